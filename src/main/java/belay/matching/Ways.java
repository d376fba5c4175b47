package belay.matching;

import belay.matching.engine.Engine;
import belay.matching.engine.Place;
import belay.people.Person;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everywhere somebody on a draft could go, with what that would do to the groups left and joined. */
@Component
public class Ways {

    /** More than these nobody weighs; they are the best ones. */
    private static final int MOST = 60;

    private final Engine engine;
    private final Pools pools;
    private final Proposals proposals;

    Ways(Engine engine, Pools pools, Proposals proposals) {
        this.engine = engine;
        this.pools = pools;
        this.proposals = proposals;
    }

    /**
     * @param from the group they would leave; null if they have no place, or keep what they have
     * @param proposal the id of that group
     * @param good places where no rule is broken, the best first
     * @param held whether they, or their whole group, are locked, so that they have to be let go first
     */
    public record Choice(Draft draft, Person person, @Nullable Proposal from, long proposal, boolean held, List<Way> good,
                         List<Way> bad, List<Role> roles) { }

    /**
     * One place to go to.
     *
     * @param other who would come in their place; null if nobody does
     * @param left what the group left was worth and would be worth; null if there is none, or nobody else is in it
     * @param joined the same of the group joined
     */
    public record Way(String to, String name, @Nullable Role role, @Nullable Person other, Place.@Nullable Effect left,
                      Place.@Nullable Effect joined, List<String> broken) { }

    Optional<Choice> of(Setting setting, long person, String from) {
        var signUps = pools.of(setting.round());
        var all = proposals.in(setting.draft().id());
        var leaving = all.get(from);
        if (signUps.people().get(person) == null || !from.isEmpty() && (leaving == null || !leaving.seats(person))) {
            return Optional.empty();
        }
        var groups = all.values().stream().map(one -> signUps.still(one).proposed(signUps.minutes())).toList();
        var open = new ArrayList<Open>();
        for (var place : engine.places(signUps.pool(), groups, Long.toString(person), from.isEmpty() ? null : from)) {
            var joining = place.group() == null ? null : all.get(place.group());
            var other = place.swapped() == null ? null : signUps.people().get(Long.parseLong(place.swapped()));
            if (joining != null && !joining.locked() && !joining.seats(person) && !(other != null && held(joining, other.id()))) {
                open.add(new Open(place, joining, other));
            }
        }
        return Optional.of(new Choice(setting.draft(), signUps.people().get(person), leaving,
            leaving == null ? 0 : proposals.id(setting.draft().id(), from), held(leaving, person),
            best(open, from, true), best(open, from, false),
            signUps.roles(person)));
    }

    private record Open(Place place, Proposal joining, @Nullable Person other) { }

    /** The best moves and the best swaps, in their order: many swaps must not hide the one move. */
    private static List<Way> best(List<Open> open, String from, boolean good) {
        var ways = new ArrayList<Way>();
        int swaps = 0;
        for (var one : open) {
            boolean swap = one.other != null;
            boolean fits = one.place.broken().isEmpty() == good && (swap ? swaps : ways.size() - swaps) < MOST;
            if (fits) {
                ways.add(way(one, from));
                swaps += swap ? 1 : 0;
            }
        }
        return ways;
    }

    private static boolean held(@Nullable Proposal leaving, long person) {
        return leaving != null && (leaving.locked() || leaving.seats().stream().anyMatch(seat -> seat.person() == person && seat.locked()));
    }

    private static Way way(Open open, String from) {
        var place = open.place;
        var joining = open.joining;
        return new Way(joining.key(), joining.name(), place.role() == null ? null : Drawer.role(place.role()), open.other, effect(place, from),
            effect(place, joining.key()), place.broken().stream().map(broken -> broken.because().in(Locale.ENGLISH)).toList());
    }

    private static Place.@Nullable Effect effect(Place place, String group) {
        return place.effects().stream().filter(effect -> effect.group().equals(group)).findFirst().orElse(null);
    }
}
