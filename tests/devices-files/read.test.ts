/** What files of watches say, to the figure, against files made by hand. */
import FitParser from 'fit-file-parser';
import { FitEncoder } from 'fit-file-parser/encoder';
import { describe, expect, it } from 'vitest';
import {
  type Found,
  type FoundBout,
  type Read,
  type ReadingOptions,
  samplesIn,
} from '../../src/devices/files/found.ts';
import { readWatchFile } from '../../src/devices/files/read.ts';
import {
  OPTIONS,
  apple,
  blob,
  bytes,
  fitFile,
  gpx,
  gpxPoint,
  quantity,
  sleep,
  tcx,
  tcxPoint,
  utf16,
  workout,
  zip,
} from './make.ts';

async function found(file: Blob, options: ReadingOptions = OPTIONS): Promise<Found> {
  const read = await readWatchFile(file, options);
  if (read.ok !== true) throw new Error(JSON.stringify(read));
  return read.found;
}
async function only(file: Blob): Promise<FoundBout> {
  const { bouts } = await found(file);
  expect(bouts).toHaveLength(1);
  return bouts[0] as FoundBout;
}
const values = ({ measures }: Found) => measures.map(({ kind, day, value }) => [kind, day, value]);

describe('a FIT file', () => {
  const START = '2026-03-05T09:00:00Z';

  it('gives start, timer time, sport, sensor, and the heart rate of the time it is known', async () => {
    // Every second; then silence for three records, of which the first value holds for no more than five seconds.
    const beats = [100, 110, 120, null, null, null, 130, 140];
    const bout = await only(blob(fitFile({ start: START, beats, timer: 6, sensor: [120, 1] })));
    expect(bout).toMatchObject({ start: START, seconds: 6, elapsed: 8, sport: 'running', sensor: 'strap' });
    // (100 + 110 + 120 + 130 + 140) / 5: nothing is known between.
    expect(bout.heartRate).toEqual({ average: 120, max: 140 });
    expect(samplesIn(bout).map(({ bpm }) => bpm)).toEqual(beats);
    expect(bout.device).toBe('Garmin');
  });

  it('weighs each value by its time, and holds none longer than five seconds', async () => {
    const { heartRate } = await only(blob(fitFile({ start: START, beats: [100, 160], every: 60 })));
    expect(heartRate).toEqual({ average: 130, max: 160 });
  });

  it.each([
    [undefined, 'wrist'],
    [[120, 1], 'strap'],
    [[1, 3], 'strap'],
    [[10, 5], 'wrist'],
    [[120, 5], 'wrist'],
    [[1, 1], 'wrist'],
  ] as const)('with the sensor %j is of a %s', async (sensor, expected) => {
    const file = fitFile({ start: START, beats: [100, 100], ...(sensor ? { sensor } : {}) });
    expect((await only(blob(file))).sensor).toBe(expected);
  });

  it('without a heart rate names no sensor', async () => {
    const bout = await only(blob(fitFile({ start: START, beats: [null, null] })));
    expect([bout.heartRate, bout.sensor, bout.samples.length]).toEqual([null, null, 0]);
  });

  it('that was cut short by the watch is read from its records', async () => {
    const bout = await only(
      blob(fitFile({ start: START, beats: Array.from({ length: 61 }, () => 99), hasSession: false })),
    );
    expect(bout).toMatchObject({ start: START, seconds: 60, sport: null });
  });

  it('says the same of its records as another reader of such files', async () => {
    const beats = Array.from({ length: 500 }, (_, n) => (n % 7 === 0 ? null : 90 + (n % 60)));
    const file = fitFile({ start: START, beats });
    const other = await new FitParser({ force: false, mode: 'list' }).parseAsync(file.slice().buffer);
    const theirs = (other as { records: { heart_rate?: number }[] }).records.map((one) => one.heart_rate ?? null);
    expect(samplesIn(await only(blob(file))).map(({ bpm }) => bpm)).toEqual(theirs);
  });

  it('may have short stamps, numbers the other way round, and fields of an app', async () => {
    const began = FitEncoder.toFitTimestamp(new Date(START));
    const four = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
    const records = [
      // Big-endian: records with a stamp, a heart rate, and two bytes of an app's own.
      0x60,
      0,
      1,
      0,
      20,
      2,
      253,
      4,
      0x86,
      3,
      1,
      2,
      1,
      0,
      2,
      0,
      0x00,
      ...four(began),
      100,
      9,
      9,
      // The same without a stamp: five bits in the header, and once over the end of them.
      0x41,
      0,
      1,
      0,
      20,
      1,
      3,
      1,
      2,
      ...[1, 31].flatMap((later, n) => [0x80 | (1 << 5) | ((began + later) & 31), 110 + n]),
    ];
    const head = [12, 16, 0, 0, records.length, 0, 0, 0, 46, 70, 73, 84];
    const crc = FitEncoder.calculateCRC([...head, ...records]);
    const bout = await only(blob(Uint8Array.from([...head, ...records, crc & 255, crc >> 8])));
    expect(bout).toMatchObject({ start: START, seconds: 31 });
    expect(samplesIn(bout)).toEqual([
      { at: 0, bpm: 100 },
      { at: 1, bpm: 110 },
      { at: 31, bpm: 111 },
    ]);
  });

  it('may be several in one, and stand in a zip', async () => {
    const [one, two] = [START, '2026-03-06T09:00:00Z'].map((start) => fitFile({ start, beats: [90, 91] }));
    expect((await found(blob(one as Uint8Array, two as Uint8Array))).bouts).toHaveLength(2);
    expect((await found(blob(zip({ 'a.fit': one as Uint8Array })))).kind).toBe('fit');
  });
});

describe('a pause of a FIT file', () => {
  it('without a summary is what its timer says', async () => {
    const { FitBaseType } = await import('fit-file-parser/encoder');
    const began = FitEncoder.toFitTimestamp(new Date('2026-03-05T09:00:00Z'));
    const encoder = new FitEncoder();
    const at = (seconds: number) => ({ number: 253, size: 4, baseType: FitBaseType.Uint32, value: began + seconds });
    const enumOf = (number: number, value: number) => ({ number, size: 1, baseType: FitBaseType.Enum, value });
    const record = (seconds: number) =>
      encoder.writeMessage(20, [at(seconds), { number: 3, size: 1, baseType: FitBaseType.Uint8, value: 100 }]);
    const timer = (seconds: number, type: number) =>
      encoder.writeMessage(21, [at(seconds), enumOf(0, 0), enumOf(1, type)]);
    timer(0, 0);
    record(0);
    record(60);
    timer(60, 4);
    timer(360, 0);
    record(360);
    record(400);
    timer(400, 4);
    const bout = await only(blob(encoder.close()));
    expect(bout).toMatchObject({ seconds: 100, elapsed: 400 });
  });
});

describe('TCX', () => {
  const lap = (start: string, seconds: string, ...points: string[]): string =>
    `<Lap StartTime="${start}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><MaximumHeartRateBpm><Value>200</Value></MaximumHeartRateBpm><Track>${points.join('')}</Track></Lap>`;

  it('adds its laps, keeps pauses out, and takes the heart rate of points only', async () => {
    const laps =
      lap('2026-03-05T09:00:00Z', '60', tcxPoint('2026-03-05T09:00:00Z', 100), tcxPoint('2026-03-05T09:00:04Z', 110)) +
      lap('2026-03-05T09:10:00.000Z', '30.0', tcxPoint('2026-03-05T09:10:30Z', 120));
    const bout = await only(blob(tcx(laps, '<Creator><Name>Forerunner</Name></Creator>')));
    expect(bout).toMatchObject({ seconds: 90, elapsed: 630, sport: 'biking', device: 'Forerunner', sensor: 'wrist' });
    // 4 s of 100, 5 s of 110; the last point ends the bout and holds for nothing.
    expect(bout.heartRate).toEqual({ average: Math.round(((400 + 550) / 9) * 10) / 10, max: 110 });
  });

  it('without points is as long as its laps say', async () => {
    expect(await only(blob(tcx(lap('2026-03-05T09:00:00+01:00', '600'))))).toMatchObject({
      start: '2026-03-05T08:00:00Z',
      seconds: 600,
      elapsed: 600,
      heartRate: null,
    });
  });

  it.each(['-5', 'NaN', '1e400', ''])('with a length of "%s" is not believed', async (seconds) => {
    const read = await readWatchFile(blob(tcx(lap('2026-03-05T09:00:00Z', seconds))), OPTIONS);
    expect(read).toMatchObject({ ok: false, code: 'nothing-in-it' });
  });
});

describe('GPX', () => {
  it('moves within its segments, not between them, nor across a long gap', async () => {
    const segments = [
      gpxPoint('2026-03-05T09:00:00Z', 100) + gpxPoint('2026-03-05T09:00:05Z', 110) + gpxPoint('2026-03-05T09:02:05Z'),
      gpxPoint('2026-03-05T09:10:00Z', 90) +
        gpxPoint('2026-03-05T09:12:01Z', 90) +
        gpxPoint('2026-03-05T09:12:11Z', 90),
    ];
    const bout = await only(blob(gpx(...segments)));
    // 5 + 120 within the first; 121 s is a pause; 10 after it.
    expect(bout).toMatchObject({ seconds: 135, elapsed: 731, sport: 'walking', sensor: 'wrist', device: 'Some app' });
    // 5 s of 100, 5 s of 110, twice 5 s of 90 (the last point holds for nothing).
    expect(bout.heartRate).toEqual({ average: 97.5, max: 110 });
  });

  it('without times is refused', async () => {
    expect(await readWatchFile(blob(gpx(gpxPoint(null) + gpxPoint(null))), OPTIONS)).toMatchObject({
      code: 'no-times',
    });
  });
});

describe('a health export', () => {
  it('counts the steps of a day once, by the device that saw most', async () => {
    const of = (source: string) => `sourceName="${source}"`;
    const file = apple(
      quantity('StepCount', '2026-03-05 09:00:00 +0100', '2026-03-05 09:10:00 +0100', 400, of('Phone')),
      quantity('StepCount', '2026-03-05 09:00:00 +0100', '2026-03-05 09:10:00 +0100', 420, of('Watch')),
      quantity('StepCount', '2026-03-05 19:00:00 +0100', '2026-03-05 19:10:00 +0100', 1000, of('Watch')),
      quantity('StepCount', '2026-03-05 20:00:00 +0100', '2026-03-05 20:10:00 +0100', 300, of('Phone')),
    );
    const { measures } = await found(blob(file));
    expect(measures).toEqual([{ kind: 'steps', day: '2026-03-05', value: 1420, unit: 'count', device: 'Watch' }]);
  });

  it('puts a day where it is in the zone of the injury, also across a change of the clock', async () => {
    const in2026 = { ...OPTIONS, now: Date.parse('2026-04-02T12:00:00+02:00') };
    const file = apple(
      // 23:30 UTC on the 28th is 00:30 on the 29th, the day of 23 hours; 22:30 UTC on the 29th is the 30th.
      quantity('StepCount', '2026-03-28 23:30:00 +0000', '2026-03-28 23:40:00 +0000', 1),
      quantity('StepCount', '2026-03-29 21:59:00 +0000', '2026-03-29 21:59:30 +0000', 2),
      quantity('StepCount', '2026-03-29 22:00:00 +0000', '2026-03-29 22:01:00 +0000', 4),
    );
    expect(values(await found(blob(file), in2026))).toEqual([
      ['steps', '2026-03-29', 3],
      ['steps', '2026-03-30', 4],
    ]);
    expect(values(await found(blob(file), { ...in2026, zone: 'America/New_York' }))).toEqual([
      ['steps', '2026-03-28', 1],
      ['steps', '2026-03-29', 6],
    ]);
  });

  it('takes sleep as time asleep, once, on the day of waking', async () => {
    const file = apple(
      sleep('2026-03-04 23:00:00 +0100', '2026-03-05 07:00:00 +0100', 'InBed', 'Phone'),
      sleep('2026-03-04 23:30:00 +0100', '2026-03-04 23:50:00 +0100', 'AsleepCore'),
      sleep('2026-03-04 23:50:00 +0100', '2026-03-05 02:00:00 +0100', 'AsleepDeep'),
      sleep('2026-03-05 02:00:00 +0100', '2026-03-05 02:30:00 +0100', 'Awake'),
      sleep('2026-03-05 02:30:00 +0100', '2026-03-05 06:30:00 +0100', 'AsleepREM'),
      // Seen by a second device: not added.
      sleep('2026-03-05 05:00:00 +0100', '2026-03-05 07:00:00 +0100', 'Asleep', 'Other'),
      // A nap, on the same day.
      sleep('2026-03-05 14:00:00 +0100', '2026-03-05 14:30:00 +0100', 'AsleepUnspecified'),
    );
    expect(values(await found(blob(file)))).toEqual([['sleep', '2026-03-05', 7.5]]);
  });

  it('of the night the clock goes forward counts hours that passed', async () => {
    const options = { ...OPTIONS, now: Date.parse('2026-04-02T12:00:00+02:00') };
    const file = apple(sleep('2026-03-28 23:00:00 +0100', '2026-03-29 07:00:00 +0200', 'AsleepCore'));
    expect(values(await found(blob(file), options))).toEqual([['sleep', '2026-03-29', 7]]);
  });

  it('has distance in metres and the last resting pulse of a day', async () => {
    const at = (time: string): [string, string] => [`2026-03-05 ${time}:00 +0100`, `2026-03-05 ${time}:30 +0100`];
    const km = quantity('DistanceWalkingRunning', ...at('09:00'), '1.2345').replace('"count"', '"km"');
    const mile = quantity('DistanceWalkingRunning', ...at('10:00'), '1').replace('"count"', '"mi"');
    const file = apple(
      km,
      mile,
      quantity('RestingHeartRate', ...at('20:00'), 58),
      quantity('RestingHeartRate', ...at('08:00'), 61),
    );
    expect(values(await found(blob(file)))).toEqual([
      ['walk-distance', '2026-03-05', 2844],
      ['resting-heart-rate', '2026-03-05', 58],
    ]);
  });

  it('gives a workout the heart rates of its time, of one device', async () => {
    const beat = (second: string, bpm: number, source = 'Watch') =>
      quantity(
        'HeartRate',
        `2026-03-05 10:00:${second} +0100`,
        `2026-03-05 10:00:${second} +0100`,
        bpm,
        `sourceName="${source}"`,
      );
    const file = apple(
      beat('10', 110),
      beat('00', 100),
      beat('04', 200, 'Phone'),
      beat('05', 105),
      ` <Correlation type="x" sourceName="Watch">${beat('06', 220)}</Correlation>`,
      workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:00:20 +0100', 0.25, '<WorkoutEvent type="Pause"/>'),
    );
    const bout = await only(blob(file));
    expect(bout).toMatchObject({
      start: '2026-03-05T09:00:00Z',
      seconds: 15,
      elapsed: 20,
      sport: 'running',
      sensor: 'wrist',
    });
    expect(bout.heartRate).toEqual({ average: 105, max: 110 });
  });

  it('of a workout without readings takes its summary', async () => {
    const sum =
      '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="121.26" minimum="90" maximum="150"/>';
    const file = apple(workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:30:00 +0100', 30, sum));
    expect((await only(blob(file))).heartRate).toEqual({ average: 121.3, max: 150 });
  });

  it('leaves out and counts what is older, later than now, or not usable', async () => {
    const file = apple(
      workout('2026-03-01 09:59:59 +0100', '2026-03-01 10:30:00 +0100', 30),
      workout('2026-03-01 10:00:00 +0100', '2026-03-01 10:30:00 +0100', 30),
      workout('2026-03-10 11:50:00 +0100', '2026-03-10 12:05:01 +0100', 15),
      workout('2026-03-10 11:50:00 +0100', '2026-03-10 12:05:00 +0100', 15),
      ...['-5', 'NaN', '1e308', 'x'].map((minutes) =>
        workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:30:00 +0100', minutes),
      ),
      workout('2026-02-30 10:00:00 +0100', '2026-03-05 10:30:00 +0100', 30),
    );
    const { bouts, leftOut } = await found(blob(file));
    expect(bouts.map(({ start }) => start)).toEqual(['2026-03-01T09:00:00Z', '2026-03-10T10:50:00Z']);
    expect(leftOut).toEqual({ older: 1, future: 1, unusable: 5 });
  });

  it('is the same from the zip, whatever its name is in the language of the phone', async () => {
    const text = apple(quantity('StepCount', '2026-03-05 09:00:00 +0100', '2026-03-05 09:10:00 +0100', 400));
    const files = {
      'apple_health_export/export_cda.xml': bytes(`<ClinicalDocument>${'x'.repeat(9999)}</ClinicalDocument>`),
      'apple_health_export/exporteren.xml': bytes(text),
      'apple_health_export/electrocardiograms/ecg.csv': bytes('a,b\n1,2\n'),
    };
    for (const level of [0, 6] as const) expect(await found(blob(zip(files, level)))).toEqual(await found(blob(text)));
  });
});

describe('a table', () => {
  const read = (text: string | Uint8Array, table?: ReadingOptions['table']): Promise<Read> =>
    readWatchFile(blob(text), { ...OPTIONS, ...(table ? { table } : {}) });
  const rows = async (text: string | Uint8Array, table?: ReadingOptions['table']) => {
    const answer = await read(text, table);
    if (answer.ok !== true) throw new Error(JSON.stringify(answer));
    return values(answer.found);
  };
  const EXPECTED = [
    ['steps', '2026-03-04', 8123],
    ['sleep', '2026-03-04', 7.5],
  ];

  it.each([
    ['commas', 'Date,Steps,Sleep (hours)\n2026-03-04,8123,7.5\n'],
    ['decimal commas', 'Datum;Stappen;Slaap (uur)\r\n04-03-2026;8.123;7,5\r\n25-02-2026;;\r\n'],
    ['tabs and minutes', 'Date\tSteps\tMinutes asleep\n2026/03/04\t8,123\t450'],
    ['quotes', '"Date","Steps","Sleep, all"\n"2026-03-04","8,123","7:30"\n'],
    ['a mark at the start', '\ufeffdag;stappen;slaap\n2026-03-04;8123;7u30\n'],
    ['months first', 'date,steps,sleep hours\n03/04/2026,8123,7.5\n02/25/2026,,\n'],
    ['no line end', 'date,steps,sleep hours\n2026-03-04 00:00,8123,7.5'],
  ])('with %s', async (_, text) => {
    expect(await rows(text)).toEqual(EXPECTED);
  });

  it('in UTF-16', async () => {
    const text = '\ufeffDate,Steps,Sleep hours\n2026-03-04,8123,7.5\n';
    const wide = utf16(text, 'little');
    expect(await rows(wide)).toEqual(EXPECTED);
    expect(await rows(wide.slice(2))).toEqual(EXPECTED);
  });

  it('adds parts of a day, and not two whole days', async () => {
    expect(await rows('date,steps\n2026-03-04 09:00,100\n2026-03-04 10:00,50\n')).toEqual([
      ['steps', '2026-03-04', 150],
    ]);
    expect(await rows('date,steps\n2026-03-04,100\n2026-03-04,50\n')).toEqual([['steps', '2026-03-04', 100]]);
  });

  it('asks for day or month only where no date tells', async () => {
    const text = 'date,steps\n3/4/2026,100\n2/3/2026,50\n';
    expect(await read(text)).toMatchObject({ ok: 'ask', question: { order: null, guess: ['date', 'steps'] } });
    const columns = ['date', 'steps'] as const;
    // 3 April is later than now.
    expect(await rows(text, { columns, order: 'day-first' })).toEqual([['steps', '2026-03-02', 50]]);
    expect(await rows(text, { columns, order: 'month-first' })).toEqual([['steps', '2026-03-04', 100]]);
  });

  it('without names asks which column is what', async () => {
    const text = '2026-03-04;8123;7,5\n2026-03-05;900;8\n';
    expect(await read(text)).toEqual({
      ok: 'ask',
      question: {
        columns: [
          { name: null, examples: ['2026-03-04', '2026-03-05'] },
          { name: null, examples: ['8123', '900'] },
          { name: null, examples: ['7,5', '8'] },
        ],
        guess: ['date', 'nothing', 'nothing'],
        order: 'day-first',
      },
    });
    const table = { columns: ['date', 'steps', 'sleep-hours'], order: 'day-first' } as const;
    expect((await rows(text, table)).filter(([, day]) => day === '2026-03-04')).toEqual(EXPECTED);
  });

  it('counts what it cannot use, and takes an empty cell for nothing rather than zero', async () => {
    const answer = await read(
      'date,steps\n2026-03-04,NaN\n2026-03-11,5\n2025-01-01,5\nnonsense,5\n2026-03-05,\n2026-03-06,7\n2026-03-07,-7\n2026-03-08,1e99\n2026-02-30,1\n',
    );
    expect(answer).toMatchObject({ ok: true, found: { leftOut: { older: 1, future: 1, unusable: 5 } } });
    expect(answer.ok === true && values(answer.found)).toEqual([['steps', '2026-03-06', 7]]);
  });
});

// docs/hazards.md: H70, H71
