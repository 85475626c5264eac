package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.EditDissent;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RaiseDissent;
import no.mandat.workflow.deliverable.RecommendationRow;
import org.jspecify.annotations.Nullable;

/** A member differs from what is delivered, or adds something, and signs it by that; or says it otherwise. */
final class DissentDialog extends FormDialog<DissentDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<DissentKind> kind = new RadioButtonGroup<>(t("dissent.kind"));
    private final TextArea text = new TextArea(t("dissent.text"));
    private final KeptFields kept;
    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Act act;

    /** What stood when the writer began; none where they raise one. */
    private transient @Nullable DissentRow before;

    /** What is done with what was filled in. */
    @FunctionalInterface
    private interface Act {
        void with(UUID key, int version, Said said);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") DissentKind kind,
            @Nullable RecommendationRow recommendation,

            @NotBlank(message = "rule.required") @Size(max = 20_000, message = "rule.tooLong") String text) {}

    private DissentDialog(
            @Nullable DissentRow before,
            DeliverableDetails deliverable,
            OutlineDetails outline,
            DeliverableDesk desk,
            Act act) {
        super(
                t(before == null ? "dissent.raise" : "dissent.edit.title"),
                t(before == null ? "dissent.raise.do" : "dissent.edit.do"),
                Said.class,
                desk.validator());
        this.act = act;
        this.before = before;
        this.deliverable = deliverable;
        this.desk = desk;
        explain(t(before == null ? "dissent.raise.text" : "dissent.edit.text"));
        kind.setItems(DissentKind.values());
        kind.setItemLabelGenerator(one -> t("dissent.kind." + one));
        var about = new ComboBox<RecommendationRow>(t("dissent.about"));
        var standing =
                outline.recommendations().stream().filter(row -> !row.removed()).toList();
        about.setItems(standing);
        about.setItemLabelGenerator(row -> t("deliverable.recommendation", row.number()));
        about.setHelperText(t("dissent.about.help"));
        about.setClearButtonVisible(true);
        about.setVisible(before == null && !standing.isEmpty());
        about.setWidthFull();
        text.setMinRows(5);
        text.setWidthFull();
        show(kind, about, text);
        required(kind, "kind");
        optional(about, "recommendation");
        required(text, "text");
        kind.setValue(before == null ? DissentKind.DISSENT : before.kind());
        if (before != null) {
            text.setValue(before.text());
        }
        kept = new KeptFields(
                        desk.drafts(),
                        before == null ? "dissent:new:" + deliverable.id() : "dissent:" + before.id(),
                        desk.clock())
                .with("text", text);
        keep(kept);
        kept.begin(before == null ? 0 : before.version());
        text.focus();
    }

    static void raise(DeliverableDetails deliverable, OutlineDetails outline, DeliverableDesk desk, Runnable changed) {
        new DissentDialog(null, deliverable, outline, desk, (key, version, said) -> {
                    var about = said.recommendation();
                    var ignored = desk.dissents()
                            .raise(new RaiseDissent(
                                    key,
                                    deliverable.id(),
                                    said.kind(),
                                    about == null ? null : about.id(),
                                    said.text()));
                    Toast.done(t("dissent.raised"));
                    changed.run();
                })
                .open();
    }

    static void edit(
            DeliverableDetails deliverable,
            DissentRow row,
            OutlineDetails outline,
            DeliverableDesk desk,
            Runnable changed) {
        new DissentDialog(row, deliverable, outline, desk, (key, version, said) -> {
                    desk.dissents().edit(new EditDissent(key, row.id(), version, said.kind(), said.text()));
                    Toast.done(t("dissent.edited"));
                    changed.run();
                })
                .open();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), kept.version(), said);
    }

    @Override
    protected boolean settle(Said said) {
        var mine = before;
        if (mine == null) {
            return false;
        }
        var now = desk.writing().outline(deliverable.id()).dissents().stream()
                .filter(row -> row.id().equals(mine.id()))
                .findFirst();
        now.ifPresent(theirs -> choose(mine, said, theirs));
        return now.isPresent();
    }

    private void choose(DissentRow stood, Said said, DissentRow theirs) {
        var about = said.recommendation();
        var conflict = new ConflictDialog<>(
                new Said(stood.kind(), about, kept.before("text")),
                said,
                new Said(theirs.kind(), about, theirs.text()));
        var chosenKind = conflict.choice(t("dissent.kind"), Said::kind, one -> t("dissent.kind." + one));
        var chosenText = conflict.choice(t("dissent.text"), Said::text, String::strip);
        conflict.ask(() -> new Said(chosenKind.get(), about, chosenText.get()), chosen -> {
            kind.setValue(chosen.kind());
            text.setValue(chosen.text());
            before = theirs;
            kept.goOnFrom(theirs.version(), Map.of("text", theirs.text()));
            again();
        });
    }
}
