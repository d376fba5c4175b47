package belay.applications;

import belay.people.BadValue;
import belay.people.Items;
import belay.people.Names;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds whom a row means by a name, an address or an id among those on the sheet and those already in the round. */
final class Mentions {

    /** With what the keys of notes begin on somebody nobody is called like; the field follows. */
    static final String NOBODY = "applications.note.unknown-";

    private static final Pattern BETWEEN = Pattern.compile("[,/&+]|\\b(?:and|or|und|oder|et|ou|y|e)\\b", Pattern.CASE_INSENSITIVE);

    private final Names<Integer> names = new Names<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> called = new HashMap<>();
    private final Map<Integer, Integer> byRow = new HashMap<>();
    private final Map<String, String> moved;
    private int people;

    Mentions(List<SignUp> onTheSheet, List<SignUp> inTheRound, Map<String, String> moved) {
        this.moved = moved;
        inTheRound.forEach(this::add);
        onTheSheet.forEach(signUp -> byRow.put(signUp.row(), add(signUp)));
    }

    /**
     * What to say of the people a row prefers or avoids: two of one name must be told apart, two of one first name should be, an unknown
     * one may still come, and nobody is meant by their own name.
     */
    void check(SignUp signUp, Field field, String column, List<Complaint> errors, List<Complaint> notes) {
        for (String mention : Items.sentences(signUp.get(field))) {
            String shown = BadValue.shortened(mention);
            String written = moved.getOrDefault(plain(mention), mention);
            var found = field == Field.AVOIDS ? names.meant(written) : names.named(written);
            int meant = found.size();
            if (meant > 1 && names.isWhole(mention)) {
                errors.add(new Complaint(signUp.row(), column, shown, new Said("applications.row.two-of-a-name", meant, shown)));
            } else if (meant > 1) {
                notes.add(new Complaint(signUp.row(), column, shown, new Said("applications.note.several", meant, shown)));
            } else if (meant == 0 && !Items.isNothing(mention)) {
                notes.add(new Complaint(signUp.row(), column, shown, new Said(NOBODY + field.word(), shown)));
            } else if (meant == 1 && found.iterator().next().equals(byRow.get(signUp.row()))) {
                if (!Items.isNothing(mention)) {
                    notes.add(new Complaint(signUp.row(), column, shown, new Said("applications.note.themselves", shown)));
                }
            } else if (meant == 1 && names.named(written).isEmpty()) {
                var name = called.getOrDefault(found.iterator().next(), "");
                notes.add(new Complaint(signUp.row(), column, shown, new Said("applications.note.means-avoids", shown, name)));
            }
        }
    }

    /** The same, where several people stand with no semicolon between who are all known: {@code Rosa Campos, Cy and Dot}. */
    SignUp parted(SignUp signUp) {
        var values = new EnumMap<>(signUp.values());
        for (var field : List.of(Field.PREFERS, Field.AVOIDS)) {
            var all = Items.sentences(signUp.get(field));
            var people = all.stream().flatMap(mention -> parted(mention).stream()).toList();
            if (people.size() > all.size()) {
                values.put(field, Items.text(people));
            }
        }
        return new SignUp(signUp.row(), values);
    }

    private List<String> parted(String mention) {
        if (!names.named(mention).isEmpty()) {
            return List.of(mention);
        }
        var parts = BETWEEN.splitAsStream(mention).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1 && parts.stream().noneMatch(part -> names.named(part).isEmpty()) ? parts : List.of(mention);
    }

    /** The same without words such as “none”, unless somebody is called that. */
    SignUp bare(SignUp signUp) {
        var values = new EnumMap<>(signUp.values());
        for (var field : List.of(Field.PREFERS, Field.AVOIDS)) {
            var all = Items.sentences(signUp.get(field));
            var people = all.stream().filter(mention -> !(Items.isNothing(mention) && names.meant(mention).isEmpty())).toList();
            if (people.size() < all.size()) {
                values.put(field, Items.text(people));
            }
        }
        return new SignUp(signUp.row(), values);
    }

    /** Somebody who is on the sheet and in the round is one person. */
    private int add(SignUp signUp) {
        var keys = List.of(plain(signUp.get(Field.EMAIL)), plain(signUp.get(Field.EXTERNAL_ID)));
        int number = keys.stream().filter(numbers::containsKey).findFirst().map(numbers::get).orElseGet(() -> people++);
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> numbers.putIfAbsent(key, number));
        names.add(number, signUp.get(Field.NAME), keys);
        called.putIfAbsent(number, SignUp.shownAs(signUp.values()));
        return number;
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
