/**
 * A chart, fully decided, before anybody draws it: {@link barometer.chart.ChartSpec} and the composer that makes it from
 * a series. The packages below draw it, and decide nothing.
 *
 * <p>May depend on: {@code domain}, {@code text}, {@code derive}.
 */
package barometer.chart;
