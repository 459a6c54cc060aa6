/** Files that the person saves and opens: the only way anything leaves the device. */

/** `spoilt`: written, and what is in the file now is something else. `gone`: moved or deleted. `denied`: the person or the browser does not let the app at it. */
export type FileProblem = 'too-large' | 'not-text' | 'not-written' | 'spoilt' | 'gone' | 'denied';

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

export interface SavedText {
  /**
   * `saved`: written, read back and found the same. `downloaded`: handed to the browser, which does not tell where it
   * went.
   */
  readonly outcome: 'saved' | 'cancelled' | 'downloaded';
  /** Of a saved one: with this the same file can be written again (`keptFile`). */
  readonly file?: FileSystemFileHandle;
}

/**
 * Saves `text` under a name the person may change; its ending goes with the kind of file. Throws FileError `not-written` when it could not be written, `spoilt`
 * when what was read back differs.
 */
export async function saveText(name: string, text: string): Promise<SavedText> {
  if (!hasPicker(window)) return download(name, text);
  let handle: FileSystemFileHandle;
  try {
    handle = await window.showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'Rejoin', accept: { [typeOf(name)]: [name.slice(name.lastIndexOf('.'))] } }],
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return { outcome: 'cancelled' };
    return download(name, text);
  }
  await write(handle, text);
  return { outcome: 'saved', file: handle };
}

/** The browser writes beside the file and changes the two at the end, so that an attempt that fails leaves the old one. */
async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  let stream: FileSystemWritableFileStream | undefined;
  try {
    stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  } catch (cause) {
    // What was begun beside it goes too.
    await stream?.abort().catch(() => undefined);
    throw new FileError('not-written', { cause });
  }
  const readBack = await handle
    .getFile()
    .then((file) => file.text())
    .catch(() => null);
  if (readBack !== text) throw new FileError('spoilt');
}

export interface KeptFile {
  readonly name: string;
  /** What is in it now. Throws FileError `gone`, `too-large`, `not-text`. */
  read(maxBytes: number): Promise<string>;
  /** Resolves once it was read back and found the same. Throws FileError `not-written`, `spoilt`. */
  write(text: string): Promise<void>;
}

/** What the browser may ask of the person before a file is opened anew. Not in every browser. */
interface Permitting {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** The file that was saved before, from what was kept of it. Throws FileError `denied`. */
export async function keptFile(kept: unknown): Promise<KeptFile> {
  if (!(kept instanceof FileSystemFileHandle)) throw new FileError('gone');
  const handle = kept as FileSystemFileHandle & Partial<Permitting>;
  const wanted = { mode: 'readwrite' } as const;
  let state = await handle.queryPermission?.(wanted);
  if (state === 'prompt') state = await handle.requestPermission?.(wanted).catch(() => 'denied' as const);
  if (state === 'denied') throw new FileError('denied');
  return {
    name: handle.name,
    async read(maxBytes) {
      let file: File;
      try {
        file = await handle.getFile();
      } catch (cause) {
        throw new FileError('gone', { cause });
      }
      return readFile(file, maxBytes);
    },
    write: (text) => write(handle, text),
  };
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

/** By the ending of its name: a table for a spreadsheet, reminders for a calendar; all else is a log or a message. */
const TYPES: Readonly<Record<string, string>> = { '.csv': 'text/csv', '.ics': 'text/calendar' };
const typeOf = (name: string): string => TYPES[name.slice(name.lastIndexOf('.'))] ?? 'application/json';

function hasPicker(scope: Window): scope is Window & SavePicker {
  return 'showSaveFilePicker' in scope;
}

function download(name: string, text: string): SavedText {
  const url = URL.createObjectURL(new Blob([text], { type: typeOf(name) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { outcome: 'downloaded' };
}
