package belay.matching.engine;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, in the order verdicts list them: first what makes a group impossible, the cheapest to check first. */
final class Rules {

    static final List<HardRule> HARD = List.of(
            new AskedForRole(), new RolesAndSizes(), new DistinctStages(), new MostGroups(), new Capacity(), new EnoughMentors(), new AvoidList(),
            new NotAgain(), new OneGoal(), new LanguageInCommon(), new SomethingToTeach(), new EnoughCommonTime(), new WorthEnough());

    private static final List<HardRule> FOR_GOOD = HARD.stream().filter(rule -> rule instanceof DistinctStages || rule instanceof AvoidList
            || rule instanceof NotAgain || rule instanceof OneGoal || rule instanceof LanguageInCommon || rule instanceof EnoughCommonTime).toList();

    static final List<SoftRule> SOFT = List.of(
            new WantsMet(), new SharedTime(), new RankedPeople(), new RankedGoal(), new RankedGroup(), new MixOfStages(), new ZonesClose(), new ZonesSpread(),
            new LeftOverFirst(), new NewFaces(), new FewMoves(), new RoomToSpare());

    static final List<Rule> ALL = Stream.<Rule>concat(HARD.stream(), SOFT.stream()).toList();

    private static final List<HardRule> OF_TWO = FOR_GOOD.stream().filter(rule -> rule instanceof DistinctStages || rule instanceof AvoidList
            || rule instanceof NotAgain).toList();

    private static final List<HardRule> OF_MORE = FOR_GOOD.stream().filter(rule -> rule instanceof OneGoal || rule instanceof LanguageInCommon).toList();

    private static final List<HardRule> FOR_GOOD_BUT_TIME = FOR_GOOD.stream().filter(rule -> !(rule instanceof EnoughCommonTime)).toList();

    private Rules() {
    }

    /** Hard rules that no further person can mend once they are broken: where not everybody has to come, time is none of them. */
    static List<HardRule> forGood(Shape shape) {
        return shape.wholeGroup() ? FOR_GOOD : FOR_GOOD_BUT_TIME;
    }

    /** Those of them that a group breaks only if two people in it do. */
    static List<HardRule> ofTwo() {
        return OF_TWO;
    }

    /** The others but time: they ask for all who are in a group. */
    static List<HardRule> ofMore() {
        return OF_MORE;
    }
}
