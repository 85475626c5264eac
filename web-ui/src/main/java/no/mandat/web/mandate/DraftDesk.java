package no.mandat.web.mandate;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.SavedDesk;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.mandate.WriteClauses;

/** The clauses of a mandate in draft. */
final class DraftDesk extends SavedDesk {

    private final MandateId mandate;
    private final ClauseQueries queries;
    private final ClauseService service;

    DraftDesk(
            MandateId mandate, ClauseText text, ClauseQueries queries, ClauseService service, Supplier<ClauseId> ids) {
        super(saved(text), ids);
        this.mandate = mandate;
        this.queries = queries;
        this.service = service;
    }

    private static Saved saved(ClauseText text) {
        return new Saved(text.version(), text.tree());
    }

    @Override
    protected Saved read() {
        return saved(queries.text(mandate));
    }

    @Override
    protected void save(ClauseEdit edit, List<Clause> seen) {
        service.revise(new ReviseClauses(UUID.randomUUID(), mandate, edit, seen));
    }

    @Override
    protected void replace(int version, ClauseTree tree) {
        service.write(new WriteClauses(UUID.randomUUID(), mandate, version, tree, List.of()));
    }
}
