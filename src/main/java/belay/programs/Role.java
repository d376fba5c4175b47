package belay.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody is in a group or asks to be. */
public enum Role {
    PEER, MENTOR, MENTEE, STUDENT, ALUM, PROFESSIONAL, LEADER, ADVISOR;

    /** As it stands in sheets, message keys and the database: {@code mentor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (var role : values()) {
            if (role.word().equalsIgnoreCase(word.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Those named in some words: {@code Mentors}, {@code an adviser}, {@code student or alumna}, {@code team lead}. */
    public static List<Role> in(String text) {
        var words = text.toLowerCase(Locale.ROOT).replaceAll("\\balumn(us|a|i|ae)\\b", "alum").replaceAll("\\bmentor[:*_/-]?in(nen)?\\b", "mentor").replaceAll("\\badviser(s?)\\b", "advisor$1")
            .replaceAll("\\b(team|group|posse)[ -]lead(s?)\\b", "leader$2");
        return Arrays.stream(values()).filter(role -> Pattern.compile("\\b" + role.word() + "s?\\b").matcher(words).find()).toList();
    }

    /** {@code mentor; mentee} as an application keeps them; what is no role is left out. */
    public static List<Role> list(String words) {
        return Arrays.stream(words.split(";")).flatMap(word -> of(word).stream()).toList();
    }
}
