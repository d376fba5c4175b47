package belay.matching;

import belay.outbox.Due;
import belay.people.Person;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Belay does about asks while nobody looks; done twice, or by two nodes at once, it comes out the same. */
@Component
class AskSweep {

    /** So many others are named to somebody whose ask was not answered. */
    private static final int SUGGESTED = 3;

    private final Asks asks;
    private final Asking asking;
    private final Encounters encounters;
    private final Rounds rounds;
    private final JdbcClient sql;
    private final Clock clock;

    AskSweep(Asks asks, Asking asking, Encounters encounters, Rounds rounds, JdbcClient sql, Clock clock) {
        this.asks = asks;
        this.asking = asking;
        this.encounters = encounters;
        this.rounds = rounds;
        this.sql = sql;
        this.clock = clock;
    }

    void run() {
        var rounds = sql.sql("select distinct round_id from open_asks order by 1").query((row, n) -> row.getLong(1)).list();
        Due.each(rounds.stream().flatMap(round -> asks.openIn(round).stream()).toList(), ask -> "What is due of ask " + ask.id(), ask -> look(ask, clock.instant()));
    }

    private void look(Ask ask, Instant now) {
        var round = rounds.findOfProgram(ask.roundId(), ask.programId()).orElseThrow();
        if (!ask.isOpen(now)) {
            asking.expire(ask, others(round, ask.asker()));
            return;
        }
        asking.tidy(ask, encounters.partner(round, ask.asker(), ask.askedId()).isEmpty());
        if (!now.isBefore(ask.since().plus(Ask.REMINDED))) {
            asking.remind(ask);
        }
    }

    /** The best of those on the board whom somebody has not asked yet, and who have not asked them. */
    List<String> others(Round round, Person asker) {
        var asked = asks.between(asker, round.id()).keySet();
        return encounters.all(round, asker).stream().filter(one -> one.verdict().possible() && !asked.contains(Long.parseLong(one.person().id())))
            .limit(SUGGESTED).map(one -> one.person().name()).toList();
    }
}
