/**
 * Files as people bring them, opened as lines of cells: text with a separator, spreadsheets, SDMX and JSON-stat. Nothing is
 * understood here but where a cell ends; every file is read as a stream, as often as needed, and what is no table is refused
 * by its name. Knows the domain for {@link barometer.domain.Unreadable} alone.
 */
package barometer.files.raw;
