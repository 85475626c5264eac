package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import no.mandat.domain.review.Verdict;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.ReviewRow;
import org.jspecify.annotations.Nullable;

/** Says what one thinks of a text, or something else than before. */
final class VerdictDialog extends FormDialog<VerdictDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient ReviewRow review;
    private final transient DeliverableDesk desk;
    private final transient Runnable done;

    /** What may be filled in; whether it needs words depends on the verdict. Public, as the fields write it by its constructor. */
    public record Form(
            @NotNull(message = "rule.required") Verdict verdict,

            @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String text) {}

    VerdictDialog(ReviewRow review, DeliverableDesk desk, Runnable done) {
        super(
                t(review.waitsForMe() ? "review.give" : "review.change"),
                t(review.waitsForMe() ? "review.give" : "review.change"),
                Form.class,
                desk.validator());
        this.review = review;
        this.desk = desk;
        this.done = done;
        explain(t("review.give.text", review.revision()));
        var verdict = new RadioButtonGroup<Verdict>(t("review.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> Say.sentence(t(one)));
        var text = new TextArea(t("review.verdict.text"));
        text.setMinRows(4);
        text.setWidthFull();
        text.setHelperText(t("review.verdict.help"));
        verdict.addValueChangeListener(change -> text.setRequiredIndicatorVisible(
                change.getValue() != null && change.getValue().needsText()));
        show(verdict, text);
        required(verdict, "verdict");
        optional(text, "text");
        review.reviewers().stream()
                .filter(ReviewRow.ReviewerRow::me)
                .flatMap(one -> Stream.ofNullable(one.said()))
                .findFirst()
                .ifPresent(said -> {
                    verdict.setValue(said.verdict());
                    var before = said.text();
                    text.setValue(before == null ? "" : before);
                });
    }

    @Override
    protected void carryOut(Form form) {
        desk.review()
                .reviewing()
                .give(new GiveVerdict(key(), review.id(), form.verdict(), said(form.text()), review.hash()));
        done.run();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
