package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.review.ReviewBoard.Askable;

/** Chooses one whom to ask as well, or no longer. */
final class ReviewerDialog extends FormDialog<ReviewerDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, PersonId> act;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(@NotNull(message = "rule.required") Askable person) {}

    ReviewerDialog(String title, List<Askable> people, Validator validator, BiConsumer<UUID, PersonId> act) {
        super(t(title), t(title), Form.class, validator);
        this.act = act;
        var person = new ComboBox<Askable>(t("review.person"));
        person.setItems(people);
        person.setItemLabelGenerator(Askable::name);
        person.setWidthFull();
        show(person);
        required(person, "person");
        person.focus();
    }

    @Override
    protected void carryOut(Form form) {
        act.accept(key(), form.person().person());
    }
}
