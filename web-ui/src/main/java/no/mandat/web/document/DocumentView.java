package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import org.jspecify.annotations.Nullable;

/** A document: who it is for, its versions, and what one may do with it now. */
@CdiComponent
@Route(DocumentNavigation.PAGE)
@PermitAll
class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient DocumentQueries documents;
    private final transient DocumentService service;
    private final transient Reception reception;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient DocumentDetails document;

    @Inject
    DocumentView(
            MandateQueries mandates,
            DocumentQueries documents,
            DocumentService service,
            Reception reception,
            Clock clock) {
        this.mandates = mandates;
        this.documents = documents;
        this.service = service;
        this.reception = reception;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(PathIds.document(event.getRouteParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", document.title() + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(DocumentNavigation.link(mandate.id(), t("documents.title")));
    }

    private void show(DocumentId id) {
        document = documents.details(id);
        PathIds.requireSame(document.mandate(), mandate.id());
        var cards = new Div(new VersionsCard(document, clock), access());
        cards.addClassNames("cards", "one");
        removeAll();
        add(header(), cards);
    }

    private void showAgain(String done) {
        Toast.done(done);
        show(document.id());
    }

    private PageHeader header() {
        var newest = document.versions().getFirst();
        var about = "%s · %s"
                .formatted(
                        t("documents.version", newest.number()), FileSize.about(newest.fileType(), newest.fileSize()));
        var header = new PageHeader(document.title())
                .state(OpennessBadge.of(document.classification().openness()).shown(), about);
        document.actions().forEach(action -> offer(action, header));
        return header;
    }

    private void offer(DocumentAction action, PageHeader header) {
        switch (action) {
            case ADD_VERSION -> header.primary(t("document.newVersion"), this::askForVersion);
            case RETITLE -> header.more(t("document.retitle"), this::askForTitle);
            case RECLASSIFY -> header.more(t("document.reclassify"), this::askForClassification);
            case WITHDRAW -> header.more(t("document.withdraw"), this::askToWithdraw);
        }
    }

    private Card access() {
        var classification = document.classification();
        var facts = new Facts()
                .fact(Say.sentence(t(classification.openness())), OpennessBadge.about(classification.openness()));
        if (classification.openness() == Openness.EXEMPT) {
            facts.fact(
                            t("document.access.basis"),
                            LegalBasis.explained(Optional.ofNullable(classification.legalBasis())
                                    .orElse("")))
                    .fact(
                            t("document.access.extent"),
                            t(classification.inPart() ? "document.access.part" : "document.access.whole"))
                    .fact(t("document.access.until"), until(classification.exemptUntil()));
        }
        return new Card("access", t("document.access.title"), facts);
    }

    private String until(@Nullable LocalDate day) {
        if (day == null) {
            return t("document.access.noEnd");
        }
        var words = Say.dates().day(day);
        return day.isBefore(LocalDate.now(clock)) ? t("document.access.untilOver", words) : words;
    }

    private void askForVersion() {
        Runnable added =
                () -> showAgain(t("document.versionAdded", document.versions().size() + 1));
        Dialog dialog = document.isLink()
                ? new LinkVersionDialog(document, service, added)
                : new VersionDialog(document, service, reception, added);
        dialog.open();
    }

    private void askForTitle() {
        new RetitleDialog(document, service, () -> showAgain(t("document.retitled"))).open();
    }

    private void askForClassification() {
        new ClassificationDialog(document, service, () -> showAgain(t("document.reclassified"))).open();
    }

    private void askToWithdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("document.withdraw.title"),
                        t("document.withdraw.text", document.title()),
                        t("document.withdraw.confirm"),
                        reason -> withdraw(key, reason))
                .open();
    }

    private void withdraw(UUID key, String reason) {
        service.withdraw(new WithdrawDocument(key, document.id(), document.version(), reason));
        Toast.done(t("document.withdrawn"));
        DocumentNavigation.openList(mandate.id());
    }
}
