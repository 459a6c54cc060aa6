/** A pattern of one's own: three numbers. */
import { useSignal } from '@preact/signals';
import { wholeMinutes } from '../../../app/drills/address.ts';
import { DEFAULT, keepPattern, problemsOf, type PatternProblem } from '../../../app/drills/patterns.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Pattern } from '../../../drills/intervals.ts';
import { Button } from '../../parts/button.tsx';
import { focusFirstError, TextField } from '../../parts/field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { Gate } from './gate.tsx';

const FIELDS = ['hard', 'easy', 'times'] as const;
type Field = (typeof FIELDS)[number];
type Typed = Readonly<Record<Field, string>>;

/** The field at which a problem is told. */
const FIELD_OF: Readonly<Record<PatternProblem, Field>> = {
  hard: 'hard',
  easy: 'easy',
  'easy-too-short': 'easy',
  times: 'times',
  'too-long': 'times',
};

/** NaN for what is no whole number. */
const numberOf = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN);
const patternOf = ({ hard, easy, times }: Typed): Pattern => ({
  hard: numberOf(hard),
  easy: numberOf(easy),
  times: numberOf(times),
});

export default function PatternScreen() {
  const w = areaWords('drills');
  const typed = useSignal<Typed>({
    hard: String(DEFAULT.hard),
    easy: String(DEFAULT.easy),
    times: String(DEFAULT.times),
  });
  const hasTried = useSignal(false);
  const saving = useSaving();
  const pattern = patternOf(typed.value);
  const problems = problemsOf(pattern);
  const errorAt = (field: Field): string | undefined => {
    const found = problems.find((one) => FIELD_OF[one] === field);
    return found === undefined || !hasTried.value ? undefined : w.pattern.problems[found];
  };
  const keep = (): void => {
    hasTried.value = true;
    if (focusFirstError(Object.fromEntries(FIELDS.map((field) => [field, errorAt(field)])))) return;
    saving.run(
      () => keepPattern(pattern),
      () => goInstead('/drills/intervals'),
    );
  };
  return (
    <Gate title={w.pattern.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {FIELDS.map((field) => (
          <TextField
            key={field}
            id={field}
            inputMode="numeric"
            label={w.pattern[field]}
            value={typed.value[field]}
            error={errorAt(field)}
            onInput={(text) => (typed.value = { ...typed.value, [field]: text })}
          />
        ))}
        {problems.length === 0 && (
          <p>{w.intervals.whole(format.value.number(wholeMinutes({ is: 'intervals', pattern }), 1))}</p>
        )}
        <ErrorNote saving={saving} />
        <Button type="submit" tone="primary" busy={saving.busy}>
          {w.pattern.keep}
        </Button>
      </form>
    </Gate>
  );
}
