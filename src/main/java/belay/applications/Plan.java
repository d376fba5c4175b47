package belay.applications;

import belay.programs.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What importing a sheet would do, person by person; with an error anywhere, it would do nothing at all.
 *
 * @param left the rows it leaves out
 */
public record Plan(List<Entry> entries, List<Complaint> errors, List<Complaint> notes, Set<Integer> left) {

    /** What some notes miss in a row. */
    private static final Map<String, Field> MISSED = Map.of("applications.note.no-name", Field.NAME, "applications.note.no-email", Field.EMAIL,
        "applications.note.no-clock", Field.ZONE);

    /** What happens to one person's sign-up. */
    public enum Outcome { NEW, CHANGED, SAME }

    /** A field before and after; also used for what a person said themselves and what the sheet would have said instead. */
    public record Difference(Field field, String before, String after) { }

    /**
     * One sign-up, whom it is about if known, what changes, what of that is shown, and what stays because the person wrote
     * it themselves. Somebody the program did not know is shown as the sheet tells of them, like anybody new.
     */
    public record Entry(SignUp signUp, @Nullable Known known, Outcome outcome, List<Difference> changes, List<Difference> shown,
                        List<Difference> kept, Map<Field, String> after) {

        private static Entry of(SignUp signUp, @Nullable Known who, Outcome outcome, List<Difference> changes, List<Difference> kept,
                                Map<Field, String> after, Mapping mapping) {
            boolean stranger = who != null && !who.ours();
            return new Entry(signUp, who, outcome, List.copyOf(changes), stranger ? entry(signUp, null, mapping).shown : List.copyOf(changes),
                stranger ? List.of() : List.copyOf(kept), after);
        }

        /** The number of whom the program knows; others are told apart from nobody. */
        private long number() {
            return known != null && known.ours() ? known.person().id() : 0;
        }

        /** As the sheet calls them, unless the program knows them under a name already. */
        public String name() {
            return known != null && known.ours() ? after.getOrDefault(Field.NAME, known.person().name()) : signUp.shownAs();
        }

        /** Whether somebody known would have a name of which no word is the same. */
        private boolean isRenamed() {
            return known != null && known.ours() && changes.stream().anyMatch(change -> change.field == Field.NAME && !change.before.isEmpty()
                && Collections.disjoint(words(change.before), words(change.after)));
        }

        private static Set<String> words(String name) {
            return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[\\s,.]+")));
        }

        private Complaint renamed() {
            var change = changes.stream().filter(one -> one.field == Field.NAME).findFirst().orElseThrow();
            return new Complaint(signUp.row(), "", change.after, new Said("applications.note.renamed", change.before, change.after)).about(change.after);
        }

        private boolean knows(Field field) {
            var value = known == null || !known.ours() ? "" : known.values().getOrDefault(field, "");
            return !value.isEmpty() && !value.equals(signUp.shownAs());  // whose name was never told is called by it
        }

        boolean touches(List<Field> fields) {
            return changes.stream().anyMatch(change -> fields.contains(change.field()));
        }
    }

    static Plan of(Reading reading, Mapping mapping, List<Known> known, Set<Integer> left) {
        var byEmail = new HashMap<String, Known>();
        var byId = new HashMap<String, Known>();
        known.forEach(someone -> {
            byEmail.put(String.valueOf(someone.person().email()), someone);
            byId.put(someone.externalId(), someone);
        });
        byId.remove("");
        var errors = new ArrayList<>(reading.errors());
        var entries = new ArrayList<Entry>();
        Map<Long, SignUp> taken = new HashMap<>();
        for (SignUp signUp : reading.signUps()) {
            var here = byEmail.get(signUp.get(Field.EMAIL));
            var there = byId.get(signUp.get(Field.EXTERNAL_ID));
            var who = here == null ? there : here;
            var before = who == null ? null : taken.put(who.person().id(), signUp);
            var fault = fault(signUp, here, there);
            if (before != null) {
                errors.add(Complaint.clash(before, signUp, signUp.shownAs()).about(signUp.shownAs()));
            } else if (fault != null) {
                errors.add(new Complaint(signUp.row(), "", signUp.shownAs(), fault).about(signUp.shownAs()));
            } else {
                entries.add(entry(signUp, who, mapping));
            }
        }
        var byRow = entries.stream().collect(Collectors.toMap(entry -> entry.signUp.row(), Function.identity()));
        var notes = reading.notes().stream().filter(note -> !isAnswered(note, byRow.get(note.row()))).toList();
        var renamed = entries.stream().filter(Entry::isRenamed).map(Entry::renamed);
        return new Plan(List.copyOf(entries), List.copyOf(errors), Stream.concat(renamed, notes.stream()).toList(), new TreeSet<>(left));
    }

    /** Whether a note misses what the program knows of this person already. */
    private static boolean isAnswered(Complaint note, @Nullable Entry entry) {
        var field = MISSED.get(Objects.requireNonNull(note.why().getCodes())[0]);
        return field != null && entry != null && entry.knows(field);
    }

    public List<Entry> with(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome == outcome).toList();
    }

    /** Those who wrote something themselves that the sheet says differently. */
    public List<Entry> keeping() {
        return entries.stream().filter(entry -> !entry.kept.isEmpty()).toList();
    }

    /** Those who are signed up by this sheet, or of whom it says something new. */
    public List<Entry> touched() {
        return entries.stream().filter(entry -> entry.outcome != Outcome.SAME).toList();
    }

    /** Those with an account already. */
    List<Long> known() {
        return entries.stream().flatMap(entry -> Optional.ofNullable(entry.known).stream()).map(known -> known.person().id()).toList();
    }

    /** Made of what is shown and nothing else: an organizer imports what they have seen, or is shown it again. */
    public String fingerprint() {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.number()).append(entry.outcome)
            .append(entry.signUp.shownAs()).append(entry.shown).append(entry.kept).append('\n'));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.append(errors.size()).append(left).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Said fault(SignUp signUp, @Nullable Known here, @Nullable Known there) {
        String email = signUp.get(Field.EMAIL);
        String id = signUp.get(Field.EXTERNAL_ID);
        boolean other = here == null || !here.ours();
        if (other && there != null && there.person().email() != null && !email.isEmpty()) {
            return new Said("applications.row.other-address", id, there.person().email(), email);
        }
        if (here != null && there != null && here.person().id() != there.person().id()) {
            return new Said("applications.row.two-people", email, id);
        }
        return null;
    }

    private static Entry entry(SignUp signUp, @Nullable Known who, Mapping mapping) {
        Map<Field, String> before = who == null ? Map.of() : who.values();
        var after = new EnumMap<Field, String>(Field.class);
        after.putAll(before);
        var changes = new ArrayList<Difference>();
        var kept = new ArrayList<Difference>();
        signUp.values().forEach((field, said) -> {
            String old = before.getOrDefault(field, "");
            String now = field == Field.ROLES && mapping.everybody() != null ? both(old, said) : said;
            if (now.equals(old)) {
                return;
            }
            boolean told = !old.isEmpty() || field == Field.PLACE && !before.getOrDefault(Field.ZONE, "").isEmpty();  // a place says a zone too
            if (who != null && who.isOwnWord(field) && told) {
                kept.add(new Difference(field, old, now));
            } else {
                after.put(field, now);
                changes.add(new Difference(field, old, now));
            }
        });
        boolean signedUp = who != null && who.application() != null;
        var outcome = !signedUp ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        return Entry.of(signUp, who, outcome, changes, kept, after, mapping);
    }

    /** A sheet that asks for one role for everybody adds it to what they asked for before. */
    private static String both(String before, String said) {
        var roles = new TreeSet<Role>();
        for (String words : List.of(before, said)) {
            for (String word : words.split(";")) {
                Role.of(word).ifPresent(roles::add);
            }
        }
        return String.join("; ", roles.stream().map(Role::word).toList());
    }
}
