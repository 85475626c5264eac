package no.mandat.web.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.mandat.web.shared.Say;

/** What the cards have in common that say what waits for the person who looks: a row each, its day first, then its words. */
final class Waiting {

    private Waiting() {}

    /** The rows, in their order. */
    static <R> OrderedList list(List<R> rows, Function<R, ListItem> entry) {
        var list = new OrderedList();
        list.addClassName("waiting");
        rows.forEach(row -> list.add(entry.apply(row)));
        return list;
    }

    /** What it is: a link to it, and what is said about it. */
    static Div words(Component link, Component... about) {
        var title = new Div(link);
        title.addClassName("round-title");
        var words = new Div(title);
        words.add(about);
        words.addClassName("waiting-words");
        return words;
    }

    /** The last day for it, and how near that is where it can be said shorter. */
    static Div day(LocalDate last, LocalDate today) {
        var day = Say.dates().day(last);
        var near = Say.dates().near(last, today);
        return near.equals(day) ? day(new Span(day)) : day(new Span(day), small(near));
    }

    /** Where there is none, what is said instead. */
    static Div day(Component... said) {
        var day = new Div(said);
        day.addClassName("waiting-day");
        return day;
    }

    static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
