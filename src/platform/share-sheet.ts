/** Hands a link of the app to whatever program for messages the person chooses. The app itself sends nothing. */

/**
 * @param end what follows the app's own address, from `#` on: a browser never sends that part to a host
 * @returns `copied` where the device has no such offer, or refused it: then it is in the clipboard
 */
export async function sendLink(end: string): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  const url = window.location.origin + window.location.pathname + end;
  if ('share' in navigator) {
    try {
      await navigator.share({ url });
      return 'shared';
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
