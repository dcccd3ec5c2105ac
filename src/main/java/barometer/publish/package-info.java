/**
 * Reports: templates kept in versions, pages made from them, issues and what has changed since. Reads through
 * {@code Reading} as everybody does, so a page never shows more than its viewer may see.
 *
 * <p>May depend on: {@code domain}, {@code text}, {@code store}, {@code chart}, {@code files}, {@code ledger}. The pages
 * of the manager and the interface stand on it.
 */
package barometer.publish;
