import { words } from '../../app/words.ts';

/** How far a form of several steps is; said in words too. */
export function Progress({ value, total }: { value: number; total: number }) {
  return (
    <div class="progress" role="img" aria-label={words.value.common.of(value, total)}>
      <i style={`width:${Math.round((value / total) * 100)}%`} />
    </div>
  );
}
