package barometer.store;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.LocalText;
import barometer.domain.Logo;
import barometer.ledger.LedgerFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandingsTest {

    private static final Instant NOON = Instant.parse("2024-06-03T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void every_change_is_a_version_and_all_of_them_stay_as_they_were() {
        try (LedgerFile file = LedgerFile.in(folder)) {
            Brandings brandings = new Brandings(file.tables.writing());
            assertThat(brandings.current()).isEqualTo(Branding.NONE);
            Logo logo = new Logo(new byte[] {1, 2, 3}, 40, 20);
            Branding first = new Branding(0, LocalText.parse("House |ru| Дом |be| Дом"), LocalText.EMPTY, LocalText.parse("CC BY 4.0"),
                    Optional.of(Accent.parse("#7A1F2B")), Optional.of(logo));
            assertThat(brandings.save(first, 0, 7, NOON)).contains(first.as(1));
            Branding second = new Branding(0, first.house(), LocalText.parse("Foot"), first.licence(), Optional.empty(), first.logo());
            assertThat(brandings.save(second, 0, 8, NOON)).as("made from an older one").isEmpty();
            assertThat(brandings.save(second, 1, 8, NOON)).contains(second.as(2));
            Brandings again = new Brandings(file.tables.writing());
            assertThat(again.current()).isEqualTo(second.as(2));
            assertThat(again.version(1)).contains(first.as(1));
            assertThat(again.version(1).orElseThrow().logo().orElseThrow().png()).containsExactly(1, 2, 3);
            assertThat(again.version(3)).isEmpty();
            assertThat(again.all()).extracting(Brandings.Saved::account).containsExactly(8L, 7L);
        }
    }
}
