// What is typed into the cells, over what stands in them; each act can be undone and done again, also after the page was loaded anew.

export const key = (line, column) => line + '\n' + column;

const MOST_ACTS = 200;

export class Texts {
  #kept; // where this tab keeps the acts
  #typed = new Map();
  #stands = new Map();
  #done = [];
  #undone = [];

  /** What stands, and what was typed before. */
  fill(cells, keep) {
    this.#stands = new Map(cells.filter(c => c.stands).map(c => [key(c.line, c.column), c]));
    cells.forEach(c => c.typed && this.#typed.set(key(c.line, c.column), c.typed));
    if (this.#kept === undefined && keep) this.#remember('barometer-cells-' + keep);
  }

  // Acts that do not lead to what is typed now were done elsewhere.
  #remember(kept) {
    this.#kept = kept;
    try {
      const { done = [], undone = [] } = JSON.parse(sessionStorage.getItem(kept) ?? '{}');
      const ends = new Map();
      done.forEach(act => act.forEach(e => ends.set(key(e.line, e.column), e.text)));
      if ([...ends].every(([at, text]) => (this.#typed.get(at) ?? '') === text)) [this.#done, this.#undone] = [done, undone];
    } catch { /* nothing that can be read was kept */ }
  }

  #keep() {
    if (!this.#kept) return;
    try {
      sessionStorage.setItem(this.#kept, JSON.stringify({ done: this.#done.slice(-MOST_ACTS), undone: this.#undone.slice(-MOST_ACTS) }));
    } catch { /* a tab that keeps nothing still undoes until it is loaded anew */ }
  }

  typed = (line, column) => this.#typed.get(key(line, column)) ?? '';
  stands = (line, column) => this.#stands.get(key(line, column));
  shown = (line, column) => this.typed(line, column) || (this.stands(line, column)?.stands ?? '');

  /** Writes texts into cells, as one act; answers those that are now different. */
  write(edits) {
    const act = edits.map(e => ({ ...e, text: this.#fresh(e), before: this.typed(e.line, e.column) })).filter(e => e.text !== e.before);
    if (act.length) {
      this.#done.push(act);
      this.#undone = [];
      act.forEach(e => this.#set(e, e.text));
      this.#keep();
    }
    return act;
  }

  // To type what stands, or nothing, says nothing new.
  #fresh({ line, column, text }) {
    const same = this.stands(line, column)?.stands === text.trim();
    return same ? '' : text.trim();
  }

  #set({ line, column }, text) {
    if (text) this.#typed.set(key(line, column), text); else this.#typed.delete(key(line, column));
  }

  undo() {
    const act = this.#done.pop() ?? [];
    if (act.length) this.#undone.push(act);
    act.forEach(e => this.#set(e, e.before));
    this.#keep();
    return act.map(e => ({ ...e, text: e.before }));
  }

  redo() {
    const act = this.#undone.pop() ?? [];
    if (act.length) this.#done.push(act);
    act.forEach(e => this.#set(e, e.text));
    this.#keep();
    return act;
  }

  /** Nothing is typed any more in these cells, and no act remains. */
  forget(cells) {
    cells.forEach(c => this.#typed.delete(key(c.line, c.column)));
    this.#done = [];
    this.#undone = [];
    this.#keep();
  }
}
