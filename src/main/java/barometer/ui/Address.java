package barometer.ui;

import barometer.domain.Language;
import barometer.domain.Unreadable;
import barometer.text.Nearest;
import com.vaadin.flow.router.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a page's address. Each name has to mean something there and to stand once, unless it may be repeated: one that
 * is misspelt would otherwise show another view than was asked for, without a word.
 */
public final class Address {

    private static final String THEME = "theme";
    private static final Set<String> OF_DRAWING = Set.of(Languages.PARAMETER, THEME);

    private final String path;
    private final Map<String, List<String>> given;
    private final Set<String> known;
    private final Set<String> repeatable;

    /** @param known the names that mean something on this page, besides language and theme */
    public Address(String path, Map<String, List<String>> given, Set<String> known, Set<String> repeatable) {
        this.path = path;
        this.given = given;
        this.known = known;
        this.repeatable = repeatable;
    }

    /** An address whose names stand once. */
    public Address(Location location, Set<String> known) {
        this(location.getPath(), location.getQueryParameters().getParameters(), known, Set.of());
    }

    /** @throws Unreadable {@code parameter}, {@code language} or {@code theme} */
    public Map<String, List<String>> all() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            if (!known.contains(name) && !OF_DRAWING.contains(name)) {
                throw new Unreadable("parameter", name);
            }
            if (values.size() > 1 && !repeatable.contains(name)) {
                throw new Unreadable("parameter-twice", name);
            }
            if (known.contains(name)) {
                out.put(name, values);
            }
        });
        first(Languages.PARAMETER).ifPresent(Language::parse);
        first(THEME).filter(text -> !Set.of("light", "dark", "system", "transparent").contains(text)).ifPresent(text -> {
            throw new Unreadable(THEME, text);
        });
        return out;
    }

    private Optional<String> first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isEmpty());
    }

    /** The same where no name may stand twice. */
    public Map<String, String> single() {
        Map<String, String> out = new LinkedHashMap<>();
        all().forEach((name, values) -> out.put(name, values.getFirst()));
        return out;
    }

    /**
     * The nearest address that may have been meant: with the part that cannot be read put right, or left out.
     *
     * @param code the nearest code to one that there is none of
     */
    public String nearest(Unreadable wrong, Function<String, Optional<String>> code) {
        Map<String, List<String>> right = new LinkedHashMap<>();
        boolean[] found = {false};
        given.forEach((name, values) -> {
            if (wrong.code().equals("parameter") && name.equals(wrong.text())) {
                Set<String> names = new TreeSet<>(known);
                names.addAll(OF_DRAWING);
                names.removeAll(given.keySet());
                Nearest.among(name, names).ifPresent(meant -> right.put(meant, values));
                found[0] = true;
            } else if (wrong.code().equals("parameter-twice") && name.equals(wrong.text())) {
                right.put(name, values.subList(0, 1));
                found[0] = true;
            } else {
                List<String> mended = new ArrayList<>();
                for (String value : values) {
                    Matcher part = Pattern.compile("(?<![\\w-])" + Pattern.quote(wrong.text()) + "(?![\\w-])").matcher(value);
                    boolean here = !found[0] && !wrong.text().isEmpty() && (value.equals(wrong.text()) || part.find());
                    found[0] |= here;
                    Optional<String> meant = here ? meant(wrong, code).filter(m -> !m.equals(wrong.text())) : Optional.of(wrong.text());
                    String next = meant.map(m -> here ? value.equals(wrong.text()) ? m : part.replaceAll(Matcher.quoteReplacement(m)) : value).orElse("");
                    if (!next.isEmpty() && !mended.contains(next)) {
                        mended.add(next);
                    }
                }
                if (!mended.isEmpty()) {
                    right.put(name, mended);
                }
            }
        });
        if (wrong.code().equals("range-order") && right.containsKey("from") && right.containsKey("to")) {
            List<String> from = right.get("from");
            right.put("from", right.get("to"));
            right.put("to", from);
        }
        // A fault that lies in no single part leaves nothing to mend: all there is.
        return found[0] || wrong.code().equals("range-order") ? path + query(right) : path;
    }

    private static Optional<String> meant(Unreadable wrong, Function<String, Optional<String>> code) {
        return wrong.code().equals("other-unknown") ? code.apply(wrong.text()) : Nearest.meant(wrong);
    }

    private static String query(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":"))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
