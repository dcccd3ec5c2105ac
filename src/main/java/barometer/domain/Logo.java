package barometer.domain;

/** The sign of a house, as a PNG that this program has written itself: whatever came in was decoded and drawn anew. */
public final class Logo {

    private final byte[] png;
    private final int width;
    private final int height;
    private final String hash;

    /** @param width and height in pixels */
    public Logo(byte[] png, int width, int height) {
        this.png = png.clone();
        this.width = width;
        this.height = height;
        this.hash = Hash.sha256(png);
    }

    /** The file. */
    public byte[] png() {
        return png.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** SHA-256 of the file, in hex. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && hash.equals(logo.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return width + "×" + height + " " + hash;
    }
}
