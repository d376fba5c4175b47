package belay.signin;

import belay.people.Person;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/** How often one browser, address or machine may try something before it has to wait. */
record Limit(String kind, String key, int most, Duration within) {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Nobody's mailbox is filled by somebody else's impatience. */
    static Limit mailsTo(String address) {
        return of("mail-address", address, 5, WHILE);
    }

    /** A letter to a new address goes to whoever is named, so nobody can have many strangers written to. */
    static Limit mailsBy(Person person) {
        return of("mail-person", String.valueOf(person.id()), 10, HOUR);
    }

    /** As above, where nobody has signed in yet: room for some who apply from behind one address. */
    static Limit newcomersFrom(String address) {
        return of("mail-newcomers", network(address), 30, HOUR);
    }

    /** Room for a whole class that signs in from behind one school's address. */
    static Limit mailsFrom(String address) {
        return of("mail-machine", network(address), 120, HOUR);
    }

    /** A link lives for as long as this counts, so each is guessed at five times at most. */
    static Limit codesIn(Secret browser) {
        return of("code-browser", browser.text(), 5, WHILE);
    }

    static Limit codesFor(String address) {
        return of("code-address", address, 20, HOUR);
    }

    static Limit codesFrom(String address) {
        return of("code-machine", network(address), 120, HOUR);
    }

    private static Limit of(String kind, String key, int most, Duration within) {
        return new Limit(kind, Secret.hash(key.toLowerCase(Locale.ROOT)), most, within);
    }

    /** One household has a whole /64 of IPv6 addresses, and could come with a new one for every try. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, 8) : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
