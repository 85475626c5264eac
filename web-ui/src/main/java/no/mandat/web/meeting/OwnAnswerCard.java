package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** Whether one comes oneself. It can be said otherwise until the meeting begins. */
final class OwnAnswerCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final transient MeetingDetails meeting;
    private final transient MeetingDesk desk;
    private final transient Runnable answered;
    private final Map<Rsvp, Button> buttons = new EnumMap<>(Rsvp.class);
    private final Paragraph said = new Paragraph();
    private final TextArea remark = new TextArea(t("meetingPage.own.remark"));
    private final RefusalLine refusal = new RefusalLine();

    /** @param answered shows the answer among those of the others */
    OwnAnswerCard(MeetingDetails meeting, MeetingDesk desk, Runnable answered) {
        this.meeting = meeting;
        this.desk = desk;
        this.answered = answered;
        said.getElement().setAttribute("role", "status");
        remark.setValue(Objects.requireNonNullElse(meeting.remark(), ""));
        remark.setMaxLength(LONGEST);
        remark.setWidthFull();
        var choice = new Div();
        choice.addClassName("meeting-answers");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-labelledby", "own-answer");
        for (var answer : Rsvp.values()) {
            var button = new Button(t("meetingPage.own." + answer.name()), click -> answer(answer));
            buttons.put(answer, button);
            choice.add(button);
        }
        getContent().add(said);
        by().ifPresent(words -> getContent().add(new Paragraph(words)));
        getContent().add(remark, choice, refusal);
        getContent().addClassName("own-answer");
        show(meeting.answer());
    }

    @Override
    protected Card initContent() {
        return new Card("own-answer", t("meetingPage.own.title"));
    }

    /** By when the secretariat asks for an answer. */
    private Optional<String> by() {
        var today = LocalDate.now(desk.clock());
        return Optional.ofNullable(meeting.form().answerBy())
                .map(day -> t(
                        day.isBefore(today) ? "meetingPage.own.answerBy.passed" : "meetingPage.own.answerBy",
                        Say.dates().weekday(day, today)));
    }

    private void answer(Rsvp answer) {
        refusal.attempt(() -> {
            var text = remark.getValue().isBlank() ? null : remark.getValue().strip();
            desk.callings().answer(new AnswerMeeting(UUID.randomUUID(), meeting.id(), answer, text));
            show(answer);
            answered.run();
        });
    }

    private void show(@Nullable Rsvp answer) {
        said.setText(
                answer == null
                        ? t("meetingPage.own.none")
                        : t("meetingPage.own.said", t("meetingPage.own." + answer.name())));
        buttons.forEach((one, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == answer));
            if (one == answer) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else {
                button.removeThemeVariants(ButtonVariant.PRIMARY);
            }
        });
    }
}
