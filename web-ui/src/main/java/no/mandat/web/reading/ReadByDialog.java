package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.reading.DayForm;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.SetReadBy;

/** Asks by when a document is to be read. */
final class ReadByDialog extends FormDialog<DayForm> {

    private static final long serialVersionUID = 1L;

    private final transient ReadingRow row;
    private final transient ReadingService service;
    private final transient Runnable done;

    ReadByDialog(ReadingRow row, ReadingService service, Validator validator, Runnable done) {
        super(t("reading.setDay.title"), t("reading.setDay.confirm"), DayForm.class, validator);
        this.row = row;
        this.service = service;
        this.done = done;
        explain(row.title());
        var day = new DateField();
        day.setLabel(t("reading.day"));
        day.setHelperText(t("reading.day.help"));
        day.speak();
        day.setValue(row.readBy());
        optional(day, "readBy");
        show(day);
    }

    @Override
    protected void carryOut(DayForm form) {
        service.readBy(new SetReadBy(key(), row.id(), row.version(), form.readBy()));
        Toast.done(t("reading.daySet"));
        done.run();
    }
}
