package belay.applications;

import belay.programs.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Where one of my sign-ups stands.
 *
 * @param places the groups it led to; none if there was no place, null as long as groups are not formed
 * @param hoped whether others are still asked for groups, so that a place may come free for me
 * @param passed that I said {@code no} to a group and wanted no other, or was {@code late}; null if neither
 * @param offer the free place I was offered last; null if I never was
 * @param today where the program is
 * @param closed whether it is too late to apply
 * @param board whether I can look around on the board of the round
 */
public record Standing(MyApplication application, @Nullable List<Places.Place> places, boolean hoped, @Nullable String passed, @Nullable PlaceOffer offer, Instant now, LocalDate today, boolean closed,
                       boolean board) {

    public boolean isFormed() {
        return places != null;
    }

    /** Whether I took it back: then no group is looked for. */
    public boolean isWithdrawn() {
        return application.withdrawn();
    }

    /** Whether I took it back and can still ask again. */
    public boolean isRevocable() {
        return isWithdrawn() && !isSettled();
    }

    /** Whether all of it can still be changed where it was written. */
    public boolean isOpen() {
        return application.open() && !isSettled() && !closed && !isDeclined();
    }

    /** Whether groups were formed, and none with somebody who asked for a place. */
    public boolean isLeftOut() {
        return places != null && places.isEmpty() && !hoped && application.capacity() > 0 && !isWithdrawn() && counts();
    }

    private String left() {
        return "my-application.left" + (passed == null ? "" : "." + passed);
    }

    /** What is said of it where there is nothing else to say. */
    public MessageSourceResolvable leftOut() {
        return new Said(left() + ".text", application.round(), application.program());
    }

    /** Whether groups may still be formed. */
    boolean isWaiting() {
        boolean undecided = places == null || hoped && places.isEmpty() && counts() || isTaken();
        return undecided && application.capacity() > 0 && !isWithdrawn() && !application.answer().equals(Decision.DECLINE.name()) && !today.isAfter(application.ends());
    }

    /** Whether what I want of the round is changed where it stands, as there is no form by which I wrote it. */
    public boolean isChangedHere() {
        return !isSettled() && !isDeclined() && !isWithdrawn() && !isOpen();
    }

    /** Whether a place I was asked for is taken, I have no other, and may be asked again. */
    private boolean isTaken() {
        return places != null && !places.isEmpty() && places.stream().allMatch(Places.Place::isTaken);
    }

    /** From its first day a round stays as it is, and from the day its groups are formed. */
    public boolean isSettled() {
        return isFormed() || !today.isBefore(application.starts());
    }

    /** Whether it counts when groups are formed: where applications are read, only with a yes. */
    private boolean counts() {
        return !application.screened() || application.answer().equals(Decision.ACCEPT.name());
    }

    private MessageSourceResolvable unanswered() {
        if (application.answer().equals(Decision.WAIT.name())) {
            return isFormed() ? new Said("my-application.waiting-list.over") : inLine();
        }
        if (!application.answer().isEmpty()) {
            return new Said("my-application.declined");
        }
        if (isFormed()) {
            return new Said("my-application.unread.over");
        }
        if (application.asked()) {
            return new Said(application.questioned() ? "my-application.owed" : "my-application.offered");
        }
        return isToTalk() ? new Said("my-application.to-talk") : new Said(due().isBefore(today) ? "my-application.unread.late" : "my-application.unread", Days.full(due()));
    }

    private MessageSourceResolvable inLine() {
        if (isOffered()) {
            return new Said("my-application.place-free");
        }
        var passed = offer != null && offer.answer() == PlaceOffer.Answer.PASSED;
        if (passed || offer != null && offer.answer() == PlaceOffer.Answer.LAPSED) {
            return new Said(passed ? "my-application.place-passed" : "my-application.place-lapsed", application.place());
        }
        return application.hours() == 0 ? new Said("my-application.waiting-list", application.place())
            : application.hours() % 24 == 0 ? new Said("my-application.waiting-list.days", application.place(), application.hours() / 24)
            : new Said("my-application.waiting-list.hours", application.place(), application.hours());
    }

    /** Whether a free place is mine if I say so. */
    public boolean isOffered() {
        return offer != null && offer.isOpen(now) && !isSettled() && !isWithdrawn();
    }

    /** Whether I gave one to the next, and can still think better of it. */
    public boolean isResting() {
        return offer != null && offer.rests(now) && !isSettled() && !isWithdrawn();
    }

    /** Whether it is read and not answered yet: then there are steps ahead of it. */
    public boolean isRead() {
        return application.screened() && application.answer().isEmpty() && !isFormed() && !isWithdrawn();
    }

    /** By when an answer is promised, where the program is. */
    public LocalDate due() {
        return Objects.requireNonNull(application.dueAt()).atZone(ZoneId.of(application.zone())).toLocalDate();
    }

    /** Whether a chat is still to come. */
    private boolean isToTalk() {
        var at = application.chatAt();
        return at != null && application.step() == Step.CHAT && !at.atZone(ZoneId.of(application.zone())).toLocalDate().isBefore(today);
    }

    /** Whether I was told that there is no place for me. */
    public boolean isDeclined() {
        return application.answer().equals(Decision.DECLINE.name());
    }

    private MessageSourceResolvable absent(List<Places.Place> all) {
        long agreed = all.stream().filter(Places.Place::isAgreed).count();
        return agreed == 0 ? new Said("my-application.gone", all.size()) : new Said(today.isAfter(application.ends()) ? "my-application.agreed.over" : "my-application.agreed", agreed);
    }

    public MessageSourceResolvable says() {
        if (isWithdrawn()) {
            return new Said(isSettled() ? "my-application.withdrawn.over" : "my-application.withdrawn");
        }
        if (!counts() && (places == null || places.isEmpty())) {
            return unanswered();
        }
        if (places == null && application.answer().equals(Decision.ACCEPT.name()) && today.isBefore(application.starts())) {
            return new Said("my-application.accepted", Days.full(application.starts()));
        }
        if (places == null) {
            return !closed ? new Said(application.anywhere() ? "my-application.open.anywhere" : "my-application.open", Days.full(application.closes()))
                : today.isBefore(application.starts()) ? new Said("my-application.matching", Days.full(application.starts()))
                : new Said(today.isAfter(application.ends()) ? "my-application.nothing" : "my-application.late");
        }
        if (places.isEmpty()) {
            return new Said(application.capacity() == 0 ? "my-application.none-wanted" : hoped ? "my-application.hoped" : left());
        }
        if (isTaken()) {
            return new Said("my-application.taken");
        }
        long present = places.stream().filter(Places.Place::isPresent).count();
        long invited = places.stream().filter(Places.Place::isInvited).count();
        if (present == 0) {
            return invited > 0 ? new Said("my-application.invited", invited) : absent(places);
        }
        return new Said(today.isAfter(application.ends()) ? "my-application.was" : "my-application.placed", present);
    }
}
