package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Rules;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new milestone, or what another says. When somebody else has changed it meanwhile, the dialog says what they have
 * changed, keeps what was typed, and saves it at the next press.
 */
final class MilestoneDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient MilestoneFields fields;
    private final RefusalLine refusal = new RefusalLine();
    private final @Nullable DueField due;
    private transient @Nullable MilestoneRow row;
    private UUID key = UUID.randomUUID();

    private MilestoneDialog(String title, @Nullable MilestoneRow row, PlanDesk desk) {
        this.desk = desk;
        this.row = row;
        this.fields = new MilestoneFields(desk);
        setHeaderTitle(title);
        setWidth("min(600px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var shown = new Div();
        shown.addClassName("fields");
        shown.add(fields.title);
        due = row == null
                ? new DueField(t("plan.column.due"), desk.dueText(desk.parts().today()))
                : null;
        if (due != null) {
            due.text().setRequiredIndicatorVisible(true);
            shown.add(due);
        }
        shown.add(
                fields.responsible,
                fields.clauses,
                fields.proofKind,
                fields.document,
                fields.meeting,
                fields.deliverable,
                fields.proofText,
                fields.process,
                fields.processDay,
                fields.boardControlled);
        fields.title.setRequiredIndicatorVisible(true);
        add(shown, refusal);
        var save = new Button(t(row == null ? "plan.add" : "plan.edit.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::confirm);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), save);
        Optional.ofNullable(row).ifPresent(fields::fill);
        fields.title.focus();
    }

    /** For a new one. */
    static MilestoneDialog add(PlanDesk desk) {
        return new MilestoneDialog(t("plan.new"), null, desk);
    }

    /** For what a milestone says; its date is moved where it stands. */
    static MilestoneDialog edit(MilestoneRow row, PlanDesk desk) {
        return new MilestoneDialog(t("plan.edit.of", row.title()), row, desk);
    }

    private void confirm() {
        refusal.clear();
        if (!isComplete()) {
            return;
        }
        try {
            save();
            close();
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile && row != null) {
                goOnFrom(row);
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    private void save() {
        var edited = row;
        if (edited == null) {
            var added = desk.parts()
                    .service()
                    .add(new AddMilestone(
                            key,
                            desk.mandate(),
                            Objects.requireNonNull(Objects.requireNonNull(due).getValue()),
                            fields.form()));
            desk.done(added, t("plan.add.done", fields.title.getValue()));
        } else {
            desk.parts().service().edit(new EditMilestone(key, edited.id(), edited.version(), fields.form()));
            desk.done(edited.id(), t("plan.edit.done", fields.title.getValue()));
        }
    }

    /** Says at each field what is wrong in it, by the rules of the form itself. */
    private boolean isComplete() {
        List<Component> wrong = new ArrayList<>();
        check(wrong, fields.title, rule(MilestoneForm.class, "title", fields.title.getValue()));
        if (due != null) {
            check(wrong, due.text(), Optional.of(t("rule.due")).filter(words -> due.getValue() == null));
        }
        if (fields.proofKind.getValue() != null) {
            check(wrong, fields.proofText, rule(ProofForm.class, "text", fields.proofText.getValue()));
        }
        if (!fields.process.getValue().isBlank()) {
            check(wrong, fields.process, rule(OutsideForm.class, "process", fields.process.getValue()));
            check(wrong, fields.processDay, rule(OutsideForm.class, "day", fields.processDay.getValue()));
        }
        wrong.stream().findFirst().filter(Focusable.class::isInstance).ifPresent(field -> ((Focusable<?>) field)
                .focus());
        return wrong.isEmpty();
    }

    private <F> Optional<String> rule(Class<F> form, String component, @Nullable Object value) {
        var result = new Rules<>(desk.parts().validator(), form).of(component).apply(value, null);
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    private static <C extends Component & HasValidation> void check(
            List<Component> wrong, C field, Optional<String> fault) {
        field.setInvalid(fault.isPresent());
        field.setErrorMessage(fault.orElse(""));
        if (fault.isPresent()) {
            wrong.add(field);
        }
    }

    private void goOnFrom(MilestoneRow seen) {
        var now = desk.now(seen.id());
        row = now;
        key = UUID.randomUUID();
        var changed = Differences.between(seen, now, desk.plan());
        refusal.say(
                changed.isEmpty()
                        ? t("plan.edit.meanwhile.date")
                        : t("plan.edit.meanwhile", changed.stream().collect(Collectors.joining("; "))));
    }
}
