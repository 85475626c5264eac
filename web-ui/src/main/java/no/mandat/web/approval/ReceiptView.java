package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.shared.PositionId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ReceiptRow;
import no.mandat.workflow.approval.RoundWords;

/** What one can show for a position: what one said, of which exact text, when. It can be printed. */
@CdiComponent
@Route(ApprovalNavigation.RECEIPT)
@PermitAll
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalQueries queries;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient ReceiptRow receipt;

    @Inject
    ReceiptView(ApprovalQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        addClassNames("page", "receipt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        receipt = queries.receipt(new PositionId(PathIds.id(event.getRouteParameters(), ApprovalNavigation.POSITION)));
        removeAll();
        var header = new PageHeader(t("receipt.title", receipt.reference()));
        header.primary(t("receipt.print"), () -> getElement().executeJs("window.print()"));
        add(header);
        if (receipt.replaced()) {
            var note = new Paragraph(t("receipt.replaced"));
            note.addClassName("notice");
            add(note);
        }
        var card = new Card("receipt-facts", receipt.title(Say.words()), facts(), explanation());
        Optional.ofNullable(receipt.readableIn())
                .map(mandate -> ApprovalNavigation.link(mandate, receipt.round(), t("receipt.toRound")))
                .ifPresent(card::add);
        add(card, signed());
    }

    /** The receipt as others check it; that it takes a moment, where it isn't signed yet. */
    private Card signed() {
        var card = new Card("receipt-signed", t("signed.title"), small(t("signed.about")));
        if (queries.isSigned(receipt.id())) {
            var file = new Anchor(
                    ApprovalNavigation.signedReceipt(receipt.id(), Say.words().tag()), t("signed.download"));
            file.getElement().setAttribute("download", true);
            card.add(new Paragraph(file));
        } else {
            card.add(new Paragraph(t("signed.notYet")));
        }
        card.add(new Paragraph(new Anchor(
                PublicAddress.AUDIT + "?language=" + Say.words().tag(), t("signed.check"), AnchorTarget.BLANK)));
        return card;
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("receipt.title", receipt.reference()));
    }

    private Facts facts() {
        var facts = new Facts()
                .fact(t("receipt.who"), receipt.person())
                .fact(
                        t("receipt.said"),
                        receipt.candidate() == null
                                ? Say.sentence(RoundWords.said(receipt.roundKind(), receipt.kind())
                                        .in(Say.words()))
                                : t("decide.chose", receipt.candidate()));
        Optional.ofNullable(receipt.reason()).ifPresent(reason -> facts.fact(t("decide.reason"), reason));
        Optional.ofNullable(receipt.wayOut()).ifPresent(wayOut -> facts.fact(t("decide.wayOut"), wayOut));
        facts.fact(t("receipt.when"), Say.dates().exact(receipt.at().atZone(clock.getZone())))
                .fact(t("receipt.mandate"), receipt.mandate())
                .fact(t("receipt.revision"), String.valueOf(receipt.revision()))
                .fact(t("receipt.hash"), receipt.hash());
        Optional.ofNullable(receipt.replaces()).ifPresent(before -> facts.fact(t("receipt.replaces"), before));
        return facts;
    }

    private static Paragraph explanation() {
        return small(t("receipt.explanation"));
    }

    private static Paragraph small(String words) {
        var text = new Paragraph(words);
        text.addClassNames("small", "muted");
        return text;
    }
}
