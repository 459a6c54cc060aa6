/**
 * The course as a line chart, on a linear scale of days: severity above, the allowed stage as steps below. Loaded only
 * when the recovery is opened. No animation; every colour is one of the look's.
 */
import { Chart, type ChartDataset, Filler, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import { type Course, dayNumber } from '../../app/course.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

export interface ChartTexts {
  readonly total: string;
  readonly day: string;
  readonly stage: string;
}

interface Inks {
  readonly line: string;
  readonly text: string;
  readonly hair: string;
  readonly band: string;
  readonly stop: string;
  readonly page: string;
}

function inksOf(canvas: HTMLCanvasElement): Inks {
  const style = getComputedStyle(canvas);
  const ink = (name: string): string => style.getPropertyValue(name).trim();
  return {
    line: ink('--chart'),
    text: ink('--text'),
    hair: ink('--hair'),
    band: ink('--raised'),
    stop: ink('--stop'),
    page: ink('--surface'),
  };
}

type Xy = { x: number; y: number };
/** Told apart by dash and shape, never by colour alone. */
const DASHES: readonly number[][] = [[], [8, 5], [2, 4], [12, 4, 2, 4]];
const SHAPES = ['circle', 'rectRot', 'rect', 'star'] as const;

function lines(course: Course, inks: Inks): ChartDataset<'line', Xy[]>[] {
  return course.reporters.map(({ key }, index) => {
    const points = course.points.filter((point) => point.reporter === key);
    return {
      data: points.map((point) => ({ x: dayNumber(course, point.at), y: point.severity })),
      borderColor: inks.line,
      borderWidth: 3,
      borderDash: DASHES[index % DASHES.length] ?? [],
      pointStyle: SHAPES[index % SHAPES.length] ?? 'circle',
      pointRadius: 5,
      pointBorderColor: inks.line,
      pointBorderWidth: 2,
      // Hollow: not complete, so the total is a least.
      pointBackgroundColor: points.map((point) => (point.isComplete ? inks.line : inks.page)),
      yAxisID: 'y',
    };
  });
}

function stageLine(course: Course, stages: readonly string[], inks: Inks): ChartDataset<'line', Xy[]> {
  const steps = course.stages.map(({ at, stage }) => ({ x: dayNumber(course, at), y: stages.indexOf(stage) + 1 }));
  const last = steps.at(-1);
  if (last !== undefined) steps.push({ x: dayNumber(course, course.now), y: last.y });
  return {
    data: steps,
    stepped: 'before',
    fill: 'origin',
    backgroundColor: inks.band,
    borderColor: inks.text,
    borderWidth: 2,
    pointRadius: 0,
    yAxisID: 'stage',
  };
}

function marks(
  xs: readonly Xy[],
  pointStyle: 'triangle' | 'crossRot' | 'rectRot',
  color: string,
  yAxisID: string,
): ChartDataset<'line', Xy[]> {
  return {
    data: [...xs],
    showLine: false,
    pointStyle,
    pointRadius: 8,
    pointBorderWidth: 3,
    pointBorderColor: color,
    pointBackgroundColor: color,
    clip: false,
    yAxisID,
  };
}

function datasetsOf(course: Course, stages: readonly string[], inks: Inks): ChartDataset<'line', Xy[]>[] {
  const x = (at: number): number => dayNumber(course, at);
  const bouts = course.bouts.map(({ at, stage }) => ({ x: x(at), y: Math.max(0.5, stages.indexOf(stage) + 0.5) }));
  return [
    marks(
      course.knocks.map(({ at }) => ({ x: x(at), y: 0 })),
      'crossRot',
      inks.stop,
      'y',
    ),
    marks(
      course.stops.map((at) => ({ x: x(at), y: 0.5 })),
      'rectRot',
      inks.stop,
      'stage',
    ),
    marks(bouts, 'triangle', inks.text, 'stage'),
    ...lines(course, inks),
    stageLine(course, stages, inks),
  ];
}

/** The top of the axis: at least 20, so that small totals do not look steep. */
function topOf(course: Course): number {
  const most = course.points.reduce((top, point) => Math.max(top, point.severity), 0);
  return Math.min(132, Math.max(20, Math.ceil((most + 1) / 10) * 10));
}

/** Draws into the canvas. Call the returned function to take it away, e.g. before drawing in another look. */
export function drawCourse(
  canvas: HTMLCanvasElement,
  course: Course,
  stages: readonly string[],
  texts: ChartTexts,
): () => void {
  const inks = inksOf(canvas);
  const size = Number.parseFloat(getComputedStyle(canvas).fontSize);
  const font = { family: 'system-ui, sans-serif', size };
  const ticks = { color: inks.text, font, autoSkipPadding: 16, maxRotation: 0 };
  const title = (text: string) => ({ display: true, text, color: inks.text, font });
  const chart = new Chart<'line', Xy[]>(canvas, {
    type: 'line',
    data: { datasets: datasetsOf(course, stages, inks) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      parsing: false,
      layout: { padding: 4 },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: Math.max(1, Math.ceil(dayNumber(course, course.now))),
          ticks: { ...ticks, precision: 0 },
          grid: { color: inks.hair },
          title: title(texts.day),
        },
        stage: {
          type: 'linear',
          stack: 'course',
          stackWeight: 5,
          min: 0,
          max: stages.length,
          ticks: {
            ...ticks,
            stepSize: 1,
            autoSkip: stages.length * size > 130,
            callback: (value) => stages[Number(value) - 1] ?? '',
          },
          grid: { display: false },
          border: { color: inks.hair },
          title: title(texts.stage),
        },
        y: {
          type: 'linear',
          stack: 'course',
          stackWeight: 6,
          offset: true,
          min: 0,
          max: topOf(course),
          ticks: { ...ticks, autoSkipPadding: 4, stepSize: topOf(course) > 60 ? 40 : 10 },
          grid: { color: inks.hair },
          title: title(texts.total),
        },
      },
    },
  });
  return () => chart.destroy();
}
