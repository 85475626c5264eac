package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.WaitingRow;

/** What waits for the person who looks, the most urgent first; the first has the page's primary button. */
final class WaitingCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<WaitingRow> rows;
    private final transient LocalDate today;

    WaitingCard(List<WaitingRow> rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    @Override
    protected Card initContent() {
        var list = new OrderedList();
        list.addClassName("waiting");
        rows.forEach(row -> list.add(entry(row, row == rows.getFirst())));
        return new Card("waiting", t("home.waiting.heading"), list);
    }

    private ListItem entry(WaitingRow row, boolean first) {
        var day = new Div(
                new Span(Say.dates().day(row.lastDay())), small(Say.dates().near(row.lastDay(), today)));
        day.addClassName("waiting-day");
        var title = new Div(ApprovalNavigation.link(row.mandate(), row.id(), row.title(Say.words())));
        title.addClassName("round-title");
        var about = Stream.concat(
                        Stream.of(row.mandateName(), t(row.body())),
                        row.missing(Say.words()).stream().limit(1))
                .collect(Collectors.joining(" · "));
        var words = new Div(title, small(about));
        words.addClassName("waiting-words");
        var does = t(row.kind() == RoundKind.NOTICE ? "home.waiting.note" : "home.waiting.decide");
        var act = new Button(does, click -> ApprovalNavigation.open(row.mandate(), row.id()));
        act.setAriaLabel(does + ": " + row.title(Say.words()));
        if (first) {
            act.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return new ListItem(day, words, act);
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
