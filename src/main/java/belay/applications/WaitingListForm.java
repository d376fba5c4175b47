package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import belay.programs.Format;
import belay.programs.Role;
import belay.programs.RoleRange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * How many places there are for each role, and how free ones are offered, as an organizer types it.
 *
 * @param places empty where there are as many as people
 * @param hours how long somebody has to answer
 */
public record WaitingListForm(Map<Role, String> places, String hours, boolean automatic) {

    static final int MOST_HOURS = 720;
    private static final int MOST_PLACES = 100_000;

    static WaitingListForm of(List<Vacancies.Number> numbers, int hours, boolean automatic) {
        var places = new EnumMap<Role, String>(Role.class);
        numbers.forEach(number -> places.put(number.role(), String.valueOf(number.places())));
        return new WaitingListForm(places, String.valueOf(hours), automatic);
    }

    static WaitingListForm typed(Format format, MultiValueMap<String, String> boxes) {
        var places = new EnumMap<Role, String>(Role.class);
        format.roles().stream().map(RoleRange::role).forEach(role -> places.put(role, Typed.line(boxes.getFirst(box(role)))));
        return new WaitingListForm(places, Typed.line(boxes.getFirst("hours")), boxes.containsKey("automatic"));
    }

    /** The box for the places of a role. */
    public static String box(Role role) {
        return "places-" + role.word();
    }

    void check(Errors errors) {
        places.forEach((role, typed) -> {
            if (!typed.isEmpty() && !isNumber(typed, MOST_PLACES)) {
                errors.rejectValue(box(role), "place.bad.places", new Object[] {BadValue.shortened(typed)}, null);
            }
        });
        if (!isNumber(hours, MOST_HOURS)) {
            errors.rejectValue("hours", "place.bad.hours", new Object[] {BadValue.shortened(hours), MOST_HOURS}, null);
        }
        if (automatic && places.values().stream().allMatch(String::isEmpty)) {
            errors.rejectValue(places.keySet().stream().findFirst().map(WaitingListForm::box).orElse("automatic"), "place.bad.automatic");
        }
    }

    Map<Role, Integer> numbers() {
        var numbers = new EnumMap<Role, Integer>(Role.class);
        places.forEach((role, typed) -> {
            if (!typed.isEmpty()) {
                numbers.put(role, Integer.valueOf(typed));
            }
        });
        return numbers;
    }

    private static boolean isNumber(String typed, int most) {
        return typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most;
    }
}
