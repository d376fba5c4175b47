package belay.matching;

import belay.matching.engine.Engine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine knows nothing of Spring, so it is handed in here. */
@Configuration
class MatchingConfig {

    @Bean
    Engine engine() {
        return new Engine();
    }
}
