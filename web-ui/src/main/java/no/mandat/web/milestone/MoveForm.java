package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.ProposalForm;
import no.mandat.workflow.milestone.ProposeDate;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Moves a milestone's date: freely in a draft, for a reason once the mandate is adopted, and by the board where it controls the
 * date. Says what the new date means while it is typed. Nothing that was typed is lost when somebody else was faster.
 */
final class MoveForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 2000;

    private final transient PlanDesk desk;
    private final boolean adopted;
    private final boolean byBoard;
    private final Span old = new Span();
    private final DueField due;
    private final Paragraph meaning = new Paragraph();
    private final TextArea reason = new TextArea(t("plan.move.why"));
    private final DateField lastDay = Days.field("plan.propose.lastDay", null);
    private final RefusalLine refusal = new RefusalLine();

    /** Made anew with each attempt that was refused as stale, since it is then another command. */
    private UUID key = UUID.randomUUID();

    private transient MilestoneRow row;

    MoveForm(MilestoneRow row, PlanDesk desk, Runnable cancel) {
        this.row = row;
        this.desk = desk;
        this.adopted = desk.plan().details().adopted();
        this.byBoard = adopted && row.boardControlled();
        due = new DueField(t("plan.move.to"), desk.dueText(row.due()));
        due.setValue(new DueForm(row.due(), row.wholeMonth()));
        due.addValueChangeListener(change -> explain());
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(MOST);
        reason.setHelperText(t(byBoard ? "plan.propose.why.help" : "plan.move.why.help"));
        meaning.addClassNames("small", "muted", "plan-meaning");
        meaning.getElement().setAttribute("aria-live", "polite");
        addClassName("plan-move");
        add(when());
        if (adopted) {
            add(why());
        }
        add(actions(cancel), refusal);
        explain();
    }

    /** Fills in another day, as if it were typed; the next thing to do is to say why. */
    void suggest(LocalDate day) {
        due.setValue(new DueForm(day, false));
        explain();
        if (adopted) {
            reason.focus();
        } else {
            due.focus();
        }
    }

    private Component when() {
        var when = new Div(oldDate(), due, meaning);
        when.addClassName("plan-when");
        return when;
    }

    private Component oldDate() {
        var label = new Span(t("plan.move.from"));
        label.addClassName("plan-label");
        old.setText(Say.dates().due(row.due(), row.wholeMonth()));
        return new Div(label, old);
    }

    private Component why() {
        var why = new Div(reason);
        why.addClassName("plan-why");
        if (byBoard) {
            var explained = new Paragraph(t("plan.propose.text"));
            explained.addClassNames("small", "plan-board-note");
            why.addComponentAsFirst(explained);
            lastDay.setHelperText(t("plan.propose.lastDay.help"));
            why.add(lastDay);
        }
        return why;
    }

    private Component actions(Runnable cancel) {
        var go = new Button(t(byBoard ? "plan.propose" : "plan.move"), click -> confirm());
        go.addClassName("plan-go");
        var back = new Button(t("dialog.cancel"), click -> cancel.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(go, back);
        actions.addClassName("plan-acts");
        return actions;
    }

    private void explain() {
        var to = due.getValue();
        var sentence = new MoveSentence(desk.plan().details(), row);
        var words =
                Optional.ofNullable(to).map(DueText::counted).map(sentence::of).orElse("");
        meaning.setText(words);
        meaning.getElement()
                .getClassList()
                .set(
                        "bad",
                        Optional.ofNullable(to)
                                .map(DueText::counted)
                                .filter(sentence::isOutside)
                                .isPresent());
    }

    private void confirm() {
        refusal.clear();
        var to = due.getValue();
        if (to == null) {
            refusal.say(t("rule.due"));
            due.focus();
            return;
        }
        if (adopted && reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(t("plan.move.why.missing"));
            reason.focus();
            return;
        }
        reason.setInvalid(false);
        try {
            carryOut(to);
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                begin();
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    private void carryOut(DueForm to) {
        if (byBoard) {
            desk.parts()
                    .proposals()
                    .propose(new ProposeDate(
                            key,
                            row.id(),
                            row.version(),
                            new ProposalForm(Say.words().tag(), to, reason.getValue(), lastDay.getValue())));
            desk.done(row.id(), t("plan.proposed.done", row.title()));
        } else if (adopted) {
            desk.parts()
                    .service()
                    .reschedule(new RescheduleMilestone(key, row.id(), row.version(), to, reason.getValue()));
            desk.done(row.id(), t("plan.moved", row.title(), Say.dates().due(DueText.counted(to), to.wholeMonth())));
        } else {
            desk.moveFreely(row, to);
        }
    }

    /** Somebody was faster: the form goes on from what they did, with all that was typed. */
    private void begin() {
        row = desk.now(row.id());
        key = UUID.randomUUID();
        old.setText(Say.dates().due(row.due(), row.wholeMonth()));
        explain();
        refusal.say(t("plan.changedMeanwhile", row.title(), Say.dates().due(row.due(), row.wholeMonth())));
    }
}
