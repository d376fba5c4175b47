package belay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.util.PropertyPlaceholderHelper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings a server started here would run with. */
@Command(name = "settings", mixinStandardHelpOptions = true,
    description = "Prints the settings a server started here would run with, and which of them somebody has set.")
class SettingsCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("\\$\\{(BELAY_[A-Z0-9_]+)");
    private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", null, true);

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var properties = properties();
        var settings = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            var name = NAME.matcher(properties.getProperty(key));
            if (name.find()) {
                settings.put(name.group(1), value(properties, key));
            }
        }
        settings.forEach((name, value) -> spec.commandLine().getOut().printf("%-28s %s%s%n", name,
            name.endsWith("PASSWORD") && !value.isEmpty() ? "(hidden)" : value,
            System.getenv(name) == null ? "" : "   (set)"));
        return 0;
    }

    private static String value(Properties properties, String key) {
        return PLACEHOLDERS.replacePlaceholders(properties.getProperty(key),
            name -> System.getenv().getOrDefault(name, properties.getProperty(name)));
    }

    private static Properties properties() throws IOException {
        var properties = new Properties();
        try (InputStream in = SettingsCommand.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        return properties;
    }
}
