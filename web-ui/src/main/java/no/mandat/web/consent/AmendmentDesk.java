package no.mandat.web.consent;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClauseDesk;
import no.mandat.workflow.consent.AmendClauses;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ReplaceClauses;
import org.jspecify.annotations.Nullable;

/** The clauses as an amendment would have them: what is done to them is saved at once. */
final class AmendmentDesk implements ClauseDesk {

    private final AmendmentId id;
    private final ConsentQueries queries;
    private final AmendmentService service;
    private final Supplier<ClauseId> ids;
    private AmendmentDetails amendment;
    private @Nullable ClauseTree before;

    AmendmentDesk(
            AmendmentDetails amendment, ConsentQueries queries, AmendmentService service, Supplier<ClauseId> ids) {
        this.id = amendment.row().id();
        this.amendment = amendment;
        this.queries = queries;
        this.service = service;
        this.ids = ids;
    }

    @Override
    public ClauseTree tree() {
        return amendment.after().clauses();
    }

    @Override
    public void refresh() {
        amendment = queries.amendment(id);
        before = null;
    }

    @Override
    public void carryOut(ClauseEdit edit, ClauseTree shown) {
        List<Clause> seen = edit.reads().stream().map(shown::require).toList();
        int version = amendment.version();
        service.amendClauses(new AmendClauses(UUID.randomUUID(), id, edit, seen));
        amendment = queries.amendment(id);
        // Where somebody else did something in between, taking this back would take that back.
        before = amendment.version() == version + 1 ? shown : null;
    }

    @Override
    public ClauseId newId() {
        return ids.get();
    }

    @Override
    public boolean canUndo() {
        return before != null;
    }

    @Override
    public void undo() {
        var back = before;
        if (back != null) {
            service.replaceClauses(new ReplaceClauses(UUID.randomUUID(), id, amendment.version(), back));
            before = null;
            amendment = queries.amendment(id);
        }
    }
}
