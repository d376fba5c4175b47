package belay.matching;

import belay.applications.Continuations;
import belay.groups.Closing;
import belay.groups.Group;
import belay.groups.Groups;
import belay.groups.Pauses;
import belay.people.Person;
import belay.programs.Round;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a round goes on with earlier groups, each of them ends as soon as it is known what it goes on as, or that it does not. Part of whatever makes that known. */
@Component
class Succeeding {

    private final Continuations continuations;
    private final Groups groups;
    private final Closing closing;
    private final Pauses pauses;
    private final JdbcClient sql;

    Succeeding(Continuations continuations, Groups groups, Closing closing, Pauses pauses, JdbcClient sql) {
        this.continuations = continuations;
        this.groups = groups;
        this.closing = closing;
        this.pauses = pauses;
        this.sql = sql;
    }

    /** People are in a group now: whoever is away from an earlier one is away from it as well. */
    void follow(Round round, Group group) {
        continuations.of(round.id()).ifPresent(from -> pauses.carry(from.earlier(), group.id()));
    }

    /**
     * A group of a draft is formed, or never will be.
     *
     * @param key how it is called on the desk
     * @param next null if it never will be
     */
    void of(Round round, String key, @Nullable Group next, Person by) {
        var earlier = Formers.group(key);
        if (earlier.isPresent()) {
            continuations.of(round.id()).ifPresent(from -> groups.holdAllOf(from.earlier()));
            groups.findBefore(earlier.getAsLong(), round.id()).ifPresent(group -> closing.turnOver(group, round, next, by));
        }
    }

    /**
     * Of all earlier groups those that do not go on, since nobody has a place in them any more.
     *
     * @param filled the groups of the draft that was published in which somebody has
     */
    void ofOthers(Round round, Collection<String> filled, Person by) {
        sql.sql("select distinct key from earlier_memberships where round_id = ? order by key").param(round.id()).query(String.class).list().stream()
            .filter(key -> !filled.contains(key)).forEach(key -> of(round, key, null, by));
    }
}
