package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever sets a server up finds every setting in one place, and none that does nothing. */
class SettingsTest {

    private static final Path PAGE = Path.of("docs/administrators/settings.md");
    private static final Pattern NAME = Pattern.compile("\\bBELAY_[A-Z][A-Z0-9_]*");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `(BELAY_[A-Z0-9_]+)` \\| \\S");

    @Test
    void everySettingIsExplainedAndEveryExplainedSettingExists() throws IOException {
        assertThat(explained()).isEqualTo(used());
    }

    @Test
    void thePageNamesNoSettingItDoesNotExplain() throws IOException {
        assertThat(explained()).containsAll(names(List.of(Files.readString(PAGE))));
    }

    @Test
    void messagesSendNobodyToASettingThatIsNotThere() {
        assertThat(used()).containsAll(names(Sources.in("src/main/java", ".java").values()));
    }

    private static Set<String> used() {
        var names = names(Sources.in("src/main/resources", ".properties").values());
        for (var folder : List.of("bin", ".ci", "bench")) {
            names.addAll(names(Sources.in(folder, "").values()));
        }
        return names;
    }

    private static Set<String> explained() throws IOException {
        var names = new TreeSet<String>();
        EXPLAINED.matcher(Files.readString(PAGE)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> names(Collection<String> texts) {
        var names = new TreeSet<String>();
        texts.forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
        return names;
    }
}
