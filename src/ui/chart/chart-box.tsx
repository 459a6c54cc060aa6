/** Room for the drawing. Its code is loaded when it is first shown; without it, words and table remain. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { comfort } from '../../app/comfort.ts';
import type { Course } from '../../app/course.ts';
import { areaWords } from '../../app/words.ts';
import './chart.css';

interface ChartBoxProps {
  readonly course: Course;
  /** Every stage of the profile, lowest first. */
  readonly stages: readonly string[];
  /** The same in words. */
  readonly sentence: string;
  /** What the shapes mean; goes with the drawing. */
  readonly legend: ComponentChildren;
}

export function ChartBox({ course, stages, sentence, legend }: ChartBoxProps) {
  const w = areaWords('recovery');
  const canvas = useRef<HTMLCanvasElement>(null);
  const state = useSignal<'loading' | 'drawn' | 'failed'>('loading');
  const { look, text } = comfort.value;
  const { axis } = w;

  useEffect(() => {
    let erase = (): void => undefined;
    let isGone = false;
    import('./course-chart.ts')
      .then(({ drawCourse }) => {
        if (isGone || canvas.current === null) return;
        erase = drawCourse(canvas.current, course, stages, axis);
        state.value = 'drawn';
      })
      .catch(() => {
        if (!isGone) state.value = 'failed';
      });
    return () => {
      isGone = true;
      erase();
    };
    // The colours and letters come from the look, so it is drawn anew when that changes.
  }, [course, stages, axis, look, text, state]);

  return (
    <>
      {state.value !== 'drawn' && <p class="quiet">{state.value === 'failed' ? w.chartFailed : w.chartLoading}</p>}
      <div class={state.value === 'failed' ? 'hidden' : 'chart'} role="img" aria-label={w.chart(sentence)}>
        <canvas ref={canvas} />
      </div>
      {state.value !== 'failed' && legend}
    </>
  );
}
