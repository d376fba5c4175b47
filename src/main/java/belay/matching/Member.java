package belay.matching;

import belay.people.Person;
import belay.programs.Role;

/** Somebody who becomes a member when the proposal is published, and where their clock hangs. */
record Member(long proposal, String key, Person person, Role role, String zone) {
}
