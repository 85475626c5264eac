package no.mandat.workflow.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.shared.KeysetQuery;
import org.jspecify.annotations.Nullable;

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

    /** As many values in a condition as the database asks its index about one by one, to choose how it goes about it. */
    private static final int FEW = 200;

    private SubjectParts() {}

    /**
     * The subject and its parts where they aren't many: of those the database knows how many entries there are of them, and whether it is sooner done by
     * them or by time. None where there are many, and of a subject that has no parts.
     */
    static Optional<List<UUID>> few(EntityManager database, MandateId mandate, Subject subject) {
        var ids = IDS.get(subject.kind());
        if (ids == null) {
            return Optional.empty();
        }
        var query = database.createQuery("select part.id from (%s) part".formatted(ids), UUID.class)
                .setParameter("subject", subject.id())
                .setMaxResults(FEW);
        if (ids.contains(":mandate")) {
            query.setParameter("mandate", mandate.value());
        }
        return Optional.of(query.getResultList()).filter(found -> found.size() < FEW);
    }

    /**
     * What the entries are selected from that tell of the subject {@code :subject} of the mandate {@code :mandate}, or of a part of it, as
     * HQL. By an index, however long the mandate's history is.
     */
    static String entriesOf(String kind) {
        if (kind.equals(ClausePart.KIND)) {
            return "AuditMention mention join AuditEntry e on e.id = mention.key.entryId";
        }
        var ids = IDS.get(kind);
        return ids == null ? "AuditEntry e" : "AuditEntry e join (%s) part on part.id = e.subjectId".formatted(ids);
    }

    /** What is true of them besides. */
    static String conditionOf(String kind) {
        if (kind.equals(ClausePart.KIND)) {
            return "mention.key.clauseId = :subject";
        }
        return IDS.containsKey(kind) ? "1 = 1" : "e.subjectId = :subject";
    }

    /** What their order is taken from, when and which: an index has that, however many they are. */
    static List<KeysetQuery.Column> orderOf(@Nullable Subject about) {
        return ClausePart.isOne(about)
                ? List.of(new KeysetQuery.Column("mention.key.at"), new KeysetQuery.Column("mention.key.entryId"))
                : List.of(new KeysetQuery.Column("e.at"), new KeysetQuery.Column("e.id"));
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
