package barometer.domain;

/** A colour as a screen shows it: {@code #0D2C4A}. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    public Colour {
        if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new Unreadable("colour", red + " " + green + " " + blue);
        }
    }

    /** Reads six hexadecimal digits after a number sign. */
    public static Colour parse(String text) {
        String stripped = text.strip();
        if (!stripped.matches("#[0-9A-Fa-f]{6}")) {
            throw new Unreadable("colour", text);
        }
        return of(Integer.parseInt(stripped.substring(1), 16));
    }

    /** The colour of a number such as {@code 0x0D2C4A}. */
    public static Colour of(int rgb) {
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The number of the colour. */
    public int rgb() {
        return red << 16 | green << 8 | blue;
    }

    /** How well one is read on the other, 1 to 21, as WCAG 2 counts. */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour with so much of another in it, 0 to 1. */
    public Colour mixed(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** How different two colours look, as CIEDE2000 counts; below 10 a reader takes one for the other where they do not touch. */
    public double difference(Colour other) {
        double[] one = lab();
        double[] two = other.lab();
        double c = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(c)));
        double a1 = one[1] * (1 + g);
        double a2 = two[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double dl = two[0] - one[0];
        double dc = c2 - c1;
        double dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
        double l = (one[0] + two[0]) / 2;
        double cc = (c1 + c2) / 2;
        double sum = h1 + h2;
        double h = grey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + 0.045 * cc;
        double sh = 1 + 0.015 * cc * t;
        double rotation = -2 * Math.sqrt(seventh(cc)) * sin(60 * Math.exp(-Math.pow((h - 275) / 25, 2)));
        return Math.sqrt(Math.pow(dl / sl, 2) + Math.pow(dc / sc, 2) + Math.pow(dh / sh, 2) + rotation * dc / sc * dh / sh);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** CIE L*a*b* under the white of a screen, D65. */
    private double[] lab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double seventh(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + 6103515625.0); // 25 to the seventh
    }

    private static double hue(double a, double b) {
        double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a * (1 - share) + b * share);
    }

    @Override
    public String toString() {
        return String.format("#%06X", rgb());
    }
}
