/** A clinician's decision from phone to log, and what the engine makes of it. */
import { describe, expect, it } from 'vitest';
import { decisionMessage, documentOf, recordedBefore, visitMessage } from '../../../src/app/clinic/hand-over.ts';
import { visitOf } from '../../../src/app/clinic/visit.ts';
import { assess } from '../../../src/engine/index.ts';
import type { Athlete, Author, Entry } from '../../../src/log/entry.ts';
import { PROTOCOLS } from '../../../src/protocols/index.ts';
import { closeMessage, openMessage } from '../../../src/sharing/envelope.ts';
import { newDeviceKey } from '../../../src/sharing/key.ts';
import type { DecisionDocument, MessageOf } from '../../../src/sharing/message.ts';
import { DAY, HOUR } from '../../../src/time/instant.ts';
import { formLink, readFormLink } from '../../../src/ui/screens/clinic/form-link.ts';
import { ATHLETE, cleanBouts, cleanStart, clearance, entry, INJURY_AT, PARENT, SELF } from '../../engine/logs.ts';

const { key } = await newDeviceKey();
const NOW = INJURY_AT + 5 * DAY;
const CLEARANCE: DecisionDocument = {
  type: 'clearance',
  scope: '5',
  clinician: { name: 'Dr. Vos', profession: 'doctor' },
  document: 'blue folder',
};
const LOG = [...cleanStart(NOW), ...cleanBouts('2A', '2B', '3')].map((one) =>
  one.type === 'examination' ? { ...one, by: PARENT } : one,
);

/** As it comes out at the other side. */
async function sent(document: DecisionDocument, at: number): Promise<MessageOf<'decision'>> {
  const opened = await openMessage(await closeMessage(decisionMessage({ athlete: ATHLETE, document, at }, NOW), key));
  if (!opened.ok || opened.message.kind !== 'decision') throw new Error('refused');
  return opened.message;
}

const recorded = ({ document, at }: MessageOf<'decision'>, by: Author): Entry => {
  const { type, ...fields } = document;
  return entry(type, at, fields as never, { by, recordedAt: NOW });
};
const waitsForClearance = (log: readonly Entry[], who: Athlete = ATHLETE): boolean =>
  assess(PROTOCOLS, who, log, NOW + HOUR).reasons.some(({ code }) => code === 'clearance-needed');

describe('a decision', () => {
  it('opens the clearance gate once a parent has recorded it, and not before', async () => {
    expect(waitsForClearance(LOG)).toBe(true);
    expect(waitsForClearance([...LOG, recorded(await sent(CLEARANCE, NOW - HOUR), PARENT)])).toBe(false);
  });

  it('recorded by an athlete under 18 opens nothing', async () => {
    const young = { ...ATHLETE, birthDate: '2010-05-04' };
    const message = await sent(CLEARANCE, NOW - HOUR);
    expect(waitsForClearance([...LOG, recorded(message, SELF)], young)).toBe(true);
    expect(waitsForClearance([...LOG, recorded(message, PARENT)], young)).toBe(false);
  });

  it('of nobody by name is not taken, nor one of another profession counted', async () => {
    for (const name of ['', '   ']) {
      const nameless = { ...CLEARANCE, clinician: { name, profession: 'doctor' } } as DecisionDocument;
      await expect(sent(nameless, NOW)).rejects.toThrow('refused');
    }
    const other = { ...CLEARANCE, clinician: { name: 'Vos', profession: 'other' } } as DecisionDocument;
    expect(waitsForClearance([...LOG, recorded(await sent(other, NOW - HOUR), PARENT)])).toBe(true);
  });

  it('is of no other type than a document', () => {
    expect(documentOf({ type: 'head-impact' })).toBeNull();
    expect(documentOf(CLEARANCE)).toEqual(CLEARANCE);
  });

  it('is known again where it was recorded before, and only for that person', async () => {
    const message = await sent(CLEARANCE, NOW - HOUR + 400);
    const before = recorded(message, PARENT);
    expect(recordedBefore([...LOG, before], message)).toBe(before);
    expect(recordedBefore([...LOG, clearance(NOW - HOUR, '5')], { ...message, at: NOW })).toBeUndefined();
    expect(recordedBefore([...LOG, { ...before, athlete: 'x' }], message)).toBeUndefined();
    expect(recordedBefore([...LOG, { ...before, scope: '4' } as Entry], message)).toBeUndefined();
  });

  it('is never dated later than the moment it is made, and is taken for two weeks', () => {
    const message = decisionMessage({ athlete: ATHLETE, document: CLEARANCE, at: NOW + HOUR }, NOW);
    expect(message).toMatchObject({ at: NOW, until: NOW + 14 * DAY });
  });
});

describe('a visit', () => {
  it('has one person’s entries and nobody else’s, and says on the other phone what this one says', async () => {
    const others = { ...clearance(NOW - DAY, '5'), athlete: '7f9f6f0e-2c55-4d0b-9a51-0d6a35a4c002' } as Entry;
    const opened = await openMessage(await closeMessage(visitMessage(ATHLETE, [...LOG, others], NOW), key));
    if (!opened.ok || opened.message.kind !== 'visit') throw new Error('refused');
    expect(opened.message.log.entries).toEqual(LOG);
    const visit = visitOf(opened.message.log, NOW);
    expect(visit?.result).toEqual(assess(PROTOCOLS, ATHLETE, LOG, NOW));
    expect(visit?.protocol?.id).toBe('cisg-2022');
    expect(visit?.course?.points.length).toBe(visit?.checkIns.length);
    expect(visit?.documents.map(({ type }) => type)).toEqual(['examination']);
  });

  it('says no stage on a plan that is not known, and of nobody nothing', () => {
    const file = visitMessage(ATHLETE, LOG, NOW).log;
    const [injury, ...rest] = file.entries;
    const unknown = { ...file, entries: [{ ...injury, protocol: 'plan-9' } as Entry, ...rest] };
    expect(visitOf(unknown, NOW)).toMatchObject({ result: null, protocol: null, course: null });
    expect(visitOf({ ...file, athletes: [] }, NOW)).toBeNull();
  });
});

describe('the code on a paper form', () => {
  const link = { athlete: ATHLETE, protocol: 'cisg-2022', version: '1.0.0', type: 'clearance', scope: '4' };
  const queryOf = (text: string): URLSearchParams => new URLSearchParams(text.slice(text.indexOf('?')));

  it('comes back as it was, and has nothing of the recovery but a name, a plan and what is asked', () => {
    const text = formLink('https://rejoin.example/', link);
    const { id, name } = ATHLETE;
    expect(readFormLink(queryOf(text))).toEqual({ ...link, athlete: { id, name } });
    expect([...queryOf(text).keys()]).toEqual(['a', 'n', 'p', 'v', 't', 's']);
  });

  it('is one code of at most 1,200 bytes, whatever the name', () => {
    const name = '名'.repeat(80);
    expect(
      formLink('https://a-school-with-a-long-name.example/rejoin/', { ...link, athlete: { ...ATHLETE, name } }).length,
    ).toBeLessThanOrEqual(1_200);
  });

  it('that is not whole is none, and what is hidden in it is shown', () => {
    for (const bad of [
      '',
      '?a=x&n=Sam',
      `?a=${ATHLETE.id}`,
      `?a=${ATHLETE.id}&n=%20`,
      `?a=${ATHLETE.id}&n=${'x'.repeat(81)}`,
    ])
      expect(readFormLink(new URLSearchParams(bad))).toBeNull();
    expect(readFormLink(new URLSearchParams(`?a=${ATHLETE.id}&n=Sam%E2%80%AE`))?.athlete.name).toBe('Sam�');
  });
});

// docs/hazards.md: H44, H45
