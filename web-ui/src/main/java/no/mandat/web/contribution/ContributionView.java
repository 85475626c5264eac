package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.OfferFile;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.PointQueries;

/** A contribution: who says what. */
@CdiComponent
@Route(CallNavigation.CONTRIBUTION_PAGE)
@PermitAll
class ContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ContributionQueries queries;
    private final transient ErasureService erasure;
    private final transient PublicationService publication;
    private final transient InboxService inbox;
    private final transient InboxQueries list;
    private final transient PointQueries points;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient ContributionDetails sent;

    /** What the inbox was narrowed to when it was opened from there. */
    private transient InboxFilter filter = InboxFilter.ALL;

    private transient InboxNeighbours beside = InboxNeighbours.NONE;

    /** With which it is decided of each file whether everybody may download it. */
    private final transient Map<UUID, Button> offers = new HashMap<>();

    @Inject
    ContributionView(
            MandateQueries mandates,
            ContributionQueries queries,
            ErasureService erasure,
            PublicationService publication,
            InboxService inbox,
            InboxQueries list,
            PointQueries points,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.erasure = erasure;
        this.publication = publication;
        this.inbox = inbox;
        this.list = list;
        this.points = points;
        this.clock = clock;
        addClassName("page");
        AmongOthers.listen(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        mandate = mandates.details(PathIds.mandate(address));
        sent = queries.details(
                mandate.id(),
                CallNavigation.call(address),
                new ContributionId(PathIds.id(address, CallNavigation.CONTRIBUTION)));
        filter = InboxState.of(event.getLocation().getQueryParameters());
        beside = list.neighbours(sent.call(), filter, sent.id());
        show();
    }

    private void refresh() {
        sent = queries.details(sent.mandate(), sent.call(), sent.id());
        show();
    }

    private void show() {
        removeAll();
        offers.clear();
        var header = new PageHeader(ErasedWords.name(
                        Optional.ofNullable(sent.organisation()).orElse(sent.name())))
                .over(t("contribution.over", sent.reference()));
        if (!sent.ofTheSame().isEmpty() || !sent.ofTheAddress().isEmpty()) {
            header.lead(t("contribution.oneOfSeveral"));
        }
        if (sent.mayClassify()) {
            header.more(
                    t("contribution.classify"),
                    () -> new ClassifyDialog(sent, inbox, () -> done("contribution.classified")).open());
        }
        if (mayNarrow()) {
            header.more(t("contribution.narrow"), () -> new NarrowDialog(
                            sent, publication::narrowForSender, () -> done("contribution.narrow.done"))
                    .open());
        }
        if (sent.mayErase()) {
            header.more(t("contribution.erase"), this::askToErase);
        }
        if (sent.erasureAskedAt() != null) {
            header.more(t("contribution.erase.decline"), this::askToDecline);
        }
        add(header, new AmongOthers(sent, filter, beside));
        Optional.ofNullable(sent.erasureAskedAt()).ifPresent(at -> {
            var notice = new Paragraph(
                    t("contribution.erase.asked", When.since(at, clock).text()));
            notice.addClassName("answer-preview");
            add(notice);
        });
        add(both());
    }

    /** Whether the actor may take back, for whoever sent it, that it may be published. */
    private boolean mayNarrow() {
        return sent.mayClassify()
                && sent.state() == ContributionState.SUBMITTED
                && !sent.publication().less().isEmpty();
    }

    private void askToErase() {
        new EraseDialog(sent, erasure::erase, () -> done("contribution.erase.done")).open();
    }

    private void askToDecline() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("contribution.erase.decline.title", sent.reference()),
                        t("contribution.erase.decline.text"),
                        t("contribution.erase.decline"),
                        reason -> {
                            erasure.decline(new DeclineErasure(key, sent.id(), reason));
                            done("contribution.erase.declined");
                        })
                .harmless()
                .open();
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void done(String words) {
        Toast.done(t(words));
        refresh();
        PageHeader.focusTitle(this);
    }

    private Div both() {
        var left = new Div(said());
        var divided = points.of(sent.id());
        if (!divided.isEmpty()) {
            left.add(PointsCard.of(sent, divided));
        }
        var both = new Div(left, about());
        both.addClassName("contribution");
        return both;
    }

    private Card said() {
        var card = new Card("said", sent.asked().title().in(language())).in(language());
        if (sent.erasure() == Erasure.PERSON_AND_TEXT) {
            card.add(new Paragraph(t("contribution.erased.text")));
        }
        card.add(replies(sent.replies()));
        if (!sent.files().isEmpty()) {
            card.add(new H3(t("form.files")), new FileLinks(sent.id(), sent.files(), this::offering));
            if (sent.mayOffer()) {
                var about = new Paragraph(t("contribution.file.about"));
                about.addClassNames("small", "muted");
                card.add(about);
            }
        }
        sent.earlier().forEach(earlier -> {
            var before = new Details(t(
                    "contribution.earlier", When.since(earlier.sentAt(), clock).text()));
            before.add(replies(earlier.replies()));
            card.add(before);
        });
        return card;
    }

    /** Whether everybody may download it, and the button with which that is decided. */
    private List<Component> offering(KeptFile kept) {
        boolean offered = sent.offered().contains(kept.id());
        List<Component> parts = new ArrayList<>();
        if (offered) {
            var words = new Span(
                    " · " + t(sent.downloadable() ? "contribution.file.offered" : "contribution.file.offered.later"));
            words.addClassName("muted");
            parts.add(words);
        }
        if (offered ? sent.mayClassify() : sent.mayOffer()) {
            var button = new Button(
                    t(offered ? "contribution.file.withhold" : "contribution.file.offer"),
                    click -> offer(kept, !offered));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(
                    t(offered ? "contribution.file.withhold.of" : "contribution.file.offer.of", kept.fileName()));
            offers.put(kept.id(), button);
            parts.add(button);
        }
        return parts;
    }

    /** The button is there anew: whoever goes through the files stays where they are. */
    private void offer(KeptFile kept, boolean offered) {
        try {
            inbox.offer(new OfferFile(UUID.randomUUID(), new FileOfContribution(sent.id(), kept.id()), offered));
            Toast.done(
                    t(offered ? "contribution.file.offer.done" : "contribution.file.withhold.done", kept.fileName()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
        refresh();
        Optional.ofNullable(offers.get(kept.id())).ifPresentOrElse(Button::focus, () -> PageHeader.focusTitle(this));
    }

    private Div replies(Replies replies) {
        return SentCard.replies(replies, sent.language(), sent.asked(), language());
    }

    private String language() {
        return sent.asked().languageFor(sent.language());
    }

    private Card about() {
        var facts = new Facts();
        if (sent.state() == ContributionState.WITHDRAWN) {
            facts.fact(t("field.Contribution.state"), Say.sentence(t(sent.state())));
        }
        facts.fact(t("form.name"), ErasedWords.name(sent.name()));
        if (sent.erasure() == null) {
            facts.fact(t("form.email"), address());
        } else {
            facts.fact(t("field.Contribution.erasure"), Say.sentence(t(sent.erasure())));
        }
        if (!sent.ofTheSame().isEmpty()) {
            facts.fact(t("contribution.ofTheSame"), others(sent.ofTheSame()));
        }
        if (!sent.ofTheAddress().isEmpty()) {
            facts.fact(t("contribution.ofTheAddress"), others(sent.ofTheAddress()));
        }
        Optional.ofNullable(sent.category())
                .ifPresent(category -> facts.fact(t("form.category"), Say.sentence(t(category))));
        var classification = sent.classification();
        facts.fact(t("contribution.openness"), Say.sentence(t(classification.openness())));
        Optional.ofNullable(classification.legalBasis())
                .ifPresent(basis -> facts.fact(t("classification.basis"), basis));
        facts.fact(t("form.publication"), Say.sentence(t(sent.publication())))
                .fact(t("form.receipt.at"), When.since(sent.sentAt(), clock).shown())
                .fact(t("form.receipt.hash"), sent.hash().substring(0, 8));
        return new Card("about", t("contribution.about"), facts);
    }

    private static String label(ContributionDetails.Other other) {
        return other.state() == ContributionState.WITHDRAWN
                ? "%s · %s".formatted(other.reference(), t(other.state()))
                : other.reference();
    }

    /** What else the same sender sent. */
    private Div others(ContributionDetails.Others all) {
        var others = new Div();
        all.first()
                .forEach(other -> others.add(
                        new Div(CallNavigation.link(sent.mandate(), sent.call(), other.id(), label(other)))));
        if (all.more()) {
            others.add(new Div(t("contribution.others.more")));
        }
        return others;
    }

    private Div address() {
        var address = new Div(new Span(sent.email()));
        if (!sent.confirmed()) {
            var words = new Div(Say.sentence(t("contribution.unconfirmed")));
            words.addClassNames("small", "muted");
            address.add(words);
        }
        return address;
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("contribution.over", sent.reference()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
