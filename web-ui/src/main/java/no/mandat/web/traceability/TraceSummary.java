package no.mandat.web.traceability;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.mandate.Answer;
import no.mandat.web.shared.Say;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceWords;

/** How much of a mandate is answered: in a sentence, and as a bar whose parts the chips below tell in numbers. */
final class TraceSummary extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<Answer> PARTS = List.of(Answer.ANSWERED, Answer.WAIVED, Answer.PARTLY, Answer.UNANSWERED);

    TraceSummary(Trace trace) {
        var told = new TraceWords(Say.words());
        addClassNames("card", "trace-summary");
        var sentence = new Paragraph(told.summary(trace));
        sentence.addClassName("trace-sentence");
        var blocking = new Span(told.blocking(trace));
        blocking.addClassName(trace.blocking() == 0 ? "muted" : "bad");
        var bar = new Div();
        bar.addClassName("trace-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        PARTS.stream().filter(answer -> trace.count(answer) > 0).forEach(answer -> {
            var part = new Div();
            part.addClassName("trace-bar-" + answer.name().toLowerCase(Locale.ROOT));
            part.getStyle().setFlexGrow(Integer.toString(trace.count(answer)));
            bar.add(part);
        });
        add(sentence, new Paragraph(blocking), bar);
    }
}
