package no.mandat.web.shared;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.Embedded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.ApprovalEvent;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundAction;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.closing.ClosingRefusal;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.closing.MotionEvent;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationEvent;
import no.mandat.domain.communication.CommunicationPlan;
import no.mandat.domain.communication.CommunicationPlanEvent;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentEvent;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.consent.ConsentEvent;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.consent.ProposedFor;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallEvent;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationAction;
import no.mandat.domain.contribution.CallInvitationEvent;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallReminderEvent;
import no.mandat.domain.contribution.CallReminders;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.contribution.LateRequestAction;
import no.mandat.domain.contribution.LateRequestEvent;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.deliverable.CorrectionAction;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.DissentEvent;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.RecommendationEvent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionEvent;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.DocumentEvent;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.election.CandidacyState;
import no.mandat.domain.election.Election;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionEvent;
import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.evaluation.Finding;
import no.mandat.domain.evaluation.FindingAction;
import no.mandat.domain.evaluation.FindingEvent;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.evaluation.FindingRefusal;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseEvent;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.mandate.MandateEvent;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.meeting.ActionItemEvent;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaItemEvent;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeEvent;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingEvent;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.meeting.MonthWeek;
import no.mandat.domain.meeting.OptionState;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.RemarkAction;
import no.mandat.domain.meeting.RemarkEvent;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.meeting.SpokenAction;
import no.mandat.domain.meeting.SpokenEvent;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.meeting.TimeOption;
import no.mandat.domain.meeting.TimeOptionEvent;
import no.mandat.domain.milestone.CalendarLink;
import no.mandat.domain.milestone.CalendarLinkEvent;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MilestoneEvent;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.milestone.ShiftUnit;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.notification.NotificationEvent;
import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Interest;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Participation;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyEvent;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingAction;
import no.mandat.domain.point.MailingEvent;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointEvent;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.reading.Confirmation;
import no.mandat.domain.reading.ConfirmationEvent;
import no.mandat.domain.reading.ReadingAction;
import no.mandat.domain.reading.ReadingEvent;
import no.mandat.domain.reading.ReadingItem;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.reading.ReadingState;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.resolution.ResolutionEvent;
import no.mandat.domain.resolution.ResolutionRefusal;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentEvent;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.Review;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewEvent;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.Coded;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.PartKind;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.study.Study;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyEvent;
import no.mandat.domain.study.StudyRefusal;
import no.mandat.domain.study.StudyState;
import no.mandat.verify.Fault;
import no.mandat.web.contribution.CallTemplate;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.meeting.AgendaTemplate;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.SeriesPreview;
import no.mandat.workflow.milestone.UsualStep;
import no.mandat.workflow.party.ImportColumn;
import no.mandat.workflow.party.ImportProblem;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.recognition.Remark;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.text.ReportChange;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceMark;
import no.mandat.workflow.traceability.TraceOrder;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is whole: no key is missing, none is left over, in none of the languages. */
class WordsTest {

    /** What shows an enum's constant by its key. */
    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            HistoryTopic.class,
            HistoryForm.class,
            MandateState.class,
            MandateAction.class,
            MandateSort.class,
            ClauseKind.class,
            ClauseForm.class,
            Force.class,
            BodyKind.class,
            Role.class,
            OrganisationCategory.class,
            RealmRole.class,
            PositionKind.class,
            RoundKind.class,
            RoundState.class,
            RoundAction.class,
            Grounds.Cause.class,
            RecusalState.class,
            ElectionState.class,
            ElectionAction.class,
            CandidacyState.class,
            ResolutionState.class,
            ResolutionAction.class,
            MailState.class,
            MailFault.class,
            InterestKind.class,
            ParticipationState.class,
            ParticipationAction.class,
            ParticipationKey.class,
            ImportColumn.class,
            ImportProblem.class,
            InvitationState.class,
            InvitationAction.class,
            InvitationDelivery.class,
            Openness.class,
            FileType.class,
            DocumentState.class,
            DocumentAction.class,
            DocumentSort.class,
            ReadingState.class,
            ReportChange.class,
            ReadingAction.class,
            ReadingStatus.class,
            MilestoneState.class,
            MilestoneAction.class,
            MilestoneStatus.class,
            ProofKind.class,
            MoveState.class,
            ShiftUnit.class,
            ShiftOutcome.class,
            UsualStep.class,
            MeetingKind.class,
            MeetingState.class,
            MeetingStatus.class,
            MeetingAction.class,
            MeetingGap.class,
            ItemKind.class,
            ItemState.class,
            ItemAction.class,
            StandardItem.class,
            Outcome.class,
            AttendeeRole.class,
            AttendeeState.class,
            AttendeeAction.class,
            Rsvp.class,
            Presence.class,
            DeliverableState.class,
            DeliverableAction.class,
            CorrectionState.class,
            CorrectionAction.class,
            DissentKind.class,
            CommentKind.class,
            PartKind.class,
            CommentState.class,
            CommentAction.class,
            ReviewState.class,
            ReviewAction.class,
            Verdict.class,
            FindingKind.class,
            FindingState.class,
            FindingAction.class,
            StudyState.class,
            StudyAction.class,
            CommunicationState.class,
            CommunicationAction.class,
            PlanConfirmation.class,
            ActionState.class,
            ActionAction.class,
            RemarkState.class,
            RemarkAction.class,
            SpokenState.class,
            SpokenAction.class,
            Suits.class,
            OptionState.class,
            MonthWeek.class,
            SeriesPreview.LeftOut.class,
            AgendaTemplate.class,
            MandateStatus.class,
            DeliverableKind.class,
            RouteStep.Asked.class,
            RouteStep.Act.class,
            Answer.class,
            CoverKind.class,
            TraceColumn.class,
            TraceMark.class,
            TraceOrder.class,
            ConsentKey.class,
            ConsentState.class,
            AmendmentState.class,
            AmendmentAction.class,
            ProposedFor.class,
            MergeConflict.Part.class,
            MotionKind.class,
            MotionState.class,
            ClosingCondition.GapKind.class,
            TimelineZoom.class,
            CallTemplate.class,
            Audience.class,
            QuestionKind.class,
            CallState.class,
            CallStatus.class,
            CallAction.class,
            CallGap.Missing.class,
            Publication.class,
            ContributionState.class,
            CallInvitationState.class,
            LateRequestState.class,
            CallInvitationAction.class,
            LateRequestAction.class,
            HandlingState.class,
            Erasure.class,
            MailingState.class,
            MailingAction.class,
            PointState.class,
            PointAction.class,
            Disposition.class);

    private static final List<Class<?>> SEALED_EVENTS = List.of(
            MandateEvent.class,
            ClauseEvent.class,
            PartyEvent.class,
            ApprovalEvent.class,
            ResolutionEvent.class,
            ElectionEvent.class,
            NotificationEvent.class,
            DocumentEvent.class,
            ReadingEvent.class,
            ConfirmationEvent.class,
            MilestoneEvent.class,
            CalendarLinkEvent.class,
            MeetingEvent.class,
            AgendaItemEvent.class,
            AttendeeEvent.class,
            ActionItemEvent.class,
            DeliverableEvent.class,
            SectionEvent.class,
            RecommendationEvent.class,
            DissentEvent.class,
            ReviewEvent.class,
            CommentEvent.class,
            FindingEvent.class,
            StudyEvent.class,
            CommunicationEvent.class,
            CommunicationPlanEvent.class,
            RemarkEvent.class,
            SpokenEvent.class,
            TimeOptionEvent.class,
            ConsentEvent.class,
            AmendmentEvent.class,
            MotionEvent.class,
            CallEvent.class,
            ContributionEvent.class,
            CallInvitationEvent.class,
            LateRequestEvent.class,
            MailingEvent.class,
            PointEvent.class,
            CallReminderEvent.class);
    private static final List<Class<?>> SEALED_REFUSALS = List.of(
            SharedRefusal.class,
            MandateRefusal.class,
            PartyRefusal.class,
            ApprovalRefusal.class,
            ImpartialityRefusal.class,
            ResolutionRefusal.class,
            ElectionRefusal.class,
            NotificationRefusal.class,
            DocumentRefusal.class,
            ReadingRefusal.class,
            MilestoneRefusal.class,
            MeetingRefusal.class,
            DeliverableRefusal.class,
            ReviewRefusal.class,
            FindingRefusal.class,
            StudyRefusal.class,
            CommunicationRefusal.class,
            ConsentRefusal.class,
            ClosingRefusal.class,
            CallRefusal.class,
            CallInvitationRefusal.class,
            LateRequestRefusal.class,
            ContributionRefusal.class,
            MailingRefusal.class,
            PointRefusal.class);
    private static final List<Class<?>> AGGREGATES = List.of(
            Mandate.class,
            MandateClauses.class,
            Body.class,
            Membership.class,
            Organisation.class,
            Seat.class,
            Person.class,
            ApprovalRound.class,
            Position.class,
            Recusal.class,
            Resolution.class,
            Election.class,
            Interest.class,
            Participation.class,
            Invitation.class,
            Document.class,
            ReadingItem.class,
            Confirmation.class,
            Milestone.class,
            CalendarLink.class,
            Meeting.class,
            AgendaItem.class,
            Attendee.class,
            ActionItem.class,
            Deliverable.class,
            Section.class,
            Recommendation.class,
            Dissent.class,
            ReportPicture.class,
            Review.class,
            Comment.class,
            Finding.class,
            Study.class,
            Communication.class,
            CommunicationPlan.class,
            MinutesRemark.class,
            Spoken.class,
            TimeOption.class,
            Consent.class,
            Amendment.class,
            Motion.class,
            Call.class,
            Contribution.class,
            CallInvitation.class,
            LateRequest.class,
            Mailing.class,
            Point.class,
            CallReminders.class);

    /** Kept by the machinery; no event names them. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "id",
            "version",
            "changedAt",
            "shownSince",
            "followed",
            "placed",
            "takenUp",
            "conclusionRank",
            "wentTo",
            "firstQuestion",
            "rank");

    /** A key as it stands in the code: words with dots between them, and nothing else in the quotes. */
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+(?:\\.[A-Za-z]+)+|language)\"");

    private static final Pattern ASKED = Pattern.compile("\\b(?:t|words\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern LETTER = Pattern.compile("\\bnew (?:Outside)?Letter\\(\\s*\"([A-Za-z]+)\"");

    static List<Locale> languages() {
        return Words.languages();
    }

    @Test
    void takesNorwegianForBokmal() {
        assertThat(Words.has(Locale.of("no", "NO"))).isTrue();
        assertThat(Words.in(Locale.of("no", "NO")).tag()).isEqualTo("nb");
    }

    @Test
    void saysWhichLanguagesItDoesNotSpeak() {
        assertThat(Words.has(Locale.FRENCH)).isFalse();
        assertThat(Words.in(Locale.FRENCH).tag()).isEqualTo("nb");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Locale language) {
        assertThat(Words.in(language).keys())
                .containsExactlyInAnyOrderElementsOf(Words.in(Words.BOKMAL).keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAPatternThatCanBeFilled(Locale language) {
        var words = Words.in(language);
        assertThat(words.keys()).allSatisfy(key -> {
            assertThatCode(() -> words.of(key, 3, 4, 5, 6, 7, 8, 9)).doesNotThrowAnyException();
            assertThat(words.of(key, 3, 4, 5, 6, 7, 8, 9)).as(key).isNotBlank().doesNotContain("'", "{");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsCountedNoFurtherIsSaidToBeMore(Locale language) {
        var words = Words.in(language);
        var cap = NumberFormat.getIntegerInstance(words.locale()).format(KeysetQuery.COUNT_CAP);
        assertThat(List.of(
                        "contributions.title",
                        "points.unanswered",
                        "portfolio.points",
                        "points.releasing",
                        "points.released.rest",
                        "refusal.point.nothingToRelease"))
                .allSatisfy(key -> assertThat(words.of(key, KeysetQuery.COUNT_CAP + 1))
                        .as(key)
                        .contains(cap));
        assertThat(words.of("points.release.text", ReleaseService.AT_ONCE + 1, -1))
                .contains(" " + ReleaseService.AT_ONCE + " ")
                .doesNotContain("101");
        assertThat(words.of("points.released", 1, KeysetQuery.COUNT_CAP + 1)).contains(cap);
        assertThat(words.of("points.released.some", 1, KeysetQuery.COUNT_CAP + 1))
                .contains(cap);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyStandsTwice(Locale language) throws IOException {
        var file = "/no/mandat/words/words_%s.properties".formatted(language.getLanguage());
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            var keys = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')));
            assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
        }
    }

    @Test
    void everyKeyIsUsed() {
        var used = literals();
        var derived = derived();
        assertThat(Words.in(Words.BOKMAL).keys())
                .filteredOn(key -> !used.contains(key) && !used.contains(stem(key)))
                .filteredOn(key -> !derived.contains(key))
                .isEmpty();
    }

    @Test
    void everyKeyInTheCodeIsThere() {
        var keys = Words.in(Words.BOKMAL).keys();
        var beginnings = keys.stream().map(WordsTest::beginning).collect(Collectors.toSet());
        var stems = keys.stream().map(WordsTest::stem).collect(Collectors.toSet());
        assertThat(literals())
                .filteredOn(literal -> beginnings.contains(beginning(literal)))
                .allMatch(literal -> keys.contains(literal) || stems.contains(literal), "is in the catalogue");
    }

    @Test
    void everyWordThatAScreenAsksForIsThere() {
        var keys = Words.in(Words.BOKMAL).keys();
        assertThat(found(ASKED)).hasSizeGreaterThan(100).allMatch(keys::contains, "is in the catalogue");
    }

    @Test
    void whatIsNamedByATypeIsThere() {
        assertThat(derived()).allMatch(Words.in(Words.BOKMAL)::knows, "is in the catalogue");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRefusalHasWords(Locale language) {
        var words = new RefusalWords(Words.in(language));
        assertThat(SEALED_REFUSALS.stream().flatMap(WordsTest::permitted))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(words.of(sample(type))).isNotBlank());
    }

    @Test
    void everyRuleOfTheFormOfACallNamesItsField() {
        assertThat(validated(CallForm.class)).contains("title", "closesAt", "questions");
        assertThat(validated(QuestionForm.class)).contains("text", "limit", "choices", "highest");
    }

    @Test
    void whichQuestionBreaksARuleIsSaid() {
        var refusal = new SharedRefusal.InvalidInput(List.of(
                new SharedRefusal.InvalidField("questions[2].limit", "rule.number"),
                new SharedRefusal.InvalidField("demands[0].minimum", "rule.minimum")));
        assertThat(new RefusalWords(Words.in(Words.BOKMAL)).of(refusal))
                .contains("Spørsmål 3, «Maks. antall tegn»: ", " Minst: ");
    }

    /** What the history names by where it led, and parts of aggregates that are rows of their own. */
    private static Stream<String> named() {
        return Stream.of(
                        // What a script says; which words it has, its own test knows.
                        Words.in(Words.BOKMAL).keys().stream().filter(key -> key.startsWith("audit.check.")),
                        Stream.of("Added", "Removed", "Text", "Moved", "Classified")
                                .map("field.MandateClauses.clause"::concat),
                        Arrays.stream(Remark.Kind.values()).map(kind -> "mandateImport.remark." + kind),
                        Arrays.stream(no.mandat.workflow.reportimport.Remark.Kind.values())
                                .map(kind -> "reportImport.remark." + kind),
                        Stream.of("unsaved", "mandateImport.replace", "call.from.unsaved", "call.unsaved")
                                .flatMap(key -> Stream.of(".title", ".text", ".stay", ".discard")
                                        .map(key::concat)),
                        Stream.of("clauses", "kind", "force", "form").map("field.MandateClauses."::concat),
                        Stream.of("GROUP", "INPUT", "BOARD", "EVALUATION", "CLOSING")
                                .flatMap(kind -> Stream.of("meetingForm.kind." + kind, "meetingForm.title." + kind)),
                        Arrays.stream(CallTemplate.values()).flatMap(template -> Stream.of("title", "introduction")
                                .map(part -> "CallTemplate.%s.%s".formatted(template, part))),
                        Arrays.stream(AgendaTemplate.values()).flatMap(template -> template.keys().stream()),
                        Stream.of("view", "view.1", "view.2", "view.3", "why", "change")
                                .map("CallTemplate.HEARING."::concat),
                        Stream.of("work", "work.low", "work.high", "good", "better")
                                .map("CallTemplate.EVALUATION."::concat),
                        Stream.of("know", "sources", "sure", "sure.1", "sure.2", "sure.3")
                                .map("CallTemplate.FACTS."::concat),
                        Arrays.stream(PositionKind.values()).map(kind -> "decide." + kind),
                        Stream.of("OBJECT", "ABSTAIN", "RECUSE").map(kind -> "decide." + kind + ".help"),
                        RoundKind.OVERRIDE.positions().stream().map(kind -> "override." + kind),
                        Stream.of("said.APPROVE", "said.OBJECT", "round.PASSED", "round.FAILED", "ABSTAIN.help")
                                .map("override."::concat),
                        Stream.of(
                                        "APPROVE",
                                        "APPROVE_WITH_REMARKS",
                                        "said.APPROVE",
                                        "said.APPROVE_WITH_REMARKS",
                                        "round.PASSED",
                                        "count.approved")
                                .map("notice."::concat),
                        Stream.of("field.ApprovalRound.approvals.NOTICE"),
                        Arrays.stream(RouteStep.Act.values()).flatMap(act -> Arrays.stream(RouteStep.Asked.values())
                                .map(asked -> "routes.%s.%s".formatted(act, asked))),
                        Stream.of("up", "down", "away").map("routes.%s.step"::formatted),
                        Stream.of("decide.", "impartiality.", "override.")
                                .flatMap(kind -> Stream.of(kind + "count.approved", kind + "count.objected")),
                        Stream.of("RoundOpened", "PositionCast", "RoundExtended", "RoundCancelled", "RoundEnded")
                                .map(action -> "event." + action + ".OVERRIDE"),
                        Stream.of("Resolution", "Election", "Recusal", "Mandate", "Amendment", "Deliverable")
                                .map("decide.over."::concat),
                        Arrays.stream(DissentKind.values()).map(kind -> "redlinePart.beside." + kind),
                        Arrays.stream(MotionKind.values()).flatMap(kind -> Stream.of("title", "text")
                                .map(part -> "closing.motion.%s.%s".formatted(kind, part))),
                        Stream.of("Added", "Removed", "Text", "Moved", "Classified")
                                .map("field.Amendment.clause"::concat),
                        Stream.of(
                                        "firstDay",
                                        "lastDay",
                                        "demands",
                                        "routes",
                                        "plannedDate",
                                        "plannedSeat",
                                        "kind",
                                        "force",
                                        "form",
                                        "cause")
                                .map("field.Amendment."::concat),
                        Stream.of("cause", "fingerprint", "inForceFrom").map("field.Mandate."::concat),
                        Stream.of("found", "gathered", "point").map("field.Mailing."::concat),
                        Stream.of("ClauseId.GONE", "field.Dissent.lapsed", "field.Dissent.textHash"),
                        Arrays.stream(StudyAction.values())
                                .flatMap(action -> Stream.of("studies.action." + action, "studies.done." + action)),
                        Stream.of(
                                        "bold",
                                        "italic",
                                        "heading",
                                        "bullets",
                                        "numbers",
                                        "quote",
                                        "link",
                                        "table",
                                        "footnote")
                                .flatMap(mark -> Stream.of("write.mark." + mark, "write.sample." + mark)),
                        Stream.of("MINE", "THEIRS", "BOTH").map("write.conflict."::concat),
                        Stream.of(
                                        "Section.rank",
                                        "Recommendation.rank",
                                        "Deliverable.revisions",
                                        "Deliverable.corrections")
                                .map("field."::concat),
                        Stream.of("event.PictureAdded", "action.PictureAdded"),
                        Stream.of(
                                        "CONFIRM",
                                        "FINISH",
                                        "HAND_OVER",
                                        "KEEP_APPROVED",
                                        "KEEP_PUBLISHED",
                                        "PUBLISH",
                                        "REVISE",
                                        "SUBMIT")
                                .flatMap(action -> Stream.of("deliverable.do." + action, "deliverable.done." + action)),
                        Stream.of("CORRECT", "EDIT", "SUBMIT.again").map("deliverable.do."::concat),
                        Arrays.stream(ReportFormat.values())
                                .flatMap(format ->
                                        Stream.of("deliverable.download." + format, "open.report.file." + format)),
                        Stream.of("file.DATA", "file.MARKDOWN", "state.true", "state.false")
                                .map("open.report."::concat),
                        Arrays.stream(RouteStep.Act.values())
                                .flatMap(act -> Stream.of("deliverable.ask." + act, "deliverable.step." + act)),
                        Arrays.stream(DissentKind.values())
                                .flatMap(kind -> Stream.of("dissent.kind." + kind, "deliverable.from." + kind)),
                        Stream.of("sign.done", "sign.named", "withdraw.done", "withdraw.named")
                                .map("dissent."::concat),
                        Arrays.stream(CommentAction.values())
                                .flatMap(action -> Stream.of("comment.do." + action, "comment.done." + action)),
                        Stream.of("DECLINE", "OVERRIDE").map("comment.reason."::concat),
                        Arrays.stream(CommunicationAction.values())
                                .flatMap(action ->
                                        Stream.of("communication.action." + action, "communication.done." + action)),
                        Arrays.stream(PlanConfirmation.values()).map(far -> "communication.confirmation." + far),
                        Arrays.stream(MeetingGap.values()).map(gap -> "meetingPage.gap." + gap),
                        Arrays.stream(Rsvp.values()).flatMap(answer -> Stream.of("meetingPage.own.", "people.answer.")
                                .map(place -> place + answer)),
                        Stream.of("MEMBERS", "SECRETARIAT", "OTHERS", "OUTSIDERS")
                                .map("people.group."::concat),
                        Arrays.stream(ActionAction.values()).map(action -> "hold.action." + action),
                        Arrays.stream(NotePart.values()).map(part -> "hold.note." + part),
                        Arrays.stream(MandateState.values()).map(state -> "closing.lead." + state),
                        Arrays.stream(ClosingStep.values())
                                .flatMap(step -> Stream.of("ask.", "asked.", "confirm.", "missing.")
                                        .map(word -> "closing." + word + step)),
                        Arrays.stream(ConsentState.values()).map(state -> "consent.keys." + state),
                        Arrays.stream(CoverKind.values()).map(kind -> "clauses.covers." + kind),
                        Arrays.stream(ElectionState.values()).map(state -> "election.next." + state),
                        Stream.of("proposals", "vote", "board", "leader").map("election.step."::concat),
                        Stream.of("title.FIND", "title.REVERSE", "quoted.FIND", "quoted.REVERSE")
                                .map("impartiality."::concat),
                        Stream.of("APPROVE", "OBJECT", "PASSED", "FAILED").map("impartiality."::concat),
                        Stream.of("PASSED", "FAILED").map("election.round."::concat),
                        Arrays.stream(RecusalState.values()).map(state -> "impartiality.line." + state),
                        Stream.of(
                                        "ImpartialityRaised",
                                        "PersonRecused",
                                        "PartialityDeclared",
                                        "ImpartialityConfirmed",
                                        "ImpartialityDropped",
                                        "RecusalReversed",
                                        "ReversalAsked")
                                .flatMap(action -> Stream.of("event." + action, "action." + action)),
                        Stream.of(
                                        "Position.demands",
                                        "Position.struck",
                                        "ApprovalRound.voters",
                                        "ApprovalRound.candidates",
                                        "Resolution.revisions",
                                        "Resolution.cause",
                                        "Election.candidates",
                                        "Election.papers",
                                        "Election.answer",
                                        "Election.statement",
                                        "Milestone.proposedDue",
                                        "Milestone.outcome",
                                        "Meeting.contentHash",
                                        "Meeting.remarksUntil",
                                        "Meeting.corrected",
                                        "Meeting.text",
                                        "AgendaItem.place",
                                        "TimeOption.marks",
                                        "Person.realmRole",
                                        "Call.languages",
                                        "Call.language",
                                        "Call.introduction",
                                        "Call.attachments",
                                        "Call.publications",
                                        "Call.question",
                                        "Call.text",
                                        "Call.help",
                                        "Call.kind",
                                        "Call.required",
                                        "Call.limit",
                                        "Call.choices",
                                        "Call.highest",
                                        "Call.low",
                                        "Call.high",
                                        "Call.clauses",
                                        "Call.order",
                                        "Contribution.texts",
                                        "Contribution.files",
                                        "Contribution.offeredFile")
                                .map("field."::concat),
                        Arrays.stream(Publication.values())
                                .flatMap(one -> Stream.of(
                                        "form.publication." + one,
                                        "call.paper.publication." + one,
                                        "call.paper.publications." + one)),
                        Arrays.stream(Audience.values())
                                .flatMap(audience -> Stream.of("open", "extend", "reopen", "close", "withdraw")
                                        .map(act -> "call.%s.letters.%s".formatted(act, audience))),
                        Publication.WITH_NAME.less().stream().map(one -> "form.narrow." + one),
                        Words.languages().stream().map(language -> "language." + language.getLanguage()),
                        Stream.of("name", "email", "organisation", "publication")
                                .flatMap(field -> Stream.of("form." + field, "form." + field + ".help")))
                .flatMap(keys -> keys);
    }

    /** Keys that the code makes from a type's name. */
    private static Set<String> derived() {
        return Stream.of(
                        ENUMS.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())
                                .map(constant -> type.getSimpleName() + "." + constant.name())),
                        SEALED_EVENTS.stream()
                                .flatMap(WordsTest::permitted)
                                .flatMap(type ->
                                        Stream.of("event." + type.getSimpleName(), "action." + type.getSimpleName())),
                        AGGREGATES.stream().flatMap(WordsTest::fields),
                        named(),
                        inputs(),
                        inputsOfCalls(),
                        letters(),
                        Stream.of(
                                        "HistoryRead",
                                        "HistoryExported",
                                        "WholeHistoryRead",
                                        "WholeHistoryExported",
                                        "LogExported")
                                .flatMap(name -> Stream.of("event." + name, "action." + name)),
                        Stream.of("Mandate", "Person").flatMap(kind -> Stream.of(
                                        "exportForm",
                                        "exportEntries",
                                        "readPerson",
                                        "readAction",
                                        "readAbout",
                                        "readFrom",
                                        "readUntil")
                                .map(field -> "field.%s.%s".formatted(kind, field))),
                        Stream.of(
                                        "Amendment.changedClause",
                                        "MandateClauses.changedClause",
                                        "MandateClauses.writtenClauses")
                                .map("field."::concat),
                        Arrays.stream(Fault.values()).map(fault -> "log.fault." + fault.code()),
                        Stream.of("event.EntriesErased", "action.EntriesErased", "field.Mandate.erased"),
                        Stream.of("field.Mail.state", "field.Mail.fault", "boolean.true", "boolean.false"))
                .flatMap(keys -> keys)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> fields(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !BOOKKEEPING.contains(field.getName()))
                .flatMap(field -> field.isAnnotationPresent(Embedded.class)
                                && !Id.class.isAssignableFrom(field.getType())
                                && !Coded.class.isAssignableFrom(field.getType())
                        ? Arrays.stream(field.getType().getRecordComponents()).map(RecordComponent::getName)
                        : Stream.of(field.getName()))
                .map(field -> "field." + aggregate.getSimpleName() + "." + field);
    }

    /** The words of each letter that is made in the code. */
    private static Stream<String> letters() {
        return found(LETTER).stream()
                .flatMap(kind -> Stream.of("subject", "text", "action").map(part -> "mail." + kind + "." + part));
    }

    /** The fields of a command that a broken rule may name. */
    private static Stream<String> inputs() {
        return Stream.of(
                        "title",
                        "shortName",
                        "board",
                        "name",
                        "group",
                        "firstDay",
                        "lastDay",
                        "reason",
                        "language",
                        "email",
                        "fullName",
                        "organisation",
                        "organisationName",
                        "category",
                        "role",
                        "seat",
                        "fromDay",
                        "from",
                        "minimum",
                        "kind",
                        "text",
                        "purpose",
                        "toDay",
                        "legalBasis",
                        "openness",
                        "address",
                        "place",
                        "videoLink",
                        "practical",
                        "startsAt",
                        "endsAt",
                        "answerBy",
                        "noticeDays")
                .map(field -> "input." + field);
    }

    /** The fields of the form of a call and of its questions that a broken rule may name. */
    private static Stream<String> inputsOfCalls() {
        return Stream.of(
                        validated(CallForm.class).map("input."::concat),
                        validated(QuestionForm.class).map("input.questions."::concat),
                        Stream.of("input.questions.item"))
                .flatMap(keys -> keys);
    }

    /** Those that a person fills in: an id isn't. */
    private static Stream<String> validated(Class<?> form) {
        return Arrays.stream(form.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !BOOKKEEPING.contains(field.getName()))
                .filter(field -> field.getAnnotations().length > 0)
                .map(Field::getName);
    }

    private static Stream<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? permitted(type) : Stream.of(type));
    }

    /** What two texts that stand together, or a pattern, are named by in the code. */
    private static String stem(String key) {
        return key.replaceFirst("\\.(title|text|pattern)$", "");
    }

    private static String beginning(String key) {
        return key.split("\\.", 2)[0];
    }

    private static Set<String> literals() {
        return found(LITERAL);
    }

    private static Set<String> found(Pattern pattern) {
        var literals = new TreeSet<String>();
        for (var module : List.of("../web-ui", "../workflow")) {
            try (var files = Files.walk(Path.of(module, "src/main"))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(?:java|jte)"))
                        .toList()) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(literals::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return literals;
    }

    private static Refusal sample(Class<?> type) {
        try {
            var values = Arrays.stream(type.getRecordComponents())
                    .map(component -> {
                        var list = component.getGenericType().getTypeName();
                        if (list.endsWith("List<java.lang.String>")) {
                            return List.of("Oppstart", "Innspillsmøte");
                        }
                        if (list.endsWith("Typed>")) {
                            return List.of(new DeliverableRefusal.WordsUnsaved.Typed("Liv Sandmo", "Innledning"));
                        }
                        if (list.endsWith("Unsigned>")) {
                            return List.of(new DeliverableRefusal.SignaturesMissing.Unsigned(
                                    DissentKind.DISSENT, "5.1", List.of("Liv Sandmo"), true));
                        }
                        if (list.endsWith("MeetingGap>")) {
                            return List.of(MeetingGap.TIME, MeetingGap.PLACE);
                        }
                        if (list.endsWith("List<java.lang.Integer>")) {
                            return List.of(2, 3);
                        }
                        if (list.endsWith("PointRefusal$Embargoed>")) {
                            return List.of(new PointRefusal.Embargoed(
                                    "Delnotat", ZonedDateTime.parse("2026-11-25T23:59:00+01:00")));
                        }
                        return list.endsWith("CallGap>")
                                ? List.of(new CallGap(CallGap.Missing.QUESTION, 2, "nn"))
                                : sampleValue(component.getType());
                    })
                    .toArray();
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static Object sampleValue(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == int.class) {
            return 2;
        }
        if (type == long.class) {
            return 15L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == String.class) {
            return "Oppstart";
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 25);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-25T22:59:00Z");
        }
        if (type == ZonedDateTime.class) {
            return ZonedDateTime.parse("2026-11-25T23:59:00+01:00");
        }
        if (type == List.class) {
            return List.of(new SharedRefusal.InvalidField("title", "rule.required"));
        }
        throw new AssertionError("no sample of " + type);
    }
}
