package belay.matching;

import belay.groups.Group;
import belay.groups.Groups;
import belay.groups.Knots;
import belay.groups.Leaving;
import belay.groups.Membership;
import belay.groups.Memberships;
import belay.outbox.Letter;
import belay.outbox.Template;
import belay.outbox.Templates;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Program;
import belay.programs.Round;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place where groups begin, and somebody becomes a member of one: as part of publishing, of a yes to an invitation, or to somebody on the board. */
@Component
class Forming {

    private final Groups groups;
    private final Memberships memberships;
    private final Proposals proposals;
    private final Formats formats;
    private final Templates templates;
    private final GroupLetter words;
    private final Formers formers;
    private final Succeeding succeeding;
    private final Leaving leaving;
    private final Clock clock;

    Forming(Groups groups, Memberships memberships, Proposals proposals, Formats formats, Templates templates, GroupLetter words, Formers formers, Succeeding succeeding,
            Leaving leaving, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.proposals = proposals;
        this.formats = formats;
        this.templates = templates;
        this.words = words;
        this.formers = formers;
        this.succeeding = succeeding;
        this.leaving = leaving;
        this.clock = clock;
    }

    /**
     * What is the same for the groups of a round.
     *
     * @param before the groups with which it goes on, as they are called on the desk
     */
    record How(Template template, Template goesOn, Format format, Map<String, Formers.Before> before) { }

    /** Asked once, however many groups are formed. */
    How how(Setting setting) {
        return how(setting.program(), setting.round(), formers.before(setting.round()));
    }

    /** For one of them alone. */
    How how(Setting setting, String key) {
        return how(setting.program(), setting.round(), formers.before(setting.round(), key));
    }

    private How how(Program program, Round round, Map<String, Formers.Before> before) {
        return new How(templates.of(GroupLetter.KIND, program), templates.of(GroupLetter.GOES_ON, program), formats.findById(round.formatId()), before);
    }

    /**
     * Makes a group of these people.
     *
     * @param how the words and the format they are formed with, see {@link #how}
     * @param opinion what the rules say of them together
     * @return a letter to each, which is still to be kept
     */
    List<Letter> form(Setting setting, How how, Proposal proposal, Opinion opinion, List<Member> together, Person sender) {
        var now = clock.instant();
        var why = why(opinion, together);
        var group = begin(new Group(0, setting.round().id(), together.getFirst().proposal(), proposal.name(), proposal.goal(),
            opinion.slot(), String.join("\n", why), now), together);
        succeeding.follow(setting.round(), group);
        succeeding.of(setting.round(), proposal.key(), group, sender);
        return letters(setting.program(), setting.round(), how, proposal.key(), group, together, together, sender, why);
    }

    /** A group, and the letters to those in it, which are still to be kept. */
    record Begun(Group group, List<Letter> letters) { }

    /** Makes a group of two who found each other by themselves; whoever asks holds the round, so that no name is given twice. */
    Begun pair(Program program, Round round, List<Member> two, Opinion opinion, Person sender) {
        var taken = new HashSet<>(groups.namesInProgram(program.id()));
        taken.addAll(proposals.namesInRound(round.id()));
        var why = why(opinion, two);
        var group = begin(new Group(0, round.id(), null, Knots.next(1, taken).getFirst(), "", opinion.slot(), String.join("\n", why), clock.instant()), two);
        return new Begun(group, letters(program, round, how(program, round, Map.of()), "", group, two, two, sender, why));
    }

    private Group begin(Group begun, List<Member> together) {
        var group = groups.save(begun);
        memberships.addAll(IntStream.range(0, together.size())
            .mapToObj(n -> new Membership(group.id(), together.get(n).person().id(), together.get(n).role(), n, group.formedAt())).toList());
        return group;
    }

    /**
     * Makes somebody a member of a group that is there already, or once more if they were.
     *
     * @param together everybody who is in it then
     * @return a letter to them and one to each of the others, unless these never heard that they were gone; still to be kept
     */
    List<Letter> join(Setting setting, Group group, Member newcomer, List<Member> together, Opinion opinion, Person sender) {
        boolean unheard = leaving.isBack(group, newcomer.person());
        memberships.takeIn(new Membership(group.id(), newcomer.person().id(), newcomer.role(), together.size(), clock.instant()), newcomer.person());
        succeeding.follow(setting.round(), group);
        var others = templates.of(GroupLetter.JOINED, setting.program());
        var key = group.proposalId() == null ? "" : proposals.key(group.proposalId());
        var theirs = letters(setting.program(), setting.round(), how(setting, key), key, group, List.of(newcomer), together, sender, why(opinion, together));
        return Stream.concat(theirs.stream(),
            together.stream().filter(member -> !unheard && !member.equals(newcomer))
                .map(member -> others.to(member.person(), "/groups/" + group.id(), words.joined(newcomer, group, setting.round(), sender)))).toList();
    }

    private List<Letter> letters(Program program, Round round, How how, String key, Group group, List<Member> readers, List<Member> together, Person sender, List<String> why) {
        var before = how.before().get(key);
        return readers.stream().map(reader -> {
            var fields = words.to(reader, together, group, program, round, how.format(), sender, why);
            return before != null && before.had(reader) ? how.goesOn().to(reader.person(), "/groups/" + group.id(), words.goingOn(fields, before, group, together))
                : how.template().to(reader.person(), "/groups/" + group.id(), fields.text("before", words.before(before, reader, together)));
        }).toList();
    }

    /** What members may be told of why they are together, and before it who can teach whom what, where that is known. */
    List<String> why(Opinion opinion, List<Member> together) {
        var names = together.stream().collect(Collectors.toMap(member -> member.person().id(), member -> member.person().name()));
        var teaching = opinion.teaches().stream().filter(one -> one.skill() != null && names.containsKey(one.teacher()) && names.containsKey(one.learner()))
            .map(one -> words.teaches(names.getOrDefault(one.teacher(), ""), names.getOrDefault(one.learner(), ""), Objects.requireNonNull(one.skill())));
        return Stream.concat(teaching, opinion.why().stream()).toList();
    }
}
