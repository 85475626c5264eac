package no.mandat.web.traceability;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.UnaryOperator;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.InBrowser;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceFilter;
import no.mandat.workflow.traceability.TraceMark;
import no.mandat.workflow.traceability.TraceQueries;
import org.jspecify.annotations.Nullable;

/** What answers a mandate, clause by clause, and what is missing. An address with a clause leads to that clause. */
@CdiComponent
@Route(TraceNavigation.PAGE)
@PermitAll
class TraceView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient TraceQueries queries;

    private final Paragraph count = new Paragraph();
    private final Div table = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient Trace trace;

    @SuppressWarnings("NullAway.Init")
    private transient TraceState shown;

    private @Nullable TraceFilterBar filters;

    @Inject
    TraceView(MandateQueries mandates, TraceQueries queries) {
        this.mandates = mandates;
        this.queries = queries;
        addClassNames("page", "trace-page");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        table.addClassName("trace");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        trace = queries.of(mandate.id());
        shown = TraceState.of(event.getLocation().getQueryParameters());
        removeAll();
        if (trace.lines().isEmpty()) {
            add(new PageHeader(t("trace.title")), new EmptyState(t("trace.empty"), t("trace.empty.text")));
            return;
        }
        var pointed = event.getRouteParameters()
                .get(TraceNavigation.CLAUSE)
                .map(PathIds::uuid)
                .map(ClauseId::new);
        var bar = new TraceFilterBar(trace, shown, this::change);
        filters = bar;
        var card = new Div(table, legend());
        card.addClassNames("card", "trace-card");
        add(header(), new TraceSummary(trace), bar, count, card);
        show(pointed.orElse(null));
        pointed.ifPresent(clause -> InBrowser.goTo(this, TraceTable.id(clause)));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("trace.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private PageHeader header() {
        return new PageHeader(t("trace.title"))
                .lead(t("trace.lead"))
                .more(t("clauses.word"), () -> fetch(ExportFile.WORD))
                .more(t("clauses.pdf"), () -> fetch(ExportFile.PDF))
                .more(t("points.sheet"), () -> fetch(TraceDownload.SHEET));
    }

    private void fetch(String extension) {
        InBrowser.fetch(this, TraceNavigation.file(mandate.id(), extension));
    }

    private static Paragraph legend() {
        var legend = new Paragraph();
        legend.addClassName("trace-legend");
        for (var mark : TraceMark.values()) {
            var shape = new Span();
            shape.addClassNames(
                    "trace-mark",
                    "trace-mark-" + mark.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            shape.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(shape, new Span(t(mark))));
        }
        return legend;
    }

    /** Shows something else, and says so in the address. */
    private void change(UnaryOperator<TraceState> next) {
        shown = next.apply(shown);
        UI.getCurrent().getPage().getHistory().replaceState(null, TraceNavigation.location(mandate.id(), shown));
        if (filters != null) {
            filters.show(shown);
        }
        show(null);
    }

    private void show(@Nullable ClauseId pointed) {
        var lines = trace.shown(shown.filter(), shown.order());
        count.setText(t("trace.count", lines.size(), trace.lines().size()));
        table.removeAll();
        if (lines.isEmpty()) {
            table.add(
                    new Paragraph(t("trace.noMatch")),
                    new Button(t("mandates.reset"), click -> change(state -> state.with(TraceFilter.ALL))));
        } else {
            var drawn = new Div();
            drawn.getElement()
                    .setProperty(
                            "innerHTML",
                            new TraceTable(trace, mandate.history()).html(lines, shown.unfolded(), pointed));
            table.add(drawn);
        }
    }
}
