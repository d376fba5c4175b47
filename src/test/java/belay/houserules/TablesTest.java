package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Borders in SQL: a module writes its own tables only, and reads those of modules it may import. */
class TablesTest {

    private static final Pattern CREATED = Pattern.compile("create (?:table|view) (\\w+)|^-- ([a-z]+):$", Pattern.MULTILINE);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from|truncate)\\s+([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Set<String> MAY_READ_ALL = Set.of("web", "world", "cli");

    private final Map<String, String> owners = owners();

    @Test
    void everyTableIsWrittenByItsOwnModule() {
        assertThat(breaches(WRITTEN, (module, owner) -> module.equals(owner) || module.equals("world"))).isEmpty();
    }

    @Test
    void aModuleReadsOnlyTablesOfModulesItMayImport() {
        var allowed = allowed();
        assertThat(breaches(READ, (module, owner) -> module.equals(owner) || MAY_READ_ALL.contains(module)
            || allowed.getOrDefault(module, Set.of()).contains(owner))).isEmpty();
    }

    private List<String> breaches(Pattern verb, BiPredicate<String, String> fine) {
        var breaches = new ArrayList<String>();
        Sources.in("src/main/java/belay", ".java").forEach((file, text) -> {
            if (file.getNameCount() < 5) {
                return;
            }
            var strings = STRING.matcher(text);
            while (strings.find()) {
                var tables = verb.matcher(strings.group());
                while (tables.find()) {
                    var owner = owners.get(tables.group(1));
                    if (owner != null && !fine.test(Sources.module(file), owner)) {
                        breaches.add(file + ": " + tables.group().replaceAll("\\s+", " ") + " is " + owner + "'s table");
                    }
                }
            }
        });
        return breaches;
    }

    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        Sources.in("src/main/resources/db/migration", ".sql").forEach((file, text) -> {
            var created = CREATED.matcher(text);
            var module = moduleOf(file);
            while (created.find()) {
                if (created.group(1) == null) {
                    module = created.group(2);
                } else {
                    owners.put(created.group(1), module);
                }
            }
        });
        return owners;
    }

    /** V4__programs.sql holds the tables of programs; what follows a second dash tells what it is for. After a line {@code -- outbox:} they are of the outbox. */
    private static String moduleOf(Path migration) {
        return migration.getFileName().toString().replaceAll("^V\\d+__([a-z]+).*", "$1");
    }

    private static Map<String, Set<String>> allowed() {
        return Sources.in("src/main/java/belay", "package-info.java").keySet().stream().filter(file -> file.getNameCount() == 6)
            .collect(Collectors.toMap(Sources::module, file -> allowed(Sources.module(file))));
    }

    private static Set<String> allowed(String module) {
        try {
            var declared = Class.forName("belay." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Set.of(declared.allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The package of module " + module + " carries no @ApplicationModule", e);
        }
    }
}
