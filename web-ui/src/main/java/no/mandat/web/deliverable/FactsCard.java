package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.deliverable.DecidingMeeting;
import no.mandat.workflow.deliverable.DeliverableDetails;
import org.jspecify.annotations.Nullable;

/** What else is to be known of a deliverable: whom it is for, and what happened to it on which day. */
final class FactsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient @Nullable ActReceipt approval;
    private final @Nullable String publicName;
    private final transient Clock clock;
    private final DescriptionList facts = new DescriptionList();

    /**
     * What is known of it.
     *
     * @param approval the receipt of its approval; null where there is none
     * @param publicName by which the mandate is published; null where it isn't
     */
    FactsCard(DeliverableDetails deliverable, @Nullable ActReceipt approval, @Nullable String publicName, Clock clock) {
        this.deliverable = deliverable;
        this.approval = approval;
        this.publicName = publicName;
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        facts.addClassNames("small", "report-facts");
        if (!deliverable.form().receiver().isEmpty()) {
            fact("deliverable.facts.receiver", new Span(deliverable.form().receiver()));
        }
        deliverable
                .meetings()
                .forEach(meeting -> fact(
                        meeting.isAhead() ? "deliverable.facts.dealtWith" : "deliverable.facts.wasDealtWith",
                        link(meeting)));
        at("deliverable.facts.approved", deliverable.approvedAt());
        if (approval != null) {
            fact("act.approval", new ReceiptLine(approval, ReceiptOf.DELIVERABLE, deliverable.id()));
        }
        at("deliverable.facts.embargo", deliverable.embargo());
        at("deliverable.facts.published", deliverable.publishedAt());
        if (publicName != null && deliverable.publishedRevision() != null) {
            fact("deliverable.facts.page", page(publicName));
        }
        var handedOver = deliverable.handedOverOn();
        if (handedOver != null) {
            fact("deliverable.facts.handedOver", new Span(Say.dates().day(handedOver)));
        }
        var letter = deliverable.letter();
        if (letter != null) {
            fact(
                    "deliverable.facts.letter",
                    DocumentNavigation.link(deliverable.mandate(), letter, t("deliverable.facts.letter.open")));
        }
        var card = new Card("facts", t("deliverable.facts"), facts);
        card.setVisible(facts.getChildren().findAny().isPresent());
        return card;
    }

    /** Pages of meetings lead here, and so this one doesn't know theirs. */
    private InAppLink link(DecidingMeeting meeting) {
        var startsAt = meeting.startsAt();
        var text = startsAt == null
                ? meeting.title()
                : "%s, %s".formatted(meeting.title(), Say.dates().day(LocalDate.ofInstant(startsAt, clock.getZone())));
        return new InAppLink("mandates/%s/meetings/%s".formatted(deliverable.mandate(), meeting.id()), text);
    }

    /** In a tab of its own: it stands outside the application. */
    private Anchor page(String name) {
        var link = new Anchor(
                PublicAddress.ofDeliverable(name, deliverable.number()),
                t("deliverable.facts.page.open"),
                AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private void at(String term, @Nullable Instant at) {
        if (at != null) {
            fact(term, new Span(Say.dates().exact(at.atZone(clock.getZone()))));
        }
    }

    private void fact(String term, Component said) {
        facts.add(new DescriptionList.Term(t(term)), new DescriptionList.Description(said));
    }
}
