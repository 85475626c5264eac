package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.document.Document;
import no.mandat.domain.election.Election;
import no.mandat.domain.evaluation.Finding;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.meeting.TimeOption;
import no.mandat.domain.milestone.CalendarLink;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Interest;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.Participation;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Seat;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.Point;
import no.mandat.domain.reading.Confirmation;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.Review;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.ConfirmationId;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SeatId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.domain.study.Study;
import no.mandat.workflow.shared.Addressed;

/** The name by which people know what an id stands for, at the time of the event. */
@ApplicationScoped
class Names {

    private static final int LONGEST_NAME = 80;

    @PersistenceContext
    private EntityManager database;

    String of(Subject subject) {
        return of(
                switch (subject.kind()) {
                    case "Mandate", "MandateClauses", "CommunicationPlan" -> new MandateId(subject.id());
                    case "Person" -> new PersonId(subject.id());
                    case "Body" -> new BodyId(subject.id());
                    case "Membership" -> new MembershipId(subject.id());
                    case "Organisation" -> new OrganisationId(subject.id());
                    case "Seat" -> new SeatId(subject.id());
                    case "Resolution" -> new ResolutionId(subject.id());
                    case "ApprovalRound" -> new RoundId(subject.id());
                    case "Position" -> new PositionId(subject.id());
                    case "Interest" -> new InterestId(subject.id());
                    case "Invitation" -> new InvitationId(subject.id());
                    case "Participation" -> new ParticipationId(subject.id());
                    case "Election" -> new ElectionId(subject.id());
                    case "Recusal" -> new RecusalId(subject.id());
                    case "Mail" -> new MailId(subject.id());
                    case "CalendarLink" -> new CalendarLinkId(subject.id());
                    case "Milestone" -> new MilestoneId(subject.id());
                    case "Consent" -> new ConsentId(subject.id());
                    case "Amendment" -> new AmendmentId(subject.id());
                    case "Motion" -> new MotionId(subject.id());
                    case "Document", "ReadingItem" -> new DocumentId(subject.id());
                    case "Call", "CallReminders" -> new CallId(subject.id());
                    case "CallInvitation" -> new CallInvitationId(subject.id());
                    case "LateRequest" -> new LateRequestId(subject.id());
                    case "Contribution" -> new ContributionId(subject.id());
                    case "Point" -> new PointId(subject.id());
                    case "Mailing" -> new MailingId(subject.id());
                    case "Meeting" -> new MeetingId(subject.id());
                    case "AgendaItem" -> new AgendaItemId(subject.id());
                    case "Attendee" -> new AttendeeId(subject.id());
                    case "ActionItem" -> new ActionItemId(subject.id());
                    case "Study" -> new StudyId(subject.id());
                    case "Communication" -> new CommunicationId(subject.id());
                    case "Finding" -> new FindingId(subject.id());
                    case "Review" -> new ReviewId(subject.id());
                    case "Comment" -> new CommentId(subject.id());
                    case "Deliverable" -> new DeliverableId(subject.id());
                    case "Section" -> new SectionId(subject.id());
                    case "Recommendation" -> new RecommendationId(subject.id());
                    case "Dissent" -> new DissentId(subject.id());
                    case "ReportPicture" -> new PictureId(subject.id());
                    case "MinutesRemark" -> new RemarkId(subject.id());
                    case "Spoken" -> new SpokenId(subject.id());
                    case "TimeOption" -> new TimeOptionId(subject.id());
                    case "Confirmation" -> new ConfirmationId(subject.id());
                    default -> throw new IllegalArgumentException("no name for a %s".formatted(subject.kind()));
                });
    }

    String of(Id id) {
        return switch (id) {
            case MandateId mandate -> database.find(Mandate.class, mandate).title();
            case PersonId person -> database.find(Person.class, person).name();
            case BodyId body -> database.find(Body.class, body).name();
            case MembershipId membership ->
                of(database.find(Membership.class, membership).person());
            case OrganisationId organisation ->
                database.find(Organisation.class, organisation).name();
            case SeatId seat -> of(database.find(Seat.class, seat).body());
            case ResolutionId resolution ->
                database.find(Resolution.class, resolution).says().title();
            case RoundId round -> database.find(ApprovalRound.class, round).title();
            case PositionId position ->
                of(database.find(Position.class, position).round());
            case InterestId interest ->
                of(database.find(Interest.class, interest).person());
            case InvitationId invitation ->
                of(database.find(Invitation.class, invitation).person());
            case ParticipationId participation ->
                of(database.find(Participation.class, participation).person());
            case ElectionId election -> database.find(Election.class, election).title();
            case RecusalId recusal -> of(database.find(Recusal.class, recusal).person());
            case MailId mail -> recipient(mail);
            case CalendarLinkId link ->
                of(database.find(CalendarLink.class, link).person());
            case MilestoneId milestone ->
                database.find(Milestone.class, milestone).says().title();
            // What a clause says stands in its mandate, in the version of the time.
            case ClauseId clause -> clause.toString();
            case ConsentId consent -> of(database.find(Consent.class, consent));
            case AmendmentId amendment ->
                database.find(Amendment.class, amendment).says().title();
            case MotionId motion -> of(database.find(Motion.class, motion).resolution());
            case ConfirmationId confirmation ->
                of(database.find(Confirmation.class, confirmation).document());
            case CallId call -> database.find(Call.class, call).title();
            case CallInvitationId invitation ->
                database.find(CallInvitation.class, invitation).invitee().name();
            case LateRequestId request ->
                database.find(LateRequest.class, request).asker().name();
            case ContributionId contribution ->
                database.find(Contribution.class, contribution).reference();
            // A recommendation builds on what may be no point any more.
            case PointId point ->
                Optional.ofNullable(database.find(Point.class, point))
                        .map(this::of)
                        .orElse(point.toString());
            case MailingId mailing -> of(database.find(Mailing.class, mailing).lead());
            case MeetingId meeting -> database.find(Meeting.class, meeting).title();
            case AgendaItemId item ->
                database.find(AgendaItem.class, item).says().title();
            case AttendeeId attendee -> of(database.find(Attendee.class, attendee));
            case ActionItemId action ->
                database.find(ActionItem.class, action).says().title();
            case FindingId finding ->
                inALine(database.find(Finding.class, finding).says().text());
            case ReviewId review -> of(database.find(Review.class, review).deliverable());
            case CommentId comment -> of(database.find(Comment.class, comment).deliverable());
            case DeliverableId deliverable ->
                database.find(Deliverable.class, deliverable).says().title();
            case SectionId section ->
                database.find(Section.class, section).says().title();
            case RecommendationId recommendation ->
                inALine(database.find(Recommendation.class, recommendation)
                        .says()
                        .text());
            case DissentId dissent ->
                inALine(database.find(Dissent.class, dissent).text());
            case PictureId picture ->
                database.find(ReportPicture.class, picture).name();
            case StudyId study -> database.find(Study.class, study).says().title();
            case CommunicationId communication -> of(database.find(Communication.class, communication));
            case RemarkId remark ->
                of(database.find(MinutesRemark.class, remark).meeting());
            case SpokenId spoken -> of(database.find(Spoken.class, spoken).meeting());
            case TimeOptionId option ->
                of(database.find(TimeOption.class, option).meeting());
            case DocumentId document -> database.find(Document.class, document).title();
            default -> throw new IllegalArgumentException("no name for a %s".formatted(id.getClass()));
        };
    }

    /** As much of it as names it in a line. */
    private static String inALine(String whole) {
        return shortened(whole.lines().findFirst().orElse(""));
    }

    private static String of(Communication item) {
        return shortened("%s: %s".formatted(item.says().channel(), item.says().audience()));
    }

    /** As much of it as names it in a line. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
    }

    private String of(Point point) {
        return "%s-%d".formatted(of(point.contribution()), point.number());
    }

    private String of(Attendee attendee) {
        return attendee.person()
                .map(this::of)
                .or(() -> attendee.invitee().map(Invitee::name))
                .orElseThrow();
    }

    private String of(Consent consent) {
        return consent.amendment().map(this::of).orElseGet(() -> of(consent.mandate()));
    }

    /** Found rather than asked for, so that one that was only just queued costs no statement. */
    private String recipient(MailId mail) {
        var type = database.getMetamodel().entity("MailMessage").getJavaType();
        var message = (Addressed) database.find(type, mail.value());
        return message.person().map(this::of).orElseGet(message::addressee);
    }
}
