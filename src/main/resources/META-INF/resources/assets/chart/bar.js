// A bar whose end tells how exact its figure is. Painted on a canvas of its own: only there can hatching and border fade
// together, and be cut to the shape. Columns, tracks and the keys of the legend are all this one bar.

const FADE = 28; // px of a soft end, whatever the scale: it is no interval
const TIP = 15; // px of a point or a notch

/** How far a bar is painted beyond its figure. */
export function beyond(mark, length, breadth) {
  const over = { OVER: Math.min(TIP, breadth * 0.6), ABOUT: fade(length) / 2 };
  return over[mark] ?? 0;
}

const fade = length => Math.min(FADE, length * 0.8);

/**
 * @param direction up, down or right: where the figure's end lies
 * @param range     px from the lower to the upper figure, of a range
 * @returns the painted canvas, with `width` and `height` in CSS px
 */
export function bar({ mark, derived, provisional }, { length, breadth, range = 0, direction = 'up' }, { fill, tint }, scale = 1) {
  const over = Math.max(beyond(mark, length, breadth), mark === 'RANGE' ? range : 0);
  const along = length + over, lying = direction === 'right';
  const [width, height] = lying ? [along, breadth] : [breadth, along];
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width * ratio));
  canvas.height = Math.max(1, Math.ceil(height * ratio));
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  if (direction === 'up') {
    pen.transform(0, -1, 1, 0, 0, height); // from here on: along the bar, then across it
  } else if (direction === 'down') {
    pen.transform(0, 1, 1, 0, 0, 0);
  }
  const slope = direction === 'up' ? 1 : -1; // hatching rises to the right on the screen
  const style = { fill, tint, scale, slope, hatched: derived, dashed: provisional };
  if (mark === 'RANGE') {
    body(pen, outline('PLAIN', length, breadth), length, breadth, style);
    body(pen, shift(outline('PLAIN', range, breadth), length), along, breadth, { ...style, hatched: false, dashed: provisional, hollow: true });
  } else {
    body(pen, outline(mark, mark === 'ABOUT' ? along : length, breadth), along, breadth, style);
  }
  const soft = fade(length);
  if (mark === 'ABOUT' || mark === 'NEARLY') {
    const from = mark === 'ABOUT' ? length - soft / 2 : length - soft, to = from + soft;
    const mask = pen.createLinearGradient(from, 0, to, 0);
    mask.addColorStop(0, '#000');
    mask.addColorStop(1, 'transparent');
    pen.globalCompositeOperation = 'destination-in';
    pen.fillStyle = mask;
    pen.fillRect(0, 0, along, breadth);
  }
  return Object.assign(canvas, { cssWidth: width, cssHeight: height });
}

function outline(mark, length, b) {
  const tip = Math.min(TIP, b * 0.6, length);
  const end = mark === 'OVER' ? [[length + Math.min(TIP, b * 0.6), b / 2]] : mark === 'UNDER' ? [[length - tip, b / 2]] : [];
  return [[0, 0], [length, 0], ...end, [length, b], [0, b]];
}

const shift = (points, by) => points.map(([x, y]) => [x + by, y]);

function body(pen, points, along, b, { fill, tint, scale, slope, hatched, dashed, hollow }) {
  const path = new Path2D();
  points.forEach(([x, y], i) => i ? path.lineTo(x, y) : path.moveTo(x, y));
  path.closePath();
  if (!hatched && !dashed && !hollow) {
    pen.fillStyle = fill;
    pen.fill(path);
    return;
  }
  const border = scale < 1 ? 1.2 : 1.5;
  pen.save();
  pen.clip(path);
  pen.fillStyle = tint;
  pen.fill(path);
  if (hatched) {
    pen.save();
    const inner = new Path2D(); // the lines stop inside the border, or they fray it
    inner.rect(1, 1, along - 2, b - 2);
    pen.clip(inner);
    pen.strokeStyle = fill;
    pen.lineWidth = scale < 1 ? 1.6 : 2.2;
    const step = (scale < 1 ? 5 : 7) * Math.SQRT2;
    pen.beginPath();
    for (let at = -b - step; at < along + b + step; at += step) {
      pen.moveTo(at, slope > 0 ? -2 : b + 2);
      pen.lineTo(at + b + 4, slope > 0 ? b + 2 : -2);
    }
    pen.stroke();
    pen.restore();
  }
  pen.strokeStyle = fill;
  pen.lineWidth = border * 2; // half of it lies outside the clip
  pen.setLineDash(dashed ? [5, 3.5] : []);
  pen.stroke(path);
  pen.restore();
}
