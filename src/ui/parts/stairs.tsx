/** The stages as a flight of steps: done, now, ahead. Read aloud it is one sentence. */
interface StairsProps {
  readonly stages: readonly string[];
  readonly stage: string;
  readonly sentence: string;
}

export function Stairs({ stages, stage, sentence }: StairsProps) {
  const here = stages.indexOf(stage);
  return (
    <div role="img" aria-label={sentence}>
      <ol class="stairs" aria-hidden="true">
        {stages.map((id, index) => (
          <li
            key={id}
            class={index === here ? 'now' : index < here ? 'done' : 'ahead'}
            style={`height:${Math.round(38 + (62 * index) / Math.max(1, stages.length - 1))}%`}
          >
            {id}
          </li>
        ))}
      </ol>
    </div>
  );
}
