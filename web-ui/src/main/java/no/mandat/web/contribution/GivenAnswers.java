package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.PointAnswer;

/** Points in their sender's words, each with what was answered: whether it is taken up, why, and what became of it. */
final class GivenAnswers extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param language the tag of the language in which they wrote */
    GivenAnswers(List<PointAnswer> answers, String language) {
        addClassName("given-answers");
        answers.forEach(answer -> add(item(answer, language)));
    }

    private static ListItem item(PointAnswer answer, String language) {
        var words = new HtmlContainer("blockquote");
        words.setText(ErasedWords.point(answer.words(), answer.file()));
        boolean theirs = !answer.file() && !answer.words().isEmpty();
        words.getElement().setAttribute("lang", theirs ? language : Say.words().tag());
        var disposition = new Paragraph(Say.sentence(t(answer.disposition())));
        disposition.addClassName("given-disposition");
        var item = new ListItem(words, disposition, new Paragraph(answer.reason()));
        var became = answer.became(Say.words());
        if (!became.isEmpty()) {
            item.add(new Paragraph(t("form.answers.destination") + " " + became));
        }
        return item;
    }
}
