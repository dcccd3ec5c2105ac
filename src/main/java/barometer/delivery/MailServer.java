package barometer.delivery;

import barometer.domain.Destination;
import barometer.domain.Unreadable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server that the operator set.
 *
 * @param account  blank: the server asks for none
 * @param from     the address that mails come from
 * @param fromName what stands beside it
 * @param patience how long a connection, a command and its answer may take, each
 */
public record MailServer(String host, int port, Safety safety, String account, String password, String from, String fromName,
                         Duration patience) {

    /** How the connection is kept from other eyes. */
    public enum Safety {
        /** Begins in the open and must change over before anything is said. */ STARTTLS,
        /** Encrypted from the beginning. */ TLS,
        /** In the open, for a server on this machine or beside it. */ NONE
    }

    private static final Duration USUAL = Duration.ofSeconds(20);

    /**
     * Reads the operator's settings; empty where no host is set.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static Optional<MailServer> of(String host, String port, String safety, String account, String password, String from, String fromName) {
        if (host.isBlank()) {
            return Optional.empty();
        }
        Safety kept = switch (safety.strip().toLowerCase(Locale.ROOT)) {
            case "", "starttls" -> Safety.STARTTLS;
            case "tls" -> Safety.TLS;
            case "none" -> Safety.NONE;
            default -> throw new IllegalArgumentException("BAROMETER_MAIL_TLS is \"" + safety + "\": write starttls, tls or none.");
        };
        int number = port.isBlank() ? usual(kept) : port.strip().matches("\\d{1,5}") ? Integer.parseInt(port.strip()) : 0;
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("BAROMETER_MAIL_PORT is \"" + port + "\": write a number from 1 to 65535.");
        }
        if (!account.isBlank() && kept == Safety.NONE) {
            throw new IllegalArgumentException("BAROMETER_MAIL_TLS is none and BAROMETER_MAIL_ACCOUNT is set: its password would go in the open. "
                    + "Write starttls or tls.");
        }
        try {
            Destination.Mail.check(from.strip());
        } catch (Unreadable e) {
            throw new IllegalArgumentException("BAROMETER_MAIL_FROM is \"" + from + "\": write the address that reports are sent from.");
        }
        return Optional.of(new MailServer(host.strip(), number, kept, account.strip(), password, from.strip(),
                fromName.isBlank() ? "Barometer" : fromName.strip(), USUAL));
    }

    private static int usual(Safety safety) {
        return switch (safety) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    /** The settings of the mail library. */
    Properties properties() {
        String millis = String.valueOf(patience.toMillis());
        Properties all = new Properties();
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", String.valueOf(port));
        all.put("mail.smtp.connectiontimeout", millis);
        all.put("mail.smtp.timeout", millis);
        all.put("mail.smtp.writetimeout", millis);
        all.put("mail.smtp.auth", String.valueOf(!account.isEmpty()));
        all.put("mail.smtp.starttls.enable", String.valueOf(safety == Safety.STARTTLS));
        all.put("mail.smtp.starttls.required", String.valueOf(safety == Safety.STARTTLS));
        all.put("mail.smtp.ssl.enable", String.valueOf(safety == Safety.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.from", from);
        all.put("mail.smtp.quitwait", "false");
        return all;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
