package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallToAnswer;

/** The calls that are for the person who looks and that they haven't answered, the most urgent first. */
final class ToAnswerCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<CallToAnswer> rows;
    private final transient Clock clock;

    ToAnswerCard(List<CallToAnswer> rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        var list = new OrderedList();
        list.addClassName("waiting");
        rows.forEach(row -> list.add(entry(row)));
        return new Card("to-answer", t("home.toAnswer.heading"), list);
    }

    private ListItem entry(CallToAnswer row) {
        var title = new Div(CallNavigation.answerLink(row.mandate(), row.call(), row.title()));
        title.addClassName("round-title");
        var words = new Div(title, small(row.mandateName()));
        words.addClassName("waiting-words");
        var act = new Button(t("home.toAnswer.answer"), click -> CallNavigation.openAnswer(row.mandate(), row.call()));
        act.setAriaLabel(t("home.toAnswer.answer") + ": " + row.title());
        return new ListItem(day(row), words, act);
    }

    private Div day(CallToAnswer row) {
        var last = row.closesAt().atZone(clock.getZone()).toLocalDate();
        var day = new Div(new Span(Say.dates().day(last)), small(Say.dates().near(last, LocalDate.now(clock))));
        day.addClassName("waiting-day");
        return day;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
