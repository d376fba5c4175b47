package belay.signin;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether a letter can reach anybody from here, and where it is read when it cannot. */
@Component
class Post {

    private final boolean sends;
    private final boolean showsLetters;

    Post(Environment settings) {
        this.sends = !settings.getProperty("belay.mail.host", "").isBlank();
        this.showsLetters = !sends && settings.acceptsProfiles(Profiles.of("demo | dev"));
    }

    /** No mail goes out from this server, and its letters are not shown on a page either. */
    boolean isMissing() {
        return !sends && !showsLetters;
    }

    /** In a demo without mail the page itself shows the letter. */
    boolean showsLetters() {
        return showsLetters;
    }
}
