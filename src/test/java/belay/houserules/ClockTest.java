package belay.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What time it is comes from the injected Clock and from nowhere else, so that tests can set it. */
class ClockTest {

    private static final Set<String> READERS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
        "java.time.LocalTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year", "java.time.YearMonth");

    @Test
    void nobodyLooksAtTheWallClock() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("belay");
        noClasses().should().callMethodWhere(readsTheWallClock()).because("tests must be able to set the clock").check(classes);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return DescribedPredicate.describe("now() without a Clock, or the system's milliseconds", call -> {
            var owner = call.getTargetOwner().getName();
            var name = call.getName();
            var withClock = call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("java.time.Clock"));
            return READERS.contains(owner) && name.equals("now") && !withClock
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>");
        });
    }
}
