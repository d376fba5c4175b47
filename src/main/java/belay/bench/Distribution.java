package belay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How often something was met with, to be drawn as often. */
final class Distribution {

    private final List<String> values = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();

    private void add(String value, int count) {
        values.add(value);
        upTo.add((upTo.isEmpty() ? 0 : upTo.getLast()) + count);
    }

    /** All that were counted, by what they tell, see SOURCES.md beside the file. */
    static Map<String, Distribution> counted() {
        var all = new LinkedHashMap<String, Distribution>();
        for (var row : CsvFile.within("distributions.csv").rows()) {
            all.computeIfAbsent(row.get("what"), what -> new Distribution()).add(row.get("value"), Integer.parseInt(row.get("count")));
        }
        return all;
    }

    String draw(SplittableRandom chance) {
        int ticket = chance.nextInt(upTo.getLast());
        int low = 0;
        int high = upTo.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticket < upTo.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }

    int number(SplittableRandom chance) {
        return Integer.parseInt(draw(chance));
    }
}
