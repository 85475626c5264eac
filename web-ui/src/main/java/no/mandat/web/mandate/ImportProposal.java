package no.mandat.web.mandate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValidationException;
import jakarta.validation.Validator;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.party.PartyQueries;

/** What a document says of the mandate as a whole, in the mandate's own form. */
final class ImportProposal extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TITLE = 200;

    private final MandateFields fields;

    ImportProposal(PartyQueries parties, Validator validator, MandateImport.Reading reading) {
        this(parties, validator);
        var proposal = reading.proposal();
        fields.readSome(
                proposal.title()
                        .substring(0, Math.min(LONGEST_TITLE, proposal.title().length())),
                proposal.firstDay(),
                proposal.lastDay(),
                reading.demands());
    }

    /** With what another mandate says. */
    ImportProposal(PartyQueries parties, Validator validator, MandateForm form) {
        this(parties, validator);
        fields.read(form);
    }

    private ImportProposal(PartyQueries parties, Validator validator) {
        fields = new MandateFields(parties, validator, () -> {});
        add(fields);
    }

    MandateForm write() throws ValidationException {
        return fields.write();
    }

    int goToFirstFault(ValidationException faults) {
        return fields.goToFirstFault(faults);
    }
}
