package belay.outbox;

import belay.people.BadValue;
import belay.people.Likeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The words of a kind of letter, with fields in braces: the subject on one line, the body in a little Markdown. */
record Wording(String subject, String body) {

    /** A field; or a brace that is none, unless a backslash says that it means itself. */
    private static final Pattern BRACE = Pattern.compile("\\\\[\\\\{}]|\\{\\s*([\\p{L}\\d-]+)\\s*\\}|[{}]");

    private static final int LONGEST_SUBJECT = 200;

    /** The words that come with Belay: a file with the subject on its first line, and the body after an empty one. */
    static Wording read(String kind) {
        try {
            var parts = new ClassPathResource("letters/" + kind + ".md").getContentAsString(StandardCharsets.UTF_8).split("\\R\\R", 2);
            return new Wording(parts[0].strip(), parts[1].strip());
        } catch (IOException missing) {
            throw new UncheckedIOException("Letters of the kind “" + kind + "” need words", missing);
        }
    }

    /** What is wrong with the subject as the words for letters of this kind. */
    List<BadValue> faultsOfSubject(Kind kind) {
        return faults(kind, subject);
    }

    /** As above, for the body; there the fields that are needed have to stand, and where nothing else can take them along when it is left out. */
    List<BadValue> faultsOfBody(Kind kind) {
        var faults = faults(kind, body);
        var safe = paragraphs(body).filter(paragraph -> fields(paragraph).stream().noneMatch(kind.sometimes()::contains)).collect(Collectors.joining("\n\n"));
        for (var needed : kind.needed()) {
            if (!fields(safe).contains(needed)) {
                faults.add(BadValue.keyed(fields(body).contains(needed) ? "outbox.bad.field.unsure" : "outbox.bad.field.needed", braced(needed)));
            }
        }
        return faults;
    }

    /** These words with the fields filled in. A paragraph with a field that has nothing to say is left out. */
    Wording filled(Kind kind, Fields fields) {
        for (var fault : faultsOfSubject(kind)) {
            throw fault;
        }
        for (var fault : faultsOfBody(kind)) {
            throw fault;
        }
        var line = BRACE.matcher(subject).replaceAll(brace -> Matcher.quoteReplacement(meant(brace, fields))).strip().replaceAll("\\s+", " ");
        var text = paragraphs(Fields.opening(body)).filter(paragraph -> fields(paragraph).stream().noneMatch(fields::isEmpty))
            .map(paragraph -> paragraph.lines().map(each -> filled(each, fields)).collect(Collectors.joining("\n")).strip()).collect(Collectors.joining("\n\n"));
        if (line.isEmpty() || text.isEmpty()) {
            throw BadValue.keyed("outbox.bad.filled", subject);
        }
        return new Wording(shortened(line), text);
    }

    /** What is alone on its line may take several. */
    private static String filled(String line, Fields fields) {
        var alone = BRACE.matcher(line.strip());
        if (alone.matches() && alone.group(1) != null) {
            return fields.get(named(alone)).block() + "\n";
        }
        return BRACE.matcher(line).replaceAll(brace -> Matcher.quoteReplacement(brace.group(1) == null ? brace.group() : fields.get(named(brace)).inline()));
    }

    private static String meant(MatchResult brace, Fields fields) {
        return brace.group(1) == null ? brace.group().replaceFirst("^\\\\", "") : fields.get(named(brace)).plain();
    }

    private static List<BadValue> faults(Kind kind, String words) {
        var faults = new ArrayList<BadValue>();
        var brace = BRACE.matcher(words);
        while (brace.find()) {
            int line = (int) words.substring(0, brace.start()).chars().filter(sign -> sign == '\n').count() + 1;
            if (brace.group().length() == 1) {
                faults.add(BadValue.keyed("outbox.bad.field.brace", brace.group(), line, "\\" + brace.group()));
            } else if (brace.group(1) != null && !kind.fields().contains(named(brace))) {
                var meant = Likeness.nearest(named(brace), kind.fields());
                var all = kind.fields().stream().map(Wording::braced).collect(Collectors.joining(", "));
                faults.add(meant.isEmpty() ? BadValue.keyed("outbox.bad.field.unknown", brace.group(), line, all)
                    : BadValue.keyed("outbox.bad.field.meant", brace.group(), line, braced(meant.get()), all));
            }
        }
        return faults;
    }

    private static List<String> fields(String words) {
        return BRACE.matcher(words).results().filter(brace -> brace.group(1) != null).map(Wording::named).toList();
    }

    private static String named(MatchResult brace) {
        return brace.group(1).toLowerCase(Locale.ROOT);
    }

    static String braced(String field) {
        return "{" + field + "}";
    }

    private static Stream<String> paragraphs(String words) {
        return Arrays.stream(words.split("\\n[ \\t]*\\n")).filter(paragraph -> !paragraph.isBlank());
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
