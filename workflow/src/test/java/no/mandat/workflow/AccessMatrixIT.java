package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.document.Openness;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.milestone.ShiftUnit;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SeatId;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ExtendRound;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.approval.RemindVoters;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.audit.WithoutAudit;
import no.mandat.workflow.closing.AskToClose;
import no.mandat.workflow.closing.ClosingService;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.closing.ConfirmClosing;
import no.mandat.workflow.closing.DeclineClosing;
import no.mandat.workflow.closing.PassMotionOn;
import no.mandat.workflow.closing.WithdrawMotion;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.EditCommunication;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.consent.AmendClauses;
import no.mandat.workflow.consent.AmendParts;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.ConsentService;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.EditAmendment;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.consent.RebaseAmendment;
import no.mandat.workflow.consent.RecallMandate;
import no.mandat.workflow.consent.ReplaceClauses;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.consent.SubmitMandate;
import no.mandat.workflow.consent.WithdrawAmendment;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AnswerUpload;
import no.mandat.workflow.contribution.AskErasure;
import no.mandat.workflow.contribution.AskToAnswerLate;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.AttachToAnswer;
import no.mandat.workflow.contribution.BeginUpload;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallInvitationQueries;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.ChangeAnswer;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DetachFile;
import no.mandat.workflow.contribution.DetachFromAnswer;
import no.mandat.workflow.contribution.DiscardAnswerFiles;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.DraftUploadService;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.FindReceipt;
import no.mandat.workflow.contribution.FinishAnswerUpload;
import no.mandat.workflow.contribution.FinishUpload;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.LateEntryForm;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.MailDraft;
import no.mandat.workflow.contribution.MailReceipt;
import no.mandat.workflow.contribution.NarrowForSender;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PutAnswerPart;
import no.mandat.workflow.contribution.PutPart;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.RemindOfCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.RevokeCallInvitation;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.UploadAddress;
import no.mandat.workflow.contribution.UploadToAnswer;
import no.mandat.workflow.contribution.WithdrawAnswer;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.AddLink;
import no.mandat.workflow.document.AddLinkVersion;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.document.ReclassifyDocument;
import no.mandat.workflow.document.RetitleDocument;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.AskToConfirm;
import no.mandat.workflow.election.CallElection;
import no.mandat.workflow.election.CallOffElection;
import no.mandat.workflow.election.ConfirmationForm;
import no.mandat.workflow.election.ElectionForm;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.election.OpenVote;
import no.mandat.workflow.election.ProposeCandidate;
import no.mandat.workflow.evaluation.CarryFinding;
import no.mandat.workflow.evaluation.EditFinding;
import no.mandat.workflow.evaluation.FindingForm;
import no.mandat.workflow.evaluation.FindingService;
import no.mandat.workflow.evaluation.RecordFinding;
import no.mandat.workflow.evaluation.WithdrawFinding;
import no.mandat.workflow.inbox.AssignContribution;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.GiveBackContribution;
import no.mandat.workflow.inbox.GiveBackContributions;
import no.mandat.workflow.inbox.GivenContributions;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.OfferFile;
import no.mandat.workflow.inbox.SeenContribution;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.mandate.PastedText;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.meeting.AcceptItem;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AddPaper;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AgendaTemplate;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AnnounceAgenda;
import no.mandat.workflow.meeting.AnswerByLink;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.ApplyTemplate;
import no.mandat.workflow.meeting.AskAtMeeting;
import no.mandat.workflow.meeting.AskMembers;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.ChooseTime;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.ConfirmWording;
import no.mandat.workflow.meeting.CopyMeeting;
import no.mandat.workflow.meeting.CorrectMinutes;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.DeclineItem;
import no.mandat.workflow.meeting.DeclineOutsider;
import no.mandat.workflow.meeting.DeclineWording;
import no.mandat.workflow.meeting.DropAction;
import no.mandat.workflow.meeting.EditAction;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.EditOutsider;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRounds;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MarkTimes;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MinutesLink;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.OfferTimes;
import no.mandat.workflow.meeting.PaperByLink;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.PlanSeries;
import no.mandat.workflow.meeting.ProposeItem;
import no.mandat.workflow.meeting.PutItemToNewRound;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RecordAllPresent;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.RecordSpoken;
import no.mandat.workflow.meeting.RecordTimes;
import no.mandat.workflow.meeting.RemarkByLink;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.RemindAttendees;
import no.mandat.workflow.meeting.RemoveAttendee;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.ReopenAction;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.meeting.ResumeMeeting;
import no.mandat.workflow.meeting.RewriteMinutes;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.TimeForm;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.meeting.TurnToItem;
import no.mandat.workflow.meeting.WithdrawOption;
import no.mandat.workflow.meeting.WithdrawRemark;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.CopyPlan;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanShifts;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.ProposalForm;
import no.mandat.workflow.milestone.ProposeDate;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.ReopenMilestone;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.milestone.RevokeCalendarLink;
import no.mandat.workflow.milestone.ShiftForm;
import no.mandat.workflow.milestone.ShiftPlan;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.notification.RetryMail;
import no.mandat.workflow.notification.SettleMail;
import no.mandat.workflow.notification.Undeliverable;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.CloseSeat;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.DeclineParticipation;
import no.mandat.workflow.party.EditInterest;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.HandOver;
import no.mandat.workflow.party.ImportMembers;
import no.mandat.workflow.party.ImportedMember;
import no.mandat.workflow.party.InterestForm;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.InvitationService;
import no.mandat.workflow.party.InvitePerson;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.MoveForm;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.party.NoticeForm;
import no.mandat.workflow.party.ParticipationForm;
import no.mandat.workflow.party.PersonForm;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.party.ResendInvitation;
import no.mandat.workflow.party.ResignLeadership;
import no.mandat.workflow.party.RevokeInvitation;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.party.SetNotice;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.DismissMailing;
import no.mandat.workflow.point.FileOfAnswer;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenMailing;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.point.TakeOutOfMailing;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.MoveReading;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.RemindReaders;
import no.mandat.workflow.reading.SetReadBy;
import no.mandat.workflow.reading.TakeOffReadingList;
import no.mandat.workflow.reading.TakeReadingBack;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.EditResolution;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.resolution.WithdrawResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.sheet.Sheet;
import no.mandat.workflow.study.AnswerForm;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.EditStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.FileReport;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.RecallStudy;
import no.mandat.workflow.study.StudyForm;
import no.mandat.workflow.study.StudyService;
import no.mandat.workflow.study.SubmitStudy;
import no.mandat.workflow.study.WithdrawStudy;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks through the checked-in table of use case × role. A use case that the table doesn't list fails, and so does a row
 * without a use case; "no" must be the refusal that looks like "not found". "rule" is for whoever may ask, and is refused by a
 * rule.
 */
class AccessMatrixIT extends InServer {

    private static final ResolutionForm RESOLUTION =
            new ResolutionForm("Instruks", DecidingBody.EXPERT_GROUP, "Slik skal det være.");

    /** What only parts of the system do, and nobody who has logged in; and what only whoever sent it reads or does, which {@code AnswerIT} tests. */
    private static final Set<String> BY_ITSELF =
            Set.of("Admission.admit", "DemoData.load", "AnswerQueries.mine", "ErasureService.askOwn");

    private static final InviteeForm INVITEE = new InviteeForm("Kari", "kari@fjord.example", null, null, "nb");
    private static final ItemForm ITEM = ItemForm.of("Rovdyrsonen", ItemKind.DISCUSSION, 30);
    private static final FindingForm FINDING = new FindingForm(FindingKind.WORKED, "Åpne møter", List.of(), true);
    private static final StudyForm STUDY = new StudyForm("Is i fjorden", "Hvor ofte?", List.of(), null, 1L);
    private static final AnswerForm ANSWER = new AnswerForm(LocalDate.of(2020, 1, 1), null, null, null);
    private static final MeetingForm MEETING = new MeetingForm(
            MeetingKind.GROUP,
            "nb",
            "Møte om rovdyrsonen",
            Instant.parse("2030-06-03T08:00:00Z"),
            Instant.parse("2030-06-03T10:00:00Z"),
            "Møterom 1",
            null,
            null);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final ConclusionForm CONCLUSION = new ConclusionForm(Disposition.NOTED, "Vi tar det med oss.", "");

    @Inject
    MeetingPositions positionsInMeetings;

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    BeanManager manager;

    @Inject
    MandateQueries queries;

    @Inject
    ApprovalService approval;

    @Inject
    ApprovalQueries approvals;

    @Inject
    ResolutionService resolutionService;

    @Inject
    ElectionService elections;

    @Inject
    DocumentService documentService;

    @Inject
    Undeliverable undeliverable;

    @Inject
    Interests interests;

    @Inject
    InvitationService invitations;

    @Inject
    MilestoneService milestones;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    FindingService findings;

    @Inject
    StudyService studies;

    @Inject
    CommunicationService communications;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    ItemRounds itemRounds;

    @Inject
    ItemDeliverables itemDeliverables;

    @Inject
    HoldingService holding;

    @Inject
    HoldingQueries holdingQueries;

    @Inject
    CallingService callings;

    @Inject
    TimeService times;

    @Inject
    TimeQueries timeQueries;

    @Inject
    PlanShifts shifts;

    @Inject
    PlanCalendars calendars;

    @Inject
    CallService calls;

    @Inject
    AnswerService answers;

    @Inject
    AnswerFileService answerFiles;

    @Inject
    CallInvitationService callInvitations;

    @Inject
    CallInvitationQueries callInvitationQueries;

    @Inject
    LateRequestService lateRequests;

    @Inject
    LateRequestQueries lateRequestQueries;

    @Inject
    ContributionService contributions;

    @Inject
    DraftUploadService uploads;

    @Inject
    OpenDraftService drafts;

    @Inject
    PublicCalls publicCalls;

    @Inject
    ContributionQueries contributionQueries;

    @Inject
    InboxQueries inbox;

    @Inject
    InboxService inboxing;

    @Inject
    PointService points;

    @Inject
    PointQueries pointQueries;

    @Inject
    ReadingService readings;

    @Inject
    ReadingQueries readingQueries;

    private static final ShiftForm SHIFT = new ShiftForm(LONG_AGO, 1, ShiftUnit.MONTHS, null);

    /** What there is only of an adopted mandate. */
    private static final Set<String> NEEDS_VERSION = Set.of("VersionQueries.content", "MandateExport.version");

    private static final AmendmentForm AMENDMENT = new AmendmentForm("Endring", "Derfor", null);
    private static final PartsForm PARTS =
            new PartsForm(null, LocalDate.of(2031, 12, 31), List.of(), List.of(), Set.of(), List.of(), Routes.USUAL);
    private static final ClauseEdit INSERT = new ClauseEdit.Insert(
            new Clause(
                    new ClauseId(UUID.randomUUID()),
                    0,
                    ClauseForm.PARAGRAPH,
                    "",
                    "",
                    "Mer.",
                    ClauseKind.BACKGROUND,
                    null),
            ClauseTree.Side.AFTER,
            null);

    @Inject
    Lives lives;

    @Inject
    MinutesService minutes;

    @Inject
    DeliverableCalls deliverableCalls;

    @Inject
    CalledFromOutside calledFromOutside;

    @Inject
    ReviewSamples reviewSamples;

    @Inject
    ConsentService consents;

    @Inject
    ClosingService closing;

    private Actor.Someone secretary;
    /** The picture in the mandate, where that is published. */
    private @Nullable UUID shown;

    /** Whether a call is closed when it is asked about. */
    private boolean over;
    /** The open call that is asked about, where one is: what is asked about beside it is of that one. */
    private @Nullable CallId around;

    private Actor.Someone voter;
    /** A member who is recused in whatever a round asks about. */
    private Actor.Someone recused;

    @Test
    void givesEachRoleWhatTheTableSays() throws Exception {
        var table = table();
        var roles = table.remove("use case");
        assertThat(table.keySet()).isEqualTo(useCases());
        var rows = List.copyOf(table.entrySet());
        var another = new Unmanaged<>(AccessMatrixIT.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        var beside = new CompletableFuture<List<String>>();
        var unused = world.meanwhile(() -> another.ask(rows, 1, roles, beside));
        var mine = new CompletableFuture<List<String>>();
        ask(rows, 0, roles, mine);
        var others = Stream.concat(mine.join().stream(), beside.join().stream()).toList();
        assertThat(others).as("answers that the table doesn't give").isEmpty();
        assertThat(table).as("what nobody may do shows nothing").allSatisfy((useCase, cells) -> assertThat(
                        BY_ITSELF.contains(useCase) || cells.contains("yes"))
                .isTrue());
    }

    /** Every second row, from one on: the other half is asked beside it, by another of these, for each has its own people. */
    private void ask(
            List<Map.Entry<String, List<String>>> rows,
            int from,
            List<String> roles,
            CompletableFuture<List<String>> answered) {
        try {
            var others = new ArrayList<String>();
            for (int row = from; row < rows.size(); row += 2) {
                for (int column = 0; column < roles.size(); column++) {
                    var useCase = rows.get(row).getKey();
                    var answer = answer(useCase, roles.get(column));
                    if (!answer.equals(rows.get(row).getValue().get(column))) {
                        others.add("%s as %s: %s".formatted(useCase, roles.get(column), answer));
                    }
                }
            }
            answered.complete(others);
        } catch (Exception | AssertionError e) {
            answered.completeExceptionally(e);
        }
    }

    private String answer(String useCase, String role) throws Exception {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        recused = null;
        var mandate = world.draft(secretary, "Tilgang");
        var actor = world.fresh(actor(role, secretary, mandate));
        if (useCase.startsWith("PlanSources.preview")) {
            // Dates are counted from the first day, so there must be one.
            world.change("update mandate set first_day = '2026-01-01' where id = ?1", mandate.value());
        }
        if (NEEDS_VERSION.contains(useCase) || isOfRunning(useCase)) {
            lives.adopt(mandate);
        }
        over = useCase.startsWith("PublicAnswers");
        around = null;
        shown = useCase.startsWith("Public") ? lives.publish(secretary, mandate) : null;
        if (useCase.startsWith("PublicDeliverables")) {
            deliverableCalls.publish(mandate, new DeliverableCalls.People(secretary, secretary, actor, recused));
        }
        var method = method(useCase);
        var bean = beans.select(method.getDeclaringClass()).get();
        var parameters = parameters(
                method,
                actor,
                mandate,
                as(secretary, () -> queries.details(mandate)).version());
        try {
            as(actor, () -> {
                method.invoke(bean, parameters);
                return true;
            });
            return "yes";
        } catch (IllegalStateException e) {
            assertThat(e.getCause()).isInstanceOf(InvocationTargetException.class);
            var refused = (RefusedException) e.getCause().getCause();
            return refused.refusal() instanceof SharedRefusal.NotThereOrNotYours ? "no" : "rule";
        }
    }

    private Actor.Someone actor(String role, Actor.Someone secretary, MandateId id) {
        var mandate = world.mandate(id);
        return switch (role) {
            case "SECRETARIAT" -> secretary;
            case "SECRETARY" -> seated(mandate.secretariat(), Role.SECRETARY, RealmRole.SECRETARIAT);
            case "LEADER" -> seated(mandate.expertGroup(), Role.LEADER, RealmRole.MEMBER);
            case "MEMBER" -> seated(mandate.expertGroup(), Role.MEMBER, RealmRole.MEMBER);
            case "RECUSED" -> {
                recused = world.fresh(seated(mandate.expertGroup(), Role.MEMBER, RealmRole.MEMBER));
                yield recused;
            }
            case "OBSERVER" -> seated(mandate.expertGroup(), Role.OBSERVER, RealmRole.MEMBER);
            case "DEPUTY" -> {
                var person = world.person("Vara", RealmRole.MEMBER);
                world.deputy(person, mandate.expertGroup(), memberOf(mandate.expertGroup()));
                yield person;
            }
            // Both keys are turned: it opens what they are named on, and nothing else.
            case "PARTICIPANT" -> {
                var person = world.person("Deltaker", RealmRole.INVITED);
                world.participation(id, person.personId(), ParticipationKey.SECRETARIAT, ParticipationState.CONFIRMED);
                yield person;
            }
            case "BOARD" -> seated(mandate.board(), Role.MEMBER, RealmRole.BOARD);
            // The realm role opens the door: who has lost it sits outside, in whatever seat.
            case "SECRETARY_WITHOUT_ROLE" -> seated(mandate.secretariat(), Role.SECRETARY, RealmRole.MEMBER);
            case "MEMBER_WITHOUT_ROLE" -> seated(mandate.expertGroup(), Role.MEMBER, RealmRole.BOARD);
            case "BOARD_WITHOUT_ROLE" -> seated(mandate.board(), Role.MEMBER, RealmRole.MEMBER);
            case "OTHER_SECRETARY" -> otherSecretary();
            case "AUDITOR" -> world.person("Kontrollør", RealmRole.AUDITOR);
            case "STRANGER" -> world.person("Fremmed", RealmRole.MEMBER, RealmRole.BOARD, RealmRole.INVITED);
            default -> throw new IllegalArgumentException(role);
        };
    }

    /** Head of a mandate of their own. */
    private Actor.Someone otherSecretary() {
        var person = world.person("En annen sekretær", RealmRole.SECRETARIAT);
        world.draft(person, "Et annet mandat");
        return person;
    }

    private Actor.Someone seated(BodyId body, Role role, RealmRole door) {
        var person = world.person("I plassen", door);
        world.seat(person, body, role, LONG_AGO);
        return person;
    }

    /** What belongs to mandates that are adopted. */
    private static boolean isOfRunning(String useCase) {
        return useCase.startsWith("Study")
                || useCase.startsWith("Communication")
                || Set.of("ItemDeliverables.ask", "DeliverableService.uphold", "CorrectionService.object")
                        .contains(useCase);
    }

    private Object[] parameters(Method method, Actor.Someone actor, MandateId mandate, int version) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> parameter(type, actor, mandate, version))
                .toArray();
    }

    private Object parameter(Class<?> type, Actor.Someone actor, MandateId mandate, int version) {
        return switch (type.getSimpleName()) {
            case "DraftMandate" -> new DraftMandate(UUID.randomUUID(), world.form("Nytt"));
            case "EditMandate" -> new EditMandate(UUID.randomUUID(), mandate, version, world.form("Endret"));
            case "EditRoutes" -> new EditRoutes(UUID.randomUUID(), mandate, version, Routes.USUAL);
            case "WithdrawMandate" -> new WithdrawMandate(UUID.randomUUID(), mandate, version, "Derfor");
            case "ChooseLanguage" -> new ChooseLanguage(UUID.randomUUID(), "nn");
            case "Login" ->
                new Login("account", "Navn", "navn@test.mandat.example", true, Set.of(), Instant.EPOCH, Instant.EPOCH);
            case "RetryMail" -> new RetryMail(UUID.randomUUID(), undeliverable.about(mandate));
            case "SettleMail" -> new SettleMail(UUID.randomUUID(), undeliverable.about(mandate));
            case "MandateId" -> mandate;
            case "Locale" -> Words.BOKMAL;
            case "Words" -> Words.in(Words.BOKMAL);
            case "CastPosition" -> position(mandate);
            case "ExtendRound" -> new ExtendRound(UUID.randomUUID(), round(mandate), LocalDate.of(2031, 1, 6), "Ferie");
            case "CancelRound" -> new CancelRound(UUID.randomUUID(), round(mandate), "Derfor");
            case "EndRound" -> new EndRound(UUID.randomUUID(), answered(mandate));
            case "RemindVoters" -> new RemindVoters(UUID.randomUUID(), round(mandate));
            case "DemandOverride" -> new DemandOverride(UUID.randomUUID(), objection(mandate));
            case "RaiseImpartiality", "DeclarePartial", "AskToReverse" -> impartiality(type, mandate);
            case "RoundId" -> round(mandate);
            case "PositionId" -> positionOf(actor, mandate);
            case "DraftResolution" -> new DraftResolution(UUID.randomUUID(), mandate, RESOLUTION);
            case "EditResolution" -> new EditResolution(UUID.randomUUID(), drafted(mandate), 0, RESOLUTION);
            case "SubmitResolution" ->
                new SubmitResolution(UUID.randomUUID(), drafted(mandate), 0, RoundSettings.usual());
            case "WithdrawResolution" -> new WithdrawResolution(UUID.randomUUID(), drafted(mandate), 0, "Derfor");
            case "ResolutionId" -> submitted(mandate);
            case "MandateFilter" -> MandateFilter.all();
            case "MandateSort" -> MandateSort.TITLE;
            case "HistoryFilter" -> HistoryFilter.all();
            case "Whose" -> Whose.ALL;
            case "HistoryForm" -> HistoryForm.CSV;
            case "ReceiptNumber" -> ReceiptNumber.of("2026-0042").orElseThrow();
            case "Instant" -> Instant.EPOCH;
            case "Subject" -> new Subject("Mandate", mandate.value());
            case "Seek" -> Seek.first(1);
            case "String" ->
                world.mandate(mandate).publicName().map(PublicName::value).orElse("");
            case "int" -> 1;
            case "long" -> 0L;
            case "boolean" -> false;
            default -> composition(type, actor, mandate);
        };
    }

    private Object composition(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var group = world.mandate(mandate).expertGroup();
        return switch (type.getSimpleName()) {
            case "CreateSeat" ->
                new CreateSeat(
                        UUID.randomUUID(), mandate, group, new SeatForm(OrganisationCategory.RESEARCH, null, true));
            case "CloseSeat" ->
                new CloseSeat(UUID.randomUUID(), mandate, group, world.vacantSeat(group), LocalDate.of(2031, 1, 1));
            case "SetNotice" -> new SetNotice(UUID.randomUUID(), mandate, group, new NoticeForm(21));
            case "AddMember" -> new AddMember(UUID.randomUUID(), mandate, group, newMember(world.vacantSeat(group)));
            case "MoveMember" ->
                new MoveMember(
                        UUID.randomUUID(),
                        mandate,
                        group,
                        member(group),
                        new MoveForm(Role.OBSERVER, world.vacantSeat(group), LocalDate.of(2031, 1, 1), null, null));
            case "EndMembership" ->
                new EndMembership(
                        UUID.randomUUID(), mandate, group, member(group), LocalDate.of(2031, 1, 1), "Ny jobb");
            case "HandOver" ->
                new HandOver(
                        UUID.randomUUID(), mandate, world.person("Etterfølger").personId(), LocalDate.of(2031, 1, 1));
            case "ResignLeadership" -> resignation(mandate);
            case "CorrectPerson" -> correction(mandate);
            case "LocalDate" -> LocalDate.of(2031, 1, 1);
            case "PersonId" -> memberOf(group).personId();
            default -> ofPeople(type, actor, mandate);
        };
    }

    private Object ofPeople(Class<?> type, Actor.Someone actor, MandateId mandate) {
        return switch (type.getSimpleName()) {
            case "DeclareInterest" -> new DeclareInterest(UUID.randomUUID(), interest());
            case "EditInterest" -> new EditInterest(UUID.randomUUID(), ownInterest(actor), 0, interest());
            case "ChooseOrganisation" -> new ChooseOrganisation(UUID.randomUUID(), null);
            case "ProposeParticipation" -> new ProposeParticipation(UUID.randomUUID(), mandate, outsider());
            case "ConfirmParticipation" ->
                new ConfirmParticipation(UUID.randomUUID(), mandate, proposedToo(actor, mandate));
            case "DeclineParticipation" ->
                new DeclineParticipation(UUID.randomUUID(), mandate, proposedToo(actor, mandate), "Nei");
            case "EndParticipation" ->
                new EndParticipation(
                        UUID.randomUUID(),
                        mandate,
                        world.participation(mandate, ParticipationKey.GROUP, ParticipationState.CONFIRMED),
                        "Ferdig");
            default -> ofConsent(type, actor, mandate);
        };
    }

    private Object ofConsent(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "PublishMandate" -> new PublishMandate(key, adopted(mandate));
            case "SubmitMandate" -> {
                lives.ready(secretary, mandate);
                yield new SubmitMandate(key, mandate, world.mandate(mandate).version(), null, Set.of());
            }
            case "RecallMandate" -> {
                lives.ready(secretary, mandate);
                int seen = world.mandate(mandate).version();
                as(secretary, () -> {
                    consents.submit(new SubmitMandate(UUID.randomUUID(), mandate, seen, null, Set.of()));
                    return true;
                });
                yield new RecallMandate(key, mandate, "Derfor");
            }
            case "DraftAmendment" -> new DraftAmendment(key, adopted(mandate), AMENDMENT);
            case "EditAmendment" -> new EditAmendment(key, lives.amendment(secretary, mandate), 0, AMENDMENT);
            case "AmendClauses" -> new AmendClauses(key, lives.amendment(secretary, mandate), INSERT, List.of());
            case "ReplaceClauses" -> new ReplaceClauses(key, lives.amendment(secretary, mandate), 0, ClauseTree.EMPTY);
            case "AmendParts" -> new AmendParts(key, lives.amendment(secretary, mandate), 0, PARTS);
            case "SubmitAmendment" -> new SubmitAmendment(key, lives.changed(secretary, mandate), 1, null, Set.of());
            case "RebaseAmendment" -> {
                var amendment = lives.amendment(secretary, mandate);
                lives.amend(mandate);
                yield new RebaseAmendment(key, amendment, 0, Map.of());
            }
            case "WithdrawAmendment" -> new WithdrawAmendment(key, lives.amendment(secretary, mandate), "Derfor");
            case "AmendmentId" -> lives.amendment(secretary, mandate);
            case "Map" -> Map.of();
            default -> ofClosing(type, actor, mandate);
        };
    }

    private MandateId adopted(MandateId mandate) {
        lives.adopt(mandate);
        return mandate;
    }

    private Object ofClosing(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "AskToClose" -> new AskToClose(key, adopted(mandate), ClosingStep.BEGIN);
            case "ConfirmClosing" -> new ConfirmClosing(key, askedToClose(mandate));
            case "DeclineClosing" -> new DeclineClosing(key, askedToClose(mandate), "Derfor");
            case "MakeMotion" -> {
                lives.ready(secretary, mandate);
                yield lives.termination(adopted(mandate));
            }
            case "PassMotionOn" -> {
                var motion = lives.motion(secretary, mandate);
                world.change("update motion set state = 'PROPOSED' where id = ?1", motion.value());
                yield new PassMotionOn(key, motion, null, "nb");
            }
            case "WithdrawMotion" -> new WithdrawMotion(key, lives.motion(secretary, mandate), "Derfor");
            default -> ofElections(type, actor, mandate);
        };
    }

    private MandateId askedToClose(MandateId mandate) {
        lives.adopt(mandate);
        as(secretary, () -> {
            closing.ask(new AskToClose(UUID.randomUUID(), mandate, ClosingStep.BEGIN));
            return true;
        });
        return mandate;
    }

    private Object ofElections(Class<?> type, Actor.Someone actor, MandateId mandate) {
        return switch (type.getSimpleName()) {
            case "CallElection" -> {
                voter = world.voter(mandate, "Den andre");
                yield new CallElection(UUID.randomUUID(), mandate, new ElectionForm("Valg", LocalDate.of(2031, 1, 1)));
            }
            case "ProposeCandidate" -> new ProposeCandidate(UUID.randomUUID(), election(mandate), voter.personId());
            case "AnswerCandidacy" -> new AnswerCandidacy(UUID.randomUUID(), proposed(actor, mandate), true, null);
            case "OpenVote" -> new OpenVote(UUID.randomUUID(), stoodIn(mandate), null);
            case "AskToConfirm" ->
                new AskToConfirm(
                        UUID.randomUUID(),
                        voted(mandate),
                        new ConfirmationForm("nb", null, LocalDate.of(2031, 1, 1), null));
            case "CallOffElection" -> new CallOffElection(UUID.randomUUID(), election(mandate), "Derfor");
            case "ElectionId" -> election(mandate);
            default -> ofInvitations(type, actor, mandate);
        };
    }

    private Object ofInvitations(Class<?> type, Actor.Someone actor, MandateId mandate) {
        return switch (type.getSimpleName()) {
            case "InvitePerson" ->
                new InvitePerson(
                        UUID.randomUUID(),
                        mandate,
                        memberOf(world.mandate(mandate).expertGroup()).personId(),
                        "nn");
            case "ResendInvitation" -> new ResendInvitation(UUID.randomUUID(), mandate, invitation(mandate));
            case "RevokeInvitation" ->
                new RevokeInvitation(UUID.randomUUID(), mandate, invitation(mandate), "Feil person");
            case "BodyId" -> world.mandate(mandate).expertGroup();
            case "ImportMandate" ->
                new ImportMandate(UUID.randomUUID(), world.form("Nytt"), null, ClauseTree.EMPTY, List.of(), List.of());
            case "WriteClauses" ->
                new WriteClauses(UUID.randomUUID(), mandate, ClauseText.NONE, ClauseTree.EMPTY, List.of());
            case "ReviseClauses" ->
                new ReviseClauses(
                        UUID.randomUUID(),
                        mandate,
                        new ClauseEdit.Classify(List.of(), ClauseKind.FRAME, null),
                        List.of());
            case "UUID" -> Optional.ofNullable(shown).orElseGet(() -> world.picture(mandate));
            case "PastedText" -> new PastedText("Mandat");
            case "Sheet" -> new Sheet(List.of());
            case "ReceivedFile" -> world.received("Medlemmer", "E-post;Navn");
            case "ImportMembers" ->
                new ImportMembers(UUID.randomUUID(), mandate, true, false, List.of(listed(mandate)));
            default -> ofDocuments(type, actor, mandate);
        };
    }

    /** With a member who has a vote, beside whoever asks. */
    private ElectionId election(MandateId mandate) {
        voter = world.voter(mandate, "Den andre");
        return as(
                secretary,
                () -> elections.call(new CallElection(
                        UUID.randomUUID(), mandate, new ElectionForm("Valg", LocalDate.of(2031, 1, 1)))));
    }

    private ElectionId stoodIn(MandateId mandate) {
        var election = election(mandate);
        as(voter, () -> {
            elections.propose(new ProposeCandidate(UUID.randomUUID(), election, voter.personId()));
            return true;
        });
        return election;
    }

    private ImportedMember listed(MandateId mandate) {
        return new ImportedMember(
                2,
                UUID.randomUUID() + "@test.mandat.example",
                "Ny Person",
                null,
                OrganisationCategory.OTHER,
                world.mandate(mandate).expertGroup(),
                Role.MEMBER,
                true,
                LONG_AGO,
                null);
    }

    /** To somebody in the group, by the secretary. */
    private InvitationId invitation(MandateId mandate) {
        var person = memberOf(world.mandate(mandate).expertGroup()).personId();
        return as(secretary, () -> {
            invitations.invite(new InvitePerson(UUID.randomUUID(), mandate, person, null));
            return invitations.of(mandate).get(person).latest().id();
        });
    }

    private Object ofDocuments(Class<?> type, Actor.Someone actor, MandateId mandate) {
        return switch (type.getSimpleName()) {
            case "AddDocument" ->
                new AddDocument(
                        UUID.randomUUID(),
                        mandate,
                        "Notat",
                        ClassificationForm.of(Openness.OPEN),
                        world.received("Notat", "nytt"));
            case "AddDocumentVersion" ->
                new AddDocumentVersion(UUID.randomUUID(), document(mandate), 0, world.received("Notat", "nyere"));
            case "AddLink" ->
                new AddLink(
                        UUID.randomUUID(),
                        mandate,
                        "Lov",
                        ClassificationForm.of(Openness.OPEN),
                        "https://lov.example/a");
            case "AddLinkVersion" -> new AddLinkVersion(UUID.randomUUID(), linked(mandate), 0, "https://lov.example/b");
            case "RetitleDocument" -> new RetitleDocument(UUID.randomUUID(), document(mandate), 0, "Ny tittel");
            case "ReclassifyDocument" ->
                new ReclassifyDocument(UUID.randomUUID(), document(mandate), 0, ClassificationForm.of(Openness.OPEN));
            case "WithdrawDocument" -> new WithdrawDocument(UUID.randomUUID(), document(mandate), 0, "Derfor");
            case "DocumentId" -> document(mandate);
            case "DocumentSort" -> DocumentSort.TITLE;
            case "PortfolioFilter" -> PortfolioFilter.ALL;
            default -> ofStudies(type, actor, mandate);
        };
    }

    private Object ofStudies(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "DraftStudy" -> new DraftStudy(key, mandate, STUDY);
            case "EditStudy" -> new EditStudy(key, study(mandate), 0, STUDY);
            case "AskForEndorsement" -> new AskForEndorsement(key, study(mandate), 0);
            case "EndorseStudy" -> new EndorseStudy(key, askedToEndorse(mandate), 1);
            case "RecallStudy" -> new RecallStudy(key, study(mandate, "ENDORSED"));
            case "SubmitStudy" -> new SubmitStudy(key, study(mandate, "ENDORSED"), LONG_AGO);
            case "GrantStudy" -> new GrantStudy(key, study(mandate, "SUBMITTED"), ANSWER, 1L);
            case "DeclineStudy" -> new DeclineStudy(key, study(mandate, "SUBMITTED"), ANSWER);
            case "CommissionStudy" -> new CommissionStudy(key, study(mandate, "GRANTED"), LONG_AGO, LONG_AGO);
            case "ExpectStudy" -> new ExpectStudy(key, study(mandate, "COMMISSIONED"), LONG_AGO);
            case "DeliverStudy" -> new DeliverStudy(key, study(mandate, "COMMISSIONED"), document(mandate));
            case "FileReport" ->
                new FileReport(
                        key,
                        study(mandate, "COMMISSIONED"),
                        "Rapport",
                        ClassificationForm.of(Openness.INTERNAL),
                        world.received("Rapport", "om is"));
            case "WithdrawStudy" -> new WithdrawStudy(key, study(mandate), "Derfor");
            case "StudyId" -> study(mandate);
            default -> ofCommunication(type, actor, mandate);
        };
    }

    private Object ofCommunication(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "PlanCommunication" -> new PlanCommunication(key, mandate, communicationForm());
            case "EditCommunication" ->
                new EditCommunication(key, communication(mandate, "PLANNED"), 0, communicationForm());
            case "ReadyCommunication" -> new ReadyCommunication(key, inConfirmedPlan(mandate), 0);
            case "PublishCommunication" ->
                new PublishCommunication(key, communication(mandate, "READY"), Instant.EPOCH, null);
            case "DropCommunication" -> new DropCommunication(key, communication(mandate, "PLANNED"), "Derfor");
            case "ConfirmCommunicationPlan" -> {
                var ignored = communication(mandate, "PLANNED");
                yield new ConfirmCommunicationPlan(key, mandate, 1);
            }
            default -> ofPlans(type, actor, mandate);
        };
    }

    private Object ofPlans(Class<?> type, Actor.Someone actor, MandateId mandate) {
        return switch (type.getSimpleName()) {
            case "AddMilestone" -> newMilestone(mandate);
            case "EditMilestone" ->
                new EditMilestone(UUID.randomUUID(), milestone(mandate), 0, MilestoneForm.of("Nytt navn"));
            case "RescheduleMilestone" ->
                new RescheduleMilestone(
                        UUID.randomUUID(), milestone(mandate), 0, new DueForm(LocalDate.of(2030, 2, 1), false), null);
            case "StartMilestone" -> new StartMilestone(UUID.randomUUID(), milestone(mandate));
            case "ReachMilestone" -> reaching(mandate);
            case "DropMilestone" -> new DropMilestone(UUID.randomUUID(), milestone(mandate), "Derfor");
            case "ProposeDate" -> proposal(mandate);
            case "MakeCalendarLink" -> new MakeCalendarLink(null);
            case "RevokeCalendarLink" ->
                new RevokeCalendarLink(
                        UUID.randomUUID(),
                        as(actor, () -> calendars.make(new MakeCalendarLink(null)))
                                .id());
            case "ShiftForm" -> SHIFT;
            case "ShiftPlan" -> shift(mandate);
            case "AddUsualPlan" -> new AddUsualPlan(UUID.randomUUID(), begun(mandate), "nb");
            case "CopyPlan" -> copy(actor, mandate);
            case "RestoreMilestone" -> new RestoreMilestone(UUID.randomUUID(), dropped(mandate), "Likevel");
            case "ReopenMilestone" -> new ReopenMilestone(UUID.randomUUID(), reached(mandate), "Likevel ikke");
            default -> ofMeetings(type, actor, mandate);
        };
    }

    private Object ofPlanning(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "OfferTimes" -> new OfferTimes(key, meeting(mandate), List.of(tomorrow()));
            case "MarkTimes" -> {
                var option = option(mandate);
                yield new MarkTimes(key, option.meeting(), List.of(new MarkTimes.Mark(option.id(), Suits.YES)));
            }
            case "WithdrawOption" -> new WithdrawOption(key, option(mandate).id());
            case "ChooseTime" -> {
                var option = option(mandate);
                yield new ChooseTime(key, option.meeting(), option.id());
            }
            case "MeetingForm" -> timed();
            case "SeriesRule" -> SeriesRule.times(new SeriesRule.Weeks(1), 3);
            case "PlanSeries" -> new PlanSeries(key, mandate, timed(), SeriesRule.times(new SeriesRule.Weeks(1), 3));
            case "CopyMeeting" -> new CopyMeeting(key, meeting(mandate), MEETING, true);
            case "ApplyTemplate" -> new ApplyTemplate(key, meeting(mandate), AgendaTemplate.FIRST_MEETING);
            default -> ofReading(type, actor, mandate);
        };
    }

    private static TimeForm tomorrow() {
        var start = Instant.now().plus(Duration.ofDays(1));
        return new TimeForm(start, start.plus(Duration.ofHours(2)));
    }

    private static MeetingForm timed() {
        var time = tomorrow();
        return new MeetingForm(MeetingKind.GROUP, "nb", "Gruppemøte", time.startsAt(), time.endsAt(), null, null, null);
    }

    private record Offered(MeetingId meeting, TimeOptionId id) {}

    private Offered option(MandateId mandate) {
        var meeting = meeting(mandate);
        var option = as(secretary, () -> {
            times.offer(new OfferTimes(UUID.randomUUID(), meeting, List.of(tomorrow())));
            return timeQueries.of(meeting).options().getFirst().id();
        });
        return new Offered(meeting, option);
    }

    private Object ofMeetings(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "PlanMeeting" -> new PlanMeeting(key, mandate, MEETING);
            case "EditMeeting" -> {
                var meeting = meeting(mandate);
                yield new EditMeeting(key, meeting, meetingVersion(meeting), MEETING);
            }
            case "CancelMeeting" -> new CancelMeeting(key, meeting(mandate), "Derfor");
            case "MeetingId" -> heldMeeting(mandate);
            case "AddItem" -> new AddItem(key, meeting(mandate), ITEM);
            case "ProposeItem" -> new ProposeItem(key, meeting(mandate), ITEM);
            case "EditItem" -> editing(mandate);
            case "MoveItem" -> new MoveItem(key, item(mandate), 1);
            case "ChoosePapers" -> new ChoosePapers(key, item(mandate), List.of(document(mandate)));
            case "AddPaper" ->
                new AddPaper(
                        key,
                        item(mandate),
                        "Notat",
                        ClassificationForm.of(Openness.INTERNAL),
                        world.received("Notat", "til saken"));
            case "AskMembers" -> new AskMembers(key, evaluation(mandate), callForm());
            case "RecordFinding" -> new RecordFinding(key, mandate, null, FINDING);
            case "EditFinding" -> new EditFinding(key, finding(mandate), 0, FINDING);
            case "WithdrawFinding" -> new WithdrawFinding(key, finding(mandate), "Derfor");
            case "CarryFinding" -> new CarryFinding(key, findingFor(mandate), mandate);
            case "RemoveItem" -> new RemoveItem(key, item(mandate));
            case "RestoreItem" -> new RestoreItem(key, item(mandate, "REMOVED"));
            case "AcceptItem" -> new AcceptItem(key, item(mandate, "PROPOSED"));
            case "DeclineItem" -> new DeclineItem(key, item(mandate, "PROPOSED"), "Derfor");
            case "MeetingLink" -> calledFromOutside.to(secretary, mandate).link();
            case "AnswerByLink" ->
                new AnswerByLink(
                        UUID.randomUUID(),
                        calledFromOutside.to(secretary, mandate).link(),
                        Rsvp.ACCEPTED,
                        null);
            case "RecordSpoken" -> {
                var speaker = calledFromOutside.heard(secretary, mandate);
                yield new RecordSpoken(key, speaker.item(), speaker.attendee(), "Vi vil ha slagg.");
            }
            case "WordingLink" -> calledFromOutside.said(secretary, mandate);
            case "ConfirmWording" ->
                new ConfirmWording(key, calledFromOutside.said(secretary, mandate), "Vi vil ha slagg.", "nb");
            case "DeclineWording" -> new DeclineWording(key, calledFromOutside.said(secretary, mandate));
            case "PaperByLink" -> {
                var call = calledFromOutside.to(secretary, mandate);
                var paper = document(mandate);
                calledFromOutside.read(secretary, call.item(), paper);
                yield new PaperByLink(call.link(), paper);
            }
            default -> ofHolding(type, actor, mandate);
        };
    }

    private Object ofHolding(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "BeginMeeting" -> new BeginMeeting(key, calledMeeting(mandate));
            case "TurnToItem" -> new TurnToItem(key, heldItem(mandate));
            case "EndMeeting" -> new EndMeeting(key, heldMeeting(mandate));
            case "ResumeMeeting" -> new ResumeMeeting(key, endedMeeting(mandate));
            case "RecordAttendance" ->
                new RecordAttendance(key, attendeeOf(heldMeeting(mandate)), Presence.PRESENT, null);
            case "RecordTimes" ->
                new RecordTimes(key, attendeeOf(heldMeeting(mandate)), Presence.PRESENT, null, null, null);
            case "RecordAllPresent" -> new RecordAllPresent(key, heldMeeting(mandate));
            case "NoteRecusal" -> {
                var meeting = heldMeeting(mandate);
                yield new NoteRecusal(key, attendeeOf(meeting), heldItemOf(meeting), true);
            }
            case "DecideItem" -> new DecideItem(key, heldItem(mandate), Outcome.POSTPONED);
            case "AgendaItemId" -> heldItem(mandate);
            case "PutItemToNewRound" -> {
                voter = world.voter(mandate, "Den andre");
                yield puttingToRound(heldItem(mandate));
            }
            case "RecordPosition" -> recording(world.voter(mandate, "Den som er der"), mandate);
            case "ContestPosition" -> new ContestPosition(key, recordedOf(actor, mandate), "Derfor");
            case "ChooseDeliverable" -> new ChooseDeliverable(key, heldItem(mandate), null);
            case "AskAtMeeting" -> asking(actor, mandate);
            case "PutItemToRound" -> new PutItemToRound(key, heldItem(mandate), draftedResolution(mandate));
            case "AgreeAction" -> new AgreeAction(key, heldItem(mandate), actionForm());
            case "EditAction" -> new EditAction(key, agreedAction(mandate), 0, actionForm());
            case "FinishAction" -> new FinishAction(key, agreedAction(mandate));
            case "ReopenAction" -> new ReopenAction(key, finishedAction(mandate));
            case "DropAction" -> new DropAction(key, agreedAction(mandate), "Derfor");
            case "SaveNote" -> new SaveNote(heldItem(mandate), NotePart.NOTES, 0, "", "Et notat");
            default -> ofCalling(type, actor, mandate);
        };
    }

    private Object ofCalling(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "CallMeeting" -> calling(meeting(mandate));
            case "AddOutsider" -> outsiderTo(meeting(mandate));
            case "EditOutsider" -> {
                var adding = outsiderTo(meeting(mandate));
                yield new EditOutsider(key, added(adding), adding.items(), 10);
            }
            case "RemoveAttendee" -> new RemoveAttendee(key, added(outsiderTo(meeting(mandate))), "Derfor");
            case "ConfirmOutsiders" -> {
                var adding = outsiderTo(meeting(mandate));
                yield new ConfirmOutsiders(key, adding.meeting(), List.of(added(adding)));
            }
            case "DeclineOutsider" -> new DeclineOutsider(key, added(outsiderTo(meeting(mandate))), "Derfor");
            case "AnnounceAgenda" -> new AnnounceAgenda(key, called(mandate));
            case "RemindAttendees" -> new RemindAttendees(key, called(mandate));
            case "AnswerMeeting" -> new AnswerMeeting(key, called(mandate), Rsvp.ACCEPTED, null);
            case "DeclareRecusal" ->
                new DeclareRecusal(key, itemOf(called(mandate)).id(), "Sitter i styret");
            case "LookAtMeeting" -> new LookAtMeeting(called(mandate));
            default -> ofMinutes(type, actor, mandate);
        };
    }

    private Object ofMinutes(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "CirculateMinutes" -> new CirculateMinutes(key, decidedMeeting(heldMeeting(mandate)), null);
            case "RemarkOnMinutes" ->
                new RemarkOnMinutes(key, circulatedMeeting(attended(actor, mandate)), null, "Tallet er feil.");
            case "AnswerRemark" -> new AnswerRemark(key, remark(actor, mandate), "Det er rettet.");
            case "WithdrawRemark" -> new WithdrawRemark(key, remark(actor, mandate));
            case "RewriteMinutes" -> new RewriteMinutes(key, circulatedMeeting(heldMeeting(mandate)), "Derfor");
            case "CloseMinutes" -> new CloseMinutes(key, circulatedMeeting(heldMeeting(mandate)));
            case "CorrectMinutes" -> {
                var earlier = circulatedMeeting(heldMeeting(mandate));
                as(secretary, () -> {
                    minutes.close(new CloseMinutes(UUID.randomUUID(), earlier));
                    return true;
                });
                yield new CorrectMinutes(key, heldMeeting(mandate), earlier, "Fristen er 1. mai.");
            }
            case "MinutesLink" -> minutesLink(mandate);
            case "RemarkByLink" -> new RemarkByLink(key, minutesLink(mandate).secret(), null, "Tallet er feil.");
            default -> ofPlanning(type, actor, mandate);
        };
    }

    private Object ofReading(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "AddToReadingList" -> new AddToReadingList(key, document(mandate), null);
            case "SetReadBy" -> new SetReadBy(key, onReadingList(mandate), 0, LONG_AGO);
            case "MoveReading" -> new MoveReading(key, onReadingList(mandate), true);
            case "TakeOffReadingList" -> new TakeOffReadingList(key, onReadingList(mandate));
            case "ConfirmReading" -> new ConfirmReading(key, onReadingList(mandate), 1);
            case "TakeReadingBack" -> new TakeReadingBack(key, readBy(actor, mandate));
            case "RemindReaders" -> {
                var ignored = onReadingList(mandate);
                voter = world.voter(mandate, "Den andre");
                yield new RemindReaders(key, mandate);
            }
            default -> ofInput(type, actor, mandate);
        };
    }

    private Object ofInput(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        var begun = Instant.now().minusSeconds(60);
        var ahead = begun.plus(Duration.ofDays(1));
        var later = ahead.plus(Duration.ofDays(1));
        return switch (type.getSimpleName()) {
            case "DraftCall" -> new DraftCall(key, mandate, callForm(begun, ahead));
            case "EditCall" -> new EditCall(key, call(mandate, begun, ahead, false), 0, callForm(begun, later));
            case "OpenCall" -> new OpenCall(key, call(mandate, begun, ahead, false), 0);
            case "RecallCall" -> new RecallCall(key, call(mandate, ahead, later, true));
            case "ExtendCall" -> new ExtendCall(key, call(mandate, begun, ahead, true), later, "Ferie");
            case "CloseCall" -> new CloseCall(key, call(mandate, begun, ahead, true), "Nok");
            case "ReopenCall" -> new ReopenCall(key, closed(mandate, begun, ahead), later, "Flere");
            case "WithdrawCall" -> new WithdrawCall(key, call(mandate, begun, ahead, true), "Feil");
            case "CallId" -> {
                var call = call(mandate, begun, ahead, true);
                around = over ? null : call;
                yield over ? closed(call) : call;
            }
            case "AnswerCall" -> answer(forMembers(mandate, begun, ahead));
            case "ChangeAnswer" -> {
                var call = answered(actor, mandate, begun, ahead);
                yield new ChangeAnswer(key, call, 1, false, replies("Derfor."), "nb", List.of());
            }
            case "AttachToAnswer" ->
                new AttachToAnswer(forMembers(mandate, begun, ahead), world.received("Notat", "Notat"));
            case "UploadToAnswer" ->
                new UploadToAnswer(forMembers(mandate, begun, ahead), new ComingFile("Notat.txt", 5, 0));
            case "AnswerUpload" -> uploaded(actor, forMembers(mandate, begun, ahead));
            case "PutAnswerPart" ->
                new PutAnswerPart(uploaded(actor, forMembers(mandate, begun, ahead)), 0, ByteBuffer.wrap(new byte[5]));
            case "FinishAnswerUpload" ->
                new FinishAnswerUpload(
                        uploaded(actor, forMembers(mandate, begun, ahead)), world.received("Notat", "Notat"));
            case "DetachFromAnswer" -> new DetachFromAnswer(forMembers(mandate, begun, ahead), UUID.randomUUID());
            case "AskToAnswerLate" ->
                new AskToAnswerLate(key, closed(forMembers(mandate, begun, ahead)), "Jeg var syk.");
            case "DiscardAnswerFiles" -> new DiscardAnswerFiles(forMembers(mandate, begun, ahead));
            case "WithdrawAnswer" -> new WithdrawAnswer(key, answered(actor, mandate, begun, ahead));
            case "ChooseReminders" -> new ChooseReminders(key, forMembers(mandate, begun, ahead), List.of(1));
            case "RemindOfCall" -> {
                world.voter(mandate, "Noen som ikke har svart");
                yield new RemindOfCall(key, forMembers(mandate, begun, ahead));
            }
            case "LetInvitedIn" -> {
                var call = invited(mandate, begun, ahead);
                var invitation = as(secretary, () -> {
                    callInvitations.invite(new InviteToCall(UUID.randomUUID(), call, List.of(INVITEE)));
                    calls.open(new OpenCall(UUID.randomUUID(), call, 0));
                    calls.close(new CloseCall(UUID.randomUUID(), call, "Nok"));
                    return callInvitationQueries.page(call, Seek.first(1)).getFirst();
                });
                yield new LetInvitedIn(key, invitation.id(), later, "Syk");
            }
            case "AdmitMember" -> {
                var silent = world.voter(mandate, "Noen som ikke rakk det");
                yield new AdmitMember(key, closed(forMembers(mandate, begun, ahead)), silent.personId(), later, "Syk");
            }
            case "AdmitLate" ->
                new AdmitLate(
                        key,
                        closed(mandate, begun, ahead),
                        new LateEntryForm(
                                INVITEE.name(),
                                INVITEE.email(),
                                INVITEE.organisation(),
                                INVITEE.category(),
                                INVITEE.language(),
                                later,
                                "Syk"));
            case "InviteToCall" -> new InviteToCall(key, invited(mandate, begun, ahead), List.of(INVITEE));
            case "RevokeCallInvitation" -> {
                var call = invited(mandate, begun, ahead);
                as(
                        secretary,
                        () -> callInvitations.invite(new InviteToCall(UUID.randomUUID(), call, List.of(INVITEE))));
                yield new RevokeCallInvitation(
                        key,
                        as(secretary, () -> callInvitationQueries.page(call, Seek.first(1)))
                                .getFirst()
                                .id(),
                        "Feil");
            }
            case "MailReceipt" -> {
                var at = sent(mandate, begun, ahead);
                world.change("update mail_message set queued_at = date_sub(queued_at, interval 1 day) where address ="
                        + " 'kari@fjord.example'");
                yield new MailReceipt(at);
            }
            case "AskErasure" -> new AskErasure(sent(mandate, begun, ahead));
            case "FindReceipt" -> new FindReceipt("2026-0001", "kari@fjord.example");
            case "AskToBeLetIn" -> asking(kept(mandate, begun, ahead));
            case "GrantLateEntry" -> new GrantLateEntry(key, asked(mandate, begun, ahead), later, "Rimelig");
            case "DeclineLateEntry" -> new DeclineLateEntry(key, asked(mandate, begun, ahead), "For sent");
            case "LayLateEntriesAside" -> {
                var asking = asking(kept(mandate, begun, ahead));
                yield new LayLateEntriesAside(key, asking.at().call(), List.of(asked(asking)));
            }
            case "InvitationLink" -> linkOfInvitation(mandate, begun, ahead);
            case "AnswerInvitation" -> {
                var other = contribution(key, new CallId(key));
                yield new AnswerInvitation(
                        key, linkOfInvitation(mandate, begun, ahead), other.by(), other.replies(), other.language(), 0);
            }
            case "ContributionId" -> {
                var call = around(mandate);
                as(secretary, () -> contributions.submit(contribution(key, call)));
                yield as(secretary, () -> contributionQueries.page(call, Seek.first(1)))
                        .getFirst()
                        .id();
            }
            case "EraseContribution" -> {
                var at = sent(mandate, begun, ahead);
                yield new EraseContribution(
                        key,
                        as(secretary, () -> contributionQueries.page(at.call(), Seek.first(1)))
                                .getFirst()
                                .id(),
                        Erasure.PERSON,
                        "Sak 26/17");
            }
            case "NarrowPublication" -> new NarrowPublication(sent(mandate, begun, ahead), Publication.NOT);
            case "NarrowForSender" -> {
                var at = sent(mandate, begun, ahead);
                yield new NarrowForSender(
                        key,
                        as(secretary, () -> contributionQueries.page(at.call(), Seek.first(1)))
                                .getFirst()
                                .id(),
                        Publication.NOT,
                        "Sak 26/17");
            }
            case "DeclineErasure" -> {
                var at = sent(mandate, begun, ahead);
                world.change(
                        "update contribution set erasure_asked_at = sent_at where call_id = ?1",
                        at.call().value());
                yield new DeclineErasure(
                        key,
                        as(secretary, () -> contributionQueries.page(at.call(), Seek.first(1)))
                                .getFirst()
                                .id(),
                        "Alt er arkivert");
            }
            case "SubmitContribution" -> contribution(key, call(mandate, begun, ahead, true));
            case "ReceiptAddress" -> sent(mandate, begun, ahead);
            case "ReplaceContribution" -> {
                var at = sent(mandate, begun, ahead);
                var other = contribution(key, at.call());
                yield new ReplaceContribution(
                        UUID.randomUUID(),
                        at,
                        1,
                        other.by().publication(),
                        other.by(),
                        replies("Derfor."),
                        other.language());
            }
            case "WithdrawContribution" -> new WithdrawContribution(sent(mandate, begun, ahead));
            case "KeepDraft" -> draft(key, call(mandate, begun, ahead, true));
            case "DraftAddress" -> kept(mandate, begun, ahead);
            case "MailDraft" -> new MailDraft(kept(mandate, begun, ahead), "kari@fjord.example", "nb");
            case "AttachFile" -> new AttachFile(kept(mandate, begun, ahead), world.received("Notat", "Notat"));
            case "BeginUpload" -> new BeginUpload(kept(mandate, begun, ahead), new ComingFile("Notat.txt", 5, 0));
            case "UploadAddress" -> uploaded(kept(mandate, begun, ahead));
            case "PutPart" -> new PutPart(uploaded(kept(mandate, begun, ahead)), 0, ByteBuffer.wrap(new byte[5]));
            case "FinishUpload" ->
                new FinishUpload(uploaded(kept(mandate, begun, ahead)), world.received("Notat", "Notat"));
            case "DetachFile" -> new DetachFile(kept(mandate, begun, ahead), UUID.randomUUID());
            case "FileOfReceipt" -> {
                var at = withFile(mandate, begun, ahead);
                yield new FileOfReceipt(
                        at,
                        as(secretary, () -> publicCalls.receipt(at))
                                .files()
                                .getFirst()
                                .id());
            }
            case "FileOfContribution" -> fileOf(withFile(mandate, begun, ahead));
            case "OfferFile" -> new OfferFile(key, named(withFile(mandate, begun, ahead)), true);
            case "FileOfAnswer" -> {
                var at = withFile(mandate, begun, ahead);
                var file = named(at);
                var call = closed(at.call());
                world.letJobsEnd();
                world.change(
                        "update contribution set handling = 'ANSWERED' where id = ?1",
                        file.contribution().value());
                world.change(
                        "insert into offered_file (attachment_id, contribution_id) values (?1, ?2)",
                        file.file(),
                        file.contribution().value());
                yield new FileOfAnswer(call, file);
            }
            case "ConfirmAddress" ->
                new ConfirmAddress(world.mailedLink(sent(mandate, begun, ahead).call()));
            default -> ofDeliverables(type, actor, mandate);
        };
    }

    private Object ofDeliverables(Class<?> type, Actor.Someone actor, MandateId mandate) {
        boolean led = world.seating(world.mandate(mandate).expertGroup())
                .leaderOn(LocalDate.of(2026, 1, 1))
                .isPresent();
        var people = new DeliverableCalls.People(secretary, led ? actor : secretary, actor, recused);
        return deliverableCalls.of(type, mandate, people).orElseGet(() -> ofPoints(type, actor, mandate));
    }

    private Object ofPoints(Class<?> type, Actor.Someone actor, MandateId mandate) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "InboxFilter" -> InboxFilter.ALL;
            case "AssignContribution" -> {
                var row = inboxed(mandate);
                yield new AssignContribution(key, row.id(), row.version(), null);
            }
            case "GiveBackContribution" -> {
                var row = inboxed(mandate);
                yield new GiveBackContribution(key, row.id(), row.version(), null, CarriedPoints.NONE);
            }
            case "AssignContributions" -> {
                var row = inboxed(mandate);
                yield new AssignContributions(key, List.of(new SeenContribution(row.id(), row.version())), null);
            }
            case "GiveBackContributions" -> {
                var row = inboxed(mandate);
                yield new GiveBackContributions(
                        key,
                        List.of(new GiveBackContribution(
                                UUID.randomUUID(), row.id(), row.version(), null, CarriedPoints.NONE)));
            }
            case "GivenContributions" -> new GivenContributions(List.of());
            case "ClassifyContribution" -> {
                var row = inboxed(mandate);
                yield new ClassifyContribution(key, row.id(), row.version(), ClassificationForm.of(Openness.INTERNAL));
            }
            case "PointFilter" -> PointFilter.ALL;
            case "Path" -> Path.of("/dev/null");
            case "PointSort" -> PointSort.SENT;
            case "PointId" -> point(mandate).point();
            case "List" -> List.of(point(mandate).point());
            case "PlacePoints" -> new PlacePoints(key, List.of(point(mandate)), Set.of());
            case "AssignPoints" -> new AssignPoints(key, List.of(point(mandate)), null);
            case "ProposeConclusion" -> new ProposeConclusion(key, List.of(point(mandate)), CONCLUSION);
            case "TakeOutPassage" -> new TakeOutPassage(key, point(mandate), new QuestionId(new UUID(4, 1)), 0, 3);
            case "JoinPoints" -> twoOfOne(point(mandate));
            case "SeparatePoints" -> {
                var whole = point(mandate);
                var joined = as(secretary, () -> points.join(twoOfOne(whole)));
                yield new SeparatePoints(key, new SeenPoint(whole.point(), whole.version() + 2), Set.of(), joined);
            }
            case "GatherPoints" -> {
                var lead = point(mandate);
                var other = point(mandate);
                world.change(
                        "update point p join point l on l.id = ?1 set p.call_id = l.call_id where p.id = ?2",
                        lead.point().value(),
                        other.point().value());
                yield new GatherPoints(key, List.of(lead, other), lead.point());
            }
            case "MailingId" -> mailing(mandate).mailing();
            case "ConfirmMailing" -> new ConfirmMailing(key, mailing(mandate));
            case "DismissMailing" -> new DismissMailing(key, mailing(mandate));
            case "TakeOutOfMailing" -> {
                var mailing = mailing(mandate);
                var other = point(mandate).point();
                world.change(
                        "insert into mailing_member (point_id, mailing_id, similarity, standing) values (?1, ?2, 0.9,"
                                + " 'PROPOSED')",
                        other.value(),
                        mailing.mailing().value());
                yield new TakeOutOfMailing(key, mailing, other);
            }
            case "ReopenPoints" -> new ReopenPoints(key, List.of(proposed(point(mandate))), "Feil");
            case "ConfirmConclusions" -> new ConfirmConclusions(key, List.of(proposed(point(mandate))));
            case "SendBackProposals" -> new SendBackProposals(key, List.of(proposed(point(mandate))), "For kort");
            case "TakeBackConfirmations" -> {
                var confirmed = proposed(point(mandate));
                world.change(
                        "update point set state = 'CONFIRMED' where id = ?1",
                        confirmed.point().value());
                yield new TakeBackConfirmations(key, List.of(confirmed));
            }
            case "ReleaseAnswers" -> {
                var call = around(mandate);
                world.change(
                        "update point set state = 'CONFIRMED' where id = ?1",
                        proposed(pointIn(call)).point().value());
                yield new ReleaseAnswers(key, call);
            }
            default -> reviewSamples.of(type, new ReviewSamples.Asker(actor, secretary, mandate, recused));
        };
    }

    private CallId forMembers(MandateId mandate, Instant opensAt, Instant closesAt) {
        return as(secretary, () -> {
            var id = calls.draft(
                    new DraftCall(UUID.randomUUID(), mandate, callForm(Audience.MEMBERS, opensAt, closesAt)));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private static AnswerCall answer(CallId call) {
        return new AnswerCall(UUID.randomUUID(), call, false, replies("Fordi."), "nb");
    }

    /** By whoever may; nobody has answered where the actor may not. */
    private CallId answered(Actor.Someone actor, MandateId mandate, Instant opensAt, Instant closesAt) {
        var call = forMembers(mandate, opensAt, closesAt);
        try {
            as(actor, () -> answers.answer(answer(call)));
        } catch (RefusedException e) {
            // Then they have nothing to change.
        }
        return call;
    }

    private CallId invited(MandateId mandate, Instant opensAt, Instant closesAt) {
        return as(
                secretary,
                () -> calls.draft(
                        new DraftCall(UUID.randomUUID(), mandate, callForm(Audience.INVITED, opensAt, closesAt))));
    }

    /** Somebody is invited, and has a link. */
    private InvitationLink linkOfInvitation(MandateId mandate, Instant opensAt, Instant closesAt) {
        var secret = UUID.randomUUID();
        var call = invited(mandate, opensAt, closesAt);
        as(secretary, () -> {
            callInvitations.invite(new InviteToCall(UUID.randomUUID(), call, List.of(INVITEE)));
            calls.open(new OpenCall(UUID.randomUUID(), call, 0));
            return true;
        });
        world.change(
                "insert into call_invitation_link (secret_hash, invitation_id)"
                        + " select sha2(?1, 256), id from call_invitation where call_id = ?2",
                secret.toString(),
                call.value());
        return new InvitationLink(secret);
    }

    /** When the call of what is kept is closed. */
    private AskToBeLetIn asking(DraftAddress at) {
        as(secretary, () -> {
            calls.close(new CloseCall(UUID.randomUUID(), at.call(), "Nok"));
            return true;
        });
        return new AskToBeLetIn(at, "Kari", "kari@fjord.example", "Var syk", "nb");
    }

    private LateRequestId asked(MandateId mandate, Instant opensAt, Instant closesAt) {
        return asked(asking(kept(mandate, opensAt, closesAt)));
    }

    private LateRequestId asked(AskToBeLetIn asking) {
        return as(secretary, () -> {
                    lateRequests.ask(asking);
                    return lateRequestQueries
                            .page(asking.at().call(), Seek.first(1))
                            .getFirst();
                })
                .id();
    }

    private CallId closed(MandateId mandate, Instant opensAt, Instant closesAt) {
        return closed(call(mandate, opensAt, closesAt, true));
    }

    private CallId closed(CallId call) {
        as(secretary, () -> {
            calls.close(new CloseCall(UUID.randomUUID(), call, "Nok"));
            return true;
        });
        return call;
    }

    /** One that the secretary has. */
    private InboxRow inboxed(MandateId mandate) {
        var begun = Instant.now().minusSeconds(60);
        var call = sent(mandate, begun, begun.plus(Duration.ofDays(1))).call();
        return as(secretary, () -> {
            var row = inbox.page(call, InboxFilter.ALL, Seek.first(1)).getFirst();
            inboxing.assign(new AssignContribution(UUID.randomUUID(), row.id(), row.version(), secretary.personId()));
            return inbox.row(row.id()).orElseThrow();
        });
    }

    /** The call of what is asked about: the one that is asked about as well, or one of its own. */
    private CallId around(MandateId mandate) {
        var begun = Instant.now().minusSeconds(60);
        return Optional.ofNullable(around).orElseGet(() -> call(mandate, begun, begun.plus(Duration.ofDays(1)), true));
    }

    private SeenPoint point(MandateId mandate) {
        return pointIn(around(mandate));
    }

    /** Of a call that is closed then. */
    private SeenPoint pointIn(CallId open) {
        as(secretary, () -> contributions.submit(contribution(UUID.randomUUID(), open)));
        var call = closed(open);
        world.letJobsEnd();
        return as(secretary, () -> pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(1)))
                .getFirst()
                .seen();
    }

    /** The point and a part that was taken out of it, to be made one again. */
    private JoinPoints twoOfOne(SeenPoint whole) {
        var part = as(
                secretary,
                () -> points.takeOut(
                        new TakeOutPassage(UUID.randomUUID(), whole, new QuestionId(new UUID(4, 1)), 0, 3)));
        return new JoinPoints(new SeenPoint(whole.point(), whole.version() + 1), new SeenPoint(part, 0));
    }

    /** Of one point, which is enough to decide on it. */
    private SeenMailing mailing(MandateId mandate) {
        var id = UUID.randomUUID();
        world.change(
                "insert into mailing (id, call_id, mandate_id, lead_id, state, senders, changed_at, version)"
                        + " select ?1, call_id, mandate_id, id, 'PROPOSED', 1, now(6), 0 from point where id = ?2",
                id,
                point(mandate).point().value());
        return new SeenMailing(new MailingId(id), 0);
    }

    /** With a conclusion that the secretary proposed. */
    private SeenPoint proposed(SeenPoint open) {
        as(secretary, () -> {
            points.propose(new ProposeConclusion(UUID.randomUUID(), List.of(open), CONCLUSION));
            return true;
        });
        return new SeenPoint(open.point(), open.version() + 1);
    }

    private ReceiptAddress sent(MandateId mandate, Instant opensAt, Instant closesAt) {
        var key = UUID.randomUUID();
        var call = call(mandate, opensAt, closesAt, true);
        as(secretary, () -> contributions.submit(contribution(key, call)));
        return new ReceiptAddress(call, key);
    }

    private static KeepDraft draft(UUID secret, CallId call) {
        return new KeepDraft(new DraftAddress(call, secret), UUID.randomUUID(), 0, Map.of("name", List.of("Kari")));
    }

    private DraftAddress kept(MandateId mandate, Instant opensAt, Instant closesAt) {
        var draft = draft(UUID.randomUUID(), call(mandate, opensAt, closesAt, true));
        as(secretary, () -> drafts.keep(draft));
        return draft.at();
    }

    /** All of a file, and not looked through. */
    private UploadAddress uploaded(DraftAddress draft) {
        return as(secretary, () -> {
            var part = ByteBuffer.wrap("Notat".getBytes(StandardCharsets.UTF_8));
            var upload = uploads.begin(new BeginUpload(draft, new ComingFile("Notat.txt", part.remaining(), 0)));
            var at = new UploadAddress(draft, upload.id());
            uploads.put(new PutPart(at, 0, part));
            return at;
        });
    }

    /** The same by a member, where the actor is one that answers. */
    private AnswerUpload uploaded(Actor.Someone actor, CallId call) {
        try {
            return as(actor, () -> {
                var part = ByteBuffer.wrap("Notat".getBytes(StandardCharsets.UTF_8));
                var file = new ComingFile("Notat.txt", part.remaining(), 0);
                var upload = answerFiles.begin(new UploadToAnswer(call, file));
                var at = new AnswerUpload(call, upload.id());
                answerFiles.put(new PutAnswerPart(at, 0, part));
                return at;
            });
        } catch (RefusedException e) {
            return new AnswerUpload(call, UUID.randomUUID());
        }
    }

    private ReceiptAddress withFile(MandateId mandate, Instant opensAt, Instant closesAt) {
        var draft = kept(mandate, opensAt, closesAt);
        var form = contribution(UUID.randomUUID(), draft.call());
        as(secretary, () -> {
            drafts.attach(new AttachFile(draft, world.received("Notat", "Notat")));
            return contributions.submit(new SubmitContribution(
                    form.key(),
                    form.call(),
                    form.by(),
                    form.replies(),
                    form.language(),
                    new SentDraft(draft.secret(), 1)));
        });
        return new ReceiptAddress(draft.call(), form.key());
    }

    private FileOfContribution fileOf(ReceiptAddress at) {
        return new FileOfContribution(
                as(secretary, () -> contributionQueries.page(at.call(), Seek.first(1)))
                        .getFirst()
                        .id(),
                as(secretary, () -> publicCalls.receipt(at)).files().getFirst().id());
    }

    /** The same, of somebody who is known and agreed to be named. */
    private FileOfContribution named(ReceiptAddress at) {
        var file = fileOf(at);
        world.change(
                "update contribution set publication = 'WITH_NAME', confirmed_at = sent_at where id = ?1",
                file.contribution().value());
        return file;
    }

    private static SubmitContribution contribution(UUID key, CallId call) {
        return new SubmitContribution(
                key,
                call,
                new ContributorForm("Kari", "kari@fjord.example", null, null, Publication.NOT),
                replies("Fordi det er dyrt."),
                "nb");
    }

    private static Replies replies(String text) {
        return new Replies(Map.of(new QuestionId(new UUID(4, 1)), Reply.of(text)));
    }

    private static CallForm callForm(Instant opensAt, Instant closesAt) {
        return callForm(Audience.PUBLIC, opensAt, closesAt);
    }

    private static CallForm callForm(Audience audience, Instant opensAt, Instant closesAt) {
        return CallForms.of(true, audience, opensAt, closesAt);
    }

    private CallId call(MandateId mandate, Instant opensAt, Instant closesAt, boolean isOpen) {
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, callForm(opensAt, closesAt)));
            if (isOpen) {
                calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            }
            return id;
        });
    }

    private DocumentId onReadingList(MandateId mandate) {
        var document = document(mandate);
        as(secretary, () -> {
            readings.add(new AddToReadingList(UUID.randomUUID(), document, null));
            return true;
        });
        return document;
    }

    /** By whoever may confirm; nobody has read it where the actor may not. */
    private DocumentId readBy(Actor.Someone actor, MandateId mandate) {
        var document = onReadingList(mandate);
        if (as(actor, () -> readingQueries.mayRead(mandate))
                && as(actor, () -> readingQueries.of(mandate)).mayConfirm()) {
            as(actor, () -> {
                readings.confirm(new ConfirmReading(UUID.randomUUID(), document, 1));
                return true;
            });
        }
        return document;
    }

    private static AddMilestone newMilestone(MandateId mandate) {
        return new AddMilestone(
                UUID.randomUUID(), mandate, new DueForm(LocalDate.of(2030, 1, 1), false), MilestoneForm.of("Oppstart"));
    }

    /** Nobody is responsible for it: whoever is, moves it on (MilestoneIT). */
    private MilestoneId milestone(MandateId mandate) {
        return as(secretary, () -> milestones.add(newMilestone(mandate)));
    }

    private MeetingId calledMeeting(MandateId mandate) {
        var form = new MeetingForm(
                MeetingKind.GROUP,
                "nb",
                "Møte",
                Instant.parse("2030-01-01T09:00:00Z"),
                Instant.parse("2030-01-01T11:00:00Z"),
                "Rom 1",
                null,
                null);
        var meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
        world.change(
                "update meeting set state = 'CALLED', called_at = changed_at, version = version + 1 where id = ?1",
                meeting.value());
        return meeting;
    }

    private MeetingId heldMeeting(MandateId mandate) {
        var meeting = calledMeeting(mandate);
        as(secretary, () -> {
            holding.begin(new BeginMeeting(UUID.randomUUID(), meeting));
            return true;
        });
        return meeting;
    }

    private MeetingId endedMeeting(MandateId mandate) {
        var meeting = heldMeeting(mandate);
        as(secretary, () -> {
            holding.end(new EndMeeting(UUID.randomUUID(), meeting));
            return true;
        });
        return meeting;
    }

    private AgendaItemId heldItem(MandateId mandate) {
        return heldItemOf(heldMeeting(mandate));
    }

    /** The one that comes first by itself, which is to be decided on. */
    private AgendaItemId heldItemOf(MeetingId meeting) {
        return as(secretary, () -> holdingQueries.of(meeting))
                .items()
                .getFirst()
                .row()
                .id();
    }

    private AttendeeId attendeeOf(MeetingId meeting) {
        return as(secretary, () -> holdingQueries.of(meeting))
                .people()
                .getFirst()
                .id();
    }

    private ActionForm actionForm() {
        return new ActionForm("Skrive utkast", secretary.personId(), LocalDate.of(2030, 1, 1));
    }

    private ActionItemId agreedAction(MandateId mandate) {
        var command = new AgreeAction(UUID.randomUUID(), heldItem(mandate), actionForm());
        return as(secretary, () -> holding.agree(command));
    }

    private ActionItemId finishedAction(MandateId mandate) {
        var action = agreedAction(mandate);
        as(secretary, () -> {
            holding.finishAction(new FinishAction(UUID.randomUUID(), action));
            return true;
        });
        return action;
    }

    /** It has ended, and every item that is to be decided on has an outcome. */
    private MeetingId decidedMeeting(MeetingId meeting) {
        var items = as(secretary, () -> holdingQueries.of(meeting)).items().stream()
                .map(item -> item.row())
                .filter(row -> row.kind() == ItemKind.DECISION)
                .map(row -> row.id())
                .toList();
        as(secretary, () -> {
            items.forEach(item -> holding.decide(new DecideItem(UUID.randomUUID(), item, Outcome.POSTPONED)));
            holding.end(new EndMeeting(UUID.randomUUID(), meeting));
            return true;
        });
        return meeting;
    }

    private MeetingId circulatedMeeting(MeetingId held) {
        var meeting = decidedMeeting(held);
        as(secretary, () -> {
            minutes.circulate(new CirculateMinutes(UUID.randomUUID(), meeting, null));
            return true;
        });
        return meeting;
    }

    /** It is held, and the actor is there if they are on its list. */
    private MeetingId attended(Actor.Someone actor, MandateId mandate) {
        var meeting = heldMeeting(mandate);
        world.change(
                "update attendee set presence = if(person_id = ?2, 'PRESENT', presence), version = version + 1 where"
                        + " meeting_id = ?1",
                meeting.value(),
                actor.personId().value());
        return meeting;
    }

    /** Of the actor where they were there, else of another. */
    private RemarkId remark(Actor.Someone actor, MandateId mandate) {
        var meeting = circulatedMeeting(attended(actor, mandate));
        var remark = new RemarkId(UUID.randomUUID());
        world.change("""
            insert into minutes_remark (id, meeting_id, mandate_id, attendee_id, edition, text, made_at, state, changed_at, version)
            select ?1, meeting_id, mandate_id, id, 1, 'Tallet er feil.', changed_at, 'MADE', changed_at, 0 from attendee
            where meeting_id = ?2 order by (person_id = ?3) desc limit 1
            """, remark.value(), meeting.value(), actor.personId().value());
        return remark;
    }

    /** In a meeting whose minutes can still be written: of the actor if they can vote, else of another. */
    private PositionId recordedOf(Actor.Someone actor, MandateId mandate) {
        voter = world.voter(mandate, "Den andre");
        var present = canVote(actor, mandate) && recused == null ? actor : voter;
        return as(secretary, () -> positionsInMeetings.record(recording(present, mandate)));
    }

    private MinutesLink minutesLink(MandateId mandate) {
        var called = calledFromOutside.to(secretary, mandate);
        as(secretary, () -> {
            holding.begin(new BeginMeeting(UUID.randomUUID(), called.meeting()));
            return true;
        });
        world.change(
                "update attendee set presence = 'PRESENT', version = version + 1 where id = ?1",
                called.attendee().value());
        circulatedMeeting(called.meeting());
        return new MinutesLink(
                calledFromOutside.link(called.attendee(), "MINUTES").secret());
    }

    /** An item about a report that is finished. */
    private AskAtMeeting asking(Actor.Someone actor, MandateId mandate) {
        var item = heldItem(mandate);
        var command = (AskStep) ofDeliverables(AskStep.class, actor, mandate);
        as(secretary, () -> {
            itemDeliverables.choose(new ChooseDeliverable(UUID.randomUUID(), item, command.deliverable()));
            return true;
        });
        return new AskAtMeeting(UUID.randomUUID(), item, null, false, Set.of());
    }

    private static PutItemToNewRound puttingToRound(AgendaItemId item) {
        return new PutItemToNewRound(
                UUID.randomUUID(), item, "Gruppen møtes hver måned.", RoundSettings.usual(), false);
    }

    /** Of somebody who is in the meeting. */
    private RecordPosition recording(Actor.Someone present, MandateId mandate) {
        var meeting = heldMeeting(mandate);
        var round = as(secretary, () -> itemRounds.open(puttingToRound(heldItemOf(meeting))));
        var attendee = as(secretary, () -> meetingQueries.people(meeting)).stream()
                .filter(row -> present.personId().equals(row.person()))
                .findFirst()
                .orElseThrow()
                .id();
        as(secretary, () -> {
            holding.record(new RecordAttendance(UUID.randomUUID(), attendee, Presence.PRESENT, null));
            return true;
        });
        return new RecordPosition(
                UUID.randomUUID(), round, present.personId(), PositionKind.APPROVE, null, null, meeting);
    }

    private ResolutionId draftedResolution(MandateId mandate) {
        var form = new ResolutionForm("Instruks", DecidingBody.EXPERT_GROUP, "Gruppen møtes hver måned.");
        return as(secretary, () -> resolutionService.draft(new DraftResolution(UUID.randomUUID(), mandate, form)));
    }

    /** To a board with a member, in an adopted mandate. */
    private ProposeDate proposal(MandateId mandate) {
        var ignored = seated(world.mandate(mandate).board(), Role.MEMBER, RealmRole.BOARD);
        var form = new MilestoneForm("Rapport", null, List.of(), null, null, true);
        var due = new DueForm(LocalDate.of(2030, 1, 1), false);
        var milestone = as(secretary, () -> milestones.add(new AddMilestone(UUID.randomUUID(), mandate, due, form)));
        world.change("update mandate set adopted_on = '2026-01-01' where id = ?1", mandate.value());
        return new ProposeDate(
                UUID.randomUUID(),
                milestone,
                0,
                new ProposalForm("nb", new DueForm(LocalDate.of(2030, 2, 1), false), "Ferie", null));
    }

    private ShiftPlan shift(MandateId mandate) {
        var ignored = milestone(mandate);
        var seen = as(secretary, () -> shifts.preview(mandate, SHIFT)).fingerprint();
        return new ShiftPlan(UUID.randomUUID(), mandate, seen, SHIFT);
    }

    /** A mandate with a first day. */
    private MandateId begun(MandateId mandate) {
        world.change("update mandate set first_day = '2026-01-01' where id = ?1", mandate.value());
        return mandate;
    }

    /** From a mandate that the actor reads, too. */
    private CopyPlan copy(Actor.Someone actor, MandateId mandate) {
        var other = begun(world.draft(secretary, "Forbilde"));
        world.seat(actor, world.mandate(other).secretariat(), Role.SECRETARY, LONG_AGO);
        return new CopyPlan(UUID.randomUUID(), begun(mandate), other);
    }

    private ReachMilestone reaching(MandateId mandate) {
        var milestone = milestone(mandate);
        as(secretary, () -> {
            milestones.start(new StartMilestone(UUID.randomUUID(), milestone));
            return true;
        });
        return new ReachMilestone(UUID.randomUUID(), milestone, LONG_AGO);
    }

    private MilestoneId reached(MandateId mandate) {
        var reaching = reaching(mandate);
        as(secretary, () -> {
            milestones.reach(reaching);
            return true;
        });
        return reaching.milestone();
    }

    private MilestoneId dropped(MandateId mandate) {
        var milestone = milestone(mandate);
        as(secretary, () -> {
            milestones.drop(new DropMilestone(UUID.randomUUID(), milestone, "Derfor"));
            return true;
        });
        return milestone;
    }

    private AgendaItemId item(MandateId mandate) {
        var meeting = meeting(mandate);
        return as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), meeting, ITEM)));
    }

    private AgendaItemId item(MandateId mandate, String state) {
        var item = item(mandate);
        world.change("update agenda_item set state = ?1 where id = ?2", state, item.value());
        return item;
    }

    private EditItem editing(MandateId mandate) {
        var meeting = meeting(mandate);
        var item = as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), meeting, ITEM)));
        var version = as(secretary, () -> meetingQueries.details(meeting)).agenda().stream()
                .filter(row -> row.id().equals(item))
                .findFirst()
                .orElseThrow()
                .version();
        return new EditItem(UUID.randomUUID(), item, version, ITEM);
    }

    private MeetingId evaluation(MandateId mandate) {
        var form = new MeetingForm(
                MeetingKind.EVALUATION,
                "nb",
                "Evaluering",
                Instant.parse("2030-01-10T09:00:00Z"),
                Instant.parse("2030-01-10T11:00:00Z"),
                "Rom 1",
                null,
                null);
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    private static CallForm callForm() {
        return CallForms.of(
                false, Audience.MEMBERS, Instant.parse("2030-01-01T09:00:00Z"), Instant.parse("2030-01-02T09:00:00Z"));
    }

    private StudyId study(MandateId mandate) {
        return as(secretary, () -> studies.draft(new DraftStudy(UUID.randomUUID(), mandate, STUDY)));
    }

    private StudyId study(MandateId mandate, String state) {
        var study = study(mandate);
        world.change("update study set state = ?1 where id = ?2", state, study.value());
        return study;
    }

    private StudyId askedToEndorse(MandateId mandate) {
        var study = study(mandate);
        as(secretary, () -> {
            studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 0));
            return true;
        });
        return study;
    }

    private CommunicationForm communicationForm() {
        return new CommunicationForm(
                "Kommunene", "Møte", "Fjorden fryser", secretary.personId(), LocalDate.of(2031, 1, 1), null);
    }

    private CommunicationId communication(MandateId mandate, String state) {
        var item = as(
                secretary,
                () -> communications.plan(new PlanCommunication(UUID.randomUUID(), mandate, communicationForm())));
        world.change("update communication set state = ?1 where id = ?2", state, item.value());
        return item;
    }

    private CommunicationId inConfirmedPlan(MandateId mandate) {
        var item = communication(mandate, "PLANNED");
        world.change(
                "update communication_plan set leader_id = ?1, leader_edition = 1, leader_at = now(6), secretary_id ="
                        + " ?1, secretary_edition = 1, secretary_at = now(6) where mandate_id = ?2",
                secretary.personId().value(),
                mandate.value());
        return item;
    }

    private FindingId finding(MandateId mandate) {
        return as(secretary, () -> findings.record(new RecordFinding(UUID.randomUUID(), mandate, null, FINDING)));
    }

    /** From another mandate of the same board. */
    private FindingId findingFor(MandateId mandate) {
        var before = world.draft(secretary, "Før");
        world.change(
                "update mandate set board_id = ?1 where id = ?2",
                world.mandate(mandate).board().value(),
                before.value());
        return finding(before);
    }

    /** One that can be called. */
    private MeetingId meeting(MandateId mandate) {
        return as(secretary, () -> {
            var meeting = meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, MEETING));
            agendas.add(new AddItem(UUID.randomUUID(), meeting, ITEM));
            return meeting;
        });
    }

    private int meetingVersion(MeetingId meeting) {
        return as(secretary, () -> meetingQueries.details(meeting)).version();
    }

    private ItemRow itemOf(MeetingId meeting) {
        return as(secretary, () -> meetingQueries.details(meeting)).agenda().stream()
                .filter(item -> item.standard() == null)
                .findFirst()
                .orElseThrow();
    }

    private CallMeeting calling(MeetingId meeting) {
        return new CallMeeting(UUID.randomUUID(), meeting, meetingVersion(meeting));
    }

    private MeetingId called(MandateId mandate) {
        var meeting = meeting(mandate);
        as(secretary, () -> {
            callings.call(calling(meeting));
            return true;
        });
        return meeting;
    }

    private AddOutsider outsiderTo(MeetingId meeting) {
        return new AddOutsider(
                UUID.randomUUID(), meeting, INVITEE, List.of(itemOf(meeting).id()), null);
    }

    private AttendeeId added(AddOutsider adding) {
        return as(secretary, () -> callings.addOutsider(adding));
    }

    /** For those who work with the mandate. */
    private DocumentId document(MandateId mandate) {
        return world.document(secretary, mandate, Openness.INTERNAL);
    }

    private DocumentId linked(MandateId mandate) {
        var command = new AddLink(
                UUID.randomUUID(), mandate, "Lov", ClassificationForm.of(Openness.INTERNAL), "https://lov.example/a");
        return as(secretary, () -> documentService.addLink(command));
    }

    /** In which the actor is proposed, if they can lead. */
    private ElectionId proposed(Actor.Someone actor, MandateId mandate) {
        var election = election(mandate);
        var candidate = canVote(actor, mandate) ? actor : voter;
        as(voter, () -> {
            elections.propose(new ProposeCandidate(UUID.randomUUID(), election, candidate.personId()));
            return true;
        });
        return election;
    }

    /** In which the other voter has stood, and answered. */
    private ElectionId voted(MandateId mandate) {
        var ignored = seated(world.mandate(mandate).board(), Role.MEMBER, RealmRole.BOARD);
        var election = stoodIn(mandate);
        var round = as(secretary, () -> elections.openVote(new OpenVote(UUID.randomUUID(), election, null)));
        var hash = as(secretary, () -> approvals.details(round)).about().hash();
        as(
                voter,
                () -> approval.cast(new CastPosition(
                        UUID.randomUUID(), round, PositionKind.CHOOSE, null, null, voter.personId(), hash)));
        return election;
    }

    private boolean canVote(Actor.Someone actor, MandateId mandate) {
        var group = world.seating(world.mandate(mandate).expertGroup());
        return actor.has(RealmRole.MEMBER)
                && group.voters(LocalDate.of(2026, 1, 1), Set.of()).contains(actor.personId());
    }

    /** A round of the group, which has a voter beside whoever asks. */
    private RoundId round(MandateId mandate) {
        voter = world.voter(mandate, "Den andre");
        var round = world.round(secretary, mandate, RoundSettings.usual());
        if (recused != null) {
            as(recused, () -> approval.cast(position(round, PositionKind.RECUSE)));
        }
        return round;
    }

    /** A round that doesn't pass, although its other voter has answered. */
    private RoundId answered(MandateId mandate) {
        var round = round(mandate);
        as(voter, () -> approval.cast(position(round, PositionKind.OBJECT)));
        return round;
    }

    /** Of the actor, if they vote; else of the other voter. */
    private PositionId positionOf(Actor.Someone actor, MandateId mandate) {
        var round = round(mandate);
        var caster = canVote(actor, mandate) && recused == null ? actor : voter;
        return as(caster, () -> approval.cast(position(round, PositionKind.OBJECT)));
    }

    private CastPosition position(MandateId mandate) {
        var round = round(mandate);
        return position(round, PositionKind.APPROVE);
    }

    private CastPosition position(RoundId round, PositionKind kind) {
        var hash = as(secretary, () -> approvals.details(round)).about().hash();
        return new CastPosition(UUID.randomUUID(), round, kind, "Fordi", "Et tillegg", null, hash);
    }

    private PositionId objection(MandateId mandate) {
        var round = round(mandate);
        return as(voter, () -> approval.cast(position(round, PositionKind.OBJECT)));
    }

    /** About a voter of the group's round, which has another who can answer. */
    private Object impartiality(Class<?> type, MandateId mandate) {
        var round = round(mandate);
        var ignored = world.voter(mandate, "Den tredje");
        var about = voter.personId();
        return switch (type.getSimpleName()) {
            case "RaiseImpartiality" -> new RaiseImpartiality(UUID.randomUUID(), round, about, "Fordi");
            case "DeclarePartial" -> new DeclarePartial(UUID.randomUUID(), round, "Fordi");
            default -> {
                as(voter, () -> approval.cast(position(round, PositionKind.RECUSE)));
                yield new AskToReverse(UUID.randomUUID(), round, about, "Likevel ikke");
            }
        };
    }

    private ResolutionId drafted(MandateId mandate) {
        voter = world.voter(mandate, "Den andre");
        return as(
                secretary, () -> resolutionService.draft(new DraftResolution(UUID.randomUUID(), mandate, RESOLUTION)));
    }

    private ResolutionId submitted(MandateId mandate) {
        return new ResolutionId(
                as(secretary, () -> approvals.details(round(mandate))).about().id());
    }

    private static InterestForm interest() {
        return new InterestForm(InterestKind.OTHER, null, "Noe", null, null);
    }

    private InterestId ownInterest(Actor.Someone actor) {
        return as(actor, () -> {
            interests.declare(new DeclareInterest(UUID.randomUUID(), interest()));
            return interests.own().getFirst().id();
        });
    }

    private static ParticipationForm outsider() {
        return new ParticipationForm(
                UUID.randomUUID() + "@test.mandat.example",
                "Utenfra",
                null,
                null,
                "Kjenner saken",
                LONG_AGO,
                LocalDate.of(2031, 1, 1));
    }

    /** By the other key than the actor's. */
    private ParticipationId proposedToo(Actor.Someone actor, MandateId mandate) {
        boolean ofSecretariat =
                world.seating(world.mandate(mandate).secretariat()).sitsOn(LocalDate.of(2031, 1, 1), actor.personId());
        var first = ofSecretariat ? ParticipationKey.GROUP : ParticipationKey.SECRETARIAT;
        return world.participation(mandate, first, ParticipationState.PROPOSED);
    }

    private Actor.Someone memberOf(BodyId group) {
        var person = world.person("Medlem");
        world.seat(person, group, Role.MEMBER, LONG_AGO);
        return person;
    }

    private MembershipId member(BodyId group) {
        return world.seat(world.person("Medlem"), group, Role.MEMBER, LONG_AGO);
    }

    private static MemberForm newMember(SeatId seat) {
        return new MemberForm(
                UUID.randomUUID() + "@test.mandat.example",
                "Ny Person",
                null,
                "nb",
                Role.MEMBER,
                seat,
                null,
                LONG_AGO,
                null,
                null,
                false);
    }

    /** Of the actor, where they lead the group; else of somebody else. */
    private ResignLeadership resignation(MandateId mandate) {
        var group = world.mandate(mandate).expertGroup();
        var day = LocalDate.of(2031, 1, 1);
        if (world.seating(group).leaderOn(day).isEmpty()) {
            world.seat(world.person("Leder"), group, Role.LEADER, LONG_AGO);
        }
        return new ResignLeadership(UUID.randomUUID(), mandate, day, true);
    }

    private CorrectPerson correction(MandateId mandate) {
        var person = world.person("Feilskrevet");
        world.seat(person, world.mandate(mandate).expertGroup(), Role.MEMBER, LONG_AGO);
        return new CorrectPerson(
                UUID.randomUUID(), mandate, person.personId(), new PersonForm("Rett", world.email(person), null));
    }

    private Method method(String useCase) {
        return classes().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> name(method).equals(useCase) && Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> useCases() {
        var names = new TreeSet<String>();
        classes().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> names.add(name(method)));
        return names;
    }

    private List<Class<?>> classes() {
        return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getStereotypes().contains(UseCases.class))
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type != Careless.class && type != WithoutAudit.class)
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Map<String, List<String>> table() throws Exception {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                AccessMatrixIT.class.getResourceAsStream("/access-matrix.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .forEach(cells -> table.put(cells.getFirst(), cells.subList(1, cells.size())));
        }
        return table;
    }
}
