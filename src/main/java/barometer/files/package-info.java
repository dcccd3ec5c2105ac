/**
 * Rows in, rows out: files as people send and take them. What a row means is none of their business, that is the ledger's.
 *
 * <p>May depend on: {@code domain}, {@code text}.
 */
package barometer.files;
