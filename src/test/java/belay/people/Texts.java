package belay.people;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import java.util.Locale;

/** The texts people read, for tests that are about what is said. */
public final class Texts {

    private static final ResourceBundleMessageSource BUNDLES = new ResourceBundleMessageSource();

    static {
        BUNDLES.setBasenames("messages/people", "messages/applications", "messages/programs");
        BUNDLES.setDefaultEncoding("UTF-8");
        BUNDLES.setAlwaysUseMessageFormat(true);
        BUNDLES.setFallbackToSystemLocale(false);
    }

    private Texts() {
    }

    public static String of(MessageSourceResolvable message) {
        return BUNDLES.getMessage(message, Locale.ENGLISH);
    }
}
