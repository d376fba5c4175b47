package belay.matching;

import belay.people.Person;
import belay.programs.Role;

/** Somebody who becomes a member when the proposal is published, where their clock hangs, and when they said they are free. */
record Member(long proposal, String key, Person person, Role role, String zone, String free) {
}
