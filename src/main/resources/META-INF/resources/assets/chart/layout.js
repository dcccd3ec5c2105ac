// Where things stand: from the option that the server sent to one that fits this width, in these colours.
import { font, measure, wrap } from './theme.js';
import { beyond } from './bar.js';
import { shapes } from './marks.js';

/** Sizes of type by width; nothing below 13. */
export const type = width => width < 520 ? { axis: 14, place: 14, figure: 18, small: true } : { axis: 15, place: 15, figure: 20, small: false };

/** Whether figures stand as columns, side by side or on each other. */
export const columnar = picture => ['COLUMNS', 'STACKED', 'SHARES'].includes(picture);

/** The printed words of a column: figure and remark, and how much height they take above its end. */
export function words(row, view, band) {
  const size = view.type.figure;
  const lines = row.remark ? wrap(row.remark, font(14), Math.max(118, Math.min(band, view.width) * 0.96)) : [];
  return { size, lines, height: row.label ? size * 1.2 + 6 + lines.length * 18 : 0 };
}

export function dress(view) {
  const { model, palette } = view;
  const option = resolve(model.option, palette);
  const flat = option.yAxis.show === false;
  option.series = option.series.filter(one => one.trace === undefined || !view.hidden.has(one.trace));
  view.grid = flat ? lying(view, option) : upright(view, option);
  option.grid = { ...view.grid, outerBoundsMode: 'none', containLabel: false };
  for (const axis of [option.xAxis, option.yAxis]) {
    if (Array.isArray(axis.axisLabel?.formatter)) {
      const { formatter: texts, customValues: at } = axis.axisLabel;
      axis.axisLabel.formatter = value => texts[at.indexOf(value)] ?? '';
      Object.assign(axis.axisLabel, { fontSize: view.type.axis, fontFamily: 'Roboto, system-ui, sans-serif', hideOverlap: flat });
    }
  }
  for (const one of option.series) {
    if (one.type === 'custom') {
      const draw = shapes[one.renderItem], { rows, trace } = one;
      // made anew each time: merged by index, shapes that are gone would stay, and others inherit their style
      one.renderItem = (params, api) => ({ type: 'group', $mergeChildren: false, children: draw(rows, geometry(view, params, api), trace) });
      delete one.rows;
    }
  }
  for (const zoom of option.dataZoom ?? []) {
    if (zoom.type === 'slider') {
      Object.assign(zoom, { left: view.grid.left, right: view.grid.right });
    }
    Object.assign(zoom, view.window ?? {});
  }
  return option;
}

function geometry(view, { coordSys: box }, api) {
  const [x0] = api.coord([0, 0]), [x1] = api.coord([1, 0]);
  const band = x1 - x0;
  return {
    view, box, band, x: place => x0 + place * band, y: value => api.coord([0, value])[1],
    first: (box.x - x0) / band - 1e-6, last: (box.x + box.width - x0) / band + 1e-6,
  };
}

/** Colours for roles; what is long and holds none is shared, not copied. */
function resolve(node, palette, key) {
  if (key === 'data' || key === 'rows') {
    return node;
  }
  if (Array.isArray(node)) {
    return node.map(item => resolve(item, palette));
  }
  if (node && typeof node === 'object') {
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, resolve(value, palette, name)]));
  }
  return typeof node === 'string' && node[0] === '@' ? palette(node) : node;
}

function upright(view, option) {
  const { model, width, height } = view;
  const ticks = option.yAxis.axisLabel.formatter;
  const left = Math.ceil(Math.max(...ticks.map(text => measure(text, font(view.type.axis))), 8)) + 14;
  const right = Math.max(10, ends(view));
  const bottom = (model.labels.some(label => label.second) ? 50 : 32) + (option.dataZoom ? 52 : 0);
  let top = model.unit ? 36 : 14;
  const { min, max } = option.yAxis;
  const band = (width - left - right) / Math.max(1, model.places), unit = measure(model.unit, font(14)) + 12;
  const brackets = option.series.find(one => one.id === 'brackets')?.rows ?? [];
  const columns = option.series.filter(one => one.renderItem === 'columns').flatMap(one => one.rows);
  for (let round = 0; round < 3; round++) { // room above asks for more room: three rounds settle it
    const y = value => top + (height - top - bottom) * (1 - (value - min) / (max - min));
    const heads = columns.filter(row => row.value >= 0 && row.label).map(row => ({ place: row.place,
      y: y(Math.max(row.value, row.end)) - beyond(row.mark, y(0) - y(row.value), 96) - 8 - words(row, view, band).height }));
    const marks = heads.map(head => head.y);
    for (const { from, to, text } of brackets) {
      const { tall, fits, width: wide } = chip({ text }, (to - from) * band, view);
      const beside = left + band * (from + to + 1) / 2 - wide / 2 < unit; // then it must keep below the unit
      marks.push(bracketLine(heads.filter(head => head.place >= from && head.place <= to).map(head => head.y), y(0), view)
        - (fits ? tall / 2 : tall + 6) - (beside ? 20 : 0));
    }
    const missing = 4 - Math.min(4, ...marks);
    if (missing <= 0) {
      break;
    }
    top += missing;
  }
  return { left, right, top, bottom };
}

/** The height of a bracket's line: free of the figures below it. */
export const bracketLine = (heads, zero, view) => Math.min(zero - 60, ...heads) - (view.type.small ? 28 : 34);

/** The pill on a bracket; where its places are too close together it stands over the line. */
export function chip(row, apart, view) {
  const small = view.type.small, width = measure(row.text, font(small ? 14 : 15, 500)) + (small ? 22 : 32);
  return { width, tall: small ? 26 : 30, fits: width + 24 < apart };
}

/** What a line's last figure is called at its end, and the room it takes. */
export function endLabel(view, trace, row) {
  const name = view.model.traces.length > 1 && !view.type.small ? view.model.traces[trace].name : '';
  return [name, row.label].filter(Boolean).join(' ');
}

function ends(view) {
  const labels = view.model.option.series.filter(one => one.renderItem === 'points' && !view.hidden.has(one.trace))
    .flatMap(one => one.rows.filter(row => row.last).map(row => measure(endLabel(view, one.trace, row), font(view.type.axis, 700))));
  return labels.length ? Math.ceil(Math.min(Math.max(...labels) + 18, view.width * 0.36)) : 0;
}

function lying(view, option) {
  const ticks = option.xAxis.axisLabel?.formatter ?? [];
  const half = ticks.length ? measure(ticks.at(-1), font(view.type.axis)) / 2 : 0;
  return { left: 10, right: Math.ceil(half) + 8, top: 10, bottom: ticks.length ? 34 : 10 };
}
