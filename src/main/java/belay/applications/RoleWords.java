package belay.applications;

import belay.people.BadValue;
import belay.people.Items;
import belay.programs.Preset;
import belay.programs.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The roles of one round in the words of a sheet: {@code Mentor}, {@code a mentee, and a mentor}, {@code both}. */
record RoleWords(List<Role> roles) {

    private static final Pattern BOTH = Pattern.compile("\\b(both|either|beides?|beiden?|les deux|ambos|ambas|entrambi)\\b");
    /** What begins by saying what somebody is not; “mentor (no experience yet)” is one all the same. */
    private static final Pattern NOT = Pattern.compile("^(not|nicht|keine?|pas|no soy)\\b");
    /** What stands between two roles; without it the last of two words says what somebody is. */
    private static final Pattern SEVERAL = Pattern.compile("[/+&(]|\\b(and|or|und|oder|et|ou|y|o|e|en|of)\\b");

    Set<Role> parse(String cell) {
        Set<Role> wanted = new LinkedHashSet<>();
        for (String item : Items.words(cell)) {
            var named = NOT.matcher(item.strip().toLowerCase(Locale.ROOT)).find() ? List.<Role>of() : named(item);
            if (named.isEmpty()) {
                throw BadValue.keyed("applications.bad.role.unknown", item, list());
            }
            for (Role role : named) {
                if (!roles.contains(role)) {
                    throw BadValue.keyed("applications.bad.role.other", item, list());
                }
                wanted.add(role);
            }
        }
        return wanted;
    }

    /** The two roles of a round that has two; with more of them nobody can tell which the other one is. */
    List<Role> both(String cell) {
        if (roles.size() != 2) {
            throw BadValue.keyed("applications.bad.role.both", cell, list());
        }
        return roles;
    }

    /** As a sheet would write them. */
    String list() {
        return roles.stream().map(Role::word).collect(Collectors.joining(", "));
    }

    static boolean isYes(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "✓", "✔", "both" -> true;
            case "", "no", "n", "false", "0", "-" -> false;
            default -> throw BadValue.keyed("applications.bad.role.both-unclear", cell);
        };
    }

    /**
     * Where a cell names a role of this round and also leads or advises, which it has not, the role counts: a “mentor (team leader)” is a mentor. In one that has it, a
     * “student leader” leads.
     */
    private List<Role> named(String item) {
        var named = anyNamed(item);
        var here = named.stream().filter(roles::contains).toList();
        if (here.isEmpty() || named.stream().anyMatch(role -> !roles.contains(role) && !Preset.isExtra(role))) {
            return named;
        }
        var extra = here.getLast();
        return Preset.isExtra(extra) && !SEVERAL.matcher(item.toLowerCase(Locale.ROOT)).find() ? List.of(extra) : here;
    }

    private List<Role> anyNamed(String item) {
        return BOTH.matcher(item.toLowerCase(Locale.ROOT)).find() && roles.size() == 2 ? roles : Role.in(item);
    }
}
