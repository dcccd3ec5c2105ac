package barometer.chart.png;

import barometer.domain.Unreadable;

/** How much stands around a chart. */
public enum Style {
    /** Title, keys, notes, sources. */ FULL(Sheet.Frame.FULL),
    /** The picture with its signs and marks, and one line on where it comes from. */ PLAIN(Sheet.Frame.PLAIN);

    private final Sheet.Frame frame;

    Style(Sheet.Frame frame) {
        this.frame = frame;
    }

    Sheet.Frame frame() {
        return frame;
    }

    /** Reads {@code full} or {@code plain}. */
    public static Style parse(String text) {
        return switch (text) {
            case "full" -> FULL;
            case "plain" -> PLAIN;
            default -> throw new Unreadable("style", text);
        };
    }
}
