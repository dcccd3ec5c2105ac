/**
 * What things are: the notions of official statistics that everything else speaks in.
 *
 * <p>Periods and figures, claims and statements, the entries of the ledger and what they amount to. Immutable values of
 * the plain JDK; a type that people write down reads and writes its own text ({@code parse}, {@code toString}), and the
 * same text stands in addresses, files, logs and tests.
 *
 * <p>May depend on: {@code java.*} alone. Everything may depend on it.
 */
package barometer.domain;
