package belay.matching;

import belay.matching.Invitation.Answer;
import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Outbox;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where people are invited to groups, invitations are postponed or run out, and groups are given up. */
@Component
class Offering {

    private final Published published;
    private final Proposals proposals;
    private final Invitations invitations;
    private final Rooms rooms;
    private final Seats seats;
    private final Settling settling;
    private final Forming forming;
    private final Formers formers;
    private final Succeeding succeeding;
    private final Formats formats;
    private final InvitationLetter words;
    private final LeftOverLetter noPlace;
    private final Letters letters;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final Clock clock;

    Offering(Published published, Proposals proposals, Invitations invitations, Rooms rooms, Seats seats, Settling settling, Forming forming, Formers formers,
             Succeeding succeeding, Formats formats, InvitationLetter words, LeftOverLetter noPlace, Letters letters, Outbox outbox, JdbcClient sql, Clock clock) {
        this.published = published;
        this.proposals = proposals;
        this.invitations = invitations;
        this.rooms = rooms;
        this.seats = seats;
        this.settling = settling;
        this.forming = forming;
        this.formers = formers;
        this.succeeding = succeeding;
        this.formats = formats;
        this.words = words;
        this.noPlace = noPlace;
        this.letters = letters;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** Asks everybody who has a seat in a draft, as part of publishing it; the letters wait for the organizer's nod. */
    void invite(Setting setting, Start start, Person me) {
        var now = clock.instant();
        var draft = setting.draft();
        sql.sql("insert into inviting_rounds (round_id, days) values (?, ?)").params(draft.roundId(), start.days()).update();
        if (start.offering()) {
            automatic(draft.roundId(), me);
        }
        sql.sql("delete from seats s where s.draft_id = ? and s.person_id not in (select a.person_id from standing_applications a where a.round_id = ?)")
            .params(draft.id(), draft.roundId()).update();
        invitations.addAll(draft, me, now, Start.answerBy(start.days(), now, setting.program().zoneId()));
        var members = seats.in(draft);
        var opinions = proposals.opinions(draft.id());
        var asked = invitations.hoping(draft);
        var format = formats.findById(setting.round().formatId());
        var template = words.template(setting);
        var before = formers.before(setting.round());
        var drafted = new ArrayList<Letter>();
        proposals.in(draft.id()).values().stream().filter(one -> members.containsKey(one.key())).forEach(proposal -> {
            var together = members.getOrDefault(proposal.key(), List.of());
            var opinion = opinions.getOrDefault(proposal.key(), Opinion.OF_NOBODY);
            var why = forming.why(opinion, together);
            asked.getOrDefault(together.getFirst().proposal(), List.of())
                .forEach(one -> drafted.add(words.invited(template, one, together, proposal, setting, format, why, before.get(proposal.key()), me)));
        });
        letters.saveAll(drafted);
    }

    /**
     * Asks people for a free place; whoever says yes first has it. Their letters leave at once.
     *
     * @param by nobody where Belay asks by itself
     * @return how many were asked: not who was asked to join this group before
     */
    @Transactional
    int offer(Setting seen, long proposal, Role role, Collection<Long> people, @Nullable Person by) {
        var setting = published.hold(seen);
        var room = rooms.of(proposal, role);
        if (room == null || room.free() == 0 || isOver(proposal)) {
            return 0;
        }
        var now = clock.instant();
        int days = days(setting.round().id());
        var asked = people.stream().distinct().flatMap(person -> invitations.offer(proposal, person, role, by, now,
            Start.answerBy(days, now, setting.program().zoneId())).stream()).toList();
        var about = proposals.one(setting.draft().id(), proposal);
        var hoping = invitations.hoping(proposal).stream().filter(one -> asked.contains(one.id())).toList();
        if (hoping.isEmpty()) {
            return 0;
        }
        sql.sql("select id from applications where round_id = :round and person_id in (:people)").param("round", setting.round().id())
            .param("people", hoping.stream().map(one -> one.member().person().id()).toList()).query(Long.class).list().forEach(application -> noPlace.recall(application, by));
        var format = formats.findById(setting.round().formatId());
        var template = words.template(setting);
        var before = formers.before(setting.round(), about.key()).get(about.key());
        hoping.forEach(one -> {
            var together = Stream.concat(seats.of(proposal).stream(), Stream.of(one.member())).toList();
            var why = forming.why(settling.with(setting, proposal, one.member().person(), role), together);
            send(words.invited(template, one, together, about, setting, format, why, before, by == null ? published.sender(setting) : by), by);
        });
        return asked.size();
    }

    private void send(Letter letter, @Nullable Person by) {
        if (by == null) {
            outbox.send(letter);
        } else {
            outbox.send(letter, by);
        }
    }

    /** Gives a group up that is not formed: whoever was asked hears so by a letter that waits for a nod, and comes first the next time. */
    @Transactional
    boolean giveUp(Setting seen, long proposal, Person me) {
        var setting = published.hold(seen);
        var now = clock.instant();
        int first = sql.sql("""
            insert into given_up (proposal_id, given_up_by, given_up_at) select ?, ?, ? where not exists (select 1 from groups where proposal_id = ?) on conflict do nothing
            """).params(proposal, me.id(), Timestamp.from(now), proposal).update();
        if (first == 0) {
            return false;
        }
        var about = proposals.one(setting.draft().id(), proposal);
        var told = Stream.concat(seats.of(proposal).stream(), invitations.hoping(proposal).stream().map(Invitations.Hoping::member)).map(Member::person).distinct().toList();
        letters.saveAll(told.stream().map(person -> words.ended(person, about, setting, me)).toList());
        invitations.hoping(proposal).forEach(one -> words.recall(one.id(), me));
        invitations.end(proposal, now);
        seats.of(proposal).forEach(member -> seats.take(proposal, member.person().id()));
        settling.settle(setting, proposal, null);
        succeeding.of(setting.round(), about.key(), null, me);
        return true;
    }

    /** As long as a letter waits for a nod the days to answer do not run: whoever is written to late has as many of them as everybody. */
    @Transactional
    void postpone(long round) {
        var setting = published.hold(published.of(round));
        var until = Start.answerBy(days(round), clock.instant(), setting.program().zoneId());
        var early = invitations.hoping(setting.draft()).values().stream().flatMap(List::stream).filter(one -> one.answerBy().isBefore(until)).toList();
        words.postpone(early, until, setting).forEach(invitation -> invitations.postpone(invitation, until));
    }

    /** Who has not answered in time has no place any more; where the group is over by now there is nothing to answer. */
    @Transactional
    int lapse(long round) {
        var setting = published.hold(published.of(round));
        invitations.ofEnded(round).forEach(one -> {
            invitations.answer(one.id(), Answer.ENDED, "", true, clock.instant());
            words.recall(one.id(), null);
        });
        var late = invitations.late(round, clock.instant());
        late.forEach(one -> {
            invitations.answer(one.id(), Answer.LATE, "", false, clock.instant());
            words.recall(one.id(), null);
            seats.take(one.member().proposal(), one.member().person().id());
        });
        late.stream().map(one -> one.member().proposal()).distinct().forEach(proposal -> settling.settle(setting, proposal, null));
        return late.size();
    }

    /** Whoever was asked for a free place that somebody has again, as they stayed after all or were moved there, hears that it is taken. */
    @Transactional
    void withdraw(long round) {
        var setting = published.hold(published.of(round));
        rooms.standing(setting.draft()).stream().filter(room -> room.offered() > 0 && room.free() == 0).map(Room::proposalId).distinct()
            .forEach(proposal -> settling.settle(setting, proposal, null));
    }

    /** Forms a group of those who said yes, whatever speaks against it; whether they are enough. */
    @Transactional
    boolean form(Setting seen, long proposal) {
        return settling.formNow(published.hold(seen), proposal);
    }

    /** From now on Belay asks the next best by itself. */
    void automatic(long round, Person me) {
        sql.sql("insert into automatic_offers (round_id, switched_by, switched_at) values (?, ?, ?) on conflict do nothing")
            .params(round, me.id(), Timestamp.from(clock.instant())).update();
    }

    void byHand(long round) {
        sql.sql("delete from automatic_offers where round_id = ?").param(round).update();
    }

    boolean isAutomatic(long round) {
        return sql.sql("select exists (select 1 from automatic_offers where round_id = ?)").param(round).query(Boolean.class).single();
    }

    /** Whether the groups of a round form by invitation. */
    boolean isInviting(long round) {
        return sql.sql("select exists (select 1 from inviting_rounds where round_id = ?)").param(round).query(Boolean.class).single();
    }

    /** Whether a group was given up, or is over. */
    boolean isOver(long proposal) {
        return sql.sql("select exists (select 1 from ended_proposals where proposal_id = ?)").param(proposal).query(Boolean.class).single();
    }

    /** How many days people of a round have to answer. */
    int days(long round) {
        return sql.sql("select days from inviting_rounds where round_id = ?").param(round).query(Integer.class).optional().orElse(Start.USUAL.days());
    }
}
