package no.mandat.web.consent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsPanelTest {

    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final PlannedDate START = date(1, "Oppstart", 2);
    private static final PlannedDate REPORT = date(2, "Rapport", 12);
    private static final PlannedSeat ONE = seat(1, "Norsk Tang");
    private static final PlannedSeat OTHER = seat(2, "Tareforbundet");
    private static final MandateContent CONTENT = new MandateContent(
            "Ekspertgruppe for tare",
            new Period(LocalDate.of(2027, 1, 1), LAST),
            ClauseTree.EMPTY,
            List.of(START, REPORT),
            List.of(ONE, OTHER),
            Demands.NONE,
            Routes.USUAL);

    private final List<PartsForm> saved = new ArrayList<>();
    private Stage stage;

    private static PlannedDate date(int number, String title, int month) {
        return new PlannedDate(new MilestoneId(new UUID(5, number)), title, LocalDate.of(2027, month, 1), false, false);
    }

    private static PlannedSeat seat(int number, String name) {
        return new PlannedSeat(new SeatId(new UUID(6, number)), null, name, OrganisationCategory.INDUSTRY, true);
    }

    @BeforeEach
    void raise() {
        stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());
    }

    @AfterEach
    void fall() {
        stage.close();
    }

    private PartsPanel panel(MandateContent content) {
        var panel = new PartsPanel(content, CONTENT, Map.of(ONE.id(), "Ada Strand"), content.plan(), saved::add);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panel);
        return panel;
    }

    private static DateField field(PartsPanel panel, String label) {
        return _get(panel, DateField.class, spec -> spec.withLabel(label));
    }

    private PartsForm save(PartsPanel panel) {
        _click(_get(panel, Button.class, spec -> spec.withText("Lagre")));
        return saved.getLast();
    }

    @Test
    void savesWhatItShows() {
        assertThat(save(panel(CONTENT)))
                .isEqualTo(new PartsForm(
                        CONTENT.period().firstDay(),
                        LAST,
                        List.of(),
                        List.of(START, REPORT),
                        Set.of(ONE.id(), OTHER.id()),
                        List.of(),
                        Routes.USUAL));
    }

    @Test
    void saysWhoSitsInASeatAndBringsOneBackThatWasTakenAway() {
        var panel = panel(CONTENT.withSeats(List.of(ONE)));
        assertThat(_get(panel, Checkbox.class, spec -> spec.withLabel("Norsk Tang (Ada Strand)"))
                        .getValue())
                .isTrue();
        var gone = _get(panel, Checkbox.class, spec -> spec.withLabel("Tareforbundet (ledig)"));
        assertThat(gone.getValue()).isFalse();
        gone.setValue(true);
        assertThat(save(panel).keptSeats()).containsExactlyInAnyOrder(ONE.id(), OTHER.id());
    }

    @Test
    void savesHowDeliverablesAreToBeApproved() {
        var panel = panel(CONTENT);
        assertThat(panel.isUnsaved()).isFalse();
        _click(_get(
                panel,
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Fjern steg 2 for notat"))));
        assertThat(panel.isUnsaved()).isTrue();
        var without = Routes.USUAL.with(DeliverableKind.NOTE, List.of(RouteStep.approve(RouteStep.Asked.GROUP)));
        assertThat(save(panel).routes()).isEqualTo(without);

        var theirs = panel(CONTENT);
        theirs.goOnWith(panel);
        assertThat(save(theirs).routes()).isEqualTo(without);
    }

    @Test
    void savesNothingWithoutALastDay() {
        var panel = panel(CONTENT);
        field(panel, "Siste dag").setValue(null);
        _click(_get(panel, Button.class, spec -> spec.withText("Lagre")));
        assertThat(saved).isEmpty();
        assertThat(panel.isUnsaved()).isTrue();
    }

    @Test
    void goesOnWithWhatOneTypedOnWhatOthersSavedMeanwhile() {
        var mine = panel(CONTENT);
        field(mine, "Siste dag").setValue(LAST.plusMonths(1));
        field(mine, "Rapport").setValue(REPORT.due().plusDays(20));
        LocatorJ._find(
                        mine,
                        Checkbox.class,
                        spec -> spec.withPredicate(box -> box.getLabel().contains("Tareforbundet")))
                .forEach(box -> box.setValue(false));
        _click(_get(mine, Button.class, spec -> spec.withText("Ny plass")));
        _get(mine, TextField.class).setValue("Fiskarlaget");

        var first = LocalDate.of(2027, 2, 1);
        var moved = START.on(START.due().plusDays(9), false);
        var theirs = panel(CONTENT.with(new Period(first, LAST)).withPlan(List.of(moved, REPORT)));
        theirs.goOnWith(mine);

        assertThat(theirs.isUnsaved()).isTrue();
        assertThat(stage.text()).contains("Noen andre har lagret noe her imens");
        var form = save(theirs);
        assertThat(form.firstDay()).as("theirs").isEqualTo(first);
        assertThat(form.lastDay()).as("mine").isEqualTo(LAST.plusMonths(1));
        assertThat(form.dates())
                .containsExactlyInAnyOrder(moved, REPORT.on(REPORT.due().plusDays(20), false));
        assertThat(form.keptSeats()).containsExactly(ONE.id());
        assertThat(form.newSeats()).singleElement().satisfies(seat -> assertThat(
                        seat.organisation().organisationName())
                .isEqualTo("Fiskarlaget"));
    }
}
