package belay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.PropertyPlaceholderHelper;

/** What a server started here would run with: what is built in, and what the environment says. */
final class Settings {

    private static final Pattern NAME = Pattern.compile("\\$\\{(BELAY_[A-Z0-9_]+)");
    private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", null, true);

    private final Properties properties = new Properties();

    private Settings() { }

    static Settings read() {
        var settings = new Settings();
        try (InputStream in = Settings.class.getResourceAsStream("/application.properties")) {
            settings.properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    String value(String key) {
        return PLACEHOLDERS.replacePlaceholders(properties.getProperty(key),
            name -> System.getenv().getOrDefault(name, properties.getProperty(name)));
    }

    /** The value of each setting by the name people know it by. */
    Map<String, String> byName() {
        var settings = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            var name = NAME.matcher(properties.getProperty(key));
            if (name.find()) {
                settings.put(name.group(1), value(key));
            }
        }
        return settings;
    }
}
