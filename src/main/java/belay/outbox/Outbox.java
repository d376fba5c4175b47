package belay.outbox;

import belay.people.Person;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For letters that need no further nod: they are written and on their way in one step. */
@Component
public class Outbox {

    private final Letters letters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(Letters letters, Clock clock, ApplicationEventPublisher events) {
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Letter send(Letter draft) {
        return approved(draft, null);
    }

    /** A letter that somebody has just read before they let it go. */
    @Transactional
    public Letter send(Letter draft, Person by) {
        return approved(draft, by.id());
    }

    private Letter approved(Letter draft, @Nullable Long by) {
        var letter = letters.save(draft);
        letters.approve(letter.id(), by, clock.instant());
        events.publishEvent(new Letter.Approved());
        return letter;
    }
}
