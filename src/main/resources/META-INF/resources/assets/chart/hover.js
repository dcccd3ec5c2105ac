// What hover and keyboard show at a place. Everything is put in as text: figures and words are typed by people.
import { columnar } from './layout.js';

const element = (tag, className, text) => {
  const one = document.createElement(tag);
  if (className) {
    one.className = className;
  }
  if (text !== undefined) {
    one.textContent = text;
  }
  return one;
};

const SHAPES = { '@series-2': 'square', '@series-4': 'diamond' };

/** Line or band, a mark on each series, and the card, in the corner with fewest figures. */
export function showStop(layer, view, chart, stop, chosen) {
  const { model, grid, width, height } = view;
  const parts = stop.parts.filter(part => part.trace === undefined || !view.hidden.has(part.trace));
  const nodes = [];
  const box = { left: grid.left, top: grid.top, right: width - grid.right, bottom: height - grid.bottom };
  const upright = model.option.yAxis.show !== false;
  const at = (place, value) => chart.convertToPixel({ gridIndex: 0 }, [place, value]);
  let x = 0;
  if (upright) {
    x = at(stop.place, 0)[0];
    if (x < box.left - 1 || x > box.right + 1) {
      layer.replaceChildren();
      return;
    }
    if (columnar(model.picture)) {
      const band = at(stop.place + 1, 0)[0] - x;
      nodes.push(place(element('div', 'band'), { left: x - band / 2, top: box.top, width: band, height: box.bottom - box.top }));
    } else {
      nodes.push(place(element('div', 'line'), { left: x, top: box.top, height: box.bottom - box.top }));
      for (const part of parts.filter(one => one.value !== undefined)) {
        const role = model.traces[part.trace].role, dot = element('div', `dot ${SHAPES[role] ?? ''} ${part.trace === chosen && parts.length > 1 ? 'chosen' : ''}`);
        dot.style.background = view.palette(role);
        nodes.push(place(dot, { left: x, top: at(stop.place, part.value)[1] }));
      }
    }
  }
  const tip = element('div', 'tip');
  tip.append(...sections(parts, view, chosen));
  layer.replaceChildren(...nodes, tip);
  place(tip, upright ? corner(tip, view, chart, x, box) : { right: 8, top: 0 });
}

function sections(parts, view, chosen) {
  const several = view.model.traces.length > 1;
  return parts.map((part, i) => {
    const section = element('section', several && part.trace === chosen && part.trace !== undefined ? 'chosen' : ''), [period, ...rest] = part.lines;
    if (i === 0 || part.lines[0] !== parts[0].lines[0]) {
      section.append(element('p', 'first', period ?? ''));
    }
    if (several && part.trace !== undefined) {
      const name = element('p', 'name'), swatch = element('i');
      swatch.style.background = view.palette(view.model.traces[part.trace].role);
      name.append(swatch, view.model.traces[part.trace].name);
      section.append(name);
    }
    section.append(...rest.map((line, n) => element('p', n === 0 && part.trace !== undefined ? 'figure' : '', line)));
    return section;
  });
}

/** The corner of the plot that hides fewest figures, and least of the place that it speaks of; never the end labels. */
function corner(tip, view, chart, x, box) {
  const { offsetWidth: w, offsetHeight: h } = tip, pad = 8, { stops, picture } = view.model, columns = columnar(picture);
  const stride = Math.ceil(stops.length / 600), band = chart.convertToPixel({ gridIndex: 0 }, [1, 0])[0] - chart.convertToPixel({ gridIndex: 0 }, [0, 0])[0];
  const dots = stops.filter((_, i) => i % stride === 0).flatMap(stop => stop.parts.filter(part => part.value !== undefined)
    .map(part => chart.convertToPixel({ gridIndex: 0 }, [stop.place, part.end ?? part.value])));
  const lefts = [box.right - w - pad, box.left + pad, x + 16, x - w - 16,
    ...(columns ? Array.from({ length: 12 }, (_, i) => box.left + pad + (box.right - w - 2 * pad - box.left) * i / 11) : [])];
  const candidates = lefts.flatMap(left => [[left, box.top + pad], ...(columns ? [] : [[left, box.bottom - h - pad]])])
    .filter(([left]) => left >= 0 && left + w <= Math.max(box.right, w + pad));
  const reach = columns ? Math.min(48, band * 0.33) : 6; // a column hides all below its end, and its figure stands above
  const cost = ([left, top]) => dots.filter(([px, py]) => px > left - reach && px < left + w + reach && py - (columns ? 36 : 6) < top + h
    && (columns || py > top - 6)).length + (x > left - reach - 6 && x < left + w + reach + 6 ? Math.max(2, dots.length / 20) : 0);
  const [left, top] = candidates.length ? candidates.reduce((best, one) => cost(one) < cost(best) ? one : best) : [pad, box.top + pad];
  return { left, top };
}

/** The stop under the pointer; between columns there is none. */
export function nearest(view, chart, x, y) {
  const { model: { stops, option, picture }, grid, width, height } = view;
  if (!stops.length || x < grid.left || x > width - grid.right || y < 0 || y > height - Math.max(0, grid.bottom - 50)) {
    return undefined;
  }
  if (option.yAxis.show === false) {
    return stops[0];
  }
  const at = chart.convertFromPixel({ gridIndex: 0 }, [x, y])[0];
  const closest = stops.reduce((best, one) => Math.abs(one.place - at) < Math.abs(best.place - at) ? one : best);
  return Math.abs(closest.place - at) <= 0.5 || !columnar(picture) ? closest : undefined;
}

/** Which of several series lies under the pointer; the nearest, of columns the one that is hit. */
export function nearestPart(view, chart, stop, x, y) {
  const { model } = view, parts = stop.parts.filter(one => one.trace !== undefined && !view.hidden.has(one.trace));
  if (parts.length < 2 || model.option.yAxis.show === false) {
    return parts[0]?.trace;
  }
  const at = value => chart.convertToPixel({ gridIndex: 0 }, [stop.place, value]);
  if (model.picture === 'COLUMNS') {
    const [middle] = at(0), band = chart.convertToPixel({ gridIndex: 0 }, [stop.place + 1, 0])[0] - middle;
    const shown = model.traces.map((_, i) => i).filter(i => !view.hidden.has(i)), wide = Math.min(96 * shown.length, band * 0.66);
    const hit = shown[Math.max(0, Math.min(shown.length - 1, Math.floor((x - middle + wide / 2) / wide * shown.length)))];
    return parts.some(one => one.trace === hit) ? hit : parts[0].trace;
  }
  if (columnar(model.picture)) {
    let base = 0;
    return (parts.find(one => at(base += one.value)[1] <= y) ?? parts.at(-1)).trace;
  }
  return parts.reduce((best, one) => Math.abs(at(one.value)[1] - y) < Math.abs(at(best.value)[1] - y) ? one : best).trace;
}

/** Orange outlines around what is new. */
export function freshMarks(view, chart, places) {
  const { model, grid, height } = view;
  return model.stops.filter(stop => places.includes(stop.place)).flatMap(stop => {
    const values = stop.parts.filter(part => part.value !== undefined).map(part => part.value);
    if (!values.length || model.option.yAxis.show === false) {
      return [];
    }
    const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [stop.place, Math.max(...values)]);
    const band = chart.convertToPixel({ gridIndex: 0 }, [stop.place + 1, 0])[0] - chart.convertToPixel({ gridIndex: 0 }, [stop.place, 0])[0];
    const zero = Math.min(chart.convertToPixel({ gridIndex: 0 }, [stop.place, 0])[1], height - grid.bottom);
    const wide = columnar(model.picture) ? Math.min(96 * model.traces.length, band * 0.66) / 2 + 5 : 9;
    const [top, bottom] = columnar(model.picture) ? [Math.min(y, zero) - 6, Math.max(y, zero) + 3] : [y - 9, y + 9];
    return [place(element('div', 'fresh'), { left: x - wide, top, width: wide * 2 - 4, height: bottom - top - 4 })];
  });
}

function place(node, box) {
  for (const [side, px] of Object.entries(box)) {
    node.style[side] = `${px}px`;
  }
  return node;
}

/** One sentence for those who listen. */
export const sentence = stop => stop.parts.map(part => part.lines.filter(Boolean).join(', ')).join('; ');

/** One series at a place, by its name, for those who listen. */
export const part = (model, stop, trace) => [model.traces[trace].name, ...stop.parts.find(one => one.trace === trace).lines].filter(Boolean).join(', ');
