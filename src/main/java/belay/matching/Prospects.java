package belay.matching;

import belay.groups.Fellow;
import belay.groups.Fellows;
import belay.groups.Groups;
import belay.groups.Meeting;
import belay.groups.WeeklyTime;
import belay.groups.Why;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a group would be, for somebody who is asked to join it. */
@Component
public class Prospects {

    private final Proposals proposals;
    private final Forming forming;
    private final Seats seats;
    private final Rooms rooms;
    private final Formats formats;
    private final Profiles profiles;
    private final Published published;
    private final Groups groups;
    private final Fellows fellows;
    private final JdbcClient sql;
    private final Clock clock;

    Prospects(Proposals proposals, Forming forming, Seats seats, Rooms rooms, Formats formats, Profiles profiles, Published published, Groups groups, Fellows fellows,
              JdbcClient sql, Clock clock) {
        this.proposals = proposals;
        this.forming = forming;
        this.seats = seats;
        this.rooms = rooms;
        this.formats = formats;
        this.profiles = profiles;
        this.published = published;
        this.groups = groups;
        this.fellows = fellows;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param people the others, as they would be seen in the group, without their addresses; nobody for whom it is not a question any more
     * @param why what speaks for it
     * @param meeting the first time they would meet, on the reader's clock; null where no time was found
     * @param home whether the reader's clock is known
     */
    public record Prospect(Format format, List<Fellow> people, List<String> why, @Nullable Meeting meeting, boolean home) { }

    Prospect of(Invitation invitation, Person me) {
        var setting = published.of(invitation.roundId());
        var format = formats.findById(setting.round().formatId());
        var weekly = WeeklyTime.parse(invitation.slot());
        var home = profiles.of(me).zoneId();
        var reader = home.or(() -> weekly.map(WeeklyTime::zone)).orElse(setting.program().zoneId());
        var meeting = weekly.flatMap(time -> Meeting.next(time, invitation.starts(), invitation.ends(), format, reader, clock.instant()));
        var why = forming.why(proposals.opinion(invitation.proposalId()), seats.of(invitation.proposalId()));
        if (!invitation.isAhead(clock.instant())) {
            return new Prospect(format, List.of(), List.of(), meeting.orElse(null), home.isPresent());
        }
        var people = people(invitation, me);
        var here = Stream.concat(people.stream().map(Fellow::person), Stream.of(me)).toList();
        var ever = groups.findOfProposal(invitation.proposalId()).map(fellows::ever).orElse(List.of());
        return new Prospect(format, people, Why.of(why, here, ever).holds(), meeting.orElse(null), home.isPresent());
    }

    /** Whether fewer have a place in this role than are asked, so that whoever says yes first is in. */
    boolean isCrowded(Invitation invitation) {
        var room = rooms.of(invitation.proposalId(), invitation.role());
        return room != null && room.tooMany() > 0;
    }

    private List<Fellow> people(Invitation invitation, Person me) {
        return sql.sql("""
            select w.id, w.name, w.created_at, s.role, coalesce(a.stage, '') as stage, coalesce(f.pronouns, '') as pronouns, coalesce(f.zone, '') as zone,
                coalesce(f.place, '') as place, coalesce(f.languages, '') as languages, coalesce(f.offers, '') as offers, coalesce(f.wants, '') as wants
            from held_seats s join people w on w.id = s.person_id left join profiles f on f.person_id = w.id
                left join applications a on a.round_id = ? and a.person_id = w.id
            where s.proposal_id = ? and w.id <> ? order by s.position, w.name, w.id
            """).params(invitation.roundId(), invitation.proposalId(), me.id()).query((row, n) -> new Fellow(
                new Person(row.getLong("id"), row.getString("name"), null, row.getTimestamp("created_at").toInstant()), Role.valueOf(row.getString("role")),
                row.getString("stage"), new Profile(row.getLong("id"), row.getString("pronouns"), row.getString("zone"), row.getString("place"), "",
                    row.getString("languages"), row.getString("offers"), row.getString("wants"), null))).list();
    }
}
