package no.mandat.workflow.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What things that happen in a mandate are about: kinds of subject that people think of as one. */
public enum HistoryTopic {
    /** Its facts and its text. */
    MANDATE("Mandate", "MandateClauses", "Amendment", "Consent"),
    /** Who sits in its bodies, who takes part, and who is partial. */
    COMPOSITION(
            "Body",
            "Membership",
            "Seat",
            "Organisation",
            "Person",
            "Interest",
            "Recusal",
            "Invitation",
            "Participation",
            "Election"),
    /** Its milestones. */
    PLAN("Milestone"),
    /** With what was discussed and agreed on in them. */
    MEETINGS("Meeting", "AgendaItem", "Attendee", "ActionItem", "MinutesRemark", "Spoken", "TimeOption"),
    /** Calls, and what came in and became of it. */
    CALLS("Call", "CallReminders", "CallInvitation", "LateRequest", "Contribution", "Point", "Mailing"),
    /** With their parts, and what is said of them. */
    DELIVERABLES("Deliverable", "Section", "Recommendation", "Dissent", "ReportPicture", "Comment", "Review"),
    /** Rounds, the positions in them, and resolutions. */
    DECISIONS("ApprovalRound", "Position", "Resolution", "Motion"),
    /** With who has read what. */
    DOCUMENTS("Document", "ReadingItem", "Confirmation"),
    /** Studies. */
    STUDIES("Study"),
    /** What is told of it to others. */
    COMMUNICATION("Communication", "CommunicationPlan"),
    /** What was learned. */
    EVALUATION("Finding"),
    /** E-mails, and links to calendars. */
    MESSAGES("Mail", "CalendarLink");

    private final Set<String> kinds;

    HistoryTopic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of subject. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The one of that kind of subject. A clause is a part of its mandate. */
    public static Optional<HistoryTopic> of(String kind) {
        if (kind.equals(ClausePart.KIND)) {
            return Optional.of(MANDATE);
        }
        return Arrays.stream(values())
                .filter(topic -> topic.kinds.contains(kind))
                .findFirst();
    }

    /** Those of these kinds of subject, each once. */
    static List<HistoryTopic> all(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> of(kind).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
