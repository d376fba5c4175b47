package belay.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What somebody offers or wants, in their order: {@code Rust:3; SQL}. A skill named twice counts once, as first written. */
public record Skills(List<Skill> list) {

    public static final Skills NONE = new Skills(List.of());

    private static final int MOST = 100;

    public Skills {
        var once = new LinkedHashMap<String, Skill>();
        list.forEach(skill -> once.putIfAbsent(skill.name().toLowerCase(Locale.ROOT), skill));
        list = List.copyOf(once.values());
    }

    public static Skills parse(String text) {
        var skills = new Skills(Items.words(text).stream().map(Skill::parse).toList());
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
