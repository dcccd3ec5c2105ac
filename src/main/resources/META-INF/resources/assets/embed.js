// The plain page's charts: each model stands beside its element. Without this script the page has picture and table.
import './chart/chart.js';

for (const model of document.querySelectorAll('script.chart-model')) {
  model.previousElementSibling.load(JSON.parse(model.textContent));
}
for (const table of document.querySelectorAll('details[open]')) {
  table.open = false;
}
