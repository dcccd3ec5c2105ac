// Roles of colour. The page's tokens decide; without them (an embedded chart) the values of light and dark stand here.
const ROLES = {
  ink: ['--ink', '#15202B', '#EAEFF4'], muted: ['--muted', '#55616D', '#A6B3BF'], base: ['--base', '#3A4652', '#93A1AE'],
  line: ['--line', '#DCE1E6', '#263542'], line2: ['--line2', '#C5CDD5', '#394A59'], card: ['--card', '#FFFFFF', '#131F2B'],
  sunken: ['--sunken', '#EDF1F4', '#0F1924'], chip: ['--chip', '#E7ECF1', '#22323F'], 'on-chip': ['--on-chip', '#15202B', '#EAEFF4'],
  focus: ['--focus', '#1B5E9B', '#8CC4F5'], track: ['--blue-track', '#DCE5ED', '#22374A'], live: ['--orange', '#D9702B', '#F2A35E'],
  'series-1': ['--series-1', '#1B5E9B', '#4F97DC'], 'series-2': ['--series-2', '#D9702B', '#F2A35E'],
  'series-3': ['--series-3', '#14807A', '#7BE0CE'], 'series-4': ['--series-4', '#C8202F', '#E04A62'],
  'series-5': ['--series-5', '#0D2C4A', '#EAEFF4'], rest: ['--rest', '#A9B4BF', '#7C8894'],
  // letters need more contrast than lines
  'text-series-1': ['--link', '#1B5E9B', '#7DB9F0'], 'text-series-2': ['--orange-text', '#9C4610', '#F5AE77'],
  'text-series-3': ['--teal-text', '#0D6A65', '#62CDBF'], 'text-series-4': ['--red-text', '#B01826', '#FF939A'],
  'text-series-5': ['--ink', '#0D2C4A', '#EAEFF4'], 'text-rest': ['--muted', '#55616D', '#A6B3BF'],
};

/** Declares every role on the host, so that a style sheet and the canvas read the same names: --chart-ink and so on. */
export const DECLARATIONS = Object.entries(ROLES)
  .map(([role, [token, light, dark]]) => `--chart-${role}: var(${token}, light-dark(${light}, ${dark}));`).join('');

const one = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });

/** Whatever notation a style sheet uses, as red, green and blue: a canvas cannot read a custom property itself. */
function channels(colour) {
  one.clearRect(0, 0, 1, 1);
  one.fillStyle = colour;
  one.fillRect(0, 0, 1, 1);
  return [...one.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** The colours as they stand now: palette('@ink'), palette.tint('@series-1'), palette.fade('@card', 0.5). */
export function palette(root) {
  const probe = root.appendChild(document.createElement('span'));
  const known = {};
  for (const role of Object.keys(ROLES)) {
    probe.style.color = `var(--chart-${role})`;
    known[role] = channels(getComputedStyle(probe).color);
  }
  probe.remove();
  const rgb = ([r, g, b], alpha) => alpha === undefined ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha})`;
  const of = role => known[role.slice(1)] ?? known.ink;
  const colour = role => role === '@filler' ? rgb(known['series-1'], 0.1) : rgb(of(role));
  colour.fade = (role, alpha) => rgb(of(role), alpha);
  colour.tint = role => rgb(of(role).map((c, i) => Math.round(known.card[i] + (c - known.card[i]) * 0.13)));
  return colour;
}

const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(query => matchMedia(query));
const listeners = new Set();
const changed = () => listeners.forEach(listener => listener());
media.forEach(query => query.addEventListener('change', changed));
new MutationObserver(changed).observe(document.documentElement,
  { attributes: true, attributeFilter: ['style', 'theme', 'class', 'data-theme'] });

/** Tells when the page turns dark or light; the answer is how to stop listening. */
export function onThemeChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const FAMILY = 'Roboto, system-ui, sans-serif'; // no digit at its end, or zrender reads a size there
export const font = (size, weight = 400) => `${weight} ${size}px ${FAMILY}`;

/** Measured too early, a text has the widths of another font. */
export const fontsReady = () => Promise.all([400, 500, 700].map(weight => document.fonts.load(font(15, weight), '≈ 48.7 bn Ж')))
  .catch(() => {});

const ruler = document.createElement('canvas').getContext('2d');
export function measure(text, style) {
  ruler.font = style;
  return ruler.measureText(text).width;
}

/** A text in lines no wider than asked, broken at spaces that allow it. */
export function wrap(text, style, width) {
  const lines = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer, style) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

export function shorten(text, style, width) {
  let short = text;
  while (short.length > 1 && measure(short === text ? text : `${short}…`, style) > width) {
    short = short.slice(0, -1);
  }
  return short === text ? text : `${short.trimEnd()}…`;
}
