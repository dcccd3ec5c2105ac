/**
 * The first page: every indicator's newest figure in a tile, what changed last, and the dates worth marking.
 *
 * <p>A plain class decides ({@link barometer.overview.Overview}, {@link barometer.overview.Tile}), a tile, panel or view
 * shows. May depend on everything down from {@code ui}; knows no other feature.
 */
package barometer.overview;
