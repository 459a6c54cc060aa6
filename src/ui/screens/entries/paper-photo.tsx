/** The photo of the paper that a document is about: on this device alone. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { keepPhoto, photoOf } from '../../../app/photos.ts';
import { areaWords } from '../../../app/words.ts';
import { PhotoField } from '../../parts/photo-field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

/** @param failed it could not be kept when the document was written down */
export function PaperPhoto({ entry, failed }: { entry: string; failed: boolean }) {
  const { photo: w } = areaWords('terms');
  const jpeg = useSignal<string | null | undefined>(undefined);
  const saving = useSaving();
  useEffect(() => void photoOf(entry).then((found) => (jpeg.value = found)), [entry]);
  if (jpeg.value === undefined) return null;
  const keep = (changed: string | null): void =>
    saving.run(
      () => keepPhoto(entry, changed),
      () => (jpeg.value = changed),
    );
  return (
    <section class="card">
      {failed && jpeg.value === null && (
        <p class="card dashed" role="alert">
          {w.notKept}
        </p>
      )}
      <PhotoField jpeg={jpeg.value} onChange={keep} />
      <ErrorNote saving={saving} />
    </section>
  );
}
