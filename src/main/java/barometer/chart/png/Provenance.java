package barometer.chart.png;

import barometer.domain.Unreadable;
import barometer.domain.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a picture comes from, as it is written into the file: enough to open the same figures again.
 *
 * @param views      what is shown, each with the revision it was read at
 * @param indicators the codes of all that is told of, inputs of formulas and totals included
 * @param issue      the number of the issue that it is
 * @param address    where the figures are found; may be blank
 * @param licence    may be blank
 */
public record Provenance(List<View> views, Set<String> indicators, Optional<Long> issue, String address, String licence) {

    /** A picture of nothing that could be opened again. */
    public static final Provenance NONE = new Provenance(List.of(), Set.of(), Optional.empty(), "", "");

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String VIEWS = "Barometer";
    private static final String INDICATORS = "Barometer-Indicators";
    private static final String ISSUE = "Barometer-Issue";
    private static final String ADDRESS = "URL";
    private static final String LICENCE = "Copyright";
    private static final int MOST_VIEWS = 200;

    public Provenance {
        views = List.copyOf(views);
        indicators = Set.copyOf(indicators);
    }

    /** The same on the terms of the house, where none are named. */
    Provenance licensed(String terms) {
        return licence.isBlank() ? new Provenance(views, indicators, issue, address, terms) : this;
    }

    List<PngFile.Text> texts() {
        List<PngFile.Text> texts = new ArrayList<>();
        texts.add(new PngFile.Text(VIEWS, String.join("\n", views.stream().map(View::toString).toList())));
        texts.add(new PngFile.Text(INDICATORS, String.join(" ", new TreeSet<>(indicators))));
        texts.add(new PngFile.Text(ISSUE, issue.map(Object::toString).orElse("")));
        texts.add(new PngFile.Text(ADDRESS, address));
        texts.add(new PngFile.Text(LICENCE, licence));
        return texts.stream().filter(text -> !text.text().isBlank()).toList();
    }

    /** What a PNG file says of itself; empty where it is no picture of ours. */
    public static Optional<Provenance> read(byte[] png) {
        Map<String, String> texts = chunks(png);
        if (!texts.containsKey(VIEWS)) {
            return Optional.empty();
        }
        try {
            List<View> views = texts.get(VIEWS).lines().limit(MOST_VIEWS).map(View::parse).toList();
            Set<String> indicators = texts.getOrDefault(INDICATORS, "").lines().flatMap(line -> Arrays.stream(line.split(" "))).collect(Collectors.toSet());
            Optional<Long> issue = Optional.ofNullable(texts.get(ISSUE)).filter(n -> n.matches("\\d{1,18}")).map(Long::valueOf);
            return Optional.of(new Provenance(views, indicators, issue, texts.getOrDefault(ADDRESS, ""), texts.getOrDefault(LICENCE, "")));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> chunks(byte[] png) {
        Map<String, String> texts = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(png);
        for (byte expected : SIGNATURE) {
            if (!in.hasRemaining() || in.get() != expected) {
                return texts;
            }
        }
        while (in.remaining() >= 12) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) {
                return texts;
            }
            byte[] type = new byte[4];
            in.get(type);
            byte[] content = new byte[length];
            in.get(content);
            in.getInt();
            String name = new String(type, StandardCharsets.US_ASCII);
            int end = 0;
            while (end < content.length && content[end] != 0) {
                end++;
            }
            // Keyword, end, not compressed, no language and no translated keyword: five zero bytes, as we write it.
            if (name.equals("iTXt") && content.length >= end + 5) {
                texts.putIfAbsent(new String(content, 0, end, StandardCharsets.ISO_8859_1),
                        new String(content, end + 5, content.length - end - 5, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
