package belay.applications;

import belay.people.BadValue;
import belay.people.Email;
import belay.people.Items;
import belay.people.Languages;
import belay.people.Person;
import belay.people.Skills;
import belay.people.Week;
import belay.people.Zones;
import belay.programs.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other as sign-ups; what cannot be read becomes an error that names row, column, value and cure. */
final class RowReader {

    /** Where somebody with nothing to say may say so in a word that means nothing else there. */
    private static final Set<Field> LISTS = EnumSet.of(Field.OFFERS, Field.WANTS, Field.GOALS);

    private final List<String> headers;
    private final Mapping mapping;
    private final RoleWords roles;
    private final Map<String, String> moved;
    private final boolean byName;
    private final List<Complaint> errors = new ArrayList<>();
    private final List<Complaint> notes = new ArrayList<>();

    /** @param byName whether a name is enough to be known by */
    RowReader(List<String> headers, Mapping mapping, List<Role> roles, Map<String, String> moved, boolean byName) {
        this.headers = headers;
        this.mapping = mapping;
        this.roles = new RoleWords(roles);
        this.moved = moved;
        this.byName = byName;
    }

    List<Complaint> errors() {
        return errors;
    }

    List<Complaint> notes() {
        return notes;
    }

    SignUp read(Row row) {
        var values = new EnumMap<Field, String>(Field.class);
        keep(values, row, Field.EMAIL, cell -> Email.parse(cell).address());
        follow(values, row);
        keep(values, row, Field.EXTERNAL_ID, cell -> brief("id", cell, 100));
        values.values().removeIf(String::isEmpty);
        name(values, row);
        roles(values, row);
        keep(values, row, Field.STAGE, cell -> Items.isNothing(cell) ? "" : brief("stage", cell, 100));
        keep(values, row, Field.PRONOUNS, cell -> brief("pronouns", cell, 60));
        where(values, row);
        keep(values, row, Field.FREE, cell -> week(cell, row));
        if (!byName && mapping.tells(Field.FREE) && cell(row, Field.FREE).isEmpty()) {
            note(row, Field.FREE, "", "applications.note.no-hours");
        }
        if (!byName && !values.getOrDefault(Field.FREE, "").isEmpty() && cell(row, Field.ZONE).isEmpty() && cell(row, Field.PLACE).isEmpty()) {
            note(row, Field.FREE, "", "applications.note.no-clock");
        }
        keep(values, row, Field.HOURS, cell -> brief("hours", cell, 60));
        keep(values, row, Field.LANGUAGES, cell -> languages(cell, row));
        keep(values, row, Field.OFFERS, cell -> Skills.parse(listed(cell)).toString());
        keep(values, row, Field.WANTS, cell -> Skills.parse(listed(cell)).toString());
        keep(values, row, Field.GOALS, cell -> Items.text(Items.sentences(cell)));
        keep(values, row, Field.CAPACITY, cell -> capacity(cell, row));
        values.remove(Field.CAPACITY, "");
        keep(values, row, Field.MENTEES, HowMany::mentees);
        keep(values, row, Field.PREFERS, cell -> Items.text(Items.sentences(cell)));
        keep(values, row, Field.AVOIDS, cell -> Items.text(Items.sentences(cell)));
        return new SignUp(row.number(), values);
    }

    private void keep(Map<Field, String> values, Row row, Field field, UnaryOperator<String> reading) {
        if (mapping.tells(field)) {
            String cell = cell(row, field);
            try {
                values.put(field, cell.isEmpty() ? "" : reading.apply(cell));
            } catch (BadValue bad) {
                complain(row, field, bad);
            }
        }
    }

    /** An address somebody gave up still means them. */
    private void follow(Map<Field, String> values, Row row) {
        var told = values.getOrDefault(Field.EMAIL, "");
        var now = moved.get(told);
        if (now != null) {
            notes.add(new Complaint(row.number(), header(Field.EMAIL), told, new Said("applications.note.moved", now)));
            values.put(Field.EMAIL, now);
        }
    }

    private void name(Map<Field, String> values, Row row) {
        String name = cell(row, Field.NAME);
        if (name.isEmpty()) {
            name = (cell(row, Field.FIRST_NAME) + " " + cell(row, Field.LAST_NAME)).strip();
        }
        name = name.replaceAll("\\s+", " ");
        if (name.length() > Person.LONGEST_NAME) {
            complain(row, Field.NAME, BadValue.keyed("applications.bad.name.long", name, Person.LONGEST_NAME));
        } else if (!name.isEmpty()) {
            values.put(Field.NAME, name);
        }
        nobody(values, row);
    }

    /** Without a name one is shown by the id or the address; without an address one cannot sign in; without both one is nobody. */
    private void nobody(Map<Field, String> values, Row row) {
        if (byName) {
            if (SignUp.shownAs(values).isEmpty()) {
                errors.add(new Complaint(row.number(), header(Field.NAME), "", new Said("applications.row.nameless")));
            }
        } else if (cell(row, Field.EMAIL).isEmpty()) {
            if (cell(row, Field.EXTERNAL_ID).isEmpty()) {
                errors.add(new Complaint(row.number(), header(Field.EMAIL), "", new Said("applications.row.nobody")));
            } else {
                notes.add(new Complaint(row.number(), header(Field.EMAIL), "", new Said("applications.note.no-email")));
            }
        }
        if (!values.containsKey(Field.NAME) && !SignUp.shownAs(values).isEmpty()) {
            notes.add(new Complaint(row.number(), header(Field.NAME), "", new Said("applications.note.no-name", SignUp.shownAs(values))));
        }
    }

    private void roles(Map<Field, String> values, Row row) {
        try {
            Set<Role> wanted = new LinkedHashSet<>();
            if (mapping.everybody() != null) {
                wanted.add(mapping.everybody());
            }
            wanted.addAll(roles.parse(cell(row, Field.ROLES)));
            if (RoleWords.isYes(cell(row, Field.BOTH_ROLES))) {
                wanted.addAll(roles.both(cell(row, Field.BOTH_ROLES)));
            }
            if (wanted.isEmpty()) {
                throw BadValue.keyed("applications.bad.role.none", "", roles.list());
            }
            values.put(Field.ROLES, wanted.stream().sorted().map(Role::word).collect(Collectors.joining("; ")));
        } catch (BadValue bad) {
            complain(row, bad.key().contains(".both") ? Field.BOTH_ROLES : Field.ROLES, bad);
        }
    }

    /**
     * The zone said; where none is said, or nothing that we can read, the one of the place if it has just one. A place with several is no error:
     * the person is asked.
     */
    private void where(Map<Field, String> values, Row row) {
        keep(values, row, Field.PLACE, cell -> brief("place", cell, 100));
        String place = values.getOrDefault(Field.PLACE, "");
        String cell = cell(row, Field.ZONE);
        var there = zoneOf(place, cell.isEmpty(), row);
        if (cell.isEmpty()) {
            if (there != null) {
                values.put(Field.ZONE, there.getId());
            }
            return;
        }
        try {
            var zone = Zones.parse(cell);
            values.put(Field.ZONE, zone.getId());
            if (there != null && !Zones.agree(zone, there)) {
                note(row, Field.ZONE, cell, zone.getRules().isFixedOffset() && Zones.alike(there, zone) ? "applications.note.zone-fixed" : "applications.note.zone-differs", BadValue.shortened(cell), zone.getId(), BadValue.shortened(place), there.getId());
            }
        } catch (BadValue bad) {
            if (there == null) {
                complain(row, Field.ZONE, bad);
                return;
            }
            values.put(Field.ZONE, there.getId());
            note(row, Field.ZONE, cell, "applications.note.zone-of-place", BadValue.shortened(cell), BadValue.shortened(place), there.getId());
        }
    }

    private @Nullable ZoneId zoneOf(String place, boolean asked, Row row) {
        try {
            return place.isEmpty() ? null : Zones.ofPlace(place);
        } catch (BadValue several) {
            if (asked) {
                note(row, Field.PLACE, place, "applications.note.no-zone", several);
            }
            return null;
        }
    }

    private void note(Row row, Field field, String value, String key, Object... arguments) {
        notes.add(new Complaint(row.number(), header(field), BadValue.shortened(value), new Said(key, arguments)));
    }

    private String week(String cell, Row row) {
        String week = Week.parse(cell).toString();
        if (Week.isLoose(cell)) {
            note(row, Field.FREE, cell, "applications.note.week", BadValue.shortened(cell), week);
        } else if (byName && week.isEmpty() && !cell.isBlank() && !Items.isNothing(cell)) {
            note(row, Field.FREE, cell, "applications.note.no-week", BadValue.shortened(cell));
        }
        return week;
    }

    /** In a form people list a few things to a line and go on in the next. */
    private static String listed(String cell) {
        return cell.indexOf(';') >= 0 ? cell : cell.lines().filter(line -> !line.isBlank()).collect(Collectors.joining(", "));
    }

    private String capacity(String cell, Row row) {
        String number = HowMany.parse(cell);
        if (number.equals("0") && !Character.isDigit(cell.charAt(0))) {
            note(row, Field.CAPACITY, cell, "applications.note.takes-nobody", BadValue.shortened(cell));
        }
        return number;
    }

    private String languages(String cell, Row row) {
        var languages = Languages.parse(listed(cell));
        languages.unknown().forEach(name -> note(row, Field.LANGUAGES, name, "applications.note.language", BadValue.shortened(name)));
        return languages.toString();
    }

    private static String brief(String what, String cell, int longest) {
        String line = cell.replaceAll("\\s+", " ");
        if (line.length() > longest) {
            throw BadValue.keyed("applications.bad." + what + ".long", line, longest);
        }
        return line;
    }

    /** All that the columns of a field say, joined as a list. */
    private String cell(Row row, Field field) {
        return IntStream.range(0, headers.size()).filter(i -> mapping.fields().get(i) == field).mapToObj(i -> row.cells().get(i))
            .filter(cell -> !cell.isBlank() && !(LISTS.contains(field) && Items.isNothing(cell))).collect(Collectors.joining("\n"));
    }

    /** The name of the first column that tells this; none when there is no such column. */
    String header(Field field) {
        int column = mapping.fields().indexOf(field);
        return column < 0 ? "" : headers.get(column);
    }

    private void complain(Row row, Field field, BadValue bad) {
        errors.add(new Complaint(row.number(), header(field), bad.value(), bad));
    }
}
