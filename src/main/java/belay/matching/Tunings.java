package belay.matching;

import belay.matching.engine.Settings;
import belay.people.Person;
import belay.programs.Round;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What organizers turned, round by round; what is as usual is not written down. */
@Component
class Tunings {

    private final JdbcTemplate sql;
    private final Clock clock;

    Tunings(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Tuning of(Round round) {
        var weights = new TreeMap<String, Integer>();
        var synonyms = new TreeMap<String, String>();
        var search = new Object() {
            int least = Tuning.USUAL.least();
            Settings.Effort effort = Tuning.USUAL.effort();
            long seed = Tuning.USUAL.seed();
        };
        sql.query("""
            select 'weight' as what, rule as name, weight as number, '' as text, 0 as least from weights where round_id = ?
            union all select 'synonym', word, 0, means, 0 from synonyms where round_id = ?
            union all select 'search', '', seed, effort, least from searches where round_id = ?
            """, row -> {
                switch (row.getString("what")) {
                    case "weight" -> weights.put(row.getString("name"), row.getInt("number"));
                    case "synonym" -> synonyms.put(row.getString("name"), row.getString("text"));
                    default -> {
                        search.least = row.getInt("least");
                        search.effort = Settings.Effort.valueOf(row.getString("text"));
                        search.seed = row.getLong("number");
                    }
                }
            }, round.id(), round.id(), round.id());
        usual(round).forEach(weights::putIfAbsent);
        return new Tuning(weights, synonyms, search.least, search.effort, search.seed);
    }

    /** What rules usually count in this round, where that is something else than elsewhere. */
    Map<String, Integer> usual(Round round) {
        boolean goesOn = Boolean.TRUE.equals(sql.queryForObject("select exists (select 1 from continuations where round_id = ?)", Boolean.class, round.id()));
        return goesOn ? Settings.GOING_ON : Map.of();
    }

    /** As part of a transaction: what was as it is now keeps who set it and when. */
    void write(Round round, Tuning tuning, Person by) {
        var now = Timestamp.from(clock.instant());
        sql.update("delete from weights where round_id = ? and not rule = any (?)", round.id(), tuning.weights().keySet().toArray(String[]::new));
        sql.batchUpdate("""
            insert into weights (round_id, rule, weight, set_by, set_at) values (?, ?, ?, ?, ?)
            on conflict (round_id, rule) do update set weight = excluded.weight, set_by = excluded.set_by, set_at = excluded.set_at
                where weights.weight <> excluded.weight
            """, tuning.weights().entrySet().stream().map(one -> new Object[] {round.id(), one.getKey(), one.getValue(), by.id(), now}).toList());
        sql.update("delete from synonyms where round_id = ? and not word = any (?)", round.id(), tuning.synonyms().keySet().toArray(String[]::new));
        sql.batchUpdate("""
            insert into synonyms (round_id, word, means, set_by, set_at) values (?, ?, ?, ?, ?)
            on conflict (round_id, word) do update set means = excluded.means, set_by = excluded.set_by, set_at = excluded.set_at
                where synonyms.means <> excluded.means
            """, tuning.synonyms().entrySet().stream().map(one -> new Object[] {round.id(), one.getKey(), one.getValue(), by.id(), now}).toList());
        if (tuning.effort() == Tuning.USUAL.effort() && tuning.seed() == Tuning.USUAL.seed() && tuning.least() == Tuning.USUAL.least()) {
            sql.update("delete from searches where round_id = ?", round.id());
        } else {
            sql.update("""
                insert into searches (round_id, effort, seed, least, set_by, set_at) values (?, ?, ?, ?, ?, ?)
                on conflict (round_id) do update set effort = excluded.effort, seed = excluded.seed, least = excluded.least, set_by = excluded.set_by, set_at = excluded.set_at
                    where (searches.effort, searches.seed, searches.least) <> (excluded.effort, excluded.seed, excluded.least)
                """, round.id(), tuning.effort().name(), tuning.seed(), tuning.least(), by.id(), now);
        }
    }
}
