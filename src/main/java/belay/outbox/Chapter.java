package belay.outbox;

import java.util.Locale;

/** The part of the road a kind of letter belongs to, from applying to leaving. */
public enum Chapter {
    APPLYING, BOARD, GROUPS, TRIAL, LEAVING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
