package belay.matching;

import belay.groups.Groups;
import belay.groups.Trying;
import belay.matching.Invitation.Answer;
import belay.outbox.Outbox;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the consequences of an answer, as part of it: what the rules say of those who are left, whether they are enough to be a group, and who
 * waits for a place that is taken now.
 */
@Component
class Settling {

    private final Drafts drafts;
    private final Published published;
    private final Proposals proposals;
    private final Opinions opinions;
    private final Pools pools;
    private final Summaries summaries;
    private final Seats seats;
    private final Rooms rooms;
    private final Invitations invitations;
    private final Forming forming;
    private final Groups groups;
    private final Trying trying;
    private final Formats formats;
    private final InvitationLetter words;
    private final Outbox outbox;
    private final Clock clock;

    Settling(Drafts drafts, Published published, Proposals proposals, Opinions opinions, Pools pools, Summaries summaries, Seats seats, Rooms rooms, Invitations invitations,
             Forming forming, Groups groups, Trying trying, Formats formats, InvitationLetter words, Outbox outbox, Clock clock) {
        this.drafts = drafts;
        this.published = published;
        this.proposals = proposals;
        this.opinions = opinions;
        this.pools = pools;
        this.summaries = summaries;
        this.seats = seats;
        this.rooms = rooms;
        this.invitations = invitations;
        this.forming = forming;
        this.groups = groups;
        this.trying = trying;
        this.formats = formats;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether somebody would break no rule that is kept without them. */
    boolean fits(Setting setting, long proposal, Person somebody, Role role) {
        return with(setting, proposal, somebody, role).broken().size() <= judged(setting, proposal(setting, proposal)).broken().size();
    }

    /** What the rules would say of a proposal with somebody more. */
    Opinion with(Setting setting, long proposal, Person somebody, Role role) {
        return judged(setting, proposal(setting, proposal).with(new Proposal.Seat(somebody.id(), role, false)));
    }

    /**
     * Of one proposal in which somebody got a seat, lost theirs, or said that they come.
     *
     * @param newcomer who said yes; null if nobody did
     */
    void settle(Setting setting, long proposal, @Nullable Person newcomer) {
        tellWhomMentorsDoNotTake(setting, proposal);
        judge(setting, proposal);
        var now = proposal(setting, proposal);
        var group = groups.findOfProposal(proposal).orElse(null);
        if (group == null) {
            form(setting, proposal, now, false);
        } else if (newcomer != null && !groups.isIn(group.id(), newcomer.id())) {
            var member = seats.given(proposal, newcomer.id());
            var together = Stream.concat(come(proposal).stream().filter(one -> one.person().id() != newcomer.id()), Stream.of(member)).toList();
            var opinion = now.seats(newcomer.id()) ? judged(setting, now) : with(setting, proposal, newcomer, member.role());
            forming.join(setting, group, member, together, opinion, published.sender(setting)).forEach(outbox::send);
            trying.welcome(group, newcomer).ifPresent(outbox::send);
            if (!now.seats(newcomer.id())) {  // who was in it before counts from now on
                judge(setting, proposal);
            }
        }
        tellWhoCameTooLate(setting, proposal, now);
    }

    private void judge(Setting setting, long proposal) {
        proposals.judgeAgain(proposal, judged(setting, proposal(setting, proposal)));
        drafts.touch(setting.draft().id());
        summaries.write(setting.draft().id());
    }

    /** Makes a group of those who said yes though others may yet, or though it breaks a rule; whether they are enough. */
    boolean formNow(Setting setting, long proposal) {
        return groups.findOfProposal(proposal).isPresent() || form(setting, proposal, proposal(setting, proposal), true);
    }

    private boolean form(Setting setting, long proposal, Proposal now, boolean anyway) {
        var together = come(proposal);
        var format = formats.findById(setting.round().formatId());
        boolean all = together.size() == seats.of(proposal).size() || format.preset() != Preset.PEER;
        if (together.size() < 2 || !anyway && !all || rooms.of(proposal).stream().anyMatch(room ->
                together.stream().filter(member -> member.role() == room.role()).count() < room.least())) {
            return false;
        }
        var those = together.stream().map(member -> member.person().id()).collect(Collectors.toSet());
        var opinion = judged(setting, now.with(now.seats().stream().filter(seat -> those.contains(seat.person())).toList()));
        if (!anyway && !opinion.broken().isEmpty()) {
            return false;
        }
        forming.form(setting, forming.how(setting, now.key()), now, opinion, together, published.sender(setting)).forEach(outbox::send);
        return true;
    }

    /** Those who said yes, or are members; whoever was asked and has not answered has a seat and is none of them. */
    private List<Member> come(long proposal) {
        var hoping = invitations.hoping(proposal).stream().filter(one -> !one.offered()).map(one -> one.member().person().id()).collect(Collectors.toSet());
        return seats.of(proposal).stream().filter(member -> !hoping.contains(member.person().id())).toList();
    }

    /** Where as many said yes as the mentors take on, since one said fewer, nobody else who was asked has a place any more. */
    private void tellWhomMentorsDoNotTake(Setting setting, long proposal) {
        var taken = rooms.of(proposal).stream().filter(room -> room.fewer() && room.isTaken()).map(Room::role).collect(Collectors.toSet());
        if (!taken.isEmpty()) {
            invitations.hoping(proposal).stream().filter(one -> taken.contains(one.member().role())).forEach(one -> {
                seats.take(proposal, one.member().person().id());
                tellTaken(setting, one, proposal(setting, proposal));
            });
        }
    }

    private void tellWhoCameTooLate(Setting setting, long proposal, Proposal now) {
        var full = rooms.of(proposal).stream().filter(room -> room.free() == 0).map(Room::role).collect(Collectors.toSet());
        invitations.hoping(proposal).stream().filter(one -> one.offered() && full.contains(one.member().role())).forEach(one -> {
            tellTaken(setting, one, now);
        });
    }

    private void tellTaken(Setting setting, Invitations.Hoping one, Proposal now) {
        invitations.answer(one.id(), Answer.TAKEN, "", true, clock.instant());
        if (!words.recall(one.id(), null)) {  // whoever has not heard of the place need not hear that it is taken
            outbox.send(words.taken(one.member().person(), now, setting, published.sender(setting)));
        }
    }

    private Proposal proposal(Setting setting, long proposal) {
        return proposals.one(setting.draft().id(), proposal);
    }

    private Opinion judged(Setting setting, Proposal proposal) {
        return opinions.of(pools.of(setting.round()), proposals.in(setting.draft().id()), proposal);
    }
}
