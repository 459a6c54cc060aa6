/** Something came in, by a camera, a link or a file: read, refused in words, or shown as what it is. Writes nothing. */
import { useSignal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CameIn } from '../../../app/sharing/incoming.ts';
import { type Received, type ReceiveProblem, receive } from '../../../app/sharing/receive.ts';
import { dateTime } from '../../../app/format.ts';
import { areaWords, loadArea, words } from '../../../app/words.ts';
import type { MessageKind } from '../../../sharing/message.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { KINDS, type TakenProps } from './kinds.ts';

interface Refusal {
  readonly problem: ReceiveProblem;
  readonly until?: number;
}
type Shown =
  | { readonly name: 'reading' }
  | { readonly name: 'failed' }
  /** Opened anew, or a link without its end. */
  | { readonly name: 'empty' }
  | { readonly name: 'refused'; readonly refusal: Refusal }
  | { readonly name: 'shown'; readonly kind: MessageKind; readonly View: ComponentType<TakenProps>; props: TakenProps };

/** The component of a kind takes messages of that kind only, which the table cannot say to the compiler. */
async function viewOf(received: Extract<Received, { ok: true }>): Promise<Shown> {
  const { ok: _ok, ...props } = received;
  const { kind } = received.message;
  const [module] = await Promise.all([KINDS[kind].load(), ...KINDS[kind].words.map(loadArea)]);
  return { name: 'shown', kind, View: module.default as unknown as ComponentType<TakenProps>, props };
}

async function open(came: CameIn | null): Promise<Shown> {
  if (came === null) return { name: 'empty' };
  const { read, way } = came;
  if ('problem' in read) return { name: 'refused', refusal: read };
  const received = await receive(read.bytes, way);
  return received.ok ? viewOf(received) : { name: 'refused', refusal: received };
}

/** @param problem why, in words; needs those of the area `share` */
export function RefusedText({ problem, until }: Refusal) {
  const w = areaWords('share').taken;
  return (
    <>
      {w.problems[problem]}
      {until !== undefined && <> {w.ended(dateTime(until))}</>}
    </>
  );
}

/** @param came null where nothing has come */
export function Taken({ came }: { came: CameIn | null }) {
  const w = areaWords('share');
  const { common } = words.value;
  const shown = useSignal<Shown>({ name: 'reading' });
  useEffect(() => {
    let isLatest = true;
    shown.value = { name: 'reading' };
    open(came).then(
      (found) => isLatest && (shown.value = found),
      () => isLatest && (shown.value = { name: 'failed' }),
    );
    return () => {
      isLatest = false;
    };
  }, [came]);
  const now = shown.value;
  // Some have pages of their own, one for each step.
  if (now.name === 'shown' && KINDS[now.kind].isPage === true) return h(now.View, now.props);
  const title = now.name === 'shown' ? w.taken.titles[now.kind] : w.taken.titles.status;
  return (
    <Page title={title} step={now.name}>
      {now.name === 'reading' && <p role="status">{w.taken.reading}</p>}
      {now.name === 'empty' && <p class="card dashed">{w.taken.empty}</p>}
      {now.name === 'failed' && (
        <p class="card stop" role="alert">
          {w.taken.failed}
        </p>
      )}
      {now.name === 'refused' && (
        <div class="card dashed" role="alert">
          <p>
            <b>{w.taken.refused}</b>
          </p>
          <p>
            <RefusedText {...now.refusal} />
          </p>
        </div>
      )}
      {now.name === 'shown' && h(now.View, now.props)}
      <LinkButton to="/scan">{w.scan.again}</LinkButton>
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
