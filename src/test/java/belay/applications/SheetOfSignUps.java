package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;

import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import belay.stories.Story;
import belay.stories.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of partnerships, and the hands that bring a sheet into it. */
abstract class SheetOfSignUps extends Story {

    @Autowired
    private Programs programs;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Formats formats;

    @Autowired
    Profiles profiles;

    Person marisol;
    long round;

    @BeforeEach
    void aRoundOfPartnerships() {
        marisol = person("Marisol");
        round = round(marisol, "Harbour", Preset.PARTNERSHIP);
    }

    Visitor bringIn(Visitor visitor, String name, Object content) {
        upload(visitor, name, content);
        var sheet = visitor.path().replace("/mapping", "");
        return visitor.submit(sheet + "/mapping").submit(sheet + "/import");
    }

    Visitor upload(Visitor visitor, String name, Object content) {
        byte[] bytes = content instanceof String text ? text.getBytes(UTF_8) : (byte[]) content;
        return visitor.get("/rounds/" + round + "/sheets/new").upload("/rounds/" + round + "/sheets", "file", name, bytes);
    }

    static byte[] example(String file) throws IOException {
        return Files.readAllBytes(Path.of("examples", file));
    }

    long round(Person organizer, String name, Preset preset) {
        var program = programs.start(name, "", "Europe/Lisbon", clock.instant(), organizer.id()).orElseThrow();
        var format = formats.save(Format.of(preset, program.id()));
        var day = LocalDate.ofInstant(clock.instant(), program.zoneId());
        return rounds.save(new Round(0, program.id(), format.id(), "Spring", day, day.plusDays(7), day.plusDays(14), day.plusDays(60), clock.instant())).id();
    }

    int applications() {
        return sql.sql("select count(*) from applications").query(Integer.class).single();
    }

    String everything() {
        return sql.sql("""
            select string_agg(concat_ws('|', p.*, f.*, a.*, x.*), E'\\n' order by p.id) from people p left join profiles f on f.person_id = p.id
            left join applications a on a.person_id = p.id left join external_ids x on x.person_id = p.id
            """).query(String.class).single().replaceAll(",-?\\d{12,}(?=[,)])", "");  // without the prints, which follow from the rest
    }
}
