package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.ImportReport;
import no.mandat.workflow.reportimport.DraftSection;
import no.mandat.workflow.reportimport.ReportDraft;
import org.jspecify.annotations.Nullable;

/** Adds to a deliverable what a document says: shows first what was recognised in it, and what to look at. */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;
    private final transient AtomicReference<@Nullable Reading> reading = new AtomicReference<>();
    private final Paragraph status = new Paragraph(t("reportImport.lead"));
    private final Div found = new Div();

    /** A document that was read, with the key by which it is added once. */
    private record Reading(UUID key, ReportDraft draft, ReceivedPictures pictures) {

        ImportReport command(DeliverableDetails deliverable) {
            return new ImportReport(
                    key,
                    deliverable.id(),
                    draft.summary(),
                    draft.sections().stream()
                            .map(one -> new ImportReport.Part(one.level(), one.title(), one.markdown()))
                            .toList(),
                    pictures.files());
        }
    }

    ImportDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        this.deliverable = deliverable;
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(t("reportImport.do"));
        setWidth("min(680px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        status.getElement().setAttribute("role", "status");
        found.addClassName("import-found");
        add(new FileUpload(false, desk.reception(), this::read, name -> show()), status, found);
        var put = new Button(t("reportImport.add"), click -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), put);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                keep(null);
            }
        });
    }

    /** Outside the page's turn; what is refused is said at the file. */
    private void read(ReceivedFile file) {
        var draft = desk.reader()
                .read(file, Locale.forLanguageTag(deliverable.form().language()));
        keep(new Reading(UUID.randomUUID(), draft, ReceivedPictures.of(draft.pictures(), desk.reception())));
    }

    private void keep(@Nullable Reading next) {
        var before = reading.getAndSet(next);
        if (before != null) {
            before.pictures().discard();
        }
    }

    private void show() {
        var read = reading.get();
        found.removeAll();
        if (read == null) {
            return;
        }
        var draft = read.draft();
        status.setText(t(
                "reportImport.found", draft.sections().size(), draft.pictures().size()));
        var list = new UnorderedList();
        list.addClassName("import-sections");
        draft.sections().forEach(section -> list.add(item(section)));
        found.add(list);
        if (!draft.summary().isEmpty()) {
            found.add(new Paragraph(
                    t(deliverable.form().summary().isBlank() ? "reportImport.summary" : "reportImport.summaryStays")));
        }
        var remarks = ImportRemarks.lines(draft.remarks());
        if (!remarks.isEmpty()) {
            var look = new UnorderedList();
            remarks.forEach(remark -> look.add(new ListItem(remark)));
            found.add(new Paragraph(t("reportImport.look")), look);
        }
    }

    private static ListItem item(DraftSection section) {
        var item = new ListItem(section.title());
        item.addClassName("import-level-" + section.level());
        return item;
    }

    private void put() {
        var read = reading.get();
        if (read == null) {
            status.setText(t("reportImport.none"));
            return;
        }
        try {
            desk.imports().add(read.command(deliverable));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        close();
        Toast.done(t("reportImport.added"));
        changed.run();
    }
}
