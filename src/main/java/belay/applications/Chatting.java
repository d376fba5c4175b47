package belay.applications;

import belay.people.People;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where chats come to be: times offered, one of them chosen, moved elsewhere, called off, noted. */
@Component
class Chatting {

    /** What became of choosing a time: only {@code DONE} booked it. */
    enum Outcome { DONE, TAKEN, BUSY, PASSED, CHOSEN, GONE }

    private interface News {
        void tell(Program program, Round round, Chat chat);
    }

    private final Decisions decisions;
    private final Deciding deciding;
    private final Queue queue;
    private final Chats chats;
    private final ChatRows rows;
    private final ChatNotes notes;
    private final ChatLetters letters;
    private final People people;
    private final Programs programs;
    private final Rounds rounds;
    private final Clock clock;

    Chatting(Decisions decisions, Deciding deciding, Queue queue, Chats chats, ChatRows rows, ChatNotes notes, ChatLetters letters, People people,
             Programs programs, Rounds rounds, Clock clock) {
        this.decisions = decisions;
        this.deciding = deciding;
        this.queue = queue;
        this.chats = chats;
        this.rows = rows;
        this.notes = notes;
        this.letters = letters;
        this.people = people;
        this.programs = programs;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Takes the place of times nobody chose yet. Whether no chat is arranged already, and these are not the times that stand there. */
    @Transactional
    public boolean offer(long application, Collection<Instant> times, int minutes, String place, Person me) {
        decisions.hold(application);
        var before = chats.of(application).filter(chat -> chat.ended() == null).orElse(null);
        if (before != null && (before.isBooked() || before.organizer().id() == me.id() && before.times().stream().map(Chat.Time::at).toList().equals(List.copyOf(times)))) {
            return false;
        }
        if (before != null) {
            rows.end(before.id(), "", me.id(), clock.instant());
        }
        long invitation = rows.invite(application, me.id(), minutes, clock.instant());
        times.forEach(time -> rows.offer(invitation, time));
        rows.place(invitation, place, clock.instant());
        tell(application, me, (program, round, chat) -> letters.offered(program, round, chat, me));
        return true;
    }

    /** Books a time for both, if it is still free for both. */
    @Transactional
    public Outcome pick(long application, long time, Person me) {
        decisions.hold(application);
        var offered = chats.of(application).filter(chat -> chat.ended() == null && isWaiting(application)).orElse(null);
        if (offered == null || offered.time(time).isEmpty() || rounds.findForOrganizer(offered.round(), offered.organizer().id()).isEmpty()) {
            return Outcome.GONE;
        }
        if (offered.picked() != null) {
            return offered.picked() == time ? Outcome.DONE : Outcome.CHOSEN;
        }
        people.hold(List.of(offered.organizer().id(), me.id()));  // whoever else is about to book one of them waits, and then sees
        var wanted = chats.of(application).flatMap(chat -> chat.time(time)).orElseThrow();
        if (!wanted.free()) {
            var from = wanted.at();
            return !from.isAfter(clock.instant()) ? Outcome.PASSED : chats.whomWith(offered.organizer().person(), from, offered.until(from)).isPresent() ? Outcome.TAKEN : Outcome.BUSY;
        }
        rows.pick(offered.id(), time, clock.instant());
        rows.book(offered.id(), offered.organizer().id(), me.id(), wanted.at(), offered.until(wanted.at()));
        tell(application, offered.organizer().person(), letters::picked);
        return Outcome.DONE;
    }

    /** Calls it off, or asks for other times; whether it stood until now. The other side hears of it. */
    @Transactional
    public boolean end(long application, String line, Person me) {
        decisions.hold(application);
        var chat = chats.of(application).orElse(null);
        if (chat == null || !rows.end(chat.id(), line, me.id(), clock.instant())) {
            return false;
        }
        rows.free(chat.id());
        if (me.id() == chat.applicant().id()) {
            tell(application, chat.organizer().person(), letters::returned);
        } else {
            tell(application, me, (program, round, over) -> {
                letters.ended(program, round, over, me);
                if (chat.isBooked() && chat.organizer().id() != me.id()) {
                    letters.off(program, round, over, me);
                }
            });
        }
        return true;
    }

    /** As above, because the application itself is taken back. */
    @Transactional
    public void leave(long application, Person me) {
        decisions.hold(application);
        chats.of(application).filter(chat -> rows.end(chat.id(), "", me.id(), clock.instant())).ifPresent(chat -> {
            rows.free(chat.id());
            if (chat.isBooked()) {
                tell(application, chat.organizer().person(), letters::left);
            }
        });
    }

    /** Says where it is instead; whether that is news. */
    @Transactional
    public boolean move(long application, String place, Person me) {
        decisions.hold(application);
        var chat = chats.of(application).filter(standing -> standing.ended() == null && !standing.place().equals(place)).orElse(null);
        if (chat == null) {
            return false;
        }
        rows.place(chat.id(), place, clock.instant());
        if (chat.isBooked()) {
            tell(application, me, (program, round, moved) -> {
                letters.moved(program, round, moved, me);
                if (moved.organizer().id() != me.id()) {
                    letters.elsewhere(program, round, moved, me);
                }
            });
        }
        return true;
    }

    /** Keeps what was heard; pressing twice keeps it once. */
    @Transactional
    public void note(long application, ChatNote note, Person me) {
        decisions.hold(application);
        if (!notes.find(application).map(before -> before.says(note)).orElse(false)) {
            rows.note(application, note.wants(), note.offers(), note.notes(), me.id(), clock.instant());
            deciding.passOn(application, me);
        }
    }

    /** Of the chat as it stands now; nobody, where its organizer does not run the program any more. */
    private void tell(long application, Person organizer, News news) {
        var chat = chats.of(application).orElseThrow();
        rounds.findForOrganizer(chat.round(), organizer.id())
            .ifPresent(round -> programs.findForOrganizer(round.programId(), organizer.id()).ifPresent(program -> news.tell(program, round, chat)));
    }

    /** Neither taken back nor told no. */
    private boolean isWaiting(long application) {
        return queue.one(application).filter(line -> line.answer() != Decision.DECLINE).isPresent();
    }
}
