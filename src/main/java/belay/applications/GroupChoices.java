package belay.applications;

import belay.programs.Round;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Which groups people would like to be in, the dearest first; asked once the application or the round was found for whoever is looking. */
@Component
public class GroupChoices {

    private final Continuations continuations;
    private final Running running;
    private final JdbcClient sql;

    GroupChoices(Continuations continuations, Running running, JdbcClient sql) {
        this.continuations = continuations;
        this.running = running;
        this.sql = sql;
    }

    /**
     * The groups one can choose from.
     *
     * @param over those that were chosen and do not go on any more
     */
    public record Offered(List<Running.Choice> groups, List<String> over) {
        public static final Offered NONE = new Offered(List.of(), List.of());
    }

    /** None where the round begins with new groups. */
    Offered offered(Round round, Wished wished, ZoneId reader) {
        return continuations.of(round.id()).map(from -> new Offered(running.in(from.earlier(), reader, round.starts()),
            running.named(from.earlier(), wished.groups()).values().stream().filter(group -> !group.goesOn()).map(Running.Named::name).sorted().toList()))
            .orElse(Offered.NONE);
    }

    /** Nothing is wrong where nobody can choose any more. */
    void check(Round round, Wished wished, Errors errors) {
        continuations.of(round.id()).ifPresent(from -> wished.check(running.named(from.earlier(), wished.groups()), errors));
    }

    /** What the groups are called whose numbers stand in the boxes. */
    Map<String, String> names(Round round, Wished wished) {
        return continuations.of(round.id()).map(from -> running.named(from.earlier(), wished.groups()).values().stream()
            .collect(Collectors.toMap(group -> String.valueOf(group.id()), Running.Named::name))).orElse(Map.of());
    }

    /** As long as the round goes on with them. */
    List<Running.Named> of(Application application) {
        var chosen = sql.sql("select group_id from group_choices where application_id = ? order by position").param(application.id()).query(Long.class).list();
        return chosen.isEmpty() ? List.of() : named(application.roundId(), Map.of(application.id(), chosen)).getOrDefault(application.id(), List.of());
    }

    /** Of everybody in a round, by the application; the same few queries however many there are. */
    Map<Long, List<Running.Named>> in(long round) {
        var chosen = new HashMap<Long, List<Long>>();
        sql.sql("""
            select c.application_id, c.group_id from group_choices c join applications a on a.id = c.application_id where a.round_id = ?
            order by c.application_id, c.position
            """).param(round).query(row -> {
                chosen.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(row.getLong(2));
            });
        return named(round, chosen);
    }

    private Map<Long, List<Running.Named>> named(long round, Map<Long, List<Long>> chosen) {
        var named = new HashMap<Long, List<Running.Named>>();
        continuations.of(round).ifPresent(from -> {
            var names = running.named(from.earlier(), chosen.values().stream().flatMap(List::stream).distinct().toList());
            chosen.forEach((application, groups) -> named.put(application, groups.stream().flatMap(group -> Stream.ofNullable(names.get(group))).toList()));
        });
        return named;
    }

    /** In this order; what was chosen before and is chosen still keeps its time. Nothing where nobody can choose. */
    void write(Application application, Wished wished, Instant now) {
        if (continuations.of(application.roundId()).isPresent()) {
            write(application.id(), wished.groups(), now);
        }
    }

    private void write(long application, List<Long> groups, Instant now) {
        sql.sql("delete from group_choices where application_id = ? and position > ?").params(application, groups.size()).update();
        for (int place = 0; place < groups.size(); place++) {
            sql.sql("""
                insert into group_choices (application_id, position, group_id, chosen_at) values (?, ?, ?, ?)
                on conflict (application_id, position) do update set group_id = excluded.group_id, chosen_at = excluded.chosen_at
                    where group_choices.group_id <> excluded.group_id
                """).params(application, place + 1, groups.get(place), Timestamp.from(now)).update();
        }
    }
}
