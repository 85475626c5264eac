package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ReviewBoard.Askable;

/** Asks members what they think of the last revision of a text. */
final class RequestReviewDialog extends FormDialog<RequestReviewDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private final transient TextReview text;
    private final transient DeliverableDesk desk;
    private final transient Runnable done;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(
            @NotEmpty(message = "rule.required") Set<Askable> people,
            @NotNull(message = "rule.required") LocalDate due) {}

    RequestReviewDialog(TextReview text, DeliverableDesk desk, Runnable done) {
        super(t("review.request"), t("review.request.do"), Form.class, desk.validator());
        this.text = text;
        this.desk = desk;
        this.done = done;
        explain(t("review.request.text", text.deliverable().revision()));
        var people = new MultiSelectComboBox<Askable>(t("review.people"));
        people.setItems(text.board().askable());
        people.setItemLabelGenerator(Askable::name);
        people.setWidthFull();
        var due = Days.field("review.dueDay", LocalDate.now(desk.clock()).plusDays(USUAL_DAYS));
        show(people, due);
        required(people, "people");
        required(due, "due");
        people.focus();
    }

    @Override
    protected void carryOut(Form form) {
        var deliverable = text.deliverable();
        var ignored = desk.review()
                .reviewing()
                .request(new RequestReview(
                        key(),
                        deliverable.id(),
                        deliverable.hash(),
                        form.people().stream().map(Askable::person).collect(Collectors.toSet()),
                        form.due()));
        done.run();
    }
}
