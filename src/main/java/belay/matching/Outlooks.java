package belay.matching;

import belay.matching.engine.Diff;
import belay.matching.engine.Engine;
import belay.matching.engine.Plan;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Reason;
import belay.matching.engine.Settings;
import belay.matching.engine.Sketch;
import belay.matching.engine.Verdict;
import belay.matching.engine.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what would become of a draft if something were otherwise, by matching twice: as things are, and as they would be. */
@Component
class Outlooks {

    private static final int SHOWN = 60;

    private final Engine engine;
    private final Proposals proposals;

    Outlooks(Engine engine, Proposals proposals) {
        this.engine = engine;
        this.proposals = proposals;
    }

    WhatIf of(Draft draft, SignUps signUps, Supposition supposed, MatchRun run) {
        var onTheDesk = proposals.in(draft.id());
        var around = Around.of(draft, onTheDesk, signUps);
        var now = onTheDesk.values().stream().map(one -> signUps.still(one).proposed(signUps.minutes())).filter(one -> !one.seats().isEmpty()).toList();
        var judged = engine.judge(signUps.pool(), now, now.stream().map(Proposed::key).collect(Collectors.toSet()));
        var pool = quick(around.pool(signUps));
        var again = engine.groups(pool, half(run, 0));
        var so = engine.groups(supposed.on(pool), half(run, 1));
        var before = people(now);
        var after = people(so.proposed());
        var moved = moved(signUps, around, now, judged, so);
        return new WhatIf(supposed.says(), draft.version(), outlook(before.size(), judged), outlook(again), outlook(so),
            names(signUps, after, before), names(signUps, before, after), moved.stream().limit(SHOWN).toList(), moved.size());
    }

    private static Pool quick(Pool pool) {
        return pool.with(pool.settings().with(Settings.Effort.QUICK));
    }

    /** The first or the second half of the way. */
    private static Watch half(MatchRun run, int which) {
        return new Watch() {
            @Override
            public void progress(long steps, long of, int placed) {
                run.progress(steps + which * of, 2 * of, placed);
            }

            @Override
            public boolean stop() {
                return run.stop();
            }
        };
    }

    private static WhatIf.Outlook outlook(int placed, Map<String, Verdict> judged) {
        var scores = judged.values().stream().mapToInt(Verdict::score).summaryStatistics();
        return new WhatIf.Outlook(placed, judged.size(), (int) Math.round(scores.getAverage()), judged.isEmpty() ? 0 : scores.getMin(), null);
    }

    private static WhatIf.Outlook outlook(Sketch plan) {
        var quality = plan.quality();
        var scores = plan.groups().stream().mapToInt(one -> one.verdict().score()).summaryStatistics();
        return new WhatIf.Outlook(quality.placed(), plan.groups().size(), (int) Math.round(scores.getAverage()), quality.worst(), quality.mostPlaced());
    }

    private static Set<Long> people(List<Proposed> groups) {
        return groups.stream().flatMap(group -> group.seats().stream()).map(seat -> Long.valueOf(seat.person())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(SignUps signUps, Set<Long> some, Set<Long> without) {
        return some.stream().filter(one -> !without.contains(one)).map(one -> name(signUps, one)).sorted().toList();
    }

    private static String name(SignUps signUps, long person) {
        var one = signUps.people().get(person);
        return one == null ? "" : one.name();
    }

    /** By name, each with all their places; a group keeps the name of the one it came from, and new ones have none yet. */
    private static List<Shift> moved(SignUps signUps, Around around, List<Proposed> now, Map<String, Verdict> judged, Sketch so) {
        var kept = around.before(signUps, so.proposed());
        var names = around.standing().stream().collect(Collectors.toMap(Proposal::key, Proposal::name));
        var fresh = Reason.of("matching.if.new").in(Locale.ENGLISH);
        var was = Stays.of(now, key -> names.getOrDefault(key, ""), key -> Objects.requireNonNull(judged.get(key)).score());
        var verdicts = so.groups().stream().collect(Collectors.toMap(one -> one.group().key(), Plan.Judged::verdict));
        var would = Stays.of(so.proposed(), key -> kept.containsKey(key) ? Objects.requireNonNull(kept.get(key)).name() : fresh,
            key -> Objects.requireNonNull(verdicts.get(key)).score());
        return Diff.between(now, so.proposed()).moves().stream().map(Diff.Move::person).distinct()
            .map(person -> new Shift(name(signUps, Long.parseLong(person)), was.names(person), would.names(person), was.score(person), would.score(person)))
            .sorted(Comparator.comparing(Shift::person)).toList();
    }

    /** Where each person is: the names of their groups, and what these are worth. */
    private record Stays(Map<String, List<String>> namesOf, Map<String, List<Integer>> scoresOf) {

        static Stays of(List<Proposed> groups, Function<String, String> name, ToIntFunction<String> score) {
            var stays = new Stays(new HashMap<>(), new HashMap<>());
            for (var group : groups) {
                for (var seat : group.seats()) {
                    stays.namesOf.computeIfAbsent(seat.person(), person -> new ArrayList<>()).add(name.apply(group.key()));
                    stays.scoresOf.computeIfAbsent(seat.person(), person -> new ArrayList<>()).add(score.applyAsInt(group.key()));
                }
            }
            return stays;
        }

        @Nullable String names(String person) {
            var names = namesOf.get(person);
            return names == null ? null : names.stream().sorted().collect(Collectors.joining(", "));
        }

        /** Of one group; several have none together. */
        @Nullable Integer score(String person) {
            var scores = scoresOf.getOrDefault(person, List.of());
            return scores.size() == 1 ? scores.getFirst() : null;
        }
    }
}
