package belay.applications;

import belay.people.Items;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Forms put the boxes somebody ticked into one cell with commas between them, and a goal may hold commas too. What stands between commas is
 * a goal of its own where all of it stands in other answers as well.
 */
final class ManyGoals {

    private final Set<String> goals;

    ManyGoals(Collection<SignUp> signUps) {
        var answers = new HashSet<Set<String>>();
        signUps.forEach(signUp -> Items.sentences(signUp.get(Field.GOALS)).forEach(answer -> answers.add(Set.copyOf(Items.words(plain(answer))))));
        Map<String, Integer> seen = new HashMap<>();
        answers.forEach(answer -> answer.forEach(part -> seen.merge(part, 1, Integer::sum)));
        seen.values().removeIf(times -> times < 2);
        goals = seen.keySet();
    }

    SignUp parted(SignUp signUp) {
        var parted = new ArrayList<String>();
        Items.sentences(signUp.get(Field.GOALS)).forEach(answer -> parted.addAll(parts(answer)));
        var text = Items.text(parted);
        if (text.equals(signUp.get(Field.GOALS))) {
            return signUp;
        }
        var values = new EnumMap<>(signUp.values());
        values.put(Field.GOALS, text);
        return new SignUp(signUp.row(), values);
    }

    private List<String> parts(String answer) {
        var parts = Items.words(answer);
        return parts.size() > 1 && parts.stream().map(ManyGoals::plain).allMatch(goals::contains) ? parts : List.of(answer);
    }

    private static String plain(String goal) {
        return goal.toLowerCase(Locale.ROOT);
    }
}
