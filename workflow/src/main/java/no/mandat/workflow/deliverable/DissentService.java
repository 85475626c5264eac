package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** What members put beside a text that they let go (domain.md, Deliverables, "Dissents"): each for themselves, by their vote. */
@UseCases
public class DissentService {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    DissentService(
            Deliverables deliverables, DeliverableAccess guard, Actors actors, Events events, Ids ids, Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DissentService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Differs from a recommendation or the whole, or adds something; whoever does signs it by that.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoVoteToDiffer}, {@link DeliverableRefusal.PicturesWithoutWords}
     */
    public DissentId raise(@Valid RaiseDissent command) {
        var deliverable = open(guard.lock(command.deliverable(), Permission.SIGN_DISSENTS));
        var author = guard.requireVote(deliverable);
        var text = command.text().strip();
        RevisionRule.requireOf(command.kind(), text, deliverable.says().language());
        var signed = Dissent.signedText(command.kind(), text, about(deliverable, command.recommendation()));
        var raised = Dissent.raise(
                new DissentId(ids.next()),
                deliverable,
                command.kind(),
                command.recommendation(),
                text,
                author,
                ReportHash.ofSigned(signed),
                clock.instant());
        deliverables.add(raised.dissent());
        events.fire(raised.event());
        return raised.dissent().id();
    }

    /**
     * Its author says it otherwise; others must sign it again.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoVoteToDiffer},
     *     {@link DeliverableRefusal.PicturesWithoutWords}
     */
    public void edit(@Valid EditDissent command) {
        var dissent = deliverables.dissent(command.dissent());
        var deliverable = open(guard.lock(dissent.deliverable(), Permission.SIGN_DISSENTS));
        if (!dissent.author().equals(guard.requireVote(deliverable))) {
            throw Deliverables.notThere();
        }
        new Granted(dissent.version()).at(command.version());
        var text = command.text().strip();
        RevisionRule.requireOf(command.kind(), text, deliverable.says().language());
        var about = about(deliverable, dissent.recommendation().orElse(null));
        var signed = Dissent.signedText(command.kind(), text, about);
        events.fire(dissent.edit(command.kind(), text, ReportHash.ofSigned(signed), clock.instant()));
    }

    /**
     * Signs it for oneself.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoVoteToDiffer}, {@link DeliverableRefusal.SignedAlready},
     *     {@link DeliverableRefusal.SaysOtherwise}
     */
    public void sign(@Valid SignDissent command) {
        var dissent = deliverables.dissent(command.dissent());
        var deliverable = open(guard.lock(dissent.deliverable(), Permission.SIGN_DISSENTS));
        var person = guard.requireVote(deliverable);
        var now = hashOf(dissent);
        if (!now.equals(command.hash())) {
            throw new RefusedException(new DeliverableRefusal.SaysOtherwise());
        }
        events.fire(dissent.sign(person, now, clock.instant()));
    }

    /**
     * Takes one's own signature back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NotSigned}
     */
    public void withdraw(@Valid WithdrawSignature command) {
        var dissent = deliverables.dissent(command.dissent());
        var ignored = open(guard.lock(dissent.deliverable(), Permission.SIGN_DISSENTS));
        events.fire(dissent.withdraw(actors.person(), clock.instant()));
    }

    /** Dissents are fixed with the text. */
    private static Deliverable open(Deliverable deliverable) {
        deliverable.requireWritable();
        return deliverable;
    }

    /** Of what a dissent and what it differs from say now. */
    private String hashOf(Dissent dissent) {
        return ReportHash.ofSigned(WorkingText.signedText(
                dissent, id -> deliverables.recommendation(id).says()));
    }

    private String about(Deliverable deliverable, @Nullable RecommendationId id) {
        if (id == null) {
            return "";
        }
        Recommendation recommendation = deliverables.recommendation(id);
        if (!recommendation.deliverable().equals(deliverable.id()) || recommendation.isRemoved()) {
            throw Deliverables.notThere();
        }
        return recommendation.says().signedText();
    }
}
