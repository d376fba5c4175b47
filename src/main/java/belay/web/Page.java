package belay.web;

import belay.people.Person;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template has at hand: the texts, who is looking, where we are, and the token its forms carry. */
public final class Page {

    private final MessageSource texts;
    private final Locale locale;
    private final @Nullable Person me;
    private final ZoneId zone;
    private final String path;
    private final @Nullable CsrfToken csrf;
    private final Navigation navigation;
    private final @Nullable MessageSourceResolvable flash;

    Page(MessageSource texts, Locale locale, @Nullable Person me, ZoneId zone, String path, @Nullable CsrfToken csrf,
         Navigation navigation, @Nullable MessageSourceResolvable flash) {
        this.texts = texts;
        this.locale = locale;
        this.me = me;
        this.zone = zone;
        this.path = path;
        this.csrf = csrf;
        this.navigation = navigation;
        this.flash = flash;
    }

    /** The text of that key, its arguments put in; a key nobody wrote is an error, never an empty place on a page. */
    public String t(String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    /** An error of a form, a reason of the engine, the answer to what was just done. */
    public String t(MessageSourceResolvable message) {
        return texts.getMessage(message, locale);
    }

    public Locale locale() {
        return locale;
    }

    public @Nullable Person me() {
        return me;
    }

    /** Where the reader's clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    public String path() {
        return path;
    }

    public String csrf() {
        return csrf == null ? "" : csrf.getToken();
    }

    public Navigation navigation() {
        return navigation;
    }

    public @Nullable MessageSourceResolvable flash() {
        return flash;
    }
}
