// What stands around the canvas, and its style: a constructed sheet, which no policy on inline styles concerns.
import { DECLARATIONS } from './theme.js';

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { ${DECLARATIONS} display: flex; flex-direction: column; gap: 8px; position: relative; box-sizing: border-box;
  font: 400 15px/20px Roboto, system-ui, sans-serif; color: var(--chart-ink); background: var(--chart-card); border-radius: 4px; outline: none }
:host([hidden]) { display: none }
:host(:focus-visible) { outline: 2px solid var(--chart-focus); outline-offset: 3px }
.head, .foot { display: none }
:host(:fullscreen) { height: 100%; overflow: auto; padding: 32px; border-radius: 0 }
:host(:fullscreen) .head, :host(:fullscreen) .foot { display: block }
h2 { font: 700 26px/32px Roboto, system-ui, sans-serif; letter-spacing: -.01em; margin: 0 0 4px }
.head p { font-size: 17px; line-height: 24px; margin: 0; color: var(--chart-muted) }
.foot p { font-size: 13px; line-height: 17px; margin: 0; color: var(--chart-muted) }
.keys, .events { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; color: var(--chart-muted) }
.keys:empty, .events:empty, .tally:empty { display: none }
.keys li, .events li { display: flex; align-items: center; gap: 8px }
.keys canvas { flex: none } .keys li span { display: flex; align-items: center; gap: 8px; font-weight: 500; color: var(--chart-ink) }
.events { font-size: 14px } .events li { flex-wrap: wrap } .events b { font-weight: 500; color: var(--chart-ink) }
.events i { width: 8px; height: 8px; border: 1.5px solid var(--chart-base); background: var(--chart-base); transform: rotate(45deg); margin: 0 3px }
.events i.planned { background: none }
.tally { font-size: 14px; color: var(--chart-muted) }
button { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: 8px; min-height: 28px; padding: 0 6px; margin: 0 -6px;
  border-radius: 6px; cursor: pointer; font-weight: 500; color: var(--chart-ink) }
button:hover { background: var(--chart-sunken) }
button:focus-visible { outline: 2px solid var(--chart-focus) }
button[aria-pressed=false] { color: var(--chart-muted); text-decoration: line-through }
button[aria-pressed=false] canvas { opacity: .35 }
.plot { position: relative; flex: 1 0 auto; min-height: 360px; min-width: 0 }
:host([draft]) .plot { min-height: 250px }
:host([small]) .plot { min-height: 200px }
:host([picture=TRACK]) .plot { flex: none; min-height: 164px } :host([picture=PART]) .plot { flex: none; min-height: 160px }
:host([picture=CARD]) .plot { flex: none; min-height: 112px } :host([picture=EMPTY]) .plot { min-height: 110px }
.canvas { position: absolute; inset: 0; touch-action: pan-y }
.over { position: absolute; inset: 0; pointer-events: none; overflow: hidden }
.line { position: absolute; width: 0; border-left: 1.5px solid var(--chart-base); margin-left: -.75px }
.band { position: absolute; background: var(--chart-ink); opacity: .06 }
.dot { position: absolute; width: 7px; height: 7px; margin: -5.5px; border: 2px solid var(--chart-card); border-radius: 50% }
.dot.chosen { outline: 2px solid var(--chart-ink); outline-offset: 1px } .tip section.chosen { font-weight: 500; border-left: 3px solid var(--chart-ink); padding-left: 8px }
.dot.square { border-radius: 0 } .dot.diamond { border-radius: 0; transform: rotate(45deg) }
.tip { position: absolute; box-sizing: border-box; max-width: min(320px, 70%); padding: 10px 12px; border-radius: 6px; background: var(--chart-card);
  box-shadow: 0 0 0 1px var(--chart-line2), 0 8px 28px rgba(13, 44, 74, .16); font-size: 14px; line-height: 20px; overflow-wrap: anywhere }
.tip p { margin: 0; color: var(--chart-muted) } .tip p.first { font-weight: 500; color: var(--chart-ink) }
.tip p.figure { font-size: 17px; line-height: 24px; font-weight: 700; color: var(--chart-ink) }
.tip p.name { display: flex; align-items: center; gap: 6px; color: var(--chart-ink) } .tip p.name i { width: 12px; height: 3px }
.tip section + section { margin-top: 6px; padding-top: 6px; border-top: 1px solid var(--chart-line) }
.fresh { position: absolute; border: 2px solid var(--chart-live); border-radius: 3px; animation: fade 8s ease-in forwards }
@keyframes fade { 0%, 60% { opacity: 1 } 100% { opacity: 0 } }
@media (prefers-reduced-motion: reduce) { .fresh { animation: none } }
:host([draft]) .fresh { animation: none; border-style: dashed }
.wait { position: absolute; inset: 14px 10px 32px 36px; border-bottom: 2px solid var(--chart-line2);
  background: repeating-linear-gradient(to bottom, var(--chart-line) 0 1px, transparent 1px 20%) }
.failed { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; color: var(--chart-muted); padding: 16px }
.say { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
::slotted(*) { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; object-position: left top }
.drawn slot { display: none }
[hidden] { display: none }
`);

export const FRAME = `<div class="head"><h2></h2><p></p></div><ul class="keys"></ul>
<div class="plot"><div class="canvas" aria-hidden="true"></div><div class="over marks" aria-hidden="true"></div>
<div class="over tips" aria-hidden="true"></div><div class="wait" hidden></div><p class="failed" role="alert" hidden></p><slot></slot></div>
<div class="tally"></div><ul class="events"></ul><div class="foot"></div><div class="say" role="status" aria-live="polite"></div>`;
