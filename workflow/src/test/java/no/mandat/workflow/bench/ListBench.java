package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.p95;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import no.mandat.domain.mandate.MandateState;
import no.mandat.workflow.InServer;
import no.mandat.workflow.World;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/** The list of mandates at a million rows against the same list at a thousand, in one run. */
class ListBench extends InServer {

    private static final int TIMES = 200;
    private static final int PAGE = 50;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int STEP = 100_000;

    @Inject
    MandateQueries queries;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    @Test
    void staysAsFastAsItWas() throws Exception {
        var mandates = new ManyMandates(owner);
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        var busy = world.person("Travel sekretær", RealmRole.SECRETARIAT);
        mandates.write(1, FEW);
        mandates.seat(busy, 10, FEW, 10);
        mandates.analyze();
        var few = measured(auditor, busy);

        for (int first = FEW + 1; first <= MANY; first += STEP) {
            mandates.write(first, Math.min(first + STEP - 1, MANY));
        }
        mandates.seat(busy, FEW + 10_000, MANY, 10_000);
        mandates.analyze();
        var many = measured(auditor, busy);

        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((name, before) -> ratio("list " + name + ", 1 000 000 against 1 000", many.get(name), before, 2));
        ratio("list last page against first, 1 000 000", many.get("last page"), many.get("first page"), 1.5);
    }

    private Map<String, Double> measured(Actor.Someone auditor, Actor.Someone busy) throws Exception {
        var all = MandateFilter.all();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("first page", page(auditor, all, MandateSort.TITLE, false, Seek.first(PAGE)));
        figures.put("last page", page(auditor, all, MandateSort.TITLE, false, new Seek(null, true, 0, PAGE)));
        var middle = rows(auditor, all, MandateSort.LAST_DAY, false, new Seek(null, false, 400, 1))
                .getFirst();
        figures.put(
                "page in the middle",
                page(
                        auditor,
                        all,
                        MandateSort.LAST_DAY,
                        false,
                        new Seek(middle.place(MandateSort.LAST_DAY), false, 0, PAGE)));
        figures.put("newest first", page(auditor, all, MandateSort.CHANGED, true, Seek.first(PAGE)));
        var drafts = new MandateFilter("", Set.of(MandateState.DRAFT));
        figures.put("by state", page(auditor, drafts, MandateSort.TITLE, false, Seek.first(PAGE)));
        figures.put(
                "by word",
                page(auditor, new MandateFilter("c4ca4", Set.of()), MandateSort.TITLE, false, Seek.first(PAGE)));
        figures.put("of one secretary", page(busy, all, MandateSort.TITLE, false, Seek.first(PAGE)));
        figures.put("count of one secretary", p95(TIMES, as(busy, () -> queries.count(all) + 1)));
        return figures;
    }

    private double page(Actor.Someone actor, MandateFilter filter, MandateSort sort, boolean descending, Seek seek)
            throws Exception {
        assertThat(rows(actor, filter, sort, descending, seek)).isNotEmpty();
        return p95(TIMES, as(actor, () -> queries.page(filter, sort, descending, seek)));
    }

    private List<MandateRow> rows(
            Actor.Someone actor, MandateFilter filter, MandateSort sort, boolean descending, Seek seek)
            throws SQLException {
        return World.as(actor, () -> queries.page(filter, sort, descending, seek));
    }

    private static <T> Callable<T> as(Actor actor, Callable<T> work) {
        return () -> World.as(actor, work);
    }
}
