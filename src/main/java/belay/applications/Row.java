package belay.applications;

import java.util.List;

/** One person's cells, and the line of the file they begin in. */
record Row(int line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
