package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.InviteeForm;

/** Asks who is to be invited to a call. */
final class InviteeDialog extends FormDialog<InviteeForm> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, List<InviteeForm>> invite;

    InviteeDialog(Validator validator, BiConsumer<UUID, List<InviteeForm>> invite) {
        super(t("callInvitation.one.title"), t("callInvitation.one"), InviteeForm.class, validator);
        this.invite = invite;
        var name = line("form.name");
        var email = line("form.email");
        var organisation = line("form.organisation");
        organisation.setHelperText(t("callInvitation.organisation.help"));
        var category = new Select<OrganisationCategory>();
        category.setLabel(t("form.category"));
        category.setItems(OrganisationCategory.values());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(t("form.category.none"));
        category.setItemLabelGenerator(one -> one == null ? t("form.category.none") : Say.sentence(t(one)));
        category.setWidthFull();
        var language = InviteeLanguage.choice();
        show(name, email, organisation, category, language);
        required(name, "name");
        required(email, "email");
        optional(organisation, "organisation");
        optional(category, "category");
        required(language, "language");
        language.setValue(Say.words().tag());
        name.focus();
    }

    private static TextField line(String words) {
        var field = new TextField(t(words));
        field.setWidthFull();
        return field;
    }

    @Override
    protected void carryOut(InviteeForm form) {
        invite.accept(key(), List.of(form));
    }
}
