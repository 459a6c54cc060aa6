/** A message as a code, or as a short loop of codes where it does not fit into one. */
import { useComputed, useSignal } from '@preact/signals';
import { encodeQR } from 'qr';
import { useEffect } from 'preact/hooks';
import { toCodes } from '../../app/sharing/codes.ts';
import { areaWords } from '../../app/words.ts';
import { Button } from './button.tsx';

/** How long each code of a loop stays, in milliseconds: long enough for a slow camera. */
const TURN = 400;
/** Modules of quiet around a code. */
const MARGIN = 4;

interface QrProps {
  readonly text: string;
  /** Says what is in it, for who cannot see it. */
  readonly label: string;
  /** A plain link, for the camera of any phone: small letters take more room, and less of it may be damaged. */
  readonly isLink?: boolean;
}

export function Qr({ text, label, isLink = false }: QrProps) {
  const how = isLink
    ? ({ ecc: 'medium', encoding: 'byte' } as const)
    : ({ ecc: 'high', encoding: 'alphanumeric' } as const);
  const modules = encodeQR(text, 'raw', { ...how, border: MARGIN });
  const size = modules.length;
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-ground" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr-ink" d={path.join('')} />
    </svg>
  );
}

/** Shows the bytes as codes. `onTooLarge` in place of them where they are more than codes should carry. */
export function Codes({ bytes, label, tooLarge }: { bytes: Uint8Array<ArrayBuffer>; label: string; tooLarge: string }) {
  const w = areaWords('share');
  const texts = useSignal<readonly string[] | null | undefined>(undefined);
  const turn = useSignal(0);
  const isHeld = useSignal(false);
  useEffect(() => {
    turn.value = 0;
    void toCodes(bytes).then((codes) => (texts.value = codes));
  }, [bytes]);
  const total = useComputed(() => texts.value?.length ?? 0);
  useEffect(() => {
    if (total.value < 2 || isHeld.value) return undefined;
    const timer = setInterval(() => (turn.value = (turn.value + 1) % total.value), TURN);
    return () => clearInterval(timer);
  }, [total.value, isHeld.value]);
  if (texts.value === undefined) return null;
  if (texts.value === null) return <p>{tooLarge}</p>;
  const text = texts.value[turn.value] ?? '';
  return (
    <figure class="codes">
      <Qr text={text} label={label} />
      {total.value > 1 && (
        <figcaption>
          <p>{w.loop(turn.value + 1, total.value)}</p>
          <Button pressed={isHeld.value} onClick={() => (isHeld.value = !isHeld.value)}>
            {w.hold}
          </Button>
        </figcaption>
      )}
    </figure>
  );
}
