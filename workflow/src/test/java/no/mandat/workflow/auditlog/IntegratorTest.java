package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class IntegratorTest {

    /** By which the trail knows them; the few that are called otherwise than their class are no decisions that are signed at once. */
    private static Set<String> actions() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("no.mandat.domain", "no.mandat.workflow")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    /** One that was renamed would wait for a minute. */
    @Test
    void eachDecisionThatIsSignedAtOnceIsSomethingThatHappens() {
        assertThat(Integrator.DECISIONS).isNotEmpty().isSubsetOf(actions());
    }
}
