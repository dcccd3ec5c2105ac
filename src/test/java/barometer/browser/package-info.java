/**
 * Tests in a real Chromium: what only a browser can tell, that a page draws, answers, follows its address, passes axe,
 * and says nothing on the console. They compile and run with the Maven profile {@code browser} only, which
 * {@code ./barometer test} switches on.
 */
package barometer.browser;
