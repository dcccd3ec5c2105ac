// <barometer-cells>: a sheet of cells, worked as a spreadsheet is. It knows texts and places, never what they mean: that is
// told it by load() and mark(). Listen to cells-edit, cells-paste, cells-act, cells-at and cells-record.
import { copied, filled, laid, pasted, repeated } from './clipboard.js';
import { draw, paint } from './drawing.js';
import { Pad } from './pad.js';
import { Texts } from './texts.js';

const PAUSE = 250;

class BarometerCells extends HTMLElement {
  #model = { columns: [], lines: [], cells: [], words: {} };
  #texts = new Texts();
  #marks = new Map();
  #at = { line: 0, column: 0 };
  #from = { line: 0, column: 0 };
  #home = null; // the column that Enter returns to after Tab
  #pad = new Pad(() => this.#begin(), text => this.#send([{ ...this.#place(this.#at), text }], PAUSE));
  #leaving = false; // after Esc the next Tab leaves the sheet
  #pending = new Map();
  #timer;

  constructor() {
    super();
    this.addEventListener('keydown', e => this.#pad.writing ? this.#editKey(e) : this.#key(e));
    this.addEventListener('mousedown', e => this.#press(e));
    this.addEventListener('mouseover', e => { const to = e.buttons === 1 && this.#dragging && this.#spot(e); if (to) this.#move(to.line, to.column, true); });
    this.addEventListener('dblclick', e => e.target.closest('td.cell') && this.#edit(this.#shown()));
    this.addEventListener('click', e => this.#click(e));
    this.addEventListener('focusin', e => this.#focused(e));
    this.addEventListener('focusout', e => this.#pad.writing && e.target === this.#pad.element && this.#commit());
    ['copy', 'cut', 'paste'].forEach(type => this.addEventListener(type, e => this.#clipboard(type, e)));
  }

  // ── Told from outside ──────────────────────────────────────────────────────────────────────────────────────────────

  /** What the sheet shows: columns, lines, cells and the words for people. */
  load(model) {
    const focused = this.contains(document.activeElement);
    const place = this.#place(this.#at), writing = this.#pad.writing ? this.#pad.text : undefined, before = this.#pad.before;
    this.#pad.end();
    this.#model = model;
    this.#texts.fill(model.cells, model.words.keep);
    this.#marks.clear();
    draw(this, model, this.#texts);
    const line = model.lines.findIndex(l => l.id === place?.line), column = model.columns.findIndex(c => c.id === place?.column);
    this.#move(line >= 0 ? line : this.#firstFree(), column >= 0 ? column : this.#firstCell(), false, focused);
    if (writing !== undefined && line >= 0 && column >= 0) this.#edit(writing, before);
  }

  /** How the typed texts read and what is to be said of them; cells that are not named have nothing said of them. */
  mark(marks) {
    const before = new Set(this.#marks.keys());
    this.#marks = new Map(marks.map(m => [m.line + '\n' + m.column, m]));
    [...before, ...this.#marks.keys()].forEach(k => this.#paint(...k.split('\n')));
  }

  /** Writes texts into cells as the person at the sheet would, who can undo it. */
  put(edits) { this.#write(edits); }

  /** These cells are empty again. */
  forget(cells) {
    this.#texts.forget(cells);
    cells.forEach(c => this.#paint(c.line, c.column));
  }

  /** Leads to a cell. */
  go(line, column) {
    const l = this.#model.lines.findIndex(x => x.id === line), c = this.#model.columns.findIndex(x => x.id === column);
    if (l >= 0 && c >= 0) this.#move(l, c, false, true);
  }

  // ── Places ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  #firstCell = () => Math.max(0, this.#model.columns.findIndex(c => c.kind === 'cell'));
  #firstFree = () => Math.max(0, this.#model.lines.findIndex(l => l.next));
  #place = ({ line, column }) => this.#model.lines[line] && this.#model.columns[column]
      && { line: this.#model.lines[line].id, column: this.#model.columns[column].id };
  #td = ({ line, column }) => this.querySelector(`[data-line="${line}"][data-column="${column}"]`);
  #editable = (line, column) => ({ cell: true, period: this.#model.lines[line]?.free })[this.#model.columns[column]?.kind] ?? false;
  #shown = () => { const p = this.#place(this.#at); return p ? this.#texts.shown(p.line, p.column) : ''; };

  #range() {
    const [top, bottom] = [this.#at.line, this.#from.line].sort((a, b) => a - b);
    const [left, right] = [this.#at.column, this.#from.column].sort((a, b) => a - b);
    return { top, bottom, left, right, one: top === bottom && left === right };
  }

  #move(line, column, extend = false, focus = true) {
    this.#home = null;
    const { lines, columns } = this.#model;
    this.#at = { line: Math.min(Math.max(line, 0), lines.length - 1), column: Math.min(Math.max(column, 0), columns.length - 1) };
    if (!extend) this.#from = { ...this.#at };
    const td = this.#td(this.#at);
    this.#pad.lie(td, this.#editable(this.#at.line, this.#at.column));
    this.#name();
    if (focus) this.#pad.focus();
    if (focus) td?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { top, bottom, left, right, one } = this.#range();
    this.querySelectorAll('[aria-selected=true]').forEach(x => x.setAttribute('aria-selected', 'false'));
    for (let l = top; l <= bottom && !one; l++) for (let c = left; c <= right; c++) this.#td({ line: l, column: c })?.setAttribute('aria-selected', 'true');
    if (focus) this.#tell('cells-at', this.#place(this.#at) ?? {});
  }

  // ── Keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  #key(event) {
    if (event.target.closest('button')) return;
    const { line, column } = this.#at, shift = event.shiftKey, control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const last = { line: this.#model.lines.length - 1, column: this.#model.columns.length - 1 };
    const leaving = this.#leaving;
    this.#leaving = event.key === 'Escape' || leaving && event.key === 'Shift';
    const moves = {
      ArrowUp: () => this.#move(control ? 0 : line - 1, column, shift), ArrowDown: () => this.#move(control ? last.line : line + 1, column, shift),
      ArrowLeft: () => this.#move(line, control ? 0 : column - 1, shift), ArrowRight: () => this.#move(line, control ? last.column : column + 1, shift),
      Home: () => this.#move(control ? 0 : line, control ? 0 : this.#firstCell(), shift), End: () => this.#move(control ? last.line : line, last.column, shift),
      PageUp: () => this.#move(line - 10, column, shift), PageDown: () => this.#move(line + 10, column, shift),
      Enter: () => control ? this.#record() : this.#edit(this.#shown()), F2: () => this.#edit(this.#shown()),
      Delete: () => this.#empty(), Backspace: () => this.#empty(), Escape: () => this.#move(line, column),
    };
    const commands = { KeyZ: () => shift ? this.#redo() : this.#undo(), KeyY: () => this.#redo(), KeyD: () => this.#fill(true), KeyR: () => this.#fill(false),
      KeyA: () => { this.#from = { line: 0, column: 0 }; this.#move(last.line, last.column, true); } };
    if (event.isComposing || event.keyCode === 229) return; // a method of input begins to write
    const act = event.key === 'Tab' ? !leaving && this.#tab(shift) : control && commands[event.code] || moves[event.key]
        || event.key === ' ' && (() => {});
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  // Tab goes on within the sheet and out of it at its ends.
  #tab(back) {
    let { line, column } = this.#at;
    const home = this.#home ?? column;
    do {
      column += back ? -1 : 1;
      if (column < 0 || column >= this.#model.columns.length) {
        line += back ? -1 : 1;
        column = back ? this.#model.columns.length - 1 : 0;
      }
      if (line < 0 || line >= this.#model.lines.length) return null;
    } while (!this.#editable(line, column));
    return () => { this.#move(line, column); this.#home = home; };
  }

  #editKey(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const { line, column } = this.#at, home = this.#home ?? column;
    const on = to => { event.preventDefault(); event.stopPropagation(); this.#commit(); to(); };
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#stop(this.#pad.before);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      on(() => { this.#move(line, column); this.#record(); });
    } else if (event.key === 'Enter') {
      on(() => this.#move(line + (event.shiftKey ? -1 : 1), home));
    } else if (event.key === 'Tab') {
      on(() => (this.#tab(event.shiftKey) ?? (() => this.#move(line, column)))());
    } else if (['ArrowUp', 'ArrowDown'].includes(event.key)) {
      on(() => this.#move(line + (event.key === 'ArrowUp' ? -1 : 1), column));
    }
  }

  // ── Pointer ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #dragging = false;
  #spot = event => { const td = event.target.closest('[data-line]'); return td && this.contains(td) ? { line: +td.dataset.line, column: +td.dataset.column } : null; };

  #press(event) {
    const spot = this.#spot(event);
    this.#dragging = Boolean(spot) && !(this.#pad.writing && event.target === this.#pad.element) && !event.target.closest('button');
    if (!this.#dragging) return;
    event.preventDefault();
    if (this.#pad.writing) this.#commit();
    this.#move(spot.line, spot.column, event.shiftKey);
  }

  #click(event) {
    const action = event.target.closest('button[data-action]');
    if (action) this.#tell('cells-act', { line: action.dataset.at.split('\n')[0], column: action.dataset.at.split('\n')[1], action: +action.dataset.action });
    else if (event.pointerType === 'touch' && this.#spot(event)) this.#edit(this.#shown());
  }

  #focused(event) {
    const spot = event.target.matches('[data-line]') && this.#spot(event);
    if (spot) this.#move(spot.line, spot.column);
  }

  // ── Writing ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #edit(text, before) {
    if (this.#pad.writing || !this.#editable(this.#at.line, this.#at.column)) return;
    this.#begin(before);
    this.#pad.element.value = text;
    this.#pad.focus();
  }

  /** What is typed from now on is the text of the cell. */
  #begin(before) {
    const { line, column } = this.#place(this.#at);
    this.#from = { ...this.#at };
    this.#pad.begin(before ?? this.#texts.typed(line, column));
    this.#name();
  }

  #name() { this.#pad.name(this.#model.lines[this.#at.line], this.#model.columns[this.#at.column]); }
  #commit() { this.#stop(this.#pad.text); }
  #stop(text) {
    const place = this.#place(this.#at);
    this.#pad.end();
    if (!this.#write([{ ...place, text }])) this.#send([{ ...place, text: this.#texts.typed(place.line, place.column) }], 0);
    this.#name();
  }

  #write(edits) {
    const act = this.#texts.write(edits);
    this.#changed(act);
    return act.length;
  }

  #undo() { this.#changed(this.#texts.undo()); }
  #redo() { this.#changed(this.#texts.redo()); }

  #changed(act) {
    act.forEach(e => this.#paint(e.line, e.column));
    if (act.length) this.#send(act.map(({ line, column, text }) => ({ line, column, text })), 0);
  }

  #paint(line, column) { paint(this, this.#model, this.#texts, this.#marks, line, column); }

  #empty() { this.#write(this.#selected().map(p => ({ ...p, text: '' }))); }

  /** The places selected that can be written. */
  #selected() {
    const { top, bottom, left, right } = this.#range(), places = [];
    for (let l = top; l <= bottom; l++) for (let c = left; c <= right; c++) if (this.#editable(l, c)) places.push(this.#place({ line: l, column: c }));
    return places;
  }

  #fill(down) {
    const edits = filled(this.#range(), down).filter(e => this.#editable(e.line, e.column));
    this.#write(edits.map(e => {
      const from = this.#place(e.from);
      return { ...this.#place(e), text: this.#texts.shown(from.line, from.column) };
    }));
  }

  #clipboard(type, event) {
    if (this.#pad.writing && !(type === 'paste' && /[\t\n]./.test(event.clipboardData.getData('text/plain')))) return;
    if (event.target.closest('button')) return;
    event.preventDefault();
    if (this.#pad.writing) this.#stop(this.#pad.before);
    if (type === 'paste') {
      this.#paste(pasted(event.clipboardData));
      return;
    }
    const { top, bottom, left, right } = this.#range();
    copied(event.clipboardData, Array.from({ length: bottom - top + 1 }, (_, l) => Array.from({ length: right - left + 1 }, (_, c) =>
        this.#td({ line: top + l, column: left + c })?.dataset.text ?? '')));
    if (type === 'cut') this.#empty();
  }

  // A block beside periods of its own, or longer than the sheet, finds its lines elsewhere; any other goes where it is put.
  #paste(block) {
    if (!block) return;
    const { top, bottom, left, right, one } = this.#range(), { lines, columns } = this.#model;
    if (columns[left].kind === 'period' && block[0].length > 1 || top + block.length > lines.length && block.length > 1) {
      this.#tell('cells-paste', { ...this.#place({ line: top, column: left }), block });
      return;
    }
    const single = block.length === 1 && block[0].length === 1;
    const full = one ? block : repeated(block, bottom - top + 1, right - left + 1);
    this.#write(laid(full, top, left).filter(e => this.#editable(e.line, e.column)).map(e => ({ ...this.#place(e), text: e.text })));
    if (!single) {
      this.#from = { line: top, column: left };
      this.#move(top + full.length - 1, Math.min(left + full[0].length, columns.length) - 1, true);
    }
  }

  // ── Telling ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #send(edits, pause) {
    edits.forEach(e => this.#pending.set(e.line + '\n' + e.column, e));
    clearTimeout(this.#timer);
    if (pause) this.#timer = setTimeout(() => this.#flush(), pause); else this.#flush();
  }

  #flush() {
    clearTimeout(this.#timer);
    const edits = [...this.#pending.values()];
    this.#pending.clear();
    if (edits.length) this.#tell('cells-edit', { edits });
  }

  #record() { this.#flush(); this.#tell('cells-record', {}); }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}

customElements.get('barometer-cells') ?? customElements.define('barometer-cells', BarometerCells);
