package no.mandat.web.point;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import no.mandat.workflow.point.PointDetails;

/** All that was answered to a question, with the pieces that make the point marked. */
final class AnswerText extends Div {

    private static final long serialVersionUID = 1L;

    AnswerText(PointDetails.Answered answered, String language) {
        addClassName("point-answer");
        getElement().setAttribute("lang", language);
        var answer = answered.answer();
        if (answered.marks().equals(List.of(new PointDetails.Mark(0, answer.length())))) {
            add(new Text(answer));
            return;
        }
        int at = 0;
        for (var one : answered.marks()) {
            plain(answer.substring(at, one.from()));
            var mark = new HtmlContainer("mark");
            mark.setText(answer.substring(one.from(), one.to()));
            add(mark);
            at = one.to();
        }
        plain(answer.substring(at));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            add(new Span(text));
        }
    }
}
