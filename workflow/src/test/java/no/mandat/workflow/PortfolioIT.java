package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.PlanStanding;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.PortfolioQueries;
import no.mandat.workflow.milestone.PortfolioRow;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/** A secretary sees all mandates that they serve, the most urgent first. */
class PortfolioIT extends InAPlan {

    @Inject
    PortfolioQueries portfolio;

    @Inject
    MilestoneService service;

    @Inject
    PlanSources sources;

    private List<PortfolioRow> page(PortfolioFilter filter) {
        return as(secretary, () -> portfolio.page(filter, Seek.first(30)));
    }

    private MandateId another(String title, LocalDate due) {
        var other = world.draft(secretary, title);
        as(
                secretary,
                () -> service.add(new AddMilestone(
                        UUID.randomUUID(), other, new DueForm(due, false), MilestoneForm.of("Oppstart"))));
        return other;
    }

    @Test
    void theMostUrgentComesFirst() {
        add("Sluttrapport", later().plusDays(30));
        var sooner = another("Haster", later());
        var empty = world.draft(secretary, "Uten plan");

        assertThat(page(PortfolioFilter.ALL)).extracting(PortfolioRow::id).containsExactly(sooner, mandate, empty);
        assertThat(page(PortfolioFilter.ALL).getLast().nextDue()).isEqualTo(PlanStanding.NOTHING);
    }

    @Test
    void followsWhatBecomesOfMilestones() {
        var first = add("Oppstart", later());
        add("Sluttrapport", later().plusDays(30));
        assertThat(nextDue()).isEqualTo(later());
        run(secretary, () -> service.drop(new DropMilestone(UUID.randomUUID(), first, "Ikke aktuelt")));
        assertThat(nextDue()).isEqualTo(later().plusDays(30));
        run(secretary, () -> service.restore(new RestoreMilestone(UUID.randomUUID(), first, "Likevel")));
        assertThat(nextDue()).isEqualTo(later());
        move(first, later().plusDays(3), "Ferie");
        assertThat(nextDue()).isEqualTo(later().plusDays(3));
    }

    @Test
    void countsWhatHasSlippedSinceTheAdoption() throws Exception {
        var first = add("Oppstart", later());
        adopt();
        move(first, later().plusDays(12), "Ferie");

        var row = page(PortfolioFilter.ALL).getFirst();
        assertThat(row.slipping()).isEqualTo(1);
        assertThat(row.greatestSlip()).isEqualTo(12);
        assertThat(row.next().orElseThrow().title()).isEqualTo("Oppstart");
        assertThat(row.count(MilestoneStatus.OVERDUE)).isZero();
    }

    @Test
    void findsWhatIsDueSoonBehindWhatIsOverdue() {
        add("Oppstart", today().minusDays(3));
        var quiet = another("Rolig", later());
        assertThat(ids(PortfolioFilter.OVERDUE)).containsExactly(mandate);
        assertThat(ids(PortfolioFilter.SOON)).isEmpty();

        add("Innspillsmøte", today().plusDays(5));
        assertThat(ids(PortfolioFilter.SOON)).containsExactly(mandate);
        assertThat(ids(PortfolioFilter.ALL)).containsExactly(mandate, quiet);
    }

    @Test
    void findsWhatSlipsAsLongAsItIsAhead() throws Exception {
        var first = add("Oppstart", later());
        another("Rolig", later());
        adopt();
        assertThat(ids(PortfolioFilter.SLIPPING)).isEmpty();
        move(first, later().plusDays(12), "Ferie");
        assertThat(ids(PortfolioFilter.SLIPPING)).containsExactly(mandate);
        move(first, later(), "Likevel i tide");
        assertThat(ids(PortfolioFilter.SLIPPING)).isEmpty();
        move(first, later().plusDays(2), "Sykdom");
        run(secretary, () -> service.drop(new DropMilestone(UUID.randomUUID(), first, "Ikke aktuelt")));
        assertThat(ids(PortfolioFilter.SLIPPING)).isEmpty();
    }

    private List<MandateId> ids(PortfolioFilter filter) {
        var rows = page(filter).stream().map(PortfolioRow::id).toList();
        assertThat(as(secretary, () -> portfolio.count(filter))).isEqualTo(rows.size());
        return rows;
    }

    @Test
    void showsNobodyElsesMandates() {
        add("Oppstart", later());

        assertThat(as(ada, () -> portfolio.page(PortfolioFilter.ALL, Seek.first(30))))
                .isEmpty();
        assertThat(as(ada, () -> portfolio.count(PortfolioFilter.ALL))).isZero();
        assertThat(as(secretary, () -> portfolio.count(PortfolioFilter.ALL))).isEqualTo(1);
    }

    @Test
    void goesOnFromAPlace() {
        add("Oppstart", later());
        var next = another("Etter", later().plusDays(1));
        var first = as(secretary, () -> portfolio.page(PortfolioFilter.ALL, Seek.first(1)));

        assertThat(first).extracting(PortfolioRow::id).containsExactly(mandate);
        assertThat(as(
                        secretary,
                        () -> portfolio.page(
                                PortfolioFilter.ALL, new Seek(first.getFirst().place(), false, 0, 30))))
                .extracting(PortfolioRow::id)
                .containsExactly(next);
    }

    @Test
    void costsTheSameHoweverManyMandatesThereAre() throws Exception {
        add("Oppstart", later());
        var few = world.statements(() -> page(PortfolioFilter.ALL));
        for (int i = 0; i < 5; i++) {
            another("Mandat " + i, later().plusDays(i));
        }

        assertThat(page(PortfolioFilter.ALL)).hasSize(6);
        assertThat(world.statements(() -> page(PortfolioFilter.ALL)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aPreviewAddsNothingAndSaysWhatItWould() {
        world.change("update mandate set first_day = ?1 where id = ?2", today(), mandate.value());
        var rows = as(secretary, () -> sources.previewUsual(mandate, "nb"));
        assertThat(page(PortfolioFilter.ALL).getFirst().marks()).isEmpty();
        var added = as(secretary, () -> sources.addUsual(new AddUsualPlan(UUID.randomUUID(), mandate, "nb")));

        assertThat(rows).filteredOn(row -> row.fits()).hasSize(added.added());
        assertThat(rows).filteredOn(row -> !row.fits()).hasSize(added.skipped().size());
        assertThat(as(secretary, () -> sources.previewCopy(mandate, mandate))).hasSize(added.added());
    }

    private LocalDate nextDue() {
        return page(PortfolioFilter.ALL).getFirst().nextDue();
    }
}
