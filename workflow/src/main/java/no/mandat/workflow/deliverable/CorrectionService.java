package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.deliverable.LanguageCorrection;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Corrects the language of what was approved (domain.md, Deliverables, "Corrections of language"; decision 0077). */
@UseCases
public class CorrectionService {

    /** So many working days those who decided on the text have to object. */
    static final int DAYS = 2;

    private final DeliverableAccess guard;
    private final Deliverables deliverables;
    private final Corrections corrections;
    private final WorkingDays workingDays;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    CorrectionService(
            DeliverableAccess guard,
            Deliverables deliverables,
            Corrections corrections,
            WorkingDays workingDays,
            Actors actors,
            Events events,
            Clock clock) {
        this.guard = guard;
        this.deliverables = deliverables;
        this.corrections = corrections;
        this.workingDays = workingDays;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CorrectionService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Corrects the text of a section. Where it says the same, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoCorrections},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}, {@link DeliverableRefusal.NoSuchPlace}
     */
    public void section(@Valid CorrectSection command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        var draft = draft(deliverable, command.version());
        keep(draft, draft.write(deliverable, command.section(), command.text(), clock.instant()));
    }

    /**
     * Corrects a recommendation. Where it says the same, nothing happened.
     *
     * @throws RefusedException as for a section; {@link DeliverableRefusal.OthersSigned}
     */
    public void recommendation(@Valid CorrectRecommendation command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        var draft = draft(deliverable, command.version());
        keep(
                draft,
                draft.write(
                        deliverable, command.recommendation(), command.text(), command.rationale(), clock.instant()));
    }

    /** Those that were begun, as the screen showed them; or new ones where it showed none. */
    private LanguageCorrection draft(Deliverable deliverable, @Nullable Integer version) {
        var begun = corrections.draft(deliverable);
        if (!begun.map(LanguageCorrection::version).equals(Optional.ofNullable(version))) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        return begun.orElseGet(() -> {
            deliverable.requireCorrectable();
            return LanguageCorrection.begin(
                    deliverable, corrections.nextNumber(deliverable), approved(deliverable), clock.instant());
        });
    }

    private DeliverableRevision approved(Deliverable deliverable) {
        return deliverables.requireRevision(
                deliverable.id(), deliverable.approvedRevision().orElse(0));
    }

    private void keep(LanguageCorrection draft, Optional<DeliverableEvent.CorrectionsWritten> event) {
        event.ifPresent(written -> {
            corrections.add(draft);
            events.fire(written);
        });
    }

    /**
     * Gives them up before they are sent.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where there are none,
     *     {@link SharedRefusal.ChangedMeanwhile}
     */
    public void giveUp(@Valid GiveUpCorrections command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        var draft = corrections.draft(deliverable).orElseThrow(Deliverables::notThere);
        new Granted(draft.version()).at(command.version());
        events.fire(draft.giveUp(deliverable, clock.instant()));
    }

    /**
     * Puts them before those who decided on the text, who can object for two working days.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where there are none,
     *     {@link SharedRefusal.ChangedMeanwhile}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoCorrections}, {@link DeliverableRefusal.CorrectionsUnderWay},
     *     {@link DeliverableRefusal.NothingCorrected}, {@link DeliverableRefusal.OtherPictures},
     *     {@link DeliverableRefusal.PicturesWithoutWords}
     */
    public void send(@Valid SendCorrections command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        var draft = corrections.draft(deliverable).orElseThrow(Deliverables::notThere);
        new Granted(draft.version()).at(command.version());
        var approved = approved(deliverable).content();
        RevisionRule.require(draft.content());
        if (!PictureMarks.in(draft.content()).equals(PictureMarks.in(approved))) {
            throw new RefusedException(new DeliverableRefusal.OtherPictures());
        }
        var cut = deliverable.correct(
                draft,
                approved,
                ReportHash.of(draft.content()),
                workingDays.after(LocalDate.now(clock), DAYS),
                actors.person(),
                clock.instant());
        cut.revision().ifPresent(deliverables::add);
        events.fire(cut.event());
    }

    /**
     * Objects to them, which drops them: whoever had a vote on the text.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where there are none,
     *     {@link DeliverableRefusal.NoVoteOnIt}, {@link DeliverableRefusal.OtherRevision},
     *     {@link DeliverableRefusal.ObjectionsOver}
     */
    public void object(@Valid ObjectToCorrections command) {
        var deliverable = guard.lock(command.deliverable(), Permission.OBJECT_TO_CORRECTIONS);
        var voter = actors.person();
        if (!corrections.voters(deliverable).contains(voter)) {
            throw new RefusedException(new DeliverableRefusal.NoVoteOnIt());
        }
        var sent = corrections.sent(deliverable).orElseThrow(Deliverables::notThere);
        int now = sent.revision().orElse(0);
        if (now != command.revision()) {
            throw new RefusedException(new DeliverableRefusal.OtherRevision(now));
        }
        events.fire(deliverable.objectTo(sent, voter, command.reason().strip(), LocalDate.now(clock), clock.instant()));
    }
}
