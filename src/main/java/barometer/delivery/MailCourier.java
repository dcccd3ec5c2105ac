package barometer.delivery;

import barometer.domain.Destination;
import barometer.domain.Trouble.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Sends mails, one to each recipient. A server takes a mail when it answers the dot at its end; whatever breaks before the dot
 * has sent nothing (RFC 5321), whatever breaks between the dot and the answer may have.
 */
final class MailCourier {

    private final Optional<MailServer> server;
    private final Letters letters;

    MailCourier(Optional<MailServer> server, Letters letters) {
        this.server = server;
        this.letters = letters;
    }

    /** Whether the operator set a server. */
    boolean open() {
        return server.isPresent();
    }

    /**
     * @param handing is called before the dot; from there on it is unsure until the server answers
     */
    void carry(Destination.Mail to, Consignment consignment, Runnable handing) throws Undelivered {
        MailServer at = server.orElseThrow(() -> new Undelivered(Kind.NO_MAIL_SERVER));
        Session session = Session.getInstance(at.properties());
        Handing transport = new Handing(session, handing);
        try {
            MimeMessage letter = letters.write(session, at, to, consignment);
            transport.connect(at.host(), at.port(), at.account().isEmpty() ? null : at.account(), at.account().isEmpty() ? null : at.password());
            transport.sendMessage(letter, InternetAddress.parse(to.recipients().getFirst(), true));
        } catch (MessagingException e) {
            throw undelivered(e, at, transport.handed);
        } finally {
            close(transport);
        }
    }

    /** The library's transport, which says when all but the answer is done. */
    private static final class Handing extends SMTPTransport {

        private final Runnable handing;
        private boolean handed;

        Handing(Session session, Runnable handing) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.handing = handing;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            handing.run();
            handed = true;
            super.finishData();
        }
    }

    private static Undelivered undelivered(MessagingException e, MailServer at, boolean handed) {
        for (Exception cause = e; cause != null; cause = cause instanceof MessagingException m ? m.getNextException() : null) {
            switch (cause) {
                case AuthenticationFailedException refused -> {
                    return new Undelivered(Kind.MAIL_SIGN_IN, e, at.host(), text(refused));
                }
                case SMTPAddressFailedException address -> {
                    return answer(address.getReturnCode(), e, at, address);
                }
                case SMTPSenderFailedException sender -> {
                    return answer(sender.getReturnCode(), e, at, sender);
                }
                case SMTPSendFailedException send when send.getReturnCode() > 0 && send.getNextException() == null -> {
                    return answer(send.getReturnCode(), e, at, send);
                }
                default -> { }
            }
        }
        if (handed) {
            return new Undelivered(Kind.MAIL_UNSURE, e, at.host());
        }
        if (cause(e, SocketTimeoutException.class)) {
            return new Undelivered(Kind.MAIL_SILENT, e, at.host());
        }
        return e instanceof SendFailedException ? new Undelivered(Kind.MAIL_REFUSED, e, at.host(), text(e))
                : new Undelivered(Kind.MAIL_UNREACHED, e, at.host(), text(e));
    }

    /** A server that answers with 4 is asked again, one that answers with 5 means it. */
    private static Undelivered answer(int code, MessagingException e, MailServer at, Exception said) {
        return new Undelivered(code >= 500 ? Kind.MAIL_REFUSED : Kind.MAIL_LATER, e, at.host(), text(said));
    }

    private static boolean cause(Throwable thrown, Class<? extends Throwable> wanted) {
        for (Throwable t = thrown; t != null; t = t instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : t.getCause()) {
            if (wanted.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail is sent or it is not; how the connection ends says nothing about it.
            return;
        }
    }
}
