package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.stream.Stream;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.audit.HistoryState.About;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InBrowser;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.WholeHistory;
import no.mandat.workflow.audit.WholeHistoryRow;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;

/** What has happened in all mandates, and outside of them, day by day, the newest first: for auditors. */
@CdiComponent
@Route(HistoryNavigation.WHOLE)
@PermitAll
class WholeHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WholeHistory history;
    private final transient PublicLog log;
    private final transient Clock clock;
    private final ComboBox<Choice> mandate = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final HistoryList list;
    private final MorePages<WholeHistoryRow> more;

    @SuppressWarnings("NullAway.Init") // made before the page is shown
    private HistoryFilters filters;

    private transient List<Choice> mandates = List.of();
    private transient WholeState shown = WholeState.ALL;

    /** In whose history to look, in words. */
    private record Choice(Whose whose, String name) {}

    @Inject
    WholeHistoryView(WholeHistory history, PublicLog log, Clock clock) {
        this.history = history;
        this.log = log;
        this.clock = clock;
        addClassName("page");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        list = new HistoryList(log, clock);
        more = new MorePages<>(
                seek -> history.page(shown.whose(), shown.history().filter(clock), seek),
                WholeHistoryRow::place,
                this::show);
        mandate.setItemLabelGenerator(Choice::name);
        mandate.setClearButtonVisible(true);
        mandate.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(shown.of(
                        Optional.ofNullable(event.getValue()).map(Choice::whose).orElse(Whose.ALL)));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!history.mayRead()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        mandates = Stream.concat(
                        Stream.of(new Choice(Whose.OUTSIDE, t("whole.mandate.none"))),
                        history.mandates().stream().map(one -> new Choice(Whose.of(one.id()), one.name())))
                .toList();
        mandate.setLabel(t("whole.mandate"));
        mandate.setPlaceholder(t("whole.mandate.any"));
        mandate.setItems(mandates);
        filters = new HistoryFilters(
                history.actors(),
                history.actions(),
                t("whole.about.any"),
                history.topics().stream().map(About::of).toList(),
                "",
                next -> change(shown.with(next.apply(shown.history()))));
        filters.addComponentAsFirst(mandate);
        removeAll();
        var header = new PageHeader(t("whole.title"))
                .lead(t("whole.lead"))
                .action(new ExportMenu(List.of(HistoryForm.CSV, HistoryForm.JSON), this::fetch))
                .beside(LogNavigation.link(t("log.title")));
        var state = new Div(count);
        state.addClassName("history-state");
        LogBadge.of(log, clock).ifPresent(state::add);
        add(header, state, filters, list, more);
        show(known(WholeState.of(event.getLocation().getQueryParameters())));
    }

    /** A mandate that isn't there is none. */
    private WholeState known(WholeState asked) {
        return chosen(asked).isPresent() ? asked : asked.of(Whose.ALL);
    }

    private Optional<Choice> chosen(WholeState state) {
        return mandates.stream()
                .filter(choice -> choice.whose().equals(state.whose()))
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("whole.title"));
    }

    private void fetch(HistoryForm form) {
        InBrowser.fetch(this, HistoryNavigation.file(form, shown));
    }

    /** Shows another part of it, and says so in the address. */
    private void change(WholeState next) {
        if (!next.equals(shown)) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(HistoryNavigation.WHOLE, next.address()));
            show(next);
        }
    }

    private void show(WholeState state) {
        shown = state;
        list.begin();
        mandate.setValue(chosen(state).orElse(null));
        filters.show(state.history());
        int size = history.count(state.whose(), state.history().filter(clock));
        count.setText(
                size > KeysetQuery.COUNT_CAP
                        ? t("history.countMany", KeysetQuery.COUNT_CAP)
                        : t("history.count", size));
        if (size == 0) {
            list.add(new EmptyState(t("history.none.title"), t("whole.none.text")));
        }
        more.begin();
    }

    private Component show(WholeHistoryRow of) {
        var entry = list.show(of.row());
        InMandate.of(of).addTo(entry);
        return entry;
    }
}
