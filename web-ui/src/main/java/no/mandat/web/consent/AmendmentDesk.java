package no.mandat.web.consent;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.SavedDesk;
import no.mandat.workflow.consent.AmendClauses;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ReplaceClauses;

/** The clauses as an amendment would have them. */
final class AmendmentDesk extends SavedDesk {

    private final AmendmentId id;
    private final ConsentQueries queries;
    private final AmendmentService service;

    AmendmentDesk(
            AmendmentDetails amendment, ConsentQueries queries, AmendmentService service, Supplier<ClauseId> ids) {
        super(saved(amendment), ids);
        this.id = amendment.row().id();
        this.queries = queries;
        this.service = service;
    }

    private static Saved saved(AmendmentDetails amendment) {
        return new Saved(amendment.version(), amendment.after().clauses());
    }

    @Override
    protected Saved read() {
        return saved(queries.amendment(id));
    }

    @Override
    protected void save(ClauseEdit edit, List<Clause> seen) {
        service.amendClauses(new AmendClauses(UUID.randomUUID(), id, edit, seen));
    }

    @Override
    protected void replace(int version, ClauseTree tree) {
        service.replaceClauses(new ReplaceClauses(UUID.randomUUID(), id, version, tree));
    }
}
