package belay.programs;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Words somebody formatted with Markdown, made into HTML that can do nothing but be read. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    /** No pictures: one from elsewhere would tell its owner who reads the page. */
    private static final PolicyFactory READABLE = new HtmlPolicyBuilder()
        .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
        .allowElements((name, attributes) -> below(name), "h1", "h2", "h3", "h4", "h5", "h6")
        .allowAttributes("href").onElements("a")
        .allowUrlProtocols("https", "http", "mailto")
        .requireRelsOnLinks("nofollow", "noopener")
        .toFactory();

    private Markdown() {
    }

    public static String html(String words) {
        return READABLE.sanitize(RENDERER.render(PARSER.parse(words)));
    }

    /** A description stands inside a page that has its own title and sections, so its headings go below those. */
    private static String below(String heading) {
        return Set.of("h1", "h2").contains(heading) ? "h3" : "h4";
    }
}
