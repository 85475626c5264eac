package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    private record Form(@Reason String reason) {}

    @Test
    void isTaken() {
        assertThat(FormRules.broken(new Form("x".repeat(2_000)))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void isRequired(String reason) {
        assertThat(FormRules.broken(new Form(reason))).containsExactly("rule.required");
    }

    /** As the fields of a form ask it, which say how much is too much. */
    @Test
    void tellsHowLongItMayBe() {
        assertThat(FormRules.validator().validateValue(Form.class, "reason", "x".repeat(2_001)))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.getMessage()).isEqualTo("rule.tooLong");
                    assertThat(broken.getPropertyPath()).hasToString("reason");
                    assertThat(broken.getConstraintDescriptor().getAttributes()).containsEntry("max", 2_000);
                });
    }
}
