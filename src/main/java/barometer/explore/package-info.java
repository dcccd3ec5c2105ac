/**
 * One indicator in full: its chart, its figures in a table, what was said and what follows, and the way to take it away.
 *
 * <p>The whole state of the page is its address, a {@code Selection}. Plain classes decide ({@code Controls},
 * {@code Saying}, {@code FigureRow}), panels show. May depend on everything down from {@code ui}; knows no other feature.
 */
package barometer.explore;
