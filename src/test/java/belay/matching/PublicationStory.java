package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.groups.Group;
import belay.outbox.Templates;
import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Role;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From proposals to groups: what exactly happens is said first, and then it happens once. */
class PublicationStory extends Story {

    @Autowired
    private SampleRound sample;

    @Autowired
    private GroupLetter words;

    @Autowired
    private Templates templates;

    @Autowired
    private Desks desks;

    @Autowired
    private Formats formats;

    private Person marisol;
    private Person emil;
    private Round round;
    private Person rosa;
    private Person greta;

    @BeforeEach
    void twoPartnersAndOneWhoWaits() {
        marisol = person("Marisol Vega");
        emil = person("Emil Ost");
        round = sample.round(Preset.PARTNERSHIP, marisol, emil);
        rosa = sample.person(round, "Rosa Campos", "mentor").offers("Data modelling").avoids("Viktor Hale").asks();
        greta = sample.person(round, "Greta Lind", "mentee").wants("Data modelling").in("Europe/Stockholm").asks();
        sample.person(round, "Viktor Hale", "mentee").wants("Kubernetes").asks();
    }

    @Test
    void thePageBeforeSaysExactlyWhatWillHappen() {
        var visitor = matched().get("/drafts/1/publication");

        assertThat(visitor.page().select("h1").text()).isEqualTo("Publish one group for 2 people?");
        assertThat(visitor.text()).contains("One group, for 2 people: Bowline.", "2 letters are drafted, one for each place. None is sent",
            "One person stays without a place. One more letter is drafted, to tell them what comes next.");
        assertThat(count("groups")).isZero();
    }

    @Test
    void whoMayStillSignUpIsSaidBeforeAndWhoDidIsNotSentToABoltedDoorAfter() {
        var today = LocalDate.now(clock);
        sql.sql("update rounds set applications_open = ?, applications_close = ?, starts = ?, ends = ?")
            .params(today.minusDays(3), today.plusDays(14), today.plusDays(20), today.plusDays(90)).update();
        var visitor = matched().get("/drafts/1/publication");
        assertThat(visitor.text()).contains("who asks after you have published has to wait for the next round");
        visitor.submit("/drafts/1/publication", "by", "direct");
        clock.advance(Duration.ofMinutes(1));
        sample.person(round, "Zoe Late", "mentee").wants("Data modelling").asks();

        assertThat(visitor.get("/drafts/1").text()).contains("Zoe Late", "Asked after this round was published").doesNotContain("Match again, or find");
        assertThat(visitor.get("/rounds/" + round.id() + "/without-group").text()).contains("Signed up after the groups were published");
    }

    @Test
    void aWishToAvoidSomebodyThatMeansNobodyHereIsSaidBeforeAndOneInOtherWordsIsKept() {
        sample.person(round, "Mira Holm", "mentee").wants("Data modelling").avoids("my neighbour").asks();
        sample.person(round, "Iris Falk", "mentor").offers("Kubernetes").avoids("my ex Viktor Hale (again)").asks();

        var visitor = matched().get("/drafts/1/publication");

        assertThat(visitor.text()).contains("Mira Holm does not want to be with “my neighbour”, but nobody in this round is called that. "
            + "Nobody is kept apart for it; look who is meant before you publish.").doesNotContain("my ex");
        sql.sql("update applications set avoids = 'Viktor Hale' where avoids = 'my neighbour'").update();
        assertThat(visitor.get("/drafts/1/publication").text()).doesNotContain("Mira Holm");
        assertThat(sql.sql("select count(*) from seats a join seats b using (proposal_id) where a.person_id <> b.person_id and "
            + "a.person_id = (select id from people where name = 'Iris Falk') and b.person_id = (select id from people where name = 'Viktor Hale')")
            .query(Long.class).single()).isZero();
    }

    @Test
    void aDraftInWhichNobodyHasAGroupCannotBePublished() {
        var visitor = matched();
        visitor.submit(visitor.page().select(".proposal form[action$=/removal]").attr("action"));

        visitor.get("/drafts/1/publication");

        assertThat(visitor.page().select("h1").text()).isEqualTo("This draft cannot be published");
        assertThat(visitor.page().select("main form")).isEmpty();
    }

    @Test
    void publishingFormsTheGroupsAndDraftsALetterForEachMember() {
        published();

        assertThat(sql.sql("select name from groups").query(String.class).list()).containsExactly("Bowline");
        assertThat(sql.sql("select p.name || ' as ' || m.role from memberships m join people p on p.id = m.person_id order by 1")
            .query(String.class).list()).containsExactly("Greta Lind as MENTEE", "Rosa Campos as MENTOR");
        assertThat(letters("group-formed")).containsExactly("Greta Lind", "Rosa Campos");
        assertThat(count("letter_approvals")).isZero();
    }

    @Test
    void whoeverIsLeftOverGetsALetterThatSaysWhatComesNextAndNamesNobodyElse() {
        published();

        assertThat(letters("left-over")).containsExactly("Viktor Hale");
        var letter = sql.sql("select subject || chr(10) || body from letters where kind = 'left-over'").query(String.class).single();
        assertThat(letter).startsWith("No group this time: Harbour Mentoring, Winter 2027\nHello Viktor,\n\n")
            .contains("you come first", "/profile/availability", "/profile/applications")
            .contains("We hope to see you then!\nMarisol Vega, for Harbour Mentoring").doesNotContain("Rosa", "Greta", "Emil", "Bowline", "apart", "score", "rule", "{", "\n\n\n");
        assertThat(count("letter_approvals")).isZero();
    }

    @Test
    void nobodyIsWrittenToWhoAskedForNoPlace() {
        sample.person(round, "Nils Berg", "mentor").takes(0).asks();
        var visitor = matched().get("/drafts/1/publication");
        assertThat(visitor.text()).contains("One person stays without a place.");

        visitor.submit("/drafts/1/publication", "by", "direct");

        assertThat(letters("left-over")).containsExactly("Viktor Hale");
        assertThat(letters("group-formed")).hasSize(2);
    }

    @Test
    void asManyLettersAreDraftedAsThePageSaidEvenToThoseWhoAskedAfterTheMatch() {
        var visitor = matched();
        sample.person(round, "Late Comer", "mentee").avoids("my neighbour").asks();
        sql.sql("update people set email = null where name = 'Late Comer'").update();
        visitor.get("/drafts/1/publication");
        assertThat(visitor.text()).contains("2 people stay without a place. 2 more letters are drafted",
            "One person has no address, so their letter waits until they have one: Late Comer");

        visitor.submit("/drafts/1/publication", "by", "direct");

        assertThat(letters("left-over")).containsExactly("Late Comer", "Viktor Hale");
    }

    @Test
    void theLettersOfThoseLeftOverWaitAreChangedAndSentLikeOthers() {
        var visitor = published().get("/programs/" + round.programId() + "/letters");
        assertThat(visitor.page().select("h1").text()).isEqualTo("3 letters wait for your nod");
        long letter = sql.sql("select id from letters where kind = 'left-over'").query(Long.class).single();
        visitor.get("/letters/" + letter);
        assertThat(visitor.page().select(".page-header__eyebrow a").eachAttr("href")).contains(signUpOf("Viktor Hale"));
        visitor.submit("/letters/" + letter, "subject", "Not this time", "body", "Dear Viktor, we are sorry.");

        visitor.get("/rounds/" + round.id() + "/without-group");
        assertThat(visitor.page().select(".rows__row").text()).contains("Viktor Hale", "The letter to them waits for your nod");
        assertThat(visitor.page().select(".rows__row small a").attr("href")).isEqualTo("/letters/" + letter);

        visitor.get("/letters/" + letter);
        var seen = visitor.page().select("input[name=seen]").val();
        visitor.post("/letters/" + letter + "/approval", "subject", "Not this time", "body", "Dear Viktor, we are sorry.", "seen", seen).followed();
        assertThat(visitor.get("/programs/" + round.programId() + "/letters").page().select("h1").text()).isEqualTo("2 letters wait for your nod");
        assertThat(visitor.get("/rounds/" + round.id() + "/without-group").page().select(".rows__row").text()).contains("The letter to them is approved, and not delivered yet");
    }

    @Test
    void whatTheLetterPromisesIsKeptInTheNextRound() {
        published();
        round = sample.earlier(round);
        sample.person(round, "Lena Voss", "mentor").offers("Kubernetes").asks();
        sample.person(round, "Anna Aalto", "mentee").wants("Kubernetes").asks();
        sql.sql("""
            insert into applications (round_id, person_id, roles, submitted_at)
            select ?, id, 'mentee', now() from people where name = 'Viktor Hale'
            """).param(round.id()).update();

        var visitor = matched();

        assertThat(visitor.page().select(".proposal").text()).contains("Lena Voss", "Viktor Hale had no place last time").doesNotContain("Anna Aalto");
    }

    private List<String> letters(String kind) {
        return sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = ? order by p.name")
            .param(kind).query(String.class).list();
    }

    private String signUpOf(String name) {
        return "/applications/" + sql.sql("select a.id from applications a join people p on p.id = a.person_id where p.name = ?")
            .param(name).query(Long.class).single();
    }

    @Test
    void theLetterTellsWhoWhenAndWhyInTheReadersOwnTime() {
        published();

        var letter = sql.sql("select subject || chr(10) || body from letters where person_id = ?").param(greta.id()).query(String.class).single();
        assertThat(letter).startsWith("Your group at Harbour Mentoring: Bowline\nHello Greta,\n\n")
            .contains("You are in it as mentee, with:\n- Rosa Campos, mentor", "The round goes from 4 January 2027 to 31 March 2027.",
                "The first time to meet would be Wednesday, 6 January 2027, at 19:00 by your clock (Europe/Stockholm); then every week, for half an hour.", "/groups/1")
            .doesNotContain("{", "\n\n\n");
    }

    @Test
    void whoSaidTheyAreNotFreeThenIsToldSoInTheirLetter() {
        published();
        var slot = sql.sql("select slot from groups").query(String.class).single();
        var group = new Group(1, round.id(), 1L, "Bowline", "", slot, "", clock.instant());
        var setting = desks.find(1, marisol);
        var format = formats.findById(round.formatId());

        for (var week : Map.of("Wed 18:00-20:00", false, "Wed 19:00-19:30", false, "", false, "Wed 18:00-19:00", true, "Sun 08:00-09:00", true).entrySet()) {
            var reader = new Member(1, "1-1", greta, Role.MENTEE, "Europe/Stockholm", week.getKey());
            var body = templates.of(GroupLetter.KIND, setting.program()).to(greta, "/groups/1",
                words.to(reader, List.of(reader), group, setting.program(), setting.round(), format, marisol, List.of())).body();
            assertThat(body).contains("at 19:00 by your clock");
            assertThat(body.contains("That is not among the hours you told us: say so to your group")).as(week.getKey()).isEqualTo(week.getValue());
        }
    }

    @Test
    void inARoundThatHasBegunTheLetterNamesADayThatIsStillToCome() {
        var today = LocalDate.now(clock);
        sql.sql("update rounds set applications_open = ?, applications_close = ?, starts = ?, ends = ?")
            .params(today.minusDays(60), today.minusDays(40), today.minusDays(30), today.plusDays(60)).update();
        published();

        var letter = sql.sql("select body from letters where person_id = ?").param(greta.id()).query(String.class).single();
        assertThat(letter).contains("The first time to meet would be Wednesday, 25 November 2026, at 19:00 by your clock (Europe/Stockholm)");
    }

    @Test
    void membersSeeTheirGroupAndNobodyIsToldWhomSomebodyAvoids() {
        published();

        for (var member : new Person[] {rosa, greta}) {
            var page = as(member).get("/groups/1");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Bowline").doesNotContain("Viktor");
        }
        assertThat(sql.sql("select string_agg(body, ' ') from letters where kind = 'group-formed'").query(String.class).single()).doesNotContain("Viktor");
        assertThat(sql.sql("select string_agg(why, ' ') from groups").query(String.class).single()).doesNotContain("Viktor");
    }

    @Test
    void neitherWhyNorLetterTellsAPreferenceOrWhoWasLeftOver() {
        sql.sql("update applications set prefers = 'Greta Lind' where person_id = ?").param(rosa.id()).update();
        gretaHadNoPlaceLastTime();
        var visitor = matched();
        assertThat(visitor.text()).contains("Rosa Campos is with somebody they asked for", "Greta Lind had no place last time");

        var page = visitor.path() + "/publication";
        visitor.get(page).submit(page, "by", "direct");

        var told = sql.sql("select (select string_agg(why, ' ') from groups) || (select string_agg(body, ' ') from letters)")
            .query(String.class).single() + as(greta).get("/groups/1").text();
        assertThat(told).contains("Data modelling").doesNotContain("somebody they asked for", "last time");
    }

    private void gretaHadNoPlaceLastTime() {
        long earlier = sample.earlier(round).id();
        sql.sql("""
            insert into applications (round_id, person_id, roles, submitted_at)
            select ?, person_id, roles, submitted_at from applications where person_id = ?
            """).params(earlier, greta.id()).update();
        long draft = sql.sql("""
            insert into drafts (round_id, number, made_at, solver, seed, input_hash, objective, notes)
            values (?, 1, now(), '', 0, '', 0, '') returning id
            """).param(earlier).query(Long.class).single();
        sql.sql("insert into publications (round_id, draft_id, published_at) values (?, ?, now())").params(earlier, draft).update();
    }

    @Test
    void twoOrganizersWhoPressAtTheSameTimePublishOnce() throws Exception {
        var hers = matched().get("/drafts/1/publication");
        var his = as(emil).get("/drafts/1/publication");
        Callable<Visitor> she = () -> hers.submit("/drafts/1/publication", "by", "direct");
        Callable<Visitor> he = () -> his.submit("/drafts/1/publication", "by", "direct");
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(she, he))) {
                assertThat(answer.get().page().select("h1").text()).isEqualTo("Winter 2027 is published");
                assertThat(answer.get().text()).containsPattern("By (Marisol Vega|Emil Ost),");
            }
        }

        assertThat(count("groups")).isEqualTo(1);
        assertThat(letters("group-formed")).hasSize(2);
        assertThat(letters("left-over")).hasSize(1);
        assertThat(count("publications")).isEqualTo(1);
    }

    @Test
    void whatChangedSinceThePageWasReadIsShownBeforeItIsPublished() {
        var hers = matched().get("/drafts/1/publication");
        var his = as(emil).get("/drafts/1");
        his.submit(his.page().select(".proposal form").attr("action"));

        hers.submit("/drafts/1/publication", "by", "direct");

        assertThat(hers.status()).isEqualTo(409);
        assertThat(hers.text()).contains("Bowline was locked.", "By Emil Ost");
        assertThat(count("groups")).isZero();
    }

    @Test
    void aBrokenRuleIsPublishedOnlyWhenSomebodyTicksIt() {
        var visitor = matched();
        visitor.get(visitor.page().select(".unplaced a").attr("href"));
        var key = sql.sql("select key from proposals").query(String.class).single();
        visitor.submit("/drafts/1/moves", "to", key, "role", "mentee");
        assertThat(visitor.page().select("[data-says=stop]").text()).contains("Viktor Hale");

        visitor.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("Tick this box");
        visitor.submit("/drafts/1/publication", "by", "direct", "anyway", "true");

        assertThat(count("memberships")).isEqualTo(3);
    }

    @Test
    void whatASignUpSaysByNowIsJudgedAndNotWhatItSaidBefore() {
        var visitor = matched().get("/drafts/1/publication");
        sql.sql("update applications set avoids = 'Rosa Campos' where person_id = ?").param(greta.id()).update();

        visitor.submit("/drafts/1/publication", "by", "direct");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("[data-says=stop]").text()).contains("Bowline", "Rosa Campos", "Greta Lind");
        assertThat(count("groups")).isZero();
    }

    @Test
    void whoeverIsToBeKeptApartIsMeantByAnAddressTheyGaveUpToo() {
        var visitor = matched().get("/drafts/1/publication");
        sql.sql("update applications set avoids = 'Greta.Lind@example.org' where person_id = ?").param(rosa.id()).update();
        people.move(greta.id(), "greta@new.example.org", clock.instant());

        visitor.submit("/drafts/1/publication", "by", "direct");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("[data-says=stop]").text()).contains("Rosa Campos", "Greta Lind");
    }

    @Test
    void afterPublishingTheDeskIsReadAndNotChanged() {
        var visitor = published().get("/rounds/" + round.id() + "/desk");

        assertThat(visitor.text()).contains("This draft is published, by Marisol Vega,");
        assertThat(visitor.page().select("main form")).isEmpty();
        visitor.post("/drafts/1/proposals", "version", "0").followed();
        assertThat(visitor.status()).isEqualTo(409);
        visitor.post("/rounds/" + round.id() + "/drafts", "number", "2");
        assertThat(count("drafts")).isEqualTo(1);
    }

    @Test
    void whatFailsHalfWayLeavesNothingBehind() {
        var visitor = matched().get("/drafts/1/publication");
        sql.sql("alter table letters add constraint no_room check (kind <> 'left-over')").update();
        try {
            visitor.submit("/drafts/1/publication", "by", "direct");
        } finally {
            sql.sql("alter table letters drop constraint no_room").update();
        }

        assertThat(visitor.status()).isEqualTo(500);
        assertThat(count("groups") + count("memberships") + count("publications") + count("letters")).isZero();
        visitor.get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
        assertThat(count("groups")).isEqualTo(1);
    }

    @Test
    void aMatchThatFailsHalfWayLeavesNoDraftAndSaysSo() {
        sql.sql("alter table unplaced add constraint no_room check (false)").update();
        Visitor visitor;
        try {
            visitor = matched();
        } finally {
            sql.sql("alter table unplaced drop constraint no_room").update();
        }

        assertThat(visitor.text()).contains("The last match came to no end, and nothing was changed.");
        assertThat(count("drafts") + count("proposals")).isZero();
        assertThat(matched().page().select("h1").text()).isEqualTo("2 of 3 people have a place");
    }

    @Test
    void itsPagesLookAsTheyShould() {
        sample.person(round, "Late Comer", "mentee").avoids("my neighbour").asks();
        sql.sql("update people set email = null where name = 'Late Comer'").update();
        matched();
        try (var chrome = chrome(marisol)) {
            chrome.open("/drafts/1/publication").look("publication");
            as(marisol).get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
            chrome.open("/programs/" + round.programId() + "/letters").look("publication-letters");
            chrome.open("/letters/" + sql.sql("select max(id) from letters").query(Long.class).single()).look("publication-left-over");
            chrome.open("/rounds/" + round.id() + "/without-group").look("publication-without-group");
        }
    }

    private Visitor published() {
        return matched().get("/drafts/1/publication").submit("/drafts/1/publication", "by", "direct");
    }

    private Visitor matched() {
        return AtTheDesk.matched(as(marisol), round);
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
