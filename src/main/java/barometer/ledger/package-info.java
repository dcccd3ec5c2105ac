/**
 * The one way in and the one way out. {@link barometer.ledger.Ledger} is the only writer of statements and definitions;
 * everything that is shown or leaves the program comes through {@link barometer.ledger.Reading}, which asks
 * {@code Access}.
 *
 * <p>May depend on: {@code domain}, {@code text}, {@code derive}, {@code store}, {@code files}.
 */
package barometer.ledger;
