package belay.matching.engine;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, in the order verdicts list them: first what makes a group impossible, the cheapest to check first. */
final class Rules {

    static final List<Rule> HARD = List.of(
            new AskedForRole(), new RolesAndSizes(), new DistinctStages(), new MostGroups(), new Capacity(), new AvoidList(), new NotAgain(),
            new OneGoal(), new LanguageInCommon(), new SomethingToTeach(), new EnoughCommonTime());

    static final List<SoftRule> SOFT = List.of(
            new WantsMet(), new SharedTime(), new RankedPeople(), new RankedGoal(), new MixOfStages(), new ZonesClose(), new ZonesSpread(),
            new LeftOverFirst(), new FewMoves(), new RoomToSpare());

    static final List<Rule> ALL = Stream.<Rule>concat(HARD.stream(), SOFT.stream()).toList();

    private Rules() {
    }
}
