package no.mandat.workflow.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to a subject: of what happens to that it is told as well. */
final class SubjectParts {

    private static final String ITSELF = "select s.id.value as id from %s s where s.id.value = :subject";

    private static final String PART = "select v.id.value as id from %s v where v.%s.value = :subject";

    private static final List<String> ROUNDS = List.of(
            "select r.id.value as id from ApprovalRound r where r.mandate.value = :mandate and r.about.kind = '%1$s' and r.about.id = :subject",
            """
            select p.id.value as id from Position p join ApprovalRound r on r.id.value = p.round.value
            where r.mandate.value = :mandate and r.about.kind = '%1$s' and r.about.id = :subject""");

    /** As queries for ids. A subject of any other kind has no parts. */
    private static final Map<String, String> IDS = Map.of(
            "Deliverable",
            whole(
                    "Deliverable",
                    parts("deliverable", "Section", "Recommendation", "Dissent", "ReportPicture", "Comment", "Review"),
                    rounds("Deliverable")),
            "Meeting",
            whole(
                    "Meeting",
                    parts("meeting", "AgendaItem", "Attendee", "ActionItem", "MinutesRemark", "Spoken", "TimeOption")),
            "Call",
            whole("Call", parts("call", "CallInvitation", "LateRequest", "Contribution", "Point")),
            "Contribution",
            whole("Contribution", parts("contribution", "Point")),
            "ApprovalRound",
            whole("ApprovalRound", parts("round", "Position")),
            "Resolution",
            whole("Resolution", rounds("Resolution")),
            "Amendment",
            whole("Amendment", rounds("Amendment")),
            "Document",
            whole("Document", parts("document", "Confirmation")));

    private SubjectParts() {}

    /**
     * What the entries are selected from that tell of the subject {@code :subject} of the mandate {@code :mandate}, or of a part of it, as
     * HQL. By an index, however long the mandate's history is.
     */
    static String entriesOf(String kind) {
        var ids = IDS.get(kind);
        return ids == null ? "AuditEntry e" : "AuditEntry e join (%s) part on part.id = e.subjectId".formatted(ids);
    }

    /** What is true of them besides. */
    static String conditionOf(String kind) {
        return IDS.containsKey(kind) ? "1 = 1" : "e.subjectId = :subject";
    }

    @SafeVarargs
    private static String whole(String kind, Stream<String>... parts) {
        return Stream.concat(Stream.of(ITSELF.formatted(kind)), Stream.of(parts).flatMap(some -> some))
                .collect(Collectors.joining(" union all "));
    }

    private static Stream<String> parts(String of, String... kinds) {
        return Stream.of(kinds).map(kind -> PART.formatted(kind, of));
    }

    private static Stream<String> rounds(String about) {
        return ROUNDS.stream().map(query -> query.formatted(about));
    }
}
