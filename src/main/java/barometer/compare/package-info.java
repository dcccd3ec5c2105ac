/**
 * Several series in one picture: chosen, put in order, arranged, with their table, and taken away. The address is the whole state.
 *
 * <p>May depend on everything below the features.
 */
package barometer.compare;
