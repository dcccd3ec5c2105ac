// What stands around the plot as text: the keys, and the events that lie outside it or beside too few places.
import { bar } from './bar.js';

/** How marks are to be read and, where there are several series, which of them are shown. */
export function legend(list, view, toggle) {
  const { model, palette } = view, { traces } = model;
  const paint = role => ({ fill: palette(role), tint: palette.tint(role) });
  const linear = ['LINE', 'STEP', 'AREA'].includes(model.picture);
  const shared = traces.length > 1 && model.picture !== 'PART'; // a key that speaks of several colours has none of them
  const keys = model.legend.map(key => item(linear ? stroke(key, palette('@base')) : swatch(key, paint(shared ? '@base' : role(model, key))), key.text));
  const stacked = ['STACKED', 'SHARES'].includes(model.picture);
  const shown = traces.length < 2 || model.picture === 'PART' ? [] : traces.slice(0, model.picture === 'STACKED' ? -1 : undefined).map((trace, t) => {
    const button = document.createElement(stacked ? 'span' : 'button'), one = document.createElement('li'); // a part left out would change the whole
    button.append(linear ? stroke({ mark: 'PLAIN' }, palette(trace.role)) : swatch({ mark: 'PLAIN' }, paint(trace.role)), trace.name);
    if (stacked) {
      one.append(button);
      return one;
    }
    button.type = 'button';
    button.setAttribute('aria-pressed', String(!view.hidden.has(t)));
    button.addEventListener('click', () => {
      toggle(t);
      list.querySelectorAll('button')[t]?.focus(); // the list is made anew
    });
    one.append(button);
    return one;
  });
  list.replaceChildren(...shown, ...keys);
}

/** A key is painted as the figures are that it explains. */
function role({ traces, option }, key) {
  const like = option.series.find(one => one.trace !== undefined && one.rows?.some(row => row.mark === key.mark
    && Boolean(row.derived) === Boolean(key.derived) && Boolean(row.provisional) === Boolean(key.provisional)));
  return (traces[like?.trace] ?? traces[0])?.role ?? '@series-1';
}

function item(mark, text) {
  const one = document.createElement('li');
  one.append(mark, text);
  return one;
}

function swatch(key, paint) {
  const canvas = bar(key, { length: key.mark === 'ABOUT' ? 20 : key.mark === 'RANGE' ? 18 : 26, breadth: 14, range: 10, direction: 'right' }, paint, 0.7);
  canvas.style.width = `${canvas.cssWidth}px`;
  canvas.style.height = '14px';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** A stretch of line; dashed where the source may still move it, with a hollow mark where its figure is open. */
function stroke(key, colour) {
  const canvas = document.createElement('canvas'), ratio = window.devicePixelRatio || 1, pen = canvas.getContext('2d');
  Object.assign(canvas, { width: 28 * ratio, height: 14 * ratio });
  canvas.style.width = '28px';
  canvas.style.height = '14px';
  canvas.setAttribute('aria-hidden', 'true');
  pen.scale(ratio, ratio);
  Object.assign(pen, { strokeStyle: colour, lineWidth: 2.25 });
  pen.setLineDash(key.provisional ? [5, 3.5] : []);
  pen.beginPath();
  if (key.mark === 'PLAIN' && !key.derived) {
    pen.moveTo(0, 7);
    pen.lineTo(28, 7);
  } else if (key.mark === 'OVER' || key.mark === 'UNDER') {
    const up = key.mark === 'OVER' ? 1 : -1;
    pen.moveTo(14, 7 - 5 * up);
    pen.lineTo(19, 7 + 4 * up);
    pen.lineTo(9, 7 + 4 * up);
    pen.closePath();
  } else if (key.mark === 'RANGE') {
    [[14, 1, 14, 13], [10, 1, 18, 1], [10, 13, 18, 13]].forEach(([a, b, c, d]) => {
      pen.moveTo(a, b);
      pen.lineTo(c, d);
    });
  } else {
    pen.arc(14, 7, 4.5, 0, Math.PI * 2);
  }
  pen.stroke();
  return canvas;
}

export function eventRow(list, model) {
  const drawn = ['LINE', 'STEP', 'AREA', 'DOTS'].includes(model.picture);
  list.replaceChildren(...model.events.filter(event => !drawn || event.from === undefined).map(event => {
    const one = document.createElement('li'), diamond = document.createElement('i'), when = document.createElement('b');
    diamond.classList.toggle('planned', event.planned);
    when.textContent = event.when;
    one.append(diamond, when, [event.name, event.aside].filter(Boolean).join(' · '));
    return one;
  }));
}
