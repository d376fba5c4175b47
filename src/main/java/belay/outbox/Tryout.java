package belay.outbox;

import belay.people.Person;

/**
 * The words for a kind of letter, as somebody would get them.
 *
 * @param reader who that is
 * @param guessed whether some fields cannot be known yet, and stand in square brackets
 */
public record Tryout(Person reader, Letter letter, boolean guessed) {

    public String html() {
        return letter.html();
    }

    public String text() {
        return Typeset.text(letter.body());
    }
}
