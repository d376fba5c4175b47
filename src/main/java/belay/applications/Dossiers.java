package belay.applications;

import belay.people.Person;
import org.springframework.stereotype.Component;

/** Puts together what organizers found out about an application, once it was found for one of them. */
@Component
class Dossiers {

    private final Steps steps;
    private final Checks checks;
    private final Chats chats;
    private final ChatNotes notes;
    private final Reviews reviews;

    Dossiers(Steps steps, Checks checks, Chats chats, ChatNotes notes, Reviews reviews) {
        this.steps = steps;
        this.checks = checks;
        this.chats = chats;
        this.notes = notes;
        this.reviews = reviews;
    }

    Dossier of(Queue.Line line, Person me) {
        return new Dossier(steps.of(line.roundId()), checks.find(line.id()).orElse(null), chats.of(line.id()).orElse(null), notes.find(line.id()).orElse(null),
            reviews.panel(line, me.id()));
    }
}
