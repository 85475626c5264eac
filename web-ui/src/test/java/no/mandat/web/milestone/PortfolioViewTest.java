package no.mandat.web.milestone;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.Fakes;
import no.mandat.web.PlanFakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.Timeline;
import no.mandat.workflow.milestone.PortfolioMark;
import no.mandat.workflow.milestone.PortfolioRow;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortfolioViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysThatThereIsNothing() {
        stage.open("portfolio");

        assertThat(stage.text()).contains("Ingen mandater", "Her står mandatene du er sekretariat for");
    }

    @Test
    void saysWhatIsLateDueAndSlipping() {
        fakes.plans.portfolio.add(row(
                Fakes.FERRIES,
                "Hydrogen",
                mark("Innspillsmøte", PlanFakes.TODAY.minusDays(9), PlanFakes.TODAY.minusDays(29)),
                mark("Utkast", PlanFakes.TODAY.plusDays(5), PlanFakes.TODAY.plusDays(5))));
        fakes.plans.portfolio.add(row(Fakes.BATTERIES, "Batterier"));
        stage.open("portfolio");

        assertThat(stage.text())
                .contains("2 mandater", "Neste: Innspillsmøte, 16. nov.", "1 over fristen", "1 nær frist")
                .contains("Én frist er skjøvet, mest 20 dager", "7 måneder igjen")
                .contains("Ingen milepæler ennå")
                .doesNotContain("Ingenting gjenstår i planen.", "uten svar");
        assertThat(_find(Timeline.class)).hasSize(1);
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        fakes.plans.portfolio.add(
                row(Fakes.FERRIES, "Hydrogen", mark("Møte", PlanFakes.TODAY.minusDays(9), PlanFakes.TODAY)));
        fakes.plans.portfolio.add(row(Fakes.BATTERIES, "Batterier"));
        stage.open("portfolio?show=overdue");
        assertThat(stage.text()).contains("Ett mandat", "Hydrogen").doesNotContain("Batterier");

        _click(_find(NativeButton.class).getFirst());
        assertThat(stage.text()).contains("2 mandater", "Batterier");
        _assertNone(com.vaadin.flow.component.notification.Notification.class);
        _get(PortfolioView.class);
    }

    @Test
    void saysHowManyPointsHaveNoAnswerAlsoWhereThereIsNoPlan() {
        fakes.plans.portfolio.add(row(Fakes.FERRIES, "Hydrogen", 3));
        fakes.plans.portfolio.add(row(Fakes.BATTERIES, "Batterier", KeysetQuery.COUNT_CAP + 1));
        stage.open("portfolio");

        assertThat(_get(RouterLink.class, spec -> spec.withText("3 punkter uten svar"))
                        .getHref())
                .isEqualTo("mandates/%s/calls".formatted(Fakes.FERRIES));
        assertThat(stage.text()).contains("Mer enn 1\u00A0000 punkter uten svar");
    }

    private static PortfolioMark mark(String title, LocalDate due, LocalDate baseline) {
        return new PortfolioMark(Fakes.FERRIES.value(), title, due, false, baseline, MilestoneState.PLANNED, null);
    }

    private static PortfolioRow row(MandateId id, String title, PortfolioMark... marks) {
        return row(id, title, 0, marks);
    }

    private static PortfolioRow row(MandateId id, String title, int unanswered, PortfolioMark... marks) {
        var next = marks.length == 0 ? LocalDate.of(9999, 12, 31) : marks[0].due();
        return new PortfolioRow(
                id,
                title,
                title,
                MandateState.DRAFT,
                PlanFakes.FIRST,
                PlanFakes.LAST,
                next,
                PlanFakes.TODAY,
                List.of(marks),
                unanswered);
    }
}
