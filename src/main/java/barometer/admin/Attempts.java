package barometer.admin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failed attempts to sign in, and how long to wait after them. They count for an account and an address together, so
 * nobody can lock the owner of an account out from elsewhere; and, far more generously, for an address alone, so nobody
 * can try one password on every account. What is held is bounded: the oldest are forgotten first.
 */
public final class Attempts {

    static final int FREE = 5;
    static final int FREE_PER_ADDRESS = 100;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int HELD = 20_000;

    private record Failures(int count, Instant last) {

        Instant openAgain(int free) {
            int beyond = count - free;
            return beyond < 0 ? Instant.MIN : last.plus(pause(beyond));
        }

        /** 2 s, 4 s, 8 s … */
        private static Duration pause(int beyond) {
            return beyond > 8 ? LONGEST : Duration.ofSeconds(2L << beyond);
        }
    }

    private final Clock clock;
    private final Map<String, Failures> pairs = bounded();
    private final Map<String, Failures> addresses = bounded();

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    private static Map<String, Failures> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > HELD;
            }
        };
    }

    /** How long to wait before the next attempt; empty where it may be made now. */
    public synchronized Optional<Duration> pause(String account, String address) {
        var now = clock.instant();
        var pair = current(pairs, pair(account, address), now).openAgain(FREE);
        var all = current(addresses, network(address), now).openAgain(FREE_PER_ADDRESS);
        var open = pair.isAfter(all) ? pair : all;
        return open.isAfter(now) ? Optional.of(Duration.between(now, open)) : Optional.empty();
    }

    /** How long an address has to wait, whatever the account. */
    public synchronized Optional<Duration> pause(String address) {
        var now = clock.instant();
        var open = current(addresses, network(address), now).openAgain(FREE_PER_ADDRESS);
        return open.isAfter(now) ? Optional.of(Duration.between(now, open)) : Optional.empty();
    }

    /** An attempt failed that was for no account by name. */
    public synchronized void failed(String address) {
        count(addresses, network(address));
    }

    /** An attempt failed. */
    public synchronized void failed(String account, String address) {
        count(pairs, pair(account, address));
        count(addresses, network(address));
    }

    /** An attempt succeeded. The address keeps its count, else an account of one's own would wipe it out. */
    public synchronized void succeeded(String account, String address) {
        pairs.remove(pair(account, address));
    }

    private void count(Map<String, Failures> failures, String key) {
        var now = clock.instant();
        failures.put(key, new Failures(current(failures, key, now).count() + 1, now));
    }

    private static Failures current(Map<String, Failures> failures, String key, Instant now) {
        var found = failures.get(key);
        return found == null || found.last().plus(FORGOTTEN_AFTER).isBefore(now)
                ? new Failures(0, Instant.EPOCH) : found;
    }

    private static String pair(String account, String address) {
        // A long name would be a way to fill the memory.
        return network(address) + ' ' + (account.length() <= 80 ? account : Secrets.hash(account));
    }

    /** The network whose addresses one subscriber can choose from: all of an IPv4 address, the first half of an IPv6. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
