package belay.applications;

import belay.programs.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSourceResolvable;

/**
 * A file of sign-ups read by itself, as where there is no server: its columns are taken for what their names suggest, and a name is
 * enough to be known by.
 *
 * @param errors everything that must be mended first
 * @param notes what one should know of single rows
 * @param remarks what one should know of the file
 * @param leftOut the columns whose names suggest nothing
 */
public record LoneSheet(
    List<SignUp> signUps, List<Complaint> errors, List<Complaint> notes, List<MessageSourceResolvable> remarks, List<String> leftOut) {

    /** The usual heading that one of those {@link #leftOut} may be a slip of: {@code offers} for {@code offrs}. */
    public static Optional<String> meant(String heading) {
        return HeaderGuess.nearly(heading);
    }

    /** Refuses what is no sheet with a {@link BadSheet}. */
    public static LoneSheet read(byte[] file, String name, List<Role> roles) {
        var rows = SheetReader.read(file);
        var mapping = Mapping.guess(rows, name, roles);
        var faults = new ArrayList<MessageSourceResolvable>(mapping.otherFaults(rows.headers(), roles));
        if (List.of(Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.EXTERNAL_ID).stream().noneMatch(mapping::tells)) {
            faults.add(new Said("applications.mapping.nameless"));
        }
        var leftOut = IntStream.range(0, rows.headers().size()).filter(i -> mapping.fields().get(i) == Field.IGNORE).mapToObj(rows.headers()::get).toList();
        if (!faults.isEmpty()) {
            return new LoneSheet(List.of(), faults.stream().map(fault -> new Complaint(0, "", "", fault)).toList(), List.of(), rows.notes(), leftOut);
        }
        var reading = Reading.alone(rows, mapping, roles);
        return new LoneSheet(reading.signUps(), reading.errors(), reading.notes(), rows.notes(), leftOut);
    }
}
