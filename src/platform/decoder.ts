/**
 * Reads a QR code out of a picture. Where the browser has a reader of its own it looks first, since it is better from the
 * side; the one that comes with the app is the same on every device, and does without.
 */
import type { DecodeOpts } from 'qr/decode.js';

/** The next picture comes soon. */
const TIME_LIMIT = 60;

export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}
export type Decode = (picture: Picture) => Promise<string | null>;

/** The Barcode Detection API, as far as it is used here; few browsers have it. */
interface Detector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
type Detectors = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> };

async function ownDetector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors };
  if (BarcodeDetector === undefined) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
}

/** Loads with the first scan. @param timeLimit milliseconds for second tries on one picture */
export async function newDecoder(timeLimit = TIME_LIMIT): Promise<Decode> {
  const { decodeQR } = await import('qr/decode.js');
  const options: DecodeOpts = { format: 'RGBA', timeLimit };
  let detector = await ownDetector();
  return async (picture) => {
    try {
      const [found] = (await detector?.detect(picture as ImageData)) ?? [];
      if (found !== undefined) return found.rawValue;
    } catch {
      // Named, and yet not there, as on some devices.
      detector = null;
    }
    try {
      return decodeQR(picture, options);
    } catch {
      return null;
    }
  };
}
