/**
 * The list of all indicators by topic. May depend on everything down from {@code ui}; knows no other feature.
 */
package barometer.catalogue;
