package belay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is told to whoever watches over the server while its database is away. */
class UpTest {

    @Test
    void aServerWhoseDatabaseDoesNotAnswerIsNotUp() throws IOException {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%d/belay".formatted(aPortNobodyListensOn()));
        var answer = new UpController(JdbcClient.create(nobody)).show();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).contains("The database does not answer");
    }

    private static int aPortNobodyListensOn() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
