package belay.applications;

import belay.people.BadValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many groups, partners or mentees somebody would take on, as people write it: {@code 2}, {@code two}, {@code up to 3 mentees}, {@code 1-2}. */
final class HowMany {

    private static final int MOST = 50;
    private static final Set<String> BESIDE = Set.of("just", "only", "up", "to", "max", "max.", "maximum", "at", "most", "or", "once", "a", "time", "nur", "bis", "zu", "höchstens",
        "maximal", "oder", "mentee", "mentees", "mentor", "mentors", "group", "groups", "gruppe", "gruppen", "cohort", "cohorts", "people", "person", "persons", "personen",
        "student", "students", "pair", "pairs", "partner", "partners");
    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        word(0, "none", "zero", "keine", "keinen");
        word(1, "one", "ein", "eine", "einen", "eins", "un", "une", "uno", "una", "um", "uma");
        word(2, "two", "zwei", "deux", "dos", "due", "dois", "duas");
        word(3, "three", "drei", "trois", "tres", "tre", "três");
        word(4, "four", "vier", "quatre", "cuatro", "quattro", "quatro");
        word(5, "five", "fünf", "cinq", "cinco", "cinque");
    }

    private HowMany() {
    }

    private static void word(int number, String... words) {
        for (String word : words) {
            WORDS.put(word, number);
        }
    }

    /** Groups or partners, of a range the most, as a number. */
    static String parse(String cell) {
        return parse(cell, "capacity");
    }

    /** Mentees in one cohort, of a range the most, as a number; none is no answer. */
    static String mentees(String cell) {
        var most = parse(cell, "mentees");
        if (most.equals("0")) {
            throw BadValue.keyed("applications.bad.mentees.none", cell);
        }
        return most;
    }

    private static String parse(String cell, String what) {
        var said = new ArrayList<Integer>();
        for (String word : cell.strip().toLowerCase(Locale.ROOT).split("[\\s–-]+")) {
            if (word.matches("\\d{1,9}(\\.0+)?")) {
                said.add(Integer.valueOf(word.replaceFirst("\\..*", "")));
            } else if (WORDS.containsKey(word)) {
                said.add(WORDS.get(word));
            } else if (!BESIDE.contains(word)) {
                throw BadValue.keyed("applications.bad." + what + ".number", cell);
            }
        }
        if (said.isEmpty() || said.size() > 2) {
            throw BadValue.keyed("applications.bad." + what + ".number", cell);
        }
        int most = Collections.max(said);
        if (most > MOST) {
            throw BadValue.keyed("applications.bad." + what + ".large", cell, MOST);
        }
        return Integer.toString(most);
    }
}
