/** What a change of plan would do is asked of the engine before it is written, and then done as it was shown. */
import { describe, expect, it } from 'vitest';
import { changeProtocol, personOnScreen, previewChange, previewOf } from '../../src/app/change.ts';
import { begin } from '../../src/app/begin.ts';
import { correct, record } from '../../src/app/commands.ts';
import { mayWithdraw, undo } from '../../src/app/correcting.ts';
import { protocol } from '../../src/app/decided.ts';
import { assessment, entries, newest, now } from '../../src/app/state.ts';
import { planThen } from '../../src/app/past.ts';
import type { Author } from '../../src/log/entry.ts';
import { PROTOCOLS, protocolOf } from '../../src/protocols/index.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { ATHLETE, cleanBouts, cleanStart, entry, INJURY_AT, PARENT, SELF } from '../engine/logs.ts';
import { type Memory, connectMemory } from '../ui/connected.ts';

const KIM: Author = { role: 'parent', name: 'Kim' };
const SAM: Author = { role: 'athlete', name: 'Sam' };

function profile(id: string): Protocol {
  const found = protocolOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

async function started(birthDate: string, plan?: Protocol): Promise<Memory> {
  const memory = await connectMemory('2026-03-01T12:00:00Z');
  const injuredAt = memory.clock - HOUR;
  await begin({ name: 'Sam', birthDate, student: false, injuredAt, by: SAM, plan: plan ?? null });
  return memory;
}

describe('a preview', () => {
  // Stage 4 of the Amsterdam consensus, on the fifth day.
  const at = INJURY_AT + 4 * DAY + HOUR;
  const log = [...cleanStart(at), ...cleanBouts('2A', '2B', '3')];
  const draft = (id: string, by = SELF) =>
    entry('protocol-change', at, { protocol: id, protocolVersion: '1.0.0' }, { by });

  it.each(PROTOCOLS.map(({ id }) => id).filter((id) => id !== 'cisg-2022'))(
    'to %s is what the engine answers afterwards, and opens nothing',
    (id) => {
      const { before, after, counts } = previewOf(ATHLETE, log, draft(id), at);
      expect(before).toMatchObject({ stage: '4', protocol: { id: 'cisg-2022' } });
      expect([after.protocol?.id, counts]).toEqual([id, true]);
      expect(after.reasons.map((reason) => reason.code)).toContain('too-soon');
      const levels = ['rest', 'light', 'moderate', 'sport-specific', 'non-contact', 'contact', 'competition'];
      const level = levels.indexOf(profile(id).stages.find((stage) => stage.id === after.stage)?.kind ?? '');
      expect(level).toBeLessThanOrEqual(levels.indexOf('non-contact'));
    },
  );

  it('says that it does not count from an athlete under 18 or of unknown age, and does from a parent', () => {
    for (const birthDate of ['2012', undefined]) {
      const child = { ...ATHLETE, birthDate } as typeof ATHLETE;
      const alone = previewOf(child, log, draft('uk-2023'), at);
      expect([alone.counts, alone.after.protocol?.id]).toEqual([false, 'cisg-2022']);
      const together = previewOf(child, log, draft('uk-2023', PARENT), at);
      expect([together.counts, together.after.protocol?.id]).toEqual([true, 'uk-2023']);
    }
  });

  it('is not marked by a refusal of an earlier change', () => {
    const child = { ...ATHLETE, birthDate: '2012' };
    const refused = entry('protocol-change', at - HOUR, { protocol: 'cdc-heads-up' }, { by: SELF });
    expect(previewOf(child, [...log, refused], draft('uk-2023', PARENT), at).counts).toBe(true);
  });
});

describe('a change', () => {
  it('begins on the plan that was chosen at the start', async () => {
    await started('1990', profile('uk-2023'));
    expect(protocol.value?.id).toBe('uk-2023');
  });

  it('does what the preview said, and is undone within the hour', async () => {
    const memory = await started('1990');
    memory.clock += 2 * HOUR;
    // The clock of the screen may lag behind by up to a minute.
    now.value = memory.clock - 50_000;
    const preview = previewChange(profile('uk-2023'), SAM);
    expect(preview?.counts).toBe(true);
    expect(await changeProtocol(profile('uk-2023'), SAM)).toEqual({ ok: true });
    const { at: _then, notices: _told, ...after } = preview?.after ?? ({} as never);
    expect(assessment.value).toMatchObject({ ...after, reasons: expect.anything() });
    expect(protocol.value?.id).toBe('uk-2023');
    const change = newest('protocol-change');
    expect(change).toMatchObject({ protocol: 'uk-2023', protocolVersion: '1.0.0', by: SAM });
    if (change === undefined) throw new Error('not written');
    expect(mayWithdraw(change, SAM, now.value)).toBe(true);
    expect(mayWithdraw(change, KIM, now.value)).toBe(false);
    await undo([change]);
    expect(protocol.value?.id).toBe('cisg-2022');
  });

  it('stays after the hour, whoever would take it back', async () => {
    const memory = await started('1990');
    await changeProtocol(profile('uk-2023'), SAM);
    const change = newest('protocol-change');
    if (change === undefined) throw new Error('not written');
    memory.clock += HOUR + 1;
    now.value = memory.clock;
    expect([mayWithdraw(change, SAM, now.value), mayWithdraw(change, KIM, now.value)]).toEqual([false, false]);
    await undo([change]);
    expect(protocol.value?.id).toBe('uk-2023');
  });

  it('has no preview with a clock behind the log', async () => {
    const memory = await started('1990');
    now.value = memory.clock - DAY;
    expect(previewChange(profile('uk-2023'), SAM)).toBeNull();
  });

  it('leaves an entry of before under the plan of then', async () => {
    const memory = await started('1990');
    await record({ type: 'activity', stage: '2A', minutes: 10, before: 0, peak: 0, settledAfterMinutes: 0 });
    memory.clock += HOUR;
    await changeProtocol(profile('uk-2023'), SAM);
    memory.clock += HOUR;
    await record({ type: 'activity', stage: '2', minutes: 10, before: 0, peak: 0, settledAfterMinutes: 0 });
    const bouts = entries.value.filter((one) => one.type === 'activity');
    expect(bouts.map((one) => planThen(one))).toEqual(['cisg-2022', 'uk-2023']);
  });

  it('knows of concussions close together what was said of them', async () => {
    await started('1990');
    expect(personOnScreen()?.isRepeat).toBeNull();
    const hurt = newest('injury');
    await correct(hurt?.id ?? '', { concussions: [] });
    expect(personOnScreen()?.isRepeat).toBe(false);
  });

  it('knows them as close together where they are', async () => {
    await started('1990');
    await correct(newest('injury')?.id ?? '', { concussions: ['2026-01'] });
    expect(personOnScreen()?.isRepeat).toBe(true);
  });
});

// docs/hazards.md: H21
