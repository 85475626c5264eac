package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.When;
import no.mandat.workflow.meeting.RemarkRow;

/** A remark on minutes that isn't printed with them, or not yet, with what is answered to it. */
final class MinutesRemarkBox extends Div {

    private static final long serialVersionUID = 1L;

    private final Div buttons = new Div();

    MinutesRemarkBox(RemarkRow remark, Clock clock) {
        addClassName("minutes-remark");
        var by = new Paragraph(
                new Span(t(remark.own() ? "minutes.remark.own" : "minutes.remark.by", ErasedWords.name(remark.by()))));
        by.addClassName("minutes-line");
        var state = new Paragraph(
                new Span(t(remark.state()) + " · "),
                When.since(remark.madeAt(), clock).shown());
        state.addClassNames("small", "muted");
        add(by, state, typed(remark.text()));
        if (remark.answer() != null) {
            var answer = new Paragraph(t("minutes.answer"));
            answer.addClassName("minutes-line");
            add(answer, typed(remark.answer()));
        }
        buttons.setVisible(false);
        add(buttons);
    }

    /** Something that can be done about it. */
    MinutesRemarkBox offer(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        buttons.setVisible(true);
        return this;
    }

    /** A text as it was typed, line by line. */
    static Paragraph typed(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("minutes-typed");
        return paragraph;
    }
}
