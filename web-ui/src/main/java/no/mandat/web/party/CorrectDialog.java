package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.OrganisationRow;
import no.mandat.workflow.party.PersonForm;

/** Puts right who somebody is. */
final class CorrectDialog extends FormDialog<PersonForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient PersonId person;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    CorrectDialog(MandateId mandate, PersonId person, Parts parts, Consumer<String> done) {
        super(t("composition.correct.title"), t("form.edit.save"), PersonForm.class, parts.validator());
        this.mandate = mandate;
        this.person = person;
        this.parts = parts;
        this.done = done;
        var known = parts.queries().person(mandate, person);
        var name = new TextField(t("input.fullName"), known.name(), "");
        name.setWidthFull();
        var email = new TextField(t("input.email"), known.email(), "");
        email.setWidthFull();
        email.setReadOnly(known.linked());
        email.setHelperText(t(known.linked() ? "party.email.linked" : "party.email.unlinked"));
        var organisation = new OrganisationField(parts.queries());
        organisation.setValue(Optional.ofNullable(known.organisation())
                .map(OrganisationRow::choice)
                .orElse(null));
        show(name, email, organisation);
        required(name, "fullName");
        required(email, "email");
        optional(organisation, "organisation");
        name.focus();
    }

    @Override
    protected void carryOut(PersonForm form) {
        parts.persons().correct(new CorrectPerson(key(), mandate, person, form));
        done.accept(t("composition.correct.done"));
    }
}
