/**
 * The manager's pages: all reports and issues, the desk where a page is composed, and an issue with what has changed since.
 *
 * <p>May depend on: everything below the features. Nothing depends on it but the root.
 */
package barometer.reports;
