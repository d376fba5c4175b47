package belay.signin;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody signed in with, as far as its own introduction tells: a browser and what it runs on. */
public record Device(Browser browser, System system) {

    /** In the order of asking: most browsers also claim to be those further down. */
    public enum Browser {
        EDGE("Edg/", "EdgA/", "EdgiOS/"), OPERA("OPR/"), SAMSUNG("SamsungBrowser/"), FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "Chromium/", "CriOS/"), SAFARI("Safari/"), OTHER("");

        private final String[] signs;

        Browser(String... signs) {
            this.signs = signs;
        }

        public String key() {
            return "signin.browser." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Phones first: they also name the system they stem from. */
    public enum System {
        IPHONE("iPhone"), IPAD("iPad"), ANDROID("Android"), WINDOWS("Windows"), CHROMEOS("CrOS"), MAC("Macintosh"),
        LINUX("Linux"), OTHER("");

        private final String sign;

        System(String sign) {
            this.sign = sign;
        }

        public String key() {
            return "signin.system." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Device of(@Nullable String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        var browser = Arrays.stream(Browser.values())
            .filter(each -> Arrays.stream(each.signs).anyMatch(text::contains)).findFirst().orElse(Browser.OTHER);
        var system = Arrays.stream(System.values())
            .filter(each -> text.contains(each.sign)).findFirst().orElse(System.OTHER);
        return new Device(browser, system);
    }
}
