package belay.programs;

import belay.people.BadValue;
import belay.people.Typed;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** The numbers of a format as an organizer types them. Its boxes are named after the roles: {@code mentor-minimum}. */
public record FormatForm(Map<String, String> typed) {

    public static final int MOST_OF_A_ROLE = 100;
    public static final int SHORTEST = 15;
    public static final int LONGEST = 240;
    public static final int MOST_GROUPS = 20;

    static FormatForm of(Format format) {
        var typed = new HashMap<String, String>();
        for (var role : format.preset().extras()) {
            typed.put(role.word() + "-minimum", "0");
            typed.put(role.word() + "-maximum", "0");
        }
        for (var range : format.roles()) {
            var role = range.role().word();
            typed.put(role + "-minimum", Integer.toString(range.minimum()));
            typed.put(role + "-maximum", Integer.toString(range.maximum()));
            typed.put(role + "-distinct", range.distinctStages() ? "on" : "");
        }
        typed.put("ring", format.ring() > 2 ? "on" : "");
        typed.put("goal", format.goal().name());
        typed.put("cadence", format.cadence().name());
        typed.put("meeting", format.leader() != null ? "leader" : format.quorum() > 0 ? "quorum" : format.hourDay() != null ? "hour" : format.sharedSlot() ? "shared" : "loose");
        typed.put("quorum", format.quorum() > 0 ? Integer.toString(format.quorum()) : "");
        typed.put("hourDay", format.hourDay() == null ? "" : format.hourDay().name());
        typed.put("hourStart", format.hourStart() == null ? "" : format.hourStart().toString());
        typed.put("leader", format.leader() == null ? "" : format.leader().word());
        typed.put("mostLed", format.mostLed() > 0 ? Integer.toString(format.mostLed()) : "");
        typed.put("minutes", Integer.toString(format.minutes()));
        typed.put("mostGroups", Integer.toString(format.mostGroups()));
        return new FormatForm(typed);
    }

    /** Which numbers these are: others have another one. */
    public String print() {
        return Integer.toHexString(new TreeMap<>(typed).hashCode());
    }

    /** Whether somebody changed the format since whoever typed this looked at it; who does not tell what they saw wants it anyhow. */
    boolean isOvertaken(Format format) {
        return !value("seen").isEmpty() && !says("seen", of(format).print());
    }

    public String value(String field) {
        return Typed.line(typed.get(field));
    }

    public boolean says(String field, String value) {
        return value(field).equals(value);
    }

    /** The format with what was typed in place of its numbers; where something was wrong, errors say so and it is not to be kept. */
    Format read(Format format, Errors errors) {
        boolean ring = says("ring", "on");
        var roles = format.preset() == Preset.PEER ? peers(ring) : roles(format, errors);
        var goal = one(Format.Aim.class, "goal", format.goal(), errors);
        var cadence = one(Format.Cadence.class, "cadence", format.cadence(), errors);
        int minutes = number("minutes", SHORTEST, LONGEST, errors);
        int mostGroups = number("mostGroups", 1, MOST_GROUPS, errors);
        boolean hour = says("meeting", "hour");
        boolean shared = hour || says("meeting", "shared") || says("meeting", "quorum");
        int quorum = says("meeting", "quorum") ? number("quorum", 2, MOST_OF_A_ROLE, errors) : 0;
        var read = new Format(format.id(), format.programId(), format.preset(), goal, shared, cadence,
            minutes, mostGroups, ring ? 3 : 2, quorum, leader(format, roles, errors), mostLed(format, errors),
            hour ? one(DayOfWeek.class, "hourDay", DayOfWeek.MONDAY, errors) : null, hour ? start(errors) : null, roles);
        if ((read.quorum() > 0 || read.leader() != null) && read.isOfTwo()) {
            errors.rejectValue("meeting", "programs.bad.both");
        } else if (hour && read.isOfTwo()) {
            errors.rejectValue("meeting", "programs.bad.hour.two");
        } else if (hour && mostGroups > 1) {
            errors.rejectValue("mostGroups", "programs.bad.hour.groups");
        }
        return read;
    }

    /** Hours are told and compared in halves. */
    private LocalTime start(Errors errors) {
        var written = value("hourStart");
        if (written.matches("([01]?[0-9]|2[0-3]):[03]0")) {
            return LocalTime.parse(written.length() < 5 ? "0" + written : written);
        }
        errors.rejectValue("hourStart", written.isEmpty() ? "programs.bad.hour.missing" : "programs.bad.hour", new Object[] {BadValue.shortened(written)}, null);
        return LocalTime.NOON;
    }

    /** Nothing typed is any number. */
    private int mostLed(Format format, Errors errors) {
        return format.preset() == Preset.COHORT && !value("mostLed").isEmpty() ? number("mostLed", 1, MOST_OF_A_ROLE, errors) : 0;
    }

    private @Nullable Role leader(Format format, List<RoleRange> roles, Errors errors) {
        if (!says("meeting", "leader")) {
            return null;
        }
        var role = format.offered().stream().filter(one -> says("leader", one.word())).findFirst().orElse(null);
        if (role == null) {
            errors.rejectValue("leader", "programs.bad.choice");
        } else if (!errors.hasFieldErrors(role.word() + "-minimum") && !errors.hasFieldErrors(role.word() + "-maximum")
            && roles.stream().noneMatch(range -> range.role() == role && range.minimum() > 0)) {
            errors.rejectValue("leader", "programs.bad.leader", new Object[] {new DefaultMessageSourceResolvable("programs.role." + role.word())}, null);
        }
        return role;
    }

    /** Two teach each other; a third comes in only where rings are wanted. */
    private static List<RoleRange> peers(boolean ring) {
        return List.of(new RoleRange(Role.PEER, 2, ring ? 3 : 2, false));
    }

    private List<RoleRange> roles(Format format, Errors errors) {
        var roles = new ArrayList<RoleRange>();
        for (var role : format.offered()) {
            var range = role(role, format.preset().fewest(role), errors);
            if (range.maximum() > 0) {
                roles.add(range);
            }
        }
        if (!errors.hasErrors() && roles.stream().mapToInt(RoleRange::minimum).sum() < 2) {
            errors.rejectValue(roles.getFirst().role().word() + "-minimum", "programs.bad.seats");
        }
        return roles;
    }

    private RoleRange role(Role role, int fewest, Errors errors) {
        int minimum = number(role.word() + "-minimum", 0, MOST_OF_A_ROLE, errors);
        int maximum = number(role.word() + "-maximum", fewest, MOST_OF_A_ROLE, errors);
        if (minimum > maximum && !errors.hasFieldErrors(role.word() + "-maximum")) {
            errors.rejectValue(role.word() + "-minimum", "programs.bad.range", new Object[] {minimum, maximum}, null);
        }
        return new RoleRange(role, minimum, maximum, says(role.word() + "-distinct", "on"));
    }

    private int number(String field, int low, int high, Errors errors) {
        var text = value(field);
        if (text.isEmpty()) {
            errors.rejectValue(field, "programs.bad.number.missing", new Object[] {low, high}, null);
        } else if (!text.matches("[+-]?[0-9]+")) {
            errors.rejectValue(field, "programs.bad.number", new Object[] {BadValue.shortened(text), low, high}, null);
        } else {
            var number = new BigInteger(text);
            if (number.compareTo(BigInteger.valueOf(low)) >= 0 && number.compareTo(BigInteger.valueOf(high)) <= 0) {
                return number.intValue();
            }
            errors.rejectValue(field, "programs.bad.number.range", new Object[] {BadValue.shortened(number.toString()), low, high}, null);
        }
        return low;
    }

    private <E extends Enum<E>> E one(Class<E> kind, String field, E before, Errors errors) {
        for (var known : kind.getEnumConstants()) {
            if (says(field, known.name())) {
                return known;
            }
        }
        errors.rejectValue(field, "programs.bad.choice");
        return before;
    }
}
