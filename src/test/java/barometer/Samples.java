package barometer;

import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What tests speak of: the article's indicators and its ten claims, and two long series. */
public final class Samples {

    public static final Source PRESS = new Source("sb-belta", LocalText.parse("Materials of sb.by and belta.by"
            + " |ru| Материалы sb.by и belta.by |be| Матэрыялы sb.by і belta.by"), Source.Kind.PRESS);
    public static final Source AGENCY = new Source("agency", LocalText.parse("An agency"), Source.Kind.AGENCY);
    public static final Source OFFICE = new Source("office", LocalText.parse("A statistics office"), Source.Kind.OFFICIAL);

    public static final Document ARTICLE = new Document(PRESS.code(),
            "Minsk and Moscow remain committed to strengthening integration", "", Optional.of(LocalDate.of(2024, 5, 28)));
    public static final Instant RECORDED = Instant.parse("2024-06-03T09:00:00Z");

    public static final Indicator TRADE = indicator("trade", "trade",
            "Bilateral trade turnover, Belarus–Russia |ru| Взаимный товарооборот Беларуси и России"
                    + " |be| Узаемны тавараабарот Беларусі і Расіі",
            "Bilateral trade |ru| Товарооборот |be| Тавараабарот", "USD", Multiplier.BILLIONS, Indicator.Aggregation.SUM,
            Optional.empty(), Frequency.ANNUAL, Frequency.QUARTERLY);
    public static final Indicator TRADE_SHARE = indicator("trade-share", "trade",
            "Russia’s share in the total value of Belarus’ foreign trade"
                    + " |ru| Доля России во внешней торговле Беларуси |be| Доля Расіі ў знешнім гандлі Беларусі",
            "Share of trade |ru| Доля в торговле |be| Доля ў гандлі", "PERCENT", Multiplier.UNITS, Indicator.Aggregation.NONE,
            Optional.empty(), Frequency.QUARTERLY);
    public static final Indicator INVESTMENT_SHARE = indicator("investment-share", "investment",
            "Russia’s share of foreign investments attracted to Belarus"
                    + " |ru| Доля России в иностранных инвестициях, привлечённых в Беларусь"
                    + " |be| Доля Расіі ў замежных інвестыцыях, прыцягнутых у Беларусь",
            "Share of investments |ru| Доля в инвестициях |be| Доля ў інвестыцыях", "PERCENT", Multiplier.UNITS,
            Indicator.Aggregation.NONE, Optional.empty(), Frequency.QUARTERLY);
    public static final Indicator INVESTMENT_RUSSIA = indicator("investment-russia", "investment",
            "Foreign investments from Russia attracted to Belarus"
                    + " |ru| Инвестиции из России, привлечённые в Беларусь |be| Інвестыцыі з Расіі, прыцягнутыя ў Беларусь",
            "Investments from Russia |ru| Инвестиции из России |be| Інвестыцыі з Расіі", "USD", Multiplier.BILLIONS,
            Indicator.Aggregation.SUM, Optional.empty(), Frequency.QUARTERLY);
    public static final Indicator CURRENCY_SHARE = indicator("currency-share", "payments",
            "Share of national currencies in payments in Russian–Belarusian commercial transactions"
                    + " |ru| Доля национальных валют во взаимных расчётах |be| Доля нацыянальных валют ва ўзаемных разліках",
            "National currencies |ru| Национальные валюты |be| Нацыянальныя валюты", "PERCENT", Multiplier.UNITS,
            Indicator.Aggregation.NONE, Optional.empty(), Frequency.DAILY);
    public static final Indicator RAIL_TRANSIT = indicator("rail-transit", "transport",
            "Rail cargo from Belarus carried through Russian territory"
                    + " |ru| Грузы из Беларуси, перевезённые по железной дороге через территорию России"
                    + " |be| Грузы з Беларусі, перавезеныя па чыгунцы праз тэрыторыю Расіі",
            "Rail transit |ru| Транзит по железной дороге |be| Транзіт па чыгунцы", "TONNE", Multiplier.MILLIONS,
            Indicator.Aggregation.SUM, Optional.empty(), Frequency.ANNUAL);
    public static final Indicator INVESTMENT_TOTAL = indicator("investment-total", "investment",
            "Foreign investments attracted to Belarus, all countries"
                    + " |ru| Иностранные инвестиции, привлечённые в Беларусь, все страны"
                    + " |be| Замежныя інвестыцыі, прыцягнутыя ў Беларусь, усе краіны",
            "All foreign investments |ru| Все иностранные инвестиции |be| Усе замежныя інвестыцыі", "USD", Multiplier.BILLIONS,
            Indicator.Aggregation.SUM, Optional.of("investment-russia / investment-share"), Frequency.QUARTERLY);
    public static final Indicator TRADE_TOTAL = indicator("trade-total", "trade",
            "Belarus’ foreign trade, all partners |ru| Внешняя торговля Беларуси, все партнёры"
                    + " |be| Знешні гандаль Беларусі, усе партнёры",
            "All foreign trade |ru| Вся внешняя торговля |be| Увесь знешні гандаль", "USD", Multiplier.BILLIONS,
            Indicator.Aggregation.SUM, Optional.of("trade / trade-share"), Frequency.QUARTERLY);

    /** The shipped indicators by code. */
    public static final Map<String, Indicator> INDICATORS = byCode(TRADE, TRADE_SHARE, INVESTMENT_SHARE, INVESTMENT_RUSSIA,
            CURRENCY_SHARE, RAIL_TRANSIT, INVESTMENT_TOTAL, TRADE_TOTAL);

    private static final LocalText PRESIDENT = LocalText.parse("President of Russia |ru| Президент России |be| Прэзідэнт Расіі");
    private static final String PARAGRAPH = "trade paragraph |ru| абзац о торговле |be| абзац пра гандаль";
    private static final String MEDIA = "statements to the media |ru| заявления для СМИ |be| заявы для СМІ";

    private Samples() {
    }

    // ── The article ──────────────────────────────────────────────────────────────────────────────────────────────────

    /** Its ten claims in the order of the article. */
    public static List<Statement> articleStatements() {
        return List.of(
                level("trade", "2023", "~48.7", PARAGRAPH, LocalText.EMPTY, "about", true),
                change("trade", "2023", "+6.3%", "2022", PARAGRAPH, LocalText.EMPTY, ""),
                level("trade", "2024-Q1", "12.08", PARAGRAPH, LocalText.EMPTY, "", true),
                change("trade", "2024-Q1", "+4.2%", "2023-Q1", PARAGRAPH, LocalText.EMPTY, ""),
                level("trade-share", "2024-Q1", "~60", PARAGRAPH, LocalText.EMPTY, "about", true),
                level("investment-share", "2024-Q1", "57.5", PARAGRAPH, LocalText.EMPTY, "", true),
                level("investment-russia", "2024-Q1", "1.63", PARAGRAPH, LocalText.EMPTY, "", true),
                level("currency-share", "2024-05-24", ">90", MEDIA, PRESIDENT, "over", false),
                level("rail-transit", "2023", ">14", MEDIA, PRESIDENT, "exceeding", true),
                change("rail-transit", "2023", ">x2", "2022", MEDIA, PRESIDENT, "more than doubled"));
    }

    /** What the article said of one indicator, recorded in revision 1. */
    public static History article(String code) {
        return history(articleStatements().stream().filter(s -> s.indicator().equals(code)).toList());
    }

    /** The same, as it stands. */
    public static Collection<History.Standing> articleStanding(String code) {
        return article(code).standing();
    }

    private static Statement level(String code, String period, String figure, String place, LocalText saidBy, String words,
                                   boolean periodStated) {
        return new Statement(code, Period.parse(period), new Claim.Level(Figure.parse(figure)), Status.A,
                new Citation(ARTICLE, LocalText.parse(place), saidBy, words), "", periodStated, Optional.empty());
    }

    private static Statement change(String code, String period, String change, String base, String place, LocalText saidBy,
                                    String words) {
        return new Statement(code, Period.parse(period), new Claim.Changed(Change.parse(change), Period.parse(base)), Status.A,
                new Citation(ARTICLE, LocalText.parse(place), saidBy, words), "", true, Optional.empty());
    }

    // ── Statements of one's own ──────────────────────────────────────────────────────────────────────────────────────

    /** The kind of the sample sources by code. */
    public static Source.Kind kind(String code) {
        return code.equals(OFFICE.code()) ? Source.Kind.OFFICIAL : code.equals(AGENCY.code()) ? Source.Kind.AGENCY : Source.Kind.PRESS;
    }

    /** A level, said plainly by the press on 28 May 2024. */
    public static Statement level(Indicator indicator, String period, String figure) {
        return level(indicator, period, figure, PRESS, LocalDate.of(2024, 5, 28));
    }

    /** A level as a source published it. */
    public static Statement level(Indicator indicator, String period, String figure, Source source, LocalDate published) {
        return said(indicator, period, new Claim.Level(Figure.parse(figure)), source, published);
    }

    /** A change, said plainly by the press on 28 May 2024. */
    public static Statement change(Indicator indicator, String period, String change, String base) {
        return change(indicator, period, change, base, PRESS, LocalDate.of(2024, 5, 28));
    }

    /** A change as a source published it. */
    public static Statement change(Indicator indicator, String period, String change, String base, Source source,
                                   LocalDate published) {
        return said(indicator, period, new Claim.Changed(Change.parse(change), Period.parse(base)), source, published);
    }

    private static Statement said(Indicator indicator, String period, Claim claim, Source source, LocalDate published) {
        Document document = new Document(source.code(), "Figures of " + published, "", Optional.of(published));
        return new Statement(indicator.code(), Period.parse(period), claim, Status.A,
                new Citation(document, LocalText.EMPTY, LocalText.EMPTY, ""), "", true, Optional.empty());
    }

    /** The statements recorded in this order, all in revision 1. */
    public static History history(List<Statement> statements) {
        List<Recorded> entries = new ArrayList<>();
        for (Statement s : statements) {
            entries.add(recorded(1, entries.size() + 1, new Entry.Stated(s)));
        }
        return new History(entries);
    }

    /** The statements recorded in this order, all in revision 1. */
    public static History history(Statement... statements) {
        return history(List.of(statements));
    }

    /** An entry as the ledger would hold it. */
    public static Recorded recorded(long revision, int ordinal, Entry entry) {
        LocalDate day = LocalDate.of(2024, 6, 3);
        LocalDate countsFrom = switch (entry) {
            case Entry.Stated s -> s.statement().citation().document().published().orElse(day);
            case Entry.Withdrawn w -> w.document().published().orElse(day);
            case Entry.Retracted r -> day;
            case Entry.Redacted r -> day;
            case Entry.Defined d -> day;
        };
        return new Recorded(new EntryRef(revision, ordinal), entry, RECORDED.plusSeconds(revision * 60), 1, countsFrom);
    }

    // ── Long series ──────────────────────────────────────────────────────────────────────────────────────────────────

    /** An index that grows and swings with the seasons. */
    public static final Indicator OUTPUT = indicator("output", "production", "Output", "Output", "IX", Multiplier.UNITS,
            Indicator.Aggregation.AVERAGE, Optional.empty(), Frequency.ANNUAL, Frequency.QUARTERLY, Frequency.MONTHLY);
    /** An exchange rate, day by day. */
    public static final Indicator RATE = indicator("rate", "payments", "Exchange rate", "Rate", "BYN", Multiplier.UNITS,
            Indicator.Aggregation.END, Optional.empty(), Frequency.DAILY);

    /** 80 quarters, 2004 to 2023, the last four provisional. */
    public static History quarterly() {
        List<Statement> statements = new ArrayList<>();
        double[] season = {-4.2, 1.1, 3.9, -0.8};
        for (int i = 0; i < 80; i++) {
            String digits = String.format(Locale.ROOT, "%.1f", 80 + i * 0.9 + season[i % 4]);
            Statement s = level(OUTPUT, (2004 + i / 4) + "-Q" + (i % 4 + 1), digits, OFFICE, LocalDate.of(2024, 2, 15));
            statements.add(i < 76 ? s : new Statement(s.indicator(), s.period(), s.claim(), Status.P, s.citation(), "", true,
                    Optional.empty()));
        }
        return history(statements);
    }

    /** 10 000 days up to 17 May 2024, a walk with a fixed seed. */
    public static History daily() {
        Random random = new Random(20240517);
        LocalDate first = LocalDate.of(2024, 5, 17).minusDays(9_999);
        List<Statement> statements = new ArrayList<>();
        long value = 20_000;
        for (int i = 0; i < 10_000; i++) {
            value = Math.max(5_000, value + random.nextInt(201) - 99);
            LocalDate day = first.plusDays(i);
            statements.add(level(RATE, day.toString(), BigDecimal.valueOf(value, 4).toPlainString(), OFFICE, day));
        }
        return history(statements);
    }

    // ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** An indicator of Belarus with Russia as counterpart; the source states neither coverage nor price basis. */
    public static Indicator indicator(String code, String topic, String name, String shortName, String unit, Multiplier multiplier,
                                      Indicator.Aggregation aggregation, Optional<String> formula, Frequency... frequencies) {
        boolean turnover = code.equals("trade") || code.equals("trade-total");
        return new Indicator(code, topic, LocalText.parse(name), LocalText.parse(shortName), "BY",
                code.endsWith("-total") ? Optional.of("W1") : Optional.of("RU"),
                turnover ? Optional.of("turnover") : Optional.empty(), "N", new Unit(unit), multiplier, LocalText.EMPTY,
                LocalText.EMPTY, aggregation, List.of(frequencies), Indicator.Visibility.PUBLIC, formula, LocalText.EMPTY,
                Optional.empty());
    }

    private static Map<String, Indicator> byCode(Indicator... indicators) {
        Map<String, Indicator> all = new LinkedHashMap<>();
        for (Indicator i : indicators) {
            all.put(i.code(), i);
        }
        return Collections.unmodifiableMap(all);
    }
}
