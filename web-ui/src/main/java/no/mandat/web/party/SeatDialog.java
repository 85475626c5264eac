package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.SeatForm;

/** A new seat, for a category or for a certain organisation. */
final class SeatDialog extends FormDialog<SeatForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    SeatDialog(MandateId mandate, BodyComposition body, Parts parts, Consumer<String> done) {
        super(
                t("composition.newSeatIn", body.name()),
                t("composition.newSeat.save"),
                SeatForm.class,
                parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.parts = parts;
        this.done = done;
        var category = new Select<OrganisationCategory>();
        category.setLabel(t("input.category"));
        category.setItems(OrganisationCategory.values());
        category.setItemLabelGenerator(item -> Say.sentence(t(item)));
        category.setWidthFull();
        var organisation = new OrganisationField(parts.queries());
        organisation.setHelperText(t("composition.newSeat.organisation"));
        organisation.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && chosen.category() != null) {
                category.setValue(chosen.category());
            }
        });
        var voting = new Checkbox(t("composition.newSeat.voting"), true);
        show(category, organisation, voting);
        required(category, "category");
        optional(organisation, "organisation");
        optional(voting, "voting");
        category.focus();
    }

    @Override
    protected void carryOut(SeatForm form) {
        parts.service().createSeat(new CreateSeat(key(), mandate, body, form));
        done.accept(t("composition.newSeat.done"));
    }
}
