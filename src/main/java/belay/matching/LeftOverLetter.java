package belay.matching;

import belay.applications.Addressees;
import belay.outbox.Chapter;
import belay.outbox.Fields;
import belay.outbox.Kind;
import belay.outbox.PublicUrl;
import belay.outbox.Writer;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import java.util.List;
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

    LeftOverLetter(PublicUrl url, Addressees addressees) {
        this.url = url;
        this.addressees = addressees;
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
