package belay.cli.match;

import belay.applications.Complaint;
import belay.applications.Field;
import belay.applications.LoneSheet;
import belay.applications.SignUp;
import belay.matching.engine.Applicant;
import belay.matching.engine.Skill;
import belay.matching.engine.Week;
import belay.people.Items;
import belay.people.Languages;
import belay.people.Likeness;
import belay.people.Names;
import belay.people.Skills;
import belay.people.Zones;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Everybody who asks for a place, and whom one means by an id, an address or a name. People are known by their id, else their address,
 * else their name, so that the same sheet in another order is the same question.
 */
final class Roll {

    static final Roll EMPTY = new Roll(null);

    private final Map<String, Applicant> people = new LinkedHashMap<>();
    private final Names<String> names = new Names<>();
    private final @Nullable ZoneId home;

    private Roll(@Nullable ZoneId home) {
        this.home = home;
    }

    /**
     * @param goals finds the goal somebody means by what they wrote
     * @param home the clock by which hours are read of whoever told hours and no zone; without one they count as not told
     */
    static Roll of(Source file, LoneSheet sheet, UnaryOperator<String> goals, @Nullable ZoneId home, Faults faults) {
        var roll = new Roll(home);
        var lines = new HashMap<String, Integer>();
        for (var signUp : sheet.signUps()) {
            var before = lines.putIfAbsent(id(signUp), signUp.row());
            if (before != null) {
                faults.at(file, signUp.row(), "cli.match.same-id", id(signUp), before);
            }
            roll.know(signUp);
        }
        sheet.signUps().forEach(signUp -> roll.people.putIfAbsent(id(signUp), roll.applicant(signUp, goals)));
        return roll;
    }

    private static String id(SignUp signUp) {
        var id = signUp.get(Field.EXTERNAL_ID);
        var email = signUp.get(Field.EMAIL);
        return !id.isEmpty() ? id : !email.isEmpty() ? email : signUp.shownAs();
    }

    private void know(SignUp signUp) {
        names.add(id(signUp), signUp.shownAs(), List.of(signUp.get(Field.EXTERNAL_ID), signUp.get(Field.EMAIL)));
    }

    private Applicant applicant(SignUp signUp, UnaryOperator<String> goals) {
        var zone = signUp.get(Field.ZONE);
        var stage = signUp.get(Field.STAGE);
        var free = signUp.get(Field.FREE);
        var capacity = signUp.get(Field.CAPACITY);
        var mentees = signUp.get(Field.MENTEES);
        return Applicant.of(id(signUp), signUp.shownAs())
            .as(Items.sentences(signUp.get(Field.ROLES)))
            .at(stage.isEmpty() ? null : stage)
            .in(!zone.isEmpty() ? Zones.parse(zone) : free.isEmpty() ? null : home)
            .free(free.isEmpty() ? Week.NOT_TOLD : new Week(belay.people.Week.parse(free).halfHours()))
            .speaking(Languages.parse(signUp.get(Field.LANGUAGES)).list())
            .offering(skills(signUp.get(Field.OFFERS)))
            .wanting(skills(signUp.get(Field.WANTS)))
            .aimingFor(Items.sentences(signUp.get(Field.GOALS)).stream().map(goals).distinct().toList())
            .takingUpTo(capacity.isEmpty() ? 1 : Integer.parseInt(capacity))
            .leadingUpTo(mentees.isEmpty() ? null : Integer.valueOf(mentees))
            .preferring(known(signUp, Field.PREFERS))
            .avoiding(known(signUp, Field.AVOIDS)).build();
    }

    private static List<Skill> skills(String text) {
        return Skills.parse(text).list().stream().map(skill -> new Skill(skill.name(), skill.level())).toList();
    }

    /** Whoever is meant by nobody’s name is told of where the sheet is read. */
    private List<String> known(SignUp signUp, Field field) {
        return Items.sentences(signUp.get(field)).stream().map(field == Field.AVOIDS ? names::meant : names::named).filter(meant -> meant.size() == 1).flatMap(Set::stream)
            .filter(id -> !id.equals(id(signUp))).distinct().toList();
    }

    List<Applicant> people() {
        return List.copyOf(people.values());
    }

    void comesFirst(String id) {
        people.computeIfPresent(id, (same, person) -> person.but().leftOver(1).build());
    }

    void wishes(String id, List<String> groups) {
        people.computeIfPresent(id, (same, person) -> person.but().choosing(groups).build());
    }

    boolean has(String id) {
        return people.containsKey(id);
    }

    /** Whether somebody asks for a place in this role. */
    boolean asks(String id, String role) {
        var person = people.get(id);
        return person != null && person.roles().contains(role);
    }

    /** Everybody it could mean: one if it is clear, none if nobody is called so. */
    Set<String> meant(String written) {
        return people.containsKey(written) ? Set.of(written) : names.named(written);
    }

    /** A note on somebody nobody is called like: on a sheet nobody signs up later, and maybe somebody else is meant. */
    Complaint onASheet(Complaint note) {
        if (!note.isOfNobody()) {
            return note;
        }
        var near = near(note.value());
        var why = new DefaultMessageSourceResolvable(new String[] {near.isPresent() ? "cli.match.nobody.near" : "cli.match.nobody"}, new Object[] {note.value(), near.orElse("")});
        return note.saying(why);
    }

    /** Who has the name most like this one, where nobody has this one. */
    Optional<String> near(String written) {
        return meant(written).isEmpty() ? Likeness.nearest(written, people.values().stream().map(Applicant::name).toList()) : Optional.empty();
    }

    /** As {@link #near}, where it is nothing wrong that somebody is not here: who has nearly this name. */
    Optional<String> nearly(String written) {
        return Likeness.slip(written, people.values().stream().map(Applicant::name).toList());
    }

    /** The name to show for an id. */
    String name(String id) {
        var person = people.get(id);
        return person == null ? id : person.name();
    }
}
