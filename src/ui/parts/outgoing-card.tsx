/** What leaves the device: first what is in it, in plain words; then, once asked for, the code and the other ways. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type FileOutcome, type Outgoing, printPage, saveOutgoing, sendLink } from '../../app/sharing/outgoing.ts';
import { dateTime } from '../../app/format.ts';
import { areaWords } from '../../app/words.ts';
import { Button } from './button.tsx';
import { Codes } from './codes.tsx';
import { Fold } from './field.tsx';

interface OutgoingCardProps {
  /** Null where it could not be made. */
  readonly out: Outgoing | null;
  /** Names the code for who cannot see it, e.g. whose it is. */
  readonly what: string;
  /** The plain preview: exactly what is in it. */
  readonly children: ComponentChildren;
  /** It makes sense on paper. */
  readonly mayPrint?: boolean;
  /** A pairing goes from screen to camera, and no other way. */
  readonly onlyCodes?: boolean;
  /** What it says of the other side in place of "More, Scan a code". */
  readonly point?: string;
  /** What it says of a link or a file in place of "whoever has it can read it". */
  readonly noHost?: string | undefined;
}

type LinkOutcome = Awaited<ReturnType<typeof sendLink>>;

function Ways({ out, mayPrint, noHost }: { out: Outgoing; mayPrint: boolean; noHost?: string | undefined }) {
  const w = areaWords('share').out;
  const link = useSignal<LinkOutcome | null>(null);
  const file = useSignal<FileOutcome | null>(null);
  const told = link.value === null ? null : link.value === 'failed' ? w.linkFailed : w.copy[link.value];
  return (
    <Fold title={w.ways}>
      <p>{noHost ?? w.noHost}</p>
      {out.link === null ? (
        <p>{w.linkTooLong}</p>
      ) : (
        <Button onClick={() => void sendLink(out).then((outcome) => (link.value = outcome))}>{w.link}</Button>
      )}
      <Button onClick={() => void saveOutgoing(out).then((outcome) => (file.value = outcome))}>{w.file}</Button>
      {mayPrint && <Button onClick={printPage}>{w.print}</Button>}
      <div role="status">
        {told !== null && <p>{told}</p>}
        {file.value !== null && <p>{w.files[file.value]}</p>}
      </div>
    </Fold>
  );
}

export function OutgoingCard(props: OutgoingCardProps) {
  const { out, what, children, mayPrint = false, onlyCodes = false } = props;
  const w = areaWords('share').out;
  const isShown = useSignal(false);
  // Something else is something else to look at first.
  useEffect(() => void (isShown.value = false), [out?.bytes]);
  if (out === null) {
    return (
      <p class="card stop" role="alert">
        {w.failed}
      </p>
    );
  }
  const preview = (
    <>
      {children}
      <p class="quiet">{w.until(dateTime(out.message.until))}</p>
    </>
  );
  if (!isShown.value) {
    return (
      <section class="card">
        <h2 class="small">{w.what}</h2>
        {preview}
        <Button tone="primary" onClick={() => (isShown.value = true)}>
          {w.show}
        </Button>
      </section>
    );
  }
  return (
    <>
      <Shown>
        <p>{props.point ?? w.point}</p>
        <Codes bytes={out.bytes} label={w.label(what)} tooLarge={w.tooLarge} />
      </Shown>
      {!onlyCodes && <Ways out={out} mayPrint={mayPrint} noHost={props.noHost} />}
      <Fold title={w.what}>{preview}</Fold>
    </>
  );
}

/** In view at once, and read out: it has taken the place of the button that was tapped. */
function Shown({ children }: { children: ComponentChildren }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section class="stack" ref={section} tabIndex={-1}>
      {children}
    </section>
  );
}
