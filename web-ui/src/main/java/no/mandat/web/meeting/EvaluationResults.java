package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import no.mandat.web.contribution.QuestionTable;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.SaidInWords;
import no.mandat.workflow.meeting.MembersAsked;

/** What the members answered before an evaluation: numbers as tables, words as lists, names only where they may be told. */
final class EvaluationResults extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    EvaluationResults(MembersAsked.Results results) {
        var counted = results.counted();
        if (counted.contributions() == 0) {
            getContent().add(new Paragraph(t("evaluation.results.none")));
            return;
        }
        counted.questions().forEach(one -> getContent().add(new QuestionTable(counted.asked(), one)));
        var language = counted.asked().languageFor(Say.words().tag());
        results.said().forEach(one -> getContent().add(words(one, language)));
    }

    @Override
    protected Card initContent() {
        return new Card("evaluation-results", t("evaluation.results"));
    }

    private static Div words(SaidInWords one, String language) {
        var title = new H3(one.question().text().in(language));
        title.getElement().setAttribute("lang", language);
        var part = new Div(title);
        if (one.said().isEmpty() && one.withheld() == 0) {
            part.add(new Paragraph(t("evaluation.results.noWords")));
        } else if (!one.said().isEmpty()) {
            var list = new UnorderedList();
            one.said().forEach(said -> list.add(item(said)));
            part.add(list);
        }
        if (one.withheld() > 0) {
            part.add(new Paragraph(t("evaluation.results.withheld", one.withheld())));
        }
        return part;
    }

    private static ListItem item(SaidInWords.Said said) {
        var words = new Paragraph(said.words());
        words.addClassName("meeting-practical");
        var item = new ListItem(words);
        if (said.name() != null) {
            var name = new Span(said.name());
            name.addClassNames("small", "muted");
            item.add(name);
        }
        return item;
    }
}
