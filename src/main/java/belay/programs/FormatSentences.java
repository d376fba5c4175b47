package belay.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A format in the words of the people who will live in it. */
public final class FormatSentences {

    private FormatSentences() {
    }

    /** Each to be shown as one sentence, in this order. */
    public static List<MessageSourceResolvable> of(Format format) {
        var sentences = new ArrayList<MessageSourceResolvable>();
        sentences.add(who(format));
        if (format.mostLed() > 0) {
            sentences.add(text("programs.says.led", format.mostLed()));
        }
        sentences.add(when(format));
        sentences.add(text("programs.says.goal." + format.goal().name().toLowerCase(Locale.ROOT)));
        sentences.add(text("programs.says.most." + format.preset().word(), format.mostGroups()));
        return sentences;
    }

    /** {@code 3 to 4 students (each at a different stage)} */
    public static MessageSourceResolvable role(RoleRange role) {
        var count = role.minimum() == role.maximum() ? text("programs.says.exactly", role.maximum(), noun(role))
            : role.minimum() == 0 ? text("programs.says.up-to", role.maximum(), noun(role))
            : text("programs.says.between", role.minimum(), role.maximum(), noun(role));
        return role.distinctStages() && role.maximum() > 1 ? text("programs.says.distinct", count) : count;
    }

    /** {@code every week, for an hour} */
    public static MessageSourceResolvable rhythm(Format format) {
        return text("programs.says.rhythm", cadence(format), length(format.minutes()));
    }

    private static MessageSourceResolvable who(Format format) {
        if (format.preset() == Preset.PEER) {
            return text(format.ring() > 2 ? "programs.says.peers.ring" : "programs.says.peers");
        }
        var roles = format.roles().stream().map(FormatSentences::role).toList();
        var list = roles.getFirst();
        for (int i = 1; i < roles.size(); i++) {
            list = text(i == roles.size() - 1 ? "programs.says.and" : "programs.says.comma", list, roles.get(i));
        }
        return text("programs.says.has." + format.preset().word(), list);
    }

    private static MessageSourceResolvable when(Format format) {
        var cadence = cadence(format);
        var length = length(format.minutes());
        if (format.leader() != null) {
            return text("programs.says.leader", cadence, length, text("programs.role." + format.leader().word()));
        }
        if (format.hourDay() != null && format.hourStart() != null) {
            return text("programs.says.hour", cadence, length, text("programs.days." + format.hourDay()), format.hourStart().toString());
        }
        return format.quorum() > 0 ? text("programs.says.quorum", cadence, length, format.quorum())
            : text(format.sharedSlot() ? "programs.says.shared" : "programs.says.loose", cadence, length);
    }

    private static MessageSourceResolvable cadence(Format format) {
        return text("programs.cadence." + format.cadence().name().toLowerCase(Locale.ROOT));
    }

    /** {@code an hour and a half}, {@code 50 minutes} */
    private static MessageSourceResolvable length(int minutes) {
        return switch (minutes) {
            case 30 -> text("programs.length.half");
            case 60 -> text("programs.length.hour");
            case 90 -> text("programs.length.hour-and-half");
            default -> minutes % 60 == 0 ? text("programs.length.hours", minutes / 60) : text("programs.length.minutes", minutes);
        };
    }

    private static MessageSourceResolvable noun(RoleRange role) {
        return text((role.maximum() == 1 ? "programs.role." : "programs.roles.") + role.role().word());
    }

    private static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
