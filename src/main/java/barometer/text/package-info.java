/**
 * Every word, number and period for people, in English, Russian and Belarusian; and the way back, from what people type
 * to figures, changes and periods.
 *
 * <p>May depend on: {@code domain}, ICU for plurals and cases. No other package holds a sentence, a number format or a
 * translation.
 */
package barometer.text;
