package belay.matching;

import belay.groups.Fits;
import belay.groups.Group;
import belay.groups.Move;
import belay.groups.Moves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges groups that are at work as they are by now, which may be with others than they were put together with. */
@Component
class AtWork implements Fits {

    private final Published published;
    private final Proposals proposals;
    private final Opinions opinions;
    private final Pools pools;
    private final Rooms rooms;
    private final Offering offering;
    private final JdbcClient sql;

    AtWork(Published published, Proposals proposals, Opinions opinions, Pools pools, Rooms rooms, Offering offering, JdbcClient sql) {
        this.published = published;
        this.proposals = proposals;
        this.opinions = opinions;
        this.pools = pools;
        this.rooms = rooms;
        this.offering = offering;
        this.sql = sql;
    }

    @Override
    public boolean hasFreePlace(Group group) {
        var proposal = group.proposalId();
        return proposal != null && !offering.isOver(proposal) && rooms.of(proposal).stream().anyMatch(room -> room.free() > 0);
    }

    @Override
    public Optional<Fit> now(Group group) {
        return published.find(group.roundId()).flatMap(setting -> {
            var all = proposals.in(setting.draft().id());
            return Optional.ofNullable(keys(setting).get(group.id())).map(all::get).map(one -> fit(pools.of(setting.round()), all, one));
        });
    }

    @Override
    public Map<Long, Fit> moved(Move move, List<Moves.Target> targets) {
        var fits = new LinkedHashMap<Long, Fit>();
        published.find(move.roundId()).ifPresent(setting -> {
            var keys = keys(setting);
            var signUps = pools.of(setting.round());
            var all = proposals.in(setting.draft().id());
            all.computeIfPresent(keys.getOrDefault(move.groupId(), ""), (key, from) -> from.without(move.personId()));
            for (var target : targets) {
                var there = all.get(keys.getOrDefault(target.id(), ""));
                if (there != null) {
                    fits.put(target.id(), fit(signUps, all, there.with(new Proposal.Seat(move.personId(), move.role(), false))));
                }
            }
        });
        return fits;
    }

    private Fit fit(SignUps signUps, Map<String, Proposal> now, Proposal judged) {
        var opinion = opinions.of(signUps, now, judged);
        return new Fit(opinion.score(), lines(opinion.broken()), lines(opinion.reasons()), lines(opinion.cautions()));
    }

    private static List<Line> lines(List<Opinion.Line> lines) {
        return lines.stream().map(line -> new Line(line.text(), line.secret())).toList();
    }

    /** Of the groups of a round, the keys of the proposals they were. */
    private Map<Long, String> keys(Setting setting) {
        var keys = new LinkedHashMap<Long, String>();
        sql.sql("select g.id, p.key from groups g join proposals p on p.id = g.proposal_id where p.draft_id = ?").param(setting.draft().id())
            .query(row -> {
                keys.put(row.getLong("id"), row.getString("key"));
            });
        return keys;
    }
}
