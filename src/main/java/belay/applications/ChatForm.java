package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Times an organizer offers for a chat, by their own clock, how long it takes, and where it is. */
public record ChatForm(List<String> time, String minutes, String place) {

    /** How many boxes for times there are. */
    public static final int BOXES = 6;

    static final int LONGEST_PLACE = 500;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    private static final Duration FAR = Duration.ofDays(366);

    public ChatForm(@Nullable List<String> time, @Nullable String minutes, @Nullable String place) {
        this.time = time == null ? List.of() : time.stream().map(Typed::line).limit(BOXES).toList();
        this.minutes = Typed.line(minutes);
        this.place = Typed.line(place);
    }

    /** @param place where this organizer talked the last time */
    static ChatForm beginning(String place) {
        return new ChatForm(List.of(), "20", place);
    }

    /** What was typed into one of the boxes. */
    public String box(int number) {
        return number < time.size() ? time.get(number) : "";
    }

    int length() {
        return Integer.parseInt(minutes);
    }

    /** The moments meant, each once, and what is wrong with the others said beside their boxes. */
    List<Instant> check(ZoneId zone, Instant now, Errors errors) {
        if (!minutes.matches("[0-9]{1,3}") || Integer.parseInt(minutes) < SHORTEST || Integer.parseInt(minutes) > LONGEST) {
            errors.rejectValue("minutes", "screening.bad.minutes", new Object[] {BadValue.shortened(minutes), SHORTEST, LONGEST}, null);
        }
        if (place.isEmpty()) {
            errors.rejectValue("place", "screening.bad.place");
        }
        Typed.checkLength("place", place, LONGEST_PLACE, errors);
        var moments = new ArrayList<Instant>();
        IntStream.range(0, time.size()).filter(number -> !time.get(number).isEmpty()).forEach(number -> {
            try {
                moments.add(coming(time.get(number), zone, now));
            } catch (BadValue bad) {
                errors.rejectValue("time-" + number, bad.key(), bad.getArguments(), null);
            }
        });
        if (moments.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("time-0", "screening.bad.time.none");
        }
        return moments.stream().distinct().sorted().toList();
    }

    private static Instant coming(String text, ZoneId zone, Instant now) {
        var moment = LocalMoment.parse(text, zone);
        if (!moment.isAfter(now) || moment.isAfter(now.plus(FAR))) {
            throw BadValue.keyed(moment.isAfter(now) ? "screening.bad.time.far" : "screening.bad.time.past", text.replace('T', ' '));
        }
        return moment;
    }
}
