package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRevision;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.MandateVersions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.milestone.AgreedPlan;
import no.mandat.workflow.milestone.PlanBaseline;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.SeatCreation;
import no.mandat.workflow.shared.Events;

/** What happens when both bodies have consented: the draft is adopted, or the amendment comes into force. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Entry {

    private final Mandates mandates;
    private final Amendments amendments;
    private final MandateTexts texts;
    private final MandateVersions versions;
    private final PlanBaseline baseline;
    private final AgreedPlan plan;
    private final Bodies bodies;
    private final SeatCreation seats;
    private final Asking asking;
    private final Events events;
    private final Clock clock;

    @Inject
    Entry(
            Mandates mandates,
            Amendments amendments,
            MandateTexts texts,
            MandateVersions versions,
            PlanBaseline baseline,
            AgreedPlan plan,
            Bodies bodies,
            SeatCreation seats,
            Asking asking,
            Events events,
            Clock clock) {
        this.mandates = mandates;
        this.amendments = amendments;
        this.texts = texts;
        this.versions = versions;
        this.baseline = baseline;
        this.plan = plan;
        this.bodies = bodies;
        this.seats = seats;
        this.asking = asking;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Entry() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Does what both have consented to. */
    void enter(Consent consent) {
        var mandate = mandates.lock(consent.mandate());
        consent.amendment().ifPresentOrElse(amendment -> amend(mandate, amendment, consent.revision()), () -> {
            versions.adopt(mandate, consent.revision(), consent.contentHash());
            baseline.fix(mandate.id());
        });
    }

    private void amend(Mandate mandate, AmendmentId id, int revision) {
        var amendment = amendments.lock(id);
        var text = texts.find(mandate.id(), revision).orElseThrow();
        var before = texts.content(mandate.id(), amendment.base()).orElseThrow();
        events.follow(amendment.enter(clock.instant()));
        var from = Optional.ofNullable(amendment.says().inForceFrom()).orElseGet(() -> LocalDate.now(clock));
        versions.amend(mandate, text, from);
        follow(mandate, amendment, before, text);
        returnOthers(mandate, id);
    }

    /** What belongs to other features becomes what the text says. */
    private void follow(Mandate mandate, Amendment amendment, MandateContent before, MandateRevision text) {
        var difference = ContentDifference.between(before, text.content());
        var dates = difference.dates().stream()
                .map(ContentDifference.Pair::after)
                .filter(Objects::nonNull)
                .toList();
        plan.move(dates, amendment.proposer(), amendment.says().reason());
        var group = bodies.lock(mandate.expertGroup());
        difference.seats().forEach(pair -> {
            Optional.ofNullable(pair.before())
                    .map(PlannedSeat::id)
                    .ifPresent(seat -> seats.close(group, seat, mandate.id()));
            Optional.ofNullable(pair.after()).ifPresent(seat -> seats.create(group.body(), seat, mandate.id()));
        });
    }

    /** What others were before the bodies builds on a text that counts no more. */
    private void returnOthers(Mandate mandate, AmendmentId entered) {
        var grounds = Grounds.of(Grounds.Cause.AMENDED);
        amendments.inConsent(mandate.id()).stream()
                .filter(other -> !other.equals(entered))
                .forEach(other -> {
                    asking.takeBack(mandate, other, grounds);
                    events.follow(amendments.lock(other).comeBack(grounds, clock.instant()));
                });
    }
}
