/**
 * Recording figures: what somebody types about an indicator, how it reads, what the checks say while typing, what the
 * chart would look like, and what was recorded before.
 *
 * <p>A plain class decides ({@link barometer.entry.SheetDesk}, {@link barometer.entry.EntryDesk}, {@link barometer.entry.Remarks},
 * {@link barometer.entry.Lines}), a panel, dialog or view shows. May depend on everything
 * down from {@code ui}; knows no other feature.
 */
package barometer.entry;
