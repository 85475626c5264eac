package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.HandOver;
import no.mandat.workflow.party.MembershipLine;

/** The head of the secretariat leaves the task to one who works there. */
final class HandOverDialog extends FormDialog<HandOverDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /** To whom, and from when. */
    public record Form(MembershipLine successor, LocalDate fromDay) {}

    HandOverDialog(MandateId mandate, BodyComposition body, Parts parts, Consumer<String> done) {
        super(t("composition.handOver.title"), t("composition.handOver.save"), Form.class, parts.validator());
        this.mandate = mandate;
        this.parts = parts;
        this.done = done;
        explain(t("composition.handOver.text"));
        var successor = new Select<MembershipLine>();
        successor.setLabel(t("composition.handOver.successor"));
        successor.setItems(body.staff().stream()
                .filter(sitting -> sitting.role() == Role.SECRETARY)
                .toList());
        successor.setItemLabelGenerator(MembershipLine::name);
        successor.setHelperText(t("composition.handOver.help"));
        successor.setWidthFull();
        var from = Days.field("composition.from", parts.today());
        show(successor, from);
        required(successor, "successor");
        required(from, "fromDay");
        successor.focus();
    }

    @Override
    protected void carryOut(Form form) {
        parts.service().handOver(new HandOver(key(), mandate, form.successor().person(), form.fromDay()));
        done.accept(t("composition.handOver.done"));
    }
}
