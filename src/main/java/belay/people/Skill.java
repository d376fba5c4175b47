package belay.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something to teach or to learn, with how well from 1 (a first idea) to 5 (others come to ask) where that was said. */
public record Skill(String name, @Nullable Integer level) {

    public static final int HIGHEST = 5;

    private static final int LONGEST = 200;
    private static final Pattern WITH_LEVEL = Pattern.compile("(.*\\S)\\s*:\\s*(-?\\d+(?:[.,]5)?)");
    /** Another way to write the level: {@code (3)}, {@code [level 3]}, {@code 3/5}. */
    private static final Pattern OTHERWISE = Pattern.compile("\\s*[(\\[]\\s*(?:level )?([1-5])(?:\\s*/\\s*5)?\\s*[)\\]]$|\\s+([1-5])\\s*/\\s*5$", Pattern.CASE_INSENSITIVE);

    /** What is written like a level and is none: {@code (7)}, {@code 6/5}, {@code 7/10}; {@code Java (17)} tells a version. */
    private static final Pattern NO_LEVEL = Pattern.compile(".*\\S\\s*[(\\[]\\s*(?:level )?(?:\\d|\\d{1,2}\\s*/\\s*(?:5|10))\\s*[)\\]]|.*\\S\\s+\\d{1,2}\\s*/\\s*(?:5|10)", Pattern.CASE_INSENSITIVE);

    /** Reads {@code Rust:3}, {@code Rust (3)}, {@code Rust 3/5} or {@code SQL}. */
    public static Skill parse(String text) {
        var said = WITH_LEVEL.matcher(OTHERWISE.matcher(text.strip()).replaceFirst(":$1$2"));
        if (!said.matches() && NO_LEVEL.matcher(text.strip()).matches()) {
            throw new BadValue("skill", text, "level", HIGHEST);
        }
        var skill = said.matches() ? new Skill(said.group(1), level(text, said.group(2))) : new Skill(text.strip(), null);
        if (skill.name.isEmpty() || skill.name.startsWith(":")) {
            throw new BadValue("skill", text, "name");
        }
        if (skill.name.length() > LONGEST) {
            throw new BadValue("skill", text, "long", LONGEST);
        }
        return skill;
    }

    private static int level(String text, String digits) {
        if (digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '0' + HIGHEST) {
            return digits.charAt(0) - '0';
        }
        throw new BadValue("skill", text, "level", HIGHEST);
    }

    @Override
    public String toString() {
        return level == null ? name : name + ":" + level;
    }
}
