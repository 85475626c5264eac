package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.approval.StandInField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.StepRow;
import org.jspecify.annotations.Nullable;

/** Puts a text to the body of its next step: until when, and which deputies vote in a member's place. */
final class AskDialog extends FormDialog<AskDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Consumer<RoundId> done;

    /** What may be chosen; no last day means the usual time. */
    public record Form(@Nullable LocalDate lastDay, Set<StandIn> absent) {}

    AskDialog(DeliverableDetails deliverable, DeliverableDesk desk, Consumer<RoundId> done) {
        super(t("deliverable.ask.title"), t("deliverable.do.ASK"), Form.class, desk.validator());
        this.deliverable = deliverable;
        this.desk = desk;
        this.done = done;
        deliverable.steps().stream()
                .filter(StepRow::next)
                .findFirst()
                .ifPresent(step -> explain(t("deliverable.ask." + step.act(), Say.sentence(t(step.asked())))));
        var lastDay = Days.field("resolution.submit.lastDay", null);
        lastDay.setHelperText(t("resolution.submit.lastDay.help"));
        var absent = new StandInField(desk.deliverables().standIns(deliverable.id()));
        show(lastDay, absent);
        optional(lastDay, "lastDay");
        optional(absent, "absent");
    }

    @Override
    protected void carryOut(Form form) {
        done.accept(desk.publication()
                .ask(new AskStep(
                        key(),
                        deliverable.id(),
                        deliverable.version(),
                        form.lastDay(),
                        StandInField.absent(form.absent()))));
    }
}
