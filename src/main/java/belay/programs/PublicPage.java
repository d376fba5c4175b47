package belay.programs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a program shows to people nobody here knows yet.
 *
 * @param address its last part, such as {@code harbour-mentoring} for {@code /p/harbour-mentoring}
 * @param code what organizers tell those they invite
 */
@Table("public_pages")
public record PublicPage(@Id long programId, String address, Visibility visibility, String code, String motto, String asks, String conduct,
                         @Nullable Long openedBy, Instant openedAt, Instant changedAt) {

    /** Who gets to see it: everybody from the front page on, whoever was told the address, or whoever was told the code as well. */
    public enum Visibility { PUBLIC, UNLISTED, CODE }

    public String path() {
        return "/p/" + address;
    }

    /** The address to hand out: where a code is asked for, with the code in it. */
    public String invitation() {
        return to(path(), code);
    }

    /** Another page of ours, for somebody who told this code: where one is needed and this is it, it goes along. */
    public String to(String path, String told) {
        return visibility == Visibility.CODE && isOpenTo(told) ? path + "?code=" + code : path;
    }

    /** Whether whoever told this code, or none, may see it. */
    public boolean isOpenTo(String told) {
        return visibility != Visibility.CODE || code.equalsIgnoreCase(told.replaceAll("[\\s-]", ""));
    }
}
