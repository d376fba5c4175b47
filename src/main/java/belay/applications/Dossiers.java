package belay.applications;

import org.springframework.stereotype.Component;

/** Puts together what organizers found out about an application, once it was found for one of them. */
@Component
class Dossiers {

    private final Steps steps;
    private final Checks checks;
    private final Chats chats;
    private final ChatNotes notes;

    Dossiers(Steps steps, Checks checks, Chats chats, ChatNotes notes) {
        this.steps = steps;
        this.checks = checks;
        this.chats = chats;
        this.notes = notes;
    }

    Dossier of(Queue.Line line) {
        return new Dossier(steps.of(line.roundId()), checks.find(line.id()).orElse(null), chats.of(line.id()).orElse(null), notes.find(line.id()).orElse(null));
    }
}
