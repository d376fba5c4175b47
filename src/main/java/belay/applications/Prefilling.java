package belay.applications;

import belay.people.NotFound;
import belay.people.People;
import belay.people.Profiles;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody finds in the form of a round: as far as they are known, by their profile and what they sent before. */
@Component
class Prefilling {

    private final People people;
    private final Profiles profiles;
    private final Introductions introductions;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final GroupChoices choices;

    Prefilling(People people, Profiles profiles, Introductions introductions, FormQuestions questions, FormAnswers answers, GroupChoices choices) {
        this.people = people;
        this.profiles = profiles;
        this.introductions = introductions;
        this.questions = questions;
        this.answers = answers;
        this.choices = choices;
    }

    /** Read anew, whoever they were when they opened the page. */
    ApplicationForm of(Opening opening, Optional<Application> sent, long id) {
        var me = people.findById(id).orElseThrow(NotFound.of("person", id));
        var wished = sent.map(choices::of).map(Wished::of).orElse(Wished.NOTHING);
        var own = OwnAnswers.boxes(questions.in(opening.round().id()), sent.map(mine -> answers.of(mine.id())).orElse(Map.of()));
        return ApplicationForm.of(me, profiles.of(me), sent.orElse(null), sent.flatMap(mine -> introductions.find(mine.id())).orElse(Introduction.NONE), opening.format(), wished, own);
    }
}
