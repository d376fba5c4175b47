package belay.applications;

import belay.people.BadValue;
import belay.people.Filling;
import belay.people.Person;
import belay.people.Profile;
import belay.people.ProfileForm;
import belay.people.Typed;
import belay.people.Week;
import belay.programs.Format;
import belay.programs.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * Everything somebody types to apply: what their profile says of them, when they are free, what they want of the round, and a word to those
 * who read it.
 *
 * @param links where one can see who they are, one a line
 * @param purpose what they want out of it
 * @param wished the groups they would like to be in, where the round goes on with earlier ones
 * @param own what stands in the boxes of the organizer's own questions
 */
public record ApplicationForm(ProfileForm about, Week free, boolean nights, MyApplicationForm asked, String links, String purpose, Wished wished,
                              MultiValueMap<String, String> own) {

    private static final int LONGEST_LINKS = 2_000;
    private static final int LONGEST_PURPOSE = 4_000;

    /** As far as somebody is known already, and as what they asked for if they did. */
    static ApplicationForm of(Person me, Profile profile, @Nullable Application application, Introduction introduction, Format format,
                              Wished wished, MultiValueMap<String, String> own) {
        var asked = application != null ? MyApplicationForm.of(application) : asked(format);
        var week = Week.parse(profile.free());
        return new ApplicationForm(ProfileForm.of(me, profile), week, week.hasNights(), asked, introduction.links(), introduction.purpose(), wished, own);
    }

    /** As somebody finds it of whom nothing is known. */
    static ApplicationForm blank(Format format) {
        var nobody = new LinkedMultiValueMap<String, String>();
        return new ApplicationForm(ProfileForm.typed(nobody).tidy(), Week.ofKeys(List.of()), false, asked(format), "", "", Wished.NOTHING, nobody);
    }

    private static MyApplicationForm asked(Format format) {
        return new MyApplicationForm(format.roles().size() == 1 ? List.of(format.roles().getFirst().role()) : List.of(), "", "", "1", "", "", "");
    }

    /** What stands in the boxes; says with a {@link BadValue} if somebody made up an hour. */
    static ApplicationForm typed(MultiValueMap<String, String> boxes) {
        var roles = boxes.getOrDefault("roles", List.of()).stream().flatMap(word -> Arrays.stream(Role.values()).filter(role -> role.name().equals(word))).toList();
        var asked = new MyApplicationForm(roles, boxes.getFirst("stage"), boxes.getFirst("goals"), boxes.getFirst("capacity"), boxes.getFirst("mentees"), boxes.getFirst("prefers"),
            boxes.getFirst("avoids"));
        var free = Week.ofKeys(boxes.getOrDefault("free", List.of()));
        return new ApplicationForm(ProfileForm.typed(boxes), free, boxes.containsKey("nights") || free.hasNights(), asked, Typed.words(boxes.getFirst("links")),
            Typed.words(boxes.getFirst("purpose")), Wished.typed(boxes), OwnAnswers.boxes(boxes));
    }

    /** With two empty lines for skills, however many there were. */
    ApplicationForm tidy() {
        return new ApplicationForm(about.tidy(), free, nights, asked, links, purpose, wished, own);
    }

    ApplicationForm roomier() {
        return new ApplicationForm(about.roomier(), free, nights, asked, links, purpose, wished, own);
    }

    ApplicationForm filled(Filling filling) {
        var week = filling.into(free);
        return new ApplicationForm(about, week, nights || week.hasNights(), asked, links, purpose, wished, own);
    }

    /** The boxes as a browser would send them. */
    MultiValueMap<String, String> boxes() {
        var boxes = new LinkedMultiValueMap<String, String>();
        boxes.add("name", about.name());
        boxes.add("pronouns", about.pronouns());
        boxes.add("zone", about.zone());
        boxes.add("place", about.place());
        boxes.add("hours", about.hours());
        boxes.add("languages", about.languages());
        about.offers().forEach(line -> add(boxes, "offer", line));
        about.wants().forEach(line -> add(boxes, "want", line));
        free.keys().forEach(key -> boxes.add("free", key));
        boxes.addAll(asked.boxes());
        boxes.add("links", links);
        boxes.add("purpose", purpose);
        wished.into(boxes);
        boxes.putAll(own);
        return boxes;
    }

    private static void add(MultiValueMap<String, String> boxes, String kind, ProfileForm.Line line) {
        boxes.add(kind, line.skill());
        boxes.add(kind + "-level", line.level());
    }

    void check(FormShape shape, Errors errors) {
        about.check(errors);
        shape.miss(FormPart.ZONE, about.zone().isEmpty(), errors);
        shape.miss(FormPart.PLACE, about.place().isEmpty(), errors);
        shape.miss(FormPart.HOURS, about.hours().isEmpty(), errors);
        shape.miss(FormPart.LANGUAGES, about.languages().isEmpty(), errors);
        shape.miss(FormPart.LINKS, links.isEmpty(), errors);
        shape.miss(FormPart.OFFERS, nothing(about.offers()), errors);
        shape.miss(FormPart.WANTS, nothing(about.wants()), errors);
        if (shape.isEither() && nothing(about.offers()) && nothing(about.wants())) {
            errors.rejectValue("wants", "application.bad.nothing");
        }
        shape.miss(FormPart.PURPOSE, purpose.isEmpty(), errors);
        shape.miss(FormPart.FREE, free.isEmpty(), errors);
        asked.check(shape, errors);
        int most = shape.format().mostGroups();
        if (shape.asks(FormPart.CAPACITY) && !errors.hasFieldErrors("capacity") && Integer.parseInt(HowMany.parse(asked.capacity())) > most) {
            errors.rejectValue("capacity", "application.bad.capacity", new Object[] {asked.capacity(), most}, null);
        }
        links.lines().map(String::strip).filter(line -> !line.isEmpty() && !isLink(line)).findFirst()
            .ifPresent(line -> errors.rejectValue("links", "application.bad.links", new Object[] {BadValue.shortened(line)}, null));
        Typed.checkLength("links", links, LONGEST_LINKS, errors);
        Typed.checkLength("purpose", purpose, LONGEST_PURPOSE, errors);
    }

    private static boolean nothing(List<ProfileForm.Line> skills) {
        return skills.stream().allMatch(line -> line.skill().isEmpty());
    }

    /** {@code github.com/ada} is one as well as {@code https://github.com/ada}. */
    private static boolean isLink(String line) {
        try {
            var address = URI.create(line.contains("://") ? line : "https://" + line);
            return address.getHost() != null && address.getHost().contains(".") && Set.of("https", "http").contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
