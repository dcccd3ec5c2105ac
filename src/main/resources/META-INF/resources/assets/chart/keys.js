// What a key asks of a chart: along the places, across the series, closer and further, the number explained, let go.
const ACTS = { ArrowRight: { delta: 1 }, ArrowLeft: { delta: -1 }, Home: { to: 0 }, End: { to: -1 }, ArrowUp: { across: -1 }, ArrowDown: { across: 1 },
  Enter: { pick: true }, Escape: { release: true }, '+': { zoom: 0.5 }, '=': { zoom: 0.5 }, '-': { zoom: 2 }, 0: { zoom: 0 } };

/** The act, or nothing; what is pressed together with Ctrl, Alt or Meta belongs to the browser. */
export const keyed = event => event.ctrlKey || event.altKey || event.metaKey ? undefined : ACTS[event.key];

/** The stop that an act leads to: the first comes first, and backwards the last. */
export const along = (stops, index, { to, delta }) => to === undefined
  ? stops[Math.max(0, Math.min(stops.length - 1, delta < 0 && index < 0 ? stops.length - 1 : index + delta))] : stops.at(to);

/** The series above or below at a stop, round and round; none where there is only one. */
export function beside(stop, hidden, trace, step) {
  const traces = (stop?.parts ?? []).map(part => part.trace).filter(one => one !== undefined && !hidden.has(one)), here = traces.indexOf(trace);
  return traces.length < 2 ? undefined : traces[here < 0 ? (step > 0 ? 0 : traces.length - 1) : (here + step + traces.length) % traces.length];
}

/** The places in view after a step closer or further, around a place or the middle; nothing where that is all of them. */
export function closer(window, last, at, factor) {
  const [from, to] = window ?? [0, last], half = Math.max(1, (to - from) / 2 * factor);
  const start = Math.max(0, Math.min(last - half * 2, (at ?? (from + to) / 2) - half));
  return !factor || half * 2 >= last ? undefined : [start, start + half * 2];
}
