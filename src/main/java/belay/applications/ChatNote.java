package belay.applications;

import belay.people.Typed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer heard in a chat: no test, only what somebody wants and what they could pass on. */
public record ChatNote(String wants, String offers, String notes, @Nullable String by, @Nullable Instant at) {

    static final ChatNote NONE = new ChatNote("", "", "", null, null);
    static final int LONGEST = 4_000;

    public ChatNote(@Nullable String wants, @Nullable String offers, @Nullable String notes, @Nullable String by, @Nullable Instant at) {
        this.wants = Typed.words(wants);
        this.offers = Typed.words(offers);
        this.notes = Typed.words(notes);
        this.by = by;
        this.at = at;
    }

    void check(Errors errors) {
        if (wants.isEmpty() && offers.isEmpty() && notes.isEmpty()) {
            errors.rejectValue("wants", "screening.bad.notes");
        }
        Typed.checkLength("wants", wants, LONGEST, errors);
        Typed.checkLength("offers", offers, LONGEST, errors);
        Typed.checkLength("notes", notes, LONGEST, errors);
    }

    boolean says(ChatNote other) {
        return wants.equals(other.wants) && offers.equals(other.offers) && notes.equals(other.notes);
    }
}
