/** Tells other tabs of this browser that the log has changed. It carries no contents: they read the disk. */
const CHANNEL_NAME = 'rejoin-log';

export interface ChangeChannel {
  announce(): void;
  onChange(listener: () => void): () => void;
  close(): void;
}

export function openChannel(): ChangeChannel {
  const listeners = new Set<() => void>();
  // Absent in some embedded browsers: then another tab reads anew when it comes into view.
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL_NAME);
  channel?.addEventListener('message', () => {
    for (const listener of listeners) listener();
  });
  return {
    announce: () => channel?.postMessage('changed'),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}
