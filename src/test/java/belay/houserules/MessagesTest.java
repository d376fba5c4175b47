package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is written, every text that is written can be read, and each key stands once. */
class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");

    private final Map<String, String> texts = texts();

    @Test
    void everyTextATemplateAsksForIsWritten() {
        var missing = new TreeSet<String>();
        Sources.in("src/main/jte", ".jte").forEach((file, text) -> ASKED.matcher(text).results().map(hit -> hit.group(1))
            .filter(key -> !texts.containsKey(key)).forEach(key -> missing.add(file.getFileName() + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAPatternThatReads() {
        texts.forEach((key, text) -> {
            assertThat(text).as(key + " (write the typographic apostrophe; the plain one means something to MessageFormat)").doesNotContain("'");
            new MessageFormat(text);
        });
    }

    /** A key is in use when it stands in the code, or when the code puts it together from a beginning that stands there. */
    @Test
    void everyTextIsUsed() {
        var code = String.join("\n", Sources.in("src/main/java", ".java").values()) + String.join("\n", Sources.in("src/main/jte", ".jte").values());
        var quoted = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"").matcher(code).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
        var beginnings = quoted.stream().filter(Pattern.compile("[a-z][a-z0-9-]*\\.(?:[a-z0-9.-]*[.-])?").asMatchPredicate()).toList();
        var unused = new ArrayList<String>();
        for (var key : texts.keySet()) {
            if (!quoted.contains(key) && beginnings.stream().noneMatch(key::startsWith) && !key.equals("typeMismatch")) {
                unused.add(key);
            }
        }
        assertThat(unused).as("texts nobody reads").isEmpty();
    }

    @Test
    void eachKeyStandsOnce() {
        var twice = new ArrayList<String>();
        var seen = new TreeMap<String, String>();
        Sources.in("src/main/resources/messages", ".properties").forEach((file, text) -> text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .forEach(key -> {
                var before = seen.put(key, file.getFileName().toString());
                if (before != null) {
                    twice.add(key + " in " + before + " and " + file.getFileName());
                }
            }));
        assertThat(twice).isEmpty();
    }

    private static Map<String, String> texts() {
        var all = new TreeMap<String, String>();
        Sources.in("src/main/resources/messages", ".properties").forEach((file, text) -> {
            var properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new IllegalStateException(file.toString(), e);
            }
            properties.forEach((key, value) -> all.put((String) key, (String) value));
        });
        return all;
    }
}
