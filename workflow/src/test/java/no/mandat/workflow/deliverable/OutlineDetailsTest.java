package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.document.ClassificationForm;
import org.junit.jupiter.api.Test;

class OutlineDetailsTest {

    private static ClassificationForm as(Openness openness) {
        return openness == Openness.EXEMPT
                ? new ClassificationForm(openness, "offl. § 15", false, null)
                : ClassificationForm.of(openness);
    }

    private static SectionRow row(int i, int level, String title, Openness openness, boolean removed) {
        return new SectionRow(
                new SectionId(new UUID(9, i)),
                1,
                level,
                "",
                new SectionForm(title, "", List.of(), null, null, as(openness)),
                null,
                true,
                removed,
                Instant.EPOCH,
                false);
    }

    /** They come in order, those that were taken out behind all. */
    @Test
    void coverWhatWasTakenOutAsItIsClassified() {
        var outline = new OutlineDetails(
                List.of(
                        row(1, 1, "Åpent", Openness.OPEN, false),
                        row(2, 1, "Unntatt", Openness.EXEMPT, false),
                        row(3, 2, "Under", Openness.OPEN, false),
                        row(4, 1, "Unntatt og tatt ut", Openness.EXEMPT, true),
                        row(5, 2, "Tatt ut", Openness.OPEN, true)),
                List.of(),
                List.of(),
                List.of());
        assertThat(outline.covered(ExemptParts.ALL_BUT_EXEMPT, "nb").sections())
                .extracting(row -> row.form().title())
                .filteredOn(title -> outline.sections().stream()
                        .anyMatch(row -> row.form().title().equals(title)))
                .containsExactly("Åpent", "Tatt ut");
        assertThat(outline.covered(ExemptParts.NONE, "nb")).isEqualTo(outline);
    }
}
