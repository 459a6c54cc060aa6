/** A log written while the clock ran ahead: nothing waits for its date, nothing is forgotten, nothing is freer. */
import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { correct, record } from '../../src/app/commands.ts';
import { setLogRight } from '../../src/app/set-right.ts';
import { allowedStage, later } from '../../src/app/decided.ts';
import { assessment, current, entries, injury, now, readClock } from '../../src/app/state.ts';
import { sayClockIsRight } from '../../src/app/clock.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS, type SymptomId } from '../../src/log/vocabulary.ts';
import { parseInstant, DAY, HOUR } from '../../src/time/instant.ts';
import { type Memory, connectMemory } from '../ui/connected.ts';

let memory: Memory;
const signs = (answer: 'yes' | 'no') => ({
  type: 'warning-signs' as const,
  answers: { ...Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no'])), seizure: answer },
});
const checkIn = (headache: number) => ({
  type: 'check-in' as const,
  symptoms: { ...Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0])), headache } as Record<SymptomId, number>,
});

/** The clock runs ahead (as if the device had been off), something is written, and it is set right again. */
async function writtenAhead(by: number, write: () => Promise<unknown>): Promise<void> {
  memory.clock += by;
  readClock();
  await write();
  memory.clock -= by;
  readClock();
  sayClockIsRight();
}

beforeEach(async () => {
  memory = await connectMemory('2026-03-01T12:00:00Z');
  const by = { role: 'athlete', name: 'Sam' } as const;
  await begin({ name: 'Sam', birthDate: '1990', student: false, injuredAt: memory.clock - HOUR, by });
  memory.clock += HOUR;
  readClock();
});

describe('written while the clock ran ahead', () => {
  it('the plan says nothing until it is set right, and then again', async () => {
    await writtenAhead(3 * DAY, () => record(checkIn(4)));
    expect([later.value.length, allowedStage.value]).toEqual([1, null]);
    expect(await setLogRight()).toEqual({ ok: true });
    expect([later.value.length, allowedStage.value]).toEqual([0, '1']);
  });

  it('a warning sign counts from now on', async () => {
    await writtenAhead(3 * DAY, () => record(signs('yes')));
    expect(assessment.value?.verdict).toBe('hold');
    await setLogRight();
    expect(assessment.value?.verdict).toBe('stop');
    expect(assessment.value?.notices.map(({ code }) => code)).toContain('clock-untrusted');
  });

  it('a knock counts from now on', async () => {
    await writtenAhead(3 * DAY, () => record({ type: 'head-impact' }));
    await setLogRight();
    expect([assessment.value?.verdict, assessment.value?.day]).toEqual(['stop', 0]);
  });

  it('a correction of something older for the worse counts from now on', async () => {
    await record(signs('no'));
    const target = current.value.findLast((entry) => entry.type === 'warning-signs')?.id ?? '';
    await writtenAhead(3 * DAY, () => correct(target, { answers: signs('yes').answers }));
    expect(assessment.value?.verdict).toBe('hold');
    await setLogRight();
    expect([later.value.length, assessment.value?.verdict]).toEqual([0, 'stop']);
  });

  it('what was good in it opens nothing: neither now nor when its date comes', async () => {
    const good = async () => {
      await record(signs('no'));
      await record(checkIn(0));
    };
    await writtenAhead(2 * DAY, good);
    await setLogRight();
    const codes = () => assessment.value?.reasons.map(({ code }) => code);
    expect(codes()).toEqual(expect.arrayContaining(['signs-unchecked', 'no-check-in']));
    memory.clock += 2 * DAY + 60_000;
    readClock();
    expect(assessment.value?.stage).toBe('1');
    expect(codes()).toEqual(expect.arrayContaining(['signs-unchecked', 'no-check-in']));
  });

  it('a clearance opens nothing when its date comes', async () => {
    const doctor = { name: 'Dr. Vos', profession: 'doctor' } as const;
    await writtenAhead(2 * DAY, () => record({ type: 'clearance', scope: '5', clinician: doctor, document: 'blue' }));
    await setLogRight();
    memory.clock += 3 * DAY;
    readClock();
    expect(later.value).toEqual([]);
    // What the log says of it is that it was taken back.
    expect(current.value.some((entry) => entry.type === 'clearance')).toBe(false);
  });

  it('an injury itself: the recovery starts now', async () => {
    memory = await connectMemory('2026-03-01T12:00:00Z');
    const by = { role: 'parent', name: 'Kim' } as const;
    memory.clock += 30 * DAY;
    readClock();
    await begin({ name: 'Robin', birthDate: '2014', student: true, injuredAt: memory.clock - HOUR, by });
    memory.clock -= 30 * DAY;
    readClock();
    sayClockIsRight();
    await setLogRight();
    expect([later.value.length, assessment.value?.stage, assessment.value?.day]).toEqual([0, '1', 0]);
    expect(injury.value).toBeDefined();
  });

  it('nothing that was in the log is changed or gone', async () => {
    await writtenAhead(3 * DAY, () => record(checkIn(4)));
    const before = [...entries.value];
    await setLogRight();
    expect(entries.value.slice(0, before.length)).toEqual(before);
    const added = entries.value.slice(before.length);
    expect(added.map(({ type }) => type)).toEqual(['check-in', 'correction']);
    for (const entry of added) expect(parseInstant(entry.recordedAt)).toBe(now.value);
  });
});

// docs/hazards.md: H08
