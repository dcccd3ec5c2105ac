/**
 * What lines of cells mean: where periods, figures and names stand, and how numbers are written. A {@code Plan} says it,
 * guessed or given; {@code Understanding} guesses; {@code Reader} reads by a plan, the same code for the guess, the trial and
 * the recording. Knows the domain, {@code text} and the raw files.
 */
package barometer.files.plan;
