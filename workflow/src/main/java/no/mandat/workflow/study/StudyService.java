package no.mandat.workflow.study;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.Study;
import no.mandat.domain.study.StudyRefusal;
import no.mandat.domain.study.StudyText;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.Filing;
import no.mandat.workflow.document.ShutPapers;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Brings a request for a study from its first draft to the report (domain.md, Around it). */
@UseCases
public class StudyService {

    private final Studies studies;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final Filing filing;
    private final ShutPapers shut;
    private final StudyLetters letters;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    StudyService(
            Studies studies,
            Mandates mandates,
            MandateTexts texts,
            Bodies bodies,
            Filing filing,
            ShutPapers shut,
            StudyLetters letters,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.studies = studies;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.filing = filing;
        this.shut = shut;
        this.letters = letters;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StudyService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Begins one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link MandateRefusal.Expired}, {@link StudyRefusal.NotItsClauses}
     */
    public StudyId draft(@Valid DraftStudy command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.DRAFT_STUDIES, mandate);
        requireRunning(mandate);
        mandate.requireTakesNew(LocalDate.now(clock));
        var says = command.form().says();
        requireClauses(mandate.id(), Set.of(), says);
        var drafting = Study.draft(
                new StudyId(ids.next()), mandate.id(), studies.nextNumber(mandate.id()), says, clock.instant());
        studies.add(drafting.study());
        events.fire(drafting.event());
        return drafting.study().id();
    }

    /**
     * Asks for something else, and for the endorsement anew. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link StudyRefusal.MandateNotRunning}, {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.NotItsClauses}
     */
    public void edit(@Valid EditStudy command) {
        var study = running(command.study(), Permission.DRAFT_STUDIES);
        new Granted(study.version()).at(command.version());
        var says = command.form().says();
        requireClauses(study.mandate(), study.says().clauses(), says);
        events.fire(study.edit(says, clock.instant()));
    }

    /**
     * Asks the leader to endorse it; while nobody is elected, the voting members.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link StudyRefusal.MandateNotRunning}, {@link StudyRefusal.StudyNotInState}
     */
    public void ask(@Valid AskForEndorsement command) {
        var study = running(command.study(), Permission.RUN_STUDIES);
        new Granted(study.version()).at(command.version());
        events.fire(study.ask(actors.person(), clock.instant()));
        letters.asked(
                study,
                mandates.require(study.mandate()),
                actors.person(),
                actors.current().name());
    }

    /**
     * Endorses it as it was read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link StudyRefusal.MandateNotRunning}, {@link StudyRefusal.StudyNotInState},
     *     {@link StudyRefusal.EndorsementNotAsked}, {@link StudyRefusal.NotYoursToEndorse}
     */
    public void endorse(@Valid EndorseStudy command) {
        var study = running(command.study(), Permission.ENDORSE_STUDIES);
        new Granted(study.version()).at(command.version());
        var mandate = mandates.require(study.mandate());
        events.fire(study.endorse(actors.person(), bodies.keys(mandate, LocalDate.now(clock)), clock.instant()));
        letters.endorsed(study, mandate, actors.person(), actors.current().name());
    }

    /**
     * Takes it back, to be written anew.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}
     */
    public void recall(@Valid RecallStudy command) {
        events.fire(running(command.study(), Permission.RUN_STUDIES).recall(clock.instant()));
    }

    /**
     * It was sent to the ministry.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead}
     */
    public void submit(@Valid SubmitStudy command) {
        events.fire(running(command.study(), Permission.RUN_STUDIES)
                .submit(command.day(), LocalDate.now(clock), clock.instant()));
    }

    /**
     * The ministry gives money for it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead}, {@link StudyRefusal.DayTooEarly},
     *     {@link StudyRefusal.NotItsDocument}
     */
    public void grant(@Valid GrantStudy command) {
        var study = running(command.study(), Permission.RUN_STUDIES);
        requireDocument(study, command.form().document());
        events.fire(study.grant(command.form().answer(command.granted()), LocalDate.now(clock), clock.instant()));
    }

    /**
     * The ministry gives none.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead}, {@link StudyRefusal.DayTooEarly},
     *     {@link StudyRefusal.NotItsDocument}
     */
    public void decline(@Valid DeclineStudy command) {
        var study = running(command.study(), Permission.RUN_STUDIES);
        requireDocument(study, command.form().document());
        events.fire(study.decline(command.form().answer(null), LocalDate.now(clock), clock.instant()));
    }

    /**
     * It was ordered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead}, {@link StudyRefusal.DayTooEarly}
     */
    public void commission(@Valid CommissionStudy command) {
        events.fire(running(command.study(), Permission.RUN_STUDIES)
                .commission(command.day(), command.expected(), LocalDate.now(clock), clock.instant()));
    }

    /**
     * It is expected on another day.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayTooEarly}
     */
    public void expect(@Valid ExpectStudy command) {
        events.fire(running(command.study(), Permission.RUN_STUDIES).expect(command.day(), clock.instant()));
    }

    /**
     * A document of the mandate is its report.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.NotItsDocument}
     */
    public void deliver(@Valid DeliverStudy command) {
        var study = running(command.study(), Permission.RUN_STUDIES);
        requireDocument(study, command.document());
        events.fire(study.deliver(command.document(), LocalDate.now(clock), clock.instant()));
    }

    /**
     * A file becomes a document of the mandate, and its report.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}, {@link DocumentRefusal.LegalBasisMissing}
     */
    public DocumentId file(@Valid FileReport command) {
        var study = running(command.study(), Permission.RUN_STUDIES);
        var report = filing.add(
                mandates.require(study.mandate()), command.title(), command.file(), command.classification());
        events.fire(study.deliver(report, LocalDate.now(clock), clock.instant()));
        return report;
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link StudyRefusal.MandateNotRunning},
     *     {@link StudyRefusal.StudyNotInState}
     */
    public void withdraw(@Valid WithdrawStudy command) {
        events.fire(running(command.study(), Permission.RUN_STUDIES)
                .withdraw(command.reason().strip(), clock.instant()));
    }

    private Study running(StudyId id, Permission permission) {
        var study = studies.lock(id);
        var mandate = mandates.require(study.mandate());
        access.require(permission, mandate);
        requireRunning(mandate);
        return study;
    }

    private static void requireRunning(Mandate mandate) {
        if (!mandate.isRunning()) {
            throw new RefusedException(new StudyRefusal.MandateNotRunning());
        }
    }

    /** What it was for before stays, whatever became of the clause. */
    private void requireClauses(MandateId mandate, Set<ClauseId> before, StudyText says) {
        int missing = texts.missing(mandate, before, says.clauses());
        if (missing > 0) {
            throw new RefusedException(new StudyRefusal.NotItsClauses(missing));
        }
    }

    /** It is in the mandate's list, and the actor may know of it. */
    private void requireDocument(Study study, @Nullable DocumentId document) {
        if (document != null
                && (!studies.isListed(document, study.mandate())
                        || shut.of(study.mandate()).contains(document))) {
            throw new RefusedException(new StudyRefusal.NotItsDocument());
        }
    }
}
