package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.Card;
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
        return new Card("to-answer", t("home.toAnswer.heading"), Waiting.list(rows, this::entry));
    }

    private ListItem entry(CallToAnswer row) {
        var link = CallNavigation.answerLink(row.mandate(), row.call(), row.title());
        var words = Waiting.words(link, Waiting.small(row.mandateName()));
        var act = new Button(t("home.toAnswer.answer"), click -> CallNavigation.openAnswer(row.mandate(), row.call()));
        act.setAriaLabel(t("home.toAnswer.answer") + ": " + row.title());
        return new ListItem(day(row), words, act);
    }

    private Div day(CallToAnswer row) {
        var last = row.closesAt().atZone(clock.getZone()).toLocalDate();
        return Waiting.day(last, LocalDate.now(clock));
    }
}
