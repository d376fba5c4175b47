package belay.applications;

import belay.people.BadValue;
import belay.people.Items;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds whom a row means by a name, an address or an id among those on the sheet and those already in the round. */
final class Mentions {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<Integer>> names = new HashMap<>();
    private final Map<String, String> moved;
    private int people;

    Mentions(List<SignUp> onTheSheet, List<SignUp> inTheRound, Map<String, String> moved) {
        this.moved = moved;
        inTheRound.forEach(this::add);
        onTheSheet.forEach(this::add);
    }

    /** What to say of the people a row prefers or avoids: two of one name must be told apart, an unknown one may still come. */
    void check(SignUp signUp, Field field, String column, List<Complaint> errors, List<Complaint> notes) {
        for (String mention : Items.sentences(signUp.get(field))) {
            var meant = meant(mention);
            if (meant.size() > 1) {
                errors.add(new Complaint(signUp.line(), column, BadValue.shortened(mention),
                    new Said("applications.row.two-of-a-name", meant.size(), BadValue.shortened(mention))));
            } else if (meant.isEmpty()) {
                notes.add(new Complaint(signUp.line(), column, BadValue.shortened(mention),
                    new Said("applications.note.unknown-" + field.word(), BadValue.shortened(mention))));
            }
        }
    }

    private Set<Integer> meant(String mention) {
        Integer number = numbers.get(moved.getOrDefault(plain(mention), plain(mention)));
        return number == null ? names.getOrDefault(plain(mention), Set.of()) : Set.of(number);
    }

    private void add(SignUp signUp) {
        var keys = List.of(plain(signUp.get(Field.EMAIL)), plain(signUp.get(Field.EXTERNAL_ID)));
        int number = keys.stream().filter(numbers::containsKey).findFirst().map(numbers::get).orElseGet(() -> people++);
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> numbers.putIfAbsent(key, number));
        String name = plain(signUp.get(Field.NAME));
        if (!name.isEmpty()) {
            names.computeIfAbsent(name, none -> new HashSet<>()).add(number);
        }
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
