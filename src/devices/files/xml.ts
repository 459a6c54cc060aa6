/**
 * XML as a stream of tags. Nothing a document declares is ever made use of: entities of its own stay the few letters they
 * are, and nothing else is opened.
 */
import { Parser } from 'htmlparser2';
import { Refusal } from './found.ts';

export interface Tags {
  /** @param name without its prefix; @param depth 1 for the outermost */
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  close(name: string, depth: number): void;
  text(text: string): void;
}

/** Own choices: what watches write goes ten deep, and no tag of theirs is longer than a few thousand letters. */
const DEEPEST = 64;
const LONGEST_TAG = 1024 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws Refusal `too-deep`, `damaged`, `cut-off`. */
export async function readTags(text: AsyncIterable<string>, tags: Tags): Promise<void> {
  let depth = 0;
  let isEnding = false;
  let isCutOff = false;
  let since = 0;
  let hasRoot = false;
  const seen = (): void => {
    since = 0;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        seen();
        depth += 1;
        hasRoot = true;
        if (depth > DEEPEST) throw new Refusal('too-deep', { limit: DEEPEST });
        tags.open(local(name), attributes, depth);
      },
      onclosetag(name) {
        seen();
        // The parser closes what is open at the end of a text: then its end is missing.
        if (isEnding) isCutOff = true;
        else tags.close(local(name), depth);
        depth -= 1;
      },
      ontext(part) {
        seen();
        if (depth > 0) tags.text(part);
      },
      oncomment: seen,
      onprocessinginstruction: seen,
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const part of text) {
    since += part.length;
    parser.write(part);
    if (since > LONGEST_TAG) throw new Refusal('damaged');
  }
  isEnding = true;
  parser.end();
  if (isCutOff || !hasRoot) throw new Refusal('cut-off');
}
