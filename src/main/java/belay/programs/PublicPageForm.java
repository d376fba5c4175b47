package belay.programs;

import belay.people.BadValue;
import belay.people.Typed;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer says to people nobody here knows yet, and who gets to see it. */
public record PublicPageForm(String address, String visibility, String motto, String asks, String conduct) {

    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_MOTTO = 120;
    private static final int LONGEST_TEXT = 20_000;

    public PublicPageForm(@Nullable String address, @Nullable String visibility, @Nullable String motto, @Nullable String asks, @Nullable String conduct) {
        this.address = Typed.line(address);
        this.visibility = Typed.line(visibility);
        this.motto = Typed.line(motto);
        this.asks = Typed.words(asks);
        this.conduct = Typed.words(conduct);
    }

    static PublicPageForm of(PublicPage page) {
        return new PublicPageForm(page.address(), page.visibility().name(), page.motto(), page.asks(), page.conduct());
    }

    /** What a program of this name might begin with. */
    static PublicPageForm suggested(Program program) {
        var words = words(program.name());
        return new PublicPageForm(words.length() < 3 ? "program-" + program.id() : words, PublicPage.Visibility.PUBLIC.name(), "", "", "");
    }

    /** {@code Tutoría Zürich 2} as {@code tutoria-zurich-2}; nothing where no Latin letter is in it. */
    private static String words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ADDRESS - 4)).replaceAll("^-|-$", "");
    }

    Optional<PublicPage.Visibility> seenBy() {
        return Arrays.stream(PublicPage.Visibility.values()).filter(one -> one.name().equals(visibility)).findFirst();
    }

    void check(Errors errors) {
        if (!address.matches("[a-z0-9]+(-[a-z0-9]+)*") || address.length() < 3 || address.length() > LONGEST_ADDRESS) {
            errors.rejectValue("address", "programs.bad.page-address", new Object[] {BadValue.shortened(address), LONGEST_ADDRESS}, null);
        }
        if (seenBy().isEmpty()) {
            errors.rejectValue("visibility", "programs.bad.visibility");
        }
        Typed.checkLength("motto", motto, LONGEST_MOTTO, errors);
        Typed.checkLength("asks", asks, LONGEST_TEXT, errors);
        Typed.checkLength("conduct", conduct, LONGEST_TEXT, errors);
    }
}
