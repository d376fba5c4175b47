package belay.signin;

import belay.outbox.PublicUrl;
import belay.people.Email;
import belay.people.People;
import belay.people.Person;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of a server nobody looks after yet. Whoever can read its console, where the address with the token is
 * printed, may make the first administrator; from then on there is nothing here.
 */
@Component
class Setup {

    private final People people;
    private final PublicUrl url;
    private final Clock clock;
    private final boolean demo;
    private volatile @Nullable Secret token;

    Setup(People people, PublicUrl url, Clock clock, Environment settings) {
        this.people = people;
        this.url = url;
        this.clock = clock;
        this.demo = settings.acceptsProfiles(Profiles.of("demo"));
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        if (!demo && !people.haveAdministrator()) {
            token = Secret.make();
            System.out.printf("%nBelay is not set up yet. Open this address to become its first administrator:%n%n  %s%n%n", address());
        }
    }

    /** Nobody can sign in yet, and why is written on the console. */
    boolean isWaiting() {
        return token != null && !people.haveAdministrator();
    }

    boolean opensWith(String given) {
        var expected = token;
        return expected != null && Secret.read(given).filter(expected::matches).isPresent();
    }

    /** Makes the first administrator; of two who try at once the second gets nothing. */
    @Transactional
    public Optional<Person> complete(String name, Email email) {
        people.lockAdministrators();
        if (people.haveAdministrator()) {
            return Optional.empty();
        }
        var known = people.findByEmail(email.address())
            .orElseGet(() -> people.save(new Person(0, name, email.address(), clock.instant())));
        people.makeAdministrator(known.id(), clock.instant());
        return Optional.of(known);
    }

    String address() {
        var current = token;
        return url.of("/setup?token=" + (current == null ? "" : current.text()));
    }
}
