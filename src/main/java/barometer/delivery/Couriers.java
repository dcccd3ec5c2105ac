package barometer.delivery;

import barometer.domain.Branding;
import barometer.domain.Destination;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways out of the program that the operator opened. */
public final class Couriers implements AutoCloseable {

    private final FolderCourier folders;
    private final MailCourier mails;
    private final WebCourier webs;

    /**
     * @param folder  what folders of deliveries lie beneath
     * @param address where readers find the program, as mails tell it; may be blank
     * @param branding how the house looks now
     */
    public Couriers(Optional<Path> folder, Optional<MailServer> server, Hosts hosts, String address, Supplier<Branding> branding,
                    Clock clock) {
        this(new FolderCourier(folder), new MailCourier(server, new Letters(address, clock, branding)), new WebCourier(hosts, WebCourier.Patience.USUAL));
    }

    Couriers(FolderCourier folders, MailCourier mails, WebCourier webs) {
        this.folders = folders;
        this.mails = mails;
        this.webs = webs;
    }

    /** @param handing is called when a mail server has all but the end of a mail */
    void carry(Destination destination, Consignment consignment, Runnable handing) throws Undelivered {
        switch (destination) {
            case Destination.Folder folder -> folders.carry(folder, consignment);
            case Destination.Mail mail -> mails.carry(mail, consignment, handing);
            case Destination.Web web -> webs.carry(web, consignment);
        }
    }

    /** Whether the operator set a folder. */
    public boolean toFolders() {
        return folders.open();
    }

    /** Whether the operator set a mail server. */
    public boolean toMails() {
        return mails.open();
    }

    /** The web hosts that the operator allows. */
    public List<String> toHosts() {
        return webs.hosts().names();
    }

    /** What stands in a destination's way as the operator has set things; empty: nothing. */
    public Optional<Trouble> obstacle(Destination destination) {
        return switch (destination) {
            case Destination.Folder folder -> toFolders() ? Optional.empty() : Optional.of(Trouble.of(Kind.NO_FOLDER));
            case Destination.Mail mail -> toMails() ? Optional.empty() : Optional.of(Trouble.of(Kind.NO_MAIL_SERVER));
            case Destination.Web web -> webs.hosts().allows(web) ? Optional.empty()
                    : Optional.of(Trouble.of(Kind.HOST_NOT_ALLOWED, web.address().getHost()));
        };
    }

    @Override
    public void close() {
        webs.close();
    }
}
