/** A table that does not say it all: which column is what, and whether the day or the month comes first. */
import { useSignal } from '@preact/signals';
import { areaWords, words } from '../../../app/words.ts';
import { COLUMNS } from '../../../app/watch-files/reading.ts';
import type { Column, DateOrder, TableQuestion, TableReading } from '../../../devices/files/found.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';

interface TableFormProps {
  readonly question: TableQuestion;
  readonly onRead: (table: TableReading) => void;
  readonly onBack: () => void;
}

/** What is wrong with the columns; null where they can be read. */
function wrongColumns(columns: readonly Column[]): 'noDate' | 'noValue' | 'double' | null {
  const used = columns.filter((column) => column !== 'nothing');
  if (new Set(used).size < used.length) return 'double';
  if (!used.includes('date')) return 'noDate';
  return used.length < 2 ? 'noValue' : null;
}

export function TableForm({ question, onRead, onBack }: TableFormProps) {
  const w = areaWords('imports').table;
  const { common } = words.value;
  const columns = useSignal<readonly Column[]>(question.guess);
  const order = useSignal<DateOrder | null>(question.order);
  const checked = useSignal(false);
  const wrong = wrongColumns(columns.value);
  const all: Record<string, string | undefined> = {
    order: order.value === null ? common.required : undefined,
    'column-0': wrong === null ? undefined : w.errors[wrong],
  };
  const read = (): void => {
    checked.value = true;
    if (focusFirstError(all) || order.value === null) return;
    onRead({ columns: columns.value, order: order.value });
  };
  return (
    <Page title={w.title} step="table">
      <p>{w.intro}</p>
      {question.order === null && (
        <ChoiceField
          id="order"
          label={w.order}
          error={checked.value ? all['order'] : undefined}
          options={[
            ['day-first', w.dayFirst],
            ['month-first', w.monthFirst],
          ]}
          value={order.value}
          onChange={(value) => (order.value = value)}
        />
      )}
      {question.columns.map(({ name, examples }, index) => (
        <ChoiceField
          key={index}
          id={`column-${index}`}
          label={w.column(index + 1, name)}
          hint={examples.length === 0 ? undefined : w.examples(examples.join(' · '))}
          error={checked.value && index === 0 ? all['column-0'] : undefined}
          options={COLUMNS.map((column) => [column, w.columns[column]] as const)}
          value={columns.value[index]}
          onChange={(column) => (columns.value = columns.value.with(index, column))}
        />
      ))}
      <Button onClick={onBack}>{common.cancel}</Button>
      <Button tone="primary" onClick={read}>
        {w.read}
      </Button>
    </Page>
  );
}
