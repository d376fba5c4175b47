package belay.matching;

import belay.matching.engine.Engine;
import belay.matching.engine.Partner;
import belay.matching.engine.Partners;
import belay.matching.engine.Sought;
import belay.matching.engine.Stretch;
import belay.people.Person;
import belay.people.Skill;
import belay.people.Skills;
import belay.programs.Formats;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who could be a pair with whom on a board, by the rules groups are formed by. What was made ready last is kept as long as it would come out the same. */
@Component
public class Encounters {

    private static final int KEPT = 4;

    /** Of what speaks for a pair that which tells nothing but what both can see. */
    private static final Set<String> TOLD = Set.of("wants-met", "shared-time", "zones-close");

    private record Ready(SignUps signUps, Partners partners) { }

    private final Map<Long, Ready> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Ready> eldest) {
            return size() > KEPT;
        }
    });
    private final Engine engine;
    private final Pools pools;
    private final Boards boards;
    private final Rounds rounds;
    private final Formats formats;

    Encounters(Engine engine, Pools pools, Boards boards, Rounds rounds, Formats formats) {
        this.engine = engine;
        this.pools = pools;
        this.boards = boards;
        this.rounds = rounds;
        this.formats = formats;
    }

    /**
     * Somebody on the board, as whoever looks at it sees them.
     *
     * @param person without an address
     * @param hours when both are free, by the clock of whoever looks
     * @param obstacles why the two cannot be a pair; nothing if they can
     */
    public record Encounter(Person person, Partner partner, List<Stretch> hours, List<Obstacle> obstacles) {

        public boolean isPossible() {
            return partner.verdict().possible();
        }

        public List<String> stops() {
            return obstacles.stream().map(Obstacle::says).toList();
        }

        /** What whoever looks could change of their own, each named once. */
        public List<String> cures() {
            return obstacles.stream().map(Obstacle::cure).filter(cure -> !cure.isEmpty()).distinct().toList();
        }

        public Skills offers() {
            return skills(partner.person().offers());
        }

        public Skills wants() {
            return skills(partner.person().wants());
        }

        /** What they can teach whoever looks, by name, and the other way round. */
        public String teaches() {
            return names(partner.teaches());
        }

        public String learns() {
            return names(partner.learns());
        }

        private static String names(List<belay.matching.engine.Skill> skills) {
            return skills.stream().map(belay.matching.engine.Skill::name).collect(Collectors.joining(", "));
        }

        private static Skills skills(List<belay.matching.engine.Skill> skills) {
            return new Skills(skills.stream().map(skill -> new Skill(skill.name(), skill.level())).toList());
        }

        /** What speaks for the two. */
        public List<String> why() {
            return isPossible() ? partner.verdict().parts().stream().filter(part -> TOLD.contains(part.rule()) && 2 * part.points() >= part.of() && !part.because().organizersOnly())
                .map(part -> part.because().in(Locale.ENGLISH)).toList() : List.of();
        }
    }

    /** Everybody on the board of a round, read once for all that is asked of them. */
    record Company(Ready ready, Set<Long> shown) {

        /** Those with whom somebody could be a pair, the best first. Whoever is kept apart from them is not among them, and nothing tells so. */
        List<Partner> of(Person me) {
            return ready.partners().of(id(me)).stream().filter(one -> shown.contains(Long.parseLong(one.person().id()))).toList();
        }

        /** Those of somebody’s partners who are to be shown. */
        List<Encounter> seen(Person me, List<Partner> some) {
            return some.stream().flatMap(partner -> Encounters.seen(ready, me, partner).stream()).toList();
        }

        /** What the rules say of two, whether they are on the board or not; nothing where they are kept apart. */
        Optional<Partner> partner(Person me, long other) {
            return ready.partners().of(id(me), Long.toString(other));
        }

        /** For each of somebody’s partners what they are not of what is looked for. */
        Map<String, Set<Sought.Part>> missing(List<Partner> partners, Sought sought) {
            return ready.partners().missing(partners, sought);
        }
    }

    Company on(Round round) {
        return new Company(ready(round), boards.shown(round.id()));
    }

    /** One on the board, in whatever role; nobody for who is not on it, or kept apart from them. */
    Optional<Encounter> find(Round round, Person me, long other) {
        var company = on(round);
        return company.shown().contains(other) ? company.partner(me, other).flatMap(partner -> seen(company.ready(), me, partner)) : Optional.empty();
    }

    /** What the rules say of the two of an ask, for the one who is asked; nothing where they are kept apart, or it has ended. */
    public Optional<Partner> partner(Ask ask, Person me) {
        return ask.ending() != null ? Optional.empty() : rounds.findOfProgram(ask.roundId(), ask.programId()).flatMap(round -> ready(round).partners().of(id(me), Long.toString(ask.askerId())));
    }

    /** Whether groups of this round can be of two who find each other: peers, and partnerships of one and one. */
    boolean arePossible(Round round) {
        var format = formats.findById(round.formatId());
        return format.preset().isOfPairs() && Partners.areIn(Pools.shape(format));
    }

    private static Optional<Encounter> seen(Ready ready, Person me, Partner partner) {
        var person = ready.signUps().people().get(Long.parseLong(partner.person().id()));
        return person == null ? Optional.empty() : Optional.of(new Encounter(new Person(person.id(), person.name(), null, person.createdAt()), partner,
            ready.partners().hours(id(me), partner.person().id()), Obstacle.of(partner, me.name())));
    }

    private Ready ready(Round round) {
        var signUps = pools.of(round);
        var known = kept.get(round.id());
        if (known == null || !known.signUps().basis().equals(signUps.basis())) {
            known = new Ready(signUps, engine.partners(signUps.pool()));
            kept.put(round.id(), known);
        }
        return Objects.requireNonNull(known);
    }

    private static String id(Person person) {
        return Long.toString(person.id());
    }
}
