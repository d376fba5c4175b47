package belay.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Eight characters that carry a mailed way in from one device to another, read off one screen and typed on the next. */
record Code(String text) {

    static final int LENGTH = 8;

    /** Digits and letters that cannot be taken for each other; 40 bits in eight of them. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code make() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
        return new Code(text.toString());
    }

    /** Takes what people type: lower case, spaces, dashes, and the letters that look like another. */
    static Optional<Code> read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}._]", "")
            .replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        boolean ours = text.length() == LENGTH && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return ours ? Optional.of(new Code(text)) : Optional.empty();
    }

    /** In two halves, which is how people read it out. */
    String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    /** Hashed with what only the browser knows: 40 bits alone could be tried out by somebody who has our database. */
    String hash(Secret browser) {
        return Secret.hash(browser.text() + ":" + text);
    }

    @Override
    public String toString() {
        return "Code";
    }
}
