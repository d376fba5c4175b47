package belay.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names are the glossary's; layers that only pass things on have no place here. */
class NamesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("belay");

    @Test
    void noClassIsCalledAfterALayer() {
        noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Entity|Mapper)")
            .because("names are the glossary's").check(CLASSES);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).because("constructor injection shows what a class needs").check(CLASSES);
    }

    @Test
    void theEngineStandsAlone() {
        noClasses().that().resideInAPackage("belay.matching.engine..").should().dependOnClassesThat()
            .resideOutsideOfPackages("belay.matching.engine..", "java..", "org.jspecify..", "com.google.ortools..", "org.jgrapht..")
            .because("the engine runs without a server, from a spreadsheet").check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var missing = new ArrayList<String>();
        Sources.in("src/main/java/belay", ".java").keySet().stream().map(file -> file.getParent()).distinct()
            .filter(folder -> folder.getNameCount() > 4)
            .filter(folder -> !folder.resolve("package-info.java").toFile().exists())
            .forEach(folder -> missing.add(folder.toString()));
        assertThat(missing).as("packages without a package-info.java").isEmpty();
    }
}
