package belay.matching.bench;

import belay.matching.engine.optimum.Exchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** A graph from a file of arcs: from, to and weight on each line. */
final class ArcFile implements Exchange {

    private final BitSet[] teaches;
    private final Map<Long, Integer> weights;
    private final int placeCounts;
    private final int[] mostInto;

    /** @param placeCounts how much of every weight is for the place alone; with 1 only places count */
    private ArcFile(int size, List<int[]> arcs, int placeCounts) {
        this.placeCounts = placeCounts;
        teaches = new BitSet[size];
        for (int i = 0; i < size; i++) {
            teaches[i] = new BitSet();
        }
        weights = new HashMap<>(arcs.size() * 2);
        mostInto = new int[size];
        for (var arc : arcs) {
            if (arc[0] != arc[1]) {
                teaches[arc[0]].set(arc[1]);
                weights.put(key(arc[0], arc[1]), arc[2]);
                mostInto[arc[1]] = Math.max(mostInto[arc[1]], arc[2] - placeCounts);
            }
        }
    }

    /**
     * A weighted directed graph as PrefLib writes it: the number of vertices and arcs, a line for each vertex, then “from,to,weight”
     * with vertices counted from 0; or with the heading lines of its newer files, which begin with # and count from 1. Only places count.
     */
    static ArcFile wmd(Path file) {
        var arcs = new ArrayList<int[]>();
        int size = -1;
        int names = 0;
        int first = 0;
        int number = 0;
        for (var line : lines(file)) {
            number++;
            var text = line.strip();
            if (text.startsWith("# NUMBER ALTERNATIVES:")) {
                size = integer(file, number, text.substring(text.indexOf(':') + 1));
                names = size;
                first = 1;
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                var cells = text.split(",");
                if (size < 0) {
                    size = integer(file, number, cells[0]);
                } else if (names < size) {
                    names++;
                } else if (cells.length < 2) {
                    throw new BadFile(file, number, "“%s” is no arc. Each is written “from,to,weight”.".formatted(text));
                } else {
                    arcs.add(new int[] {vertex(file, number, cells[0], first, size), vertex(file, number, cells[1], first, size), 1});
                }
            }
        }
        if (size < 0) {
            throw new BadFile(file, 0, "The file is empty. It should begin with the numbers of vertices and arcs, as in “128,935”.");
        }
        return new ArcFile(size, arcs, 1);
    }

    /** A sheet with the columns teacher, learner and weight, where 1,000 of every weight is for the place. */
    static ArcFile csv(Path file) {
        var arcs = rows(file, "teacher", "learner", "weight");
        int size = arcs.stream().mapToInt(arc -> 1 + Math.max(arc[0], arc[1])).max().orElse(0);
        return new ArcFile(size, arcs, 1000);
    }

    /** The rows of a sheet of whole numbers with these headings. */
    static List<int[]> rows(Path file, String... headings) {
        var rows = new ArrayList<int[]>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            var cells = line.strip().split(",");
            if (number == 1) {
                if (!line.strip().equals(String.join(",", headings))) {
                    throw new BadFile(file, 1, "It says “%s” where “%s” is expected.".formatted(line.strip(), String.join(",", headings)));
                }
            } else if (!line.isBlank()) {
                if (cells.length != headings.length) {
                    throw new BadFile(file, number, "There are %d values where %d are expected.".formatted(cells.length, headings.length));
                }
                var row = new int[cells.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = integer(file, number, cells[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static List<String> lines(Path file) {
        try (var in = Files.newInputStream(file);
             var reader = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadFile(file, 0, "It cannot be read: " + e.getMessage());
        }
    }

    private static int vertex(Path file, int line, String text, int first, int size) {
        int number = integer(file, line, text) - first;
        if (number < 0 || number >= size) {
            throw new BadFile(file, line, "There is no vertex “%s”; they are numbered %d to %d.".formatted(text.strip(), first, size - 1 + first));
        }
        return number;
    }

    private static int integer(Path file, int line, String text) {
        try {
            return (int) Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new BadFile(file, line, "“%s” is no number.".formatted(text.strip()));
        }
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
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
            worth += Objects.requireNonNull(weights.get(key(ring[i], ring[(i + 1) % ring.length]))) - placeCounts;
        }
        return worth;
    }

    @Override
    public long mostShare(int one) {
        return mostInto[one];
    }
}
