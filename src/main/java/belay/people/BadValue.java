package belay.people;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** Something written that we could not read: what it was meant to be, what stood there, and which cure to name. */
public final class BadValue extends RuntimeException implements MessageSourceResolvable {

    private static final int SHOWN = 60;

    private final String key;
    private final String value;
    private final Object[] arguments;

    /** The text is {@code people.bad.<thing>.<cure>}; there {0} is the value and {1} onwards what else the cure needs. */
    public BadValue(String thing, String value, String cure, Object... more) {
        this(value, "people.bad." + thing + "." + cure, more);
    }

    private BadValue(String value, String key, Object... more) {
        super(key + ": " + shortened(value), null, false, false);
        this.key = key;
        this.value = shortened(value);
        this.arguments = new Object[more.length + 1];
        arguments[0] = this.value;
        System.arraycopy(more, 0, arguments, 1, more.length);
    }

    /** The same for what other modules read, whose texts lie under keys of their own. */
    public static BadValue keyed(String key, String value, Object... more) {
        return new BadValue(value, key, more);
    }

    /** What stood there, cut so that a cell of a megabyte does not become a page of a megabyte. */
    public static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object @Nullable [] getArguments() {
        return Arrays.copyOf(arguments, arguments.length);
    }
}
