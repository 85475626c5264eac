package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.PositionId;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.PositionRow;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.shared.Seek;

/** The positions taken in a round, the latest first, and what one can do about an objection. */
final class PositionList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient ApprovalQueries queries;
    private final transient Clock clock;
    private final transient Consumer<PositionId> demand;
    private int shown = PAGE;

    PositionList(ApprovalQueries queries, Clock clock, Consumer<PositionId> demand) {
        this.queries = queries;
        this.clock = clock;
        this.demand = demand;
        addClassName("position-list");
    }

    void show(RoundDetails round) {
        removeAll();
        boolean hidden = round.isHidden();
        var rows = queries.positions(round.id(), Seek.first(shown + 1));
        if (hidden || rows.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("position-rows");
        rows.stream().limit(shown).map(row -> entry(row, round)).forEach(list::add);
        add(new H2(t("decide.positions")), list);
        if (rows.size() > shown) {
            add(new Button(t("history.more"), click -> {
                shown += PAGE;
                show(round);
            }));
        }
    }

    private ListItem entry(PositionRow row, RoundDetails round) {
        var said = row.candidate() == null
                ? RoundWords.said(round.kind(), row.kind()).in(Say.words())
                : t("decide.chose", row.candidate());
        var entry = new ListItem(
                new PersonLabel(row.person(), said), When.since(row.at(), clock).shown());
        recorded(row).ifPresent(entry::add);
        if (!row.counts()) {
            entry.addClassName("replaced");
            entry.add(small(row.struckFor() == null ? t("decide.replaced") : t("inMeeting.struck", row.struckFor())));
        }
        if (row.left()) {
            entry.add(small(t("decide.left")));
        }
        Optional.ofNullable(row.reason()).ifPresent(reason -> entry.add(quote(t("decide.because"), reason)));
        Optional.ofNullable(row.wayOut()).ifPresent(wayOut -> entry.add(quote(t("decide.resolvedBy"), wayOut)));
        if (row.kind() == PositionKind.OBJECT && row.counts()) {
            override(row, round).ifPresent(entry::add);
        }
        return entry;
    }

    private Optional<Div> override(PositionRow row, RoundDetails round) {
        var line = new Div();
        line.addClassName("override-line");
        if (row.overridden()) {
            line.add(new Span(t("decide.overridden")));
        }
        if (row.override() != null) {
            line.add(ApprovalNavigation.link(round.mandate(), row.override(), t("decide.toOverride")));
        } else if (round.offers().contains(RoundOffer.DEMAND_OVERRIDE)) {
            var button = new Button(t("decide.demandOverride"), click -> demand.accept(row.id()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(button, small(t("decide.demands", row.demands())));
        }
        return line.getChildren().findAny().isPresent() ? Optional.of(line) : Optional.empty();
    }

    /** That it was recorded in a meeting, and by whom, where it was. */
    static Optional<Span> recorded(PositionRow row) {
        return row.recordedIn()
                .map(meeting -> small(t("inMeeting.by", meeting, Objects.requireNonNull(row.recordedBy()))));
    }

    static Paragraph quote(String label, String text) {
        var name = new Span(label);
        name.addClassNames("small", "muted");
        var quote = new Paragraph(name, new Span(" " + text));
        quote.addClassName("quote");
        return quote;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
