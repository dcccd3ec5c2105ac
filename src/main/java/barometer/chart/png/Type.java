package barometer.chart.png;

import java.awt.Font;

/**
 * The fonts of one picture and the measure that everything else follows. Sizes grow with the picture and never fall below
 * 13 px.
 *
 * @param measure 1 where the picture is as large as a chart on the page (1100 × 620); never below 0.6
 */
record Type(double measure, double titleSize) {

    static final double LEAST = 13;

    static Type of(int width, int height) {
        double measure = Math.clamp(Math.min(width / 1100.0, height / 620.0), Math.clamp(width / 530.0, 0.6, 0.75), 4);
        // A small picture keeps a title that can be read as a title.
        double title = Math.max(26 * measure, Math.min(24, width * 0.05));
        return new Type(measure, Math.max(LEAST, title));
    }

    Font title(double share) {
        return Fonts.sized(Fonts.BOLD, Math.max(LEAST, titleSize * share));
    }

    Font subtitle() {
        return regular(Math.min(17 * measure, titleSize * 0.7));
    }

    Font axis() {
        return regular(14 * measure);
    }

    Font place() {
        return medium(15 * measure);
    }

    Font figure(double share) {
        return bold(20 * measure * share);
    }

    Font remark() {
        return regular(14 * measure);
    }

    Font chip() {
        return medium(15 * measure);
    }

    Font key() {
        return regular(14 * measure);
    }

    Font note() {
        return regular(14 * measure);
    }

    Font noteStrong() {
        return medium(14 * measure);
    }

    Font source() {
        return regular(12 * measure);
    }

    /** What fixed lengths such as the soft end are multiplied by: 1 from a chart on the page to 1600 × 900. */
    double marks() {
        return measure < 1 ? Math.max(0.6, measure) : Math.max(1, measure / 1.45);
    }

    Font regular(double size) {
        return Fonts.sized(Fonts.REGULAR, Math.max(LEAST, size));
    }

    Font medium(double size) {
        return Fonts.sized(Fonts.MEDIUM, Math.max(LEAST, size));
    }

    Font bold(double size) {
        return Fonts.sized(Fonts.BOLD, Math.max(LEAST, size));
    }
}
