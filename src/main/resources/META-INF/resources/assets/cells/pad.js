// The place that is written in. It lies unseen in the cell that is worked at and has the focus, so that any keyboard and any
// method of input can begin to write there; from then on it is seen.

export class Pad {
  element = Object.assign(document.createElement('input'), { type: 'text', className: 'cells-input', maxLength: 200, autocomplete: 'off', spellcheck: false });
  writing = false;
  before = ''; // what the cell held before it was written in

  /** @param begins what is to be done before the first letter stands; @param writes after each change */
  constructor(begins, writes) {
    ['beforeinput', 'compositionstart'].forEach(type => this.element.addEventListener(type, () => this.writing || begins()));
    this.element.addEventListener('input', () => this.writing && writes(this.element.value));
  }

  get text() { return this.element.value; }
  get focused() { return document.activeElement === this.element; }

  /** Lies in a cell. */
  lie(td, writable) {
    if (td && this.element.parentNode !== td) td.append(this.element);
    this.element.readOnly = !writable;
  }

  focus() { this.element.focus({ preventScroll: true }); }

  begin(before) {
    this.#show(true);
    this.before = before;
  }

  /** Nothing is written any more. */
  end() {
    this.#show(false);
    this.element.value = '';
  }

  #show(writing) {
    this.writing = writing;
    this.element.classList.toggle('writing', writing);
    this.element.parentNode?.classList.toggle('editing', writing);
  }

  /** The cell says itself what it is called, and until somebody writes there, what it holds. */
  name(line, column) {
    const called = `${line?.head ?? ''} ${column?.head ?? ''}`.trim(), holds = this.writing ? '' : this.element.parentNode?.dataset?.text;
    this.element.setAttribute('aria-label', [called, holds].filter(Boolean).join(': '));
  }
}
