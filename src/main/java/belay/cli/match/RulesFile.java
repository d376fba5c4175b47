package belay.cli.match;

import belay.matching.engine.Attendance;
import belay.matching.engine.Engine;
import belay.matching.engine.Rule;
import belay.matching.engine.Shape;
import belay.people.BadValue;
import belay.people.Zones;
import belay.programs.Preset;
import belay.programs.Role;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads rules.yaml over what a new program starts with. What is wrong is told all at once. */
final class RulesFile {

    /** As the pages allow an organizer. */
    private static final int MOST_OF_A_ROLE = 100;
    private static final int LONGEST_MEETING = 240;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_WEIGHT = 1000;
    private static final int BEST = 100;
    /** {@code Wed 15:00}; groups meet on full and half hours. */
    private static final Pattern WEEKLY_HOUR = Pattern.compile("([A-Za-z]{3,})\\s+([01]?[0-9]|2[0-3]):([03]0)");

    private final Source file;
    private final Faults faults;
    private final Outline outline;
    private final Preset preset;
    private final Map<String, Integer> weights = new TreeMap<>();
    private final Map<String, String> synonyms = new TreeMap<>();
    private final List<String> leftOver = new ArrayList<>();
    private final Map<String, Shape.Role> roles = new LinkedHashMap<>();
    private int least;
    private Shape.Goal goal;
    private boolean sharedSlot;
    private int minutes;
    private int mostGroups;
    private int ring;
    private int mostLed;
    private int quorum;
    private @Nullable String leader;
    private Shape.@Nullable Hour hour;
    private @Nullable Node meeting;
    private LocalDate from;
    private LocalDate to;
    private @Nullable ZoneId zone;
    private boolean endTold;
    /** Whether something stands there as a day that is none. */
    private boolean badDay;

    private RulesFile(Source file, Preset preset, Faults faults) {
        this.file = file;
        this.faults = faults;
        outline = new Outline(file, faults);
        this.preset = preset;
        var usual = Rulebook.usual(preset);
        usual.shape().roles().forEach(role -> roles.put(role.name(), role));
        goal = usual.shape().goal();
        sharedSlot = usual.shape().sharedSlot();
        minutes = usual.shape().meetingMinutes();
        mostGroups = usual.shape().mostGroups();
        ring = usual.shape().ringLength();
        mostLed = usual.shape().mostLed();
        from = usual.from();
        to = usual.to();
    }

    static Rulebook read(Source file, Preset preset, Faults faults) {
        return new RulesFile(file, preset, faults).read();
    }

    private Rulebook read() {
        var root = outline.tree();
        if (root != null) {
            outline.section(root, Map.of("weights", this::weights, "least", value -> least = outline.number(value, "least", 0, BEST, least),
                "synonyms", this::synonyms, "format", this::format, "term", this::term, "left-over", this::leftOver), formatKeys().keySet());
        }
        if (roles.values().stream().mapToInt(Shape.Role::min).sum() < 2) {
            faults.in(file, "cli.match.rules.seats");
        }
        int led = roles.values().stream().limit(1).mapToInt(Shape.Role::max).sum() * mostLed;
        int learners = roles.values().stream().skip(1).mapToInt(Shape.Role::min).sum();
        if (mostLed > 0 && led < learners) {
            faults.in(file, "cli.match.rules.led", led, learners);
        }
        if (to.isBefore(from)) {
            if (!badDay) {
                faults.in(file, endTold ? "cli.match.rules.term" : "cli.match.rules.term.to", from, to);
            }
            to = from;
        }
        return new Rulebook(shape(), weights, synonyms, least, leftOver, from, to, zone);
    }

    /** When they meet is put on last: what can be said of it depends on all else. */
    private Shape shape() {
        var shape = new Shape(Rulebook.usual(preset).shape().kind(), List.copyOf(roles.values()), goal, sharedSlot && leader == null, minutes, mostGroups, ring).leadingUpTo(mostLed);
        if (meeting == null) {
            return shape;
        }
        int ways = (quorum > 0 ? 1 : 0) + (leader == null ? 0 : 1) + (hour == null ? 0 : 1);
        if (ways > 1) {
            outline.bad(meeting, "cli.match.rules.meeting.several");
        } else if (shape.isInPairs()) {
            outline.bad(meeting, "cli.match.rules.meeting.two");
        } else if (minutes == 0 || leader == null && !sharedSlot) {
            outline.bad(meeting, "cli.match.rules.meeting.loose");
        } else if (leader != null && !leads(leader)) {
            outline.bad(meeting, "cli.match.rules.leader", leader, leader);
        } else if (quorum > most()) {
            outline.bad(meeting, "cli.match.rules.quorum", quorum, most());
        } else if (hour != null && mostGroups > 1) {
            outline.bad(meeting, "cli.match.rules.hour.groups");
        } else if (hour != null && zone == null) {
            outline.bad(meeting, "cli.match.rules.hour.zone");
        } else {
            return leader != null ? shape.with(new Attendance.Leader(leader)) : quorum > 0 ? shape.with(new Attendance.Quorum(quorum)) : shape.at(hour);
        }
        return shape;
    }

    /** How many a group can have. */
    private int most() {
        return roles.values().stream().mapToInt(Shape.Role::max).sum();
    }

    /** Whether every group has somebody in this role. */
    private boolean leads(String role) {
        var range = roles.get(role);
        return range != null && range.min() > 0;
    }

    private void weights(Node node) {
        outline.entries(node, (key, value) -> {
            var name = Outline.plain(key);
            var rule = Engine.rules().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
            if (rule == null) {
                outline.bad(key, "cli.match.rules.rule", key.getValue(), Maybe.cure(name, Engine.rules().stream().filter(one -> !one.hard()).map(Rule::name).toList()));
            } else if (rule.hard()) {
                outline.bad(key, "cli.match.rules.hard", name);
            } else {
                weights.put(name, outline.number(value, name, 0, MOST_WEIGHT, rule.weight()));
            }
        });
    }

    private void synonyms(Node node) {
        outline.entries(node, (key, value) -> outline.texts(value).stream().findFirst().ifPresentOrElse(means -> synonyms.put(key.getValue(), means),
            () -> outline.bad(key, "cli.match.rules.synonym", key.getValue())));
    }

    private void format(Node node) {
        outline.section(node, formatKeys());
    }

    private Map<String, Consumer<Node>> formatKeys() {
        var keys = new LinkedHashMap<String, Consumer<Node>>();
        keys.put("roles", this::roles);
        keys.put("minutes", value -> minutes = outline.number(value, "minutes", 0, LONGEST_MEETING, minutes));
        keys.put("shared-slot", value -> sharedSlot = outline.yes(value, "shared-slot", sharedSlot));
        keys.put("quorum", value -> {
            quorum = outline.number(value, "quorum", 2, MOST_OF_A_ROLE, quorum);
            meeting = value;
        });
        keys.put("leader", value -> {
            leader = leader(value);
            meeting = value;
        });
        keys.put("hour", value -> {
            hour = hour(value);
            meeting = value;
        });
        keys.put("goal", value -> goal = goal(value));
        keys.put("most-groups", value -> mostGroups = outline.number(value, "most-groups", 1, MOST_GROUPS, mostGroups));
        keys.put("ring", value -> {
            ring = outline.number(value, "ring", 2, 3, ring);
            if (preset != Preset.PEER) {
                faults.remark(file, "cli.match.rules.ring", preset.word());
            }
        });
        if (preset == Preset.COHORT) {
            keys.put("mentees-a-mentor", value -> mostLed = outline.number(value, "mentees-a-mentor", 0, MOST_OF_A_ROLE, mostLed));
        }
        return keys;
    }

    private void roles(Node node) {
        var keys = new LinkedHashMap<String, Consumer<Node>>();
        List.copyOf(roles.values()).forEach(usual -> keys.put(usual.name(), value -> role(usual, value)));
        outline.section(node, keys);
    }

    private void role(Shape.Role usual, Node node) {
        var name = usual.name();
        int fewest = Role.of(name).map(preset::fewest).orElse(1);
        var range = new int[] {usual.min(), usual.max()};
        var distinct = new boolean[] {usual.distinctStages()};
        var keys = new LinkedHashMap<String, Consumer<Node>>();
        keys.put("min", value -> range[0] = outline.number(value, "min", 0, MOST_OF_A_ROLE, range[0]));
        keys.put("max", value -> range[1] = outline.number(value, "max", fewest, MOST_OF_A_ROLE, range[1]));
        if (Role.of(name).filter(Preset::isExtra).isEmpty()) {
            keys.put("distinct-stages", value -> distinct[0] = outline.yes(value, "distinct-stages", distinct[0]));
        }
        outline.section(node, keys);
        if (range[0] > range[1]) {
            outline.bad(node, "cli.match.rules.range", name, range[0], range[1]);
        } else if (range[1] == 0) {
            roles.remove(name);
        } else {
            roles.put(name, new Shape.Role(name, range[0], range[1], distinct[0]));
        }
    }

    private @Nullable String leader(Node node) {
        var written = outline.text(node).toLowerCase(Locale.ROOT);
        var known = Rulebook.usual(preset).shape().roles().stream().map(Shape.Role::name).toList();
        if (known.contains(written)) {
            return written;
        }
        outline.bad(node, "cli.match.groups.role", outline.text(node), Maybe.cure(written, known));
        return null;
    }

    private Shape.@Nullable Hour hour(Node node) {
        var written = WEEKLY_HOUR.matcher(outline.text(node).strip());
        if (written.matches()) {
            var day = Arrays.stream(DayOfWeek.values()).filter(one -> one.name().startsWith(written.group(1).toUpperCase(Locale.ROOT))).findFirst();
            if (day.isPresent()) {
                return new Shape.Hour(day.get(), LocalTime.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3))));
            }
        }
        outline.bad(node, "cli.match.rules.hour", outline.text(node));
        return null;
    }

    private Shape.Goal goal(Node node) {
        for (var known : Shape.Goal.values()) {
            if (outline.text(node).equalsIgnoreCase(known.name())) {
                return known;
            }
        }
        outline.bad(node, "cli.match.rules.goal", outline.text(node));
        return goal;
    }

    private void term(Node node) {
        outline.section(node, Map.of("from", value -> from = day(value, from), "to", value -> {
            to = day(value, to);
            endTold = true;
        }, "zone", value -> {
            try {
                var written = outline.text(value);
                zone = value instanceof ScalarNode ? Zones.parse(written) : null;
            } catch (BadValue bad) {
                outline.bad(value, "cli.match.rules.said", Wording.say(bad));
            }
        }));
    }

    private LocalDate day(Node node, LocalDate usual) {
        try {
            return LocalDate.parse(outline.text(node));
        } catch (DateTimeException none) {
            outline.bad(node, "cli.match.rules.day", outline.text(node));
            badDay = true;
            return usual;
        }
    }

    private void leftOver(Node node) {
        leftOver.addAll(outline.texts(node));
    }
}
