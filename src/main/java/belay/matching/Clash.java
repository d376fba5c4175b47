package belay.matching;

/** A change that is not made: others changed the same meanwhile, or the draft is not open to changes any more. */
class Clash extends RuntimeException {

    private final long draft;
    private final int seen;

    /** @param seen the version of the draft that was before the eyes of whoever asked */
    Clash(Draft draft, int seen) {
        super("Draft %d is not as it was at version %d".formatted(draft.id(), seen), null, false, false);
        this.draft = draft.id();
        this.seen = seen;
    }

    String page() {
        return "/drafts/" + draft + "/clash?version=" + seen;
    }
}
