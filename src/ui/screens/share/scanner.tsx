/** What the camera sees, what it is doing, and a file as another way in. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type CameraState, readMessageFile, scan } from '../../../app/sharing/scanning.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Read } from '../../../sharing/carriers.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import './share.css';

interface ScannerProps {
  readonly onText: (text: string) => Promise<void>;
  /** What is told while the camera is on, in place of "hold the code in front of it". */
  readonly hint: string | null;
}

const isProblem = (state: CameraState): state is Exclude<CameraState, 'asking' | 'on' | 'paused'> =>
  state !== 'asking' && state !== 'on' && state !== 'paused';

export function Scanner({ onText, hint }: ScannerProps) {
  const w = areaWords('share').scan;
  const video = useRef<HTMLVideoElement>(null);
  const state = useSignal<CameraState>('asking');
  const tries = useSignal(0);
  // The newest one is called, whichever it was when the camera was opened.
  const read = useRef(onText);
  read.current = onText;
  useEffect(() => {
    if (video.current === null) return undefined;
    return scan(video.current, {
      onText: (text) => read.current(text),
      onState: (told) => (state.value = told),
    });
  }, [tries.value]);
  const now = state.value;
  return (
    <>
      <video ref={video} class={now === 'on' ? 'camera' : 'hidden'} muted playsInline aria-label={w.video} />
      {isProblem(now) ? (
        <div class="card dashed" role="alert">
          <p class="verdict">
            <Icon name="alert" />
            {w.problems[now]}
          </p>
          {now !== 'unsupported' && <Button onClick={() => (tries.value += 1)}>{words.value.common.retry}</Button>}
        </div>
      ) : (
        <p role="status">{now === 'on' ? (hint ?? w.looking) : w[now]}</p>
      )}
    </>
  );
}

export function OpenFile({ onRead }: { onRead: (read: Read) => void }) {
  const w = areaWords('share').scan;
  const input = useRef<HTMLInputElement>(null);
  const open = (file: File | undefined): void => {
    if (file !== undefined) void readMessageFile(file).then(onRead);
  };
  return (
    <>
      <input
        ref={input}
        id="message-file"
        class="hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={w.file}
        onChange={(event) => open(event.currentTarget.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{w.file}</Button>
    </>
  );
}
