package belay.matching;

import belay.matching.engine.Alternative;
import belay.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For each member of a proposal the second best: where else they could be, and why they are not. */
@Component
public class Seconds {

    private final Standings standings;
    private final Proposals proposals;
    private final Drafts drafts;

    Seconds(Standings standings, Proposals proposals, Drafts drafts) {
        this.standings = standings;
        this.proposals = proposals;
        this.drafts = drafts;
    }

    /** @param open whether members can be moved */
    public record Weighed(Draft draft, Proposal proposal, Opinion opinion, List<Second> seconds, boolean open) { }

    /**
     * A member, and the best other place for them.
     *
     * @param because why they are not there, or why there is none
     * @param changes what every group touched is worth, and would be
     */
    public record Second(Person person, List<Opinion.Line> because, List<Change> changes) { }

    /**
     * @param name of the group; null for one that is not there yet
     * @param with the people it would have
     */
    public record Change(@Nullable String name, List<String> with, int before, int after) { }

    Weighed of(Setting setting, long id) {
        var standing = standings.of(setting);
        var proposal = Objects.requireNonNull(standing.proposals().get(proposals.key(id)));
        var seconds = standing.present().alternatives(proposal.key()).stream().map(one -> second(one, standing)).toList();
        return new Weighed(setting.draft(), proposal, proposals.opinion(id), seconds, drafts.isOpen(setting.draft().id()) && !proposal.locked());
    }

    private static Second second(Alternative other, Standing standing) {
        var changes = other.effects().stream().map(effect -> {
            var was = standing.proposals().get(effect.group());
            var with = other.instead().stream().filter(group -> group.key().equals(effect.group())).flatMap(group -> group.seats().stream())
                .map(seat -> Objects.requireNonNull(standing.signUps().people().get(Long.parseLong(seat.person()))).shortName()).toList();
            return new Change(was == null ? null : was.name(), with, effect.before(), effect.after());
        }).toList();
        return new Second(Objects.requireNonNull(standing.signUps().people().get(Long.parseLong(other.person()))), Opinion.lines(other.reasons(), Locale.ENGLISH), changes);
    }
}
