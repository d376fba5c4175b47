package belay.world;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Who lives in the demo world: cast.csv, a row for everybody and the round they signed up for. */
final class Cast {

    private Cast() {
    }

    /** Somebody of the cast, their words as canonical as the database keeps them. */
    record Member(CSVRecord row) {

        String get(String column) {
            return row.isSet(column) ? row.get(column) : "";
        }

        String name() {
            return get("name");
        }

        /** Amara Obi is amara@example.org: first names are used once. */
        String address() {
            return Cast.address(name());
        }

        int capacity() {
            return Integer.parseInt(get("capacity"));
        }

        /** How many mentees they take on at most; null if they did not say. */
        @Nullable Integer mentees() {
            return get("mentees").isEmpty() ? null : Integer.valueOf(get("mentees"));
        }
    }

    static List<Member> of(String round) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var sheet = Objects.requireNonNull(Cast.class.getResourceAsStream("/world/cast.csv"), "/world/cast.csv");
        try (var rows = format.parse(new InputStreamReader(sheet, StandardCharsets.UTF_8))) {
            return rows.stream().map(Member::new).filter(member -> member.get("round").equals(round)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The cast of the demo world cannot be read", e);
        }
    }

    static String address(String name) {
        var first = name.split(" ")[0].toLowerCase(Locale.ROOT);
        return Normalizer.normalize(first, Normalizer.Form.NFD).replaceAll("\\p{M}", "") + "@example.org";
    }
}
