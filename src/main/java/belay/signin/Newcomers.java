package belay.signin;

import belay.people.People;
import belay.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in whom nobody here knew: a link that reached their address shows that it is theirs. */
@Component
class Newcomers {

    private final People people;
    private final List<Welcome> pages;
    private final Clock clock;

    Newcomers(People people, List<Welcome> pages, Clock clock) {
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    boolean areWelcomeTo(String page) {
        return pages.stream().anyMatch(one -> one.isForNewcomers(page));
    }

    /** Whose link was used. Somebody new is called by the first part of their address until they tell their name. */
    @Transactional
    public Optional<Person> who(SignInLink link) {
        if (link.personId() != null) {
            return people.findById(link.personId());
        }
        people.add(link.address().replaceFirst("@.*", ""), link.address(), clock.instant());
        return people.findByEmail(link.address());
    }
}
