package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryState.About;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InBrowser;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.LogChecks;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** What has happened in a mandate, day by day, the newest first. */
@CdiComponent
@Route(HistoryNavigation.PAGE)
@PermitAll
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient HistoryQueries history;
    private final transient PublicLog log;
    private final transient LogChecks checks;
    private final transient LogExports exports;
    private final transient Clock clock;
    private final Paragraph count = new Paragraph();
    private final HistoryList list;
    private final MorePages<HistoryRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private HistoryFilters filters;

    private transient HistoryState shown = HistoryState.ALL;
    private LogPanel panel = new LogPanel();
    private LogButton button = new LogButton(panel);

    @Inject
    HistoryView(
            MandateQueries mandates,
            HistoryQueries history,
            PublicLog log,
            LogChecks checks,
            LogExports exports,
            Clock clock) {
        this.mandates = mandates;
        this.history = history;
        this.log = log;
        this.checks = checks;
        this.exports = exports;
        this.clock = clock;
        addClassName("page");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        list = new HistoryList(log, clock);
        more = new MorePages<>(
                seek -> history.page(mandate.id(), shown.filter(clock), seek), HistoryRow::place, list::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        if (!mandate.history()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var asked = HistoryState.of(event.getLocation().getQueryParameters());
        filters = new HistoryFilters(
                history.actors(mandate.id()),
                history.actions(mandate.id()),
                t("history.about.any"),
                things(asked),
                name(asked.about().subject()),
                this::change);
        removeAll();
        boolean all = history.readsAll(mandate.id());
        panel = new LogPanel().links(exports.mayTake());
        if (all) {
            panel.check(this::check);
        }
        button = new LogButton(panel);
        var state = new Div(count, button);
        state.addClassName("history-state");
        var aside = new Aside(new ReceiptFinder(history, mandate.id(), clock, all));
        aside.getElement().setAttribute("aria-label", t("history.aside"));
        var events = new Div(filters, list, more);
        events.addClassName("history-events");
        var columns = new Div(panel, events, aside);
        columns.addClassName("history-columns");
        add(new PageHeader(t("history.title")).action(new ExportMenu(this::fetch)), state, columns);
        show(asked);
    }

    private void check() {
        panel.answer(checks.ofNew(mandate.id()).take());
        show(shown);
    }

    /** The kinds of thing that anything was told of, what the address asks for, and the one thing that one comes from. */
    private List<About> things(HistoryState asked) {
        var topics = history.topics(mandate.id()).stream().map(About::of);
        return Stream.concat(topics, Stream.of(asked.about()))
                .filter(thing -> !thing.equals(About.ALL))
                .distinct()
                .toList();
    }

    private String name(@Nullable Subject subject) {
        return Optional.ofNullable(subject)
                .flatMap(one -> history.name(mandate.id(), one))
                .orElseGet(() -> t("history.about.one"));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("history.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void fetch(HistoryForm form) {
        InBrowser.fetch(this, HistoryNavigation.file(mandate.id(), form, shown));
    }

    /** Shows another part of the history, and says so in the address. */
    private void change(UnaryOperator<HistoryState> change) {
        var next = change.apply(shown);
        if (!next.equals(shown)) {
            var address = new Location(HistoryNavigation.address(mandate.id()), next.address());
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show(next);
        }
    }

    private void show(HistoryState state) {
        shown = state;
        list.begin();
        filters.show(state);
        panel.show(log, clock);
        button.show(log, clock);
        int size = history.count(mandate.id(), state.filter(clock));
        var many =
                size > KeysetQuery.COUNT_CAP ? t("history.countMany", KeysetQuery.COUNT_CAP) : t("history.count", size);
        count.setText(
                when(state.time()).map(when -> t("history.countIn", many, when)).orElse(many));
        if (size == 0) {
            list.add(new EmptyState(t("history.none.title"), t("history.none.text")));
        }
        more.begin();
    }

    /** Of which time what is shown is; none where it is of any. */
    private static Optional<String> when(HistoryState.Time time) {
        var from = time.from();
        var until = time.until();
        var dates = Say.dates();
        return Optional.ofNullable(
                switch (time.span()) {
                    case ANY -> null;
                    case DAY -> t("history.in.day");
                    case WEEK -> t("history.in.week");
                    case MONTH -> t("history.in.month");
                    case OWN ->
                        from == null
                                ? until == null ? null : t("history.in.until", dates.day(until))
                                : until == null
                                        ? t("history.in.from", dates.day(from))
                                        : t("history.in.between", dates.day(from), dates.day(until));
                });
    }
}
