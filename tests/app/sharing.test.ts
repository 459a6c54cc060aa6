/** What leaves as a status: the fields of the allow-list and no other, and, by choice, what decides the same elsewhere. */
import { beforeEach, describe, expect, it } from 'vitest';
import { outgoingOf, makeStatus } from '../../src/app/sharing/outgoing.ts';
import { recheck } from '../../src/app/sharing/recheck.ts';
import { now, sample, stored } from '../../src/app/state.ts';
import { stagesOf } from '../../src/app/board/list.ts';
import { viewOf } from '../../src/app/board/row-view.ts';
import { assess, hasClearance } from '../../src/engine/index.ts';
import type { Athlete, Entry, LogFile } from '../../src/log/entry.ts';
import { readLogText } from '../../src/log/file.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { textOf } from '../../src/seal/bytes.ts';
import { unpack } from '../../src/seal/packing.ts';
import { fromFile, fromLinkEnd } from '../../src/sharing/carriers.ts';
import { openMessage } from '../../src/sharing/envelope.ts';
import type { MessageOf } from '../../src/sharing/message.ts';
import { takeInto } from '../../src/sharing/board.ts';
import { STATUS_FIELDS } from '../../src/sharing/shape.ts';
import { SCENARIOS } from '../answers/scenarios.ts';
import { everything, SAM } from '../e2e/logs.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

/** Before what is packed: version, kind, key, signature. */
const HEAD = 2 + 64 + 64;
const AT = '2026-03-05T12:00:00Z';
let memory: Memory;

beforeEach(async () => {
  memory = await connectMemory(AT);
});

/** One's own log as the disk has it; the clock stands at `at`. */
function holds(athlete: Athlete, entries: readonly Entry[], at: number): void {
  memory.clock = at;
  now.value = at;
  stored.value = { athletes: [athlete], entries, unreadable: [] };
}

function status(withLog = false): MessageOf<'status'> {
  const made = makeStatus({ withLog, hours: 24 });
  if (!made.ok) throw new Error(made.problem);
  return made.message;
}

/** Every text and number in a value, wherever it is. */
function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** A log in which every free word is one that is found again, and no score is one that may be by chance. */
function secretive(): LogFile {
  const log = everything().file as unknown as LogFile;
  const athletes = log.athletes
    .filter(({ id }) => id === SAM)
    .map((one) => ({ ...one, birthDate: '1987-06-05', caution: ['bleeding-disorder' as const] }));
  const entries = log.entries
    .filter(({ athlete }) => athlete === SAM)
    .map((entry, index): Entry => {
      const told = { ...entry, note: `secret note ${index}`, by: { ...entry.by, name: 'Secretauthor' } };
      if (told.type === 'injury') return { ...told, sport: 'secretsport' };
      if (told.type === 'activity') return { ...told, kind: 'secretkind' };
      if (told.type === 'school') return { ...told, supports: ['secretsupport'] };
      if (told.type === 'clearance') return { ...told, document: 'secretdocument' };
      return 'clinician' in told ? { ...told, clinician: { ...told.clinician, name: 'Secretdoctor' } } : told;
    });
  return { ...log, athletes, entries };
}

describe('a status', () => {
  it('holds the fields of the allow-list and the times, whatever the log holds', async () => {
    const log = secretive();
    const [athlete] = log.athletes;
    if (athlete === undefined) throw new Error('nobody');
    holds(athlete, log.entries, Date.parse(AT));
    const { bytes } = await outgoingOf(status());
    const text = textOf(await unpack(bytes.slice(HEAD), 100_000, 'deflate-raw'));
    const wire = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(wire).toSorted()).toEqual([...Object.keys(STATUS_FIELDS), 't', 'u'].toSorted());
    expect(
      wire['x'] === null ||
        Object.keys(wire['x'] as object)
          .toSorted()
          .join(),
    ).toBeTruthy();
    // Nothing that the person, or anybody about them, ever wrote; the name and the plan apart.
    const own = new Set<string | number>([athlete.id, athlete.name, 'cisg-2022', '1.0.0']);
    const told = new Set(leaves(wire));
    const allowed = new Set<string | number>([...own, ...['s', 'd', 'c', 'r'].map((key) => wire[key] as string)]);
    for (const leaf of leaves(wire['x'])) allowed.add(leaf);
    for (const key of ['t', 'u']) allowed.add(wire[key] as number);
    expect([...told].filter((leaf) => !allowed.has(leaf))).toEqual([]);
    expect(text.toLowerCase()).not.toContain('secret');
    for (const word of ['1987', 'bleeding', 'check-in', 'headache', 'school', 'doctor', 'parent', 'note'])
      expect(text, word).not.toContain(word);
    for (const { id } of log.entries) expect(text).not.toContain(id);
  });

  it('with entries says what decides, and no word of anybody', async () => {
    const log = secretive();
    const [athlete] = log.athletes;
    if (athlete === undefined) throw new Error('nobody');
    holds(athlete, log.entries, Date.parse(AT));
    const out = await outgoingOf(status(true));
    const text = textOf(await unpack(out.bytes.slice(HEAD), 1_000_000, 'deflate-raw'));
    expect(text.toLowerCase()).not.toContain('secret');
    expect(text).not.toMatch(/"(?:note|sport|kind)"/);
    const opened = await openMessage(out.bytes);
    expect(opened).toMatchObject({ ok: true, message: { kind: 'status' } });
    if (!opened.ok || opened.message.kind !== 'status') return;
    expect(readLogText(JSON.stringify(opened.message.log)).ok).toBe(true);
    expect(recheck(opened.message)).toBe('same');
  });

  it('is decided the same on another device, for every scenario', async () => {
    let made = 0;
    const seen = new Set<string>();
    for (const { name, athlete, log, at } of SCENARIOS) {
      holds(athlete, log, at[0] ?? 0);
      const result = makeStatus({ withLog: true, hours: 1 });
      if (!result.ok) continue;
      made += 1;
      const opened = await openMessage((await outgoingOf(result.message)).bytes);
      if (!opened.ok || opened.message.kind !== 'status') throw new Error(`${name}: ${JSON.stringify(opened)}`);
      expect([name, recheck(opened.message)]).toEqual([name, 'same']);
      const { status: said } = opened.message;
      expect([name, said.verdict === 'stop' && (said.stage !== null || said.isCleared)]).toEqual([name, false]);
      // And on a board it is what it was here.
      const taking = takeInto(null, opened.message, opened.sender, { now: now.value, recheck: 'same' });
      if (taking.outcome !== 'added') throw new Error(name);
      const view = viewOf(taking.row, { now: now.value, isClockInDoubt: false, stagesOf, isTwofold: false });
      const { stage, verdict } = assess(PROTOCOLS, athlete, log, result.message.at);
      expect([name, view.state, view.stage]).toEqual([name, verdict, verdict === 'stop' ? null : stage]);
      seen.add(view.state);
    }
    expect(made).toBeGreaterThan(150);
    expect([...seen].toSorted()).toEqual(['advance', 'complete', 'hold', 'step-back', 'stop']);
  });

  it('that says more than its entries differs; of a plan that is not here nothing can be said', () => {
    const { athlete, log, at } = SCENARIOS[12] ?? { athlete: null, log: [], at: [] };
    if (athlete === null) throw new Error('no scenario');
    holds(athlete, log, at[0] ?? 0);
    const message = status(true);
    expect(recheck(message)).toBe('same');
    for (const change of [
      { stage: '6' },
      { verdict: 'complete' as const },
      { isCleared: !message.status.isCleared },
      { next: null },
    ])
      expect(recheck({ ...message, status: { ...message.status, ...change } })).toBe('differs');
    const entries = (message.log?.entries ?? []).map((entry) =>
      entry.type === 'injury' ? { ...entry, protocolVersion: '9.0.0' } : entry,
    );
    expect(recheck({ ...message, log: { ...(message.log as LogFile), entries } })).toBe('unknown-protocol');
    expect(recheck(status(false))).toBe('nothing');
  });

  it('comes by file and by link as by code, and a long one by file only', async () => {
    const { athlete, log, at } = SCENARIOS[12] ?? { athlete: null, log: [], at: [] };
    if (athlete === null) throw new Error('no scenario');
    holds(athlete, log, at[0] ?? 0);
    const out = await outgoingOf(status());
    expect(fromFile(out.file.text)).toEqual({ bytes: out.bytes });
    expect(out.link).toMatch(/^#\/in\//);
    expect(fromLinkEnd((out.link ?? '').slice('#/in/'.length))).toEqual({ bytes: out.bytes });
    // The same device signs each time, so that a later one is known as its.
    expect((await outgoingOf(status())).bytes.slice(2, 66)).toEqual(out.bytes.slice(2, 66));
  });

  it('is refused in words where there is nothing true to say', () => {
    expect(makeStatus({ withLog: false, hours: 1 })).toEqual({ ok: false, problem: 'nobody' });
    const { athlete, log, at } = SCENARIOS[12] ?? { athlete: null, log: [], at: [] };
    if (athlete === null) throw new Error('no scenario');
    holds(athlete, log, at[0] ?? 0);
    expect(makeStatus({ withLog: false, hours: 1 }).ok).toBe(true);
    stored.value = { ...stored.value, loss: { missing: 1 } as never };
    expect(makeStatus({ withLog: false, hours: 1 })).toEqual({ ok: false, problem: 'missing' });
    sample.value = { athletes: [athlete], entries: log, unreadable: [] };
    expect(makeStatus({ withLog: false, hours: 1 })).toEqual({ ok: false, problem: 'sample' });
    sample.value = null;
  });
});

describe('a clearance', () => {
  const ask = (name: string, scope?: string): boolean => {
    const found = SCENARIOS.find((one) => one.name.includes(name));
    if (found === undefined) throw new Error(name);
    const log = found.log.map((entry) =>
      entry.type === 'clearance' && scope !== undefined ? { ...entry, scope, document: 'a letter' } : entry,
    );
    return hasClearance(PROTOCOLS, found.athlete, log, found.at[0] ?? 0);
  };
  it('is told where it stands for the next step that asks, and not where there is none or it does not count', () => {
    expect(ask('12-no-clearance-yet')).toBe(false);
    // It has opened stage 5, and stage 6 asks for one of its own.
    expect(ask('13-cleared-for-contact')).toBe(false);
    expect(ask('13-cleared-for-contact', '6')).toBe(true);
    expect(ask('13-cleared-for-contact', 'unrestricted')).toBe(true);
    for (const name of ['119-ais-physiotherapist-cannot-clear', '129-acc-nurse-practitioner-cannot-clear'])
      expect(ask(name, 'unrestricted')).toBe(false);
  });

  it('is void after a knock, a sign or a setback, and during a stop', () => {
    const found = SCENARIOS.find(({ name }) => name.startsWith('13-'));
    if (found === undefined) throw new Error('no scenario');
    const log = found.log.map((entry) =>
      entry.type === 'clearance' ? { ...entry, scope: 'unrestricted', document: 'a letter' } : entry,
    );
    const [at = 0] = found.at;
    const [first] = log;
    if (first === undefined) throw new Error('empty');
    const instant = new Date(at - 60_000).toISOString();
    const { id: _id, type: _type, ...base } = first;
    const { athlete, zone, by } = base;
    const same = { athlete, zone, by, at: instant, recordedAt: instant };
    const knock: Entry = { ...same, id: '90000000-0000-4000-8000-000000000001', type: 'head-impact' };
    expect(hasClearance(PROTOCOLS, found.athlete, log, at)).toBe(true);
    expect(hasClearance(PROTOCOLS, found.athlete, [...log, knock], at)).toBe(false);
  });
});

// docs/hazards.md: H39
