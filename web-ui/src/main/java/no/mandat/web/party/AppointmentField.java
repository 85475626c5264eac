package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import java.util.Optional;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.party.AppointmentChoice;
import no.mandat.workflow.party.CompositionQueries;
import org.jspecify.annotations.Nullable;

/** A document of the mandate by the beginning of its title: the one by which somebody was appointed. */
final class AppointmentField extends CustomField<DocumentId> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<AppointmentChoice> document = new ComboBox<>(t("composition.appointment"));

    /** Begins with what is known of an appointment, if anything. */
    AppointmentField(MandateId mandate, CompositionQueries queries, Optional<AppointmentChoice> known) {
        document.setWidthFull();
        document.setClearButtonVisible(true);
        document.setHelperText(t("composition.appointment.help"));
        document.setItemLabelGenerator(AppointmentChoice::title);
        document.setItems(query ->
                queries
                        .appointments(mandate, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        document.addValueChangeListener(change -> updateValue());
        add(document);
        setWidthFull();
        known.ifPresent(document::setValue);
    }

    @Override
    protected @Nullable DocumentId generateModelValue() {
        return Optional.ofNullable(document.getValue())
                .map(AppointmentChoice::id)
                .orElse(null);
    }

    /** Forms begin with what the field was made with; it is only ever emptied from outside. */
    @Override
    protected void setPresentationValue(@Nullable DocumentId id) {
        if (id == null) {
            document.clear();
        }
    }
}
