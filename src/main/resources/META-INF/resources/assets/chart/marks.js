// What ECharts has no shape for. Each shape draws its rows at once and answers with elements of zrender.
import { font, measure, shorten } from './theme.js';
import { bar, beyond } from './bar.js';
import { stack } from './stack.js';
import { words, bracketLine, chip, endLabel } from './layout.js';

const text = (x, y, content, style, fill, more = {}) =>
  ({ type: 'text', silent: true, style: { x, y, text: content, font: style, fill, verticalAlign: 'middle', ...more } });
const rect = (x, y, width, height, fill, r = 0) => ({ type: 'rect', silent: true, shape: { x, y, width, height, r }, style: { fill } });
const lines = (points, stroke, lineWidth, lineDash) =>
  ({ type: 'polyline', silent: true, shape: { points }, style: { stroke, lineWidth, lineDash, fill: 'none' } });
const half = value => Math.round(value) + 0.5;
const within = (value, low, high) => Math.max(low, Math.min(high, value));

/** Text on a plate of the card's colour, kept inside the picture. */
function plate(x, y, content, style, fill, view, pad = [1, 5]) {
  const room = measure(content, style) / 2 + pad[1];
  const at = room * 2 > view.width ? view.width / 2 : within(x, room, view.width - room);
  return text(at, y, content, style, fill, { align: 'center', backgroundColor: view.palette('@card'), padding: pad });
}

const colours = (view, trace) => {
  const role = view.model.traces[trace].role;
  return { fill: view.palette(role), tint: view.palette.tint(role), text: view.palette('@text-' + role.slice(1)) };
};

/** The painted bar, over a plate where its end is soft: a gridline behind a fade would look like an edge. */
function painted(row, x, y, size, paint, view, plateBefore = true) {
  const canvas = bar(row, size, paint);
  const up = size.direction !== 'down', lying = size.direction === 'right';
  const top = lying || !up ? y : y - canvas.cssHeight;
  const under = plateBefore && (row.mark === 'ABOUT' || row.mark === 'NEARLY' || row.derived || row.provisional)
    ? [rect(x, top, canvas.cssWidth, canvas.cssHeight, view.palette('@card'))] : [];
  return [...under, { type: 'image', silent: true, style: { image: canvas, x, y: top, width: canvas.cssWidth, height: canvas.cssHeight } }];
}

/** An open end of a negative figure points the other way: more than −2 lies nearer to zero. */
const turned = row => ({ ...row, mark: { OVER: 'UNDER', UNDER: 'OVER' }[row.mark] ?? row.mark });

/** Where the columns of a trace stand beside those of the others. */
function slot(g, trace) {
  const shown = g.view.model.traces.map((_, t) => t).filter(t => !g.view.hidden.has(t));
  const breadth = Math.max(1, Math.round(Math.min(96, g.band * 0.66 / shown.length)));
  return { shown, breadth, offset: (shown.indexOf(trace) - (shown.length - 1) / 2) * (breadth + Math.min(4, g.band * 0.04)) };
}

function columns(rows, g, trace) {
  const { view } = g, paint = colours(view, trace);
  const { shown, breadth, offset } = slot(g, trace);
  const zero = Math.round(g.y(0));
  const seen = rows.filter(row => row.place > g.first - 0.5 && row.place < g.last + 0.5);
  const fit = fitting(seen, g.band / shown.length, view.type.figure);
  return seen.flatMap(row => {
    const x = Math.round(g.x(row.place) + offset - breadth / 2), y = Math.round(g.y(row.value));
    const up = row.value >= 0, length = Math.abs(zero - y);
    const range = row.mark === 'RANGE' ? Math.abs(y - Math.round(g.y(row.end))) : 0;
    const drawn = up ? row : turned(row);
    const simple = breadth < 6 || drawn.mark === 'PLAIN' && !row.derived && !row.provisional;
    const body = length < 1 ? [] : simple
      ? [rect(x, up ? y : zero, breadth, length, row.derived || row.provisional ? view.palette.fade(view.model.traces[trace].role, 0.5) : paint.fill)]
      : painted(drawn, x, zero, { length, breadth, range, direction: up ? 'up' : 'down' }, paint, view);
    const over = simple ? 0 : Math.max(beyond(drawn.mark, length, breadth), range);
    return [...body, ...captions(row, g.x(row.place) + offset, up ? zero - length - over - 8 : zero + length + over + 8, up, fit(row), g)];
  });
}

/** Figures at a size at which neighbours do not touch; where even 13 is too wide, only those that find room, last first. */
function fitting(rows, band, largest) {
  const labelled = rows.filter(row => row.label);
  const free = (size, kept, row) => kept.every(other => Math.abs(other.place - row.place) * band
    >= (measure(other.label, font(size, 700)) + measure(row.label, font(size, 700))) / 2 + 6);
  const size = [20, 18, 16, 14, 13].find(one => one <= largest && labelled.every((row, i) => free(one, labelled.slice(Math.max(0, i - 3), i), row))) ?? 13;
  const kept = [];
  for (const row of labelled.toReversed()) {
    if (free(size, kept.slice(-3), row)) {
      kept.push(row);
    }
  }
  return row => kept.includes(row) ? size : 0;
}

function captions(row, x, y, up, size, g) {
  if (!row.label || !size) {
    return [];
  }
  const { view } = g, { lines: remark } = words(row, view, g.band);
  const below = up ? y - remark.length * 18 : y;
  const middle = up ? below - size * 0.6 - (remark.length ? 1 : -2) : below + size * 0.6;
  return [
    ...remark.map((line, i) => plate(x, (up ? below : middle + size * 0.6) + i * 18 + 8, line, font(14), view.palette('@muted'), view)),
    plate(x, middle, row.label, font(size, 700), view.palette('@ink'), view)];
}

function gaps(rows, g) {
  const { view } = g, zero = g.box.y <= g.y(0) && g.y(0) <= g.box.y + g.box.height ? g.y(0) : g.box.y + g.box.height;
  return rows.filter(row => row.place >= g.first && row.place <= g.last && g.band >= 14 && !view.hidden.has(row.of)).flatMap(row => {
    const x = g.x(row.place) + (row.of === undefined ? 0 : slot(g, row.of).offset);
    const spoken = row.text && measure(row.text, font(14)) + 10 <= g.band
      && (rows.length <= 2 || g.band > 150) ? [plate(g.x(row.place), zero - 40, row.text, font(14), view.palette('@muted'), view)] : [];
    return [text(x, zero - 15, row.sign, font(18, 700), view.palette('@base'), { align: 'center' }), ...spoken];
  });
}

function brackets(rows, g) {
  const { view } = g, base = view.palette('@base');
  const heads = view.model.option.series.filter(one => one.renderItem === 'columns' && !view.hidden.has(one.trace)).flatMap(one => one.rows)
    .map(row => ({ place: row.place, y: head(row, g) }));
  const at = place => Math.min(g.y(0) - 48, ...heads.filter(one => one.place === place).map(one => one.y)) - 6;
  return rows.filter(row => row.from >= g.first && row.to <= g.last).flatMap(row => {
    const y = half(bracketLine(heads.filter(one => one.place >= row.from && one.place <= row.to).map(one => one.y), g.y(0), view));
    const [x1, x2] = [half(g.x(row.from)), half(g.x(row.to))], size = view.type.small ? 14 : 15;
    const { width, tall, fits } = chip(row, x2 - x1, view), middle = within((x1 + x2) / 2, width / 2 + 2, view.width - width / 2 - 2);
    const end = at(row.to), on = fits ? y : y - tall / 2 - 6;
    return [lines([[x1, at(row.from)], [x1, y], ...(fits ? [[middle - width / 2 - 4, y]] : [[x2, y]])], base, 1.75),
      ...(fits ? [lines([[middle + width / 2 + 4, y], [x2, y], [x2, end - 6]], base, 1.75)] : [lines([[x2, y], [x2, end - 6]], base, 1.75)]),
      { type: 'polygon', silent: true, shape: { points: [[x2 - 6, end - 9], [x2 + 6, end - 9], [x2, end]] }, style: { fill: base } },
      rect(middle - width / 2, on - tall / 2, width, tall, view.palette('@chip'), tall / 2),
      text(middle, on + 0.5, row.text, font(size, 500), view.palette('@on-chip'), { align: 'center' })];
  });
}

function head(row, g) {
  const top = g.y(Math.max(row.value, row.end)), length = g.y(0) - g.y(row.value);
  return top - (row.mark === 'RANGE' ? 0 : beyond(row.mark, length, 96)) - 8 - words(row, g.view, g.band).height;
}

/** What stands under the axis, and the unit over it. */
function places(rows, g) {
  const { view, box } = g, size = view.type.place, bottom = box.y + box.height;
  const seen = rows.filter(row => row.place >= g.first && row.place <= g.last);
  const width = row => Math.max(measure(row.first, font(size, 500)), measure(row.second, font(13)));
  const apart = seen.length > 1 ? Math.min(...seen.slice(1).map((row, i) => row.place - seen[i].place)) * g.band : Infinity;
  const every = Math.max(1, Math.ceil((Math.max(0, ...seen.map(width)) + 12) / apart));
  const named = seen.length > 1 || view.model.places < 2 ? seen.filter((_, i) => i % every === 0) : inView(g);
  return [...(view.model.unit ? [text(0, 11, view.model.unit, font(14), view.palette('@muted'))] : []),
    ...named.flatMap(row => {
      const room = width(row) / 2, x = within(g.x(row.place), room, view.width - room);
      const tick = g.band < 30 ? [lines([[half(g.x(row.place)), bottom], [half(g.x(row.place)), bottom + 5]], view.palette('@base'), 1)] : [];
      return [...tick, text(x, bottom + 19, row.first, font(size, 500), view.palette('@ink'), { align: 'center' }),
        ...(row.second ? [text(x, bottom + 38, row.second, font(13), view.palette('@muted'), { align: 'center' })] : [])];
    })];
}

/** Where values lie along the axis, the one period stands above them. */
function period(rows, g) {
  const left = g.view.model.picture === 'PART'; // where the whole has its name at the right
  return rows.slice(0, 1).map(({ first, second }) => text(left ? g.box.x : g.box.x + g.box.width, 12,
    [first, second].filter(Boolean).join(' '), font(14), g.view.palette('@muted'), { align: left ? 'left' : 'right' }));
}

/** So far inside that no label is in view: the first and the last figure name themselves. */
function inView(g) {
  const stops = g.view.model.stops.filter(stop => stop.place >= g.first && stop.place <= g.last);
  return [stops[0], stops.at(-1)].filter(Boolean).map(stop => ({ place: stop.place, first: stop.parts[0].lines[0] ?? '', second: '' }));
}

function events(rows, g) {
  const { view, box } = g, ink = view.palette('@base'), names = [], taken = [];
  const spans = rows.filter(row => row.from !== undefined && (row.to ?? row.from) >= g.first && row.from <= g.last).map(row => {
    const from = Math.max(box.x, g.x(row.from)), to = Math.min(box.x + box.width, g.x(row.to ?? row.from)), wide = to - from > 3;
    const style = font(13, 500), name = shorten(row.name, style, Math.min(260, box.width / 2)), length = measure(name, style) + 20;
    const x = to + 8 + length > view.width ? from - 8 - length : (wide ? from : to) + 8;
    let level = 0;
    while (taken.some(one => one.level === level && one.x < x + length + 6 && x < one.end)) {
      level++;
    }
    taken.push({ level, x, end: x + length + 6 });
    const y = box.y + 11 + level * 20;
    names.push({ type: 'polygon', silent: true, shape: { points: [[x + 5, y - 5], [x + 10, y], [x + 5, y + 5], [x, y]] },
      style: { stroke: ink, lineWidth: 1.5, fill: row.planned ? view.palette('@card') : ink } },
    text(x + 13, y, name, style, view.palette('@muted'), { backgroundColor: view.palette.fade('@card', 0.93), padding: [1, 3] }));
    return wide ? rect(from, box.y, to - from, box.height, view.palette.fade('@base', 0.1))
      : lines([[half(from), box.y], [half(from), box.y + box.height]], ink, 1.5, [4, 4]);
  });
  return [...spans, ...names];
}

const SIDES = { 'series-1': 'circle', 'series-2': 'square', 'series-3': 'triangle', 'series-4': 'diamond', 'series-5': 'cross', rest: 'circle' };
const CORNERS = {
  square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]], triangle: [[0, -1.1], [1, 0.8], [-1, 0.8]],
  fallen: [[0, 1.1], [1, -0.8], [-1, -0.8]], diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  cross: [[-1, -0.35], [-0.35, -0.35], [-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35]],
};

function symbol(kind, x, y, r, style) {
  return kind === 'circle' ? { type: 'circle', silent: true, shape: { cx: x, cy: y, r }, style }
    : { type: 'polygon', silent: true, shape: { points: CORNERS[kind].map(([dx, dy]) => [x + dx * r, y + dy * r]) }, style };
}

/** Figures as single marks: hollow where the end of a bar would be soft, open or dashed. */
function points(rows, g, trace) {
  const { view } = g, paint = colours(view, trace), card = view.palette('@card'), role = view.model.traces[trace].role.slice(1);
  const seen = rows.filter(row => row.place >= g.first && row.place <= g.last);
  const room = g.last - g.first <= 41 || view.model.picture === 'DOTS'; // beyond, a strip under the axis counts them
  const size = fitting(seen.filter(row => !row.last), g.band, 15);
  const y = settled(view, g);
  return seen.flatMap(row => {
    const [x, at] = [g.x(row.place), g.y(row.value)];
    const hollow = { fill: row.derived ? paint.tint : card, stroke: paint.fill, lineWidth: 2 };
    const open = { OVER: 'triangle', UNDER: 'fallen' }[row.mark];
    const soft = row.mark === 'ABOUT' || row.mark === 'NEARLY'
      ? [{ type: 'circle', silent: true, shape: { cx: x, cy: at, r: 12 }, style: { fill: { type: 'radial', x: 0.5, y: 0.5, r: 0.5,
        colorStops: [{ offset: 0.3, color: view.palette.fade('@' + role, 0.55) }, { offset: 1, color: view.palette.fade('@' + role, 0) }] } } }] : [];
    const span = row.mark === 'RANGE' ? [lines([[x, at], [x, g.y(row.end)]], paint.fill, 2),
      ...[at, g.y(row.end)].map(end => lines([[x - 5, end], [x + 5, end]], paint.fill, 2))] : [];
    const plain = row.mark === 'PLAIN' && !row.derived && !row.provisional;
    const told = row.mark === 'PLAIN' && !row.derived && row.provisional && view.model.picture !== 'DOTS'; // by the dashes
    const mark = !row.last && (!room || told) ? [] : row.mark === 'RANGE' ? span
      : [...soft, symbol(open ?? SIDES[role] ?? 'circle', x, at, open ? 6 : row.last || !plain ? 5 : 4.5,
        plain && view.model.picture === 'DOTS' || plain && !row.last ? { fill: paint.fill } : hollow)];
    if (!row.label && !row.last) {
      return mark;
    }
    if (row.last) {
      const called = shorten(endLabel(view, trace, row), font(view.type.axis, 700), g.view.width - x - 10);
      return [...mark, text(x + 11, y[trace] ?? at, called, font(view.type.axis, 700), paint.text)];
    }
    return size(row) && room ? [...mark, plate(x, at - 18, row.label, font(size(row), 500), view.palette('@ink'), view, [0, 2])] : mark;
  });
}

/** The labels at the ends of lines, moved apart where they would touch. */
function settled(view, g) {
  const ends = view.model.option.series.filter(one => one.renderItem === 'points' && !view.hidden.has(one.trace))
    .flatMap(one => one.rows.filter(row => row.last).map(row => ({ trace: one.trace, y: g.y(row.value) }))).sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; i++) {
    ends[i].y = Math.max(ends[i].y, ends[i - 1].y + 18);
  }
  let floor = g.box.y + g.box.height + 6; // the lowest may not sink below the axis: then all above it rise
  for (const end of ends.toReversed()) {
    end.y = Math.min(end.y, floor);
    floor = end.y - 18;
  }
  return Object.fromEntries(ends.map(end => [end.trace, end.y]));
}

/** One share on a track from nothing to all, with a mark at the half. */
function track(rows, g, trace) {
  const { view, box } = g, paint = colours(view, trace), tall = view.type.small ? 36 : 44;
  const top = box.y + box.height - tall - 8, zero = g.x(0);
  const middle = Math.round(box.x + box.width / 2);
  return [rect(box.x, top, box.width, tall, view.palette('@track')),
    ...rows.flatMap(row => painted(row, zero, top, { length: g.x(row.value) - zero, breadth: tall, direction: 'right',
      range: g.x(row.end) - g.x(row.value) }, paint, view, false)),
    lines([[middle, top - 6], [middle, top + tall + 6]], view.palette('@base'), 1.5),
    ...rows.flatMap(row => {
      const remark = row.remark ? [text(box.x, top - 20, row.remark, font(14), view.palette('@muted'))] : [];
      return [text(box.x, top - (row.remark ? 50 : 30), row.label ?? '', font(view.type.small ? 28 : 34, 700), view.palette('@ink')), ...remark];
    })];
}

/** A part inside its whole. */
function part(rows, g, trace) {
  const { view, box } = g, paint = colours(view, trace), tall = view.type.small ? 52 : 64, inset = trace ? 13 : 0;
  const top = box.y + box.height - tall - 8, zero = g.x(0);
  return rows.flatMap(row => {
    const length = g.x(row.value) - zero, called = [view.model.traces[trace].name, row.label].filter(Boolean).join(' ');
    const style = font(view.type.small ? 16 : 18, 700), width = measure(called, style);
    const y = top - (trace ? 16 : 42); // the whole is named higher up: a line leads down to its end, past the part's name
    const end = within(g.x(row.value), width, view.width - 2);
    return [...painted(row, zero, top + inset, { length, breadth: tall - inset * 2, direction: 'right', range: g.x(row.end) - g.x(row.value) }, paint, view),
      ...(trace ? [] : [lines([[half(g.x(row.value)) - 1, y + 12], [half(g.x(row.value)) - 1, top]], paint.fill, 1.5)]),
      text(end, y, called, style, trace ? paint.text : view.palette('@ink'), { align: 'right', backgroundColor: view.palette('@card'), padding: [1, 0, 1, 6] })];
  });
}

/** One figure in large type. */
function card(rows, g) {
  const { view, box } = g, size = view.type.small ? 48 : 64;
  return rows.flatMap(row => {
    const figure = row.label ?? '', width = measure(figure, font(size, 700)), middle = box.y + box.height / 2 - (row.remark ? 12 : 0);
    return [text(0, middle, figure, font(size, 700), view.palette('@ink')),
      text(width + 12, middle + size * 0.18, view.model.unit, font(view.type.small ? 20 : 24), view.palette('@muted')),
      ...(row.remark ? [text(0, middle + size * 0.75, row.remark, font(16), view.palette('@muted'))] : [])];
  });
}

/** No figures: an axis, and the sign for nothing stated. */
function empty(rows, g) {
  const { view, box } = g, y = half(box.y + box.height - 20);
  return [lines([[box.x, y], [box.x + box.width, y]], view.palette('@line2'), 2),
    text(box.x + box.width / 2, y - 16, '–', font(20, 700), view.palette('@base'), { align: 'center' })];
}

export const shapes = { columns, stack, gaps, brackets, places, period, events, points, track, part, card, empty };
