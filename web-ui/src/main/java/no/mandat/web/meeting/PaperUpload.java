package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.web.document.DocumentUpload;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.meeting.AddPaper;
import no.mandat.workflow.meeting.ItemRow;

/** Where files become documents of the mandate that are read for an item. */
final class PaperUpload extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    /** @param added told after each */
    PaperUpload(ItemRow row, MeetingKind kind, MeetingDesk desk, Runnable added) {
        var upload = new DocumentUpload(
                usual(row, kind),
                desk.reception(),
                (title, classification, file) ->
                        desk.agenda().addPaper(new AddPaper(UUID.randomUUID(), row.id(), title, classification, file)),
                added);
        upload.addClassName("paper-upload");
        getContent().setSummaryText(t("agenda.papers.upload"));
        if (kind == MeetingKind.BOARD) {
            getContent().add(new Paragraph(t("agenda.papers.upload.board")));
        }
        getContent().add(upload);
    }

    /** What is read for an item that is exempt is so, too; the board reads what is for all in the mandate. */
    private static ClassificationForm usual(ItemRow row, MeetingKind kind) {
        if (row.classification().openness() == Openness.EXEMPT) {
            return row.classification();
        }
        return kind == MeetingKind.BOARD ? ClassificationForm.of(Openness.OPEN) : DocumentUpload.USUAL;
    }
}
