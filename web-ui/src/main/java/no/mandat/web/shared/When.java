package no.mandat.web.shared;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Instant;

/** A time as people say it ({@code text}), with the exact one on hover and for machines. */
public record When(String text, String exact, String machine) {

    /** "for 5 minutter siden". */
    public static When since(Instant at, Clock clock) {
        var dates = Say.dates();
        var there = at.atZone(clock.getZone());
        return new When(dates.since(at, clock.instant(), clock.getZone()), dates.exact(there), at.toString());
    }

    /** "09.43". */
    public static When time(Instant at, Clock clock) {
        var dates = Say.dates();
        var there = at.atZone(clock.getZone());
        return new When(dates.time(there), dates.exact(there), at.toString());
    }

    /** With day and time: for what isn't told day by day. */
    public static When exact(Instant at, Clock clock) {
        var exact = Say.dates().exact(at.atZone(clock.getZone()));
        return new When(exact, exact, at.toString());
    }

    /** To be put on a page. */
    public HtmlContainer shown() {
        return new Time(this);
    }

    @Tag("time")
    private static final class Time extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        private Time(When when) {
            setText(when.text);
            setTitle(when.exact);
            getElement().setAttribute("datetime", when.machine);
        }
    }
}
