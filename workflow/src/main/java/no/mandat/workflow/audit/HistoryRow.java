package no.mandat.workflow.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history.
 *
 * @param actor the name the actor had, or none where it was erased
 * @param automaton whether a part of the system acted, not a person
 * @param about what it happened to
 * @param subject the name of that, or none where it was erased
 * @param marks what isn't said in it, but of it
 */
public record HistoryRow(
        UUID id,
        Instant at,
        @Nullable String actor,
        boolean automaton,
        String action,
        Subject about,
        @Nullable String subject,
        List<PayloadContent.Value> changes,
        @Nullable String reason,
        RowMarks marks) {

    /** One of which nothing else is known. */
    public HistoryRow(
            UUID id,
            Instant at,
            @Nullable String actor,
            boolean automaton,
            String action,
            Subject about,
            @Nullable String subject,
            List<PayloadContent.Value> changes,
            @Nullable String reason) {
        this(id, at, actor, automaton, action, about, subject, changes, reason, RowMarks.NONE);
    }

    /** The same with other changes to tell of. */
    HistoryRow saying(List<PayloadContent.Value> other) {
        return new HistoryRow(id, at, actor, automaton, action, about, subject, other, reason, marks);
    }

    /** The same with what is known of it besides. */
    public HistoryRow marked(RowMarks known) {
        return new HistoryRow(id, at, actor, automaton, action, about, subject, changes, reason, known);
    }

    /** Whether its names and values are erased. */
    public boolean isErased() {
        return subject == null;
    }

    /** Of what kind it is that it happened to. */
    public String subjectKind() {
        return about.kind();
    }

    /** Its place in the history: what a page goes on from. */
    public List<Object> place() {
        return List.of(at, id);
    }
}
