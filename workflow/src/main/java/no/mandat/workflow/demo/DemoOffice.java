package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.CommunicationRow;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.ParticipationForm;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.study.AnswerForm;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.StudyForm;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudyService;
import no.mandat.workflow.study.SubmitStudy;

/** What is asked for and told around the texts of the demo's group, by the same use cases as everybody, as whoever acts. */
@ApplicationScoped
class DemoOffice {

    @PersistenceContext
    private EntityManager database;

    private final DemoStage stage;
    private final DemoDocuments documents;
    private final StudyService studies;
    private final StudyQueries studyQueries;
    private final CommunicationService communication;
    private final CommunicationQueries plans;
    private final ParticipationService participations;
    private final Clock clock;

    @Inject
    DemoOffice(
            DemoStage stage,
            DemoDocuments documents,
            StudyService studies,
            StudyQueries studyQueries,
            CommunicationService communication,
            CommunicationQueries plans,
            ParticipationService participations,
            Clock clock) {
        this.stage = stage;
        this.documents = documents;
        this.studies = studies;
        this.studyQueries = studyQueries;
        this.communication = communication;
        this.plans = plans;
        this.participations = participations;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoOffice() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Asks the leader for a study. */
    StudyId ask(MandateId mandate, StudyForm form) {
        var study = studies.draft(new DraftStudy(stage.key(), mandate, form));
        studies.ask(new AskForEndorsement(stage.key(), study, version(study)));
        return study;
    }

    void endorse(StudyId study) {
        studies.endorse(new EndorseStudy(stage.key(), study, version(study)));
    }

    void submit(StudyId study, LocalDate day) {
        studies.submit(new SubmitStudy(stage.key(), study, day));
    }

    void grant(StudyId study, AnswerForm answer, long granted) {
        studies.grant(new GrantStudy(stage.key(), study, answer, granted));
    }

    void decline(StudyId study, AnswerForm answer) {
        studies.decline(new DeclineStudy(stage.key(), study, answer));
    }

    void commission(StudyId study, LocalDate day, LocalDate expected) {
        studies.commission(new CommissionStudy(stage.key(), study, day, expected));
    }

    void expect(StudyId study, LocalDate day) {
        studies.expect(new ExpectStudy(stage.key(), study, day));
    }

    /** Its report becomes a document that everybody can read. */
    DocumentId deliver(MandateId mandate, StudyId study, String title, String text) {
        var report = documents.add(mandate, title, Openness.OPEN, text);
        database.flush();
        studies.deliver(new DeliverStudy(stage.key(), study, report));
        return report;
    }

    CommunicationId plan(MandateId mandate, CommunicationForm form) {
        return communication.plan(new PlanCommunication(stage.key(), mandate, form));
    }

    void confirmPlan(MandateId mandate) {
        communication.confirm(new ConfirmCommunicationPlan(
                stage.key(), mandate, plans.of(mandate).edition()));
    }

    void makeReady(MandateId mandate, CommunicationId item) {
        database.flush();
        int version = plans.of(mandate).items().stream()
                .filter(row -> row.id().equals(item))
                .mapToInt(CommunicationRow::version)
                .findFirst()
                .orElseThrow();
        communication.ready(new ReadyCommunication(stage.key(), item, version));
    }

    void publish(CommunicationId item, String link) {
        communication.publish(new PublishCommunication(stage.key(), item, clock.instant(), link));
    }

    void drop(CommunicationId item, String reason) {
        communication.drop(new DropCommunication(stage.key(), item, reason));
    }

    /** Proposes that somebody from outside takes part, who hasn't before. */
    ParticipationId propose(MandateId mandate, DemoPerson outsider, String purpose, LocalDate from, LocalDate until) {
        participations.propose(new ProposeParticipation(
                stage.key(), mandate, new ParticipationForm(outsider.email(), null, null, null, purpose, from, until)));
        return participations.of(mandate).getFirst().id();
    }

    void letIn(MandateId mandate, ParticipationId participation) {
        participations.confirm(new ConfirmParticipation(stage.key(), mandate, participation));
    }

    /** What was done before in the one transaction of the loading counts. */
    private int version(StudyId study) {
        database.flush();
        return studyQueries.details(study).version();
    }
}
