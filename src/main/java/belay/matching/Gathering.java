package belay.matching;

import belay.applications.Applications;
import belay.programs.Formats;
import belay.programs.Role;
import belay.programs.Round;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is there to be matched before there is a draft: how many in which role, and of whom there are too few. */
@Component
public class Gathering {

    private final Applications applications;
    private final Formats formats;
    private final BoardPlaces places;

    Gathering(Applications applications, Formats formats, BoardPlaces places) {
        this.applications = applications;
        this.places = places;
        this.formats = formats;
    }

    /**
     * @param people how many asked for a place and can take one
     * @param unanswered how many more are not answered yet, where applications are read before they count
     */
    public record Gathered(int people, int unanswered, List<Asked> roles) {

        /** How many groups could be filled with the role there is least of. */
        public int groups() {
            return roles.stream().filter(asked -> asked.needed > 0).mapToInt(asked -> asked.places / asked.needed).min().orElse(0);
        }

        /** The roles of which there are not enough for a single group. */
        public List<Asked> missing() {
            return roles.stream().filter(asked -> asked.places < asked.needed).toList();
        }
    }

    /**
     * A role of the format.
     *
     * @param people how many asked for it
     * @param places how many groups or partners these people would take together
     * @param needed how many of them one group needs at least
     */
    public record Asked(Role role, int people, int places, int needed) { }

    Gathered of(Round round) {
        var format = formats.findById(round.formatId());
        var all = places.left(round, applications.findAllInRound(round.id())).stream().filter(application -> application.capacity() > 0).toList();
        var roles = format.roles().stream().map(range -> {
            var asked = all.stream().filter(application -> application.roleList().contains(range.role())).toList();
            int places = asked.stream().mapToInt(application -> Math.min(application.capacity(), format.mostGroups())).sum();
            return new Asked(range.role(), asked.size(), places, range.minimum());
        }).toList();
        return new Gathered(all.size(), applications.countUnanswered(round.id()), roles);
    }
}
