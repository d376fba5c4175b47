package belay.groups;

/**
 * How far those are told of a departure who are to be told.
 *
 * @param letters to how many
 * @param letGo how many of the letters may leave
 * @param delivered how many a mail server has taken
 */
public record Telling(long letters, long letGo, long delivered) {

    /** Where it stands, in one word: nobody was told, some were, a letter to each is on its way, or all were told. */
    public String word() {
        return letGo == 0 ? "not-yet" : letGo < letters ? "some" : delivered < letters ? "leaving" : "all";
    }
}
