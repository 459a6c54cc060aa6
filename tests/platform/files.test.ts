// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileError, readFile, saveText } from '../../src/platform/files.ts';

afterEach(() => {
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  vi.restoreAllMocks();
});

/** A browser with a save dialog, whose disk turns what is written into `onDisk(written)`. */
function withPicker(onDisk: (written: string) => string): { name: string } {
  const seen = { name: '' };
  let content = '';
  Object.assign(window, {
    showSaveFilePicker: (options: { suggestedName: string }) => {
      seen.name = options.suggestedName;
      return Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (text: string) => {
              content = onDisk(text);
              return Promise.resolve();
            },
            close: () => Promise.resolve(),
            abort: () => Promise.resolve(),
          }),
        getFile: () => Promise.resolve({ text: () => Promise.resolve(content) }),
      });
    },
  });
  return seen;
}

describe('saving a file', () => {
  it('reads back what it wrote', async () => {
    const seen = withPicker((written) => written);
    expect(await saveText('a.json', '{}')).toMatchObject({ outcome: 'saved' });
    expect(seen.name).toBe('a.json');
  });

  it('does not say saved when the disk has something else', async () => {
    withPicker((written) => written.slice(0, -1));
    await expect(saveText('a.json', '{}')).rejects.toMatchObject({ name: 'FileError', code: 'spoilt' });
  });

  it('does not say saved when writing fails', async () => {
    withPicker(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(saveText('a.json', '{}')).rejects.toMatchObject({ code: 'not-written' });
  });

  it('lets the person think better of it', async () => {
    Object.assign(window, {
      showSaveFilePicker: () => Promise.reject(new DOMException('no', 'AbortError')),
    });
    expect(await saveText('a.json', '{}')).toMatchObject({ outcome: 'cancelled' });
  });

  it('hands it to the browser where there is no dialog', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    expect(await saveText('a.json', '{}')).toMatchObject({ outcome: 'downloaded' });
    expect(clicked).toHaveBeenCalledOnce();
    expect(document.querySelector('a')).toBeNull();
  });
});

describe('reading a file', () => {
  it('gives its text, without a mark at the start', async () => {
    expect(await readFile(new File(['\uFEFF{"é":1}'], 'a.json'), 100)).toBe('{"é":1}');
  });

  it('refuses one that is too large, exactly', async () => {
    expect(await readFile(new File(['12345'], 'a.json'), 5)).toBe('12345');
    await expect(readFile(new File(['123456'], 'a.json'), 5)).rejects.toEqual(new FileError('too-large'));
  });

  it('refuses what is no text', async () => {
    const file = new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a.json');
    await expect(readFile(file, 100)).rejects.toMatchObject({ code: 'not-text' });
  });
});
