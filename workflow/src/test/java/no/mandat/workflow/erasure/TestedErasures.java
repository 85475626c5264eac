package no.mandat.workflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The list of what was erased, as tests look at it. */
@ApplicationScoped
public class TestedErasures {

    @Inject
    KeptErasures kept;

    @Inject
    ErasureList list;

    @Inject
    ErasedAgain again;

    /** Its lines that name something. */
    public List<String> linesOf(UUID subject) throws IOException {
        return kept.read().stream()
                .filter(erased -> erased.subject().equals(subject))
                .map(Erased::line)
                .toList();
    }

    /** Lists it as a later database would have, which isn't the one that is there: none of its entries says so. */
    public void erasedLater(ErasedKind kind, UUID subject, String what) throws IOException {
        kept.add(List.of(new Erased(
                UUID.randomUUID(), Instant.parse("2026-11-03T09:12:44.123456Z"), "system:test", kind, subject, what)));
    }

    /** What happens at a start; how many were erased again. */
    public int start() throws IOException {
        return again.erase();
    }

    /** Brings into the list what the database has and it hasn't. */
    public void bring() throws SQLException, IOException {
        list.bring();
    }
}
