package belay.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was worked out of drafts that were looked at lately: it holds as long as nobody changes the draft and what it is judged by stays
 * the same. Nothing is kept of what somebody sees who may yet take it back.
 */
@Component
class Lately {

    /** So many answers are kept, those that were asked for last. */
    private static final int MOST = 50;
    /** Of those that may take some megabytes. */
    private static final int MOST_LARGE = 3;

    private record Known(String state, Object found) { }

    /** Answers that are kept, by what they are and of which draft. */
    private static final class Shelf extends LinkedHashMap<String, Known> {
        private final int most;

        Shelf(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > most;
        }
    }

    private final Shelf small = new Shelf(MOST);
    private final Shelf large = new Shelf(MOST_LARGE);
    private final Bases bases;

    Lately(Bases bases) {
        this.bases = bases;
    }

    /**
     * @param what names what is worked out; the same name always goes with the same kind of answer
     * @param work works it out from the draft and the sign-ups of its round alone
     */
    <V> V of(Setting setting, String what, Supplier<V> work) {
        return of(small, setting, what, work);
    }

    /** As {@link #of}, for an answer that holds everybody who signed up. */
    <V> V large(Setting setting, String what, Supplier<V> work) {
        return of(large, setting, what, work);
    }

    @SuppressWarnings("unchecked")
    private <V> V of(Shelf known, Setting setting, String what, Supplier<V> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var state = state(setting);
        var key = setting.draft().id() + " " + what;
        synchronized (known) {
            var before = known.get(key);
            if (before != null && before.state.equals(state)) {
                return (V) before.found;
            }
        }
        var found = work.get();
        if (state.equals(state(setting))) {  // nobody changed anything while it was worked out
            synchronized (known) {
                known.put(key, new Known(state, found));
            }
        }
        return found;
    }

    /** The summary is new once the draft was judged anew. */
    private String state(Setting setting) {
        var draft = setting.draft();
        return draft.version() + " " + bases.of(setting.round()) + " " + draft.summary();
    }
}
