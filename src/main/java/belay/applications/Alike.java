package belay.applications;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One thing to mend that stands in several rows: the same words of the same column, to be mended with find and replace. */
public record Alike(List<Complaint> all) {

    private static final int NAMED = 6;

    public Alike {
        all = List.copyOf(all);
    }

    /** In the order in which each is met first. */
    static List<Alike> gathered(List<Complaint> complaints) {
        return complaints.stream().collect(Collectors.groupingBy(Alike::words, LinkedHashMap::new, Collectors.toList()))
            .values().stream().map(Alike::new).toList();
    }

    public Complaint first() {
        return all.getFirst();
    }

    /** The rows to look at, as far as they are named: {@code 2, 5, 9}. */
    public String rows() {
        return numbers().limit(NAMED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /** How many rows more there are. */
    public int more() {
        return Math.max(0, count() - NAMED);
    }

    public int count() {
        return (int) numbers().count();
    }

    private IntStream numbers() {
        return all.stream().mapToInt(Complaint::row).distinct();
    }

    private static List<Object> words(Complaint complaint) {
        return Stream.concat(Stream.of(complaint.column(), Arrays.asList(complaint.why().getCodes())),
            Arrays.stream(complaint.why().getArguments())).toList();
    }
}
