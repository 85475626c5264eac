package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.ParticipationForm;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.ProposeParticipation;

/** Proposes that an outsider takes part. */
final class ParticipationDialog extends FormDialog<ParticipationForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient ParticipationService service;
    private final transient Consumer<String> done;

    ParticipationDialog(MandateId mandate, ParticipationService service, Parts parts, Consumer<String> done) {
        super(
                t("participation.propose.title"),
                t("participation.propose.save"),
                ParticipationForm.class,
                parts.validator());
        this.mandate = mandate;
        this.service = service;
        this.done = done;
        explain(t("participation.propose.text"));
        var person = new PersonFields(this, mandate, parts.queries());
        var purpose = new TextArea(t("input.purpose"));
        purpose.setWidthFull();
        var from = Days.field("composition.from", parts.today());
        var to = Days.field("composition.lastDay", null);
        from.addValueChangeListener(change -> to.notBefore(change.getValue()));
        to.notBefore(parts.today());
        show(purpose, from, to);
        required(purpose, "purpose");
        required(from, "fromDay");
        required(to, "toDay");
        person.focus();
    }

    @Override
    protected void carryOut(ParticipationForm form) {
        service.propose(new ProposeParticipation(key(), mandate, form));
        done.accept(t("participation.proposed"));
    }
}
