// Takes the first picture away once the interactive page stands: where that has a chart, when the chart is drawn.
const paint = document.getElementById('first-paint');
const LONGEST = 4000; // a chart that cannot be drawn says so itself; the picture must not hide that

function leave() {
  watch.disconnect();
  removeEventListener('chart-drawn', leave, true);
  if (paint.scrollTop > 0) {
    document.scrollingElement.scrollTop = paint.scrollTop;
  }
  requestAnimationFrame(() => {
    paint.classList.add('leaving');
    setTimeout(() => paint.remove(), 160);
  });
}

const watch = new MutationObserver(() => {
  const content = document.getElementById('content');
  if (content?.childElementCount) {
    watch.disconnect();
    if (content.querySelector('barometer-chart')) {
      setTimeout(leave, LONGEST);
    } else {
      requestAnimationFrame(leave);
    }
  }
});

if (paint) {
  addEventListener('chart-drawn', leave, true);
  watch.observe(document.body, { childList: true, subtree: true });
}
