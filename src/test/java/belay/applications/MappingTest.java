package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import belay.programs.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns of a sheet are taken for. */
class MappingTest {

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
        How many hours a week could you give?                          | HOURS
        How many mentees would you take on in one group?               | MENTEES
        Would you like to be a mentor or a mentee?                     | ROLES
        How many mentees could you take?                               | CAPACITY
        Do you want to be a mentor?                                    | IGNORE
        Would you also like to be a mentor?                            | BOTH_ROLES
        Would you like to be a mentor or be a mentee?                  | ROLES
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
        assertThat(Mapping.guess(rows("email"), "leadership-students.csv", List.of(Role.STUDENT, Role.LEADER)).everybody()).isEqualTo(Role.STUDENT);
        assertThat(Mapping.guess(rows("email"), "mentorship-2026.csv", ROLES).everybody()).isNull();
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

    private static Rows rows(String sheet) {
        return SheetReader.read((sheet.contains("\n") ? sheet : sheet + "\nx\n").getBytes(UTF_8));
    }
}
