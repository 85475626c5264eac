package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ReceiptRow;
import no.mandat.workflow.approval.RoundWords;

/** One's own receipts, the latest first. */
@CdiComponent
@Route(ApprovalNavigation.RECEIPTS)
@PermitAll
class ReceiptListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalQueries queries;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final MorePages<ReceiptRow> more;

    @Inject
    ReceiptListView(ApprovalQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                queries::receipts, row -> List.of(row.at(), row.id().value()), MorePages.in(list, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        add(new PageHeader(t("receipts.title")).lead(t("receipts.lead")), list, more);
        if (!more.begin()) {
            removeAll();
            add(new PageHeader(t("receipts.title")), new EmptyState(t("receipts.none.title"), t("receipts.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("receipts.title"));
    }

    private ListItem item(ReceiptRow row) {
        var title = new Div(ApprovalNavigation.receiptLink(row.id(), row.title(Say.words())));
        title.addClassName("round-title");
        var said = new Span(
                Say.sentence(RoundWords.said(row.roundKind(), row.kind()).in(Say.words())) + " · " + row.reference());
        said.addClassNames("small", "muted");
        return new ListItem(
                new Div(title, said), new Div(When.since(row.at(), clock).shown()));
    }
}
