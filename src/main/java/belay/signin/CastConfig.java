package belay.signin;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Brings the cast into a demo whose beans were looked for when Belay was built, when nobody knew that it would be one. */
@Configuration(proxyBeanMethods = false)
@Import(CastConfig.Latecomers.class)
class CastConfig {

    static class Latecomers implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            if (!AotDetector.useGeneratedArtifacts()) {
                return;
            }
            if (environment.matchesProfiles("demo", "dev")) {
                beans.registerBean(CastController.class);
            }
            if (environment.matchesProfiles("demo")) {
                beans.registerBean(CastOnConsole.class);
            }
        }
    }
}
