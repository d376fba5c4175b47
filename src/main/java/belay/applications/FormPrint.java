package belay.applications;

import belay.people.BadValue;
import belay.people.Languages;
import belay.people.Week;
import belay.people.Zones;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** What stood in a form when it was opened, box by box and too short to read: by it one notices what was sent from another tab meanwhile. */
final class FormPrint {

    private FormPrint() {
    }

    /** {@code name:1f3a zone:0 goals:77b2} */
    static String of(MultiValueMap<String, String> boxes) {
        return boxes.entrySet().stream().map(box -> box.getKey() + ":" + hash(box.getValue())).collect(Collectors.joining(" "));
    }

    /**
     * Says at each box what stands there now, if that is neither what stood there when the form was opened nor what was typed.
     *
     * @param seen null where a page from elsewhere does not say
     * @param groups what the groups are called whose numbers stand there
     */
    static void check(@Nullable String seen, MultiValueMap<String, String> now, MultiValueMap<String, String> typed, Map<String, String> groups, Errors errors) {
        if (seen == null || seen.isBlank()) {
            return;
        }
        var then = read(seen);
        now.forEach((box, values) -> {
            var told = said(box, values);
            if (!hash(values).equals(then.getOrDefault(box, hash(List.of()))) && !told.equals(said(box, typed.getOrDefault(box, List.of()))) && !errors.hasFieldErrors(field(box))) {
                errors.rejectValue(field(box), told.isEmpty() ? "application.bad.meanwhile.empty" : "application.bad.meanwhile", new Object[] {BadValue.shortened(box.startsWith("choice-") ? groups.getOrDefault(told, told) : told)}, null);
            }
        });
    }

    private static Map<String, String> read(String seen) {
        var then = new HashMap<String, String>();
        for (var one : seen.split(" ")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                then.put(one.substring(0, colon), one.substring(colon + 1));
            }
        }
        return then;
    }

    private static String hash(List<String> values) {
        return Integer.toHexString(values.stream().filter(value -> !value.isEmpty()).toList().hashCode());
    }

    /** In one way, however it was written. */
    private static String said(String box, List<String> values) {
        var all = values.stream().map(value -> value.replace("\r\n", "\n").strip()).filter(value -> !value.isEmpty()).toList();
        var line = String.join(", ", all);
        return switch (box) {
            case "zone" -> all.isEmpty() ? "" : Zones.parse(line).getId();
            case "languages" -> Languages.parse(line).toString();
            case "free" -> Week.ofKeys(all).toString();
            case "roles" -> line.toLowerCase(Locale.ROOT);
            default -> line;
        };
    }

    /** Where it is said: skills stand beside their level. */
    private static String field(String box) {
        return box.startsWith("offer") ? "offers" : box.startsWith("want") ? "wants" : box;
    }
}
