package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.ResignLeadership;

/** The leader lays the task down. */
final class ResignDialog extends FormDialog<ResignDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /** From when, and whether they stay. */
    public record Form(LocalDate fromDay, Boolean stays) {}

    ResignDialog(MandateId mandate, MembershipLine leader, Parts parts, Consumer<String> done) {
        super(
                t("composition.resign.title", leader.name()),
                t("composition.resign.save"),
                Form.class,
                parts.validator());
        this.mandate = mandate;
        this.parts = parts;
        this.done = done;
        explain(t("composition.resign.text"));
        var from = Days.field("composition.resign.from", parts.today());
        var stays = new RadioButtonGroup<Boolean>(t("composition.resign.then"));
        stays.setItems(true, false);
        stays.setItemLabelGenerator(stay -> t(stay ? "composition.resign.stays" : "composition.resign.leaves"));
        stays.setValue(true);
        show(from, stays);
        required(from, "fromDay");
        required(stays, "stays");
        from.focus();
    }

    @Override
    protected void carryOut(Form form) {
        parts.service().resignLeadership(new ResignLeadership(key(), mandate, form.fromDay(), form.stays()));
        done.accept(t("composition.resign.done"));
    }
}
