package belay.applications;

import belay.programs.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All the sign-ups of a sheet, with what must be mended before they can be taken and what one should know. */
record Reading(List<SignUp> signUps, List<Complaint> errors, List<Complaint> notes) {

    /**
     * Reads the rows.
     *
     * @param inTheRound those signed up already, whom a row may prefer or avoid as well
     * @param moved for addresses people of the program had before, those they have now
     */
    static Reading of(Rows rows, Mapping mapping, List<Role> roles, List<SignUp> inTheRound, Map<String, String> moved) {
        return of(rows, mapping, new RowReader(rows.headers(), mapping, roles, moved, false), inTheRound, moved);
    }

    /** A sheet that stands for itself: nobody is known from elsewhere, and a name is enough to be known by. */
    static Reading alone(Rows rows, Mapping mapping, List<Role> roles) {
        return of(rows, mapping, new RowReader(rows.headers(), mapping, roles, Map.of(), true), List.of(), Map.of());
    }

    private static Reading of(Rows rows, Mapping mapping, RowReader reader, List<SignUp> inTheRound, Map<String, String> moved) {
        var read = rows.rows().stream().map(reader::read).toList();
        var goals = new ManyGoals(Stream.concat(read.stream(), inTheRound.stream()).toList());
        var all = read.stream().map(goals::parted).toList();
        var errors = new ArrayList<>(rows.errors().stream().filter(error -> mapping.reads(rows.headers(), error.column())).toList());
        errors.addAll(reader.errors());
        var notes = new ArrayList<>(reader.notes());
        var once = once(all, errors, notes);
        var mentions = new Mentions(once, inTheRound, moved);
        var named = once.stream().map(mentions::parted).toList();
        for (SignUp signUp : named) {
            mentions.check(signUp, Field.PREFERS, reader.header(Field.PREFERS), errors, notes);
            mentions.check(signUp, Field.AVOIDS, reader.header(Field.AVOIDS), errors, notes);
        }
        var names = all.stream().collect(Collectors.toMap(SignUp::row, SignUp::shownAs));
        return new Reading(named.stream().map(mentions::bare).toList(), told(errors, names), told(notes, names));
    }

    private static List<Complaint> told(List<Complaint> complaints, Map<Integer, String> names) {
        return complaints.stream().sorted(Comparator.comparingInt(Complaint::row))
            .map(complaint -> complaint.about(names.getOrDefault(complaint.row(), ""))).toList();
    }

    /** The same row twice counts once; rows that say different things of one person cannot all be right. */
    private static List<SignUp> once(List<SignUp> all, List<Complaint> errors, List<Complaint> notes) {
        var kept = new ArrayList<SignUp>();
        Map<String, SignUp> known = new HashMap<>();
        Map<Integer, List<SignUp>> later = new LinkedHashMap<>();
        for (SignUp next : all) {
            var before = before(known, next);
            if (before == null) {
                kept.add(next);
                keys(next).forEach(key -> known.putIfAbsent(key, next));
            } else {
                later.computeIfAbsent(before.row(), first -> new ArrayList<>(List.of(before))).add(next);
            }
        }
        var unread = errors.stream().map(Complaint::row).collect(Collectors.toSet());
        later.values().forEach(rows -> compare(rows, unread, errors, notes));
        return List.copyOf(kept);
    }

    private static void compare(List<SignUp> rows, Set<Integer> unread, List<Complaint> errors, List<Complaint> notes) {
        var first = rows.getFirst();
        boolean same = rows.stream().allMatch(first::sameAs);
        for (SignUp next : rows.subList(1, rows.size())) {
            if (!same) {
                errors.add(Complaint.clash(other(rows, next), next, who(next)).after(first));
            } else if (!unread.contains(first.row()) && !unread.contains(next.row())) {
                notes.add(new Complaint(next.row(), "", who(next), new Said("applications.note.same", first.row())));
            }
        }
    }

    /** The last row before that says something else, or the first after. */
    private static SignUp other(List<SignUp> rows, SignUp row) {
        var others = rows.stream().filter(one -> !one.sameAs(row)).toList();
        return others.stream().filter(one -> one.row() < row.row()).reduce((before, later) -> later).orElseGet(others::getFirst);
    }

    private static @Nullable SignUp before(Map<String, SignUp> known, SignUp next) {
        return keys(next).stream().filter(known::containsKey).findFirst().map(known::get).orElse(null);
    }

    private static List<String> keys(SignUp signUp) {
        var keys = new ArrayList<String>();
        if (!signUp.get(Field.EMAIL).isEmpty()) {
            keys.add("@" + signUp.get(Field.EMAIL).toLowerCase(Locale.ROOT));
        }
        if (!signUp.get(Field.EXTERNAL_ID).isEmpty()) {
            keys.add("#" + signUp.get(Field.EXTERNAL_ID));
        }
        return keys.isEmpty() ? List.of("=" + signUp.get(Field.NAME).toLowerCase(Locale.ROOT)) : keys;
    }

    private static String who(SignUp signUp) {
        return signUp.says(Field.EMAIL) ? signUp.get(Field.EMAIL) : signUp.says(Field.EXTERNAL_ID) ? signUp.get(Field.EXTERNAL_ID) : signUp.shownAs();
    }
}
