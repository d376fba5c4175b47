package belay.bench;

import belay.matching.engine.optimum.Exchange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** An exchange from a file of arcs: from, to and weight on each line. */
final class ArcFile implements Exchange {

    /** More are not looked at: their arcs would not fit into memory. */
    static final int MOST_PEOPLE = 100_000;
    private static final int MOST_WEIGHT = 1_000_000;

    private record Arc(int from, int to, int weight) { }

    private final BitSet[] teaches;
    /** For each, whom they can teach in ascending order, and the weights of these arcs. */
    private final int[][] learners;
    private final int[][] weights;
    private final int placeCounts;
    private final int[] mostInto;

    /** @param placeCounts how much of every weight is for the place alone; where all of it is, only places count */
    private ArcFile(int size, List<Arc> arcs, int placeCounts) {
        this.placeCounts = placeCounts;
        teaches = new BitSet[size];
        Arrays.setAll(teaches, i -> new BitSet());
        arcs.stream().filter(arc -> arc.from != arc.to).forEach(arc -> teaches[arc.from].set(arc.to));
        learners = Arrays.stream(teaches).map(bits -> bits.stream().toArray()).toArray(int[][]::new);
        weights = Arrays.stream(learners).map(some -> new int[some.length]).toArray(int[][]::new);
        mostInto = new int[size];
        for (var arc : arcs) {
            if (arc.from != arc.to) {
                weights[arc.from][Arrays.binarySearch(learners[arc.from], arc.to)] = arc.weight;
                mostInto[arc.to] = Math.max(mostInto[arc.to], arc.weight - placeCounts);
            }
        }
    }

    /**
     * A kidney-exchange graph as PrefLib writes it: the numbers of vertices and arcs, a line for each vertex, then “from,to,weight” with
     * vertices counted from 0; or as its newer files do, with heading lines that begin with # and vertices counted from 1. As many places
     * as can be are asked for, so weights do not count; only an arc of weight 0 leads back to a donor who asks for nothing, and is left out.
     */
    static ArcFile wmd(Path path) {
        var file = TextFile.read(path);
        var head = Head.of(file);
        var arcs = new ArrayList<Arc>();
        int found = 0;
        for (int line = head.lines + 1; line <= file.lines().size(); line++) {
            var text = file.lines().get(line - 1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                found++;
                var cells = text.split(",");
                if (cells.length < 2 || cells.length > 3) {
                    throw file.bad(line, "“%s” is no arc. Each is written “from,to,weight”, as in “0,4,1”.".formatted(text));
                }
                int from = file.number(line, cells[0], head.first, head.size - 1 + head.first) - head.first;
                int to = file.number(line, cells[1], head.first, head.size - 1 + head.first) - head.first;
                if (cells.length < 3 || weight(file, line, cells[2]) > 0) {
                    arcs.add(new Arc(from, to, 1));
                }
            }
        }
        if (found != head.arcs && head.arcs >= 0) {
            throw new BadFile(path, "It announces %,d arcs and has %,d. Maybe it was cut off.".formatted(head.arcs, found));
        }
        return new ArcFile(head.size, arcs, 1);
    }

    private static double weight(TextFile file, int line, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw file.bad(line, "“%s” is no number. The third value is the weight of the arc, as in “0,4,1”.".formatted(text.strip()));
        }
    }

    /** @param arcs how many arcs are announced; -1 if that is not told */
    private record Head(int size, int arcs, int first, int lines) {

        static Head of(TextFile file) {
            int size = -1;
            int arcs = -1;
            int line = 0;
            for (var text : file.lines()) {
                if (!text.startsWith("#")) {
                    break;
                }
                line++;
                int value = text.indexOf(':') + 1;
                size = text.startsWith("# NUMBER ALTERNATIVES:") ? file.number(line, text.substring(value), 0, MOST_PEOPLE) : size;
                arcs = text.startsWith("# NUMBER EDGES:") ? file.number(line, text.substring(value), 0, Integer.MAX_VALUE) : arcs;
            }
            if (size >= 0) {
                return new Head(size, arcs, 1, line);
            }
            if (line == file.lines().size() || file.lines().get(line).isBlank()) {
                throw file.bad(line + 1, "Nothing is here. The numbers of vertices and arcs are expected, as in “128,935”.");
            }
            var cells = file.lines().get(line).split(",");
            if (cells.length != 2) {
                throw file.bad(line + 1, "“%s” does not begin a graph. The numbers of vertices and arcs are expected, as in “128,935”."
                    .formatted(file.lines().get(line).strip()));
            }
            size = file.number(line + 1, cells[0], 0, MOST_PEOPLE);
            if (file.lines().size() < line + 1 + size) {
                throw new BadFile(file.path(), "It announces %,d vertices, and ends after line %,d. Maybe it was cut off.".formatted(size, file.lines().size()));
            }
            return new Head(size, file.number(line + 1, cells[1], 0, Integer.MAX_VALUE), 0, line + 1 + size);
        }
    }

    /** A sheet with the columns teacher, learner and weight, where 1,000 of every weight is for the place. */
    static ArcFile csv(Path path) {
        var arcs = TextFile.read(path).rows("teacher", "learner", "weight").stream()
            .map(row -> new Arc(row.number(0, 0, MOST_PEOPLE - 1), row.number(1, 0, MOST_PEOPLE - 1), row.number(2, 1000, MOST_WEIGHT))).toList();
        return new ArcFile(arcs.stream().mapToInt(arc -> 1 + Math.max(arc.from, arc.to)).max().orElse(0), arcs, 1000);
    }

    @Override
    public int size() {
        return teaches.length;
    }

    @Override
    public BitSet teaches(int one) {
        return teaches[one];
    }

    @Override
    public long dearness(int one) {
        return placeCounts;
    }

    @Override
    public long worth(int... ring) {
        long worth = 0;
        for (int i = 0; i < ring.length; i++) {
            worth += weights[ring[i]][Arrays.binarySearch(learners[ring[i]], ring[(i + 1) % ring.length])] - placeCounts;
        }
        return worth;
    }

    @Override
    public long mostShare(int one) {
        return mostInto[one];
    }
}
