package belay.applications;

import belay.people.Email;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each column of a sheet tells, and the role everybody in it asks for when no column says so. */
public record Mapping(List<Field> fields, @Nullable Role everybody) {

    public Mapping {
        fields = List.copyOf(fields);
    }

    /**
     * From the names of the columns and of the file: {@code small_mentees.csv} is a sheet of mentees. Where no name tells of roles or
     * addresses, a column does that holds nothing else; addresses are those of the people themselves only if no two rows have the same.
     */
    static Mapping guess(Rows rows, String file, List<Role> roles) {
        var fields = new ArrayList<Field>();
        for (String header : rows.headers()) {
            var field = HeaderGuess.of(header);
            fields.add(field.joins() || !fields.contains(field) ? field : Field.IGNORE);
        }
        halve(rows.headers(), fields, Field.FIRST_NAME, Field.LAST_NAME);
        halve(rows.headers(), fields, Field.LAST_NAME, Field.FIRST_NAME);
        var words = new RoleWords(roles);
        if (!fields.contains(Field.EXTERNAL_ID)) {
            find(Field.EMAIL, rows, fields, Email::parse);
        }
        if (roles.size() > 1 && roleIn(file, roles) == null) {
            find(Field.ROLES, rows, fields, words::parse);
        }
        return new Mapping(fields, fields.contains(Field.ROLES) ? null : roleIn(file, roles));
    }

    /** Beside one half of a name, what is called only “name” is the other half. */
    private static void halve(List<String> headers, List<Field> fields, Field half, Field other) {
        int name = fields.indexOf(Field.NAME);
        if (fields.contains(half) && !fields.contains(other) && name >= 0 && headers.get(name).strip().matches("(?i)name|naam|nom|nome|nombre")) {
            fields.set(name, other);
        }
    }

    private static void find(Field field, Rows rows, List<Field> fields, Consumer<String> reading) {
        if (!fields.contains(field)) {
            IntStream.range(0, fields.size())
                .filter(i -> HeaderGuess.field(rows.headers().get(i)).isEmpty() && rows.holds(i, reading) && (field.joins() || rows.tellApart(i)))
                .findFirst().ifPresent(i -> fields.set(i, field));
        }
    }

    /** As it was for the last file with these columns; only whom this one is about its own name may tell better. */
    Mapping again(String file, List<Role> roles) {
        if (tells(Field.ROLES)) {
            return new Mapping(fields, null);
        }
        var named = roleIn(file, roles);
        return new Mapping(fields, named != null ? named : roles.contains(everybody) ? everybody : null);
    }

    /** With columns as they were mapped in the sheet that has most of them in common; what is new in this one stays guessed, and what is there twice. */
    Mapping like(List<String> headers, List<Sheets.Remembered> others) {
        var names = headers.stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
        var nearest = others.stream().max(Comparator.comparingLong(other -> common(names, other).count()));
        if (nearest.isEmpty()) {
            return this;
        }
        var mapped = parse(nearest.get().mapping()).fields;
        var before = nearest.get().headers();
        Map<String, Field> remembered = new HashMap<>();
        common(names, nearest.get()).forEach(name -> remembered.put(name, mapped.get(before.indexOf(name))));
        var meant = IntStream.range(0, fields.size()).mapToObj(i -> remembered.containsKey(names.get(i)) ? remembered.get(names.get(i))
            : fields.get(i).joins() || !remembered.containsValue(fields.get(i)) ? fields.get(i) : Field.IGNORE).toList();
        return new Mapping(meant, meant.contains(Field.ROLES) ? null : everybody);
    }

    /** The names of columns that each sheet has once. */
    private static Stream<String> common(List<String> names, Sheets.Remembered other) {
        return names.stream().filter(name -> Collections.frequency(names, name) == 1 && Collections.frequency(other.headers(), name) == 1);
    }

    private static @Nullable Role roleIn(String file, List<Role> roles) {
        if (roles.size() == 1) {
            return roles.getFirst();
        }
        String name = file.toLowerCase(Locale.ROOT).replace("participant", "mentee").replace("adviser", "advisor");
        var named = roles.stream().filter(role -> name.matches(".*" + role.word() + "(?!ship).*")).toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** As it is kept: {@code name,email,ignore|mentor}. */
    String text() {
        return fields.stream().map(Field::word).collect(Collectors.joining(",")) + "|" + (everybody == null ? "" : everybody.word());
    }

    static Mapping parse(String text) {
        int bar = text.indexOf('|');
        var words = bar == 0 ? List.<String>of() : List.of(text.substring(0, bar).split(","));
        return new Mapping(words.stream().map(word -> Field.of(word).orElse(Field.IGNORE)).toList(), Role.of(text.substring(bar + 1)).orElse(null));
    }

    boolean tells(Field field) {
        return fields.contains(field);
    }

    /** Whether it matters what stands in a column of this name; what is wrong with a whole row always does. */
    boolean reads(List<String> headers, String column) {
        return !headers.contains(column)
            || IntStream.range(0, headers.size()).anyMatch(i -> headers.get(i).equals(column) && fields.get(i) != Field.IGNORE);
    }

    /** What must be put right before rows can be read. */
    List<Said> faults(List<String> headers, List<Role> roles) {
        var faults = new ArrayList<Said>();
        if (!tells(Field.EMAIL) && !tells(Field.EXTERNAL_ID)) {
            faults.add(new Said("applications.mapping.nobody"));
        }
        faults.addAll(otherFaults(headers, roles));
        return faults;
    }

    /** The same, but for by what people are known. */
    List<Said> otherFaults(List<String> headers, List<Role> roles) {
        var faults = new ArrayList<Said>();
        if (!tells(Field.ROLES) && everybody == null) {
            faults.add(new Said("applications.mapping.roles"));
        }
        if (everybody != null && !roles.contains(everybody)) {
            faults.add(new Said("applications.mapping.other-role", everybody.word()));
        }
        Set<Field> once = EnumSet.noneOf(Field.class);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!once.add(field) && !field.joins()) {
                faults.add(new Said("applications.mapping.twice", headers.get(fields.indexOf(field)), headers.get(i),
                    new Said("applications.field." + field.key())));
            }
        }
        return faults;
    }
}
