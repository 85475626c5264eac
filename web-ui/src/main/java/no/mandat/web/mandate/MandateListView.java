package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;

/** All the mandates that one may see: filtered and sorted by the address, as long as it may be. */
@CdiComponent
@Route(MandateNavigation.LIST)
@PermitAll
class MandateListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final MandateFilters filters;
    private final MandateGrid grid;
    private final Paragraph count = new Paragraph();
    private final Button otherEnd = new Button();
    private final Div body = new Div();
    private transient MandateListState shown = MandateListState.BEGINNING;

    @Inject
    MandateListView(MandateQueries mandates, Clock clock) {
        this.mandates = mandates;
        filters = new MandateFilters(this::change);
        grid = new MandateGrid(clock, (column, down) -> change(list -> list.sortedBy(column, down)));
        addClassName("page");
        var header = new PageHeader(t("mandates.title"));
        if (mandates.mayDraft()) {
            header.primary(t("mandates.new"), MandateNavigation::openDraft)
                    .more(t("mandateImport.title"), MandateNavigation::openImport);
        }
        otherEnd.addClickListener(click -> change(list -> list.from(!list.fromEnd())));
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        var line = new Div(count, otherEnd);
        line.addClassName("list-line");
        body.addClassName("list-body");
        add(header, filters, line, body);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("mandates.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(MandateListState.of(event.getLocation().getQueryParameters()));
    }

    /** Shows another part of the list, and says so in the address. */
    private void change(UnaryOperator<MandateListState> change) {
        var next = change.apply(shown);
        if (next.equals(shown)) {
            return;
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(MandateNavigation.LIST, next.address()));
        show(next);
    }

    private void show(MandateListState list) {
        shown = list;
        var rows = new KeysetDataProvider<>(new Rows(list), list.fromEnd());
        filters.show(list);
        boolean empty = rows.size() == 0;
        filters.setVisible(!empty || list.isFiltered());
        count.setVisible(!empty);
        count.setText(count(rows, list));
        otherEnd.setVisible(rows.hasMore());
        otherEnd.setText(t(list.fromEnd() ? "mandates.showFirst" : "mandates.showLast"));
        body.removeAll();
        if (empty) {
            body.add(list.isFiltered() ? noMatch() : none());
        } else {
            body.add(grid);
            grid.show(rows, list);
        }
    }

    private static String count(KeysetDataProvider<MandateRow> rows, MandateListState list) {
        if (!rows.hasMore()) {
            return t("mandates.count", rows.size());
        }
        return t("mandates.countMany", KeysetQuery.COUNT_CAP)
                + ". "
                + t(list.fromEnd() ? "mandates.lastOf" : "mandates.firstOf", KeysetQuery.COUNT_CAP);
    }

    private EmptyState noMatch() {
        var reset = new Button(t("mandates.reset"), click -> change(list -> list.with("", null)));
        return new EmptyState(t("mandates.noMatch.title"), t("mandates.noMatch.text"), reset);
    }

    private EmptyState none() {
        var text = t(mandates.mayDraft() ? "mandates.none.draft" : "mandates.none.text");
        return new EmptyState(t("mandates.none.title"), text);
    }

    /** The rows of the list in this state. */
    private final class Rows implements KeysetDataProvider.Source<MandateRow> {

        private final MandateListState list;

        private Rows(MandateListState list) {
            this.list = list;
        }

        @Override
        public List<MandateRow> page(Seek seek) {
            return mandates.page(list.filter(), list.sort(), list.descending(), seek);
        }

        @Override
        public int count() {
            return mandates.count(list.filter());
        }

        @Override
        public List<Object> place(MandateRow row) {
            return row.place(list.sort());
        }

        @Override
        public Object id(MandateRow row) {
            return row.id();
        }
    }
}
