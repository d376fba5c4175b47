package belay.cli.match;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what came out as one page that needs nothing else, to read and to mail; it looks as Belay’s own pages do. */
final class HtmlReport {

    private static final String ASSETS = "/static/assets/";
    private static final List<String> STYLES = List.of("reset", "tokens", "base", "layout", "components/page-header", "components/pill", "components/avatar",
        "components/menu", "components/meter", "components/desk", "utilities");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"(check|x|warning|eye-off|route)\".*?</symbol>", Pattern.DOTALL);

    private HtmlReport() {
    }

    static byte[] write(Outcome outcome, Elsewhere elsewhere) {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        var output = new Utf8ByteOutput();
        engine.render("cli/report.jte", Page.of(outcome, elsewhere, style(), icons()), output);
        var bytes = new ByteArrayOutputStream();
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String style() {
        var styles = STYLES.stream().map(name -> read("css/" + name + ".css")).collect(Collectors.joining("\n"));
        return "<style>\n@layer reset, tokens, base, layout, components, utilities;\n"
            + COMMENT.matcher(styles).replaceAll("").replaceAll("(?m)^\\s+|\\s+$", "").replaceAll("\n+", "\n") + "\n</style>";
    }

    private static String icons() {
        return SYMBOL.matcher(read("icons.svg")).results().map(hit -> hit.group()).collect(Collectors.joining("", "<svg hidden xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(ASSETS + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
