/**
 * What one number is: the words it comes from or the rule it follows from, its rivals and its revisions, what depends on it, and
 * how it is cited. The pages that show numbers share it.
 *
 * <p>May depend on everything from {@code ui} down, and knows no feature.
 */
package barometer.explain;
