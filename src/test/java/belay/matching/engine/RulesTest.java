package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule has one test here, of its own name: a group it forbids or values little, and one it allows or values much. */
class RulesTest {

    private static final Week TUESDAY = Week.of(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(21, 0));

    private final Engine engine = new Engine();

    @Test
    void everyRuleHasATestOfItsNameAndSaysWhatItIs() {
        var tests = Arrays.stream(RulesTest.class.getDeclaredMethods()).map(method -> method.getName().toLowerCase()).toList();
        for (var rule : Engine.rules()) {
            assertThat(tests).contains(rule.name().replace("-", ""));
            assertThat(rule.title().toString()).isNotBlank();
            assertThat(rule.sentence().toString()).endsWith(".");
        }
    }

    @Test
    void askedForRole() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentee("ben").build());
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ben:mentor", "ada:mentee"))).containsExactly("asked-for-role: ben did not ask to be here as mentor");
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "zoe:mentee"))).containsExactly("asked-for-role: zoe has no sign-up for this round");
    }

    @Test
    void rolesAndSizes() {
        var pool = Sample.pool(Sample.COHORT, mentor("ada").build(), mentee("ben").build(), mentee("cleo").build());
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee")))
                .containsExactly("roles-and-sizes: 1 person is here as mentee; 2 to 4 are needed");
        assertThat(broken(pool, Sample.group("g", "ben:mentee", "cleo:mentee")))
                .containsExactly("roles-and-sizes: Nobody is here as mentor; 1 to 2 are needed");
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee", "ben:mentee"))).contains("roles-and-sizes: ben is in this group twice");
        assertThat(broken(pool, Sample.group("g", "ada:pilot", "ben:mentee", "cleo:mentee")))
                .containsExactly("roles-and-sizes: ada is in a role that groups of this format do not have");
    }

    @Test
    void distinctStages() {
        var pool = Sample.pool(Sample.POSSE, someone("ada", "student").at("Module 1").build(), someone("ben", "student").at("Module 2").build(),
                someone("cleo", "student").at("Module 2").build(), someone("dov", "alum").at("Module 2").build(),
                someone("eve", "professional").at("Module 2").build(), someone("fay", "student").build());
        assertThat(broken(pool, Sample.group("g", "ada:student", "ben:student", "fay:student", "dov:alum", "eve:professional"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ben:student", "cleo:student", "dov:alum", "eve:professional")))
                .containsExactly("distinct-stages: ben and cleo are both at Module 2");
        var otherwise = pool.with(pool.people().get(2).but().at("module  2").build());
        assertThat(broken(otherwise, Sample.group("g", "ben:student", "cleo:student", "dov:alum", "eve:professional")))
                .as("in small letters too").containsExactly("distinct-stages: ben and cleo are both at Module 2");
        var years = pool.with(pool.people().get(1).but().at("< 2 years").build()).with(pool.people().get(2).but().at("> 2 years").build());
        assertThat(broken(years, Sample.group("g", "ben:student", "cleo:student", "dov:alum", "eve:professional"))).as("marks tell stages apart").isEmpty();
    }

    @Test
    void mostGroups() {
        var shape = new Shape(Kind.COHORT, Sample.COHORT.roles(), Shape.Goal.SHARED, false, 60, 1, 2);
        var pool = Sample.pool(shape, mentor("ada").takingUpTo(5).build(), mentee("ben").build(), mentee("cleo").build(), mentee("dov").build(),
                mentee("eve").build());
        var one = Sample.group("one", "ada:mentor", "ben:mentee", "cleo:mentee");
        assertThat(broken(pool, one)).isEmpty();
        assertThat(broken(pool, one, Sample.group("two", "ada:mentor", "dov:mentee", "eve:mentee")))
                .containsExactly("most-groups: ada would be in 2 groups; the format allows 1");
    }

    @Test
    void capacity() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").takingUpTo(2).build(), mentee("ben").build(), mentee("cleo").build(), mentee("dov").build());
        var ben = Sample.group("1", "ada:mentor", "ben:mentee");
        var cleo = Sample.group("2", "ada:mentor", "cleo:mentee");
        assertThat(broken(pool, ben, cleo)).isEmpty();
        assertThat(broken(pool, ben, cleo, Sample.group("3", "ada:mentor", "dov:mentee")))
                .containsExactly("capacity: ada would have 3 partners and can take on 2");
    }

    @Test
    void enoughMentors() {
        var pool = Sample.pool(Sample.LED, mentor("ada").build(), mentor("eve").build(), mentee("ben").build(), mentee("cleo").build(), mentee("dov").build(),
                mentee("fay").build());
        var four = Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee", "dov:mentee", "fay:mentee");
        assertThat(broken(pool, four)).containsExactly("enough-mentors: 4 people are here to learn; ada takes on 3");
        assertThat(broken(pool, four.with(new Proposed.Seat("eve", "mentor")))).isEmpty();
        assertThat(broken(pool, four.without("fay"))).isEmpty();
        var fewer = pool.with(mentor("ada").leadingUpTo(1).build()).with(mentor("eve").leadingUpTo(2).build());
        assertThat(broken(fewer, four.with(new Proposed.Seat("eve", "mentor"))))
                .containsExactly("enough-mentors: 4 people are here to learn; ada and eve take on 3 together");
        assertThat(broken(pool.with(mentor("ada").leadingUpTo(9).build()), four)).as("the format counts as well").isNotEmpty();
        assertThat(broken(pool.with(Sample.LED.leadingUpTo(0)), four)).as("off").isEmpty();
        assertThat(broken(fewer.with(Sample.LED.leadingUpTo(0)), four)).as("what a mentor says counts by itself")
                .containsExactly("enough-mentors: 4 people are here to learn; ada takes on 1");
        assertThat(broken(pool, Sample.group("g", "ben:mentee"))).as("without a mentor that is what is lacking").extracting(text -> text.split(":")[0])
                .containsExactly("roles-and-sizes");
    }

    @Test
    void avoidList() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentor("eve").build(), mentee("ben").avoiding(List.of("ada")).build());
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee"))).containsExactly("avoid-list: ada and ben are to be kept apart");
        assertThat(broken(pool, Sample.group("g", "eve:mentor", "ben:mentee"))).isEmpty();
        var told = engine.judge(pool, List.of(Sample.group("g", "ada:mentor", "ben:mentee")), "g");
        assertThat(told.broken()).allMatch(broken -> broken.because().organizersOnly());
        var everything = engine.match(Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentee("ben").avoiding(List.of("ada")).build()));
        assertThat(everything.unplaced()).flatMap(Unplaced::reasons).filteredOn(reason -> reason.toString().contains("apart"))
                .isNotEmpty().allMatch(Reason::organizersOnly);
    }

    @Test
    void notAgain() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentee("ben").build()).notAgain(List.of(new Pair("ben", "ada")));
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee"))).containsExactly("not-again: ada and ben were together lately");
        assertThat(broken(pool.notAgain(List.of()), Sample.group("g", "ada:mentor", "ben:mentee"))).isEmpty();
    }

    @Test
    void oneGoal() {
        var pool = Sample.pool(Sample.COHORT, mentor("ada").aimingFor(List.of("Deploy", "Give a talk")).build(),
                mentee("ben").aimingFor(List.of("Give a talk")).build(), mentee("cleo").build());
        var group = Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee");
        assertThat(broken(pool, new Proposed("g", group.seats(), "Give a talk", null))).isEmpty();
        assertThat(broken(pool, new Proposed("g", group.seats(), "Deploy", null))).containsExactly("one-goal: ben did not ask for “Deploy”");
        assertThat(engine.judge(pool, List.of(group), "g").cautions()).map(Reason::toString).contains("This group has no goal yet");
    }

    @Test
    void oneGoalHoweverItIsWritten() {
        var pool = Sample.pool(Sample.COHORT, mentor("ada").aimingFor(List.of("First open-source patch")).build(),
                mentee("ben").aimingFor(List.of("first open source patch!", "First patch")).build(), mentee("cleo").aimingFor(List.of("Début")).build(),
                mentee("dov").aimingFor(List.of("First open-source patch")).build())
            .with(new Settings(Map.of(), Map.of("Début", "First open source patch"), 0, Settings.Effort.QUICK, 1));
        var group = Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee");
        assertThat(broken(pool, new Proposed("g", group.seats(), "First open-source patch", null))).isEmpty();
        assertThat(broken(pool, new Proposed("g", group.seats(), "FIRST OPEN SOURCE PATCH", null))).isEmpty();
        assertThat(engine.judge(pool, List.of(new Proposed("g", group.seats(), "FIRST OPEN SOURCE PATCH", null)), "g").cautions()).map(Reason::toString)
            .doesNotContain("This group has no goal yet");
        assertThat(broken(pool, new Proposed("g", group.seats(), "First patch", null))).hasSize(1);
        assertThat(engine.match(pool).groups()).singleElement().extracting(found -> found.group().goal()).isEqualTo("First open-source patch");
    }

    @Test
    void languageInCommon() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").speaking(List.of("English", "French")).build(),
                mentee("ben").speaking(List.of("french")).build(), mentee("cleo").speaking(List.of("Spanish")).build(), mentee("dov").build());
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "ben:mentee"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "dov:mentee"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "cleo:mentee"))).containsExactly("language-in-common: They have no language in common");
    }

    @Test
    void somethingToTeach() {
        var pool = Sample.pool(Sample.PEERS, peer("ada", "Go", "Rust"), peer("ben", "Rust", "Go"), peer("cleo", "Rust", "Java"), peer("dov", "Java", "Go"));
        var pair = engine.judge(pool, List.of(Sample.group("g", "ada:peer", "ben:peer")), "g");
        assertThat(pair.broken()).isEmpty();
        assertThat(pair.teaches()).containsExactlyInAnyOrder(new Verdict.Teaching("ada", "ben", "Go", 85), new Verdict.Teaching("ben", "ada", "Rust", 85));
        assertThat(broken(pool, Sample.group("g", "ada:peer", "cleo:peer"))).containsExactly("something-to-teach: ada offers nothing that cleo wants to learn");
        var ring = engine.judge(pool, List.of(Sample.group("g", "ada:peer", "cleo:peer", "dov:peer")), "g");
        assertThat(ring.broken()).isEmpty();
        assertThat(ring.teaches()).contains(new Verdict.Teaching("cleo", "ada", "Rust", 85), new Verdict.Teaching("ada", "dov", "Go", 85));
    }

    @Test
    void enoughCommonTime() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").in(ZoneId.of("UTC")).free(Sample.EVENINGS).build(),
                mentee("ben").in(ZoneId.of("UTC")).free(Sample.EVENINGS).build(), mentee("cleo").in(ZoneId.of("UTC")).free(TUESDAY).build(),
                mentee("dov").in(ZoneId.of("UTC")).build(), mentee("eve").free(TUESDAY).build());
        var met = engine.judge(pool, List.of(Sample.group("g", "ada:mentor", "ben:mentee")), "g");
        assertThat(met.broken()).isEmpty();
        assertThat(met.time()).isEqualTo(new Verdict.CommonTime(180, new Slot(ZoneId.of("UTC"), DayOfWeek.MONDAY, LocalTime.of(18, 0), 30)));
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "cleo:mentee")))
                .containsExactly("enough-common-time: They share no time a week; a meeting takes 30 minutes at a stretch");
        var halves = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(18, 30)).and(Week.of(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(18, 30)));
        var hours = Sample.pool(Sample.POSSE, Applicant.of("ada", "ada").as("student").in(ZoneId.of("UTC")).free(halves).build(),
                Applicant.of("ben", "ben").as("student").in(ZoneId.of("UTC")).free(halves).build());
        assertThat(broken(hours, Sample.group("g", "ada:student", "ben:student")))
                .contains("enough-common-time: They share 1 hour a week, but nowhere the 1 hour at a stretch that a meeting takes");
        for (var untold : Map.of("dov", "dov has not told when they are free", "eve", "eve has not told when they are free, or in which time zone").entrySet()) {
            var verdict = engine.judge(pool, List.of(Sample.group("g", "ada:mentor", untold.getKey() + ":mentee")), "g");
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.cautions()).map(Reason::toString).contains(untold.getValue());
        }
    }

    @Test
    void worthEnough() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").offering(List.of(new Skill("Go"))).build(), mentee("ben").wanting(List.of(new Skill("Go"))).build(),
                mentee("cleo").wanting(List.of(new Skill("Law"))).build());
        var asks = pool.with(Settings.USUAL.with(30));
        assertThat(broken(asks, Sample.group("g", "ada:mentor", "ben:mentee"))).isEmpty();
        assertThat(broken(pool, Sample.group("g", "ada:mentor", "cleo:mentee"))).as("nothing is asked for").isEmpty();
        assertThat(broken(asks, Sample.group("g", "ada:mentor", "cleo:mentee"))).containsExactly("worth-enough: Together they are worth 0 of 100; at least 30 is asked for");
        assertThat(engine.match(asks.with(mentor("ben").offering(List.of(new Skill("Art"))).build())).unplaced()).filteredOn(one -> one.person().equals("cleo"))
            .flatExtracting(Unplaced::reasons).map(Reason::toString).contains("With 2 it would be worth less than the 30 asked for");
    }

    @Test
    void aGroupStaysWorthEnoughHoweverManyItsPeopleAreIn() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").takingUpTo(2).offering(List.of(new Skill("Go"))).build(),
            mentee("ben").wanting(List.of(new Skill("Go"))).build(), mentee("cleo").wanting(List.of(new Skill("Go"))).build())
            .with(new Settings(Map.of("room-to-spare", 100), Settings.Effort.QUICK, 1).with(90));
        assertThat(engine.match(pool).groups()).hasSize(2).allSatisfy(judged -> assertThat(judged.verdict().broken()).isEmpty());
    }

    @Test
    void wantsMet() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").offering(List.of(new Skill("Node.js", 4), new Skill("SQL", 3))).build(),
                mentor("eve").offering(List.of(new Skill("Knitting"))).build(), mentor("fay").build(),
                mentee("ben").wanting(List.of(new Skill("nodejs", 2))).build(), mentee("cleo").build());
        assertThat(part(pool, "wants-met", "ada:mentor", "ben:mentee")).isEqualTo("100 of 100: 1 of 1 want met; ben can learn nodejs");
        assertThat(part(pool, "wants-met", "eve:mentor", "ben:mentee")).isEqualTo("0 of 100: None of what they want to learn is offered here");
        assertThat(part(pool, "wants-met", "fay:mentor", "ben:mentee")).startsWith("30 of 100");
        assertThat(part(pool, "wants-met", "ada:mentor", "cleo:mentee")).isEqualTo("30 of 100: They are open to anything");
        assertThat(broken(pool, Sample.group("g", "eve:mentor", "ben:mentee"))).isEmpty();
    }

    @Test
    void sharedTime() {
        var hour = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").in(ZoneId.of("UTC")).free(Sample.EVENINGS).build(),
                mentee("ben").in(ZoneId.of("UTC")).free(Sample.EVENINGS).build(), mentee("cleo").in(ZoneId.of("UTC")).free(hour).build(),
                mentee("dov").build());
        assertThat(part(pool, "shared-time", "ada:mentor", "ben:mentee")).endsWith("3 hours a week in common; 30 minutes is asked for");
        assertThat(share(pool, "shared-time", "ada:mentor", "ben:mentee")).isGreaterThan(share(pool, "shared-time", "ada:mentor", "cleo:mentee"));
        assertThat(part(pool, "shared-time", "ada:mentor", "dov:mentee")).isEmpty();
        var cohort = new Pool(Sample.COHORT, pool.term(), pool.people());
        var alone = cohort.with(mentee("ben").in(ZoneId.of("UTC")).free(TUESDAY).build());
        assertThat(part(alone, "shared-time", "ada:mentor", "ben:mentee", "cleo:mentee")).contains("1 of 2 have enough time with somebody who leads");
    }

    @Test
    void rankedPeople() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentor("eve").build(), mentor("fay").build(),
                mentee("ben").preferring(List.of("eve", "ada")).build());
        assertThat(part(pool, "ranked-people", "eve:mentor", "ben:mentee")).isEqualTo("100 of 100: ben is with somebody they asked for");
        assertThat(part(pool, "ranked-people", "ada:mentor", "ben:mentee")).startsWith("80 of 100");
        assertThat(part(pool, "ranked-people", "fay:mentor", "ben:mentee")).isEqualTo("0 of 100: Nobody is with somebody they asked for");
        for (var mentor : List.of("eve", "fay")) {
            assertThat(toldToMembers(pool, mentor + ":mentor", "ben:mentee")).noneMatch(told -> told.contains("somebody they asked for"));
        }
    }

    @Test
    void rankedGoal() {
        var pool = Sample.pool(Sample.COHORT, mentor("ada").build(), mentee("ben").aimingFor(List.of("Deploy", "Talk", "Fix")).build(), mentee("cleo").build());
        assertThat(goal(pool, "Deploy")).isEqualTo(100);
        assertThat(goal(pool, "Fix")).isEqualTo(60);
    }

    @Test
    void mixOfStages() {
        var pool = Sample.pool(Sample.POSSE, someone("ada", "student").at("Module 1").build(), someone("ben", "student").at("Module 2").build(),
                someone("cleo", "student").at("Module 3").build(), someone("dov", "alum").build(), someone("eve", "professional").build());
        assertThat(part(pool, "mix-of-stages", "ada:student", "ben:student", "cleo:student", "dov:alum", "eve:professional"))
                .isEqualTo("100 of 100: 3 stages: Module 1, Module 2, and Module 3");
        assertThat(part(pool, "mix-of-stages", "ada:student", "ben:student", "dov:alum", "eve:professional")).startsWith("67 of 100");
    }

    @Test
    void zonesClose() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").in(ZoneId.of("Europe/Berlin")).build(), mentee("ben").in(ZoneId.of("Europe/Paris")).build(),
                mentee("cleo").in(ZoneId.of("Asia/Tokyo")).build(), mentee("dov").build());
        assertThat(part(pool, "zones-close", "ada:mentor", "ben:mentee")).endsWith("Their clocks show the same time");
        assertThat(part(pool, "zones-close", "ada:mentor", "cleo:mentee")).endsWith("Their clocks are 8 hours apart");
        assertThat(share(pool, "zones-close", "ada:mentor", "ben:mentee")).isGreaterThan(share(pool, "zones-close", "ada:mentor", "cleo:mentee"));
        assertThat(part(pool, "zones-close", "ada:mentor", "dov:mentee")).isEmpty();
        assertThat(engine.judge(pool, List.of(Sample.group("g", "ada:mentor", "cleo:mentee")), "g").cautions()).map(Reason::toString).contains("Their clocks are 8 hours apart");
        assertThat(engine.judge(pool, List.of(Sample.group("g", "ada:mentor", "ben:mentee")), "g").cautions()).map(Reason::toString).noneMatch(caution -> caution.contains("clocks"));
    }

    @Test
    void zonesSpread() {
        var berlin = ZoneId.of("Europe/Berlin");
        var pool = Sample.pool(Sample.COHORT, mentor("ada").in(berlin).build(), mentor("eve").in(ZoneId.of("Asia/Tokyo")).build(),
                mentor("fay").in(ZoneId.of("America/Los_Angeles")).build(), mentee("ben").in(berlin).build(), mentee("cleo").in(berlin).build());
        assertThat(part(pool, "zones-spread", "ada:mentor", "ben:mentee", "cleo:mentee")).endsWith("2 of 2 have a mentor awake in the evening of their day");
        assertThat(share(pool, "zones-spread", "ada:mentor", "ben:mentee", "cleo:mentee")).as("near is better than far apart and asleep")
            .isGreaterThan(share(pool, "zones-spread", "eve:mentor", "ben:mentee", "cleo:mentee"));
        assertThat(part(pool.with(mentee("ben").build()).with(mentee("cleo").build()), "zones-spread", "ada:mentor", "ben:mentee", "cleo:mentee")).as("nobody told where they live").isEmpty();
        var west = pool.with(mentee("ben").in(ZoneId.of("America/Los_Angeles")).build());
        assertThat(engine.judge(west, List.of(Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee")), "g").cautions()).map(Reason::toString)
                .contains("ben has no mentor awake in the evening of their day");
        assertThat(engine.judge(west, List.of(Sample.group("g", "fay:mentor", "ben:mentee", "cleo:mentee")), "g").cautions()).map(Reason::toString)
                .noneMatch(told -> told.contains("evening"));
    }

    @Test
    void leftOverFirst() {
        var waited = mentee("ben").leftOver(1).build();
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentee("aaron").build(), waited);
        assertThat(part(pool, "left-over-first", "ada:mentor", "ben:mentee")).endsWith("ben had no place last time, so goes first");
        assertThat(toldToMembers(pool, "ada:mentor", "ben:mentee")).noneMatch(told -> told.contains("last time"));
        assertThat(engine.match(pool).proposed()).singleElement().matches(group -> group.seats("ben"));
    }

    @Test
    void rankedGroup() {
        var former = List.of(Sample.group("elm", "eve:mentor"), Sample.group("oak", "ada:mentor"), Sample.group("yew", "fay:mentor"));
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentor("eve").build(), mentor("fay").build(),
            mentee("ben").choosing(List.of("oak", "elm", "gone")).build(), mentee("cleo").build()).after(former);
        var shape = new Shape(Kind.PARTNERSHIP, Sample.PARTNERS.roles(), Shape.Goal.PERSONAL, true, 30, 1, 2);
        pool = pool.with(shape);
        assertThat(part(pool, "ranked-group", "ada:mentor", "ben:mentee")).isEqualTo("100 of 100: ben asked for this group first");
        assertThat(part(pool, "ranked-group", "eve:mentor", "ben:mentee")).isEqualTo("80 of 100: ben asked for this group after another one");
        assertThat(part(pool, "ranked-group", "fay:mentor", "ben:mentee")).isEqualTo("0 of 100: Nobody here is in a group they asked for");
        assertThat(part(pool, "ranked-group", "ada:mentor", "cleo:mentee")).as("who asked for none").isEmpty();
        assertThat(part(pool.after(List.of()), "ranked-group", "ada:mentor", "ben:mentee")).as("where groups are new").isEmpty();
        var away = pool.with(pool.people().getFirst().but().choosing(List.of("elm")).build());
        assertThat(part(away, "ranked-group", "ada:mentor", "ben:mentee")).as("ada asked to leave it, so this is not oak").startsWith("0 of 100");
        var named = engine.judge(away, List.of(Sample.group("oak", "fay:mentor", "ben:mentee")), "oak").parts().stream().filter(one -> one.rule().equals("ranked-group"));
        assertThat(named).singleElement().as("what is called oak is oak, and who asked for it is secret").matches(one -> one.points() == one.of() && one.because().organizersOnly());
    }

    @Test
    void newFaces() {
        var shape = new Shape(Kind.COHORT, List.of(Sample.role("mentor", 1, 1), Sample.role("mentee", 1, 3)), Shape.Goal.PERSONAL, false, 0, 1, 2);
        var some = new Settings(Map.of("new-faces", 50), Settings.Effort.QUICK, 1);
        var pool = Sample.pool(shape, mentor("ada").build(), mentor("eve").build(), mentee("ben").build(), mentee("cleo").build(), mentee("dov").build(), mentee("fay").build())
            .after(List.of(Sample.group("oak", "ada:mentor", "ben:mentee"), Sample.group("yew", "eve:mentor", "cleo:mentee")));
        assertThat(part(pool, "new-faces", "ada:mentor", "ben:mentee")).as("off unless asked for").isEmpty();
        assertThat(part(pool.with(some), "new-faces", "ada:mentor", "ben:mentee")).isEqualTo("0 of 100: Nobody is new here");
        assertThat(part(pool.with(some), "new-faces", "ada:mentor", "ben:mentee", "dov:mentee")).isEqualTo("100 of 100: dov is new here");
        assertThat(part(pool.with(some), "new-faces", "ada:mentor", "ben:mentee", "dov:mentee", "fay:mentee")).isEqualTo("100 of 100: dov and fay are new here");
        assertThat(part(pool.with(some), "new-faces", "dov:mentee", "fay:mentee")).as("a new group is all new").isEmpty();
        assertThat(engine.match(pool.with(some)).proposed()).as("one of the two for each").allSatisfy(group -> assertThat(group.seats()).hasSize(3));
        var parting = pool.with(mentee("ben").choosing(List.of("yew")).build()).with(some);
        assertThat(part(parting, "new-faces", "ada:mentor", "ben:mentee")).as("who asked to leave is not new").isEqualTo("0 of 100: Nobody is new here");
    }

    @Test
    void fewMoves() {
        var calm = new Settings(Map.of("few-moves", 50), Settings.Effort.QUICK, 1);
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").build(), mentor("eve").build(), mentee("ben").build(), mentee("cleo").build());
        var standing = List.of(Sample.group("1", "ada:mentor", "cleo:mentee"), Sample.group("2", "eve:mentor", "ben:mentee"));
        var stood = pool.around(standing, List.of());
        assertThat(part(stood, "few-moves", "ada:mentor", "cleo:mentee")).as("off unless asked for").isEmpty();
        assertThat(part(stood.with(calm), "few-moves", "ada:mentor", "cleo:mentee")).isEqualTo("100 of 100: 2 of 2 stay together");
        assertThat(part(stood.with(calm), "few-moves", "ada:mentor", "ben:mentee")).isEqualTo("50 of 100: 1 of 2 stay together");
        assertThat(Diff.between(standing, engine.match(stood.with(calm)).proposed()).moves()).isEmpty();
        var both = List.of(standing.getFirst(), Sample.group("3", "ada:mentor", "ben:mentee"));
        assertThat(part(pool.around(both, List.of()).with(calm), "few-moves", "ada:mentor", "ben:mentee")).as("whoever stood in both groups stays in both")
            .isEqualTo("100 of 100: 2 of 2 stay together");
    }

    @Test
    void roomToSpare() {
        var usual = Sample.pool(Sample.PARTNERS, mentor("ada").takingUpTo(2).build(), mentee("ben").build(), mentee("cleo").build());
        assertThat(part(usual, "room-to-spare", "ada:mentor", "ben:mentee")).as("off unless asked for").isEmpty();
        var pool = usual.with(new Settings(Map.of("room-to-spare", 5), Settings.Effort.QUICK, 1));
        var one = Sample.group("g", "ada:mentor", "ben:mentee");
        assertThat(part(pool, "room-to-spare", "ada:mentor", "ben:mentee")).endsWith("Everybody who can take on more has a place free");
        var full = engine.judge(pool, List.of(one, Sample.group("h", "ada:mentor", "cleo:mentee")), "g");
        assertThat(full.parts()).anyMatch(part -> part.rule().equals("room-to-spare") && part.points() == 0);
        assertThat(full.cautions()).as("two is what ada offered").map(Reason::key).noneMatch(key -> key.contains("room-to-spare"));
        var narrow = new Shape(Kind.PARTNERSHIP, Sample.PARTNERS.roles(), Shape.Goal.PERSONAL, true, 30, 2, 2);
        var generous = pool.with(narrow).with(mentor("ada").takingUpTo(4).build());
        var held = engine.judge(generous, List.of(one, Sample.group("h", "ada:mentor", "cleo:mentee")), "g");
        assertThat(held.cautions()).map(Reason::key).noneMatch(key -> key.contains("room-to-spare"));
        assertThat(held.parts()).map(Verdict.Part::because).map(Reason::toString).contains("ada reaches the format’s limit of 2");
    }

    @Test
    void aGroupThatBreaksAHardRuleIsWorthNothingWhereverItIsJudged() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("ada").wanting(List.of()).offering(List.of(new Skill("Go"))).build(),
                mentee("ben").wanting(List.of(new Skill("Go"))).build(), mentee("cleo").build());
        var good = Sample.group("g", "ada:mentor", "ben:mentee");
        var leaderless = Sample.group("h", "cleo:mentee");
        var plan = engine.judge(pool, List.of(good, leaderless));
        var broken = plan.groups().getLast().verdict();
        assertThat(broken.possible()).isFalse();
        assertThat(broken.score()).isZero();
        assertThat(broken.parts()).isEmpty();
        assertThat(plan.groups().getFirst().verdict().score()).isPositive();
        assertThat(plan.quality().score()).isEqualTo(plan.groups().getFirst().verdict().score() / 2);
        var away = engine.present(pool, List.of(good, leaderless)).places("ada", "g").stream().filter(place -> "h".equals(place.group())).findFirst().orElseThrow();
        assertThat(away.effects()).containsExactlyInAnyOrder(
                new Place.Effect("g", plan.groups().getFirst().verdict().score(), 0),
                new Place.Effect("h", 0, engine.judge(pool, List.of(Sample.group("h", "ada:mentor", "cleo:mentee")), "h").score()));
    }

    private static Applicant.Builder someone(String name, String role) {
        return Applicant.of(name, name).as(role);
    }

    private static Applicant.Builder mentor(String name) {
        return someone(name, "mentor");
    }

    private static Applicant.Builder mentee(String name) {
        return someone(name, "mentee");
    }

    private static Applicant peer(String name, String offers, String wants) {
        return someone(name, "peer").offering(List.of(new Skill(offers))).wanting(List.of(new Skill(wants))).build();
    }

    /** The rules that the first of these groups breaks. */
    private List<String> broken(Pool pool, Proposed... groups) {
        return engine.judge(pool, List.of(groups), groups[0].key()).broken().stream().map(broken -> broken.rule() + ": " + broken.because()).toList();
    }

    /** What one rule says of a group, with its points in hundredths; empty if it is silent. */
    private String part(Pool pool, String rule, String... seats) {
        var group = Sample.group("g", seats);
        return engine.judge(pool, List.of(group), "g").parts().stream().filter(part -> part.rule().equals(rule))
                .map(part -> Math.round(100f * part.points() / part.of()) + " of 100: " + part.because()).findFirst().orElse("");
    }

    private List<String> toldToMembers(Pool pool, String... seats) {
        var verdict = engine.judge(pool, List.of(Sample.group("g", seats)), "g");
        return Stream.concat(verdict.reasons().stream(), verdict.cautions().stream()).filter(reason -> !reason.organizersOnly())
                .map(Reason::toString).toList();
    }

    private int share(Pool pool, String rule, String... seats) {
        var matcher = Pattern.compile("^\\d+").matcher(part(pool, rule, seats));
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group());
    }

    private int goal(Pool pool, String goal) {
        var group = Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee");
        return engine.judge(pool, List.of(new Proposed("g", group.seats(), goal, null)), "g").parts().stream()
                .filter(part -> part.rule().equals("ranked-goal")).mapToInt(part -> 100 * part.points() / part.of()).findFirst().orElseThrow();
    }
}
