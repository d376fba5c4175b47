package belay.matching;

import static org.awaitility.Awaitility.await;

import belay.programs.Round;
import belay.stories.Visitor;
import java.time.Duration;

/** What an organizer does at the desk in many stories. */
final class AtTheDesk {

    private AtTheDesk() {
    }

    /** Matches the round, and looks at the draft. */
    static Visitor matched(Visitor organizer, Round round) {
        organizer.get("/rounds/" + round.id() + "/desk").submit("/rounds/" + round.id() + "/drafts");
        return settled(organizer, round);
    }

    /** On a busy machine matching may outlast the click; then its page is looked at until it is done. */
    static Visitor settled(Visitor organizer, Round round) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            boolean running = organizer.text().contains("Matching is going on");
            if (running) {
                organizer.get("/rounds/" + round.id() + "/desk");
            }
            return !running;
        });
        return organizer;
    }
}
