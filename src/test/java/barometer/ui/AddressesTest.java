package barometer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Addresses typed by hand: the view, or a message that names the wrong part and leads to the nearest right one, or no such page. */
@SpringBootTest
@WithAnonymousUser
class AddressesTest extends SpringBrowserlessTest {

    private static final long SEED = 20_241_124;
    private static final List<String> RIGHT = List.of("", "?knownOn=2024-06-01", "catalogue", "catalogue?q=trade&topic=trade&source=sb-belta&order=changed",
            "catalogue?frequency=D&unit=PERCENT", "indicators/trade?freq=Q&from=2023-Q1&to=2024-Q1", "indicators/trade?freq=A&at=2023",
            "indicators/trade?freq=Q&transform=diff-yoy&form=column&knownOn=2024-06-01", "indicators/trade?revision=1&since=r1",
            "indicators/trade?formula=trade+-+lag(trade,+4)&freq=Q", "indicators/investment-russia?transform=share(trade)&partial=true",
            "indicators/rail-transit?lang=be", "compare?series=trade:Q&series=investment-russia:Q&arrange=difference",
            "compare?series=trade:Q:yoy&series=trade:A&form=dots&events=off&focus=trade:A", "compare?series=trade:A&series=trade:A:level:2024-05-24&from=2022");
    private static final String UNREADABLE = "This address cannot be read";

    private String visited(String address) {
        Links.go(address);
        return $(H1.class).first().getText();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void every_right_address_shows_its_view() {
        for (String address : RIGHT) {
            assertThat(visited(address)).as(address).isNotEqualTo(UNREADABLE).doesNotContain("failed").doesNotContain("No such");
        }
    }

    @Test
    void a_mistyped_one_shows_the_view_or_says_what_is_wrong_and_leads_to_one_that_can_be_read() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 240; i++) {
            String wrong = mistyped(RIGHT.get(i % RIGHT.size()), random);
            String headline = visited(wrong);
            assertThat(headline).as(wrong).doesNotContain("failed");
            if (!headline.equals(UNREADABLE)) {
                continue;
            }
            refused++;
            String nearest = $(Anchor.class).withClassName("nearest").single().getHref();
            assertThat(nearest).as(wrong).isNotEqualTo(wrong);
            String next = visited(nearest);
            for (int again = 0; next.equals(UNREADABLE) && again < 3; again++) { // two parts may be wrong
                next = visited($(Anchor.class).withClassName("nearest").single().getHref());
            }
            assertThat(next).as(wrong + " → " + nearest).isNotEqualTo(UNREADABLE).doesNotContain("failed");
        }
        assertThat(refused).as("mistakes that were noticed").isGreaterThan(60);
    }

    /** A letter changed, left out, doubled or changed over with the next, after the path. */
    private static String mistyped(String right, Random random) {
        int from = Math.max(0, right.indexOf('?') + 1);
        if (from >= right.length() || from == 0 && !right.contains("/")) {
            return right + (right.contains("?") ? "&" : "?") + "colour=red";
        }
        from = from == 0 ? right.indexOf('/') + 1 : from;
        int at = from + random.nextInt(right.length() - from);
        char c = right.charAt(at);
        if (c == '&' || c == '=' || c == '+' || c == '%') {
            return right + "&frq=Q";
        }
        return switch (random.nextInt(4)) {
            case 0 -> right.substring(0, at) + (char) ('a' + random.nextInt(26)) + right.substring(at + 1);
            case 1 -> right.substring(0, at) + right.substring(at + 1);
            case 2 -> right.substring(0, at) + c + right.substring(at);
            default -> at + 1 < right.length() && "&=+%".indexOf(right.charAt(at + 1)) < 0
                    ? right.substring(0, at) + right.charAt(at + 1) + c + right.substring(at + 2) : right + "&" + right.substring(from);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicators/trade?frq=Q                        | frq      | indicators/trade?freq=Q
            indicators/trade?freq=q                       | “q”      | indicators/trade?freq=Q
            indicators/trade?freq=quarterly               | quarterly | indicators/trade?freq=Q
            indicators/trade?transform=yo                 | “yo”     | indicators/trade?transform=yoy
            indicators/trade?form=colum                   | colum    | indicators/trade?form=column
            indicators/trade?from=2024Q1                  | 2024Q1   | indicators/trade?from=2024-Q1
            indicators/trade?from=2024&to=2023            | 2024..2023 | indicators/trade?from=2023&to=2024
            indicators/trade?knownOn=28.05.2024           | 28.05.2024 | indicators/trade?knownOn=2024-05-28
            indicators/trade?revision=r1                  | r1       | indicators/trade?revision=1
            indicators/trade?revision=999                 | 999      | indicators/trade
            indicators/trade?freq=A&at=1990               | 1990     | indicators/trade?freq=A
            indicators/trade?formula=trade+-+trad         | “trad”   | indicators/trade?formula=trade+-+trade
            indicators/trade?transform=share(tarde)       | tarde    | indicators/trade?transform=share%28trade%29
            indicators/trade?freq=A&freq=Q                | freq     | indicators/trade?freq=A
            indicators/trade?lang=eng                     | eng      | indicators/trade?lang=en
            compare?series=trade:Q&arange=panels          | arange   | compare?arrange=panels&series=trade:Q
            compare?series=tarde:Q                        | tarde    | compare?series=trade:Q
            compare?series=trade:Q&arrange=diference      | diference | compare?arrange=difference&series=trade:Q
            catalogue?topc=trade                          | topc     | catalogue?topic=trade
            catalogue?unit=PcRCENT                        | PcRCENT  | catalogue
            catalogue?frequency=q                         | “q”      | catalogue?frequency=Q
            catalogue?order=newest                        | newest   | catalogue
            """)
    void the_message_names_the_wrong_part_and_offers_what_was_meant(String address, String part, String nearest) {
        assertThat(visited(address)).isEqualTo(UNREADABLE);
        assertThat(text(UI.getCurrent().getCurrentView())).contains(part);
        assertThat($(Anchor.class).withClassName("nearest").single().getHref()).isEqualTo(nearest);
    }

    @Test
    void a_mistyped_code_is_no_such_indicator_and_leads_to_the_one_that_was_meant() {
        assertThat(visited("indicators/tarde")).isEqualTo("No such indicator");
        List<String> ways = new ArrayList<>($(Anchor.class).withClassName("nearest").all().stream().map(Anchor::getHref).toList());
        assertThat(ways).containsExactly("indicators/trade");
        assertThat(visited("indicators/zzzzzzzz")).isEqualTo("No such indicator");
        assertThat($(Anchor.class).withClassName("nearest").all()).isEmpty();
    }
}
