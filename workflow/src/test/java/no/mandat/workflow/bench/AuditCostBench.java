package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.median;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.InServer;
import no.mandat.workflow.World;
import no.mandat.workflow.audit.WithoutAudit;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/** An edit of a mandate with its entry in the trail against the same edit without, in one run. */
class AuditCostBench extends InServer {

    private static final int TIMES = 400;

    @Inject
    MandateService audited;

    @Inject
    WithoutAudit unaudited;

    @Inject
    MandateQueries queries;

    private int edits;

    @Test
    void costsLittle() throws Exception {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var mandate = world.draft(secretary, "Kostnad");

        double without = median(TIMES, () -> edit(secretary, mandate, unaudited::edit));
        long silent = world.trail(mandate).size();
        double with = median(TIMES, () -> edit(secretary, mandate, audited::edit));

        assertThat(world.trail(mandate)).hasSize((int) silent + 2 * TIMES);
        ratio("audit's cost on a write", with, without, 1.3);
    }

    private int edit(Actor.Someone secretary, MandateId mandate, Consumer<EditMandate> service) {
        return World.as(secretary, () -> {
            var now = queries.details(mandate);
            var form = now.form();
            var next = new MandateForm(
                    "Tittel nr " + ++edits,
                    form.shortName(),
                    form.board(),
                    form.group(),
                    form.firstDay(),
                    form.lastDay());
            service.accept(new EditMandate(UUID.randomUUID(), mandate, now.version(), next));
            return edits;
        });
    }
}
