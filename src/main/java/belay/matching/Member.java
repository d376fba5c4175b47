package belay.matching;

import belay.people.Person;
import belay.programs.Role;

/** Somebody who becomes a member when the proposal is published, and where their clock hangs. */
record Member(Chosen proposal, Person person, Role role, String zone) {

    /** A proposal with somebody in it. */
    record Chosen(long id, String name, String goal, String slot, String verdict) { }
}
