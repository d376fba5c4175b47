package belay.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void formattingBecomesHtml() {
        assertThat(Markdown.html("**Calm** water\n\n* one\n* two")).contains("<strong>Calm</strong>", "<li>one</li>");
    }

    @Test
    void headingsGoBelowThoseOfThePage() {
        var html = Jsoup.parse(Markdown.html("# First\n\n## Second\n\n#### Fourth"));

        assertThat(html.select("h1, h2")).isEmpty();
        assertThat(html.select("h3").eachText()).containsExactly("First", "Second");
        assertThat(html.select("h4").eachText()).containsExactly("Fourth");
    }

    @Test
    void linksLeadOutWithoutVouchingForWhereTheyLead() {
        var link = Jsoup.parse(Markdown.html("[the library](https://example.org/a?b=c&d=e)")).select("a").first();

        assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=c&d=e");
        assertThat(link.attr("rel")).contains("nofollow");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![picture](https://example.org/spy.png)",
        "[press](javascript:alert(1))",
        "[press](JaVaScRiPt&colon;alert(1))",
        "[press](data:text/html;base64,PHNjcmlwdD4=)",
        "[press](vbscript:msgbox)",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">press</a>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<form action=\"/sign-out\" method=\"post\"><button>press</button></form>",
        "<p style=\"position:fixed;inset:0\">all over the page</p>",
        "<style>main { display: none }</style>",
        "<a id=\"main\" class=\"skip\" href=\"#\">press</a>",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<!--><script>alert(1)</script-->",
        "`</code><script>alert(1)</script>`"
    })
    void nothingInItCanActOrDisguiseItself(String attempt) {
        var html = Jsoup.parseBodyFragment(Markdown.html(attempt));

        assertThat(html.body().select("*").stream().map(element -> element.tagName()).distinct())
            .isSubsetOf("body", "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h3", "h4");
        html.body().select("*").forEach(element -> element.attributes().forEach(attribute ->
            assertThat(attribute.getKey()).isIn("href", "rel")));
        html.select("a[href]").forEach(link -> assertThat(link.attr("href")).matches("(https?|mailto):.*|[#/].*"));
    }
}
