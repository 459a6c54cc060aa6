/** Tells other tabs of this browser that the log has changed. It carries no contents: they read the disk. */
const CHANNEL_NAME = 'rejoin-log';

export interface ChangeChannel {
  /** Tells the other tabs. */
  readonly announce: () => void;
  /** Tells this one. */
  readonly notify: () => void;
  onChange(listener: () => void): () => void;
  close(): void;
}

export function openChannel(): ChangeChannel {
  const listeners = new Set<() => void>();
  // Absent in some embedded browsers: then another tab reads anew when it comes into view.
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL_NAME);
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', notify);
  return {
    notify,
    announce: () => channel?.postMessage('changed'),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}
