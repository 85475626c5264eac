package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.web.reading.ReadingNavigation;
import no.mandat.web.shared.Card;
import no.mandat.workflow.reading.UnreadRow;

/** What the person who looks is still expected to read, the most urgent first. */
final class UnreadCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<UnreadRow> rows;
    private final transient LocalDate today;

    UnreadCard(List<UnreadRow> rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    @Override
    protected Card initContent() {
        return new Card("unread", t("home.unread.heading"), Waiting.list(rows, this::entry));
    }

    private ListItem entry(UnreadRow row) {
        var about = row.status() == ReadingStatus.NEWER_VERSION
                ? row.mandateName() + " · " + t("home.unread.newer")
                : row.mandateName();
        var words = Waiting.words(ReadingNavigation.link(row.mandate(), row.title()), Waiting.small(about));
        var act = new Button(t("home.unread.read"), click -> ReadingNavigation.open(row.mandate()));
        act.setAriaLabel(t("home.unread.read") + ": " + row.title());
        return new ListItem(day(row), words, act);
    }

    private Div day(UnreadRow row) {
        var last = row.readBy();
        return last == null ? Waiting.day(Waiting.small(t("reading.noDay"))) : Waiting.day(last, today);
    }
}
