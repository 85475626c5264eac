package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.Stage;
import no.mandat.web.shared.ExportPatience;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.ExportWaits;
import no.mandat.workflow.deliverable.ExportedFile;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionsCardTest {

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());

    private final Exports exports = new Exports();

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
                false,
                Set.of());
    }

    private void open() {
        var revision = new RevisionRow(1, "0123456789abcdef".repeat(4), "Solveig Kvamme", Stage.NOW, null);
        UI.getCurrent()
                .add(new RevisionsCard(deliverable(revision), exports, new ExportPatience(new NoWaits()), Stage.CLOCK));
    }

    private static void click(String kind) {
        _click(_get(NativeButton.class, spec -> spec.withText(kind)));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @Test
    void givesARevisionAsFiles() {
        exports.made = true;
        open();

        Map.of("Word", "docx", "PDF", "pdf", "PowerPoint", "pptx").forEach((kind, extension) -> {
            var button = _get(NativeButton.class, spec -> spec.withText(kind));
            assertThat(button.getAriaLabel()).contains("Last ned versjon 1 som " + kind);
            click(kind);
            var link = _get(Anchor.class, spec -> spec.withText(kind));
            assertThat(link.getHref()).isEqualTo("exports/deliverable/%s/1.%s".formatted(new UUID(9, 1), extension));
            assertThat(link.getAriaLabel()).contains("Last ned versjon 1 som " + kind);
            assertThat(link.getElement().hasAttribute("download")).isTrue();
        });
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void leadsToTheRoundsOnARevisionWhateverBecameOfThem() {
        var stopped = new RoundId(new UUID(9, 4));
        var passed = new RoundId(new UUID(9, 5));
        var hash = "0123456789abcdef".repeat(4);
        var recalled = new RevisionRow(
                1,
                hash,
                "Solveig Kvamme",
                Stage.NOW,
                null,
                false,
                List.of(
                        new RevisionRow.Round(passed, Asked.GROUP, RoundKind.DECISION, RoundState.PASSED),
                        new RevisionRow.Round(stopped, Asked.BOARD, RoundKind.DECISION, RoundState.CANCELLED)));
        var next = new RevisionRow(2, hash, "Solveig Kvamme", Stage.NOW, null);
        UI.getCurrent()
                .add(new RevisionsCard(
                        deliverable(next, recalled), exports, new ExportPatience(new NoWaits()), Stage.CLOCK));
        assertThat(_find(RouterLink.class))
                .filteredOn(link -> link.getHref().contains("/rounds/"))
                .extracting(RouterLink::getText, RouterLink::getHref)
                .containsExactly(
                        tuple("Ekspertgruppen: godkjent", "mandates/%s/rounds/%s".formatted(new UUID(9, 2), passed)),
                        tuple("Styret: avbrutt", "mandates/%s/rounds/%s".formatted(new UUID(9, 2), stopped)));
    }

    @Test
    void saysThatAFileIsBeingMadeUntilItIsThere() {
        open();
        exports.ahead = 2;
        click("PDF");
        _assertOne(Span.class, spec -> spec.withText("PDF: 2 filer lages først …"));
        exports.ahead = 0;
        poll();
        var told = _get(Span.class, spec -> spec.withText("Lager PDF …"));
        assertThat(told.getElement().getAttribute("role")).isEqualTo("status");
        _assertNone(Anchor.class, spec -> spec.withText("PDF"));
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        poll();
        _assertOne(Span.class, spec -> spec.withText("Lager PDF …"));
        exports.made = true;
        poll();
        _assertNone(Span.class, spec -> spec.withText("Lager PDF …"));
        _assertOne(Anchor.class, spec -> spec.withText("PDF"));
        assertThat(UI.getCurrent().getPollInterval())
                .as("nothing is left to look for")
                .isEqualTo(-1);
    }

    @Test
    void saysThatAFileCouldNotBeMade() {
        exports.failing = true;
        open();
        click("Word");
        _assertOne(Span.class, spec -> spec.withText("Word lot seg ikke lage nå. Mandat prøver igjen av seg selv."));
    }

    @Test
    void takesItBackWhereTheRevisionIsTheirsNoMore() {
        open();
        click("PDF");
        exports.gone = true;
        poll();
        _assertOne(NativeButton.class, spec -> spec.withText("PDF"));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private static final class Exports extends DeliverableExport {

        private boolean made;
        private boolean failing;
        private int ahead;
        private boolean gone;

        @Override
        public ExportedFile file(DeliverableId id, int revision, ReportFormat format) {
            if (gone) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            var file = new StoredFile("Leveranse." + format.extension(), format.type(), 3, "ab".repeat(32));
            return new ExportedFile(
                    new UUID(9, format.ordinal()),
                    format,
                    made ? new Download(file, new UUID(9, 9), new Attachments() {}) : null,
                    ahead,
                    failing);
        }
    }

    private static final class NoWaits extends ExportWaits {

        @Override
        public void await(UUID id, Duration patience) {
            // Nobody makes it meanwhile.
        }
    }
}
