package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Access.Act;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            act           | anonymous | analyst | staff | manager | administrator
            VIEW_PUBLIC   | yes       | yes     | yes   | yes     | yes
            VIEW_INTERNAL | no        | yes     | yes   | yes     | yes
            RECORD        | no        | no      | yes   | no      | yes
            DEFINE        | no        | no      | yes   | no      | yes
            REPORT        | no        | no      | no    | yes     | yes
            ADMINISTER    | no        | no      | no    | no      | yes
            """)
    void whoMayDoWhat(Act act, String anonymous, String analyst, String staff, String manager, String administrator) {
        Access open = new Access(false);
        assertThat(open.may(Viewer.ANONYMOUS, act)).isEqualTo(anonymous.equals("yes"));
        assertThat(open.may(with(Role.ANALYST), act)).isEqualTo(analyst.equals("yes"));
        assertThat(open.may(with(Role.STAFF), act)).isEqualTo(staff.equals("yes"));
        assertThat(open.may(with(Role.MANAGER), act)).isEqualTo(manager.equals("yes"));
        assertThat(open.may(with(Role.ADMINISTRATOR), act)).isEqualTo(administrator.equals("yes"));
    }

    @Test
    void theTableHasEveryAct() {
        for (Act act : Act.values()) {
            assertThat(new Access(true).may(with(Role.ADMINISTRATOR), act)).as(act.name()).isTrue();
            assertThat(new Access(true).may(Viewer.ANONYMOUS, act)).as(act.name()).isFalse();
        }
    }

    @Test
    void rolesAddUp() {
        Viewer both = with(Role.STAFF, Role.MANAGER);
        assertThat(new Access(false).may(both, Act.RECORD)).isTrue();
        assertThat(new Access(false).may(both, Act.REPORT)).isTrue();
        assertThat(new Access(false).may(both, Act.ADMINISTER)).isFalse();
    }

    @Test
    void whereSigningInIsAskedForEvenPublicFiguresWait() {
        assertThat(new Access(true).may(Viewer.ANONYMOUS, Act.VIEW_PUBLIC)).isFalse();
        for (Role role : Role.values()) {
            assertThat(new Access(true).may(with(role), Act.VIEW_PUBLIC)).as(role.name()).isTrue();
        }
    }

    @Test
    void anInternalIndicatorIsForThoseWhoHaveSignedIn() {
        Indicator i = Samples.TRADE;
        Indicator internal = new Indicator(i.code(), i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(), Indicator.Visibility.INTERNAL,
                i.formula(), i.note(), i.replaces());
        assertThat(new Access(false).maySee(Viewer.ANONYMOUS, i)).isTrue();
        assertThat(new Access(false).maySee(Viewer.ANONYMOUS, internal)).isFalse();
        assertThat(new Access(false).maySee(with(Role.ANALYST), internal)).isTrue();
    }

    private static Viewer with(Role... roles) {
        return new Viewer(Optional.of(7L), "somebody", Set.of(roles));
    }
}
