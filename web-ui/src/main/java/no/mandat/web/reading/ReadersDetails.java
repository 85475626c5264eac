package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.web.shared.Say;
import no.mandat.workflow.reading.ReaderRow;
import no.mandat.workflow.reading.ReadingRow;

/** How many have read a document, and on request who has and who hasn't: those who haven't first. */
final class ReadersDetails extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    ReadersDetails(ReadingRow row, Clock clock) {
        this.clock = clock;
        addClassName("readers");
        setSummaryText(t("reading.readers", row.read(), row.readers().size()));
        if (row.readers().isEmpty()) {
            add(new Paragraph(t("reading.nobody")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        row.readers().stream()
                .sorted(Comparator.comparing(reader -> reader.status() == ReadingStatus.READ))
                .forEach(reader -> list.add(item(reader)));
        add(list);
    }

    private ListItem item(ReaderRow reader) {
        var state = new Span(ReadingBadge.of(reader.status()).shown());
        Optional.ofNullable(reader.confirmedAt())
                .map(at -> Say.dates().day(LocalDate.ofInstant(at, clock.getZone())))
                .ifPresent(day -> {
                    var when = new Span(" " + day);
                    when.addClassNames("small", "muted");
                    state.add(when);
                });
        return new ListItem(new Span(reader.name()), state);
    }
}
