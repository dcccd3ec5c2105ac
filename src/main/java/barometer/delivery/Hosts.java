package barometer.delivery;

import barometer.domain.Destination;
import barometer.domain.Trouble.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The web hosts that the operator allows, and those among them that may lie in the inner network. A program that sends files to
 * any address that somebody types could be made to speak to its neighbours.
 */
public final class Hosts {

    private static final int IPV4_BYTES = 4;

    private final Set<String> allowed;
    private final Set<String> inner;

    private Hosts(Set<String> allowed, Set<String> inner) {
        this.allowed = allowed;
        this.inner = inner;
    }

    /**
     * Reads what the operator wrote: {@code hooks.example https://hooks.example:8443 http://old.example}, https where nothing
     * is said.
     *
     * @param inner those that may lie in the inner network; they are allowed by that
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static Hosts of(String allowed, String inner) {
        Set<String> open = origins(inner);
        return new Hosts(Stream.concat(origins(allowed).stream(), open.stream()).collect(Collectors.toUnmodifiableSet()), open);
    }

    private static Set<String> origins(String text) {
        return Stream.of(text.strip().split("[\\s,]+")).filter(t -> !t.isEmpty()).map(Hosts::origin).collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String text) {
        try {
            Destination.Web web = Destination.Web.parse(text.contains("://") ? text : "https://" + text);
            if (web.address().getRawPath().length() > 1 || web.address().getRawQuery() != null) {
                throw new IllegalArgumentException();
            }
            return web.origin();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a host that reports may be delivered to: write hooks.example, "
                    + "https://hooks.example:8443 or http://hooks.example.");
        }
    }

    /** What the operator allows, for people. */
    public List<String> names() {
        return allowed.stream().sorted().map(o -> o.replaceFirst("^(https://.*):443$", "$1").replaceFirst("^(http://.*):80$", "$1")).toList();
    }

    /** Whether an address may be written to, as far as can be told from its letters. */
    boolean allows(Destination.Web web) {
        return allowed.contains(web.origin());
    }

    /** Asks where the host is now; an allowed name must not lead inside. */
    void require(Destination.Web web) throws Undelivered {
        String host = web.address().getHost().toLowerCase(Locale.ROOT);
        if (!allows(web)) {
            throw new Undelivered(Kind.HOST_NOT_ALLOWED, host);
        }
        if (inner.contains(web.origin())) {
            return;
        }
        try {
            if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Hosts::inside)) {
                throw new Undelivered(Kind.HOST_INSIDE, host);
            }
        } catch (UnknownHostException e) {
            throw new Undelivered(Kind.WEB_UNREACHED, e, host);
        }
    }

    /** Whether an address belongs to this machine, to a private network, or to nobody. */
    static boolean inside(InetAddress address) {
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (b.length == IPV4_BYTES ? first == 0 || first >= 240 || first == 100 && second >= 64 && second < 128 : (first & 0xfe) == 0xfc);
    }
}
