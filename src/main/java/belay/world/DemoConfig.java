package belay.world;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** Tells the world in the demo folder up to the stage asked for; what is there from yesterday stays as it was left. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Import(World.class)
class DemoConfig {

    @Bean
    @Order(0)
    ApplicationRunner demo(World world, @Value("${belay.demo.stage:running}") String stage) {
        return arguments -> world.tell(Stage.of(stage));
    }
}
