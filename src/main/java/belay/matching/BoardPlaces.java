package belay.matching;

import belay.applications.Application;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places people have by groups they began on the board of a round: so many fewer there are for them in a draft. */
@Component
class BoardPlaces {

    private final Formats formats;
    private final JdbcClient sql;

    BoardPlaces(Formats formats, JdbcClient sql) {
        this.formats = formats;
        this.sql = sql;
    }

    /** These applications of a round, with what can still be taken by each. */
    List<Application> left(Round round, List<Application> asked) {
        var taken = taken(round.id());
        if (taken.isEmpty()) {
            return asked;
        }
        var format = formats.findById(round.formatId());
        return asked.stream().map(one -> left(one, taken.getOrDefault(one.personId(), 0), format)).toList();
    }

    private static Application left(Application asked, int taken, Format format) {
        return taken == 0 ? asked : asked.takingAtMost(Math.max(0, Math.min(asked.capacity(), format.mostGroups()) - taken));
    }

    private Map<Long, Integer> taken(long round) {
        var taken = new HashMap<Long, Integer>();
        sql.sql("select person_id, count(*) as groups from board_places where round_id = ? group by person_id").param(round)
            .query(row -> {
                taken.put(row.getLong("person_id"), row.getInt("groups"));
            });
        return taken;
    }
}
