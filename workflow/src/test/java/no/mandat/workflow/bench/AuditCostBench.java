package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.nanos;
import static no.mandat.workflow.bench.Figures.percentile;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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

/** An edit of a mandate with its entry in the trail against the same edit without, turn by turn. */
class AuditCostBench extends InServer {

    private static final int WARM_UP = 300;
    private static final int TIMES = 500;

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
        int before = world.trail(mandate).size();
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();

        for (int i = 0; i < WARM_UP; i++) {
            edit(secretary, mandate, unaudited::edit);
            edit(secretary, mandate, audited::edit);
        }
        for (int i = 0; i < TIMES; i++) {
            without.add(edit(secretary, mandate, unaudited::edit));
            with.add(edit(secretary, mandate, audited::edit));
        }

        assertThat(world.trail(mandate)).hasSize(before + WARM_UP + TIMES);
        ratio("audit's cost on a write", percentile(0.5, with), percentile(0.5, without), 1.3);
    }

    private long edit(Actor.Someone secretary, MandateId mandate, Consumer<EditMandate> service) {
        return World.as(secretary, () -> {
            var now = queries.details(mandate);
            var form = now.form();
            var next = new MandateForm(
                    "Tittel nr " + ++edits,
                    form.shortName(),
                    form.board(),
                    form.group(),
                    form.firstDay(),
                    form.lastDay(),
                    form.demands());
            return nanos(() -> {
                service.accept(new EditMandate(UUID.randomUUID(), mandate, now.version(), next));
                return next;
            });
        });
    }
}
