package belay.applications;

import belay.people.Likeness;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells from the name of a column, a word or a whole question, what it most likely holds. The first rule that fits decides; words of German,
 * French, Spanish, Portuguese, Italian and Dutch are asked where no English one is known, without their accents.
 */
final class HeaderGuess {

    private record Rule(Field field, Pattern words) {

        static Rule of(Field field, String... words) {
            return new Rule(field, Pattern.compile(String.join("|", words)));
        }
    }

    private static final String NOT = "\\b(not|never|cannot|(do|would|should|ca)nt)";

    private static final List<Rule> RULES = List.of(
        Rule.of(Field.IGNORE, "^timestamp", "^(date|time)$", "^(start|end|submission|completion) (date|time)", "^submitted", "consent",
            "\\bagree\\b", "permission", "code of conduct", "newsletter", "hear about", "may we", "biograph", "identity",
            "characteristic", "comments?$", "anything else"),
        Rule.of(Field.HOURS, "^hours$", "how many hours", "hours (a|per|each|every) week", "weekly hours"),
        Rule.of(Field.BOTH_ROLES, "^both roles$", "both (a )?mentor and", "\\balso (like to |want to )?(be|take|help|serve)", "other role"),
        Rule.of(Field.ROLES, "mentor (and )?or (be )?(a )?ment(ee|ored)", "(mentee|mentored) (and )?or (be )?(a )?mentor", "(mentor|mentee) (or )?both\\b",
            "sign(ing)? up as", "take part as"),
        Rule.of(Field.IGNORE, "^(do|would|will|are) you .*\\b(be|become|act as|serve as) an? (mentor|mentee)$"),
        Rule.of(Field.MENTEES, "^mentees$", "\\bmentees\\b.* (per|a|each|every|in one|in the same) (group|cohort)"),
        Rule.of(Field.CAPACITY, "capacity", "(groups|partners|mentees) at once", "how many .*(at once|at the same time)", "how many (inquiries|partners|pairs)", "how many (mentees?|people|persons|students|groups|peers)", "(number|no) of (mentees|students|groups)"),
        Rule.of(Field.AVOIDS, "avoid", "rather not", "should(nt| not) be", "\\bwhom\\b.*" + NOT, NOT + " (match|pair|place|group|put) you",
            NOT + " ((like|want|wish) )?(to )?((be|get) )?(paired|matched|placed|grouped|put|together|(work )?with)\\b"),
        Rule.of(Field.PREFERS, "prefers", "preferred (people|person|partner|mentor|mentee|colleague)",
            "(like|love|want|wish|prefer) to ((be|get) )?((paired|matched|placed|grouped|put|be|work) )((up|together) )?with\\b", "with whom would you"),
        Rule.of(Field.PRONOUNS, "pronoun"),
        Rule.of(Field.FIRST_NAME, "^(first|given|fore) ?names?$", "(first|given) name"),
        Rule.of(Field.LAST_NAME, "^(last|sur|family) ?names?$", "(last|family) name", "surname"),
        Rule.of(Field.EMAIL, "^e? ?mails?( addresse?s?)?$", "\\be ?mail\\b"),
        Rule.of(Field.EXTERNAL_ID, "^id$",
            "^(external|person|participant|member|student|staff|employee|mentor|mentee|your) ?(id|number|no|code)$"),
        Rule.of(Field.NAME, "^(full |display |preferred |your )?(full )?names?$", "(what is|whats|what s) your (full |preferred )?name", "call you"),
        Rule.of(Field.ZONE, "time ?zone", "utc offset", "^tz$", "^zone$"),
        Rule.of(Field.FREE, "availab", "usually free", "^free( times?| hours?)?$", "(which|what) (times|hours|days)", "when (are|could|can) you"),
        Rule.of(Field.WANTS, "\\bwants?\\b", "\\blearn", "looking for", "need help", "interests?\\b", "interested in", "get better at", "improve"),
        Rule.of(Field.GOALS, "goal", "achieve", "working towards", "hope to", "\\baims?\\b"),
        Rule.of(Field.OFFERS, "\\boffers?\\b", "expertise", "\\bteach", "pass on", "strengths?", "good at", "programming languages?",
            "\\bskills?\\b", "(could|can) you (help|share)", "help others"),
        Rule.of(Field.LANGUAGES, "language", "\\bspeak\\b"),
        Rule.of(Field.PLACE, "country", "\\bcity\\b", "\\btown\\b", "location", "^place", "where (do you live|are you|is your)", "based in"),
        Rule.of(Field.STAGE, "\\bstage\\b", "\\bgrade\\b", "seniority", "experience level", "level of experience",
            "which (class|year|module)", "^(level|class|year|module)$"),
        Rule.of(Field.ROLES, "\\broles?\\b", "appl(y|ying) as"),
        Rule.of(Field.IGNORE, "^(zeit|tijd)stempel", "^horodat", "^marca temporal", "^carimbo", "^informazioni cronologiche", "einwilligung", "datenschutz", "durfen wir",
            "bemerkung", "comentario", "commentaire", "opmerking"),
        Rule.of(Field.ROLES, "\\b(mentor(in| in)?|mentee) oder (mentor|mentee|beide)", "mentore? ou ", "mentore? o "),
        Rule.of(Field.AVOIDS, "nicht (zusammen )?mit", "mit wem .*\\b(nicht|kein\\w*|ungern)\\b", "vermeiden", "evit(er|ar|are)\\b", "pas avec", "\\bno con\\b", "\\bnon con\\b", "niet (samen )?met", "vermijd"),
        Rule.of(Field.PREFERS, "am liebsten mit", "mit wem .*(liebsten|gern|mochte|willst|wurde)", "wunschpartner", "personnes? prefere", "con quien prefieres", "con chi preferisc", "(pessoas|personas|persone) preferi", "voorkeur voor (een )?(persoon|partner|mentor)"),
        Rule.of(Field.CAPACITY, "kapazitat", "capacit", "capacidad", "(wie viele|combien de|hoeveel|(cuant|quant)[oaie]s?) (\\w+ )?(mentees?|mentorad|mentorand|personas?|pessoas|persone|personnes|personen|menschen|gruppen|groupes|grupos|gruppi|groepen)"),
        Rule.of(Field.PRONOUNS, "pronom", "pronombre", "voornaamwoord"),
        Rule.of(Field.FIRST_NAME, "^(vorname|prenom|voornaam|primeiro nome|primer nombre)\\b"),
        Rule.of(Field.LAST_NAME, "^(nachname|familienname|zuname|nom de famille|apellidos?|sobrenome|apelido|cognome|achternaam)\\b"),
        Rule.of(Field.EMAIL, "\\b(e ?)?mail ?adress?e?\\b", "courriel", "adresse electronique", "^correo\\b", "indirizzo mail"),
        Rule.of(Field.NAME, "^(vollstandiger |voller |volledige )?(name|naam)$", "^(nombre|nom|nome)( completo?)?$", "^nombre y apellidos", "wie hei(ss|ß)t du", "wie hei(ss|ß)en sie", "dein name", "ihr name", "comment (t|vous) appell?e"),
        Rule.of(Field.ZONE, "zeitzone", "fuseau horaire", "(zona|huso|fuso) horari[ao]", "fuso orario", "tijdzone"),
        Rule.of(Field.FREE, "verfugbar", "disponib", "beschikbaar", "wann (hast|haben|kannst|konnen)", "freie zeiten"),
        Rule.of(Field.WANTS, "\\bsuche\\b", "lernen\\b", "cherche", "apprendre", "\\bbusco\\b", "aprender", "\\bprocuro\\b", "\\bcerco\\b", "imparare", "\\bzoek\\b", "\\bleren\\b"),
        Rule.of(Field.GOALS, "\\bziele?\\b", "objectif", "objectivo", "objetivo", "^metas?$", "obiettiv", "\\bdoel(en)?\\b"),
        Rule.of(Field.OFFERS, "\\bbiete", "angebot", "beibring", "weitergeben", "(kannst du|konnen sie) (gut|ander)", "kenntnisse", "fahigkeiten", "(je|vous) propose",
            "\\boffre\\b", "competen[cz]", "ofrezco", "ofreces?\\b", "habilidades", "ensenar", "ofereco", "ensinar", "\\boffro\\b", "insegnare", "\\bbied\\b", "vaardigheden"),
        Rule.of(Field.LANGUAGES, "sprachen?\\b", "\\blangues?\\b", "idiomas?", "\\blinguas?\\b", "\\blingu[ae]\\b", "\\bta(len|al)\\b"),
        Rule.of(Field.PLACE, "(welcher|welchem) (stadt|ort|land)", "wo (wohnst|lebst)", "^land$", "^(stadt|ort|wohnort|pays|ville|pais|ciudad|cidade|paese|citta|stad|woonplaats)\\b"),
        Rule.of(Field.STAGE, "^(stufe|klasse|jahrgang|niveau|classe|etapa|curso|nivel|turma|fase|livello|klas)\\b"),
        Rule.of(Field.ROLES, "\\brollen?\\b", "^(rol|papel|funcao|ruolo)\\b"));

    /** The headings of a sheet of examples. */
    private static final List<String> USUAL = List.of("name", "email", "role", "roles", "stage", "pronouns", "time zone", "place", "availability", "languages", "offers", "wants", "goals",
        "capacity", "mentees", "prefers", "avoids");

    private static final int SHORTEST = 4;
    private static final int SHORT = 5;

    private HeaderGuess() {
    }

    /** The usual heading with nearly this name; a short word is like many others, so that of one no letter may be another: {@code State} is no stage. */
    static Optional<String> nearly(String header) {
        var word = header.strip().toLowerCase(Locale.ROOT);
        return word.length() < SHORTEST ? Optional.empty()
            : Likeness.slip(word, USUAL).filter(like -> word.length() > SHORT || like.length() != word.length() || letters(word).equals(letters(like)));
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    static Field of(String header) {
        return field(header).orElse(Field.IGNORE);
    }

    /** Empty for a name that tells nothing, which is not to be left out for what it says. */
    static Optional<Field> field(String header) {
        String plain = Normalizer.normalize(header.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.replaceAll("[’']", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return RULES.stream().filter(rule -> rule.words.matcher(words).find()).map(Rule::field).findFirst();
    }
}
