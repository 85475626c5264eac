package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.p95;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/**
 * The list of mandates at a million rows against the same list at a thousand, in one run. To open it is to count it and to
 * read its first page, as the screen does.
 */
class ListBench extends InServer {

    private static final int TIMES = 300;
    private static final int PAGE = 50;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int STEP = 100_000;

    /** How many mandates the busy secretary has, however many there are. */
    private static final int OWN = 100;

    @Inject
    MandateQueries queries;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    @Test
    void staysAsFastAsItWas() throws Exception {
        var mandates = new ManyMandates(owner);
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        var board = world.person("Styremedlem", RealmRole.BOARD);
        mandates.write(1, FEW);
        mandates.seatOnBoard(board, 1);
        var busy = busy(mandates, FEW);
        mandates.analyze();
        measured(auditor, board, busy);
        var few = measured(auditor, board, busy);

        for (int first = FEW + 1; first <= MANY; first += STEP) {
            mandates.write(first, Math.min(first + STEP - 1, MANY));
        }
        busy = busy(mandates, MANY);
        mandates.analyze();
        var many = measured(auditor, board, busy);

        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((name, before) -> ratio("list " + name + ", 1 000 000 against 1 000", many.get(name), before, 2));
        ratio("list last page against first, 1 000 000", many.get("last page"), many.get("first page"), 1.5);
    }

    /** Somebody who sits in the secretariats of mandates spread over them all. */
    private Actor.Someone busy(ManyMandates mandates, int all) throws Exception {
        var person = world.person("Travel sekretær", RealmRole.SECRETARIAT);
        mandates.seatInSecretariats(person, all / OWN, all / OWN, all);
        return person;
    }

    private Map<String, Double> measured(Actor.Someone auditor, Actor.Someone board, Actor.Someone busy)
            throws Exception {
        var all = MandateFilter.all();
        var drafts = new MandateFilter("", Set.of(MandateState.DRAFT));
        var withdrawn = new MandateFilter("", Set.of(MandateState.WITHDRAWN));
        var rareWord = new MandateFilter("c4ca4", Set.of());
        var commonWord = new MandateFilter("ekspert", Set.of());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("opened", open(auditor, all, MandateSort.TITLE, false));
        figures.put("opened, newest first", open(auditor, all, MandateSort.CHANGED, true));
        figures.put("opened, by a state of most", open(auditor, drafts, MandateSort.TITLE, false));
        figures.put("opened, by a state of few", open(auditor, withdrawn, MandateSort.LAST_DAY, false));
        figures.put("opened, by a word of few", open(auditor, rareWord, MandateSort.TITLE, false));
        figures.put("opened, by a word of all", open(auditor, commonWord, MandateSort.TITLE, false));
        figures.put("opened by a secretary of 100", open(busy, all, MandateSort.CHANGED, true));
        figures.put("opened by a board of 1 000", open(board, all, MandateSort.TITLE, false));
        figures.put("first page", page(auditor, Seek.first(PAGE)));
        figures.put("page in the middle", page(auditor, new Seek(middle(), false, 0, PAGE)));
        figures.put("last page", page(auditor, new Seek(null, true, 0, PAGE)));
        return figures;
    }

    private double open(Actor.Someone actor, MandateFilter filter, MandateSort sort, boolean descending)
            throws Exception {
        assertThat(rows(actor, filter, sort, descending, Seek.first(PAGE))).isNotEmpty();
        return p95(
                TIMES,
                () -> World.as(
                        actor,
                        () -> List.of(
                                queries.count(filter), queries.page(filter, sort, descending, Seek.first(PAGE)))));
    }

    private double page(Actor.Someone actor, Seek seek) throws Exception {
        assertThat(rows(actor, MandateFilter.all(), MandateSort.LAST_DAY, false, seek))
                .hasSize(PAGE);
        return p95(TIMES, () -> rows(actor, MandateFilter.all(), MandateSort.LAST_DAY, false, seek));
    }

    /** A place that half of the rows lie beyond: their last days are spread evenly. */
    private static List<Object> middle() {
        return List.of(ManyMandates.MIDDLE, new UUID(0, 0));
    }

    private List<MandateRow> rows(
            Actor.Someone actor, MandateFilter filter, MandateSort sort, boolean descending, Seek seek) {
        return World.as(actor, () -> queries.page(filter, sort, descending, seek));
    }
}
