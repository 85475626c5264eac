package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.Stage;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionsCardTest {

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());

    @AfterEach
    void close() {
        stage.close();
    }

    private static DeliverableDetails deliverable(RevisionRow... revisions) {
        var form = new DeliverableForm(DeliverableKind.NOTE, "Ulv i utmark", "nb", "", "", List.of(), List.of());
        return new DeliverableDetails(
                new DeliverableId(new UUID(9, 1)),
                new MandateId(new UUID(9, 2)),
                0,
                1,
                form,
                DeliverableState.IN_REVIEW,
                revisions.length,
                "",
                true,
                List.of(),
                List.of(),
                List.of(revisions),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Stage.NOW,
                List.of(),
                true,
                false,
                false,
                false,
                Set.of());
    }

    @Test
    void givesARevisionAsFiles() {
        var revision = new RevisionRow(1, "0123456789abcdef".repeat(4), "Solveig Kvamme", Stage.NOW);
        UI.getCurrent().add(new RevisionsCard(deliverable(revision), Stage.CLOCK));

        Map.of("Word", "docx", "PDF", "pdf", "PowerPoint", "pptx").forEach((kind, extension) -> {
            var link = _get(Anchor.class, spec -> spec.withText(kind));
            assertThat(link.getHref()).isEqualTo("exports/deliverable/%s/1.%s".formatted(new UUID(9, 1), extension));
            assertThat(link.getAriaLabel()).contains("Last ned versjon 1 som " + kind);
        });
    }
}
