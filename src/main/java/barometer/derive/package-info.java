/**
 * What follows from statements: the observations of a series, an implied level, a formula, a change on a year before.
 * Everything is computed on reading and nothing is stored.
 *
 * <p>May depend on: {@code domain}.
 */
package barometer.derive;
