/** Shows school or club what they may know: first in plain words, exactly as they will read it, then as a code. */
import { useSignal, useSignalEffect } from '@preact/signals';
import {
  makeStatus,
  outgoing,
  outgoingOf,
  STATUS_HOURS,
  type StatusHours,
  type NoStatus,
} from '../../../app/sharing/outgoing.ts';
import { now } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { MessageOf } from '../../../sharing/message.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChoiceField, Fold } from '../../parts/field.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { OutgoingCard } from '../../parts/outgoing-card.tsx';
import { Page } from '../../parts/page.tsx';
import { StatusLines } from '../../parts/status-lines.tsx';

/** What the entries add, before they are added. */
function WithLog({ log }: { log: NonNullable<MessageOf<'status'>['log']> }) {
  const w = areaWords('share').ask;
  return (
    <div class="stack">
      <h3>{w.logTitle}</h3>
      <ul>
        {w.logLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <LogLines log={log} />
    </div>
  );
}

export default function ShareScreen() {
  const w = areaWords('share');
  const { common } = words.value;
  const withLog = useSignal<'no' | 'yes'>('no');
  const hours = useSignal<StatusHours>(24);
  const problem = useSignal<NoStatus | null>(null);
  const state = useSignal<'making' | 'made' | 'failed'>('making');

  // Made anew with every choice and every entry. A minute that goes by makes none: the code would change in the hand.
  useSignalEffect(() => {
    const made = makeStatus({ withLog: withLog.value === 'yes', hours: hours.value, at: now.peek() });
    problem.value = made.ok ? null : made.problem;
    if (!made.ok) return undefined;
    let isLatest = true;
    outgoingOf(made.message).then(
      (out) => {
        if (!isLatest) return;
        outgoing.value = out;
        state.value = 'made';
      },
      () => (state.value = 'failed'),
    );
    return () => {
      isLatest = false;
    };
  });

  if (problem.value !== null) {
    return (
      <Page title={w.title}>
        <p class="card dashed">{w.ask.no[problem.value]}</p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  const out = outgoing.value;
  const message = out?.message.kind === 'status' ? out.message : null;
  return (
    <Page title={w.title}>
      {state.value === 'failed' && (
        <OutgoingCard out={null} what="">
          {null}
        </OutgoingCard>
      )}
      {state.value === 'made' && message !== null && (
        <OutgoingCard out={out} what={message.status.name} mayPrint>
          <p>{w.ask.text}</p>
          <StatusLines status={message.status} at={message.at} />
          {message.log !== undefined && <WithLog log={message.log} />}
        </OutgoingCard>
      )}
      <Fold title={w.ask.options}>
        <ChoiceField
          id="log"
          label={w.ask.log}
          options={[
            ['no', w.ask.logNo],
            ['yes', w.ask.logYes],
          ]}
          value={withLog.value}
          onChange={(chosen) => (withLog.value = chosen)}
        />
        <ChoiceField
          id="hours"
          label={w.ask.hours}
          options={STATUS_HOURS.map((one) => [one, w.ask.hourOptions[one] ?? ''] as const)}
          value={hours.value}
          onChange={(chosen) => (hours.value = chosen)}
        />
      </Fold>
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
