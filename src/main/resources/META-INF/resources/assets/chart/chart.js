// <barometer-chart>: draws what EChartsOption describes. Knows no server and no framework: give it the model by load(),
// listen to chart-pick, chart-zoom and chart-step. The same file serves a page of its own.
import { fontsReady, onThemeChange, palette } from './theme.js';
import { dress, type } from './layout.js';
import { freshMarks, nearest, nearestPart, part, sentence, showStop } from './hover.js';
import { along, beside, closer, keyed } from './keys.js';
import { eventRow, legend } from './around.js';
import { FRAME, sheet } from './sheet.js';

const ECHARTS = new URL('../../_static/echarts/6.0.0/dist/echarts.esm.min.js', import.meta.url).href;
let library; // one for all charts of a page; a failed load may be tried again
const echartsReady = () => library ??= import(ECHARTS).catch(failure => {
  library = undefined;
  throw failure;
});

class BarometerChart extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #canvas = null;
  #model; #chart; #view; #resize; #stopTheme; #leave; #zoomed; #waiting; #fading;
  #window; // the places in view, where not all are
  #hidden = new Set();
  #at; // the place that hover or keyboard stands on
  #trace; // which of several series there
  #picked = false;
  #pressed = [0, 0];
  #fresh = [];

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.innerHTML = FRAME;
    this.#canvas = this.#find('.canvas');
    this.#canvas.addEventListener('pointermove', event => this.#hover(event));
    this.#canvas.addEventListener('pointerleave', () => this.#picked || this.#release());
    this.#canvas.addEventListener('pointerdown', event => this.#pressed = [event.clientX, event.clientY]);
    this.#canvas.addEventListener('click', event => this.#click(event));
    this.addEventListener('keydown', event => this.#key(event));
    this.addEventListener('focus', () => this.#wheel(true));
    this.addEventListener('blur', () => this.#wheel('ctrl'));
  }

  #find = selector => this.#root.querySelector(selector);

  connectedCallback() {
    clearTimeout(this.#leave); // moved within the page: left and came back in one go
    Object.entries({ tabindex: '0', role: 'group' }).forEach(([name, value]) => this.hasAttribute(name) || this.setAttribute(name, value));
    if (!this.#resize) {
      this.#resize = new ResizeObserver(() => this.#draw());
      this.#resize.observe(this.#find('.plot'));
      this.#stopTheme = onThemeChange(() => this.#draw());
    }
    this.#start();
  }

  disconnectedCallback() {
    this.#leave = setTimeout(() => {
      this.#resize?.disconnect();
      this.#stopTheme?.();
      this.#chart?.dispose();
      this.#resize = this.#chart = undefined;
    });
  }

  /** Draws a model; what was picked or hidden in another one is forgotten. */
  load(model) {
    const same = this.#model?.places === model.places && this.#model?.stops[0]?.parts[0]?.lines[0] === model.stops[0]?.parts[0]?.lines[0];
    const first = !this.#model;
    this.#model = model;
    this.#hidden = new Set();
    this.#picked = false;
    this.#at = this.#trace = undefined;
    this.#window = same || first ? this.#window : undefined;
    this.setAttribute('picture', model.picture);
    this.setAttribute('aria-label', model.reading);
    this.#find('h2').textContent = model.title;
    this.#find('.head p').textContent = model.subtitle;
    this.#find('.foot').replaceChildren(...[...model.notes, ...model.sources, model.stamp].map(text =>
      Object.assign(document.createElement('p'), { textContent: text })));
    this.#find('.tally').textContent = model.tally;
    this.#draw();
  }

  async #start() {
    if (this.#chart) {
      return;
    }
    this.#waiting = setTimeout(() => this.#find('.wait').hidden = this.childElementCount > 0, 300); // a picture from the server says more
    try {
      const [echarts] = await Promise.all([echartsReady(), fontsReady()]);
      if (!this.isConnected || this.#chart) {
        return;
      }
      this.#chart = echarts.init(this.#canvas, null, { renderer: 'canvas' });
      this.#chart.on('datazoom', () => this.#zoom());
      this.#chart.on('rendered', () => this.#overlay());
      this.#draw();
    } catch (failure) {
      console.warn('barometer-chart', failure);
      this.#find('.failed').textContent = this.dataset.failed ?? '×';
      this.#find('.failed').hidden = false;
    } finally {
      clearTimeout(this.#waiting);
      this.#find('.wait').hidden = true;
    }
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!this.#chart || !this.#model || !width || !height) {
      return;
    }
    this.#view = { model: this.#model, width, height, type: type(width), palette: palette(this.#root), hidden: this.#hidden,
      window: this.#window && { startValue: this.#window[0], endValue: this.#window[1] } };
    legend(this.#find('.keys'), this.#view, trace => this.#toggle(trace));
    eventRow(this.#find('.events'), this.#model);
    this.#chart.resize({ width, height, silent: true });
    this.#chart.setOption(dress(this.#view), { notMerge: true });
    this.#find('.plot').classList.add('drawn');
    this.#tell('chart-drawn');
    this.#wheel(document.activeElement === this ? true : 'ctrl');
    this.#overlay();
  }

  #toggle(trace) {
    this.#hidden.delete(trace) || this.#hidden.add(trace);
    this.#draw();
  }

  #overlay() {
    if (!this.#view || !this.#chart) {
      return;
    }
    const stop = this.#stop(this.#at);
    stop ? showStop(this.#find('.tips'), this.#view, this.#chart, stop, this.#picked ? this.#trace : undefined) : this.#find('.tips').replaceChildren();
    const marks = this.#find('.marks');
    if (this.#fresh.length && !marks.childElementCount) {
      marks.replaceChildren(...freshMarks(this.#view, this.#chart, this.#fresh));
    }
  }

  #stop = place => place === undefined ? undefined : this.#model?.stops.find(stop => stop.place === place);

  // Pointer

  #point(event) {
    const { left, top } = this.#canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  #hover(event) {
    if (this.#chart && this.#view && !this.#picked && event.buttons === 0) {
      const place = nearest(this.#view, this.#chart, ...this.#point(event))?.place;
      if (place !== this.#at) {
        this.#at = place;
        this.#overlay();
      }
    }
  }

  #click(event) {
    this.#calm();
    const moved = Math.hypot(event.clientX - this.#pressed[0], event.clientY - this.#pressed[1]) > 4;
    const stop = this.#chart && this.#view && !moved ? nearest(this.#view, this.#chart, ...this.#point(event)) : undefined;
    if (stop) {
      this.#at = stop.place;
      this.#trace = nearestPart(this.#view, this.#chart, stop, ...this.#point(event));
      this.#pick();
    } else if (!moved) {
      this.#release();
    }
  }

  #pick() {
    this.#picked = true;
    this.#overlay();
    this.#tell('chart-pick', { place: this.#at, trace: this.#trace ?? this.#stop(this.#at)?.parts.find(one => one.trace !== undefined)?.trace ?? -1 });
  }

  #release() {
    this.#picked = false;
    this.#at = this.#trace = undefined;
    this.#overlay();
  }

  // Keyboard

  #key(event) {
    const stops = this.#model?.stops ?? [], act = keyed(event), index = stops.findIndex(stop => stop.place === this.#at);
    if (event.composedPath()[0] !== this || !stops.length || !act || act.pick && index < 0 || act.zoom !== undefined && !this.#model.option.dataZoom) {
      return;
    }
    event.key === 'Escape' || event.preventDefault();
    if (act.release) {
      this.#release();
    } else if (act.zoom !== undefined) {
      const span = closer(this.#window, this.#model.places - 1, this.#at, act.zoom);
      span ? this.#chart.dispatchAction({ type: 'dataZoom', startValue: span[0], endValue: span[1] }) : this.reset();
    } else if (act.pick) {
      this.#calm();
      this.#pick();
    } else if (act.across) {
      this.#trace = beside(stops[index], this.#hidden, this.#trace, act.across);
      this.#overlay();
      this.#find('.say').textContent = this.#trace === undefined ? '' : part(this.#model, stops[index], this.#trace);
    } else if (this.#model.thinned && act.delta && index >= 0) { // the picture left places out; whoever has them answers with say()
      this.#tell('chart-step', { delta: act.delta, place: this.#at });
    } else {
      this.#go(along(stops, index, act));
    }
  }

  #go(stop) {
    this.#picked = true; // stays where the keys put it, whatever the pointer does
    this.#at = stop.place;
    this.#reveal(stop.place);
    this.#overlay();
    this.#find('.say').textContent = sentence(stop);
  }

  /** Says a sentence, and stands on its place: the answer to chart-step. */
  say(text, place) {
    const stops = this.#model?.stops ?? [];
    this.#find('.say').textContent = text;
    if (place !== undefined && place !== null && stops.length) {
      if (!this.#stop(place)) { // a place that the picture left out: told beside its neighbours
        const next = stops.findIndex(stop => stop.place > place);
        stops.splice(next < 0 ? stops.length : next, 0, { place, parts: [{ lines: [text] }] });
      }
      this.#picked = true;
      this.#at = place;
      this.#reveal(place);
      this.#overlay();
    }
  }

  #reveal(place) {
    if (this.#window && (place < this.#window[0] || place > this.#window[1])) {
      const span = this.#window[1] - this.#window[0];
      this.zoom(place - span / 2, place + span / 2);
    }
  }

  // Zoom

  #wheel(how) {
    if (this.#chart && this.#model?.option.dataZoom) {
      this.#chart.setOption({ dataZoom: [{ id: 'inside', zoomOnMouseWheel: how }] });
    }
  }

  #zoom() {
    const [{ startValue, endValue, start, end }] = this.#chart.getOption().dataZoom;
    const whole = start <= 0 && end >= 100;
    this.#window = whole ? undefined : [startValue, endValue];
    this.#view.window = this.#window && { startValue, endValue };
    this.#find('.marks').replaceChildren();
    this.#overlay();
    clearTimeout(this.#zoomed);
    this.#zoomed = setTimeout(() => this.#tell('chart-zoom', { first: whole ? 0 : Math.max(0, Math.ceil(startValue)),
      last: whole ? this.#model.places - 1 : Math.min(this.#model.places - 1, Math.floor(endValue)) }), 250);
  }

  /** Shows the places from the first to the last, also before there is a model; only what a reader does is told. */
  zoom(first, last) {
    this.#window = [first, last];
    this.#draw();
  }

  /** Shows all places, and lets go of what was picked. */
  reset() {
    this.#chart?.dispatchAction({ type: 'dataZoom', start: 0, end: 100 });
    this.#release();
  }

  /** Outlines what has just changed. */
  fresh(places) {
    this.#fresh = places;
    this.#find('.marks').replaceChildren();
    this.#overlay();
    clearTimeout(this.#fading);
    if (!this.hasAttribute('draft') && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#fading = setTimeout(() => this.#calm(), 8000);
    }
  }

  #calm() {
    this.#fresh = [];
    this.#find('.marks').replaceChildren();
  }

  /** The picture alone on the screen, with its title; again to come back. */
  fullscreen() {
    return document.fullscreenElement === this ? document.exitFullscreen() : this.requestFullscreen();
  }

  #tell = (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

customElements.get('barometer-chart') ?? customElements.define('barometer-chart', BarometerChart);
