package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.OrganisationRow;
import org.jspecify.annotations.Nullable;

/** An organisation: one that is known by the beginning of its name, or a new one with its category. */
final class OrganisationField extends CustomField<OrganisationChoice> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationChoice> name = new ComboBox<>(t("party.organisation"));
    private final Select<OrganisationCategory> category = new Select<>();
    private final transient CompositionQueries queries;
    private boolean presenting;

    OrganisationField(CompositionQueries queries) {
        this.queries = queries;
        name.setWidthFull();
        name.setItemLabelGenerator(OrganisationChoice::organisationName);
        name.setItems(query ->
                queries.organisations(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(OrganisationRow::choice));
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> find(typed.getDetail().strip()));
        name.addValueChangeListener(change -> {
            explain();
            take();
        });
        category.addValueChangeListener(change -> take());
        name.setClearButtonVisible(true);
        category.setLabel(t("party.organisation.category"));
        category.setItems(OrganisationCategory.values());
        category.setItemLabelGenerator(item -> Say.sentence(t(item)));
        category.setWidthFull();
        var both = new Div(name, category);
        both.addClassName("fields");
        add(both);
        setWidthFull();
        explain();
    }

    /** What was chosen in a part is the value of the whole, unless the whole is being filled in. */
    private void take() {
        if (!presenting) {
            updateValue();
        }
    }

    /** The organisation of that name, or a new one. */
    private void find(String typed) {
        var known = queries.organisations(typed, 0, 1).stream()
                .filter(row -> row.name().equalsIgnoreCase(typed))
                .findFirst()
                .map(OrganisationRow::choice);
        name.setValue(known.orElseGet(() -> new OrganisationChoice(null, typed, null)));
    }

    private void explain() {
        boolean isNew = chosen().filter(choice -> choice.id() == null).isPresent();
        category.setVisible(isNew);
        name.setHelperText(isNew ? t("party.organisation.new") : t("party.organisation.help"));
    }

    private Optional<OrganisationChoice> chosen() {
        return Optional.ofNullable(name.getValue());
    }

    @Override
    protected @Nullable OrganisationChoice generateModelValue() {
        return chosen().map(choice -> choice.id() == null
                        ? new OrganisationChoice(null, choice.organisationName(), category.getValue())
                        : choice)
                .orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable OrganisationChoice choice) {
        presenting = true;
        name.setValue(choice);
        category.setValue(choice == null ? null : choice.category());
        presenting = false;
    }
}
