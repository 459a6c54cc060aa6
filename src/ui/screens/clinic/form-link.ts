/**
 * The code on a paper form: a plain link, for the camera of any phone. A whole recovery does not fit into one code that
 * can be printed, and part of a log would be assessed wrongly; so the paper says what holds now, and its code opens a form.
 * What follows the `#` never goes to a host.
 */
import { visible } from '../../../app/clinic/visit.ts';
import type { Athlete } from '../../../log/entry.ts';

export interface FormLink {
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  readonly protocol: string;
  readonly version: string;
  /** What is asked for, and which stage; both may be anything where the link is somebody else's. */
  readonly type: string;
  readonly scope: string | null;
}

/** A name is at most 80 letters, so that this stays one code. @param base address of the app, without what follows `#` */
export function formLink(base: string, { athlete, protocol, version, type, scope }: FormLink): string {
  const query = new URLSearchParams({ a: athlete.id, n: athlete.name, p: protocol, v: version, t: type });
  if (scope !== null) query.set('s', scope);
  return `${base}#/clinic?${query.toString()}`;
}

/** Null where it is not whole. */
export function readFormLink(query: URLSearchParams): FormLink | null {
  const id = query.get('a') ?? '';
  const name = visible((query.get('n') ?? '').trim());
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || name === '' || name.length > 80) return null;
  return {
    athlete: { id, name },
    protocol: query.get('p') ?? '',
    version: query.get('v') ?? '',
    type: query.get('t') ?? '',
    scope: query.get('s'),
  };
}
