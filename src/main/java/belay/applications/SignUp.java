package belay.applications;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one row says of one person, each field in the one way it is kept. A field that is not there was not asked in this
 * sheet and stays as it is; a field that is there but empty was left empty.
 */
public record SignUp(int row, Map<Field, String> values) {

    public SignUp {
        var own = new EnumMap<Field, String>(Field.class);
        own.putAll(values);
        values = own;
    }

    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    boolean says(Field field) {
        return values.containsKey(field);
    }

    /** The name, or what stands in for it until somebody tells it. */
    static String shownAs(Map<Field, String> values) {
        String email = values.getOrDefault(Field.EMAIL, "");
        return values.getOrDefault(Field.NAME, values.getOrDefault(Field.EXTERNAL_ID, email.replaceFirst("@.*", "")));
    }

    public String shownAs() {
        return shownAs(values);
    }

    /** The same person told of in the same words, wherever in the sheet. */
    boolean sameAs(SignUp other) {
        return values.equals(other.values);
    }
}
