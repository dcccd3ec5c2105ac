package barometer.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a report is taken. */
public sealed interface Destination {

    /** What it is called among others: where things go, without what belongs to nobody's eyes. */
    String place();

    /** A folder beneath the one that the operator set for deliveries. @param path with slashes; empty for that folder itself */
    record Folder(String path) implements Destination {

        private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,79}");
        private static final int MOST_PARTS = 8;

        public Folder {
            path = path.strip();
            String[] parts = path.split("/", -1);
            if (!path.isEmpty() && (parts.length > MOST_PARTS || !List.of(parts).stream().allMatch(p -> PART.matcher(p).matches() && !p.endsWith(".")
                    && !p.endsWith(" ")))) {
                throw new Unreadable("destination-folder", path);
            }
        }

        @Override
        public String place() {
            return path.isEmpty() ? "/" : path;
        }
    }

    /**
     * A mail to each of these.
     *
     * @param subject blank: the title of the report. {@code {title} {number} {date}} stand for what they say
     * @param words   what is said above the picture; blank lines part paragraphs
     */
    record Mail(List<String> recipients, String subject, String words) implements Destination {

        private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
        private static final int MOST_RECIPIENTS = 50;
        private static final int LONGEST_SUBJECT = 200;
        private static final int LONGEST_WORDS = 4000;

        public Mail {
            recipients = recipients.stream().map(String::strip).distinct().toList();
            subject = subject.strip();
            words = words.strip();
            if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
                throw new Unreadable("destination-recipients", String.valueOf(recipients.size()));
            }
            recipients.forEach(Mail::check);
            if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
                throw new Unreadable("destination-subject", subject.substring(0, Math.min(40, subject.length())));
            }
            if (words.length() > LONGEST_WORDS) {
                throw new Unreadable("text-too-long", words.substring(0, 40) + "…");
            }
        }

        /** The same address, or {@link Unreadable} {@code destination-mail}. */
        public static String check(String address) {
            if (!ADDRESS.matcher(address).matches() || address.length() > 254) {
                throw new Unreadable("destination-mail", address);
            }
            return address;
        }

        /** The same mail to one of them, or to somebody else. */
        public Mail to(String recipient) {
            return new Mail(List.of(recipient), subject, words);
        }

        @Override
        public String place() {
            return String.join(", ", recipients);
        }
    }

    /** A web address that takes the file by POST. */
    record Web(URI address) implements Destination {

        private static final int LONGEST = 1000;

        public Web {
            String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (!List.of("http", "https").contains(scheme) || address.getHost() == null || address.getRawUserInfo() != null
                    || address.getRawFragment() != null || address.toString().length() > LONGEST) {
                throw new Unreadable("destination-web", address.toString());
            }
        }

        /** Reads an address. @throws Unreadable {@code destination-web} */
        public static Web parse(String text) {
            try {
                return new Web(new URI(text.strip()));
            } catch (URISyntaxException e) {
                throw new Unreadable("destination-web", text);
            }
        }

        /** Scheme, host and port: what the operator allows. */
        public String origin() {
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            int port = address.getPort() < 0 ? scheme.equals("https") ? 443 : 80 : address.getPort();
            return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
        }

        /** Without its query, which often holds a secret. */
        @Override
        public String place() {
            return address.getScheme() + "://" + address.getRawAuthority() + (address.getRawPath() == null ? "" : address.getRawPath());
        }
    }

    /** The places of several, parted by commas. */
    static String places(List<Destination> destinations) {
        return destinations.stream().map(Destination::place).collect(Collectors.joining(", "));
    }
}
