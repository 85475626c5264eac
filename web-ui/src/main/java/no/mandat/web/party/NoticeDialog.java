package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.NoticeForm;
import no.mandat.workflow.party.SetNotice;

/** How many days before a meeting the call of a body should come, by its rules. */
final class NoticeDialog extends FormDialog<NoticeForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    NoticeDialog(MandateId mandate, BodyComposition body, Parts parts, Consumer<String> done) {
        super(
                t("composition.notice.changeFor", body.name()),
                t("composition.notice.save"),
                NoticeForm.class,
                parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.parts = parts;
        this.done = done;
        explain(t("composition.notice.text"));
        var days = new IntegerField(t("input.noticeDays"));
        days.setValue(body.noticeDays());
        days.setStepButtonsVisible(true);
        show(days);
        required(days, "noticeDays");
        days.focus();
    }

    @Override
    protected void carryOut(NoticeForm form) {
        parts.service().setNotice(new SetNotice(key(), mandate, body, form));
        done.accept(t("composition.notice.done"));
    }
}
