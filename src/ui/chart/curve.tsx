/**
 * A small line in the page itself: no canvas and nothing to load. Colours are the look's, gaps are gaps, nothing moves;
 * the words beside it say the same.
 */
import './curve.css';

export interface Dot {
  readonly x: number;
  readonly y: number;
}

interface CurveProps {
  /** Each is one unbroken line. */
  readonly lines: readonly (readonly Dot[])[];
  /** Values that stand for themselves, each with a mark. */
  readonly dots?: readonly Dot[];
  /** A level to compare with, dashed. */
  readonly level?: number | null;
  /** Where something begins or ends, thin and upright. */
  readonly marks?: readonly number[];
  /** What is drawn spans at least so much from top to bottom. */
  readonly least: number;
  readonly from: number;
  readonly to: number;
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 600;
const HEIGHT = 200;
/** Free of lines at each side, so that no mark is cut off. */
const EDGE = 10;

/** What is drawn lies between these: at least so far apart, and not below 0 where no value is. */
function range(values: readonly number[], span: number): readonly [number, number] {
  const [low, high] = values.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  if (high - low >= span) return [low, high];
  const start = (low + high - span) / 2;
  const from = low >= 0 ? Math.max(0, start) : start;
  return [from, from + span];
}

export function Curve({ lines, dots = [], level = null, marks = [], least, from, to, label }: CurveProps) {
  const all = [...lines.flat(), ...dots].map(({ y }) => y);
  if (all.length === 0) return null;
  const [low, high] = range(level === null ? all : [...all, level], least);
  const px = (x: number): number => EDGE + ((x - from) / Math.max(1e-9, to - from)) * (WIDTH - 2 * EDGE);
  const py = (y: number): number => HEIGHT - EDGE - ((y - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const place = ({ x, y }: Dot): string => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`;
  return (
    <svg class="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {marks.map((x) => (
        <path key={x} class="curve-mark" d={`M${px(x).toFixed(1)} 0V${HEIGHT}`} />
      ))}
      {level !== null && <path class="curve-level" d={`M0 ${py(level).toFixed(1)}H${WIDTH}`} />}
      <path class="curve-line" d={lines.map((line) => `M${line.map(place).join('L')}`).join('')} />
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.y}`} class="curve-dot" cx={px(dot.x)} cy={py(dot.y)} r="6" />
      ))}
    </svg>
  );
}
