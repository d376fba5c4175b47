package belay.applications;

import belay.programs.Formats;
import belay.programs.PublicPages;
import belay.programs.Rounds;
import belay.programs.Timeline;
import belay.signin.Welcome;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds one may apply for by oneself: those of programs with a public page, for whoever may see it. */
@Component
public class Openings implements Welcome {

    private static final Pattern FORM = Pattern.compile("/rounds/(\\d{1,18})/application(?:\\?(.*))?");

    private final PublicPages pages;
    private final Rounds rounds;
    private final Formats formats;
    private final Places places;
    private final Screenings screenings;
    private final Clock clock;

    Openings(PublicPages pages, Rounds rounds, Formats formats, Places places, Screenings screenings, Clock clock) {
        this.pages = pages;
        this.rounds = rounds;
        this.formats = formats;
        this.places = places;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** @param code what they told; of no matter where the program asks for none */
    public Optional<Opening> find(long round, String code) {
        return of(round, code).filter(opening -> opening.page().isOpenTo(code));
    }

    /** For somebody who was let in before and may have lost the code. */
    Optional<Opening> of(long id, String code) {
        var page = pages.findOfRound(id).orElse(null);
        var round = page == null ? null : rounds.findOfProgram(id, page.programId()).orElse(null);
        if (page == null || round == null) {
            return Optional.empty();
        }
        var program = pages.findProgram(page.programId());
        var timeline = new Timeline(round, program.zoneId(), clock.instant(), places.isFormed(id));
        return Optional.of(new Opening(program, page, round, formats.findById(round.formatId()), timeline,
            screenings.find(id).map(Screening::promiseDays).orElse(null), code));
    }

    /** Whatever else a link that was handed on carries with it. */
    private static String code(@Nullable String query) {
        return query == null ? "" : Arrays.stream(query.split("&")).filter(one -> one.startsWith("code=")).map(one -> one.substring(5)).findFirst().orElse("");
    }

    @Override
    public boolean isForNewcomers(String page) {
        var form = FORM.matcher(page);
        return form.matches() && find(Long.parseLong(form.group(1)), code(form.group(2))).filter(Opening::isOpen).isPresent();
    }
}
