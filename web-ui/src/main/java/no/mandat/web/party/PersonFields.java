package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.words.Words;

/** Somebody by their address; who is not known by it gets a name, an organisation and a language. */
final class PersonFields {

    private final TextField email = new TextField(t("input.email"));
    private final TextField fullName = new TextField(t("input.fullName"));
    private final OrganisationField organisation;
    private final Select<String> language = new Select<>();

    /** Puts the fields into the dialog, bound to the components of the same names. */
    PersonFields(FormDialog<?> dialog, MandateId mandate, CompositionQueries queries) {
        organisation = new OrganisationField(queries);
        email.setWidthFull();
        email.setHelperText(t("party.email.help"));
        email.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        fullName.setWidthFull();
        language.setLabel(t("user.language"));
        language.setItems(
                Words.languages().stream().map(Words::in).map(Words::tag).toList());
        language.setItemLabelGenerator(PersonFields::name);
        language.setEmptySelectionAllowed(true);
        language.setWidthFull();
        dialog.show(email, fullName, organisation, language);
        dialog.required(email, "email");
        dialog.optional(fullName, "fullName");
        dialog.optional(organisation, "organisation");
        dialog.optional(language, "language");
        email.addValueChangeListener(change ->
                show(change.getValue().isBlank() ? Optional.empty() : queries.nameBehind(mandate, change.getValue())));
    }

    void focus() {
        email.focus();
    }

    private static String name(String tag) {
        return tag == null ? "" : Words.in(java.util.Locale.of(tag)).of("language");
    }

    private void show(Optional<String> known) {
        email.setHelperText(known.map(name -> t("party.email.known", name)).orElseGet(() -> t("party.email.help")));
        fullName.setVisible(known.isEmpty());
        organisation.setVisible(known.isEmpty());
        language.setVisible(known.isEmpty());
    }
}
