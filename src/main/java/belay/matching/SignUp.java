package belay.matching;

import belay.applications.Application;
import belay.matching.engine.Applicant;
import belay.matching.engine.Skill;
import belay.matching.engine.Week;
import belay.people.BadValue;
import belay.people.Items;
import belay.people.Languages;
import belay.people.Names;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Skills;
import belay.people.Zones;
import belay.programs.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person's sign-up, read for the engine. What cannot be read counts as not told, and is remarked. */
record SignUp(Application application, Person person, Profile profile, Names<Long> names, List<Remark> unread) {

    /** The remark about somebody to avoid whom nobody here is for sure. */
    static final String UNHEEDED = "matching.unread.avoids";

    /** @param home the clock of the program, by which hours are read of whoever told hours and no zone */
    Applicant applicant(int leftOver, ZoneId home) {
        return Applicant.of(Long.toString(person.id()), person.name())
            .as(application.roleList().stream().map(Role::word).toList())
            .at(application.stage().isBlank() || Items.isNothing(application.stage()) ? null : application.stage())
            .in(zone(home))
            .free(read("free", profile.free(), text -> new Week(belay.people.Week.parse(text).halfHours()), Week.NOT_TOLD))
            .speaking(read("languages", profile.languages(), text -> Languages.parse(text).list(), List.of()))
            .offering(read("offers", profile.offers(), SignUp::skills, List.of()))
            .wanting(read("wants", profile.wants(), SignUp::skills, List.of()))
            .aimingFor(Items.sentences(application.goals()))
            .takingUpTo(application.capacity()).leadingUpTo(application.mentees())
            .preferring(known("matching.unread.prefers", names::named, application.prefers()))
            .avoiding(known(UNHEEDED, names::meant, application.avoids()))
            .leftOver(leftOver).build();
    }

    private @Nullable ZoneId zone(ZoneId home) {
        if (profile.zone().isBlank() && !profile.free().isBlank()) {
            unread.add(Remark.of("matching.unread.no-zone", person.name(), home.getId()));
            return home;
        }
        return read("zone", profile.zone(), Zones::parse, null);
    }

    private <T extends @Nullable Object> T read(String what, String text, Function<String, T> reader, T notTold) {
        try {
            return text.isBlank() ? notTold : reader.apply(text);
        } catch (BadValue bad) {
            unread.add(Remark.of("matching.unread." + what, person.name(), text));
            return notTold;
        }
    }

    private List<String> known(String otherwise, Function<String, Set<Long>> reading, String written) {
        return Items.sentences(written).stream().flatMap(name -> {
            var meant = reading.apply(name);
            if (meant.size() != 1 && !(meant.isEmpty() && Items.isNothing(name))) {
                unread.add(Remark.of(otherwise, person.name(), name, meant.size()));
            }
            return meant.stream().limit(meant.size() == 1 ? 1 : 0);
        }).filter(id -> !id.equals(person.id())).map(String::valueOf).toList();
    }

    static List<Skill> skills(String text) {
        return Skills.parse(text).list().stream().map(skill -> new Skill(skill.name(), skill.level())).toList();
    }
}
