package belay.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this server from outside, without a slash at the end. */
@Component
public class PublicUrl {

    private final String url;

    public PublicUrl(@Value("${belay.public-url}") String url) {
        this.url = url.strip().replaceFirst("/+$", "");
    }

    public boolean isSecure() {
        return url.regionMatches(true, 0, "https://", 0, 8);
    }

    /** The full address of one of our pages, for letters and the console. */
    public String of(String path) {
        return url + path;
    }
}
