package barometer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.catalogue.CatalogueView;
import barometer.explore.ExploreView;
import barometer.overview.OverviewView;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** The pages with the shipped figures, without a browser. */
@SpringBootTest
@WithAnonymousUser
class PagesTest extends SpringBrowserlessTest {

    private <T extends Component> T open(String address, Class<T> page) {
        Links.go(address);
        return $view(page).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Belarus–Russia economic indicators        | ≈ 48.7 | not stated
            ru | Экономические показатели: Беларусь — Россия | ≈ 48,7 | не указано
            be | Эканамічныя паказчыкі: Беларусь — Расія     | ≈ 48,7 | не ўказана
            """)
    void theOverviewSpeaksTheLanguageThatItsAddressNames(String lang, String title, String figure, String notStated) {
        OverviewView view = open("?lang=" + lang, OverviewView.class);
        assertThat(text(view)).contains(title).contains(figure).contains(notStated);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).filteredOn(h -> h.startsWith("indicators/")).isNotEmpty()
                .allMatch(h -> h.contains("lang=" + lang));
    }

    @ParameterizedTest
    @CsvSource({"trade?freq=A,48.7,45.8", "trade?freq=Q,12.08,11.59", "investment-total,2.83,1.63", "trade-total,20,12.08", "rail-transit,14,doubled"})
    void theExplorerShowsTheFigureAndWhatFollows(String address, String figure, String other) {
        ExploreView view = open("indicators/" + address + (address.contains("?") ? "&" : "?") + "lang=en", ExploreView.class);
        assertThat(text(view)).contains(figure).contains(other);
    }

    @Test
    void downloadsAreRealAddressesOfTheSameSelection() {
        open("indicators/trade?freq=Q&knownOn=2024-05-28&lang=ru", ExploreView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref)
                .contains("api/v1/indicators/trade/chart.png?freq=Q&knownOn=2024-05-28&lang=ru",
                        "api/v1/indicators/trade/observations.csv?freq=Q&knownOn=2024-05-28");
    }

    @Test
    void aControlLeadsToTheAddressOfItsState() {
        open("indicators/trade?lang=en", ExploreView.class);
        test($(NativeButton.class).id("frequency-Q")).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters()).contains("indicators/trade").contains("freq=Q")
                .contains("lang=en");
        assertThat(text(UI.getCurrent().getCurrentView())).contains("11.59");
    }

    @Test
    void anUnknownIndicatorAndAnUnknownAddressAreSaidToBeUnknown() {
        assertThat(text(open("indicators/nope?lang=en", NotFoundView.class))).contains("No such indicator").contains("nope");
        assertThat(text(open("nowhere?lang=en", NotFoundView.class))).contains("No such page");
    }

    @ParameterizedTest
    @CsvSource({"since=soon", "since=r99", "at=2024-Q1&freq=A", "at=never", "freq=Z", "freq=M", "transform=cubed", "from=2023/24", "revision=99", "colour=red", "knownOn=soon", "form=pie"})
    void anAddressThatCannotBeReadSaysWhyAndOffersAllThereIs(String query) {
        ExploreView view = open("indicators/trade?lang=en&" + query, ExploreView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("This address cannot be read");
        assertThat(text(view)).contains("Show all there is");
    }

    @Test
    void beforeTheFirstDocumentTheExplorerSaysWhenItCame() {
        ExploreView view = open("indicators/trade?knownOn=2024-05-01&lang=en", ExploreView.class);
        assertThat(text(view)).contains("Nothing was published by 1 May 2024").contains("28 May 2024").doesNotContain("48.7");
    }

    @Test
    void theCatalogueListsCalculatedIndicatorsToo() {
        assertThat(text(open("catalogue?lang=en", CatalogueView.class))).contains("trade-total · calculated").contains("≈ 20 bn USD");
    }
}
