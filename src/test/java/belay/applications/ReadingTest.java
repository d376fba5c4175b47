package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final List<Role> ROLES = List.of(Role.MENTOR, Role.MENTEE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Timestamp                                                      | IGNORE
        What is your e-mail address?                                   | EMAIL
        Username (e-mail)                                              | EMAIL
        What is your name?                                             | NAME
        What should we call you?                                       | NAME
        Which time zone do you live in?                                | ZONE
        Where do you live? (country or city)                           | PLACE
        What would you like to learn?                                  | WANTS
        What could you teach others?                                   | OFFERS
        What are you good at?                                          | OFFERS
        What do you hope to achieve?                                   | GOALS
        Which languages do you speak?                                  | LANGUAGES
        Which programming languages do you know?                       | OFFERS
        When are you usually free? (your own time)                     | FREE
        How many hours a week could you give?                          | IGNORE
        Would you like to be a mentor or a mentee?                     | ROLES
        How many mentees could you take?                               | CAPACITY
        Who would you like to work with?                               | PREFERS
        Is there anyone you should not be placed with?                 | AVOIDS
        Is there somebody you would like to be matched with?           | PREFERS
        Do you want to be a mentor, a mentee, or both?                 | ROLES
        Mentor / mentee / both                                         | ROLES
        Do you want to mentor or be mentored?                          | ROLES
        Do you want to learn Java, Python, or both?                    | WANTS
        Is there anybody you would especially like to be matched with? | PREFERS
        Is there anybody you would especially want to be with?         | PREFERS
        Who would you like to be paired with?                          | PREFERS
        With whom would you like to be put together?                   | PREFERS
        Who would you not like to be paired with?                      | AVOIDS
        Anybody you would rather not be matched with?                  | AVOIDS
        Anybody you would prefer not to be matched with?               | AVOIDS
        Is there anybody you don’t want to be matched with?            | AVOIDS
        With whom would you not like to work?                          | AVOIDS
        Days on which you cannot work                                  | IGNORE
        Who should we not match you with?                              | AVOIDS
        How many people would you like to be matched with?             | CAPACITY
        I agree to the code of conduct                                 | IGNORE
        both mentor and mentee                                         | BOTH_ROLES
        first name                                                     | FIRST_NAME
        last name                                                      | LAST_NAME
        email address                                                  | EMAIL
        job title                                                      | IGNORE
        grade                                                          | STAGE
        identity to match                                              | IGNORE
        match with similar identity                                    | IGNORE
        biography                                                      | IGNORE
        id                                                             | EXTERNAL_ID
        pronouns                                                       | PRONOUNS
        timezone                                                       | ZONE
        country                                                        | PLACE
        expertise                                                      | OFFERS
        keywords                                                       | IGNORE
        """)
    void columnsAreGuessedFromTheirNames(String header, Field field) {
        assertThat(HeaderGuess.of(header)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zeitstempel; Vorname; Nachname; E-Mail-Adresse; Rolle; Zeitzone; Wann hast du Zeit?; Sprachen; Ich biete; Ich suche; Ziele             | IGNORE FIRST_NAME LAST_NAME EMAIL ROLES ZONE FREE LANGUAGES OFFERS WANTS GOALS
        Name; Vorname; Mailadresse; Wie viele Mentees?; Nicht zusammen mit; Wohnort                                                            | LAST_NAME FIRST_NAME EMAIL CAPACITY AVOIDS PLACE
        Horodateur; Prénom; Nom; Courriel; Rôle; Fuseau horaire; Disponibilités; Langues parlées; Je propose; Je souhaite apprendre; Objectifs | IGNORE FIRST_NAME LAST_NAME EMAIL ROLES ZONE FREE LANGUAGES OFFERS WANTS GOALS
        Marca temporal; Nombre; Apellidos; Correo electrónico; Rol; Zona horaria; Disponibilidad; Idiomas; Ofrezco; Quiero aprender; País      | IGNORE FIRST_NAME LAST_NAME EMAIL ROLES ZONE FREE LANGUAGES OFFERS WANTS PLACE
        Nome completo; E-mail; Papel; Fuso horário; Línguas; Posso ensinar; Procuro; Quantos mentorados?                                       | NAME EMAIL ROLES ZONE LANGUAGES OFFERS WANTS CAPACITY
        Nome; Cognome; Indirizzo mail; Ruolo; Fuso orario; Lingue; Competenze; Cerco; Città                                                    | FIRST_NAME LAST_NAME EMAIL ROLES ZONE LANGUAGES OFFERS WANTS PLACE
        Voornaam; Achternaam; E-mailadres; Rol; Tijdzone; Beschikbaarheid; Talen; Vaardigheden; Ik zoek; Voornaamwoorden                       | FIRST_NAME LAST_NAME EMAIL ROLES ZONE FREE LANGUAGES OFFERS WANTS PRONOUNS
        Wie heißt du?; Möchtest du Mentor:in oder Mentee sein?; In welcher Stadt lebst du?; Mit wem möchtest du lieber nicht?; Mit wem am liebsten? | NAME ROLES PLACE AVOIDS PREFERS
        Was kannst du anderen beibringen?; Was möchtest du lernen?; Mit wem möchtest du nicht zusammen sein?; Mit wem möchtest du gern zusammen sein? | OFFERS WANTS AVOIDS PREFERS
        Mentor:in / Mentee oder beides?; Mit wem möchtest du auf keinen Fall zusammen sein?; Mit wem arbeitest du ungern?; Mit wem möchtest du zusammen sein? | ROLES AVOIDS AVOIDS PREFERS
        Was können Sie anderen zeigen?; Was kannst du gut?; Welches Wissen möchtest du weitergeben?; Wann kannst du?                          | OFFERS OFFERS OFFERS FREE
        Preferred time of day; Proposed title; Promotion code; Meta; Objections; Land line                                                     | IGNORE IGNORE IGNORE GOALS IGNORE IGNORE
        Teléfono con WhatsApp; ¿Cuántos años de experiencia?; Wie viele Jahre Beruf?; ¿Qué horario prefieres?; First name; Full name           | IGNORE IGNORE IGNORE IGNORE FIRST_NAME NAME
        """)
    void columnsOfOtherLanguagesAreGuessedToo(String headers, String fields) {
        var guess = Mapping.guess(rows(headers.replace(';', ',')), "export.csv", ROLES);

        assertThat(guess.fields()).extracting(Field::name).containsExactly(fields.split(" "));
    }

    @Test
    void ourOwnColumnsAreGuessedBack() {
        for (Field field : Field.values()) {
            assertThat(HeaderGuess.of(field.word())).isEqualTo(field);
        }
    }

    @Test
    void aFileOfMenteesIsNotTakenForOneOfMentors() {
        assertThat(Mapping.guess(rows("email"), "small_mentees.csv", ROLES).everybody()).isEqualTo(Role.MENTEE);
        assertThat(Mapping.guess(rows("email"), "small_mentors.csv", ROLES).everybody()).isEqualTo(Role.MENTOR);
        assertThat(Mapping.guess(rows("email"), "mentors-and-mentees.csv", ROLES).everybody()).isNull();
        assertThat(Mapping.guess(rows("email,role"), "mentors.csv", ROLES).everybody()).isNull();
        assertThat(Mapping.guess(rows("email"), "x.csv", List.of(Role.PEER)).everybody()).isEqualTo(Role.PEER);
    }

    @Test
    void aMappingIsKeptAsText() {
        var mapping = new Mapping(List.of(Field.EXTERNAL_ID, Field.IGNORE, Field.WANTS, Field.WANTS), Role.MENTOR);

        assertThat(Mapping.parse(mapping.text())).isEqualTo(mapping);
        assertThat(Mapping.parse("|")).isEqualTo(new Mapping(List.of(), null));
    }

    @Test
    void columnsMappedByHandAreRememberedThoughOneIsNew() {
        var before = new Sheets.Remembered("name\ne-mail\nrole\nwhat you bring\nwants", "name,email,roles,offers,ignore|");
        var headers = List.of("ID", "Name", "E-mail", "Role", "What you bring", "Wants", "Languages");
        var guess = Mapping.guess(rows(String.join(",", headers)), "x.csv", ROLES);
        assertThat(guess.fields()).contains(Field.WANTS);

        assertThat(guess.like(headers, List.of(new Sheets.Remembered("something else", "name|"), before)).fields()).containsExactly(
            Field.EXTERNAL_ID, Field.NAME, Field.EMAIL, Field.ROLES, Field.OFFERS, Field.IGNORE, Field.LANGUAGES);
        assertThat(guess.like(headers, List.of())).isEqualTo(guess);
    }

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
            "4: “EST” is taken as America/New_York, but Europe/Berlin is the time in Berlin. One of the two may be wrong.")
            .noneMatch(note -> note.startsWith("3: “") || note.startsWith("5: “"));
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

    @Property(tries = 300)
    void whatIsWrittenIsReadBackTheSame(
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'a', to = 'c') @Chars({'\'', '=', '-', '@', '+', '"', ',', ';', 'é', 'م'}) String word) {
        String name = "x".repeat(word.isBlank() ? 1 : 0) + word.strip();
        var values = new EnumMap<Field, String>(Map.of(Field.NAME, name, Field.EMAIL, "a@example.org", Field.ROLES, "mentee",
            Field.STAGE, name, Field.PRONOUNS, name));

        assertThat(readBack(new SignUp(2, values))).containsAllEntriesOf(values);
    }

    @Test
    void whatIsWrongInAColumnThatIsLeftOutDoesNotMatter() {
        assertThat(read("name,e-mail,role,notes to self\nAda,ada@example.org,mentor,=A1+B1\n").errors()).isEmpty();
        assertThat(read("name,e-mail,role,pronouns\nAda,ada@example.org,mentor,=A1+B1\n").errors()).extracting(Complaint::column).containsExactly("pronouns");
        assertThat(read("name,e-mail,role,notes to self\nAda,ada@example.org,mentor,x,y\n").errors()).hasSize(1);
    }

    @Test
    void aColumnThatHoldsNothingButRolesOrAddressesIsTakenForThem() {
        var rows = rows("Name,Contact,What brings you here?,Remarks\nAda,ada@example.org,I would like to be a mentor,\nBen,ben@example.org,Mentee,\n");

        assertThat(Mapping.guess(rows, "people.csv", ROLES)).isEqualTo(new Mapping(List.of(Field.NAME, Field.EMAIL, Field.ROLES, Field.IGNORE), null));
        assertThat(Mapping.guess(rows("Name,Contact,Remarks\nAda,ada@example.org,a mentor\nBen,call me,a friend\n"), "people.csv", ROLES).fields())
            .containsExactly(Field.NAME, Field.IGNORE, Field.IGNORE);
        assertThat(Mapping.guess(rows("Name,Manager,Role\nAda,eve@example.org,mentor\nBen,eve@example.org,mentee\n"), "people.csv", ROLES).fields())
            .as("addresses of somebody else").containsExactly(Field.NAME, Field.IGNORE, Field.ROLES);
    }

    @Test
    void aColumnThatSaysNowAndThenWhatARoleWouldIsNone() {
        var rows = rows("name,email,what else\nAda,a@example.org,\nBen,b@example.org,My mentor last year was great\n");
        var told = rows("name,email,comments\nAda,a@example.org,mentor\nBen,b@example.org,mentor\n");

        assertThat(Mapping.guess(rows, "people.csv", ROLES).fields()).doesNotContain(Field.ROLES);
        assertThat(Mapping.guess(told, "people.csv", ROLES).fields()).doesNotContain(Field.ROLES);
        assertThat(Mapping.guess(rows, "mentees.csv", ROLES).everybody()).isEqualTo(Role.MENTEE);
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
        assertThat(reading.notes()).extracting(note -> note.who() + ": " + Texts.of(note.why())).singleElement().asString()
            .startsWith("Ada: “evenings” is taken as Mon 18:00-22:00; Tue 18:00-22:00; ");
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

    private static Map<Field, String> readBack(SignUp signUp) {
        var rows = SheetReader.read(SheetWriter.write(List.of(signUp)));
        var reading = Reading.of(rows, Mapping.guess(rows, "export.csv", ROLES), ROLES, List.of(), Map.of());
        assertThat(reading.errors()).isEmpty();
        return reading.signUps().getFirst().values();
    }

    private static Rows rows(String sheet) {
        return SheetReader.read((sheet.contains("\n") ? sheet : sheet + "\nx\n").getBytes(UTF_8));
    }

    private static Reading read(String sheet) {
        var rows = rows(sheet);
        return Reading.of(rows, Mapping.guess(rows, "people.csv", ROLES), ROLES, List.of(), Map.of());
    }
}
