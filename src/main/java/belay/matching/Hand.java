package belay.matching;

import belay.people.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a draft as an organizer's hand does: what it touches is judged at once, and it can be undone.
 *
 * <p>Two organizers may work on one draft. A change is made as long as nobody touched the same groups or people since the page was
 * drawn on which it was asked for; else it is a {@link Clash}, and nothing is changed.
 */
@Component
class Hand {

    private final Pools pools;
    private final Opinions opinions;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Summaries summaries;
    private final Changes changes;

    Hand(Pools pools, Opinions opinions, Drafts drafts, Proposals proposals, Summaries summaries, Changes changes) {
        this.pools = pools;
        this.opinions = opinions;
        this.drafts = drafts;
        this.proposals = proposals;
        this.summaries = summaries;
        this.changes = changes;
    }

    /**
     * @param seen the version of the draft that is before the eyes of whoever asks
     * @param wish what shall become of the proposals as they are now; empty if that cannot be done to them any more
     */
    @Transactional
    void change(Setting setting, int seen, Person me, Function<Map<String, Proposal>, Optional<Edit>> wish) {
        change(setting, seen, me, null, wish);
    }

    /**
     * Takes back the newest change that was not taken back before.
     *
     * @param meant the version that the change made which was shown as the newest; if by now another one is, nothing is taken back
     */
    @Transactional
    void undo(Setting setting, int seen, int meant, Person me) {
        change(setting, seen, me, meant, now -> changes.last(setting.draft()).filter(last -> last.version() == meant)
            .map(last -> new Edit(last.says(), changes.before(setting.draft(), last))));
    }

    private void change(Setting setting, int seen, Person me, @Nullable Integer undoes, Function<Map<String, Proposal>, Optional<Edit>> wish) {
        var draft = drafts.hold(setting.draft().id());
        var meanwhile = changes.since(draft, seen);
        var before = proposals.in(draft.id());
        var edit = drafts.isOpen(draft.id()) ? wish.apply(before) : Optional.<Edit>empty();
        var touched = edit.orElseThrow(() -> new Clash(draft, seen)).touched(before);
        if (meanwhile.stream().anyMatch(other -> !Collections.disjoint(other.touched(), touched))) {
            throw new Clash(draft, seen);
        }
        if (!touched.isEmpty()) {
            make(setting, me, edit.get(), before);
            var were = new HashMap<String, @Nullable Proposal>();
            edit.get().after().keySet().forEach(key -> were.put(key, before.get(key)));
            summaries.write(draft.id());
            changes.add(draft, edit.get().says(), touched, were, undoes, me.id());
        }
    }

    private void make(Setting setting, Person me, Edit edit, Map<String, Proposal> before) {
        long draft = setting.draft().id();
        var after = new LinkedHashMap<>(before);
        edit.after().forEach((key, proposal) -> after.compute(key, (k, was) -> proposal));
        proposals.remove(draft, edit.after().keySet().stream().filter(key -> !after.containsKey(key)).toList());
        var moved = edit.moved(before);
        var near = edit.near(before);
        var judged = after.values().stream().filter(one -> !before.containsKey(one.key()) || !moved.isEmpty()
            && (edit.after().containsKey(one.key()) || one.people().anyMatch(near::contains))).toList();
        if (!judged.isEmpty()) {
            proposals.put(draft, opinions.of(pools.of(setting.round()), after.values(), judged), me.id());
        }
        proposals.label(draft, edit.after().values().stream().filter(Objects::nonNull).toList(), me.id());
    }
}
