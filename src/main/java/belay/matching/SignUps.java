package belay.matching;

import belay.applications.Application;
import belay.matching.engine.Pool;
import belay.matching.engine.Settings;
import belay.people.Person;
import belay.programs.Role;
import java.util.List;
import java.util.Map;

/**
 * Everybody who asked for a place in a round, as the engine takes them.
 *
 * @param unread what they wrote that matching could not take into account; only organizers may see it
 * @param former those of them who are in groups with which the round goes on, as they are there
 * @param basis stands for all of this: as long as it is the same, so is everything the rules say
 */
record SignUps(Pool pool, Map<Long, Person> people, List<Application> applications, List<Remark> unread, List<Proposal> former, String basis) {

    SignUps with(Settings settings) {
        return new SignUps(pool.with(settings), people, applications, unread, former, basis);
    }

    /** The proposal without those who do not ask for a place any more. */
    Proposal still(Proposal proposal) {
        return proposal.people().filter(person -> !people.containsKey(person)).reduce(proposal, Proposal::without, (a, b) -> b);
    }

    /** The roles of this round's format that somebody asked for. */
    List<Role> roles(long person) {
        return applications.stream().filter(one -> one.personId() == person).flatMap(one -> one.roleList().stream())
            .filter(role -> pool.shape().roles().stream().anyMatch(in -> in.name().equals(role.word()))).toList();
    }

    int minutes() {
        return pool.shape().meetingMinutes();
    }
}
