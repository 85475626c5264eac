package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.MembershipLine;

/** Gives a membership its last day, and asks why. */
final class EndDialog extends FormDialog<EndDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient MembershipId membership;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /** Until when it counts, and why it ends. */
    public record Form(LocalDate lastDay, String reason) {}

    EndDialog(MandateId mandate, BodyComposition body, MembershipLine sitting, Parts parts, Consumer<String> done) {
        super(t("composition.end.title", sitting.name()), t("composition.end.save"), Form.class, parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.membership = sitting.id();
        this.parts = parts;
        this.done = done;
        explain(t("composition.end.text"));
        var lastDay = Days.field("composition.lastDay", parts.today());
        var reason = new TextArea(t("reason.label"));
        reason.setWidthFull();
        show(lastDay, reason);
        required(lastDay, "lastDay");
        required(reason, "reason");
        lastDay.focus();
    }

    @Override
    protected void carryOut(Form form) {
        parts.service()
                .endMembership(new EndMembership(key(), mandate, body, membership, form.lastDay(), form.reason()));
        done.accept(t("composition.end.done"));
    }
}
