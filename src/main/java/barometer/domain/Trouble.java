package barometer.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a report was not delivered. Its words are {@code trouble.<kind>}. Text form: the kind and its arguments, parted by U+001F.
 *
 * @param arguments what the words speak of
 */
public record Trouble(Kind kind, List<String> arguments) {

    private static final String PARTING = "\u001f";
    private static final int LONGEST = 400;

    /** What was in the way, and whether it may be gone after a while. */
    public enum Kind {
        /** The account it is drawn under is closed. */ ACCOUNT_CLOSED(false),
        /** That account may not make reports any more. */ NOT_ALLOWED(false),
        /** That account may not see the issue any more. */ NOT_SEEN(false),
        /** There is no report of the name. */ NO_REPORT(false),
        /** Something was found on the page: the finding's code and what it speaks of. */ FINDING(false),
        /** The page could not be drawn. */ NOT_DRAWN(true),
        /** The schedule was switched off first. */ STOPPED(false),
        /** The operator set no folder. */ NO_FOLDER(false),
        /** The folder leads out of the operator's. */ FOLDER_OUTSIDE(false),
        /** The folder cannot be written. */ FOLDER_CLOSED(true),
        /** The disk is full. */ DISK_FULL(true),
        /** Another file has the name. */ NAME_TAKEN(false),
        /** The operator set no mail server. */ NO_MAIL_SERVER(false),
        /** The mail server cannot be reached. */ MAIL_UNREACHED(true),
        /** It took too long to answer. */ MAIL_SILENT(true),
        /** It does not know the program's account. */ MAIL_SIGN_IN(true),
        /** It said no, for now. */ MAIL_LATER(true),
        /** It said no. */ MAIL_REFUSED(false),
        /** It has the mail, perhaps. */ MAIL_UNSURE(false),
        /** The operator does not allow the host. */ HOST_NOT_ALLOWED(false),
        /** The host leads into the inner network. */ HOST_INSIDE(false),
        /** The host cannot be reached. */ WEB_UNREACHED(true),
        /** It took too long to answer. */ WEB_SILENT(true),
        /** It said no, for now. */ WEB_LATER(true),
        /** It said no. */ WEB_REFUSED(false),
        /** Something that nobody thought of. */ UNKNOWN(true);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether trying again may help. */
        public boolean passing() {
            return passing;
        }
    }

    public Trouble {
        arguments = arguments.stream().map(a -> a == null ? "" : a.replaceAll("\\p{Cntrl}+", " ").strip())
                .map(a -> a.length() > LONGEST ? a.substring(0, LONGEST) + "…" : a).limit(4).toList();
    }

    public static Trouble of(Kind kind, String... arguments) {
        return new Trouble(kind, Stream.of(arguments).map(a -> a == null ? "" : a).toList());
    }

    /** Reads the text form; empty for an empty one. */
    public static Optional<Trouble> parse(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split(PARTING, -1));
        return Optional.of(new Trouble(Kind.valueOf(parts.getFirst()), parts.subList(1, parts.size())));
    }

    @Override
    public String toString() {
        return kind + (arguments.isEmpty() ? "" : PARTING + String.join(PARTING, arguments));
    }
}
