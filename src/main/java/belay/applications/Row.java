package belay.applications;

import java.util.List;

/** One person's cells, and the number of the row as spreadsheets count it, the first being 1. */
public record Row(int number, List<String> cells) {

    /** Spreadsheets write empty cells at the end of a row, sometimes thousands of them; they say nothing. */
    Row trimmed() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return new Row(number, List.copyOf(cells.subList(0, width)));
    }

    int width() {
        return cells.size();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
