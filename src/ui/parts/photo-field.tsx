/** A photo of a paper: taken or chosen, made small, and shown. Needs the words of `terms`. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type PhotoProblem, shrink } from '../../app/photos.ts';
import { areaWords } from '../../app/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface PhotoFieldProps {
  /** Base64. */
  readonly jpeg: string | null;
  readonly onChange: (jpeg: string | null) => void;
}

export function PhotoField({ jpeg, onChange }: PhotoFieldProps) {
  const { photo: w } = areaWords('terms');
  const input = useRef<HTMLInputElement>(null);
  const problem = useSignal<PhotoProblem | null>(null);
  const isBusy = useSignal(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    isBusy.value = true;
    problem.value = null;
    const shrunk = await shrink(file);
    isBusy.value = false;
    if (shrunk.ok) onChange(shrunk.jpeg);
    else problem.value = shrunk.problem;
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <section class="field">
      <p>
        <b>{w.title}</b>
      </p>
      <p class="quiet">{w.hint}</p>
      {problem.value !== null && (
        <p class="error" role="alert">
          <Icon name="alert" />
          {w.problems[problem.value]}
        </p>
      )}
      {isBusy.value && <p role="status">{w.busy}</p>}
      {jpeg !== null && <img class="photo" src={`data:image/jpeg;base64,${jpeg}`} alt={w.alt} />}
      <input
        ref={input}
        id="photo"
        class="hidden"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={w.take}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button busy={isBusy.value} onClick={() => input.current?.click()}>
        {jpeg === null ? w.take : w.another}
      </Button>
      {jpeg !== null && <Button onClick={() => onChange(null)}>{w.remove}</Button>}
    </section>
  );
}
