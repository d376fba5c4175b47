package belay.houserules;

import belay.Belay;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which module may import which is written on its package; here it is held to that. */
class ModulesTest {

    @Test
    void everyModuleImportsOnlyWhatItSaysItMay() {
        ApplicationModules.of(Belay.class).verify();
    }
}
