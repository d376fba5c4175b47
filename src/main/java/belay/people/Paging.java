package belay.people;

/** Which page of a long list is shown, of how many; a number beyond the last means the last. */
public record Paging(int number, int pages) {

    /** Where one begins, however many there are. */
    public static final Paging FIRST = new Paging(1, 1);

    public static Paging of(long count, int size, int wanted) {
        int pages = (int) Math.max(1, (count + size - 1) / size);
        return new Paging(Math.clamp(wanted, 1, pages), pages);
    }

    /** How many rows come before it. */
    public int skipped(int size) {
        return (number - 1) * size;
    }
}
