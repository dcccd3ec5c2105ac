package barometer.domain;

import java.util.Map;
import java.util.Set;

/**
 * Who may do what: one table, asked by page, interface, picture, file and push alike.
 *
 * @param signInToView whether even public figures are for those who have signed in
 */
public record Access(boolean signInToView) {

    /** What can be done. */
    public enum Act {
        /** View and download public indicators. */ VIEW_PUBLIC,
        /** View internal indicators. */ VIEW_INTERNAL,
        /** Draft, record, import, retract, withdraw. */ RECORD,
        /** Define indicators, sources, events. */ DEFINE,
        /** See, compose and issue reports. */ REPORT,
        /** Accounts, settings, backup, journal. */ ADMINISTER
    }

    private static final Map<Act, Set<Role>> TABLE = Map.of(
            Act.VIEW_PUBLIC, Set.of(Role.values()),
            Act.VIEW_INTERNAL, Set.of(Role.values()),
            Act.RECORD, Set.of(Role.STAFF, Role.ADMINISTRATOR),
            Act.DEFINE, Set.of(Role.STAFF, Role.ADMINISTRATOR),
            Act.REPORT, Set.of(Role.MANAGER, Role.ADMINISTRATOR),
            Act.ADMINISTER, Set.of(Role.ADMINISTRATOR));

    /** Whether the viewer may do it. */
    public boolean may(Viewer viewer, Act act) {
        if (act == Act.VIEW_PUBLIC && !signInToView) {
            return true;
        }
        return viewer.roles().stream().anyMatch(TABLE.get(act)::contains);
    }

    /** Whether the viewer may see an indicator; to one who may not, its code is unknown. */
    public boolean maySee(Viewer viewer, Indicator indicator) {
        return may(viewer, switch (indicator.visibility()) {
            case PUBLIC -> Act.VIEW_PUBLIC;
            case INTERNAL -> Act.VIEW_INTERNAL;
        });
    }
}
