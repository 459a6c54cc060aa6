/** The doors of the coach: what a strap sends, what an address says, what a disk gives back, and files of watches. */
import { drillPath, readDrill } from '../../src/app/drills/address.ts';
import { postFrom, postPath, readPost } from '../../src/app/drills/post-link.ts';
import { readWatchFile } from '../../src/devices/files/read.ts';
import { readHeartRate } from '../../src/devices/heart-rate.ts';
import { decodeSeries, encodeSeries } from '../../src/session/series-code.ts';
import {
  OPTIONS,
  apple,
  blob,
  bytes,
  fitFile,
  gpx,
  gpxPoint,
  quantity,
  tcx,
  workout,
  zip,
} from '../devices-files/make.ts';
import { type Chance } from './chance.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { nastyText } from './nasty.ts';
import type { Outcome, Parser } from './parsers.ts';

const broken = (what: string): never => {
  throw new Error(what);
};
const hex = (given: Uint8Array): string => Buffer.from(given).toString('hex');

const packet: Parser = {
  name: 'packet of a strap',
  share: 1,
  draw(chance) {
    const given = chance.bytes(chance.below(chance.is(0.7) ? 3 : 24));
    const run = (): Outcome => {
      const read = readHeartRate(new DataView(given.buffer));
      if (read === null) return 'refused';
      const isPulse = read.bpm === null || (read.bpm >= 20 && read.bpm <= 300);
      const isTime = read.intervals.every((one) => one >= 0 && one <= 64_000);
      return isPulse && isTime ? 'valid' : broken('no pulse of anybody');
    };
    return { input: hex(given), run };
  },
};

function goodSeries(chance: Chance): string {
  const samples = Array.from({ length: chance.below(30) }, (_, index) => ({
    at: index * (1 + chance.below(2)),
    bpm: chance.is(0.1) ? null : 60 + chance.below(120),
  })).toSorted((one, other) => one.at - other.at);
  return encodeSeries(samples) ?? '';
}

const series: Parser = {
  name: 'series that was kept',
  share: 1,
  draw(chance) {
    const good = goodSeries(chance);
    const input = chance.is(0.3) ? good : chance.is(0.8) ? mutateText(good, chance) : nastyText(chance);
    const run = (): Outcome => {
      const read = decodeSeries(input);
      if (read === null) return 'refused';
      return encodeSeries(read) === input ? 'valid' : broken('written anew it is another');
    };
    return { input, run };
  },
};

const BASE = 'https://app.example/';
const ADDRESSES = [
  'intervals=30-30-10',
  'tasks=serial-sevens&with=walking&minutes=3',
  'n=3&t=serial-sevens&s=42',
  'n=1&t=n-back&s=0',
];

const address: Parser = {
  name: 'address of a drill or a post',
  share: 2,
  draw(chance) {
    const good = chance.of(ADDRESSES);
    const input = chance.is(0.3) ? good : chance.is(0.8) ? mutateText(good, chance) : nastyText(chance);
    const run = (): Outcome => {
      const query = new URLSearchParams(input);
      const [drill, post] = [readDrill(query), readPost(query)];
      const again = (path: string): URLSearchParams => new URLSearchParams(path.slice(path.indexOf('?') + 1));
      if (drill !== null && JSON.stringify(readDrill(again(drillPath(drill)))) !== JSON.stringify(drill))
        return broken('written anew it is another drill');
      const path = postFrom(`${BASE}#/post?${input}`, BASE);
      if ((path === null) !== (post === null)) return broken('the camera reads another post');
      if (post !== null && JSON.stringify(readPost(again(postPath(post)))) !== JSON.stringify(post))
        return broken('written anew it is another post');
      return drill === null && post === null ? 'refused' : 'valid';
    };
    return { input, run };
  },
};

const POINTS = gpxPoint('2026-03-05T09:00:00Z', 90) + gpxPoint('2026-03-05T09:00:09Z', 95);
const EXPORT = apple(
  quantity('StepCount', '2026-03-05 09:00:00 +0100', '2026-03-05 09:10:00 +0100', 400),
  workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:30:00 +0100', 30),
);
const FILES: readonly Uint8Array[] = [
  bytes(EXPORT),
  fitFile({ start: '2026-03-05T09:00:00Z', beats: [90, 95, 100], sensor: [120, 1] }),
  bytes(tcx('<Lap StartTime="2026-03-05T09:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds></Lap>')),
  bytes(gpx(POINTS)),
  bytes('date,steps\n2026-03-04,8123\n2026-03-05,900\n'),
  zip({ 'export.xml': bytes(EXPORT) }),
];

const watch: Parser = {
  name: 'file of a watch',
  share: 2,
  draw(chance) {
    const good = Uint8Array.from(chance.of(FILES));
    const given = chance.is(0.3) ? good : mutateBytes(good, chance);
    const run = async (): Promise<Outcome> => {
      const read = await readWatchFile(blob(given), OPTIONS);
      if (read.ok === false) return read.code === 'failed' ? broken('failed without a reason') : 'refused';
      if (read.ok === 'ask') return 'valid';
      const { bouts, measures } = read.found;
      const isBout = bouts.every(
        ({ start, seconds, elapsed }) =>
          Date.parse(start) >= OPTIONS.boutsFrom && seconds > 0 && seconds <= 86_400 && elapsed >= seconds,
      );
      return isBout && measures.every(({ value }) => value >= 0) ? 'valid' : broken('what cannot have been');
    };
    return { input: hex(given), run };
  },
};

export const COACH_PARSERS: readonly Parser[] = [packet, series, address, watch];
