/** Codes in front of the camera, as texts; and a file in place of a camera. */
import { fromFile, type Read } from '../../sharing/carriers.ts';
import { MOST_MESSAGE_BYTES } from '../../sharing/envelope.ts';
import { wired } from '../wiring.ts';

export type { CameraProblem, CameraState } from '../../platform/camera.ts';
type Camera = import('../../platform/camera.ts').CameraState;

interface Scan {
  /** Each code that was read, as often as it is seen; the next picture waits for it. */
  readonly onText: (text: string) => Promise<void>;
  readonly onState: (state: Camera) => void;
}

/** @returns ends it and lets go of the camera; also before it has begun */
export function scan(video: HTMLVideoElement, { onText, onState }: Scan): () => void {
  let isEnded = false;
  let end = (): void => undefined;
  const start = async (): Promise<void> => {
    const { newDecoder, watchCamera } = await wired().platform.later();
    const decode = await newDecoder();
    if (isEnded) return;
    end = watchCamera(video, {
      onState,
      async onPicture(picture) {
        const text = await decode(picture);
        if (text !== null && !isEnded) await onText(text);
      },
    });
  };
  // Offline before the app was installed, its reader may not be there.
  start().catch(() => onState('unsupported'));
  return () => {
    isEnded = true;
    end();
  };
}

/** A chosen file as a message, or why it is none. Never throws. */
export async function readMessageFile(file: File): Promise<Read> {
  try {
    return fromFile(await wired().platform.readFile(file, MOST_MESSAGE_BYTES * 1.5));
  } catch (error) {
    return { problem: (error as { code?: unknown } | null)?.code === 'too-large' ? 'too-large' : 'not-ours' };
  }
}
