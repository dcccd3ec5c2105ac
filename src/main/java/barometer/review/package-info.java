/**
 * Drafts on their way through review: the list of them, and one draft with old and new of each figure, what the checks found, the
 * chart before and after, and the decision.
 *
 * <p>A plain class decides ({@link barometer.review.Proposal}), a panel or view shows. May depend on everything down from
 * {@code ui}; knows no other feature.
 */
package barometer.review;
