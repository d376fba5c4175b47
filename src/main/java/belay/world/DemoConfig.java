package belay.world;

import belay.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** Fills an empty demo folder with the world; a folder with people in it is left as it was yesterday. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Import(World.class)
class DemoConfig {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfig.class);

    @Bean
    @Order(0)
    ApplicationRunner demo(World world, People people, @Value("${belay.demo.stage:running}") String stage) {
        return (ApplicationArguments arguments) -> {
            if (people.haveAdministrator()) {
                LOG.info("The demo world is as it was left. --fresh begins it anew.");
            } else {
                world.tell(Stage.of(stage));
            }
        };
    }
}
