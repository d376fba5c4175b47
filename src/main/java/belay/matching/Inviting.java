package belay.matching;

import belay.groups.Groups;
import belay.matching.Invitation.Answer;
import belay.people.NotFound;
import belay.people.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where the answers to invitations count.
 *
 * <p>Each holds the draft that was published, so that answers of one round come one after the other: a seat is given once, nobody says yes to more
 * groups than they can take, and a group is formed once.
 */
@Component
public class Inviting {

    /** How it went, for whoever answered. */
    public enum Reply {
        ACCEPTED, DECLINED, REOPENED, DECLINED_BEFORE, FEWER, TAKEN, LATE, ENDED, TOO_MANY, FORMED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Published published;
    private final Invitations invitations;
    private final Rooms rooms;
    private final Seats seats;
    private final Settling settling;
    private final Offering offering;
    private final InvitationLetter letters;
    private final Groups groups;
    private final Clock clock;

    Inviting(Published published, Invitations invitations, Rooms rooms, Seats seats, Settling settling, Offering offering, InvitationLetter letters, Groups groups,
             Clock clock) {
        this.published = published;
        this.invitations = invitations;
        this.rooms = rooms;
        this.seats = seats;
        this.settling = settling;
        this.offering = offering;
        this.letters = letters;
        this.groups = groups;
        this.clock = clock;
    }

    /** Says yes; said twice it counts once. Whoever can take no more gives their other places back by it. */
    @Transactional
    public Reply accept(Invitation seen, Person me) {
        return accept(seen, me, () -> { });
    }

    /** @param along what is said with the yes and counts already for the group that may begin by it; nothing if there is no yes */
    private Reply accept(Invitation seen, Person me, Runnable along) {
        var setting = held(seen.roundId());
        var now = again(seen, me);
        if (!now.isOpen(clock.instant())) {
            return now.answer() == Answer.NO && invitations.left(now.roundId(), me) <= 0 ? Reply.TOO_MANY : closed(now);
        }
        if (offering.isOver(now.proposalId())) {
            return Reply.ENDED;
        }
        if (invitations.left(now.roundId(), me) <= 0) {
            return Reply.TOO_MANY;
        }
        var room = rooms.of(now.proposalId(), now.role());
        if (room == null || room.isTaken()) {  // somebody was moved into the place meanwhile, or a mentor takes on fewer
            seats.take(now.proposalId(), me.id());
            return taken(now, me);
        }
        if (now.offered()) {
            if (room.free() == 0 || !settling.fits(setting, now.proposalId(), me, now.role())) {
                return taken(now, me);
            }
            seats.give(now.proposalId(), me.id(), now.role());
        }
        along.run();
        invitations.answer(now.id(), Answer.YES, "", true, clock.instant());
        letters.recall(now.id(), me);
        settling.settle(setting, now.proposalId(), me);
        if (invitations.left(now.roundId(), me) == 0) {
            open(now.roundId(), me).forEach(one -> decline(one, "", false, me));
        }
        return Reply.ACCEPTED;
    }

    /**
     * Says no, also after a yes as long as the group is not formed.
     *
     * @param reason for the organizers alone
     * @param elsewhere whether another group would be welcome
     */
    @Transactional
    public Reply decline(Invitation seen, String reason, boolean elsewhere, Person me) {
        var setting = held(seen.roundId());
        var now = again(seen, me);
        if (now.isFormed()) {
            return Reply.FORMED;
        }
        if (now.answer() == Answer.TAKEN || now.answer() == Answer.ENDED) {
            return closed(now);
        }
        invitations.answer(now.id(), Answer.NO, reason, elsewhere, clock.instant());
        letters.recall(now.id(), me);
        seats.take(now.proposalId(), me.id());
        settling.settle(setting, now.proposalId(), null);
        return Reply.DECLINED;
    }

    /** Takes a no back, as long as nobody else was asked for the place. */
    @Transactional
    Reply reopen(Invitation seen, Person me) {
        var setting = held(seen.roundId());
        var now = again(seen, me);
        if (now.answer() != Answer.NO) {
            return now.answer() == null ? Reply.REOPENED : closed(now);
        }
        if (!clock.instant().isBefore(now.answerBy())) {
            return Reply.LATE;
        }
        if (offering.isOver(now.proposalId())) {
            return Reply.ENDED;
        }
        if (invitations.left(now.roundId(), me) <= 0) {
            return Reply.TOO_MANY;
        }
        if (!now.offered()) {
            var room = rooms.of(now.proposalId(), now.role());
            if (room == null || !room.isFree()) {
                return Reply.TAKEN;
            }
            seats.give(now.proposalId(), me.id(), now.role());
        }
        invitations.forget(now.id());
        settling.settle(setting, now.proposalId(), null);
        return Reply.REOPENED;
    }

    /**
     * Says yes to some of the groups of a round and no to the others: somebody can take fewer than they had thought. From then on nobody asks them
     * for more.
     *
     * @param kept the invitations to say yes to
     */
    @Transactional
    Reply takeFewer(long round, Collection<Long> kept, Person me) {
        held(round);
        var open = open(round, me);
        var those = open.stream().filter(one -> kept.contains(one.id())).toList();
        if (those.size() > invitations.left(round, me)) {
            return Reply.TOO_MANY;
        }
        Reply last = Reply.DECLINED;
        for (var one : those) {
            last = accept(one, me);
        }
        open.stream().filter(one -> !those.contains(one)).forEach(one -> decline(one, "", false, me));  // said once more where a yes has done so
        invitations.fewer(round, me, invitations.accepted(round, me), clock.instant());
        return last == Reply.ACCEPTED ? Reply.FEWER : last;
    }

    /**
     * Says yes, or said so, with fewer mentees than had been thought: in this group and every other one of the round. Whoever is asked to be a mentee
     * keeps their chance; of those who say yes the first are in.
     */
    @Transactional
    Reply takeFewerMentees(Invitation seen, int most, Person me) {
        var setting = held(seen.roundId());
        var now = again(seen, me);
        if (now.isFormed()) {
            return Reply.FORMED;
        }
        if (now.answer() != Answer.YES && !now.isOpen(clock.instant())) {
            return closed(now);
        }
        Runnable fewer = () -> invitations.fewerMentees(now.roundId(), me, most, clock.instant());
        if (now.answer() == Answer.YES) {
            fewer.run();
        } else {
            var reply = accept(now, me, fewer);
            if (reply != Reply.ACCEPTED) {
                return reply;
            }
        }
        invitations.of(me).stream().filter(one -> one.roundId() == now.roundId() && (one.answer() == null || one.answer() == Answer.YES && !one.isFormed()))
            .filter(one -> one.id() != now.id() || now.answer() == Answer.YES).forEach(one -> settling.settle(setting, one.proposalId(), null));
        return Reply.ACCEPTED;
    }

    private List<Invitation> open(long round, Person me) {
        return invitations.open(me, clock.instant()).stream().filter(one -> one.roundId() == round).toList();
    }

    private Setting held(long round) {
        return published.hold(published.of(round));
    }

    /** Read again, now that nobody else changes it; a group that is formed is held as well, so that nobody leaves or moves at the same moment. */
    private Invitation again(Invitation seen, Person me) {
        groups.findOfProposal(seen.proposalId()).ifPresent(group -> groups.hold(group.id()));
        return invitations.findForInvited(seen.id(), me).orElseThrow(NotFound.of("invitation", seen.id()));
    }

    private Reply taken(Invitation now, Person me) {
        invitations.answer(now.id(), Answer.TAKEN, "", true, clock.instant());
        letters.recall(now.id(), me);
        return Reply.TAKEN;
    }

    private static Reply closed(Invitation now) {
        return switch (now.answer()) {
            case YES -> Reply.ACCEPTED;
            case NO -> Reply.DECLINED_BEFORE;
            case TAKEN -> Reply.TAKEN;
            case ENDED -> Reply.ENDED;
            case LATE -> Reply.LATE;
            case null -> Reply.LATE;
        };
    }
}
