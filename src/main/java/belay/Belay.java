package belay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: one process that runs the mentoring programs of one community. */
@SpringBootApplication
public class Belay {

    public static void main(String[] args) {
        SpringApplication.run(Belay.class, args);
    }
}
