package belay.matching;

import belay.matching.engine.Place;
import belay.people.Person;
import belay.programs.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everywhere somebody on a draft could go, with what that would do to the groups left and joined. */
@Component
public class Ways {

    private final Standings standings;
    private final Proposals proposals;

    Ways(Standings standings, Proposals proposals) {
        this.standings = standings;
        this.proposals = proposals;
    }

    /**
     * @param from the group they would leave; null if they have no place, or keep what they have
     * @param proposal the id of that group
     * @param others the names of the groups they are in and keep
     * @param good places where no rule is broken, the best first
     * @param held whether they, or their whole group, are locked, so that they have to be let go first
     */
    public record Choice(Draft draft, Person person, @Nullable Proposal from, long proposal, List<String> others, boolean held, List<Way> good,
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
        var standing = standings.of(setting);
        var signUps = standing.signUps();
        var leaving = standing.proposals().get(from);
        if (signUps.people().get(person) == null || !from.isEmpty() && (leaving == null || !leaving.seats(person))) {
            return Optional.empty();
        }
        var good = new ArrayList<Way>();
        var bad = new ArrayList<Way>();
        for (var place : standing.present().places(Long.toString(person), from.isEmpty() ? null : from)) {
            if (place.group() != null) {
                (place.broken().isEmpty() ? good : bad).add(way(place, from, standing));
            }
        }
        return Optional.of(new Choice(setting.draft(), signUps.people().get(person), leaving,
            leaving == null ? 0 : proposals.id(setting.draft().id(), from), others(standing, person, from), held(leaving, person), good, bad, signUps.roles(person)));
    }

    private static List<String> others(Standing standing, long person, String from) {
        return standing.proposals().values().stream().filter(one -> one.seats(person) && !one.key().equals(from)).map(Proposal::name).toList();
    }

    private static boolean held(@Nullable Proposal leaving, long person) {
        return leaving != null && (leaving.locked() || leaving.seats().stream().anyMatch(seat -> seat.person() == person && seat.locked()));
    }

    private static Way way(Place place, String from, Standing standing) {
        var joining = Objects.requireNonNull(standing.proposals().get(place.group()));
        var other = place.swapped() == null ? null : standing.signUps().people().get(Long.parseLong(place.swapped()));
        return new Way(joining.key(), joining.name(), place.role() == null ? null : Drawer.role(place.role()), other, effect(place, from),
            effect(place, joining.key()), place.broken().stream().map(broken -> broken.because().in(Locale.ENGLISH)).toList());
    }

    private static Place.@Nullable Effect effect(Place place, String group) {
        return place.effects().stream().filter(effect -> effect.group().equals(group)).findFirst().orElse(null);
    }
}
