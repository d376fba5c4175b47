package belay.people;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything there is to know of places and of what people call their time; whoever writes the very id of a zone, as most sheets do, need
 * not wait for it.
 *
 * <p>Which zones lie in which country is taken from the tz database's zone.tab (zones.tab beside this class). Cities are those after which
 * the tz database names a zone, and the larger ones of cities.tab. What people call their time ({@code EST}, {@code Irish time}) stands in
 * clocks.tab.
 */
final class ZoneNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("[\\s_]+");
    private static final Pattern PLACED = Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/(?!(North|South|West)$).*");

    static final Map<String, String> IDS = new HashMap<>();
    static final Map<String, List<String>> COUNTRIES = new HashMap<>();
    private static final Set<String> MAIN = new HashSet<>();
    static final Map<String, String> COUNTRY_CODES = new HashMap<>();
    static final Map<String, List<String>> CITIES = new HashMap<>();
    static final Set<String> NAMED = new HashSet<>();
    static final Map<String, String> STATES = new HashMap<>();
    static final Map<String, String> CLOCKS = new HashMap<>();

    static {
        lines("zones.tab").forEach(line -> {
            if (line[0].startsWith("=")) {
                COUNTRY_CODES.put(plain(line[0].substring(1)), line[1]);
            } else {
                COUNTRIES.put(line[0], List.of(line[1].split(" ")));
            }
        });
        COUNTRIES.values().forEach(MAIN::addAll);
        for (String id : ZoneRulesProvider.getAvailableZoneIds()) {
            if (!id.startsWith("SystemV/")) {
                IDS.put(plain(id), id);
            }
            if (PLACED.matcher(id).matches()) {
                city(id.substring(id.lastIndexOf('/') + 1), id);
            }
        }
        NAMED.addAll(CITIES.keySet());
        lines("cities.tab").forEach(line -> Arrays.stream(line[1].split("; ")).forEach(name -> {
            if (line[0].startsWith("=")) {
                STATES.put(plain(name), line[0].substring(1));
            } else {
                city(name, line[0]);
            }
        }));
        lines("clocks.tab").forEach(line -> Arrays.stream(line[1].split("; ")).forEach(name -> CLOCKS.put(plain(name), line[0])));
        for (String code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            COUNTRY_CODES.putIfAbsent(plain(code), code);
            COUNTRY_CODES.putIfAbsent(plain(country.getISO3Country()), code);
            COUNTRY_CODES.putIfAbsent(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
    }

    private static void city(String name, String id) {
        var zones = CITIES.computeIfAbsent(plain(name), city -> new ArrayList<>());
        zones.add(MAIN.contains(id) ? 0 : zones.size(), id);
    }

    private static List<String[]> lines(String table) {
        try (var lines = new BufferedReader(new InputStreamReader(ZoneNames.class.getResourceAsStream(table), StandardCharsets.UTF_8)).lines()) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        }
    }

    private ZoneNames() {
    }

    /** By which names are compared: without case, accents and spaces around. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        String spaced = SPACES.matcher(MARKS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT)).replaceAll(" ");
        return spaced.endsWith(".") ? spaced.substring(0, spaced.length() - 1) : spaced;
    }
}
