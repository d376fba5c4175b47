package belay.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as people write them: {@code Europe/Berlin}, {@code new york}, {@code UTC+05:30}, or a country or city with one time.
 *
 * <p>A country counts as having one time when all its zones agree from here on, as Germany's two do; otherwise we ask.
 */
public final class Zones {

    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?\\s*([+\\-−–±])\\s*(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[A-Za-z]+/[A-Za-z_/+-]+[0-9]*");
    /** The first word of an id whose slash is left away: {@code Africa Nairobi}. */
    private static final Pattern REGION = Pattern.compile("^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?: +|[_.,-])(?=[A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Instant FAR = Instant.parse("2100-01-15T12:00:00Z");
    private static final int CANDIDATES = 6;
    /** Shorter names are like too many others. */
    private static final int A_CITY = 5;
    private static final Pattern PARTS = Pattern.compile("[()\\[\\]|;]|\\s[-–]\\s|\\bor\\b");

    private Zones() {
    }

    /**
     * The zone meant; a bare offset stays one, as nobody can tell whose summer time it follows. Of several names ({@code JST (UTC+9)},
     * {@code GMT / London}) a place says most; where they say different times, nobody can tell.
     */
    public static ZoneId parse(String text) {
        try {
            return one(text);
        } catch (BadValue bad) {
            var like = misspelt(text);
            if (like.isPresent()) {
                throw new BadValue("zone", text, "like", like.get());
            }
            var parts = parts(text);
            if (parts.size() < 2) {
                throw Optional.of(text).filter(city -> isUnknown(bad)).flatMap(Zones::cityLike).map(city -> new BadValue("zone", text, "like", city)).orElse(bad);
            }
            boolean inLand = parts.size() == 2 && text.indexOf('/') < 0 && isLand(parts.getLast());
            return inLand ? ofPlace(parts.getFirst() + ", " + parts.getLast()) : ofParts(text, parts, bad);
        }
    }

    private static boolean isUnknown(BadValue bad) {
        return bad.key().endsWith(".unknown");
    }

    /** The zone of a city with nearly this name, where all that have it share one time: {@code New Yrok}. */
    private static Optional<String> cityLike(String text) {
        var written = ZoneNames.plain(text);
        return written.length() < A_CITY ? Optional.empty() : Likeness.slip(written, ZoneNames.CITIES.keySet()).map(city -> ZoneNames.CITIES.getOrDefault(city, List.of()))
            .filter(zones -> zones.stream().allMatch(zone -> agree(ZoneId.of(zones.getFirst()), ZoneId.of(zone)))).map(List::getFirst);
    }

    /** The zone of the same part of the world whose name is this or nearly so, where something like an id was written: {@code America/Denvr}. */
    private static Optional<String> misspelt(String text) {
        var written = REGION.matcher(text.strip()).replaceFirst("$1/").replace(' ', '_');
        if (!ID.matcher(written).matches()) {
            return Optional.empty();
        }
        int name = written.indexOf('/') + 1;
        var there = ZoneRulesProvider.getAvailableZoneIds().stream().filter(id -> id.regionMatches(true, 0, written, 0, name)).toList();
        return Likeness.slip(written.substring(name), there.stream().map(id -> id.substring(name)).toList()).map(like -> there.getFirst().substring(0, name) + like);
    }

    private static ZoneId one(String text) {
        var clock = ofClock(text);
        return clock == null ? ofPlace(text) : clock;
    }

    /** Names beside each other: in brackets, behind a dash, with an “or” or a slash between them that is not the one of a zone's id. */
    private static List<String> parts(String text) {
        return Arrays.stream(PARTS.split(text)).map(String::strip).flatMap(part -> ZoneRulesProvider.getAvailableZoneIds().contains(part)
            ? Stream.of(part) : Arrays.stream(part.split("/")).map(String::strip)).filter(part -> !part.isEmpty()).toList();
    }

    /** Where two words look like an id, both have to say something: {@code Mars/Berlin} is no place. */
    private static ZoneId ofParts(String text, List<String> parts, BadValue bad) {
        var places = new ArrayList<ZoneId>();
        var clocks = new ArrayList<ZoneId>();
        BadValue unclear = null;
        boolean strange = false;
        for (String part : parts) {
            try {
                var clock = ofClock(part);
                var zone = clock == null ? ofPlace(part) : clock;
                (clock == null && zone.getId().contains("/") ? places : clocks).add(zone);
            } catch (BadValue several) {
                unclear = isUnknown(several) ? unclear : several;
                strange |= isUnknown(several);
            }
        }
        if (strange && places.size() == 1 && ID.matcher(text.strip()).matches()) {
            throw new BadValue("zone", text, "like", places.getFirst().getId());
        }
        if (places.isEmpty() && unclear != null) {
            throw unclear;
        }
        if (places.isEmpty() && clocks.stream().anyMatch(zone -> !zone.getId().equals("UTC"))) {
            clocks.removeIf(zone -> zone.getId().equals("UTC"));  // “UTC/GMT +1” says one time in three words
        }
        clocks.sort(Comparator.comparing(zone -> !zone.getId().contains("/")));
        var said = places.isEmpty() ? clocks : places;
        if (said.isEmpty() || said.stream().anyMatch(zone -> !alike(said.getFirst(), zone))) {
            throw bad;
        }
        return said.getFirst();
    }

    private static boolean isLand(String part) {
        var plain = ZoneNames.plain(part);
        return !ZoneNames.CLOCKS.containsKey(plain) && (ZoneNames.COUNTRY_CODES.containsKey(plain) || ZoneNames.STATES.containsKey(plain));
    }

    /** Whether an offset is one that the zone has in winter or in summer. */
    public static boolean alike(ZoneId zone, ZoneId other) {
        return agree(zone, other) || other.getRules().isFixedOffset() && Stream.of(FAR, FAR.plus(Duration.ofDays(180)))
            .anyMatch(when -> zone.getRules().getOffset(when).equals(other.getRules().getOffset(when)));
    }

    /** What people call their time; none if it is no such name. Offsets, and what is written as ids are, are not looked up. */
    private static @Nullable ZoneId ofClock(String text) {
        boolean said = text.contains("/") ? ZoneRulesProvider.getAvailableZoneIds().contains(text.strip()) : OFFSET.matcher(text.strip()).matches();
        var zone = said ? null : ZoneNames.CLOCKS.get(ZoneNames.plain(text));
        if ("=".equals(zone)) {
            throw new BadValue("zone", text, "short");
        }
        return zone == null ? null : ZoneId.of(zone);
    }

    /** As {@link #parse}, where a place is asked for: {@code PT} is Portugal there, and no time. */
    public static ZoneId ofPlace(String text) {
        String exact = text.strip();
        if (exact.contains("/") && ZoneRulesProvider.getAvailableZoneIds().contains(exact)) {
            return ZoneId.of(exact);
        }
        var offset = offset(exact);
        if (offset != null) {
            return offset;
        }
        String written = ZoneNames.plain(text);
        if (written.contains("/") && ZoneNames.IDS.containsKey(written)) {
            return ZoneId.of(ZoneNames.IDS.get(written));
        }
        var zone = ofCountry(text, written);
        if (zone == null && ZoneNames.IDS.containsKey(written)) {
            zone = ZoneId.of(ZoneNames.IDS.get(written));
        }
        if (zone == null) {
            zone = ofCity(text, written);
        }
        if (zone != null) {
            return zone;
        }
        int comma = text.lastIndexOf(',');
        if (comma > 0) {
            return ofTown(text, ZoneNames.plain(text.substring(0, text.indexOf(','))), ZoneNames.plain(text.substring(comma + 1)));
        }
        throw new BadValue("zone", text, text.strip().matches("[A-Z]{2,5}") ? "short" : "unknown");
    }

    /** The zones to choose from in a form: one for each place the tz database names, in the order of their names. */
    public static List<String> all() {
        return ZoneNames.COUNTRIES.values().stream().flatMap(List::stream).distinct().sorted().toList();
    }

    /** Whether two zones tell the same time from here on, whatever they did long ago. */
    public static boolean agree(ZoneId one, ZoneId other) {
        var a = one.getRules();
        var b = other.getRules();
        return a.getOffset(FAR).equals(b.getOffset(FAR)) && a.getTransitionRules().equals(b.getTransitionRules());
    }

    private static @Nullable ZoneId offset(String text) {
        if (text.matches("(?i)utc|gmt|z")) {
            return ZoneId.of("UTC");
        }
        var said = OFFSET.matcher(text);
        if (!said.matches()) {
            return null;
        }
        int minutes = Integer.parseInt(said.group(2)) * 60 + (said.group(3) == null ? 0 : Integer.parseInt(said.group(3)));
        if (minutes > 14 * 60 || said.group(1).equals("±") && minutes != 0) {
            throw new BadValue("zone", text, "offset");
        }
        int sign = said.group(1).equals("+") ? 1 : -1;
        return minutes == 0 ? ZoneId.of("UTC") : ZoneId.ofOffset("UTC", ZoneOffset.ofTotalSeconds(sign * minutes * 60));
    }

    private static @Nullable ZoneId ofCountry(String text, String written) {
        String code = ZoneNames.COUNTRY_CODES.get(written);
        return code == null || !ZoneNames.COUNTRIES.containsKey(code) ? null
            : onlyOne(ZoneNames.COUNTRIES.get(code), text, Locale.of("", code).getDisplayCountry(Locale.ENGLISH), "several");
    }

    private static @Nullable ZoneId ofCity(String text, String written) {
        var zones = ZoneNames.CITIES.get(written);
        return zones == null ? null : onlyOne(zones, text, text.strip(), "cities");
    }

    /**
     * {@code Cambridge, UK} and {@code Cambridge, MA} are the cities there; {@code Ulm, Germany} is a town we do not know in a country with one time.
     * Behind a town we do not know, letters of a state say no country: {@code Springfield, IL} is not in Israel.
     */
    private static ZoneId ofTown(String text, String town, String land) {
        var there = Stream.of(ZoneNames.COUNTRY_CODES, ZoneNames.STATES).map(codes -> codes.getOrDefault(land, "")).distinct()
            .flatMap(code -> ZoneNames.COUNTRIES.getOrDefault(code, List.of()).stream()).toList();
        var cities = ZoneNames.CITIES.getOrDefault(town, List.of());
        var inside = there.isEmpty() && ZoneNames.NAMED.contains(town) ? cities
            : cities.stream().filter(id -> there.stream().anyMatch(zone -> agree(ZoneId.of(zone), ZoneId.of(id)) && continent(zone).equals(continent(id)))).toList();
        if (!inside.isEmpty()) {
            return onlyOne(inside, text, text.substring(0, text.indexOf(',')).strip(), "towns");
        }
        var zone = !ZoneNames.STATES.containsKey(land) && (cities.isEmpty() || land.length() > 2) ? ofCountry(text, land) : null;
        if (zone == null) {
            throw new BadValue("zone", text, "unknown");
        }
        return zone;
    }

    private static String continent(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static ZoneId onlyOne(List<String> zones, String text, String place, String cure) {
        var times = new ArrayList<String>();
        for (String id : zones) {
            if (times.stream().noneMatch(known -> agree(ZoneId.of(known), ZoneId.of(id)))) {
                times.add(id);
            }
        }
        if (times.size() == 1) {
            return ZoneId.of(times.getFirst());
        }
        String some = String.join(", ", times.subList(0, Math.min(CANDIDATES, times.size())));
        throw new BadValue("zone", text, times.size() > CANDIDATES ? "many" : cure, place, zones.size(), some);
    }
}
