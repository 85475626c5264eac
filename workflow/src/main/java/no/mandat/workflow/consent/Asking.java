package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRevision;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Asks both bodies of a mandate about a text, and takes it back from them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Asking {

    private final Consents consents;
    private final RoundOpening rounds;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Asking(Consents consents, RoundOpening rounds, Events events, Ids ids, Clock clock) {
        this.consents = consents;
        this.rounds = rounds;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Asking() {
        this(null, null, null, null, null);
    }

    /**
     * Opens a round in both.
     *
     * @param amendment what is to change; none, where it is the draft itself
     * @param lastDay the last day for positions; none for the usual time
     * @param absent members of either in whose place their deputies vote
     */
    ConsentId ask(
            Mandate mandate,
            @Nullable Amendment amendment,
            MandateRevision text,
            @Nullable LocalDate lastDay,
            Set<PersonId> absent) {
        var about = amendment == null
                ? SubjectRef.of(Mandate.class, mandate.id(), text.number(), text.contentHash())
                : SubjectRef.of(Amendment.class, amendment.id(), text.number(), text.contentHash());
        var title = amendment == null ? mandate.title() : amendment.says().title();
        // Silence never consents to a mandate, and an objection stops it (domain.md, Approval).
        var settings = new RoundSettings(lastDay, true, false, false, absent);
        var opened = rounds.openInBoth(
                mandate.id(), List.of(mandate.board(), mandate.expertGroup()), title, about, settings);
        var asked = new Consent.Asked(text.number(), text.contentHash(), opened.getFirst(), opened.getLast());
        var opening = Consent.ask(
                new ConsentId(ids.next()),
                mandate.id(),
                amendment == null ? null : amendment.id(),
                asked,
                clock.instant());
        consents.add(opening.consent());
        events.fire(opening.event());
        return opening.consent().id();
    }

    /** Takes the draft, or the amendment, back from both, where they are asked. */
    void takeBack(Mandate mandate, @Nullable AmendmentId amendment, Grounds grounds) {
        consents.lockOpen(mandate.id(), amendment).ifPresent(consent -> {
            events.fire(consent.takeBack(clock.instant()));
            callOff(consent, grounds);
        });
    }

    /** Calls off what is still open of its rounds. */
    void callOff(Consent consent, Grounds grounds) {
        rounds.cancelAll(about(consent), grounds);
    }

    private static SubjectRef about(Consent consent) {
        return consent.amendment()
                .map(amendment -> SubjectRef.of(Amendment.class, amendment, consent.revision(), consent.contentHash()))
                .orElseGet(() ->
                        SubjectRef.of(Mandate.class, consent.mandate(), consent.revision(), consent.contentHash()));
    }

    /** The open consent to the draft or the amendment, locked. */
    Optional<Consent> open(Mandate mandate, @Nullable AmendmentId amendment) {
        return consents.lockOpen(mandate.id(), amendment);
    }
}
