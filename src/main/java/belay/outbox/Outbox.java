package belay.outbox;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the few letters that need nobody's nod: they are written and on their way in one step. */
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
        var letter = letters.save(draft);
        letters.approve(letter.id(), null, clock.instant());
        events.publishEvent(new Letter.Approved());
        return letter;
    }
}
