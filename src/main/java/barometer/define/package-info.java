/**
 * Where staff define what is measured: indicators, sources and events, with every version that was. {@code DefinitionDesk}
 * decides; the views show.
 *
 * <p>May depend on everything below the features; on no other feature.
 */
package barometer.define;
