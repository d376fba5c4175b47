package belay.matching;

import belay.outbox.Due;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Belay does about invitations while nobody looks; done twice, or by two nodes at once, it comes out the same. */
@Component
class Sweep {

    private final Offering offering;
    private final NextBest nextBest;
    private final Published published;
    private final Rooms rooms;
    private final JdbcClient sql;
    private final Clock clock;

    Sweep(Offering offering, NextBest nextBest, Published published, Rooms rooms, JdbcClient sql, Clock clock) {
        this.offering = offering;
        this.nextBest = nextBest;
        this.published = published;
        this.rooms = rooms;
        this.sql = sql;
        this.clock = clock;
    }

    void run() {
        Due.each(sql.sql("""
            select distinct d.round_id from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id join rounds r on r.id = d.round_id
            where r.ends >= ? and not exists (select 1 from invitation_answers a where a.invitation_id = i.id) order by 1
            """).param(today()).query((row, n) -> row.getLong(1)).list(), Sweep::name, offering::postpone);
        Due.each(sql.sql("""
            select distinct d.round_id from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id
            where (i.answer_by <= ? or p.id in (select proposal_id from ended_proposals)) and not exists (select 1 from invitation_answers a where a.invitation_id = i.id) order by 1
            """).param(Timestamp.from(clock.instant())).query((row, n) -> row.getLong(1)).list(), Sweep::name, offering::lapse);
        Due.each(sql.sql("""
            select distinct d.round_id from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id
            where i.offered and not exists (select 1 from invitation_answers a where a.invitation_id = i.id) order by 1
            """).query((row, n) -> row.getLong(1)).list(), Sweep::name, offering::withdraw);
        Due.each(sql.sql("select o.round_id from automatic_offers o join rounds r on r.id = o.round_id where r.ends >= ? order by 1")
            .param(today()).query((row, n) -> row.getLong(1)).list(), Sweep::name, this::offer);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String name(long round) {
        return "What is due of the invitations of round " + round;
    }

    private void offer(long round) {
        var setting = published.of(round);
        rooms.standing(setting.draft()).stream().filter(room -> room.toAsk() > 0).forEach(room -> {
            var next = nextBest.of(setting, room.proposalId(), room.role());
            int first = Math.min(next.turnedAway().size(), room.toAsk());
            var asked = next.best().stream().limit(Math.min(room.toAsk(), first + room.unasked())).map(one -> one.person().id()).toList();
            if (!asked.isEmpty()) {
                offering.offer(setting, room.proposalId(), room.role(), asked, null);
            }
        });
    }
}
