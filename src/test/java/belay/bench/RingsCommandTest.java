package belay.bench;

import static belay.bench.Terminal.bench;
import static belay.bench.Terminal.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kidney-exchange graphs: published answers, and what one reads about a file that is none. */
class RingsCommandTest {

    private static final Path GRAPHS = resource("kidney-exchange");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MD-00001-00000001, 16, 4", "heterogeneous_128_0_1, 128, 85", "sparse_128_0_1, 128, 28"})
    void publishedGraphsAreSolvedToTheirProvenOptimum(String graph, String people, String most) {
        var row = bench("rings", GRAPHS.resolve(graph + ".wmd")).row(graph);
        assertThat(List.of(row).subList(1, 5)).containsExactly(people, most, most, "yes");
    }

    @Test
    void swapsAlonePlaceNoMoreAndAreProvedToo() {
        var row = bench("rings", "--rings", 2, GRAPHS.resolve("sparse_128_0_1.wmd")).row("sparse");
        assertThat(List.of(row).subList(1, 5)).containsExactly("128", "16", "16", "yes");
    }

    @Test
    void newerFilesWithHeadingsCountFromOne() throws IOException {
        var file = write("""
            # FILE NAME: two.wmd
            # NUMBER ALTERNATIVES: 3
            # NUMBER EDGES: 3
            # ALTERNATIVE NAME 1: Pair 1
            # ALTERNATIVE NAME 2: Pair 2
            # ALTERNATIVE NAME 3: Pair 3
            1,2,1.0
            2,3,1.0
            3,1,1.0
            """);
        assertThat(List.of(bench("rings", file).row("graph.wmd")).subList(1, 5)).containsExactly("3", "3", "3", "yes");
    }

    @Test
    void anArcOfWeightZeroGivesNobodyAPlace() throws IOException {
        var file = write("2,2\n1,Pair\n2,Altruist\n0,1,0\n1,0,1\n");
        assertThat(List.of(bench("rings", file).row("graph.wmd")).subList(1, 4)).containsExactly("2", "0", "0");
    }

    @Test
    void everyMessageNamesFileLineValueAndCure() throws IOException {
        assertTold("3,1\n1,A\n2,B\n3,C\n0,three,1\n", "graph.wmd, line 5: “three” is no number. A whole number from 0 to 2 is expected.");
        assertTold("3,1\n1,A\n2,B\n3,C\n0,3,1\n", "graph.wmd, line 5: “3” is out of range. A whole number from 0 to 2 is expected.");
        assertTold("3,1\n1,A\n2,B\n3,C\n0 1\n", "graph.wmd, line 5: “0 1” is no arc. Each is written “from,to,weight”, as in “0,4,1”.");
        assertTold("3,1\n1,A\n2,B\n3,C\n0,1,x\n", "graph.wmd, line 5: “x” is no number. The third value is the weight of the arc, as in “0,4,1”.");
        assertTold("3,2\n1,A\n2,B\n3,C\n0,1,1\n", "graph.wmd: It announces 2 arcs and has 1. Maybe it was cut off.");
        assertTold("3,2\n1,A\n", "graph.wmd: It announces 3 vertices, and ends after line 2. Maybe it was cut off.");
        assertTold("", "graph.wmd, line 1: Nothing is here. The numbers of vertices and arcs are expected, as in “128,935”.");
        assertTold("Dear all\n", "graph.wmd, line 1: “Dear all” does not begin a graph. The numbers of vertices and arcs are expected, as in “128,935”.");
        assertTold("1e12,1\n", "graph.wmd, line 1: “1e12” is out of range. A whole number from 0 to 100,000 is expected.");
    }

    @Test
    void aFileThatIsNotThereAndAWrongLengthAreTold() {
        var missing = bench("rings", folder.resolve("none.wmd"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).endsWith("none.wmd: There is no such file. Maybe it lies in another folder.\n");
        assertThat(bench("rings", folder).err()).endsWith("It is a folder. Maybe name the files in it.\n");
        var four = bench("rings", "--rings", 4, GRAPHS.resolve("sparse_128_0_1.wmd"));
        assertThat(four.code()).isEqualTo(2);
        assertThat(four.err()).startsWith("--rings: rings of 4 are not looked for. Maybe 2 or 3.");
        assertThat(bench("rings", "--units", 0, GRAPHS.resolve("sparse_128_0_1.wmd")).code()).isEqualTo(2);
        assertThat(bench("rings").code()).as("no file").isEqualTo(2);
    }

    private void assertTold(String text, String message) throws IOException {
        var told = bench("rings", write(text));
        assertThat(told.err()).isEqualTo(folder + "/" + message + "\n");
        assertThat(told.code()).isEqualTo(2);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("graph.wmd"), text);
    }
}
