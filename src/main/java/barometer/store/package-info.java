/**
 * All SQL: the tables of the ledger and of what stands around it, and the one way to write so that what was answered
 * survives a power cut ({@link barometer.store.Writing}). Dialect-free, for H2 and PostgreSQL.
 *
 * <p>Stores answer with the records of {@code domain} and decide nothing about them.
 *
 * <p>May depend on: {@code domain}.
 */
package barometer.store;
