package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Takes what the members of the group answer to a call that is for them: one answer each, which they change until it closes (domain.md,
 * Input; docs/decisions/0047).
 */
@UseCases
public class AnswerService {

    private final Calls calls;
    private final Contributions contributions;
    private final LateRequests requests;
    private final Answerers answerers;
    private final ContributionFiles files;
    private final OpenDrafts drafts;
    private final DraftFiles draftFiles;
    private final CallTitles titles;
    private final Access access;
    private final Mail mail;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public AnswerService(
            Calls calls,
            Contributions contributions,
            LateRequests requests,
            Answerers answerers,
            ContributionFiles files,
            OpenDrafts drafts,
            DraftFiles draftFiles,
            CallTitles titles,
            Access access,
            Mail mail,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.requests = requests;
        this.answerers = answerers;
        this.files = files;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.titles = titles;
        this.access = access;
        this.mail = mail;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AnswerService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sends the actor's.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal}
     */
    public Receipt answer(@Valid AnswerCall command) {
        var call = asked(command.call());
        var me = answerers.require(call);
        // Of two at once the second meets the key of the table, begins anew, and is told.
        contributions.requireNoneStanding(call.id(), me.id());
        var at = clock.instant();
        var kept = kept(call, me.id());
        var statement = Statements.of(
                call,
                new Statements.Says(
                        me.contributor(command.forOrganisation()),
                        Publication.NOT,
                        command.replies(),
                        command.language()),
                List.of(),
                kept);
        var reference = contributions.nextReference(at.atZone(clock.getZone()));
        var id = new ContributionId(ids.next());
        boolean letIn = requests.letInUntil(me.id(), call, at).isPresent();
        if (letIn) {
            call.resumeIfAnswered(at).ifPresent(events::follow);
        }
        var submission = letIn
                ? Contribution.submitLateBy(me.id(), id, call, reference, statement, at)
                : Contribution.submitBy(me.id(), id, call, reference, statement, at);
        contributions.add(submission);
        files.add(submission.contribution(), kept);
        drafts.drop(DraftPlace.of(me.id(), call.id()));
        events.fire(submission.event());
        tell(me.id(), call, submission.contribution(), at);
        return contributions.receipt(submission.contribution());
    }

    /**
     * Says something else in the actor's.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal}, {@link AttachmentRefusal} where too much goes with it
     */
    public Receipt change(@Valid ChangeAnswer command) {
        var call = asked(command.call());
        var me = answerers.require(call);
        var contribution = held(call.id(), me.id());
        if (contribution.revision() != command.revision()) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        var at = clock.instant();
        var before = files.of(contribution);
        var now = ContributionFiles.changed(before, command.without(), kept(call, me.id()));
        var statement = Statements.of(
                call,
                new Statements.Says(
                        me.contributor(command.forOrganisation()),
                        Publication.NOT,
                        command.replies(),
                        command.language()),
                before,
                now);
        contribution.replace(call, statement, at).ifPresent(replacement -> {
            contributions.add(replacement.text());
            files.add(contribution, now);
            events.fire(replacement.event());
            tell(me.id(), call, contribution, at);
        });
        draftFiles.discard(DraftPlace.of(me.id(), call.id()));
        return contributions.receipt(contribution);
    }

    /**
     * Takes the actor's back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal}
     */
    public void withdraw(@Valid WithdrawAnswer command) {
        var call = asked(command.call());
        var me = answerers.require(call);
        events.fire(held(call.id(), me.id()).withdraw(call, clock.instant()));
    }

    /** Only somebody who has logged in answers; whether they are asked, {@link Answerers} says. */
    private Call asked(CallId id) {
        access.requireLogin();
        return calls.forAnswer(id);
    }

    /** What they have handed in, which nobody changes meanwhile. */
    private List<KeptFile> kept(Call call, PersonId me) {
        var place = DraftPlace.of(me, call.id());
        return call.text().attachments() && drafts.hold(place).isPresent() ? draftFiles.of(place) : List.of();
    }

    private Contribution held(CallId call, PersonId me) {
        var last = contributions
                .last(call, me)
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        return contributions.hold(last.id());
    }

    /** The receipt by mail; it leads to where what they sent stands open to them, whatever becomes of the call and of their seat. */
    private void tell(PersonId me, Call call, Contribution contribution, Instant at) {
        mail.queue(new Letter(
                        "answerReceived",
                        me,
                        Optional.of(call.mandate()),
                        CallPath.ofOwn(contribution),
                        List.of(contribution.reference(), titles.of(call, me), at, contribution.contentHash()))
                .about(contribution.id()));
    }
}
