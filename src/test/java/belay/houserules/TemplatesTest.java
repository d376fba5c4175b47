package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates carry no style or script of their own and no words: those are in the CSS, the controllers and the message bundle. */
class TemplatesTest {

    private static final Pattern INLINE = Pattern.compile("\\sstyle\\s*=|<style|\\son[a-z]+\\s*=|javascript:|\\ssrc\\s*=\\s*\"data:");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*(type=\"importmap\">\\$unsafe\\{ContentPolicy|type=\"module\" src=\"/assets/))");
    private static final Pattern SPOKEN = Pattern.compile("\\s(aria-label|placeholder|title|alt|aria-description)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void nothingIsInline() {
        var found = new ArrayList<String>();
        eachTemplate((name, text) -> {
            INLINE.matcher(text).results().forEach(hit -> found.add(name + ":" + hit.group().strip()));
            SCRIPT.matcher(text).results().forEach(hit -> found.add(name + ":" + hit.group().strip()));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void noWordsStandInATemplate() {
        var found = new ArrayList<String>();
        eachTemplate((name, text) -> words(text).forEach(word -> found.add(name + ": " + word)));
        assertThat(found).as("words that belong into src/main/resources/messages").isEmpty();
    }

    @Test
    void theRuleItselfFindsWords() {
        assertThat(words("<p>Hello there</p>")).containsExactly("Hello there");
        assertThat(words("<b>${page.t(\"x\")}</b> <i aria-label=\"Close it\"></i>")).containsExactly("Close it");
        assertThat(words("@if(a.b() > 2)<p>${x}</p>@else<p>No</p>@endif")).containsExactly("No");
        assertThat(words("@template.web.layout(title = page.t(\"a\"), content = @`<h1>Word</h1>`)")).containsExactly("Word");
    }

    /** What a person would read in the template itself: text between tags and in attributes that are spoken. */
    private static List<String> words(String template) {
        var found = new ArrayList<String>();
        var text = new JteText(template).text();
        SPOKEN.matcher(text).results().filter(hit -> WORD.matcher(hit.group(2)).find()).forEach(hit -> found.add(hit.group(2)));
        for (var part : text.replaceAll("<script.*?</script>|<!--.*?-->", "").split("<[^>]*>")) {
            if (WORD.matcher(part.replaceAll("&[a-z]+;", "")).find()) {
                found.add(part.strip());
            }
        }
        return found;
    }

    private static void eachTemplate(BiConsumer<String, String> rule) {
        Sources.in("src/main/jte", ".jte").forEach((file, text) -> rule.accept(file.toString(), text));
    }
}
