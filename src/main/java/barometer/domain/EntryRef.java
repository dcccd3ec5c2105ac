package barometer.domain;

/** Where an entry stands in the ledger: {@code 12.3} is the third of revision 12. */
public record EntryRef(long revision, int ordinal) implements Comparable<EntryRef> {

    public EntryRef {
        if (revision < 1 || ordinal < 1) {
            throw new Unreadable("entry", revision + "." + ordinal);
        }
    }

    /** Reads the text form. */
    public static EntryRef parse(String text) {
        if (!text.matches("[1-9]\\d{0,17}\\.[1-9]\\d{0,8}")) {
            throw new Unreadable("entry", text);
        }
        int dot = text.indexOf('.');
        return new EntryRef(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(EntryRef other) {
        return revision != other.revision ? Long.compare(revision, other.revision) : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return revision + "." + ordinal;
    }
}
