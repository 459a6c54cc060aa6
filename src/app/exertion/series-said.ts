/** What a kept series says, for the screens. */
export { averageOf, knownSeconds, maxOf, percentsOf, timesOf, ZONES, zonesOf } from '../../session/series-figures.ts';
export { type Span as SpanOfTime, spansOf } from '../../session/series.ts';
