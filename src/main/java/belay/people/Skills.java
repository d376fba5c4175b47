package belay.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody offers or wants, in their order: {@code Rust:3; SQL}. A skill named twice counts once, as first written. */
public record Skills(List<Skill> list) {

    public static final Skills NONE = new Skills(List.of());

    private static final int MOST = 100;
    /** A number behind a skill is a level if one stands behind each: {@code HTML 5} alone is not. */
    private static final Pattern NUMBERED = Pattern.compile("(.*[^\\s:])\\s+([1-5])");

    public Skills {
        var once = new LinkedHashMap<String, Skill>();
        list.forEach(skill -> once.putIfAbsent(skill.name().toLowerCase(Locale.ROOT), skill));
        list = List.copyOf(once.values());
    }

    public static Skills parse(String text) {
        var words = Items.words(text);
        boolean numbered = words.size() > 1 && words.stream().allMatch(word -> NUMBERED.matcher(word).matches());
        var skills = new Skills(words.stream().map(word -> numbered ? NUMBERED.matcher(word).replaceFirst("$1:$2") : word).map(Skill::parse).toList());
        if (skills.list.size() > MOST) {
            throw new BadValue("skill", text, "many", MOST, skills.list.size());
        }
        return skills;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public String toString() {
        return Items.text(list.stream().map(Skill::toString).toList());
    }
}
