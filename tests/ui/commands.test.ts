import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { changeAthlete, correct, record } from '../../src/app/commands.ts';
import { nextAction } from '../../src/app/next.ts';
import { pendingQuestion } from '../../src/app/questions.ts';
import { leaveSample, startSample } from '../../src/app/sample.ts';
import { allowedStage, isClockInDoubt } from '../../src/app/decided.ts';
import { assessment, athlete, injury, newest, now, stored } from '../../src/app/state.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { type Memory, connectMemory } from './connected.ts';

const HOUR = 3_600_000;
let memory: Memory;
const zeros = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0]));
const no = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no' as const]));

async function started(birthDate = '1990'): Promise<void> {
  const result = await begin({
    name: 'Sam',
    birthDate,
    student: false,
    injuredAt: memory.clock - HOUR,
    by: { role: 'athlete', name: 'Sam' },
  });
  expect(result).toEqual({ ok: true });
}

beforeEach(async () => {
  memory = await connectMemory('2026-03-01T12:00:00Z');
});

describe('beginning', () => {
  it('writes athlete and injury in one go, with the profile of the age', async () => {
    await started();
    expect(memory.written).toHaveLength(1);
    expect(injury.value?.protocol).toBe('cisg-2022');
    expect(assessment.value).toMatchObject({ stage: '1', verdict: 'hold', day: 0 });
  });

  it('takes the profile for the young where the age is young or unknown', async () => {
    await started('2012');
    expect(injury.value?.protocol).toBe('peds-2023');
  });
});

describe('a command', () => {
  it('changes nothing on screen when the disk refuses, and says why', async () => {
    await started();
    memory.fail = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    const before = stored.value;
    const result = await record({ type: 'head-impact' });
    expect(result).toMatchObject({ ok: false, error: 'quota', unsaved: { athletes: [] } });
    expect(!result.ok && result.unsaved?.entries.map(({ type }) => type)).toEqual(['head-impact']);
    expect(stored.value).toBe(before);
    expect(assessment.value?.verdict).toBe('hold');
  });

  it('refuses what is no valid entry before it reaches the disk', async () => {
    await started();
    const result = await record({
      type: 'activity',
      stage: '1',
      minutes: 0,
      before: 3,
      peak: 1,
      settledAfterMinutes: 0,
    });
    expect(result).toEqual({ ok: false, error: 'invalid' });
    expect(memory.written).toHaveLength(1);
  });

  it('moves now on, so that what was just written counts', async () => {
    await started();
    memory.clock += 5 * HOUR;
    await record({ type: 'head-impact' });
    expect(now.value).toBe(memory.clock);
    expect(assessment.value?.verdict).toBe('stop');
  });

  it('marks no stage as allowed during a stop, nor with a clock set back behind what was written', async () => {
    await started();
    expect(allowedStage.value).toBe('1');
    memory.clock += 2 * HOUR;
    await record({ type: 'warning-signs', answers: { seizure: 'yes' } });
    expect([assessment.value?.verdict, allowedStage.value]).toEqual(['stop', null]);
    // Before the sign was written: the engine does not know of it, so the screen must not go by it.
    now.value = memory.clock - HOUR;
    expect(assessment.value?.verdict).toBe('hold');
    expect([isClockInDoubt.value, allowedStage.value]).toEqual([true, null]);
  });

  it('corrects by an entry; the old one stays', async () => {
    await started();
    await correct(injury.value?.id ?? '', { impactRiskFrom: '5' });
    expect(stored.value.entries).toHaveLength(2);
    expect(injury.value?.impactRiskFrom).toBe('5');
  });
});

describe('what comes next', () => {
  it('is the check-in first, then questions that matter', async () => {
    await started();
    const before = assessment.value;
    expect(before && nextAction(before).key).toBe('checkIn');
    expect(pendingQuestion()).toBeNull();
    await record({ type: 'warning-signs', answers: no });
    memory.clock += 60_000;
    await record({ type: 'check-in', symptoms: zeros, painkiller: false });
    expect(newest('check-in')).toBeDefined();
    expect(pendingQuestion()).toBe('caution');
    await changeAthlete({ caution: [] });
    expect(athlete.value?.caution).toEqual([]);
    expect(pendingQuestion()).toBe('typical');
  });
});

describe('the sample', () => {
  it('never touches the store', async () => {
    await startSample();
    expect(assessment.value?.stage).not.toBeNull();
    expect(await record({ type: 'head-impact' })).toEqual({ ok: true });
    expect(assessment.value?.verdict).toBe('stop');
    leaveSample();
    expect(memory.written).toEqual([]);
    expect(assessment.value).toBeNull();
  });
});
