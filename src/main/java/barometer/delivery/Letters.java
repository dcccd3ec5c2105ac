package barometer.delivery;

import barometer.domain.Branding;
import barometer.domain.Destination;
import barometer.text.Words;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes mails: as plain text and as HTML with the page as a picture of a mail's width, and the file beside it. */
final class Letters {

    /** The picture is drawn twice as fine as it is shown. */
    static final int PREVIEW_WIDTH = 1200;
    private static final int SHOWN_WIDTH = 600;
    private static final String PICTURE = "page";

    private final String address;
    private final Clock clock;
    private final Supplier<Branding> branding;

    /** @param address where readers find the program; may be blank @param branding how the house looks now */
    Letters(String address, Clock clock, Supplier<Branding> branding) {
        this.address = address;
        this.clock = clock;
        this.branding = branding;
    }

    /** A mail to the only recipient. Its id follows from the consignment's key, so it is the same at each attempt. */
    MimeMessage write(Session session, MailServer server, Destination.Mail to, Consignment consignment) throws MessagingException {
        Words words = Words.of(consignment.language());
        String id = "<" + consignment.key() + "@" + server.from().substring(server.from().indexOf('@') + 1) + ">";
        MimeMessage letter = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        letter.setFrom(from(server));
        letter.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to.recipients().getFirst(), true));
        letter.setSubject(subject(to, consignment, words), "UTF-8");
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", consignment.language().tag());
        letter.setContent(multipart("mixed", holding(multipart("related", holding(multipart("alternative",
                text(plain(to, consignment, words), "plain"), text(html(to, consignment, words), "html"))), picture(consignment, words))),
                attachment(consignment)));
        letter.saveChanges();
        return letter;
    }

    private static InternetAddress from(MailServer server) throws MessagingException {
        try {
            return new InternetAddress(server.from(), server.fromName(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private static String subject(Destination.Mail to, Consignment consignment, Words words) {
        String subject = to.subject().isEmpty() ? consignment.title()
                : to.subject().replace("{title}", consignment.title()).replace("{date}", words.day(consignment.day()))
                        .replace("{number}", consignment.issue().map(String::valueOf).orElse("–"));
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return consignment.issue().isPresent() ? line : words.say("mail.trial.subject", line);
    }

    // ── The words ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is said beneath the picture, a line each. */
    private List<String> facts(Consignment consignment, Words words) {
        return List.of(consignment.issue().map(n -> words.say("mail.issue", String.valueOf(n), words.day(consignment.day())))
                .orElseGet(() -> words.say("mail.trial")), words.say("mail.file", consignment.fileName()));
    }

    /** The house, its line and its licence, and who sends this. */
    private List<String> foot(Words words) {
        Branding look = branding.get();
        return Stream.concat(Stream.of(look.house(), look.footer(), look.licence()).map(t -> t.in(words.language())).filter(t -> !t.isBlank()),
                Stream.of(words.say("mail.foot"))).toList();
    }

    private Optional<String> live(Consignment consignment) {
        return address.isBlank() ? Optional.empty() : consignment.issue().map(n -> address + "/r/" + n);
    }

    private String plain(Destination.Mail to, Consignment consignment, Words words) {
        StringBuilder out = new StringBuilder(consignment.title()).append("\n\n");
        if (!to.words().isEmpty()) {
            out.append(to.words()).append("\n\n");
        }
        facts(consignment, words).forEach(line -> out.append(line).append('\n'));
        live(consignment).ifPresent(link -> out.append(words.say("mail.live")).append(' ').append(link).append('\n'));
        return out.append("\n-- \n").append(String.join("\n", foot(words))).append('\n').toString();
    }

    private String html(Destination.Mail to, Consignment consignment, Words words) {
        String paragraphs = to.words().isEmpty() ? "" : Arrays.stream(to.words().split("\\R\\s*\\R"))
                .map(p -> "<p style=\"margin:0 0 12px\">" + escaped(p).replaceAll("\\R", "<br>") + "</p>").collect(Collectors.joining());
        String facts = facts(consignment, words).stream().map(Letters::escaped).collect(Collectors.joining("<br>"));
        String live = live(consignment).map(link -> "<p style=\"margin:12px 0\"><a href=\"" + escaped(link) + "\" style=\"color:#1B5E9B\">"
                + escaped(words.say("mail.live.link")) + "</a></p>").orElse("");
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:16px;background:#FFFFFF;color:#15202B;font:15px/22px Roboto,Arial,sans-serif">
                <h1 style="font-size:20px;line-height:26px;margin:0 0 12px">%s</h1>%s
                <img src="cid:%s" width="%d" alt="%s" style="display:block;width:100%%;max-width:%dpx;height:auto;border:1px solid #DCE1E6">
                %s<p style="margin:12px 0;color:#55616D;font-size:14px;line-height:20px">%s</p>
                <p style="margin:16px 0 0;padding-top:8px;border-top:1px solid #DCE1E6;color:#55616D;font-size:13px;line-height:18px">%s</p>
                </body></html>
                """.formatted(consignment.language().tag(), escaped(consignment.title()), escaped(consignment.title()), paragraphs, PICTURE, SHOWN_WIDTH,
                escaped(alternative(consignment, words)), SHOWN_WIDTH, live, facts,
                foot(words).stream().map(Letters::escaped).collect(Collectors.joining("<br>")));
    }

    private static String alternative(Consignment consignment, Words words) {
        return words.say("mail.picture", consignment.title());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    // ── The parts ────────────────────────────────────────────────────────────────────────────────────────────────────

    private static MimeMultipart multipart(String kind, MimeBodyPart... parts) throws MessagingException {
        return new MimeMultipart(kind, parts);
    }

    private static MimeBodyPart holding(MimeMultipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private static MimeBodyPart picture(Consignment consignment, Words words) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(consignment.preview(), "image/png")));
        part.setContentID("<" + PICTURE + ">");
        part.setDisposition(Part.INLINE);
        part.setDescription(alternative(consignment, words), "UTF-8");
        return part;
    }

    private static MimeBodyPart attachment(Consignment consignment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(consignment.content(), consignment.type())));
        part.setFileName(consignment.fileName());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }
}
