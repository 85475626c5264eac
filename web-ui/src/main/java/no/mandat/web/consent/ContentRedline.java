package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.ContentDifference.Pair;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.web.clause.DifferenceHtml;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.RouteWords;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of a mandate: period, dates, seats, demands and routes as lists, the clauses as a redline. */
final class ContentRedline extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MandateContent before;
    private final transient MandateContent after;
    private final Div clauses = new Div();
    private final Button toggle = new Button();
    private boolean whole;

    ContentRedline(MandateContent before, MandateContent after) {
        this.before = before;
        this.after = after;
        addClassName("content-redline");
        var difference = ContentDifference.between(before, after);
        var count = new Paragraph(t("amendment.changes", difference.count()));
        count.addClassNames("small", "muted");
        toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        toggle.addClickListener(click -> {
            whole = !whole;
            draw();
        });
        var line = new Div(count, toggle);
        line.addClassName("redline-line");
        add(line);
        parts(difference);
        clauses.addClassNames("clause-document", "document", "redline");
        add(clauses);
        draw();
    }

    private void draw() {
        toggle.setText(t(whole ? "amendment.onlyChanges" : "amendment.wholeText"));
        clauses.getElement()
                .setProperty("innerHTML", DifferenceHtml.of(before.clauses(), after.clauses(), whole, Say.words()));
    }

    private void parts(ContentDifference difference) {
        if (difference.period()) {
            part("amendment.period", List.of(line("", said(before.period()), said(after.period()))));
        }
        part(
                "amendment.dates",
                difference.dates().stream().map(ContentRedline::date).toList());
        part(
                "amendment.seats",
                difference.seats().stream().map(ContentRedline::seat).toList());
        if (difference.demands()) {
            part(
                    "amendment.demands",
                    List.of(line("", AgreedWords.of(before.demands()), AgreedWords.of(after.demands()))));
        }
        part("routes.title", routes());
    }

    /** Of each kind that goes another way, the one and the other. */
    private List<ListItem> routes() {
        var words = new RouteWords(Say.words());
        return after.routes().differingFrom(before.routes()).stream()
                .map(way -> line(
                        Say.sentence(t(way.kind())), words.of(before.routes().of(way.kind())), words.of(way.steps())))
                .toList();
    }

    private void part(String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList(lines.toArray(ListItem[]::new));
            var section = new Section(new H3(t(title)), list);
            section.addClassName("redline-part");
            add(section);
        }
    }

    private static ListItem date(Pair<PlannedDate> pair) {
        var title = Optional.ofNullable(pair.after()).or(() -> Optional.ofNullable(pair.before()));
        return line(title.map(PlannedDate::title).orElse(""), said(pair.before()), said(pair.after()));
    }

    private static ListItem seat(Pair<PlannedSeat> pair) {
        return line("", said(pair.before()), said(pair.after()));
    }

    private static String said(Period period) {
        return Say.dates().period(period.firstDay(), period.lastDay());
    }

    private static String said(@Nullable PlannedDate date) {
        return date == null ? "" : Say.dates().due(date.due(), date.wholeMonth());
    }

    private static String said(@Nullable PlannedSeat seat) {
        return seat == null ? "" : AgreedWords.of(seat);
    }

    /** What was struck through, what is underlined, and what it is about. */
    private static ListItem line(String about, String was, String is) {
        var item = new ListItem();
        if (!about.isEmpty()) {
            item.add(new Span(about + ": "));
        }
        if (!was.isEmpty()) {
            item.getElement().appendChild(new Element("del").setText(was));
            item.add(new Span(" "));
        }
        if (!is.isEmpty()) {
            item.getElement().appendChild(new Element("ins").setText(is));
        }
        return item;
    }
}
