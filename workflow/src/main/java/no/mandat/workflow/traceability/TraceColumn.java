package no.mandat.workflow.traceability;

import java.util.Optional;
import no.mandat.domain.shared.CoverKind;
import org.jspecify.annotations.Nullable;

/** What a clause is traced to, in the order of the work. */
public enum TraceColumn {
    MILESTONE(CoverKind.MILESTONE),
    MEETING(CoverKind.MEETING),
    CALL(CoverKind.CALL),
    /** Points of input that are about it. */
    INPUT(null),
    SECTION(CoverKind.SECTION),
    RECOMMENDATION(CoverKind.RECOMMENDATION),
    DELIVERABLE(CoverKind.DELIVERABLE);

    private final @Nullable CoverKind kind;

    TraceColumn(@Nullable CoverKind kind) {
        this.kind = kind;
    }

    /** What features link to clauses of that kind; for points of input none, which are counted. */
    public Optional<CoverKind> kind() {
        return Optional.ofNullable(kind);
    }
}
