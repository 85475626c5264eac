package no.mandat.workflow.words;

import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.closing.ClosingRefusal;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.evaluation.FindingRefusal;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.resolution.ResolutionRefusal;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.study.StudyRefusal;
import no.mandat.workflow.shared.SharedRefusal;

/** Any refusal in words, by its feature's own class. */
public final class RefusalWords {

    private final Words words;

    /** Says them in the given language. */
    public RefusalWords(Words words) {
        this.words = words;
    }

    /** What is said to whoever was refused: what is missing, and what they can do. */
    public String of(Refusal refusal) {
        return switch (refusal) {
            case SharedRefusal shared -> new SharedWords(words).of(shared);
            case MandateRefusal mandate -> new MandateWords(words).of(mandate);
            case ApprovalRefusal approval -> new ApprovalWords(words).of(approval);
            case ImpartialityRefusal impartiality -> new ImpartialityWords(words).of(impartiality);
            case ReviewRefusal review -> new ReviewWords(words).of(review);
            case ResolutionRefusal resolution -> new ResolutionWords(words).of(resolution);
            case ElectionRefusal election -> new ElectionWords(words).of(election);
            case ConsentRefusal consent -> new ConsentWords(words).of(consent);
            case ClosingRefusal closing -> new ClosingWords(words).of(closing);
            case CommunicationRefusal communication -> new CommunicationWords(words).of(communication);
            case ContributionRefusal contribution -> new ContributionWords(words).of(contribution);
            case CallInvitationRefusal invitation -> new CallInvitationWords(words).of(invitation);
            case LateRequestRefusal late -> new LateRequestWords(words).of(late);
            case MailingRefusal mailing -> new PointWords(words).of(mailing);
            case PointRefusal point -> new PointWords(words).of(point);
            case CallRefusal call -> new CallWords(words).of(call);
            case MeetingRefusal meeting -> new MeetingWords(words).of(meeting);
            case DeliverableRefusal deliverable -> new DeliverableWords(words).of(deliverable);
            case FindingRefusal finding -> new FindingRefusalWords(words).of(finding);
            case StudyRefusal study -> new StudyWords(words).of(study);
            case MilestoneRefusal milestone -> new MilestoneWords(words).of(milestone);
            case PartyRefusal party -> new PartyWords(words).of(party);
            case NotificationRefusal notification -> new NotificationWords(words).of(notification);
            case AttachmentRefusal attachment -> new AttachmentWords(words).of(attachment);
            case ReadingRefusal reading -> new ReadingWords(words).of(reading);
            case DocumentRefusal document -> new DocumentWords(words).of(document);
            default -> throw new IllegalArgumentException("no words for a %s".formatted(refusal.getClass()));
        };
    }
}
