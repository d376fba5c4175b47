package belay.applications;

import belay.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Times for a short chat about an application, and what became of them.
 *
 * @param organizer who offers them
 * @param minutes how long it takes
 * @param place a link, or words about a telephone
 * @param changes how often something about it changed, calling it off included
 * @param picked which time was chosen, by its number; null as long as none was
 * @param uid by which calendars know it again, once a time was chosen
 * @param ended when it was called off; null as long as it stands
 * @param line what was said with that
 * @param byOrganizer whether an organizer called it off
 */
public record Chat(long id, long application, long round, Side applicant, Side organizer, int minutes, String place, int changes, List<Time> times, @Nullable Long picked,
                   @Nullable UUID uid, @Nullable Instant ended, String line, boolean byOrganizer) {

    /** One of the two who talk, and where their clock hangs. */
    public record Side(Person person, ZoneId zone) {

        public long id() {
            return person.id();
        }
    }

    /** A time that was offered; free as long as it is to come and neither side talks with somebody else then. */
    public record Time(long id, Instant at, boolean free) { }

    Chat with(List<Time> offered) {
        return new Chat(id, application, round, applicant, organizer, minutes, place, changes, offered, picked, uid, ended, line, byOrganizer);
    }

    public boolean isOpen() {
        return picked == null && ended == null;
    }

    public boolean isBooked() {
        return picked != null && ended == null;
    }

    /** Whether where it is can be opened in a browser. */
    public boolean isOnline() {
        return place.matches("https?://\\S+");
    }

    public List<Time> freeTimes() {
        return times.stream().filter(Time::free).toList();
    }

    Optional<Time> time(long id) {
        return times.stream().filter(time -> time.id() == id).findFirst();
    }

    /** When it is, once a time was chosen. */
    public Optional<Instant> at() {
        return picked == null ? Optional.empty() : time(picked).map(Time::at);
    }

    Instant until(Instant from) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
