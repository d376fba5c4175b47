package belay.applications;

import belay.applications.PlaceOffer.Answer;
import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where free places are offered to those who wait, taken, given to the next, and run out. Whoever does so for a round waits for the others. */
@Component
class WaitingList {

    /** What became of an answer to an offer: only {@code DONE} is as they wished. */
    enum Outcome { DONE, LATE, SETTLED, GONE }

    private final Vacancies vacancies;
    private final PlaceOffers offers;
    private final PlaceLetters letters;
    private final Screenings screenings;
    private final Deciding deciding;
    private final Places places;
    private final Programs programs;
    private final Rounds rounds;
    private final Profiles profiles;
    private final Clock clock;

    WaitingList(Vacancies vacancies, PlaceOffers offers, PlaceLetters letters, Screenings screenings, Deciding deciding, Places places, Programs programs, Rounds rounds, Profiles profiles, Clock clock) {
        this.vacancies = vacancies;
        this.offers = offers;
        this.letters = letters;
        this.screenings = screenings;
        this.deciding = deciding;
        this.places = places;
        this.programs = programs;
        this.rounds = rounds;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Says how many places there are, and how free ones are offered from now on. */
    @Transactional
    public void arrange(long round, Map<Role, Integer> numbers, int hours, boolean automatic, Person me) {
        hold(round);
        vacancies.write(round, numbers, hours, automatic, me);
        look(round);
    }

    /** Offers a free place to whoever an organizer saw standing first; whether it is still free, and still their turn. */
    @Transactional
    public boolean offer(long round, Role role, long seen, Person by) {
        hold(round);
        return !isSettled(round) && vacancies.of(round).stream().anyMatch(vacancy -> vacancy.role() == role && vacancy.isOffered() && vacancy.next() == seen && offer(round, vacancy, by));
    }

    /** They take it, and are in; or give it to the next, who is asked a little later. Pressing twice answers once. */
    @Transactional
    public Outcome answer(MyApplication mine, Answer wanted) {
        hold(mine.roundId());
        var offer = offers.last(mine.id()).orElse(null);
        if (offer != null && offer.answer() == wanted) {
            return Outcome.DONE;
        }
        var refused = refused(mine.roundId(), offer);
        if (refused != null || offer == null) {
            return refused == null ? Outcome.GONE : refused;
        }
        offers.answer(offer.id(), wanted);
        if (wanted == Answer.TAKEN) {
            deciding.accept(mine.id(), vacancies.inTheNameOf(offer));
            var program = program(mine.roundId());
            letters.taken(program, round(mine.roundId(), program), offer);
        }
        return Outcome.DONE;
    }

    /** They think better of it; whether nobody else was asked meanwhile. */
    @Transactional
    public boolean undo(MyApplication mine) {
        hold(mine.roundId());
        var offer = offers.last(mine.id()).filter(last -> last.rests(clock.instant())).orElse(null);
        if (offer == null || isSettled(mine.roundId())) {
            return false;
        }
        offers.reopen(offer.id());
        return true;
    }

    /** Ends what has run out, and offers what is free where an organizer switched that on. Done twice, or by two nodes at once, it comes out the same. */
    @Transactional
    public void look(long round) {
        hold(round);
        boolean settled = isSettled(round);
        for (var offer : offers.unanswered(round)) {
            if (settled || !offer.open()) {
                end(round, offer, Answer.ENDED, offer.open());
            } else if (!offer.isOpen(clock.instant())) {
                end(round, offer, Answer.LAPSED, true);
            }
        }
        if (!settled && vacancies.automatic(round).isPresent()) {
            offerAll(round);
        }
    }

    /** Whether the yes of somebody who gave their place back, and asks for it again, is worth nothing any more: it was offered to another. */
    boolean isGone(Application given, Instant since) {
        var roles = given.roleList();
        return deciding.isIn(given.id()) && vacancies.of(given.roundId()).stream().anyMatch(one -> roles.contains(one.role()) && one.isOverfull())
            && offers.isOfferedSince(given.roundId(), roles, since);
    }

    /** Whoever else changes who has a place in this round waits until this transaction is over. In the order in which all others are held: round, screening, applications. */
    void hold(long round) {
        rounds.share(round);
        screenings.hold(round);
    }

    /** One after the other, as each changes whose turn it is. */
    private void offerAll(long round) {
        for (boolean again = true; again;) {
            again = vacancies.of(round).stream().anyMatch(vacancy -> vacancy.isOffered() && vacancy.isByItself() && offer(round, vacancy, null));
        }
    }

    private boolean offer(long id, Vacancy vacancy, @Nullable Person by) {
        var person = vacancy.person();
        var program = program(id);
        var round = round(id, program);
        if (person == null) {
            return false;
        }
        var zone = profiles.of(person).zoneId().orElse(program.zoneId());
        var end = Daytime.after(clock.instant(), vacancies.hours(id), zone, round.starts().atStartOfDay(program.zoneId()).toInstant());
        end.ifPresent(until -> {
            offers.add(vacancy.next(), vacancy.role(), by, until);
            letters.offered(program, round, vacancy.next(), person, ChatWords.there(until, zone), by);
        });
        return end.isPresent();
    }

    private @Nullable Outcome refused(long round, @Nullable PlaceOffer offer) {
        if (offer == null || !offer.open()) {
            return offer != null && offer.answer() == Answer.LAPSED ? Outcome.LATE : Outcome.GONE;
        }
        if (isSettled(round)) {
            end(round, offer, Answer.ENDED, true);
            return Outcome.SETTLED;
        }
        if (!offer.isOpen(clock.instant())) {
            end(round, offer, Answer.LAPSED, true);
            return Outcome.LATE;
        }
        return null;
    }

    private void end(long round, PlaceOffer offer, Answer how, boolean tell) {
        if (offers.answer(offer.id(), how) && tell) {
            var program = program(round);
            letters.over(program, round(round, program), offer, how);
        }
    }

    /** Whether the groups of a round are formed, or it has begun. */
    private boolean isSettled(long round) {
        var program = program(round);
        return places.isFormed(round) || !LocalDate.ofInstant(clock.instant(), program.zoneId()).isBefore(round(round, program).starts());
    }

    private Program program(long round) {
        return programs.findOfRound(round).orElseThrow(NotFound.of("round", round));
    }

    private Round round(long id, Program program) {
        return rounds.findOfProgram(id, program.id()).orElseThrow(NotFound.of("round", id));
    }
}
