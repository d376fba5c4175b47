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
            where i.answer_by <= ? and not exists (select 1 from invitation_answers a where a.invitation_id = i.id) order by 1
            """).param(Timestamp.from(clock.instant())).query((row, n) -> row.getLong(1)).list(), Sweep::name, offering::lapse);
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
        missing(setting).forEach(room -> {
            var next = nextBest.of(setting, room.proposal(), room.role()).best().stream().limit(room.unasked()).map(one -> one.person().id()).toList();
            if (!next.isEmpty()) {
                offering.offer(setting, room.proposal(), room.role(), next, null);
            }
        });
    }

    /** Places that came free in groups that were not given up, and for which too few were asked. */
    List<Room> missing(Setting setting) {
        var standing = sql.sql("""
            select id from proposals p where p.draft_id = ? and not exists (select 1 from given_up g where g.proposal_id = p.id)
                and not exists (select 1 from groups g join group_endings e on e.group_id = g.id where g.proposal_id = p.id) order by position
            """).param(setting.draft().id()).query((row, n) -> row.getLong(1)).list();
        return rooms.of(standing).stream().filter(room -> room.unasked() > 0).toList();
    }
}
