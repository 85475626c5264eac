package no.mandat.workflow.closing;

import java.util.List;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import org.jspecify.annotations.Nullable;

/**
 * What covers a clause that must be answered.
 *
 * @param covers what is linked to it
 * @param waiver why it need not be answered, where group and board have decided so
 */
public record ClauseCover(
        ClauseId clause,
        Answer answer,
        List<Cover> covers,
        @Nullable String waiver) {}
