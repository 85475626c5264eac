package no.mandat.workflow.audit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DomainEvent;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That an entry mentions a clause: by that its story is found. It follows from the entry's values, and proves nothing. */
@Entity
@Immutable
class AuditMention {

    @EmbeddedId
    private Key key;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditMention() {}

    AuditMention(ClauseId clause, Instant at, UUID entryId) {
        this.key = new Key(clause.value(), at, entryId);
    }

    /** In the order of a story. */
    @Embeddable
    record Key(UUID clauseId, Instant at, UUID entryId) {}

    /** The clauses that an event mentions, in whatever it tells. */
    static Set<ClauseId> in(DomainEvent event) {
        Set<ClauseId> clauses = new LinkedHashSet<>();
        event.changes().stream()
                .flatMap(change -> Stream.concat(values(change.before()), values(change.after())))
                .forEach(value -> {
                    if (value instanceof ClauseId clause) {
                        clauses.add(clause);
                    }
                });
        return clauses;
    }

    private static Stream<?> values(@Nullable Object value) {
        return value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
    }
}
