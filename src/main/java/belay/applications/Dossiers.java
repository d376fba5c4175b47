package belay.applications;

import org.springframework.stereotype.Component;

/** Puts together what organizers found out about an application, once it was found for one of them. */
@Component
class Dossiers {

    private final Steps steps;
    private final Checks checks;

    Dossiers(Steps steps, Checks checks) {
        this.steps = steps;
        this.checks = checks;
    }

    Dossier of(Queue.Line line) {
        return new Dossier(steps.of(line.roundId()), checks.find(line.id()).orElse(null));
    }
}
