package belay.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the fields of one letter say. Whatever people called themselves stays what it is: words, and no formatting. */
public final class Fields {

    private static final Pattern MARK = Pattern.compile("[\\\\`*\\[\\]<{}]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>{}\\\\]*[^\\s<>{}\\\\.,;:!?)\\]’”\"*_]");
    private static final Pattern BARE_ADDRESS = Pattern.compile("(?<![<\\[])(?<!]\\()" + ADDRESS);

    private final Map<String, Value> values = new LinkedHashMap<>();

    /**
     * @param plain as it stands in a subject
     * @param inline within a line of Markdown
     * @param block as Markdown on lines of its own
     */
    record Value(String plain, String inline, String block) {

        static final Value NOTHING = new Value("", "", "");
    }

    /** A name, a date, a sentence: something on one line. */
    public Fields text(String field, String value) {
        var line = line(value);
        return put(field, new Value(line, escaped(line), escaped(line)));
    }

    /** What an organizer typed for this very reader, in lines and paragraphs; addresses of pages in it can be opened. */
    public Fields words(String field, String value) {
        var block = value.strip().lines().map(line -> linked(line(line))).collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n");
        return put(field, new Value(line(value), linked(line(value)), block));
    }

    public Fields list(String field, List<String> lines) {
        var all = lines.stream().map(Fields::line).toList();
        return put(field, new Value(String.join(", ", all), escaped(String.join(", ", all)),
            all.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"))));
    }

    /** The full address of a page. */
    public Fields link(String field, String address) {
        return put(field, new Value(address, "<" + address + ">", "<" + address + ">"));
    }

    Value get(String field) {
        return values.getOrDefault(field, Value.NOTHING);
    }

    boolean isEmpty(String field) {
        return get(field).plain().isEmpty();
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Markdown in which the addresses of pages can be opened, also where somebody just typed them. */
    static String opening(String markdown) {
        return BARE_ADDRESS.matcher(markdown).replaceAll("<$0>");
    }

    private Fields put(String field, Value value) {
        values.put(field, value);
        return this;
    }

    private static String line(String value) {
        return value.strip().replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private static String linked(String line) {
        var linked = new StringBuilder();
        var address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            linked.append(escaped(line.substring(from, address.start()))).append('<').append(address.group()).append('>');
            from = address.end();
        }
        return linked.append(escaped(line.substring(from))).toString();
    }

    /** Markdown that reads as exactly these words. At the beginning of a line more signs than elsewhere would mean something. */
    private static String escaped(String line) {
        var safe = MARK.matcher(line).replaceAll("\\\\$0").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
        return safe.matches("[-+#=~!:|>].*") ? "\\" + safe : safe;
    }
}
