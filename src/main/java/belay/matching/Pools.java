package belay.matching;

import belay.applications.Application;
import belay.applications.Applications;
import belay.matching.engine.Attendance;
import belay.matching.engine.Kind;
import belay.matching.engine.Pair;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Term;
import belay.people.Names;
import belay.people.People;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Round;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what the engine has to know of a round, in the same few queries however many people asked to join. What was gathered last is kept: to
 * read what thousands wrote takes longer than the rest of a page, and while its basis is the same it would come out the same.
 */
@Component
class Pools {

    /** Of so many rounds; a round of thousands takes some megabytes. */
    private static final int KEPT = 4;

    private final Map<Long, SignUps> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SignUps> eldest) {
            return size() > KEPT;
        }
    });
    private final Applications applications;
    private final People people;
    private final Profiles profiles;
    private final Formats formats;
    private final Tunings tunings;
    private final Bases bases;
    private final BoardPlaces places;
    private final Formers formers;
    private final JdbcClient sql;

    Pools(Applications applications, People people, Profiles profiles, Formats formats, Tunings tunings, Bases bases, BoardPlaces places, Formers formers, JdbcClient sql) {
        this.applications = applications;
        this.people = people;
        this.profiles = profiles;
        this.formats = formats;
        this.tunings = tunings;
        this.bases = bases;
        this.places = places;
        this.formers = formers;
        this.sql = sql;
    }

    SignUps of(Round round) {
        var basis = bases.of(round);  // first: if something changes while the rest is read, it is read again rather than missed
        var known = kept.get(round.id());
        if (known == null || !known.basis().equals(basis)) {
            known = read(round, basis);
            if (bases.of(round).equals(basis)) {
                kept.put(round.id(), known);
            }
        }
        return known.with(tunings.of(round).settings());
    }

    private SignUps read(Round round, String basis) {
        var asked = applications.findAllInRound(round.id());
        var ids = asked.stream().map(Application::personId).toList();
        var persons = people.findByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var told = profiles.findByPersonIdIn(ids).stream().collect(Collectors.toMap(Profile::personId, Function.identity()));
        var names = names(persons.values(), round);
        var leftOver = leftOver(round);
        var choices = formers.choices(round);
        var unread = new ArrayList<Remark>();
        var term = term(round);
        var fewer = said(round, "select person_id, most from fewer_groups where round_id = ?");
        var led = said(round, "select person_id, most from fewer_mentees where round_id = ?");
        var applicants = places.left(round, asked.stream().map(one -> one.takingAtMost(fewer.getOrDefault(one.personId(), one.capacity())))
            .map(one -> led.containsKey(one.personId()) ? one.leadingAtMost(led.getOrDefault(one.personId(), 0)) : one).toList()).stream().map(application -> {
            var person = Objects.requireNonNull(persons.get(application.personId()));
            var profile = told.getOrDefault(person.id(), Profile.empty(person.id()));
            return new SignUp(application, person, profile, names, unread).applicant(leftOver.getOrDefault(person.id(), 0), term.zone())
                .but().choosing(choices.getOrDefault(person.id(), List.of())).build();
        }).toList();
        var shape = shape(formats.findById(round.formatId()));
        var former = formers.of(round, asked, shape);
        var pool = new Pool(shape, term, applicants).notAgain(notAgain(round)).after(former.stream().map(group -> group.proposed(shape.meetingMinutes())).toList());
        return new SignUps(pool, Map.copyOf(persons), List.copyOf(asked), List.copyOf(unread), former, basis);
    }

    /** By a list that was written before, somebody is still meant under the address or the id they had then. */
    private Names<Long> names(Collection<Person> persons, Round round) {
        var externalIds = externalIds(round);
        var formerAddresses = formerAddresses(round);
        var names = new Names<Long>();
        for (var person : persons) {
            var others = new ArrayList<>(formerAddresses.getOrDefault(person.id(), List.of()));
            others.add(Objects.requireNonNullElse(person.email(), ""));
            others.add(externalIds.getOrDefault(person.id(), ""));
            names.add(person.id(), person.name(), others);
        }
        return names;
    }

    /** As it is now: whoever asks may have found the round a while ago. */
    private Term term(Round round) {
        return sql.sql("select r.starts, r.ends, p.zone from rounds r join programs p on p.id = r.program_id where r.id = ?").param(round.id())
            .query((row, n) -> new Term(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class), ZoneId.of(row.getString("zone")))).single();
    }

    static Shape shape(Format format) {
        var roles = format.roles().stream()
            .map(range -> new Shape.Role(range.role().word(), range.minimum(), range.maximum(), range.distinctStages())).toList();
        return new Shape(Kind.valueOf(format.preset().name()), roles, Shape.Goal.valueOf(format.goal().name()),
            format.sharedSlot(), format.minutes(), format.mostGroups(), format.ring(), attendance(format), format.mostLed(), hour(format));
    }

    private static Shape.@Nullable Hour hour(Format format) {
        return format.hourDay() == null || format.hourStart() == null ? null : new Shape.Hour(format.hourDay(), format.hourStart());
    }

    private static Attendance attendance(Format format) {
        return format.leader() != null ? new Attendance.Leader(format.leader().word())
            : format.quorum() > 0 ? new Attendance.Quorum(format.quorum()) : Attendance.WHOLE;
    }

    private Map<Long, String> externalIds(Round round) {
        var ids = new HashMap<Long, String>();
        sql.sql("""
            select e.external_id, e.person_id from external_ids e join standing_applications a on a.person_id = e.person_id
            where e.program_id = ? and a.round_id = ?
            """).params(round.programId(), round.id()).query(row -> {
                ids.put(row.getLong(2), row.getString(1));
            });
        return ids;
    }

    private Map<Long, List<String>> formerAddresses(Round round) {
        var addresses = new HashMap<Long, List<String>>();
        sql.sql("""
            select f.person_id, f.address from former_addresses f join standing_applications a on a.person_id = f.person_id where a.round_id = ?
            """).param(round.id()).query(row -> {
                addresses.computeIfAbsent(row.getLong(1), person -> new ArrayList<>()).add(row.getString(2));
            });
        return addresses;
    }

    /** Who is not put together again; neither way tells who of them wished it. */
    private List<Pair> notAgain(Round round) {
        return sql.sql("""
            select n.one, n.other from not_again n join standing_applications a on a.round_id = :round and a.person_id = n.one
                join standing_applications b on b.round_id = :round and b.person_id = n.other
            where n.program_id = :program order by n.one, n.other
            """).param("round", round.id()).param("program", round.programId()).query((row, n) -> new Pair(row.getString("one"), row.getString("other"))).list();
    }

    /** Of who said, when they were invited, that they take fewer than they had thought, how many. */
    private Map<Long, Integer> said(Round round, String fewer) {
        var most = new HashMap<Long, Integer>();
        sql.sql(fewer).param(round.id()).query(row -> {
            most.put(row.getLong(1), row.getInt(2));
        });
        return most;
    }

    /**
     * In how many published rounds of the program somebody asked for a place before and got none, or was left behind in the
     * group they got; not where it was they who said no, or said nothing.
     */
    private Map<Long, Integer> leftOver(Round round) {
        var times = new HashMap<Long, Integer>();
        sql.sql("""
            select again.person_id, count(*) from (
                select a.person_id, a.round_id from hopeful_applications a
                join rounds r on r.id = a.round_id join publications p on p.round_id = r.id
                where r.program_id = :program and a.capacity > 0 and not exists (
                    select 1 from memberships m where m.round_id = r.id and m.person_id = a.person_id)
                  and not exists (
                    select 1 from invitation_answers x join invitations i on i.id = x.invitation_id join proposals g on g.id = i.proposal_id
                    where g.draft_id = p.draft_id and i.person_id = a.person_id and (x.answer = 'LATE' or x.answer = 'NO' and not x.elsewhere))
                union
                select b.person_id, b.round_id from left_behind b join rounds r on r.id = b.round_id where r.program_id = :program) again
            where again.round_id <> :round group by again.person_id
            """).param("program", round.programId()).param("round", round.id()).query(row -> {
                times.put(row.getLong(1), row.getInt(2));
            });
        return times;
    }
}
