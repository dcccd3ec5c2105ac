/**
 * Reading prose: the figures that an article or a speech states, in English, Russian or Belarusian, each with unit,
 * period, what it is a change on, and its qualifying words.
 *
 * <p>Rules alone, the same text always read alike, and nothing leaves the machine. What the rules do not understand they
 * leave alone: a figure that is not found costs a minute, one that is found wrongly costs trust. So a number without a
 * unit is no figure, and neither is what somebody plans or expects.
 *
 * <p>The way through: {@link barometer.prose.Plain} makes the text even, {@link barometer.prose.Mentions} finds periods,
 * {@link barometer.prose.Amounts} and {@link barometer.prose.Multiples} find what is said, {@link barometer.prose.Placing}
 * says of which period. May depend on: {@code domain}, {@code text}; needs nothing beyond the JDK.
 */
package barometer.prose;
