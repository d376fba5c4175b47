package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is put in order by SQL in our Java has one order: two people of one name stand the same way each time, and no row is on two pages of a list, or on none. */
class OrdersTest {

    private static final Pattern ORDER = Pattern.compile("order by (?<by>(?:[^\"()]|\\((?:[^()]|\\([^()]*\\))*\\))*?)\\s*"
        + "(?=\\)|\"|$|\\b(?:limit|offset|for (?:no key )?update|on conflict|rows between)\\b)");

    /** What no two rows of a list have in common, and what they do not inside of what they were grouped or narrowed by. */
    private static final Pattern ONE_OF_ITS_KIND = Pattern.compile("(?:\\w+\\.)?(?:id|\\w+_id|key|position|number|version|place|row|nth|path|application)|min\\((?:\\w+\\.)?id\\)|1");
    private static final Pattern ONE_OF_ITS_KIND_HERE = Pattern.compile("shape|u\\.role|n\\.other|at");

    @Test
    void everyOrderEndsWithWhatIsOneOfItsKind() {
        var seen = new ArrayList<String>();
        var loose = new ArrayList<String>();
        Sources.in("src/main/java/belay", ".java").forEach((file, text) -> {
            var orders = ORDER.matcher(text);
            while (orders.find()) {
                var by = orders.group("by").strip();
                seen.add(by);
                var last = by.replaceFirst("(?s).*,\\s*(?![^(]*\\))", "").replaceAll(" (?:desc|asc|nulls (?:first|last))\\b", "").strip();
                if (!by.isEmpty() && !ONE_OF_ITS_KIND.matcher(last).matches() && !ONE_OF_ITS_KIND_HERE.matcher(last).matches()) {
                    loose.add(file + ": order by " + by);
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(loose).isEmpty();
    }
}
