package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** What was picked in the boxes for the groups somebody would like to be in: numbers of groups, the dearest first, and empty boxes. */
public record Wished(List<String> boxes) {

    public static final int MOST = 3;

    static final Wished NOTHING = new Wished(List.of());

    /** One for each place, however many were typed. */
    public Wished(List<String> boxes) {
        this.boxes = IntStream.range(0, MOST).mapToObj(place -> place < boxes.size() ? boxes.get(place) : "").toList();
    }

    static Wished of(List<Running.Named> chosen) {
        return new Wished(chosen.stream().map(group -> String.valueOf(group.id())).toList());
    }

    static Wished typed(MultiValueMap<String, String> all) {
        return new Wished(Stream.of(1, 2, 3).map(place -> Typed.line(all.getFirst(box(place)))).toList());
    }

    /** @param place from 1 */
    public static String box(int place) {
        return "choice-" + place;
    }

    public String at(int place) {
        return boxes.get(place - 1);
    }

    void into(MultiValueMap<String, String> all) {
        for (int place = 1; place <= MOST; place++) {
            if (!at(place).isEmpty()) {
                all.add(box(place), at(place));
            }
        }
    }

    /** @param named the groups among these that belong to the round one goes on from */
    void check(Map<Long, Running.Named> named, Errors errors) {
        var before = new HashSet<Long>();
        for (int place = 1; place <= MOST; place++) {
            var group = number(at(place)).map(named::get).orElse(null);
            if (group == null && !at(place).isEmpty()) {
                errors.rejectValue(box(place), "wished.bad.unknown", new Object[] {BadValue.shortened(at(place))}, null);
            } else if (group != null && !group.goesOn()) {
                errors.rejectValue(box(place), "wished.bad.over", new Object[] {group.name()}, null);
            } else if (group != null && !before.add(group.id())) {
                errors.rejectValue(box(place), "wished.bad.twice", new Object[] {group.name()}, null);
            }
        }
    }

    /** Without gaps. */
    List<Long> groups() {
        return boxes.stream().flatMap(box -> number(box).stream()).toList();
    }

    private static Optional<Long> number(String box) {
        return box.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(box)) : Optional.empty();
    }
}
