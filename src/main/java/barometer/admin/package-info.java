/**
 * Who comes in, and what the administrator does about it: sign-in and its limits, passwords and tokens, the first
 * account, and the pages for them.
 *
 * <p>May depend on: everything below the features. No other feature may depend on it.
 */
package barometer.admin;
