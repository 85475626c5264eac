package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.workflow.operations.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRulesTest {

    /** Of what the names of events end with that somebody decided, said, signed, declared, sent or published. */
    private static final Pattern ACTS =
            Pattern.compile(".*(Adopted|Approved|Cast|Confirmed|Decided|Declared|Elected|Ended|Erased|Opened|Published"
                    + "|Recorded|Recused|Released|Replaced|Settled|Signed|Struck|Submitted|Upheld|Withdrawn)");

    /** In which nothing happens but what is an act. */
    private static final List<String> OF_ACTS = List.of(
            "approval",
            "closing",
            "consent",
            "election",
            "mandate",
            "meeting",
            "resolution",
            "review",
            "study",
            "point");

    private static final List<JavaClass> EVENTS = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("no.mandat.domain", "no.mandat.workflow")
                    .stream()
                    .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                    .toList();

    private static List<JavaClass> underRules() {
        return EVENTS.stream()
                .filter(type -> Arrays.stream(RetentionRule.values())
                        .anyMatch(rule -> rule.actions().contains(type.getSimpleName())))
                .toList();
    }

    @Test
    void areOfThingsThatHappen() {
        assertThat(underRules())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RetentionRule.values())
                        .flatMap(rule -> rule.actions().stream())
                        .toList());
    }

    @Test
    void haveAnEndForEachReading() {
        assertThat(EVENTS.stream().map(JavaClass::getSimpleName).filter(name -> name.matches(".*(Read|Exported)")))
                .containsExactlyInAnyOrderElementsOf(RetentionRule.READINGS.actions());
    }

    @Test
    void endNoAct() {
        assertThat(underRules()).allSatisfy(type -> {
            assertThat(type.getSimpleName()).doesNotMatch(ACTS);
            assertThat(OF_ACTS)
                    .doesNotContain(type.getPackageName().replaceFirst("no\\.mandat\\.(domain|workflow)\\.", ""));
        });
    }

    @Test
    void saysForHowLong() {
        assertThat(RetentionRules.of("readings=730").days()).isEqualTo(Map.of(RetentionRule.READINGS, 730));
        assertThat(RetentionRules.of(" letters = 30, readings=36500 ").days())
                .isEqualTo(Map.of(RetentionRule.READINGS, 36_500, RetentionRule.LETTERS, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"readings", "readings=", "readings=730=1", "readings=730,readings=365", "readings=730,", ""})
    void refusesWhatIsNoRule(String setting) {
        assertThatThrownBy(() -> RetentionRules.of(setting))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("MANDAT_AUDIT_RETENTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"positions", "PositionCast", "contributions", "signatures", "all", "READINGS", "*"})
    void refusesAnEndOfWhatIsKept(String kind) {
        assertThatThrownBy(() -> RetentionRules.of("readings=730," + kind + "=730"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("names '%s'", kind)
                .hasMessageContaining("readings, letters")
                .hasMessageContaining("kept as long as the log");
    }

    @ParameterizedTest
    @CsvSource({
        "readings=0",
        "readings=29",
        "readings=36501",
        "letters=-5",
        "letters=many",
        "letters=1e3",
        "letters=999999"
    })
    void refusesDaysThatAreTooFewOrNoNumber(String setting) {
        assertThatThrownBy(() -> RetentionRules.of(setting))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("from 30 to 36500");
    }
}
