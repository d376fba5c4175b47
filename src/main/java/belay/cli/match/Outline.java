package belay.cli.match;

import belay.people.BadValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of names and values, one inside the other, as texts with their lines; nothing in it is ever made into an object. */
final class Outline {

    private final Source file;
    private final Faults faults;

    Outline(Source file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Null for an empty file, or one that is no YAML, which is told. */
    @Nullable Node tree() {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.read())).toString();
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (CharacterCodingException notUtf8) {
            faults.in(file, "cli.match.rules.encoding");
        } catch (MarkedYAMLException bad) {
            int line = bad.getProblemMark() == null ? 1 : bad.getProblemMark().getLine() + 1;
            tell(line, String.valueOf(bad.getProblem()));
        } catch (YAMLException unreadable) {
            faults.in(file, "cli.match.rules.yaml.none");
        }
        return null;
    }

    /** In our words, where we know what is the matter. */
    private void tell(int line, String problem) {
        if (problem.contains("\\t")) {
            faults.onLine(file, line, "cli.match.rules.tab");
        } else if (problem.contains(" tag ")) {
            faults.onLine(file, line, "cli.match.rules.tag");
        } else {
            faults.onLine(file, line, "cli.match.rules.yaml");
        }
    }

    /** Hands each value to whoever takes what is under that name; a name nobody takes is told, with the nearest there is. */
    void section(Node node, Map<String, Consumer<Node>> keys) {
        section(node, keys, List.of());
    }

    /** @param inFormat names that are known under {@code format}, and may have been meant there */
    void section(Node node, Map<String, Consumer<Node>> keys, Collection<String> inFormat) {
        entries(node, (key, value) -> {
            var name = plain(key);
            var known = keys.get(name);
            if (known == null && inFormat.contains(name)) {
                bad(key, "cli.match.rules.key.format", name);
            } else if (known == null) {
                bad(key, "cli.match.rules.key", key.getValue(), Maybe.cure(name, keys.keySet().stream().sorted().toList()));
            } else {
                known.accept(value);
            }
        });
    }

    interface Entry {
        void take(ScalarNode key, Node value);
    }

    /** Hands over whatever names there are. */
    void entries(Node node, Entry each) {
        if (node instanceof ScalarNode nothing && nothing.getValue().isEmpty()) {
            return;
        }
        if (!(node instanceof MappingNode map)) {
            if (node instanceof ScalarNode alone) {
                bad(node, alone.getValue().indexOf(':') > 0 ? "cli.match.rules.section.space" : "cli.match.rules.section.value", BadValue.shortened(alone.getValue()));
            } else {
                bad(node, "cli.match.rules.section");
            }
            return;
        }
        var seen = new HashSet<String>();
        for (var tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                bad(tuple.getKeyNode(), "cli.match.rules.section");
            } else if (!seen.add(plain(key))) {
                bad(key, "cli.match.rules.twice", key.getValue());
            } else {
                each.take(key, tuple.getValueNode());
            }
        }
    }

    /** The texts of a list, or the one text that stands there alone. */
    List<String> texts(Node node) {
        var nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return nodes.stream().map(this::text).filter(text -> !text.isEmpty()).toList();
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        bad(node, "cli.match.rules.value");
        return "";
    }

    int number(Node node, String what, int from, int to, int usual) {
        var text = text(node);
        if (!(node instanceof ScalarNode)) {
            return usual;
        }
        if (text.matches("-?\\d{1,9}") && Integer.parseInt(text) >= from && Integer.parseInt(text) <= to) {
            return Integer.parseInt(text);
        }
        bad(node, "cli.match.rules.number", BadValue.shortened(text), what, from, to);
        return usual;
    }

    boolean yes(Node node, String what, boolean usual) {
        switch (text(node).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> {
                return true;
            }
            case "no", "false", "off" -> {
                return false;
            }
            default -> {
                bad(node, "cli.match.rules.yes", BadValue.shortened(text(node)), what);
                return usual;
            }
        }
    }

    void bad(Node node, String key, Object... values) {
        faults.onLine(file, node.getStartMark().getLine() + 1, key, values);
    }

    /** “Most groups” is “most-groups”. */
    static String plain(ScalarNode key) {
        return key.getValue().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
