package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallReminderService;
import no.mandat.workflow.contribution.CallReminderState;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.RemindOfCall;

/** Makes the card of the reminders of a call: how many haven't answered, when they are reminded, and a button to do it now. */
@Dependent
public class RemindersCard {

    private final CallReminderService service;
    private final Clock clock;

    /** Takes its service. */
    @Inject
    public RemindersCard(CallReminderService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * The card, or nothing where nobody is asked by name, or it is none of the reader's business.
     *
     * @param changed what is done when people were reminded
     */
    Optional<Component> of(CallDetails call, Runnable changed) {
        return service.mayRead(call.id()) ? Optional.of(card(call, changed)) : Optional.empty();
    }

    private Card card(CallDetails call, Runnable changed) {
        // What a draft says, its form changes.
        if (call.status() == CallStatus.DRAFT) {
            return new Card("reminders", t("callReminder.title"), new Paragraph(ReminderDays.words(call.reminders())));
        }
        var state = service.state(call.id());
        var card =
                new Card("reminders", t("callReminder.title"), new Paragraph(t("callReminder.silent", state.silent())));
        Optional.ofNullable(state.remindedAt()).ifPresent(at -> {
            var line = new Paragraph(
                    new Span(t("callReminder.last") + " "),
                    When.since(at, clock).shown());
            line.addClassNames("small", "muted");
            card.add(line);
        });
        card.add(days(call, state));
        var remind = new Button(t("callReminder.now", state.silent()), click -> remind(call, changed));
        remind.setEnabled(state.mayRemind() && state.silent() > 0);
        card.add(remind);
        card.addClassName("call-reminders");
        return card;
    }

    private CheckboxGroup<Integer> days(CallDetails call, CallReminderState state) {
        var days = ReminderDays.field(state.days());
        days.addValueChangeListener(change -> act(() -> {
            service.choose(new ChooseReminders(UUID.randomUUID(), call.id(), List.copyOf(change.getValue())));
            Toast.done(t("callReminder.chosen"));
        }));
        return days;
    }

    private void remind(CallDetails call, Runnable changed) {
        act(() -> {
            int reminded = service.remind(new RemindOfCall(UUID.randomUUID(), call.id()));
            Toast.done(t("callReminder.done", reminded));
        });
        changed.run();
    }

    private static void act(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }
}
