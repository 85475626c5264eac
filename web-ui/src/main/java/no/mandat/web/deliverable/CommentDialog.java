package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.Anchor;
import no.mandat.domain.review.CommentKind;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.Say;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentForm.Passage;
import no.mandat.workflow.review.MakeComment;
import org.jspecify.annotations.Nullable;

/** Comments on a part of a text, or on words of it. */
final class CommentDialog extends FormDialog<CommentDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient CommentOn on;
    private final transient TextReview text;
    private final transient DeliverableDesk desk;
    private final transient Runnable done;
    private final PassageField named;
    private String followed = "";

    /** What may be filled in; what is needed depends on the kind. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") CommentKind kind,

            @Size(max = Anchor.LONGEST, message = "rule.tooLong") @Nullable String words,

            @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String text,

            @Size(max = 2_000, message = "rule.tooLong") @Nullable String replacement,

            @Size(max = CommentForm.LONGEST, message = "rule.tooLong") @Nullable String wayOut) {}

    /** @param last the last revision, on which all comments are made */
    CommentDialog(CommentOn on, ReportContent last, TextReview text, DeliverableDesk desk, Runnable done) {
        super(on.title(), t("comment.make"), Said.class, desk.validator());
        this.on = on;
        this.text = text;
        this.desk = desk;
        this.done = done;
        var kind = new RadioButtonGroup<CommentKind>(t("comment.kind"));
        kind.setItems(Arrays.stream(CommentKind.values())
                .filter(one -> text.comments().mayMake().contains(one))
                .filter(one -> one != CommentKind.SUGGESTION || on.section() != null)
                .toList());
        kind.setItemLabelGenerator(one -> Say.sentence(t(one)));
        var words = area("comment.text");
        var replacement = area("comment.replacement");
        replacement.setHelperText(t("comment.replacement.help"));
        var wayOut = area("comment.wayOut");
        wayOut.setHelperText(t("comment.wayOut.help"));
        kind.addValueChangeListener(change -> {
            replacement.setVisible(change.getValue() == CommentKind.SUGGESTION);
            wayOut.setVisible(change.getValue() == CommentKind.OBJECTION);
            words.setRequiredIndicatorVisible(change.getValue() != CommentKind.SUGGESTION);
        });
        var passage = on.passage();
        var section = on.section();
        if (passage != null) {
            show(Quoted.passage(passage.quote(), text.content().language()));
            replacement.setValue(passage.quote());
        }
        show(kind);
        boolean names = passage == null && section != null;
        named = new PassageField(
                section == null ? "" : CommentOn.plain(last, section),
                text.content().language(),
                () -> names && kind.getValue() == CommentKind.SUGGESTION,
                found -> follow(replacement, found));
        kind.addValueChangeListener(
                change -> named.setRequiredIndicatorVisible(change.getValue() == CommentKind.SUGGESTION));
        if (names) {
            show(named, named.which());
        }
        show(words, replacement, wayOut);
        required(kind, "kind");
        optional(named, "words");
        optional(words, "text");
        optional(replacement, "replacement");
        optional(wayOut, "wayOut");
        kind.setValue(CommentKind.REMARK);
        var untouched = replacement.getValue();
        var kept = new KeptFields(desk.drafts(), place(on, text), desk.clock())
                .with("words", named)
                .with("text", words)
                .with("replacement", replacement)
                .with("wayOut", wayOut);
        keep(kept);
        kept.begin(0);
        if (!wayOut.isEmpty()) {
            choose(kind, CommentKind.OBJECTION);
        } else if (!replacement.getValue().equals(untouched)) {
            choose(kind, CommentKind.SUGGESTION);
        }
        words.focus();
    }

    /** A comment on a part, on words of it, or on all. */
    private static String place(CommentOn on, TextReview text) {
        var passage = on.passage();
        Object part = text.deliverable().id();
        if (on.section() != null) {
            part = on.section();
        } else if (on.recommendation() != null) {
            part = on.recommendation();
        }
        return "comment:" + part
                + (passage == null
                        ? ""
                        : ":" + passage.from() + ":" + passage.quote().hashCode());
    }

    /** The kind that was chosen when what is found there was typed. */
    private static void choose(RadioButtonGroup<CommentKind> kinds, CommentKind kind) {
        if (kinds.getListDataView().contains(kind)) {
            kinds.setValue(kind);
        }
    }

    /** New words begin as the old ones, until somebody writes them. */
    private void follow(TextArea replacement, Passage found) {
        if (replacement.getValue().equals(followed)) {
            replacement.setValue(found.quote());
            followed = found.quote();
        }
    }

    private @Nullable Passage passage() {
        return named.passage().orElse(on.passage());
    }

    private static TextArea area(String label) {
        var area = new TextArea(t(label));
        area.setMinRows(3);
        area.setWidthFull();
        return area;
    }

    @Override
    protected void carryOut(Said said) {
        var kind = said.kind();
        var ignored = desk.review()
                .commenting()
                .comment(new MakeComment(
                        key(),
                        text.deliverable().id(),
                        text.deliverable().hash(),
                        new CommentForm(
                                kind,
                                on.section(),
                                on.recommendation(),
                                passage(),
                                orNothing(said.text()),
                                kind == CommentKind.SUGGESTION ? orEmpty(said.replacement()) : null,
                                kind == CommentKind.OBJECTION ? orNothing(said.wayOut()) : null)));
        done.run();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
