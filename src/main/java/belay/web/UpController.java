package belay.web;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever watches over the server whether it can do its work, which it cannot without its database. */
@RestController
class UpController {

    private final JdbcClient database;

    UpController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/up")
    ResponseEntity<String> show() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "up\n");
        } catch (DataAccessException e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer.\n");
        }
    }

    /** Plain words whatever is asked for: a browser may look as well. */
    private static ResponseEntity<String> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
