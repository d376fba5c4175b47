package belay.matching;

import belay.applications.Application;
import belay.applications.Applications;
import belay.people.People;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Preset;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A round with people who asked to join, as stories of the desk need it. */
@Component
class SampleRound {

    private final Programs programs;
    private final Rounds rounds;
    private final Formats formats;
    private final People people;
    private final Profiles profiles;
    private final Applications applications;
    private final Clock clock;

    SampleRound(Programs programs, Rounds rounds, Formats formats, People people, Profiles profiles, Applications applications, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.formats = formats;
        this.people = people;
        this.profiles = profiles;
        this.applications = applications;
        this.clock = clock;
    }

    Round round(Preset preset, Person... organizers) {
        var program = programs.save(new Program(0, "Harbour Mentoring", "", "Europe/Lisbon", clock.instant(), organizers[0].id()));
        for (var organizer : organizers) {
            programs.addOrganizer(program.id(), organizer.id(), clock.instant(), organizers[0].id());
        }
        var format = formats.save(Format.of(preset, program.id()));
        return rounds.save(new Round(0, program.id(), format.id(), "Winter 2027", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1),
            LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 31), clock.instant()));
    }

    /** Another round of the same program, half a year before. */
    Round earlier(Round round) {
        var format = formats.save(Format.of(Preset.PARTNERSHIP, round.programId()));
        return rounds.save(new Round(0, round.programId(), format.id(), "Summer 2026", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 7, 4), LocalDate.of(2026, 9, 30), clock.instant()));
    }

    /** The next round of the same program. */
    Round after(Round round) {
        return after(round, Preset.PARTNERSHIP);
    }

    Round after(Round round, Preset preset) {
        var format = formats.save(Format.of(preset, round.programId()));
        return rounds.save(new Round(0, round.programId(), format.id(), "Spring 2027", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 4, 5), LocalDate.of(2027, 6, 30), clock.instant()));
    }

    Program program(Round round, Person organizer) {
        return programs.findForOrganizer(round.programId(), organizer.id()).orElseThrow();
    }

    void alsoOrganizes(Round round, Person another) {
        programs.addOrganizer(round.programId(), another.id(), clock.instant(), another.id());
    }

    /** Somebody new who asks to join. */
    SignedUp person(Round round, String name, String role) {
        var address = name.toLowerCase(Locale.ROOT).replaceAll("\\W+", ".") + "@example.org";
        var person = people.save(new Person(0, name, address, clock.instant()));
        return new SignedUp(round, person, role);
    }

    /** What is told of them one by one; {@link #asks} hands it in. */
    final class SignedUp {
        private final Round round;
        private final Person person;
        private final String role;
        private String zone = "Europe/Lisbon";
        private String free = "Wed 18:00-21:00";
        private String offers = "";
        private String wants = "";
        private String stage = "";
        private String goals = "";
        private String avoids = "";
        private String prefers = "";
        private int capacity = 1;

        private SignedUp(Round round, Person person, String role) {
            this.round = round;
            this.person = person;
            this.role = role;
        }

        SignedUp free(String week) {
            free = week;
            return this;
        }

        SignedUp in(String where) {
            zone = where;
            return this;
        }

        SignedUp offers(String skills) {
            offers = skills;
            return this;
        }

        SignedUp wants(String skills) {
            wants = skills;
            return this;
        }

        SignedUp stage(String at) {
            stage = at;
            return this;
        }

        SignedUp goals(String ranked) {
            goals = ranked;
            return this;
        }

        SignedUp avoids(String names) {
            avoids = names;
            return this;
        }

        SignedUp prefers(String names) {
            prefers = names;
            return this;
        }

        SignedUp takes(int groups) {
            capacity = groups;
            return this;
        }

        Person asks() {
            profiles.write(new Profile(person.id(), "", zone, "", free, "English", offers, wants, null));
            applications.save(new Application(0, round.id(), person.id(), role, stage, goals, capacity, prefers, avoids, clock.instant()));
            return person;
        }
    }
}
