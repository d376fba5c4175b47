package belay.matching;

import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import belay.stories.Story;
import belay.stories.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of peers with an open board: Ngozi and Kofi could teach each other, and so could Ngozi and Lena. */
abstract class OnTheBoard extends Story {

    static final String WORDS = "I would like to read Rust with you, one chapter a week.";

    @Autowired
    SampleRound sample;

    Person marisol;
    Round round;
    Person ngozi;
    Person kofi;
    Person lena;

    @BeforeEach
    void anOpenBoard() {
        marisol = person("Marisol Vega");
        round = sample.round(Preset.PEER, marisol);
        ngozi = sample.person(round, "Ngozi Adeyemi", "peer").offers("Rust:4").wants("SQL:2; Testing:1").goals("Ship a small service").asks();
        kofi = sample.person(round, "Kofi Mensah", "peer").offers("SQL:4; Postgres:3").wants("Rust:2").asks();
        lena = sample.person(round, "Lena Hartmann", "peer").offers("Testing:4").wants("rust:1").free("Wed 20:00-21:00").asks();
        as(marisol).get("/rounds/" + round.id() + "/board").submit("/rounds/" + round.id() + "/board");
    }

    String board() {
        return "/boards/" + round.id();
    }

    Visitor ask(Person asker, Person asked) {
        return ask(asker, asked, WORDS);
    }

    Visitor ask(Person asker, Person asked, String words) {
        var path = board() + "/people/" + asked.id();
        return as(asker).get(path).submit(path + "/asks", "text", words);
    }

    long askOf(Person asker, Person asked) {
        return sql.sql("select id from asks where asker_id = ? and asked_id = ?").params(asker.id(), asked.id()).query(Long.class).single();
    }

    Visitor answer(Person me, long ask, String what, String... fields) {
        return as(me).get("/asks/" + ask).post("/asks/" + ask + "/" + what, fields).followed();
    }

    List<String> letters(String kind) {
        return sql.sql("select p.name from letters l join people p on p.id = l.person_id where l.kind = ? order by p.name").param(kind).query(String.class).list();
    }

    String letter(String kind, Person to) {
        return sql.sql("select subject || chr(10) || body from letters where kind = ? and person_id = ? order by id desc limit 1").params(kind, to.id()).query(String.class).single();
    }

    List<String> members() {
        return sql.sql("select p.name from present_memberships m join people p on p.id = m.person_id order by p.name").query(String.class).list();
    }

    List<String> endings() {
        return sql.sql("select ending from ask_endings order by ask_id").query(String.class).list();
    }
}
