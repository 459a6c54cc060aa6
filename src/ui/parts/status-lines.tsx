/** All that staff see of somebody, line by line: the same before it leaves and after it came in. */
import { isOldStatus, statusText } from '../../app/sharing/status-text.ts';
import { format } from '../../app/format.ts';
import { now } from '../../app/state.ts';
import { areaWords } from '../../app/words.ts';
import type { Status } from '../../sharing/message.ts';
import { Mark, UnknownMark } from './mark.tsx';

/** @param at when it was true, milliseconds. Old, it says so first. */
export function StatusLines({ status, at }: { status: Status; at: number }) {
  const w = areaWords('share').status;
  const text = statusText(status);
  const isOld = isOldStatus(at, now.value);
  const lines: readonly (readonly [label: string, text: string])[] = [
    [w.who, text.name],
    [w.when, w.whenText(format.value.at(at), format.value.ago(at))],
    [w.stage, text.stage],
    [w.may, text.may],
    [w.notYet, text.notYet],
    [w.next, text.next],
    [w.clearance, text.clearance],
    [w.risk, text.risk],
    [w.plan, text.plan],
  ];
  return (
    <>
      {isOld && (
        <p class="verdict">
          <UnknownMark />
          {w.old}
        </p>
      )}
      {!isOld && (
        <p class={status.verdict === 'stop' ? 'verdict stop-text' : 'verdict'}>
          {status.verdict === null ? <UnknownMark /> : <Mark name={status.verdict} />}
          {text.now}
        </p>
      )}
      <dl class="lines">
        {lines.map(
          ([label, said]) =>
            said !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
