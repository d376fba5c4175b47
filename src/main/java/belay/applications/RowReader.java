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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one row after the other as sign-ups; what cannot be read becomes an error that names row, column, value and cure. */
final class RowReader {

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
        keep(values, row, Field.STAGE, cell -> brief("stage", cell, 100));
        keep(values, row, Field.PRONOUNS, cell -> brief("pronouns", cell, 60));
        where(values, row);
        keep(values, row, Field.FREE, cell -> week(cell, row));
        keep(values, row, Field.LANGUAGES, cell -> Languages.parse(cell).toString());
        keep(values, row, Field.OFFERS, cell -> Skills.parse(cell).toString());
        keep(values, row, Field.WANTS, cell -> Skills.parse(cell).toString());
        keep(values, row, Field.GOALS, cell -> Items.text(Items.sentences(cell)));
        keep(values, row, Field.CAPACITY, RowReader::number);
        values.remove(Field.CAPACITY, "");
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

    /** The zone said; where none is said, the one of the place if it has just one. A place with several is no error: the person is asked. */
    private void where(Map<Field, String> values, Row row) {
        keep(values, row, Field.PLACE, cell -> brief("place", cell, 100));
        keep(values, row, Field.ZONE, cell -> Zones.parse(cell).getId());
        String place = values.getOrDefault(Field.PLACE, "");
        if (cell(row, Field.ZONE).isEmpty()) {
            values.remove(Field.ZONE);
            try {
                if (!place.isEmpty()) {
                    values.put(Field.ZONE, Zones.parse(place).getId());
                }
            } catch (BadValue several) {
                notes.add(new Complaint(row.number(), header(Field.PLACE), BadValue.shortened(place), new Said("applications.note.no-zone", several)));
            }
        }
    }

    private String week(String cell, Row row) {
        String week = Week.parse(cell).toString();
        if (Week.isLoose(cell)) {
            notes.add(new Complaint(row.number(), header(Field.FREE), BadValue.shortened(cell), new Said("applications.note.week", BadValue.shortened(cell), week)));
        }
        return week;
    }

    private static String number(String cell) {
        String digits = cell.replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,9}")) {
            throw BadValue.keyed("applications.bad.capacity.number", cell);
        }
        if (Integer.parseInt(digits) > 50) {
            throw BadValue.keyed("applications.bad.capacity.large", cell, 50);
        }
        return String.valueOf(Integer.parseInt(digits));
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
        return IntStream.range(0, headers.size()).filter(i -> mapping.fields().get(i) == field)
            .mapToObj(i -> row.cells().get(i)).filter(cell -> !cell.isBlank()).collect(Collectors.joining("\n"));
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
