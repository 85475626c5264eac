package no.mandat.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundLife;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.closing.MotionLife;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.communication.CommunicationLife;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.consent.AmendmentLife;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.contribution.CallInvitationLife;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallLife;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.HandlingLife;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.LateRequestLife;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.deliverable.CorrectionLife;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.document.DocumentLife;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.election.ElectionLife;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.evaluation.FindingLife;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.meeting.ActionLife;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.AttendeeLife;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemLife;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.MeetingLife;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.RemarkLife;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.meeting.SpokenLife;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.milestone.MilestoneLife;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.point.MailingLife;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointLife;
import no.mandat.domain.point.PointState;
import no.mandat.domain.reading.ReadingLife;
import no.mandat.domain.reading.ReadingState;
import no.mandat.domain.resolution.ResolutionLife;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.review.CommentLife;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.ReviewLife;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.study.StudyLife;
import no.mandat.domain.study.StudyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams of lives are drawn from their tables. To renew them, run with {@code -Dmandat.diagrams=write}. */
class LifeDiagramsTest {

    static Stream<Arguments> lives() {
        return Stream.of(
                Arguments.of("election", "../docs/rounds.md", ElectionLife.LIFE.diagram(ElectionState.NOMINATION)),
                Arguments.of("round", "../docs/rounds.md", RoundLife.LIFE.diagram(RoundState.OPEN)),
                Arguments.of("recusal", "../docs/rounds.md", recusal()),
                Arguments.of(
                        "resolution", "../docs/architecture.md", ResolutionLife.LIFE.diagram(ResolutionState.DRAFT)),
                Arguments.of("call", "../docs/architecture.md", CallLife.LIFE.diagram(CallState.DRAFT)),
                Arguments.of(
                        "call-invitation",
                        "../docs/architecture.md",
                        CallInvitationLife.LIFE.diagram(CallInvitationState.LISTED)),
                Arguments.of(
                        "late-request",
                        "../docs/architecture.md",
                        LateRequestLife.LIFE.diagram(LateRequestState.ASKED)),
                Arguments.of("handling", "../docs/architecture.md", HandlingLife.LIFE.diagram(HandlingState.RECEIVED)),
                Arguments.of("mailing", "../docs/architecture.md", MailingLife.LIFE.diagram(MailingState.PROPOSED)),
                Arguments.of("point", "../docs/architecture.md", PointLife.LIFE.diagram(PointState.OPEN)),
                Arguments.of("reading", "../docs/architecture.md", ReadingLife.LIFE.diagram(ReadingState.LISTED)),
                Arguments.of("document", "../docs/architecture.md", DocumentLife.LIFE.diagram(DocumentState.LISTED)),
                Arguments.of(
                        "milestone", "../docs/architecture.md", MilestoneLife.LIFE.diagram(MilestoneState.PLANNED)),
                Arguments.of("meeting", "../docs/architecture.md", MeetingLife.LIFE.diagram(MeetingState.PLANNED)),
                Arguments.of("agenda-item", "../docs/architecture.md", agendaItem()),
                Arguments.of("attendee", "../docs/architecture.md", AttendeeLife.LIFE.diagram(AttendeeState.LISTED)),
                Arguments.of("action", "../docs/architecture.md", ActionLife.LIFE.diagram(ActionState.OPEN)),
                Arguments.of("finding", "../docs/architecture.md", FindingLife.LIFE.diagram(FindingState.RECORDED)),
                Arguments.of(
                        "deliverable", "../docs/architecture.md", DeliverableLife.LIFE.diagram(DeliverableState.DRAFT)),
                Arguments.of(
                        "correction", "../docs/architecture.md", CorrectionLife.LIFE.diagram(CorrectionState.DRAFT)),
                Arguments.of("review", "../docs/architecture.md", ReviewLife.LIFE.diagram(ReviewState.OPEN)),
                Arguments.of("comment", "../docs/architecture.md", CommentLife.LIFE.diagram(CommentState.OPEN)),
                Arguments.of(
                        "objection", "../docs/architecture.md", CommentLife.OF_OBJECTION.diagram(CommentState.OPEN)),
                Arguments.of("study", "../docs/architecture.md", StudyLife.LIFE.diagram(StudyState.DRAFT)),
                Arguments.of(
                        "communication",
                        "../docs/architecture.md",
                        CommunicationLife.LIFE.diagram(CommunicationState.PLANNED)),
                Arguments.of("remark", "../docs/architecture.md", RemarkLife.LIFE.diagram(RemarkState.MADE)),
                Arguments.of("spoken", "../docs/architecture.md", SpokenLife.LIFE.diagram(SpokenState.WAITING)),
                Arguments.of("amendment", "../docs/mandates.md", AmendmentLife.LIFE.diagram(AmendmentState.DRAFT)),
                Arguments.of("motion", "../docs/mandates.md", motion()));
    }

    /** A waiver begins with the group, the rest with the board. */
    private static String motion() {
        return MotionLife.LIFE.diagram(List.of(MotionState.WITH_GROUP, MotionState.WITH_BOARD));
    }

    /** It is proposed by the leader, or put there by the secretariat. */
    private static String agendaItem() {
        return ItemLife.LIFE.diagram(List.of(ItemState.PROPOSED, ItemState.LISTED));
    }

    /** It begins by a question or by one's own word. */
    private static String recusal() {
        return Recusal.LIFE.diagram(List.of(RecusalState.RAISED, RecusalState.RECUSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void isDrawnFromItsTable(String name, String page, String drawn) throws IOException {
        var diagram = Path.of("../docs/diagrams/%s.mmd".formatted(name));
        if ("write".equals(System.getProperty("mandat.diagrams"))) {
            Files.createDirectories(diagram.getParent());
            Files.writeString(diagram, drawn);
        }
        assertThat(diagram).hasContent(drawn);
        assertThat(Files.readString(Path.of(page))).contains(drawn);
    }
}
