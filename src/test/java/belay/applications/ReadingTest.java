package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belay.people.BadValue;
import belay.people.Texts;
import belay.programs.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final List<Role> ROLES = List.of(Role.MENTOR, Role.MENTEE);

    @Test
    void aWholeRowIsKeptInOneWayOfWriting() {
        var person = read("""
            First name,Surname,E-mail,Role,Also mentee (other role)?,Grade,Pronouns,Time zone,Country,Availability,Languages,Skills,More skills,Wants,Goals,Capacity,Prefers,Avoids
            Ada , Lovelace,<Ada@Example.org>,a mentor,Yes,HEO,she/her,berlin,Germany,Mon 6pm-8pm,"en, de",Rust:3,SQL,Go,"ship it; rest, well",2.0,Ben,x-17
            Ben,,ben@example.org,Mentee,no,,,,,,,,,,,,,
            Xi,,xi@example.org,Mentee,,,,,,,,,,,,,,
            """).signUps().getFirst();

        assertThat(person.values()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry(Field.NAME, "Ada Lovelace"), Map.entry(Field.EMAIL, "ada@example.org"), Map.entry(Field.ROLES, "mentor; mentee"),
            Map.entry(Field.STAGE, "HEO"), Map.entry(Field.PRONOUNS, "she/her"), Map.entry(Field.ZONE, "Europe/Berlin"),
            Map.entry(Field.PLACE, "Germany"), Map.entry(Field.FREE, "Mon 18:00-20:00"), Map.entry(Field.LANGUAGES, "English; German"),
            Map.entry(Field.OFFERS, "Rust:3; SQL"), Map.entry(Field.WANTS, "Go"), Map.entry(Field.GOALS, "ship it; rest, well"),
            Map.entry(Field.CAPACITY, "2"), Map.entry(Field.PREFERS, "Ben"), Map.entry(Field.AVOIDS, "x-17")));
    }

    @Test
    void aPlaceWithOneTimeGivesTheZoneAndOneWithSeveralIsOnlyNoted() {
        var reading = read("id,role,timezone,country\na,mentor,,Kenya\nb,mentor,,United States\nc,mentor,Asia/Tokyo,Kenya\n");

        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.ZONE)).containsExactly("Africa/Nairobi", "", "Asia/Tokyo");
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notes()).extracting(note -> Texts.of(note.why())).contains("No time zone is set. United States has 29 zones. "
            + "Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.");
    }

    @Test
    void aZoneNobodyCanTellIsTheOneOfThePlaceAndOneThatDiffersIsNoted() {
        var reading = read("""
            id,role,timezone,city
            a,mentor,CST,Chicago
            b,mentor,EST,New York
            c,mentor,EST,Berlin
            d,mentor,UTC+1,Berlin
            e,mentor,whatever,
            """);

        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.ZONE))
            .containsExactly("America/Chicago", "America/New_York", "America/New_York", "UTC+01:00", "");
        assertThat(reading.errors()).extracting(Complaint::row).containsExactly(6);
        assertThat(reading.notes()).extracting(note -> note.row() + ": " + Texts.of(note.why())).contains(
            "2: “CST” could be several times, or none we know, so the zone is that of Chicago: America/Chicago.",
            "4: “EST” is taken as America/New_York, but Europe/Berlin is the time in Berlin. One of the two may be wrong.",
            "5: “UTC+1” is UTC+01:00 all year, and the clocks in Berlin change. Hours are read by it; a city says more.")
            .noneMatch(note -> note.startsWith("3: “"));
    }

    @Test
    void answersInPeoplesOwnWordsAreRead() {
        var reading = read("""
            id,role,languages,offers,capacity,prefers,avoids
            a,mentor,"Deutsch und some English C1, en
            fr","Python, Django
            SQL",2 mentees,n/a,Niemand
            b,mentor,fluent Spanish / Klingon,none,none,-,No
            """);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.LANGUAGES)).containsExactly("German; English; French", "Spanish; Klingon");
        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.OFFERS)).containsExactly("Python; Django; SQL", "");
        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.CAPACITY)).containsExactly("2", "0");
        assertThat(reading.notes()).extracting(note -> Texts.of(note.why())).contains("“none” is taken as 0: this person can take on nobody, and gets no place.")
            .as("niemand is no name").noneMatch(note -> note.contains("Nobody here is called"));
        assertThat(reading.notes()).extracting(note -> Texts.of(note.why())).filteredOn(note -> note.contains("language")).containsExactly(
            "“Klingon” is no language we know, so it is kept as a language of its own. If it is two, put a semicolon between them; if it says how well, leave that away.");
    }

    @Test
    void theSameRowTwiceCountsOnce() {
        var reading = read("name,e-mail,role\nAda,ada@example.org,mentor\nBen,ben@example.org,mentor\nAda, ada@example.org ,Mentor\n");

        assertThat(reading.signUps()).hasSize(2);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notes()).extracting(note -> note.row() + ": " + Texts.of(note.why()))
            .containsExactly("4: Says the same as row 2, so it counts once.");
    }

    @Test
    void someoneWithoutANameIsShownByIdAndNobodyNeedsAnAddress() {
        var reading = read("id,role\np-17,mentor\n");

        assertThat(SignUp.shownAs(reading.signUps().getFirst().values())).isEqualTo("p-17");
        assertThat(reading.notes()).extracting(note -> Texts.of(note.why())).containsExactly(
            "No e-mail address: this person cannot sign in until there is one.", "No name: shown as “p-17” until there is one.");
    }

    @Test
    void aPersonMeantMayBeOnTheSheetOrInTheRound() {
        var inTheRound = new SignUp(0, Map.of(Field.NAME, "Cleo", Field.EMAIL, "cleo@example.org"));
        var rows = SheetReader.read("name,e-mail,role,avoid\nAda,ada@example.org,mentor,ben@example.org; cleo; Nobody here\nBen,ben@example.org,mentee,ADA\n".getBytes(UTF_8));
        var reading = Reading.of(rows, Mapping.guess(rows, "x.csv", ROLES), ROLES, List.of(inTheRound), Map.of());

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notes()).extracting(Complaint::value).containsExactly("Nobody here");
    }

    @Test
    void whoIsCalledNadaIsNobodyOnlyWhereNobodyIsCalledSo() {
        var reading = read("name,e-mail,role,avoid\nAda Mora,ada@example.org,mentor,Nada\nNada Haddad,nada@example.org,mentee,nada\n");

        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.AVOIDS)).containsExactly("Nada", "nada");
        assertThat(reading.notes()).isEmpty();
        assertThat(read("name,e-mail,role,avoid\nAda Mora,ada@example.org,mentor,nada; Ben Okri\nBen Okri,ben@example.org,mentee,n/a\n").signUps())
            .extracting(signUp -> signUp.get(Field.AVOIDS)).containsExactly("Ben Okri", "");
    }

    @Test
    void whomASentenceMeansIsSaid() {
        var reading = read("name,e-mail,role,avoid\nAda Mora,ada@example.org,mentor,I would rather not be with Ben Okri\nBen Okri,ben@example.org,mentee,Ada Mora\n");

        assertThat(reading.notes()).extracting(note -> Texts.of(note.why())).containsExactly(
            "“I would rather not be with Ben Okri” is taken to mean that they should not be placed with Ben Okri.");
    }

    @Test
    void aFormulaInOurSheetIsHarmlessAndComesBackUnchanged() {
        var ada = new SignUp(2, Map.of(Field.NAME, "=cmd|' /C calc'!A0", Field.EMAIL, "ada@example.org", Field.ROLES, "mentor",
            Field.STAGE, "'tis early", Field.PLACE, "'=1", Field.PREFERS, "+Ben; @Cleo"));

        String sheet = new String(SheetWriter.write(List.of(ada)), UTF_8);

        assertThat(sheet.lines().toList().get(1).split(",")).noneMatch(cell -> cell.matches("\"?[=+\\-@].*"));
        assertThat(readBack(ada)).containsAllEntriesOf(ada.values());
    }

    @Property(tries = 300, seed = "1")
    void whatIsWrittenIsReadBackTheSame(
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'a', to = 'c') @Chars({'\'', '=', '-', '@', '+', '"', ',', ';', 'é', 'م'}) String word) {
        String name = "x".repeat(word.isBlank() ? 1 : 0) + word.strip();
        var values = new EnumMap<Field, String>(Map.of(Field.NAME, name, Field.EMAIL, "a@example.org", Field.ROLES, "mentee",
            Field.STAGE, "at " + name, Field.PRONOUNS, name));

        assertThat(readBack(new SignUp(2, values))).containsAllEntriesOf(values);
    }

    @Test
    void whatIsWrongInAColumnThatIsLeftOutDoesNotMatter() {
        assertThat(read("name,e-mail,role,notes to self\nAda,ada@example.org,mentor,=A1+B1\n").errors()).isEmpty();
        assertThat(read("name,e-mail,role,pronouns\nAda,ada@example.org,mentor,=A1+B1\n").errors()).extracting(Complaint::column).containsExactly("pronouns");
        assertThat(read("name,e-mail,role,notes to self\nAda,ada@example.org,mentor,x,y\n").errors()).hasSize(1);
    }

    /** Where there are both, whoever calls themselves a student leader asks to lead; of two words for it one is enough. */
    @Test
    void whoLeadsIsReadWhereGroupsHaveLeadersAndPassedOverWhereTheyHaveNone() {
        assertThat(new RoleWords(List.of(Role.MENTOR, Role.MENTEE)).parse("Mentor (team leader)")).containsExactly(Role.MENTOR);
        var posse = new RoleWords(List.of(Role.STUDENT, Role.ALUM, Role.LEADER, Role.ADVISOR));
        assertThat(posse.parse("Team lead")).containsExactly(Role.LEADER);
        assertThat(posse.parse("Student (no experience yet)")).containsExactly(Role.STUDENT);
        assertThat(posse.parse("Student leader")).containsExactly(Role.LEADER);
        assertThat(posse.parse("Alumni advisers")).containsExactly(Role.ADVISOR);
        assertThat(posse.parse("student or leader")).containsExactly(Role.STUDENT, Role.LEADER);
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> new RoleWords(List.of(Role.STUDENT)).parse("leader"));
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> posse.parse("not a leader"));
    }

    @Test
    void rolesAreReadInGermanToo() {
        assertThat(read("name,e-mail,role\nAda,ada@example.org,Mentorin\nBen,ben@example.org,beides\nEve,eve@example.org,Mentor:in\n").signUps())
            .extracting(signUp -> signUp.get(Field.ROLES)).containsExactly("mentor", "mentor; mentee", "mentor");
    }

    @Test
    void boxesTickedInAFormAreGoalsOfTheirOwnAndASentenceWithACommaIsOne() {
        var reading = read("name,e-mail,role,goals\nAda,ada@example.org,mentor,\"Deploy it, fix a bug\"\nBen,ben@example.org,mentee,\"Fix a bug, talk\"\n"
            + "Cleo,cleo@example.org,mentee,\"talk; Deploy it\"\nDan,dan@example.org,mentee,\"Ship it, then rest\"\nEve,eve@example.org,mentee,\"Ship it,then rest\"\n");

        assertThat(reading.signUps()).extracting(signUp -> signUp.get(Field.GOALS))
            .containsExactly("Deploy it; fix a bug", "Fix a bug; talk", "talk; Deploy it", "Ship it, then rest;", "Ship it,then rest;");
    }

    @Test
    void aFaultSaysWhoseRowItStandsIn() {
        var reading = read("name,e-mail,role,capacity,availability\nAda,ada@example.org,mentor,many,evenings\n");

        assertThat(reading.errors()).extracting(Complaint::who).containsExactly("Ada");
        assertThat(reading.notes()).extracting(note -> note.who() + ": " + Texts.of(note.why())).hasSize(2)
            .contains("Ada: Hours without a time zone are read by the program’s clock until this person says more.").first().asString().startsWith("Ada: “evenings” is taken as Mon 18:00-22:00; Tue 18:00-22:00; ");
    }

    @Test
    void twoRowsOfOnePersonOfWhichOneCannotBeReadAreNotSaidToBeTheSame() {
        var reading = read("name,e-mail,role,pronouns,capacity\nAda,ada@example.org,mentor,she,\nAda,ada@example.org,mentor,she,many\n");

        assertThat(reading.errors()).hasSize(1);
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void aFirstNameThatSeveralHaveDoesNotStopASheet() {
        var reading = read("name,e-mail,role,prefers\nAda Lo,a@example.org,mentor,\nAda Hi,b@example.org,mentor,\nBen Oz,c@example.org,mentee,Ada\nCy Ma,d@example.org,mentee,Ben\n");

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notes()).extracting(note -> Texts.of(note.why()))
            .containsExactly("2 people here are called “Ada”, so it does not count. Write the whole name, the e-mail address or the id of the one meant.");
    }

    @Test
    void nobodyIsMeantByTheirOwnName() {
        var reading = read("name,e-mail,role,prefers,avoids\nAda Lo,a@example.org,mentor,,Ada\nBen Oz,c@example.org,mentee,c@example.org;Ada,\n");

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notes()).extracting(note -> note.who() + ": " + Texts.of(note.why())).containsExactly(
            "Ada Lo: “Ada” is this person, and nobody can be with or without themselves, so it does not count. Maybe somebody else is meant.",
            "Ben Oz: “c@example.org” is this person, and nobody can be with or without themselves, so it does not count. Maybe somebody else is meant.");
    }

    private static Map<Field, String> readBack(SignUp signUp) {
        var rows = SheetReader.read(SheetWriter.write(List.of(signUp)));
        var reading = Reading.of(rows, Mapping.guess(rows, "export.csv", ROLES), ROLES, List.of(), Map.of());
        assertThat(reading.errors()).isEmpty();
        return reading.signUps().getFirst().values();
    }

    private static Reading read(String sheet) {
        var rows = SheetReader.read(sheet.getBytes(UTF_8));
        return Reading.of(rows, Mapping.guess(rows, "people.csv", ROLES), ROLES, List.of(), Map.of());
    }
}
