package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.RoundRow;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;

/** All rounds of a mandate, the latest first, with who has not answered. */
@CdiComponent
@Route(ApprovalNavigation.LIST)
@PermitAll
class RoundListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ApprovalQueries queries;
    private final OrderedList list = new OrderedList();
    private final MorePages<RoundRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    RoundListView(MandateQueries mandates, ApprovalQueries queries) {
        this.mandates = mandates;
        this.queries = queries;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(seek -> queries.page(mandate.id(), seek), RoundRow::place, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        removeAll();
        list.removeAll();
        add(new PageHeader(t("rounds.title")));
        if (queries.count(mandate.id()) == 0) {
            add(new EmptyState(t("rounds.none.title"), t("rounds.none.text")));
            return;
        }
        add(list, more);
        more.begin();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("rounds.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(RoundRow row) {
        var title = new Div(ApprovalNavigation.link(mandate.id(), row.id(), row.title(Say.words())));
        title.addClassName("round-title");
        var about = new Div(new Span(about(row)));
        about.addClassNames("small", "muted");
        var words = new Div(title, about);
        if (row.state() == RoundState.OPEN && !row.missing().isEmpty()) {
            var missing = new Div(new Span(missing(row)));
            missing.addClassName("small");
            words.add(missing);
        }
        list.add(new ListItem(
                words, new Div(RoundBadge.of(row.kind(), row.state()).shown())));
    }

    private static String about(RoundRow row) {
        var kind = row.kind() == RoundKind.DECISION ? "" : Say.sentence(t(row.kind())) + " · ";
        return kind + t("rounds.about", t(row.body()), Say.dates().day(row.lastDay()), row.cast(), row.eligible());
    }

    private static String missing(RoundRow row) {
        int others = row.silent() - row.missing().size();
        var names = String.join(", ", row.missing());
        return others > 0 ? t("rounds.missingMore", names, others) : t("rounds.missing", names);
    }
}
