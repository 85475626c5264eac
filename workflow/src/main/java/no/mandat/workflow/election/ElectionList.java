package no.mandat.workflow.election;

import java.util.List;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.shared.ElectionId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate's elections, the latest first.
 *
 * @param callable whether the actor may call another
 */
public record ElectionList(List<Row> elections, boolean callable) {

    /**
     * One of them.
     *
     * @param elected whom the group chose, once it has
     */
    public record Row(
            ElectionId id,
            String title,
            ElectionState state,
            @Nullable String elected) {}
}
