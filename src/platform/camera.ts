/** The camera at the back, picture by picture. It is on only while a page that scans is in view, and nothing is kept. */

/** `denied`: by the person or the browser. `none`: no camera. `busy`: another program has it. `unsupported`: no way to ask. */
export type CameraProblem = 'denied' | 'none' | 'busy' | 'unsupported';
export type CameraState = 'asking' | 'on' | 'paused' | CameraProblem;

/** Codes of a loop change more slowly than this, in milliseconds. */
const BETWEEN_PICTURES = 80;
/** Enough for the largest code to have five points to a module. */
const WANTED: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1280 },
  height: { ideal: 720 },
};

function problemOf(cause: unknown): CameraProblem {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

/** A picture as `qr/decode.js` takes it; null while the video has none. */
function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0);
  return context?.getImageData(0, 0, width, height) ?? null;
}

interface Watcher {
  /** One at a time: the next picture waits until this one is done with. */
  readonly onPicture: (picture: ImageData) => Promise<void>;
  readonly onState: (state: CameraState) => void;
}

/**
 * Asks for the camera and shows it in `video`. Let go of while the page is hidden, and asked for again when it is back.
 * @returns ends it, for good
 */
export function watchCamera(video: HTMLVideoElement, { onPicture, onState }: Watcher): () => void {
  const canvas = document.createElement('canvas');
  let stream: MediaStream | null = null;
  let isEnded = false;
  /** Which opening this is: what an earlier one still brings is passed over. */
  let turn = 0;

  const release = (): void => {
    turn += 1;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.srcObject = null;
  };
  const nextPicture = (then: () => void): void => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(then);
    else requestAnimationFrame(then);
  };
  const look = (mine: number): void => {
    if (mine !== turn) return;
    const picture = pictureOf(video, canvas);
    const again = (): void => void setTimeout(() => nextPicture(() => look(mine)), BETWEEN_PICTURES);
    if (picture === null) again();
    else void onPicture(picture).then(again, again);
  };
  const open = async (): Promise<void> => {
    release();
    const mine = turn;
    onState('asking');
    let opened: MediaStream;
    try {
      opened = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false });
    } catch (cause) {
      if (mine === turn) onState(problemOf(cause));
      return;
    }
    if (mine !== turn) {
      for (const track of opened.getTracks()) track.stop();
      return;
    }
    stream = opened;
    // Unplugged, or taken back in the browser's own settings.
    for (const track of opened.getTracks())
      track.addEventListener('ended', () => {
        if (mine !== turn) return;
        release();
        onState('busy');
      });
    video.srcObject = opened;
    await video.play().catch(() => undefined);
    if (mine !== turn) return;
    onState('on');
    look(mine);
  };
  const onVisibility = (): void => {
    if (isEnded) return;
    if (document.hidden) {
      release();
      onState('paused');
    } else void open();
  };

  if (!('mediaDevices' in navigator) || typeof navigator.mediaDevices.getUserMedia !== 'function') {
    onState('unsupported');
    return () => undefined;
  }
  document.addEventListener('visibilitychange', onVisibility);
  void open();
  return () => {
    isEnded = true;
    document.removeEventListener('visibilitychange', onVisibility);
    release();
  };
}
