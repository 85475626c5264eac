package no.mandat.workflow.closing;

import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What covers a clause that must be answered.
 *
 * @param covers what is linked to it
 * @param waiver why it need not be answered, where group and board have decided so
 * @param asked by which resolution a body is asked now whether it need be
 */
public record ClauseCover(
        ClauseId clause,
        Answer answer,
        List<Cover> covers,
        @Nullable Waiver waiver,
        @Nullable ResolutionId asked) {

    /** Without those of these subjects, and their parts. */
    ClauseCover without(Set<Subject> shut) {
        var left = covers.stream()
                .filter(cover ->
                        !shut.contains(cover.subject()) && (cover.within() == null || !shut.contains(cover.within())))
                .toList();
        return new ClauseCover(clause, answer, left, waiver, asked);
    }

    /**
     * That a clause need not be answered.
     *
     * @param reason why
     * @param resolution by which the board confirmed it
     */
    public record Waiver(String reason, ResolutionId resolution) {}
}
