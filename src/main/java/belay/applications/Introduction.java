package belay.applications;

import java.util.List;

/**
 * What somebody says of themselves to those who read their application.
 *
 * @param links one a line
 * @param purpose what they want out of it
 */
public record Introduction(String links, String purpose) {

    static final Introduction NONE = new Introduction("", "");

    public boolean isEmpty() {
        return links.isEmpty() && purpose.isEmpty();
    }

    /** Each as an address one can open. */
    public List<String> addresses() {
        return links.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> line.contains("://") ? line : "https://" + line).toList();
    }
}
