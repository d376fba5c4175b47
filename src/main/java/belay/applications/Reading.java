package belay.applications;

import belay.programs.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        for (SignUp signUp : once) {
            mentions.check(signUp, Field.PREFERS, reader.header(Field.PREFERS), errors, notes);
            mentions.check(signUp, Field.AVOIDS, reader.header(Field.AVOIDS), errors, notes);
        }
        var names = all.stream().collect(Collectors.toMap(SignUp::row, SignUp::shownAs));
        return new Reading(once, told(errors, names), told(notes, names));
    }

    private static List<Complaint> told(List<Complaint> complaints, Map<Integer, String> names) {
        return complaints.stream().sorted(Comparator.comparingInt(Complaint::row))
            .map(complaint -> complaint.about(names.getOrDefault(complaint.row(), ""))).toList();
    }

    /** The same row twice counts once; two rows that say different things of one person cannot both be right. */
    private static List<SignUp> once(List<SignUp> all, List<Complaint> errors, List<Complaint> notes) {
        var kept = new ArrayList<SignUp>();
        Map<String, SignUp> known = new HashMap<>();
        var unread = errors.stream().map(Complaint::row).collect(Collectors.toSet());
        for (SignUp next : all) {
            var before = before(known, next);
            if (before == null) {
                kept.add(next);
                keys(next).forEach(key -> known.putIfAbsent(key, next));
            } else if (!before.sameAs(next)) {
                errors.add(Complaint.clash(before.row(), next.row(), who(next), clash(before, next)));
            } else if (!unread.contains(before.row()) && !unread.contains(next.row())) {
                notes.add(new Complaint(next.row(), "", who(next), new Said("applications.note.same", before.row())));
            }
        }
        return List.copyOf(kept);
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

    private static Said clash(SignUp before, SignUp next) {
        String one = before.get(Field.NAME);
        String other = next.get(Field.NAME);
        if (next.get(Field.EMAIL).isEmpty() && next.get(Field.EXTERNAL_ID).isEmpty()) {
            return new Said("applications.row.clash.named", other, before.row(), next.row());
        }
        return one.equals(other)
            ? new Said(Complaint.AGAIN, who(next), before.row(), next.row())
            : new Said("applications.row.clash.names", who(next), before.row(), one, next.row(), other);
    }

    private static String who(SignUp signUp) {
        return signUp.says(Field.EMAIL) ? signUp.get(Field.EMAIL) : signUp.says(Field.EXTERNAL_ID) ? signUp.get(Field.EXTERNAL_ID) : signUp.shownAs();
    }
}
