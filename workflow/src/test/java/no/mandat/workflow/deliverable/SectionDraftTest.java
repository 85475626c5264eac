package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionDraftTest {

    @Test
    void isReadAsItWasWritten() {
        var draft = new SectionDraft(7, "Det sto noe her.", "Det står \"noe\" her,\nog på neste linje.");
        assertThat(SectionDraft.read(draft.write())).isEqualTo(draft);
    }
}
