// Parts that lie on each other, their total above.
import { font, measure } from './theme.js';
import { bar, beyond } from './bar.js';

const rect = (x, y, width, height, fill) => ({ type: 'rect', silent: true, shape: { x, y, width, height }, style: { fill } });

/** Text on a plate of the card's colour. */
const plate = (x, y, content, size, view) => ({ type: 'text', silent: true, style: { x, y, text: content, font: font(size, 700), fill: view.palette('@ink'),
  align: 'center', verticalAlign: 'middle', backgroundColor: view.palette('@card'), padding: [1, 4] } });

/** A part has its figure inside where it is tall enough; between parts there are plain edges, the end of the topmost is that of the total. */
export function stack(rows, g, trace) {
  const { view } = g, { traces, option } = view.model, role = traces[trace].role;
  const breadth = Math.max(1, Math.round(Math.min(110, g.band * 0.72)));
  const totals = option.series.filter(one => one.renderItem === 'stack').flatMap(one => one.rows.filter(row => row.total));
  // one size for all figures of a trace, or none: some with figures and some without would look like a choice
  const fits = (sizes, room) => sizes.find(one => rows.every(row => measure(row.label ?? '', font(one, 700)) + 8 <= room));
  const inner = fits([16, 14, 13], breadth), above = fits([18, 16, 14, 13], g.band);
  return rows.filter(row => row.place > g.first - 0.5 && row.place < g.last + 0.5).flatMap(row => {
    const x = Math.round(g.x(row.place) - breadth / 2), low = Math.round(g.y(row.total ? 0 : row.base)), high = Math.round(g.y(row.base + (row.total ? 0 : row.value)));
    if (row.total) {
      return row.label && above ? [plate(g.x(row.place), high - beyond(row.mark, low - high, breadth) - 8 - above / 2, row.label, above, view)] : [];
    }
    const top = trace === traces.length - 2 ? totals.find(one => one.place === row.place)?.mark ?? 'PLAIN' : 'PLAIN';
    const derived = row.derived && view.model.picture === 'STACKED', length = low - high;
    const paint = { fill: view.palette(role), tint: view.palette.tint(role), text: view.palette('@text-' + role.slice(1)) };
    const body = length < 1 ? [] : breadth < 6 || top === 'PLAIN' && !derived && !row.provisional
      ? [rect(x, high, breadth, length, derived || row.provisional ? view.palette.fade(role, 0.5) : paint.fill)] : ended({ ...row, derived, mark: top }, x, low, { length, breadth, range: 0, direction: 'up' }, paint, view);
    const size = row.label && inner && inner * 1.3 <= length ? inner : 0;
    return [...body, ...(trace > 0 ? [rect(x - 1, low - 1, breadth + 2, 2, view.palette('@card'))] : []),
      ...(size ? [plate(g.x(row.place), (low + high) / 2, row.label, size, view)] : [])];
  });
}

function ended(row, x, y, size, paint, view) {
  const canvas = bar(row, size, paint), top = y - canvas.cssHeight;
  return [rect(x, top, canvas.cssWidth, canvas.cssHeight, view.palette('@card')),
    { type: 'image', silent: true, style: { image: canvas, x, y: top, width: canvas.cssWidth, height: canvas.cssHeight } }];
}
