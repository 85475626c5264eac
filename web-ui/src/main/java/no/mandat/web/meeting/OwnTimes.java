package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.MarkTimes;
import no.mandat.workflow.meeting.TimeGrid;
import no.mandat.workflow.meeting.TimeService;

/** Says for each time that is offered whether it suits the reader. */
final class OwnTimes extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TimeService service;
    private final transient TimeGrid grid;
    private final transient Runnable saved;
    private final transient Map<TimeOptionId, RadioButtonGroup<Suits>> choices = new LinkedHashMap<>();
    private final RefusalLine refusal = new RefusalLine();

    OwnTimes(TimeService service, Clock clock, TimeGrid grid, Runnable saved) {
        this.service = service;
        this.grid = grid;
        this.saved = saved;
        addClassName("times-own");
        add(new Paragraph(t("times.own.text")));
        grid.options().forEach(option -> {
            var choice = choice(option, clock);
            choices.put(option.id(), choice);
            add(choice);
        });
        var save = new Button(t("times.own.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, () -> refusal.attempt(this::save));
        add(refusal, save);
    }

    private static RadioButtonGroup<Suits> choice(TimeGrid.Option option, Clock clock) {
        var choice = new RadioButtonGroup<Suits>();
        choice.setLabel(HourWords.of(option.startsAt(), option.endsAt(), clock));
        choice.setItems(Suits.values());
        choice.setItemLabelGenerator(suits -> Say.sentence(t(suits)));
        if (option.own() != null) {
            choice.setValue(option.own());
        }
        return choice;
    }

    private void save() {
        var marks = choices.entrySet().stream()
                .filter(choice -> !choice.getValue().isEmpty())
                .map(choice ->
                        new MarkTimes.Mark(choice.getKey(), choice.getValue().getValue()))
                .toList();
        if (marks.isEmpty()) {
            refusal.say(t("times.own.nothing"));
            return;
        }
        service.mark(new MarkTimes(UUID.randomUUID(), grid.meeting(), marks));
        Toast.done(t("times.own.saved"));
        saved.run();
    }
}
