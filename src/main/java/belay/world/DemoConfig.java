package belay.world;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Tells the world in the demo folder up to the stage asked for; what is there from yesterday stays as it was left. */
@Configuration(proxyBeanMethods = false)
@Import({World.class, Applicants.class, Replies.class, Partings.class, OwnWords.class, Pairings.class, Classes.class, DemoConfig.Demo.class})
class DemoConfig {

    /** Asked when the server starts: when Belay is built, nobody knows whether it will be a demo. */
    static class Demo implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            if (environment.matchesProfiles("demo")) {
                beans.registerBean(ApplicationRunner.class, runner -> runner.supplier(context -> {
                    var stage = Stage.of(environment.getProperty("belay.demo.stage", "running"));
                    return arguments -> context.bean(World.class).tell(stage);
                }));
            }
        }
    }
}
