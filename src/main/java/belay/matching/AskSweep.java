package belay.matching;

import belay.outbox.Due;
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
        Due.each(sql.sql("select distinct round_id from open_asks order by 1").query((row, n) -> row.getLong(1)).list(), round -> "What is due of the asks of round " + round, this::look);
    }

    /** Whoever is on the board, and who could be with whom, is read once: what this sweep does changes nothing about it. */
    private void look(long id) {
        var open = asks.openIn(id);
        var company = open.isEmpty() ? null : encounters.on(rounds.findOfProgram(id, open.getFirst().programId()).orElseThrow());
        if (company != null) {
            Due.each(open, ask -> "What is due of ask " + ask.id(), ask -> look(ask, company, clock.instant()));
        }
    }

    private void look(Ask ask, Encounters.Company company, Instant now) {
        if (!ask.isOpen(now)) {
            asking.expire(ask, others(company, ask));
            return;
        }
        asking.tidy(ask, company.partner(ask.asker(), ask.askedId()).isEmpty());
        if (!now.isBefore(ask.since().plus(Ask.REMINDED))) {
            asking.remind(ask);
        }
    }

    /** The best of those on the board whom somebody has not asked yet, and who have not asked them. */
    private List<String> others(Encounters.Company company, Ask ask) {
        var asked = asks.between(ask.asker(), ask.roundId()).keySet();
        return company.of(ask.asker()).stream().filter(one -> one.verdict().possible() && !asked.contains(Long.parseLong(one.person().id())))
            .limit(SUGGESTED).map(one -> one.person().name()).toList();
    }
}
