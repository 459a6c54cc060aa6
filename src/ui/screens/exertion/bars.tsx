/** Everything that stands in the way of a start, in words, each with where it is settled. */
import type { StartBar } from '../../../app/exertion/allowed.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';

/** What is said, and where it is settled; null where only time helps, or it is settled beside it. */
function said(bar: StartBar): { readonly text: string; readonly to?: string; readonly go?: string } {
  const { bars: w } = areaWords('exertion');
  const { cautions } = words.value.codes;
  switch (bar.code) {
    case 'stop':
      return { text: w.stop, to: '/emergency?why=emergency', go: w.stopGo };
    case 'see-doctor': {
      const what = format.value.list(bar.cautions.map((id) => cautions[id]));
      const text = bar.cautions.length > 0 ? w.seeDoctorBecause(what) : w.seeDoctor;
      return { text, to: '/documents/new?type=examination', go: w.seeDoctorGo };
    }
    case 'signs':
      return { text: w.signs, to: '/signs', go: w.signsGo };
    case 'wait':
      return { text: w.wait(format.value.after(bar.from)) };
    case 'settling':
      return { text: w.settling, to: `/settled/${bar.entry}`, go: w.settlingGo };
    case 'clock':
      return { text: w.clock, to: '/', go: w.clockGo };
    case 'told-not':
      return { text: w.toldNot };
    case 'drills':
      return { text: w.drills, to: '/exertion', go: w.drillsGo };
    case 'programme':
      return { text: w.programme, to: '/exertion', go: w.programmeGo };
  }
}

export function Bars({ bars }: { readonly bars: readonly StartBar[] }) {
  return (
    <>
      {bars.map((bar) => {
        const { text, to, go } = said(bar);
        const isStop = bar.code === 'stop';
        return (
          <section key={bar.code} class={isStop ? 'card stop' : 'card dashed'}>
            <p class="verdict">
              <Mark name={isStop ? 'stop' : 'hold'} />
              {text}
            </p>
            {to !== undefined && (
              <LinkButton to={to} tone={isStop ? 'danger' : 'primary'}>
                {go}
              </LinkButton>
            )}
          </section>
        );
      })}
    </>
  );
}
