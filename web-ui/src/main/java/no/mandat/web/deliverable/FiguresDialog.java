package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.words.Words;

/** Takes the figures of a progress report anew, and offers to write the sections that tell of the same by name. */
final class FiguresDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    /** Made when the dialog opens, so that it acts once, however often it is sent. */
    private final UUID key = UUID.randomUUID();

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final Checkbox writes = new Checkbox(t("progressReport.writes"), true);

    FiguresDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        super(t("deliverable.figures.take"), changed);
        this.deliverable = deliverable;
        this.desk = desk;
        var text = new Paragraph(t("progressReport.text"));
        text.addClassName("dialog-text");
        writes.setHelperText(t("progressReport.writes.help", sections()));
        ask(t("progressReport.do"), text, writes);
    }

    /** Whether the figures of it can be taken by whoever looks. */
    static boolean isOffered(DeliverableDetails deliverable) {
        return deliverable.form().kind() == DeliverableKind.PROGRESS_REPORT
                && deliverable.actions().contains(DeliverableAction.EDIT);
    }

    /** As they are called in the text, whose language may be another than the reader's. */
    private String sections() {
        var words = Words.in(Locale.forLanguageTag(deliverable.form().language()));
        return Say.words()
                .list(Arrays.stream(ProgressPart.values())
                        .map(part -> "«" + words.of(part.title()) + "»")
                        .toList());
    }

    @Override
    protected void carryOut() {
        boolean asked = writes.getValue();
        var drafted = desk.service().takeFigures(new TakeFigures(key, deliverable.id(), deliverable.version(), asked));
        Toast.done(
                asked
                        ? t("progressReport.written", drafted.written(), drafted.kept())
                        : t("deliverable.figures.taken"));
    }
}
