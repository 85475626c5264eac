package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.shared.Say;

/** Fields for who is written to: their name and address, for whom they speak, and in which language. */
public record InviteeFields(
        TextField name,
        TextField email,
        TextField organisation,
        Select<OrganisationCategory> category,
        Select<String> language) {

    /** Empty ones. */
    public static InviteeFields empty() {
        var organisation = line("invitee.organisation");
        organisation.setHelperText(t("invitee.organisation.help"));
        var category = new Select<OrganisationCategory>();
        category.setLabel(t("invitee.category"));
        category.setItems(OrganisationCategory.values());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(t("form.category.none"));
        category.setItemLabelGenerator(one -> one == null ? t("form.category.none") : Say.sentence(t(one)));
        category.setWidthFull();
        return new InviteeFields(
                line("form.name"), line("form.email"), organisation, category, InviteeLanguage.choice());
    }

    private static TextField line(String words) {
        var field = new TextField(t(words));
        field.setWidthFull();
        return field;
    }

    /** All of them in their order, and what comes after them. */
    public Component[] before(Component... others) {
        return Stream.concat(Stream.of(name, email, organisation, category, language), Stream.of(others))
                .toArray(Component[]::new);
    }
}
