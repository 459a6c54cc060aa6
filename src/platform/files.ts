/** Files that the person saves and opens: the only way anything leaves the device. */

export type FileProblem = 'too-large' | 'not-text' | 'not-written';

export class FileError extends Error {
  readonly code: FileProblem;
  constructor(code: FileProblem, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FileError';
    this.code = code;
  }
}

/** What this module needs of the File System Access API, which not every browser has. */
interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * Saves `text` under a name the person may change. `saved`: written, read back and found the same. `downloaded`: handed
 * to the browser, which does not tell where it went. Throws FileError `not-written` when what was read back differs.
 */
export async function saveText(name: string, text: string): Promise<'saved' | 'cancelled' | 'downloaded'> {
  if (!hasPicker(window)) return download(name, text);
  let handle: FileSystemFileHandle;
  try {
    handle = await window.showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'Rejoin', accept: { 'application/json': ['.json'] } }],
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
    return download(name, text);
  }
  let readBack: string;
  try {
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    readBack = await (await handle.getFile()).text();
  } catch (cause) {
    throw new FileError('not-written', { cause });
  }
  if (readBack !== text) throw new FileError('not-written');
  return 'saved';
}

/** The text of a chosen file. Throws FileError `too-large` over `maxBytes`, `not-text` where it is not UTF-8. */
export async function readFile(file: File, maxBytes: number): Promise<string> {
  if (file.size > maxBytes) throw new FileError('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (cause) {
    throw new FileError('not-text', { cause });
  }
}

function hasPicker(scope: Window): scope is Window & SavePicker {
  return 'showSaveFilePicker' in scope;
}

function download(name: string, text: string): 'downloaded' {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'downloaded';
}
