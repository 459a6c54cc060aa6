/** A health export of any size, as a phone writes one: mostly records of the years before, the last weeks among them. */
import { closeSync, openSync, writeSync } from 'node:fs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
const DEVICE =
  'device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,1, software:10.3&gt;"';

function record(type: string, unit: string, at: number, length: number, value: number): string {
  const [from, to] = [stamp(at), stamp(at + length)];
  return ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="Watch" sourceVersion="10.3" ${DEVICE} unit="${unit}" creationDate="${to}" startDate="${from}" endDate="${to}" value="${value}"/>\n`;
}

/** @param until newest of it, in milliseconds; one workout a day at 10:00 UTC, of the last `workouts` days */
export function* exportOf(size: number, until: number, workouts = 5): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,Record*)>\n]>\n<HealthData locale="nl_NL">\n';
  const today = until - (until % DAY);
  let written = 0;
  for (let day = workouts; day >= 1; day -= 1) {
    const ten = today - day * DAY + 10 * HOUR;
    let text = '';
    for (let second = 0; second < 1200; second += 5)
      text += record('HeartRate', 'count/min', ten + second * 1000, 0, 110 + (second % 30));
    for (let hour = 7; hour < 22; hour += 1)
      text += record('StepCount', 'count', today - day * DAY + hour * HOUR, 600_000, 400);
    written += text.length;
    yield text;
  }
  // Every few minutes a heart rate, back through the years.
  for (let at = today - 30 * DAY; written < size; ) {
    let text = '';
    for (let n = 0; n < 500; n += 1, at -= 240_000)
      text += record(
        n % 4 === 0 ? 'StepCount' : 'HeartRate',
        n % 4 === 0 ? 'count' : 'count/min',
        at,
        60_000,
        60 + (n % 80),
      );
    written += text.length;
    yield text;
  }
  for (let day = workouts; day >= 1; day -= 1) {
    const ten = today - day * DAY + 10 * HOUR;
    yield ` <Workout workoutActivityType="HKWorkoutActivityTypeWalking" duration="20" durationUnit="min" sourceName="Watch" startDate="${stamp(ten)}" endDate="${stamp(ten + 1_200_000)}"/>\n`;
  }
  yield '</HealthData>\n';
}

export function writeExport(path: string, size: number, until: number): void {
  const file = openSync(path, 'w');
  for (const part of exportOf(size, until)) writeSync(file, part);
  closeSync(file);
}
