package no.mandat.workflow.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A round in its mandate's table.
 *
 * @param cast how many have answered, of {@code eligible} who can
 * @param silent how many have not
 * @param missing the names of some who have not; none in a round that has ended
 * @param question what it asks, where it asks about somebody's impartiality
 * @param leaderAlone whether of the body only the leader is asked, or who stands in for them
 */
public record RoundRow(
        RoundId id,
        String title,
        BodyKind body,
        RoundKind kind,
        RoundState state,
        Instant openedAt,
        LocalDate lastDay,
        int cast,
        int eligible,
        int silent,
        List<String> missing,
        @Nullable Question question,
        boolean leaderAlone) {

    /** What it is called on a page. */
    public String title(Words words) {
        return RoundWords.title(kind, title, question, words);
    }

    /** Its place in the table: what a page goes on from. */
    public List<Object> place() {
        return List.of(openedAt, id.value());
    }
}
