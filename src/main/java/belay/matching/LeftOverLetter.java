package belay.matching;

import belay.applications.Addressees;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.Letters;
import belay.outbox.PublicUrl;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letter to somebody for whom no group was found: that they come first the next time, and what they can do until then.
 * Why it was so is for organizers, who may tell it in their own words: the reasons hint at other people.
 */
@Component
class LeftOverLetter implements Writer {

    static final Kind KIND = Kind.of("left-over").says("round", "hours", "profile", "link", "organizer");

    /** The same where people are asked first, so that a place may still come free. */
    static final Kind YET = new Kind("no-place-yet", KIND.always(), KIND.sometimes(), KIND.needed());

    private final PublicUrl url;
    private final Addressees addressees;
    private final Letters letters;
    private final Clock clock;

    LeftOverLetter(PublicUrl url, Addressees addressees, Letters letters, Clock clock) {
        this.url = url;
        this.addressees = addressees;
        this.letters = letters;
        this.clock = clock;
    }

    static String path(long application) {
        return "/applications/" + application;
    }

    /** Whoever is asked after all does not hear that nothing was found for them, if they have not yet. */
    void recall(long application, @Nullable Person by) {
        for (var kind : kinds()) {
            letters.discardAbout(kind.word(), path(application), by == null ? null : by.id(), clock.instant());
        }
    }

    @Override
    public Chapter chapter() {
        return Chapter.GROUPS;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(KIND, YET);
    }

    @Override
    public List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return addressees.of(program, organizer, named, (application, round) -> to(application, round, organizer));
    }

    Fields to(long application, Round round, Person sender) {
        return new Fields().text("round", round.name()).link("hours", url.of("/profile/availability")).link("profile", url.of("/profile"))
            .link("link", url.of("/profile/applications/" + application)).text("organizer", sender.name());
    }
}
