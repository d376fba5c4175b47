package belay.signin;

import belay.people.BadValue;
import belay.people.People;
import belay.people.Person;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a new address count once its letter was answered. Together with it all that could still open the account by the old
 * one ends: ways in that are on their way, other letters to new addresses, and every session but this.
 */
@Component
class ChangeOfAddress {

    /** The address that counts from now on, and in how many other browsers its person was signed out. */
    record Done(String address, int signedOut) { }

    private final NewAddresses wanted;
    private final NewAddressLetters letters;
    private final SignInLinks links;
    private final OpenSessions sessions;
    private final People people;
    private final Clock clock;

    ChangeOfAddress(NewAddresses wanted, NewAddressLetters letters, SignInLinks links, OpenSessions sessions, People people, Clock clock) {
        this.wanted = wanted;
        this.letters = letters;
        this.links = links;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** Nothing when this is no link of theirs that still counts; a {@link BadValue} when somebody else has the address by now. */
    @Transactional
    public Optional<Done> byLink(Person me, String token, HttpSession here) {
        return wanted.useToken(me.id(), Secret.hash(token), clock.instant()).map(asked -> carryOut(asked, here));
    }

    /** As above, for the code that came with it. */
    @Transactional
    public Optional<Done> byCode(Person me, Code code, Secret browser, HttpSession here) {
        return wanted.useCode(me.id(), code.hash(browser), browser.hash(), clock.instant()).map(asked -> carryOut(asked, here));
    }

    private Done carryOut(NewAddress asked, HttpSession here) {
        var now = clock.instant();
        people.hold(List.of(asked.personId()));
        var before = people.findById(asked.personId()).orElseThrow();
        try {
            people.move(before.id(), asked.address(), now);
        } catch (DuplicateKeyException taken) {
            throw BadValue.keyed("signin.address.meanwhile", asked.address());
        }
        wanted.close(before.id(), now);
        links.close(before.id(), now);
        letters.tellFormer(before);
        return new Done(asked.address(), sessions.endOthers(before, here));
    }
}
