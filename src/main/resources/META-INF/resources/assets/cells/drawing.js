// Draws the sheet as a table, and a cell anew where it has changed.
import { key } from './texts.js';

const element = (tag, attributes, ...content) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => value === undefined || value === false || made.setAttribute(name, value));
  made.append(...content);
  return made;
};

const span = (name, text) => element('span', { class: name }, text);

/** The whole sheet. */
export const draw = (host, model, texts) => {
  const head = element('tr', { role: 'row' }, ...model.columns.map(c => element('th', { role: 'columnheader', scope: 'col', class: c.kind },
      span('head', c.head), ...(c.note ? [span('head-note', c.note)] : []))));
  const body = model.lines.map((line, l) => element('tr', { role: 'row', 'data-id': line.id, class: line.next ? 'next' : undefined },
      ...model.columns.map((column, c) => {
        const name = column.kind === 'period' && !line.free ? 'th' : 'td';
        return element(name, { role: name === 'th' ? 'rowheader' : 'gridcell', scope: name === 'th' ? 'row' : undefined, class: column.kind,
          'data-line': l, 'data-column': c, tabindex: '-1', 'aria-selected': 'false',
          'aria-readonly': column.kind === 'cell' || column.kind === 'period' && line.free ? undefined : 'true' });
      })));
  const table = element('table', { role: 'grid', 'aria-label': model.words.name, 'aria-describedby': 'cells-help', 'aria-multiselectable': 'true',
    'aria-rowcount': model.lines.length + 1 }, element('thead', {}, head), element('tbody', {}, ...body));
  host.replaceChildren(element('div', { class: 'cells-scroll' }, table), element('p', { id: 'cells-help', class: 'cells-help muted' }, model.words.help));
  model.lines.forEach(line => model.columns.forEach(column => paint(host, model, texts, new Map(), line.id, column.id)));
};

// The place that is written in stays where it is: moving it would end what a method of input has begun.
const fill = (td, ...content) => {
  [...td.childNodes].forEach(node => node.tagName === 'INPUT' || node.remove());
  td.prepend(...content);
};

/** One cell; what is read and found of it may stand in columns of their own. */
export const paint = (host, model, texts, marks, line, column) => {
  const l = model.lines.findIndex(x => x.id === line), c = model.columns.findIndex(x => x.id === column);
  const at = index => host.querySelector(`[data-line="${l}"][data-column="${index}"]`);
  const td = at(c);
  if (!td) return;
  const kind = model.columns[c].kind, typed = texts.typed(line, column), stands = texts.stands(line, column), mark = marks.get(key(line, column));
  const free = model.lines[l].free;
  if (kind === 'period' && !free) {
    td.dataset.text = model.lines[l].head;
    fill(td, model.lines[l].head);
    return;
  }
  if (kind === 'cell' || kind === 'period') {
    const shown = typed || stands?.stands || '';
    td.dataset.text = shown;
    const input = td.querySelector('input');
    td.className = [kind, typed ? 'typed' : '', stands?.derived ? 'derived' : '', mark?.state ?? '', input?.classList.contains('writing') ? 'editing' : ''].filter(Boolean).join(' ');
    td.title = [mark?.reads ?? (typed ? '' : stands?.note), mark?.verdict, mark?.sentence].filter(Boolean).join(' · ');
    fill(td,
        ...(typed && (stands?.stands || mark?.was) ? [span('was', stands?.stands || mark.was)] : []),
        shown ? span('value', shown) : span('none', kind === 'period' ? model.words.period : model.lines[l].next ? model.words.next : '–'),
        ...(mark?.verdict || stands?.note ? [span('spoken', mark?.verdict ?? stands.note)] : []));
    if (mark && !typed && kind === 'cell') td.classList.remove('typed');
  }
  said(host, model, marks, l, line);
};

// A line speaks of its gravest cell first.
const GRAVITY = ['error', 'warning', 'revised', 'added', 'also-stated', 'consistent', 'information', 'unchanged', ''];

const said = (host, model, marks, l, line) => {
  const all = model.columns.map(c => marks.get(key(line, c.id))).filter(Boolean).sort((a, b) => GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state));
  const row = host.querySelector(`tr[data-id="${CSS.escape(line)}"]`);
  row.dataset.state = all[0]?.state ?? '';
  model.columns.forEach((column, c) => {
    const td = host.querySelector(`[data-line="${l}"][data-column="${c}"]`);
    if (column.kind === 'reads') {
      td.dataset.text = all.map(m => m.reads).filter(Boolean).join('; ');
      fill(td, td.dataset.text);
    } else if (column.kind === 'finding') {
      td.dataset.text = all.map(m => [m.verdict, m.sentence].filter(Boolean).join(' ')).filter(Boolean).join(' ');
      fill(td, ...all.flatMap(m => m.verdict ? [finding(m)] : []));
    }
  });
};

const finding = mark => element('div', { class: `cell-finding ${mark.state}` }, span('verdict', mark.verdict), ' ', mark.sentence ?? '',
    ...(mark.actions ?? []).map((label, i) => element('button', { class: 'link', type: 'button', 'data-action': i, 'data-at': key(mark.line, mark.column) }, label)));
