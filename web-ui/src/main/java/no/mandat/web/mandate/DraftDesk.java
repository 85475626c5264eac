package no.mandat.web.mandate;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseDesk;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.mandate.WriteClauses;
import org.jspecify.annotations.Nullable;

/** The clauses of a mandate in draft: what is done to them is saved at once. */
final class DraftDesk implements ClauseDesk {

    private final MandateId mandate;
    private final ClauseQueries queries;
    private final ClauseService service;
    private final Supplier<ClauseId> ids;
    private ClauseText text;
    private @Nullable ClauseTree before;

    DraftDesk(MandateId mandate, ClauseQueries queries, ClauseService service, Supplier<ClauseId> ids) {
        this.mandate = mandate;
        this.queries = queries;
        this.service = service;
        this.ids = ids;
        this.text = queries.text(mandate);
    }

    @Override
    public void refresh() {
        text = queries.text(mandate);
        before = null;
    }

    /** Whether it can be worked on now. */
    boolean isEditable() {
        return text.isEditable();
    }

    @Override
    public ClauseTree tree() {
        return text.tree();
    }

    @Override
    public void carryOut(ClauseEdit edit, ClauseTree shown) {
        List<Clause> seen = edit.reads().stream().map(shown::require).toList();
        int version = text.version();
        service.revise(new ReviseClauses(UUID.randomUUID(), mandate, edit, seen));
        text = queries.text(mandate);
        // Where somebody else did something in between, taking this back would take that back.
        before = text.version() == version + 1 ? shown : null;
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
            service.write(new WriteClauses(UUID.randomUUID(), mandate, text.version(), back, List.of()));
            before = null;
            text = queries.text(mandate);
        }
    }
}
