// Blocks of cells on the clipboard: what spreadsheets and web tables put there, and what is put there for them.

/** The block that was copied elsewhere, as lines of texts; null where there is none. */
export const pasted = clipboard => {
  const html = clipboard.getData('text/html');
  const tables = html ? [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')].filter(t => !t.parentElement.closest('table')) : [];
  const blocks = tables.map(fromTable).filter(Boolean);
  return blocks.length ? squared(blocks.flat()) : fromText(clipboard.getData('text/plain')); // several ranges come one beneath the other
};

const tidy = text => text.replace(/[\s\u00a0]+/g, ' ').trim();

// A cell that spans several stands in its first place alone; the others are blank.
const fromTable = table => {
  const block = [];
  [...table.rows].forEach((row, r) => {
    const line = block[r] ??= [];
    let at = 0;
    for (const cell of row.cells) {
      while (line[at] !== undefined) at++;
      for (let down = 0; down < Math.min(cell.rowSpan, table.rows.length - r); down++) {
        for (let right = 0; right < Math.min(cell.colSpan, 200); right++) {
          (block[r + down] ??= [])[at + right] = down || right ? '' : tidy(cell.textContent);
        }
      }
      at += cell.colSpan;
    }
  });
  return squared(block);
};

/** Tab-separated lines; a text with tabs, breaks or quotation marks in it stands in quotation marks. */
export const fromText = text => {
  if (!text) return null;
  const block = [[]];
  const end = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, quoted, plain, mark] of end.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    block.at(-1).push(tidy(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (mark === '') break;
    if (mark === '\n') block.push([]);
  }
  return squared(block);
};

const squared = block => {
  const width = Math.max(0, ...block.map(line => line.length));
  return width ? block.map(line => Array.from({ length: width }, (_, i) => line[i] ?? '')) : null;
};

/** Puts a block where spreadsheets and web pages take it from. */
export const copied = (clipboard, block) => {
  const quoted = text => /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const escaped = text => text.replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
  clipboard.setData('text/plain', block.map(line => line.map(quoted).join('\t')).join('\n'));
  clipboard.setData('text/html', `<table>${block.map(line => `<tr>${line.map(t => `<td>${escaped(t)}</td>`).join('')}</tr>`).join('')}</table>`);
};

const pairs = (top, bottom, left, right) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => ({
  line: top + Math.floor(i / (right - left + 1)), column: left + i % (right - left + 1) }));

/** Where the first line or column of a range goes: into the rest of it; of a single cell, what stands before it. */
export const filled = ({ top, bottom, left, right }, down) => {
  const first = down ? (bottom > top ? top : top - 1) : right > left ? left : left - 1;
  return first < 0 ? [] : pairs(down ? first + 1 : top, bottom, down ? left : first + 1, right)
      .map(at => ({ ...at, from: down ? { line: first, column: at.column } : { line: at.line, column: first } }));
};

/** The block as often as it fits into a range; a range that it does not fill evenly holds it once. */
export const repeated = (block, lines, columns) => lines % block.length || columns % block[0].length ? block
    : Array.from({ length: lines }, (_, l) => Array.from({ length: columns }, (_, c) => block[l % block.length][c % block[0].length]));

/** Where the texts of a block go. */
export const laid = (block, top, left) => pairs(0, block.length - 1, 0, block[0].length - 1)
    .map(({ line, column }) => ({ line: top + line, column: left + column, text: block[line][column] }));
