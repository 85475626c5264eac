package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ReceiptRow;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.SignedDissent;

/** One's own receipts, the latest first: of positions, and of signatures. */
@CdiComponent
@Route(ApprovalNavigation.RECEIPTS)
@PermitAll
class ReceiptListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalQueries queries;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final MorePages<ReceiptRow> more;
    private final transient SignatureReceipts signatures;
    private final UnorderedList signed = new UnorderedList();
    private final MorePages<SignedDissent> moreSigned;

    @Inject
    ReceiptListView(ApprovalQueries queries, SignatureReceipts signatures, Clock clock) {
        this.queries = queries;
        this.signatures = signatures;
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                queries::receipts, row -> List.of(row.at(), row.id().value()), MorePages.in(list, this::item));
        signed.addClassName("round-rows");
        moreSigned = new MorePages<>(
                signatures::page, row -> List.of(row.signedAt(), row.id().value()), MorePages.in(signed, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        signed.removeAll();
        boolean positions = more.begin();
        boolean dissents = moreSigned.begin();
        if (!positions && !dissents) {
            add(new PageHeader(t("receipts.title")), new EmptyState(t("receipts.none.title"), t("receipts.none.text")));
            return;
        }
        add(new PageHeader(t("receipts.title")).lead(t("receipts.lead")));
        if (positions) {
            add(list, more);
        }
        if (dissents) {
            var lead = new Paragraph(t("receipts.signatures.lead"));
            lead.addClassNames("small", "muted");
            add(new Card("signatures", t("receipts.signatures"), lead, signed, moreSigned));
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

    private ListItem item(SignedDissent row) {
        var title = new Div(t("receipts.signatures.row", Say.sentence(t(row.kind())), row.mandate()));
        title.addClassName("round-title");
        return new ListItem(
                new Div(title, new ReceiptLine(signatures.of(row.id()), ReceiptOf.SIGNATURE, row.id())),
                new Div(When.since(row.signedAt(), clock).shown()));
    }
}
