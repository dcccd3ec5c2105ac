/**
 * Bringing a file: what was understood of it, what is open, where its series go, what would become of the figures, and
 * recording them. {@link barometer.importing.ImportDesk} decides, panels and the view show. May depend on everything down
 * from {@code ui}; knows no other feature.
 */
package barometer.importing;
