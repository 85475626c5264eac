package no.mandat.web.shared;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** A time by its distance, with the exact one on hover and for machines. */
@Tag("time")
public final class When extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private When(String text, String exact, String machine) {
        setText(text);
        setTitle(exact);
        getElement().setAttribute("datetime", machine);
    }

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

    /** "om 3 dager". */
    public static When near(LocalDate day, Clock clock) {
        var dates = Say.dates();
        return new When(dates.near(day, LocalDate.now(clock)), dates.day(day), day.toString());
    }
}
