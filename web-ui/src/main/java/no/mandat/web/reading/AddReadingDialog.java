package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import jakarta.validation.Validator;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.DocumentChoice;
import no.mandat.workflow.reading.ReadingForm;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingService;

/** Asks which document is to be read, and by when. */
final class AddReadingDialog extends FormDialog<ReadingForm> {

    private static final long serialVersionUID = 1L;

    private final transient ReadingService service;
    private final transient Runnable done;

    AddReadingDialog(
            MandateId mandate, ReadingQueries readings, ReadingService service, Validator validator, Runnable done) {
        super(t("reading.add.title"), t("reading.add.confirm"), ReadingForm.class, validator);
        this.service = service;
        this.done = done;
        var document = new ComboBox<DocumentChoice>(t("reading.document"));
        document.setWidthFull();
        document.setHelperText(t("reading.document.help"));
        document.setItemLabelGenerator(DocumentChoice::title);
        document.setItems(query ->
                readings.choices(mandate, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        var day = new DateField();
        day.setLabel(t("reading.day"));
        day.setHelperText(t("reading.day.help"));
        day.speak();
        required(document, "document");
        optional(day, "readBy");
        show(document, day);
    }

    @Override
    protected void carryOut(ReadingForm form) {
        service.add(new AddToReadingList(key(), form.document().id(), form.readBy()));
        Toast.done(t("reading.added"));
        done.run();
    }
}
