package belay.matching;

import belay.matching.engine.Candidate;
import belay.matching.engine.Place;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Role;
import belay.programs.RoleRange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next best people for one place in a proposal, with what each would bring to it and take from where they are. */
@Component
public class Joiners {

    private final Standings standings;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Formats formats;

    Joiners(Standings standings, Proposals proposals, Drafts drafts, Formats formats) {
        this.standings = standings;
        this.proposals = proposals;
        this.drafts = drafts;
        this.formats = formats;
    }

    /**
     * @param id of the proposal
     * @param roles of the format, in one of which they would come
     * @param good people with whom every rule is kept, the best first
     * @param open whether they can be moved
     */
    public record Choice(Draft draft, long id, Proposal proposal, Role role, List<Role> roles, List<Joiner> good, List<Joiner> bad, boolean open) { }

    /**
     * Somebody who could come.
     *
     * @param from the key of the group they would leave; empty if none
     * @param left that group; null if none
     * @param lost what it was worth and would be worth
     */
    public record Joiner(Person person, String from, @Nullable Proposal left, Place.Effect gained, Place.@Nullable Effect lost,
                         List<Opinion.Line> reasons, List<Opinion.Line> cautions, List<Opinion.Line> broken) { }

    /** @param asked the role to fill; without one that the format has, the first in which a place is free */
    Choice of(Setting setting, long id, @Nullable Role asked) {
        var standing = standings.of(setting);
        var proposal = Objects.requireNonNull(standing.proposals().get(proposals.key(id)));
        var ranges = formats.findById(setting.round().formatId()).roles();
        var role = ranges.stream().map(RoleRange::role).filter(one -> one == asked).findFirst().orElseGet(() -> free(ranges, proposal));
        var joiners = standing.present().candidates(proposal.key(), role.word()).stream().map(one -> joiner(one, standing)).toList();
        return new Choice(setting.draft(), id, proposal, role, ranges.stream().map(RoleRange::role).toList(),
            joiners.stream().filter(one -> one.broken.isEmpty()).toList(), joiners.stream().filter(one -> !one.broken.isEmpty()).toList(),
            drafts.isOpen(setting.draft().id()) && !proposal.locked());
    }

    private static Role free(List<RoleRange> ranges, Proposal proposal) {
        return ranges.stream().filter(range -> proposal.seats().stream().filter(seat -> seat.role() == range.role()).count() < range.maximum())
            .findFirst().orElse(ranges.getLast()).role();
    }

    private static Joiner joiner(Candidate candidate, Standing standing) {
        var person = Objects.requireNonNull(standing.signUps().people().get(Long.parseLong(candidate.person())));
        return new Joiner(person, candidate.from() == null ? "" : candidate.from(), candidate.from() == null ? null : standing.proposals().get(candidate.from()),
            candidate.effects().getFirst(), candidate.effects().size() > 1 ? candidate.effects().getLast() : null,
            Opinion.lines(candidate.reasons(), Locale.ENGLISH), Opinion.lines(candidate.cautions(), Locale.ENGLISH),
            candidate.broken().stream().flatMap(one -> Opinion.lines(List.of(one.because()), Locale.ENGLISH).stream()).toList());
    }
}
