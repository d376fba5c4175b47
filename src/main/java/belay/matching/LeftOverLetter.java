package belay.matching;

import belay.outbox.Letter;
import belay.outbox.PublicUrl;
import belay.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letter to somebody for whom no group was found: that they come first the next time, and what they can do until then.
 * Why it was so is for organizers, who may tell it in their own words: the reasons hint at other people.
 */
@Component
class LeftOverLetter {

    static final String KIND = "left-over";

    private final MessageSource texts;
    private final PublicUrl url;
    private final Clock clock;

    LeftOverLetter(MessageSource texts, PublicUrl url, Clock clock) {
        this.texts = texts;
        this.url = url;
        this.clock = clock;
    }

    Letter to(Person reader, long application, Setting setting, Person sender) {
        var program = setting.program().name();
        var round = setting.round().name();
        var body = String.join("\n\n", List.of(
            t("hello", reader.shortName()),
            t("none", program, round),
            t("first", program),
            t("until", url.of("/profile/availability"), url.of("/profile"), url.of("/profile/applications")),
            t("end", sender.name(), program)));
        return new Letter(0, setting.program().id(), "/applications/" + application, reader.id(), null, KIND,
            t("subject", program, round), body, clock.instant());
    }

    private String t(String key, Object... words) {
        return texts.getMessage("matching.left-over." + key, words, Locale.ENGLISH);
    }
}
