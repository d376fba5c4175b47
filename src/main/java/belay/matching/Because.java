package belay.matching;

import belay.matching.engine.Applicant;
import belay.matching.engine.Skill;
import belay.matching.engine.Unplaced;
import belay.people.Week;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has no place, and the cheapest single change that would give them one.
 *
 * @param ask the same change as a what-if is asked, to be put behind its address; null if it cannot be asked so
 */
public record Because(List<String> reasons, @Nullable String change, int score, int otherWays, @Nullable String ask) {

    /** @param people who asked, by their ids */
    static Because of(Unplaced unplaced, Map<String, Applicant> people, Locale locale) {
        var reasons = unplaced.reasons().stream().map(reason -> reason.in(locale)).toList();
        if (unplaced.changes().isEmpty()) {
            return new Because(reasons, null, 0, 0, null);
        }
        var cheapest = unplaced.changes().getFirst();
        var is = people.get(cheapest.instead().id());
        return new Because(reasons, cheapest.says().in(locale), cheapest.score(), unplaced.changes().size() - 1, is == null ? null : ask(is, cheapest.instead()));
    }

    private static @Nullable String ask(Applicant is, Applicant instead) {
        var asked = new ArrayList<String>();
        if (instead.capacity() != is.capacity()) {
            asked.add("takes=" + instead.capacity());
        }
        if (instead.mostLed() != null && !instead.mostLed().equals(is.mostLed())) {
            asked.add("leads=" + instead.mostLed());
        }
        var hours = instead.free().halfHours();
        hours.andNot(is.free().halfHours());
        if (!hours.isEmpty()) {
            asked.add("free=" + encoded(Week.ofKeys(hours.stream().mapToObj(Week::key).toList()).toString()));
        }
        add(asked, "speaks", is.languages(), instead.languages());
        add(asked, "goals", is.goals(), instead.goals());
        add(asked, "offers", names(is.offers()), names(instead.offers()));
        add(asked, "wants", names(is.wants()), names(instead.wants()));
        is.avoids().stream().filter(id -> !instead.avoids().contains(id)).forEach(id -> asked.add("beside=" + id));
        return asked.isEmpty() ? null : "about=" + is.id() + "&" + String.join("&", asked);
    }

    private static void add(List<String> asked, String box, List<String> is, List<String> instead) {
        var more = instead.stream().filter(one -> !is.contains(one)).toList();
        if (!more.isEmpty()) {
            asked.add(box + "=" + encoded(String.join("; ", more)));
        }
    }

    private static List<String> names(List<Skill> skills) {
        return skills.stream().map(Skill::name).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
