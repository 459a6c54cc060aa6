/**
 * A photo of a paper, made small: drawn anew on a canvas, so that nothing is left of where and with what it was taken.
 */

/** In bytes; a phone's photo is a fifth of it. */
const MOST_FILE = 30 * 1024 * 1024;
/** The longer side of what is kept, in pixels: a page can be read. */
const MOST_SIDE = 1_600;
/** What is kept, in bytes. */
export const MOST_PHOTO = 1_500_000;
const QUALITIES = [0.8, 0.6, 0.4] as const;

/** `too-large`: the file is, or what would be kept. `not-a-photo`: the browser cannot read it as one. */
export type PhotoProblem = 'too-large' | 'not-a-photo';

export class PhotoError extends Error {
  readonly code: PhotoProblem;
  constructor(code: PhotoProblem, options?: ErrorOptions) {
    super(code, options);
    this.name = 'PhotoError';
    this.code = code;
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    // Turned as the camera says, since what says so is not kept.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new PhotoError('not-a-photo', { cause });
  }
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/** Base64 of a blob, without what a data address begins with. */
function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.replace(/^[^,]*,/, '') : '');
    });
    reader.addEventListener('error', () => reject(new PhotoError('not-a-photo', { cause: reader.error })));
    reader.readAsDataURL(blob);
  });
}

/** Width and height to keep: the longer side at most `MOST_SIDE`, never larger than it was. */
export function sizeFor(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, MOST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A JPEG as base64, at most `MOST_PHOTO` bytes before that. Throws PhotoError. */
export async function shrinkPhoto(file: Blob): Promise<string> {
  if (file.size > MOST_FILE) throw new PhotoError('too-large');
  const bitmap = await decode(file);
  const canvas = document.createElement('canvas');
  try {
    Object.assign(canvas, sizeFor(bitmap.width, bitmap.height));
    const context = canvas.getContext('2d');
    if (context === null) throw new PhotoError('not-a-photo');
    // What is see-through in a picture would come out black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  } finally {
    bitmap.close();
  }
  for (const quality of QUALITIES) {
    const jpeg = await toJpeg(canvas, quality);
    if (jpeg === null) throw new PhotoError('not-a-photo');
    if (jpeg.size <= MOST_PHOTO) return toBase64(jpeg);
  }
  throw new PhotoError('too-large');
}
