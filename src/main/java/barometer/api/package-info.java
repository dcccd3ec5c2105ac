/**
 * The addresses under {@code /api/v1}: indicators, observations as JSON and CSV, charts as PNG, and the door through
 * which other programs record figures. Every answer passes {@code Reading} or {@code Ledger}, so the same permission
 * check as the pages; every error is a problem detail (RFC 9457).
 *
 * <p>May depend on: everything below the features. Nothing depends on it but the root.
 */
package barometer.api;
