package belay.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What an administrator says about the database: a folder for the embedded one, or the address of one of their own. */
@ConfigurationProperties("belay.database")
record DatabaseSettings(Path folder, String url, String user, String password, int connections) {

    boolean isEmbedded() {
        return url.isBlank();
    }
}
