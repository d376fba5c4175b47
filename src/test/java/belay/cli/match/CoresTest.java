package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import belay.cli.BelayCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same question has the same answer on one core and on two. */
class CoresTest {

    /** So many that not all rings are listed, and that two searches go on beside each other. */
    private static final int PEERS = 115;
    private static final List<String> SKILLS = List.of("Rust", "SQL");
    private static final List<String> ZONES = List.of("Europe/Berlin", "Africa/Lagos", "America/New_York");

    @TempDir
    private Path folder;

    @Test
    void oneCoreAndTwoFormTheSameGroups() throws Exception {
        Files.writeString(folder.resolve("peers.csv"), "id,name,role,time zone,offers,wants\n"
            + IntStream.range(0, PEERS).mapToObj(CoresTest::peer).collect(Collectors.joining("\n")));

        var one = match(1);
        var two = match(2);

        assertThat(groups(1, one).lines()).hasSizeGreaterThan(PEERS / 2);
        assertThat(groups(2, two)).isEqualTo(groups(1, one));
    }

    private static String peer(int number) {
        var chance = new Random(number);
        return "p%03d,Peer %d,peer,%s,%s:%d; %s,%s; %s".formatted(number, number, ZONES.get(chance.nextInt(ZONES.size())), skill(chance), 1 + chance.nextInt(5),
            skill(chance), skill(chance), skill(chance));
    }

    private static String skill(Random chance) {
        return SKILLS.get(chance.nextInt(SKILLS.size()));
    }

    private Path file(int cores) {
        return folder.resolve(cores + ".csv");
    }

    private Process match(int cores) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-XX:ActiveProcessorCount=" + cores, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            BelayCommand.class.getName(), "match", "--format", "peer", "--rings", "3", "--effort", "quick", "--out", file(cores).toString(),
            folder.resolve("peers.csv").toString()).redirectErrorStream(true).redirectOutput(folder.resolve(cores + ".log").toFile()).start();
    }

    private String groups(int cores, Process process) throws IOException, InterruptedException {
        int end = process.waitFor();
        assertThat(end).as(Files.readString(folder.resolve(cores + ".log"))).isZero();
        return Files.readString(file(cores));
    }
}
