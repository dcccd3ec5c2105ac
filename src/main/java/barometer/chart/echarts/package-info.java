/**
 * The chart in a browser: a {@link barometer.chart.ChartSpec} as an option of Apache ECharts in JSON, with colours by
 * role and shapes by name. {@code assets/chart/chart.js} resolves the first by theme and draws the second.
 *
 * <p>May depend on: {@code chart}. The only place that knows what ECharts wants to be told.
 */
package barometer.chart.echarts;
