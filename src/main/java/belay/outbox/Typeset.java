package belay.outbox;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The words of a letter as they arrive: the same ones as plain text and as HTML that shows no picture and tells nobody that it was read. */
final class Typeset {

    private static final Set<String> BLOCKS = Set.of("p", "li", "ul", "ol", "h3", "h4");

    private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class, Heading.class)).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n")
        .attributeProviderFactory(context -> (node, tag, attributes) -> {
            if (BLOCKS.contains(tag) || tag.startsWith("h")) {
                attributes.put("dir", "auto");
            }
        }).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .nodeRendererFactory(Links::new).build();

    private static final PolicyFactory READABLE = new HtmlPolicyBuilder()
        .allowElements("p", "br", "em", "strong", "code", "ul", "ol", "li", "a")
        .allowElements((name, attributes) -> Set.of("h1", "h2").contains(name) ? "h3" : "h4", "h1", "h2", "h3", "h4", "h5", "h6")
        .allowAttributes("dir").matching(false, "auto").globally()
        .allowAttributes("href").onElements("a")
        .allowUrlProtocols("https", "http", "mailto")
        .requireRelsOnLinks("nofollow", "noopener")
        .toFactory();

    private static final String PAGE = """
        <!doctype html>
        <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <style>:root{color-scheme:light dark}body{margin:0 auto;padding:1rem;max-width:38rem;font:1rem/1.5 system-ui,sans-serif}h3,h4{font-size:1.1rem}</style></head>
        <body dir="auto">
        %s</body></html>
        """;

    private Typeset() {
    }

    static String text(String words) {
        return TEXT.render(parsed(words));
    }

    static String html(String words) {
        return READABLE.sanitize(HTML.render(parsed(words)));
    }

    /** As above, as a document of its own; it is easy to read by day and by night. */
    static String document(String words) {
        return PAGE.formatted(html(words));
    }

    private static Node parsed(String words) {
        var letter = PARSER.parse(words);
        letter.accept(new Pictures());
        return letter;
    }

    /** A picture would tell its owner who reads the letter; what stands for it leads there instead. */
    private static final class Pictures extends AbstractVisitor {

        @Override
        public void visit(Image picture) {
            var link = new Link(picture.getDestination(), picture.getTitle());
            for (var child = picture.getFirstChild(); child != null; child = picture.getFirstChild()) {
                link.appendChild(child);
            }
            picture.insertAfter(link);
            picture.unlink();
            visitChildren(link);
        }
    }

    /** In plain text a link is what it is called and then its address; often it is called by its address, which is said once. */
    private record Links(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node node) {
            var link = (Link) node;
            boolean bare = link.getFirstChild() instanceof Text only && only.getNext() == null && only.getLiteral().equals(link.getDestination());
            if (bare) {
                context.getWriter().write(link.getDestination());
                return;
            }
            for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().write(" (" + link.getDestination() + ")");
        }
    }
}
