package belay.applications;

import belay.people.BadValue;
import belay.people.Items;
import belay.people.Typed;
import belay.programs.Role;
import belay.programs.RoleRange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** What somebody changes of what they asked for; goals and people stand one a line. */
public record MyApplicationForm(List<Role> roles, String stage, String goals, String capacity, String mentees, String prefers, String avoids) {

    private static final int LONGEST_STAGE = 100;
    private static final int LONGEST_LIST = 4_000;

    public MyApplicationForm(@Nullable List<Role> roles, @Nullable String stage, @Nullable String goals, @Nullable String capacity,
                             @Nullable String mentees, @Nullable String prefers, @Nullable String avoids) {
        this.roles = roles == null ? List.of() : List.copyOf(roles);
        this.stage = Items.isNothing(Typed.line(stage)) ? "" : Typed.line(stage);
        this.goals = Typed.words(goals);
        this.capacity = Typed.line(capacity);
        this.mentees = Typed.line(mentees);
        this.prefers = Typed.words(prefers);
        this.avoids = Typed.words(avoids);
    }

    static MyApplicationForm of(Application application) {
        return new MyApplicationForm(application.roleList(), application.stage(), lines(application.goals()),
            String.valueOf(application.capacity()), application.mentees() == null ? "" : String.valueOf(application.mentees()), lines(application.prefers()), lines(application.avoids()));
    }

    /** The boxes as a browser would send them. */
    MultiValueMap<String, String> boxes() {
        var boxes = new LinkedMultiValueMap<String, String>();
        roles.forEach(role -> boxes.add("roles", role.name()));
        boxes.add("stage", stage);
        boxes.add("goals", goals);
        boxes.add("capacity", capacity);
        boxes.add("mentees", mentees);
        boxes.add("prefers", prefers);
        boxes.add("avoids", avoids);
        return boxes;
    }

    /** With what was asked for before wherever nothing is asked any more. */
    MyApplicationForm over(MyApplicationForm before, FormShape shape) {
        return new MyApplicationForm(roles, shape.asks(FormPart.STAGE) ? stage : before.stage, shape.asks(FormPart.GOALS) ? goals : before.goals,
            shape.asks(FormPart.CAPACITY) ? capacity : before.capacity, shape.asks(FormPart.MENTEES) ? mentees : before.mentees,
            shape.asks(FormPart.PREFERS) ? prefers : before.prefers, shape.asks(FormPart.AVOIDS) ? avoids : before.avoids);
    }

    void check(FormShape shape, Errors errors) {
        var offered = shape.format().roles().stream().map(RoleRange::role).toList();
        if (roles.isEmpty() || !offered.containsAll(roles)) {
            errors.rejectValue("roles", "my-application.bad.roles");
        }
        try {
            HowMany.parse(capacity);
        } catch (BadValue bad) {
            errors.rejectValue("capacity", bad.key(), bad.getArguments(), null);
        }
        try {
            checkMentees(shape, errors);
        } catch (BadValue bad) {
            errors.rejectValue("mentees", bad.key(), bad.getArguments(), null);
        }
        if (shape.requiresStage(roles)) {
            shape.miss(FormPart.STAGE, stage.isEmpty(), errors);
        }
        shape.miss(FormPart.GOALS, goals.isEmpty(), errors);
        Typed.checkLength("stage", stage, LONGEST_STAGE, errors);
        Typed.checkLength("goals", goals, LONGEST_LIST, errors);
        Typed.checkLength("prefers", prefers, LONGEST_LIST, errors);
        Typed.checkLength("avoids", avoids, LONGEST_LIST, errors);
    }

    /** What was said before it was switched off counts no less for being more than the format has now. */
    private void checkMentees(FormShape shape, Errors errors) {
        int most = shape.format().mostLed();
        if (shape.asks(FormPart.MENTEES) && !mentees.isEmpty() && Integer.parseInt(HowMany.mentees(mentees)) > most && most > 0) {
            errors.rejectValue("mentees", "my-application.bad.mentees", new Object[] {BadValue.shortened(mentees), most}, null);
        }
    }

    Application into(Application before) {
        return new Application(before.id(), before.roundId(), before.personId(),
            roles.stream().map(Role::word).collect(Collectors.joining("; ")), stage, list(goals), Integer.parseInt(HowMany.parse(capacity)),
            list(prefers), list(avoids), before.submittedAt(), mentees.isEmpty() ? null : Integer.valueOf(HowMany.mentees(mentees)));
    }

    private static String lines(String list) {
        return String.join("\n", Items.sentences(list));
    }

    private static String list(String lines) {
        return Items.text(Items.sentences(lines));
    }
}
