package belay.cli.match;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** The sentences of the message bundles, said without a server. */
public final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Wording() {
    }

    /** What is said under a key, with other sentences or values filled in. */
    public static String say(String key, @Nullable Object... values) {
        var texts = Arrays.stream(values).map(value -> value instanceof MessageSourceResolvable other ? say(other) : value).toArray();
        return new MessageFormat(bundle(key).getString(key), Locale.ENGLISH).format(texts);
    }

    /** The same for what other modules found to say; where they speak of pages that nobody sees here, it is said in other words. */
    static String say(MessageSourceResolvable other) {
        var codes = other.getCodes();
        var arguments = other.getArguments();
        if (codes == null || codes.length == 0) {
            throw new IllegalArgumentException("There is nothing to say in " + other);
        }
        var here = "cli.match.instead." + codes[0];
        return say(bundle(here).containsKey(here) ? here : codes[0], arguments == null ? new Object[0] : arguments);
    }

    /** Each module has its own bundle; its keys begin with the module's name. */
    private static ResourceBundle bundle(String key) {
        return BUNDLES.computeIfAbsent(key.substring(0, key.indexOf('.')), module ->
            ResourceBundle.getBundle("messages." + module, Locale.ENGLISH, NO_FALLBACK));
    }
}
