/**
 * Charts as PNG files, drawn in this process by JFreeChart from a {@link barometer.chart.ChartSpec}: the page around the
 * plot, the marks, the fonts and the file. Works on a machine without display, fonts or font configuration.
 *
 * <p>May depend on: {@code chart}, {@code domain}. The only package that knows AWT, JFreeChart and a PNG encoder.
 */
package barometer.chart.png;
