package belay.matching;

import belay.people.Paging;
import belay.programs.Format;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything to be seen of one draft.
 *
 * @param base the draft it is compared with: the one it was matched around, or copied from
 * @param last the newest change by hand, which can be taken back
 * @param open whether it may be changed
 * @param turnover what becomes of who was in the groups of an earlier round; null where groups are new
 * @param finding how good it was when it was matched; null for a draft from before that was kept
 */
public record Desk(Draft draft, Format format, Showing showing, Tally tally, List<Card> cards, List<Waiting> waiting,
                   @Nullable Base base, Shifts.Moved moved, Notes notes, @Nullable Change last, boolean open,
                   @Nullable Published published, @Nullable Finding finding, @Nullable Assurance assurance, @Nullable Turnover turnover) {

    /** The draft compared with. */
    public record Base(long id, int number, int score) { }

    /** Who published the round, and when. */
    public record Published(String by, Instant at, long draft) { }

    public Paging paging() {
        return paging(tally, showing);
    }

    static Paging paging(Tally tally, Showing showing) {
        return Paging.of(tally.shown(showing.show()), Showing.PAGE, showing.page());
    }
}
