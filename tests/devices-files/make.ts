/** Files of watches for the tests, made by hand. */
import { zipSync } from 'fflate';
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';
import type { ReadingOptions } from '../../src/devices/files/found.ts';

export const ZONE = 'Europe/Amsterdam';
export const NOW = Date.parse('2026-03-10T12:00:00+01:00');
export const OPTIONS: ReadingOptions = {
  zone: ZONE,
  now: NOW,
  boutsFrom: Date.parse('2026-03-01T10:00:00+01:00'),
  measuresFrom: Date.parse('2026-02-15T00:00:00+01:00'),
};

export const blob = (...parts: (string | Uint8Array)[]): Blob => new Blob(parts as BlobPart[]);

export interface FitOptions {
  readonly start: string;
  /** Beats a minute from the first second on; null where the sensor was silent. */
  readonly beats: readonly (number | null)[];
  /** Seconds between records. */
  readonly every?: number;
  readonly timer?: number;
  /** ANT+ device type and source of a sensor. */
  readonly sensor?: readonly [type: number, source: number];
  readonly sport?: number;
  readonly hasSession?: boolean;
}

const field = (number: number, size: number, baseType: number, value: number): FitEncoderField => ({
  number,
  size,
  baseType,
  value,
});

export function fitFile({
  start,
  beats,
  every = 1,
  timer,
  sensor,
  sport = 1,
  hasSession = true,
}: FitOptions): Uint8Array {
  const began = FitEncoder.toFitTimestamp(new Date(start));
  const end = beats.length * every;
  const encoder = new FitEncoder();
  encoder.writeMessage(0, [field(0, 1, FitBaseType.Enum, 4), field(1, 2, FitBaseType.Uint16, 1)]);
  if (sensor !== undefined) {
    encoder.writeMessage(23, [
      field(253, 4, FitBaseType.Uint32, began),
      field(1, 1, FitBaseType.Uint8, sensor[0]),
      field(25, 1, FitBaseType.Enum, sensor[1]),
    ]);
  }
  for (const [index, bpm] of beats.entries()) {
    encoder.writeMessage(20, [
      field(253, 4, FitBaseType.Uint32, began + index * every),
      field(3, 1, FitBaseType.Uint8, bpm ?? 255),
    ]);
  }
  if (hasSession) {
    encoder.writeMessage(18, [
      field(253, 4, FitBaseType.Uint32, began + end),
      field(2, 4, FitBaseType.Uint32, began),
      field(5, 1, FitBaseType.Enum, sport),
      field(7, 4, FitBaseType.Uint32, end * 1000),
      field(8, 4, FitBaseType.Uint32, (timer ?? end) * 1000),
    ]);
  }
  return encoder.close();
}

/** What a phone writes before the records; no entity of it may ever count. */
const DOCTYPE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
]>
`;

export function apple(...inner: readonly string[]): string {
  return `${DOCTYPE}<HealthData locale="nl_NL">\n <ExportDate value="2026-03-10 11:00:00 +0100"/>\n${inner.join('\n')}\n</HealthData>\n`;
}

const QUANTITY = 'HKQuantityTypeIdentifier';
export function quantity(
  type: string,
  from: string,
  to: string,
  value: string | number,
  more = 'sourceName="Watch"',
): string {
  return ` <Record type="${QUANTITY}${type}" ${more} unit="count" startDate="${from}" endDate="${to}" value="${value}"/>`;
}
export function sleep(from: string, to: string, stage: string, source = 'Watch'): string {
  return ` <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="${source}" startDate="${from}" endDate="${to}" value="HKCategoryValueSleepAnalysis${stage}"/>`;
}
export function workout(from: string, to: string, minutes: string | number, inner = '', type = 'Running'): string {
  return ` <Workout workoutActivityType="HKWorkoutActivityType${type}" duration="${minutes}" durationUnit="min" sourceName="Watch" startDate="${from}" endDate="${to}">${inner}</Workout>`;
}

export function tcx(laps: string, creator = ''): string {
  return `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Biking"><Id>2026-03-05T09:00:00Z</Id>${laps}${creator}</Activity></Activities></TrainingCenterDatabase>`;
}
export const tcxPoint = (time: string, bpm?: number): string =>
  `<Trackpoint><Time>${time}</Time>${bpm === undefined ? '' : `<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm>`}</Trackpoint>`;

export function gpx(...segments: readonly string[]): string {
  const inner = segments.map((one) => `<trkseg>${one}</trkseg>`).join('');
  return `<?xml version="1.0"?><gpx version="1.1" creator="Some app" xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><name>Round the lake</name><type>walking</type>${inner}</trk></gpx>`;
}
export const gpxPoint = (time: string | null, bpm?: number): string =>
  `<trkpt lat="52" lon="5"><ele>1</ele>${time === null ? '' : `<time>${time}</time>`}${bpm === undefined ? '' : `<extensions><ns3:TrackPointExtension><ns3:hr>${bpm}</ns3:hr></ns3:TrackPointExtension></extensions>`}</trkpt>`;

export const zip = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync({ ...files }, { level });
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: 'big' | 'little'): Uint8Array {
  const all = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    all.setUint16(index * 2, text.charCodeAt(index), order === 'little');
  return new Uint8Array(all.buffer);
}
