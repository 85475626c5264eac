package no.mandat.workflow.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.shared.ClauseId;
import org.junit.jupiter.api.Test;

class RunningNotesTest {

    private final RunningNotes notes = new RunningNotes();

    private Clause numbered(String heading, String text) {
        var form = heading.isEmpty() ? ClauseForm.PARAGRAPH : ClauseForm.SECTION;
        return notes.numbered(
                new Clause(new ClauseId(new UUID(7, 1)), 0, form, "", heading, text, ClauseKind.FRAME, null));
    }

    @Test
    void numbersThroughTheTextWhatIsCalledTheSameInEachClause() {
        assertThat(numbered("", "Her[^1] og her[^1].\n\n[^1]: Den ene.").text()).isEqualTo("Her¹ og her¹.");
        assertThat(numbered("Ramme[^1]", "Og[^a].\n\n[^1]: Den andre.\n[^a]: Den tredje."))
                .satisfies(clause -> assertThat(clause.heading()).isEqualTo("Ramme²"))
                .satisfies(clause -> assertThat(clause.text()).isEqualTo("Og³."));
        assertThat(notes.lines()).containsExactly("1. Den ene.", "2. Den andre.", "3. Den tredje.");
    }

    @Test
    void saysWhatNothingRefersToAndLeavesWhatIsNoMark() {
        assertThat(numbered("", "Uten merke, og [^x].\n\n[^9]: Løs.").text()).isEqualTo("Uten merke, og [^x].¹");
        assertThat(notes.lines()).containsExactly("1. Løs.");
    }

    @Test
    void theTenthHasTwoDigits() {
        for (int i = 1; i <= 9; i++) {
            numbered("", "n[^1]\n\n[^1]: note");
        }
        assertThat(numbered("", "Ti[^1]\n\n[^1]: Den tiende.").text()).isEqualTo("Ti¹⁰");
    }
}
