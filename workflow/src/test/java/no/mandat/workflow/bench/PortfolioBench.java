package no.mandat.workflow.bench;

import static no.mandat.workflow.World.as;
import static no.mandat.workflow.bench.Figures.p95;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Locale;
import javax.sql.DataSource;
import no.mandat.workflow.InServer;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.PortfolioQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/** The portfolio of a secretary who serves two thousand mandates, each with a plan, against that of one who serves twenty. */
class PortfolioBench extends InServer {

    /** Those before it are another bench's. */
    private static final int FIRST = 1_001;

    private static final int FEW = 20;
    private static final int MANY = 2_000;
    private static final int TIMES = 200;

    /** What the page asks for at once, and one more to see whether there are more. */
    private static final int PAGE = 21;

    @Inject
    PortfolioQueries queries;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    private int written = FIRST - 1;

    @Test
    void costsTheSameHoweverMany() throws Exception {
        var mandates = new ManyMandates(owner);
        var few = secretary(mandates, FIRST + FEW - 1);
        opened(few);
        double alone = opened(few, PortfolioFilter.ALL);
        var many = secretary(mandates, FIRST + MANY - 1);
        opened(many);

        // Each of them shows as many mandates as the twenty are.
        for (var filter : PortfolioFilter.values()) {
            var name = filter.name().toLowerCase(Locale.ROOT);
            ratio(
                    "portfolio of 2 000 mandates, %s, against that of 20".formatted(name),
                    opened(many, filter),
                    alone,
                    2);
        }
        ratio("portfolio of 20 among 2 000 against 20 alone", opened(few, PortfolioFilter.ALL), alone, 2);
    }

    /** Somebody who serves all mandates up to the last number; those that aren't there yet are written. */
    private Actor.Someone secretary(ManyMandates mandates, int last) throws Exception {
        mandates.write(written + 1, last);
        mandates.plan(written + 1, last);
        written = last;
        var person = world.person("Sekretær", RealmRole.SECRETARIAT);
        mandates.seatInSecretariats(person, FIRST, 1, last);
        mandates.analyze();
        return person;
    }

    /** To warm up. */
    private void opened(Actor.Someone secretary) throws Exception {
        for (var filter : PortfolioFilter.values()) {
            opened(secretary, filter);
        }
    }

    /** As the page does: it counts what it shows, and reads the beginning. */
    private double opened(Actor.Someone secretary, PortfolioFilter filter) throws Exception {
        return p95(
                TIMES,
                () -> as(secretary, () -> {
                    assertThat(queries.count(filter)).isPositive();
                    return queries.page(filter, Seek.first(PAGE));
                }));
    }
}
