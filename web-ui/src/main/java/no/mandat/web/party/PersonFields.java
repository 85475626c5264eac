package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.Acquaintance;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.words.Words;

/** Somebody by their address; who is not known by it gets a name, an organisation and a language. */
final class PersonFields {

    private final TextField email = new TextField(t("input.email"));
    private final TextField fullName = new TextField(t("input.fullName"));
    private final OrganisationField organisation;
    private final Select<String> language = languages();
    private final Consumer<Optional<Acquaintance>> found;

    /** Puts the fields into the dialog, bound to the components of the same names. */
    PersonFields(FormDialog<?> dialog, MandateId mandate, CompositionQueries queries) {
        this(dialog, mandate, queries, known -> {});
    }

    /** As well, and tells who is known by the address that was typed. */
    PersonFields(
            FormDialog<?> dialog,
            MandateId mandate,
            CompositionQueries queries,
            Consumer<Optional<Acquaintance>> found) {
        this.found = found;
        organisation = new OrganisationField(queries);
        email.setWidthFull();
        email.setHelperText(t("party.email.help"));
        email.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        fullName.setWidthFull();
        dialog.show(email, fullName, organisation, language);
        dialog.required(email, "email");
        dialog.optional(fullName, "fullName");
        dialog.optional(organisation, "organisation");
        dialog.optional(language, "language");
        email.addValueChangeListener(change ->
                show(change.getValue().isBlank() ? Optional.empty() : queries.whoIs(mandate, change.getValue())));
    }

    /** A choice of the languages that we speak, or none. */
    static Select<String> languages() {
        var select = new Select<String>();
        select.setLabel(t("user.language"));
        select.setItems(
                Words.languages().stream().map(Words::in).map(Words::tag).toList());
        select.setItemLabelGenerator(PersonFields::name);
        select.setEmptySelectionAllowed(true);
        select.setWidthFull();
        return select;
    }

    void focus() {
        email.focus();
    }

    private static String name(String tag) {
        return tag == null ? "" : Words.in(java.util.Locale.of(tag)).of("language");
    }

    private void show(Optional<Acquaintance> known) {
        found.accept(known);
        email.setHelperText(
                known.map(person -> t("party.email.known", person.name())).orElseGet(() -> t("party.email.help")));
        fullName.setVisible(known.isEmpty());
        organisation.setVisible(known.isEmpty());
        language.setVisible(known.isEmpty());
    }
}
