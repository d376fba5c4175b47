package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same commit is tested the same way everywhere; who looks for more draws other pools with -Dbelay.draw. */
class DrawsTest {

    private static final Pattern PROPERTY = Pattern.compile("@" + "Property\\b(?![^\\n]*seed = \"1\")");

    @Test
    void whatTestsTryIsTheSameEachTime() {
        var sources = Sources.in("src/test/java/belay", ".java");
        assertThat(sources.entrySet().stream().filter(file -> PROPERTY.matcher(file.getValue()).find()).map(file -> file.getKey().toString()))
            .as("properties without seed = \"1\"").isEmpty();
    }
}
