package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.When;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.shared.KeysetQuery;

/** How many receipts were given, and a place to type the number of one: then one sees that what it was given for stands in the history. */
final class ReceiptFinder extends Div {

    private static final long serialVersionUID = 1L;

    /** Longer than any number with blanks around it. */
    private static final int LONGEST = 40;

    private final transient HistoryQueries history;
    private final transient MandateId mandate;
    private final transient Clock clock;
    private final TextField number = new TextField(t("history.receipts.number"));
    private final Div found = new Div();

    /**
     * Of a mandate's receipts.
     *
     * @param all whether the reader reads the whole history: of a part it isn't told how many there are
     */
    ReceiptFinder(HistoryQueries history, MandateId mandate, Clock clock, boolean all) {
        this.history = history;
        this.mandate = mandate;
        this.clock = clock;
        number.setPlaceholder("%d-0042".formatted(LocalDate.now(clock).getYear()));
        number.setMaxLength(LONGEST);
        number.addKeyDownListener(Key.ENTER, press -> find());
        found.getElement().setAttribute("aria-live", "polite");
        var pair = new Div(number, new Button(t("history.receipts.find"), click -> find()));
        pair.addClassName("receipt-number");
        var about = new Paragraph(all ? given() : t("history.receipts.own"));
        about.addClassNames("small", "muted");
        add(new Card("history-receipts", t("history.receipts"), about, pair, found));
    }

    private String given() {
        var year = LocalDate.now(clock).withDayOfYear(1).atStartOfDay(clock.getZone());
        int given = history.receipts(mandate, year.toInstant());
        return given > KeysetQuery.COUNT_CAP
                ? t("history.receipts.many", KeysetQuery.COUNT_CAP)
                : t("history.receipts.given", given);
    }

    private void find() {
        var typed = ReceiptNumber.of(number.getValue());
        number.setInvalid(typed.isEmpty());
        number.setErrorMessage(typed.isEmpty() ? t("history.receipts.wrong", number.getPlaceholder()) : null);
        found.removeAll();
        typed.ifPresent(one -> found.add(found(one)));
    }

    private Component found(ReceiptNumber typed) {
        return history.receipt(mandate, typed)
                .<Component>map(row -> {
                    var entries =
                            new OrderedList(EventEntry.numbered(row, When.exact(row.at(), clock), clock.getZone()));
                    entries.addClassNames("events", "story");
                    return entries;
                })
                .orElseGet(() -> new Paragraph(t("history.receipts.none")));
    }
}
