package belay.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as Belay keeps it: in small letters, without the spaces and the {@code mailto:} that come with copying. */
public record Email(String address) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cc}\\p{Cf}"
        + "<>,;:\"()\\[\\]]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");

    /** Reads {@code ada@example.org}, {@code <ada@example.org>} or {@code Ada <ada@example.org>}. */
    public static Email parse(String text) {
        var named = NAMED.matcher(text.strip());
        String bare = (named.matches() ? named.group(1) : text).strip().replaceFirst("(?i)^mailto:", "");
        if (bare.isEmpty()) {
            throw new BadValue("email", text, "empty");
        }
        if (bare.indexOf('@') < 0) {
            throw new BadValue("email", text, "at");
        }
        if (bare.indexOf('@') != bare.lastIndexOf('@')) {
            throw new BadValue("email", text, "two");
        }
        if (bare.length() > LONGEST || !SHAPE.matcher(bare).matches()) {
            throw new BadValue("email", text, "shape");
        }
        return new Email(bare.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return address;
    }
}
