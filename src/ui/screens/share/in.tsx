/** Opens what came in: from the camera or a file, or as a link, of which what follows the `#` never left this device. */
import { useMemo } from 'preact/hooks';
import { fromLinkEnd } from '../../../app/sharing/codes.ts';
import { type CameIn, incoming } from '../../../app/sharing/incoming.ts';
import type { ScreenProps } from '../../router.ts';
import { Taken } from '../taken/taken.tsx';

export default function InScreen({ params }: ScreenProps) {
  const text = params['text'];
  const came = useMemo(
    (): CameIn | null => (text === undefined ? incoming.peek() : { read: fromLinkEnd(text), way: 'link' }),
    [text],
  );
  return <Taken came={came} />;
}
