package no.mandat.web.evaluation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.Fakes;
import no.mandat.web.FindingFakes;
import no.mandat.web.Stage;
import no.mandat.workflow.evaluation.CarriableFinding;
import no.mandat.workflow.evaluation.CarryFinding;
import no.mandat.workflow.evaluation.EditFinding;
import no.mandat.workflow.evaluation.FindingForm;
import no.mandat.workflow.evaluation.FindingRow;
import no.mandat.workflow.evaluation.RecordFinding;
import no.mandat.workflow.evaluation.WithdrawFinding;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/findings";
    private static final MandateId NEXT = new MandateId(new UUID(1, 77));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Object last() {
        return fakes.findings.carriedOut.getLast();
    }

    @Test
    void aReaderReadsThemAndWritesNone() {
        fakes.findings.finding(
                FindingKind.IMPROVE,
                "Kortere møter",
                new FindingRow.At("Evalueringsmøte", "/mandates/x/meetings/y"),
                new FindingRow.Taken(NEXT, "Neste", FindingFakes.CLAUSE, Stage.NOW));
        stage.open(PAGE);
        assertThat(stage.text()).contains("Dette kan bli bedre", "Tatt med i Neste", "Fra møtet «Evalueringsmøte»");
        assertThat(_find(Anchor.class))
                .anyMatch(link -> link.getHref().contains(NEXT.toString()))
                .anyMatch(link -> link.getHref().equals("mandates/x/meetings/y"));
        _assertNone(Button.class, spec -> spec.withText("Legg inn funn"));
        _assertNone(Button.class, spec -> spec.withText("Endre"));
    }

    @Test
    void oneIsRecordedFromItsMeeting() {
        fakes.findings.mayRecord = true;
        var meeting = new MeetingId(new UUID(60, 1));
        stage.open(PAGE + "?meeting=" + meeting);
        assertThat(stage.text()).contains("Ingen funn ennå");
        _click(_get(Button.class, spec -> spec.withText("Legg inn funn")));
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(fakes.findings.carriedOut).as("nothing is written yet").isEmpty();
        _setValue(_get(TextArea.class), "Åpne møter");
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(last()).isInstanceOfSatisfying(RecordFinding.class, command -> {
            assertThat(command.meeting()).isEqualTo(meeting);
            assertThat(command.form()).isEqualTo(new FindingForm(FindingKind.WORKED, "Åpne møter", List.of(), true));
        });
        assertThat(stage.text()).contains("Dette fungerte").doesNotContain("Ingen funn ennå");
    }

    @Test
    void oneIsChangedAndTakenBack() {
        fakes.findings.mayRecord = true;
        fakes.findings.finding(FindingKind.WORKED, "Åpne møter", null);
        stage.open(PAGE);
        _click(_get(Button.class, spec -> spec.withText("Endre")));
        _setValue(_get(TextArea.class), "Flere møter");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(last()).isInstanceOfSatisfying(EditFinding.class, command -> assertThat(
                        command.form().text())
                .isEqualTo("Flere møter"));
        _click(_get(Button.class, spec -> spec.withText("Trekk")));
        _setValue(_get(TextArea.class), "Feil");
        _find(Button.class, spec -> spec.withText("Trekk")).stream()
                .filter(button -> button.getAriaLabel().isEmpty())
                .forEach(button -> _click(button));
        assertThat(last()).isInstanceOfSatisfying(WithdrawFinding.class, command -> assertThat(command.reason())
                .isEqualTo("Feil"));
    }

    @Test
    void aDraftOffersWhatWasLearntBefore() {
        var id = new FindingId(new UUID(70, 9));
        fakes.findings.carriable.add(
                new CarriableFinding(id, "Sund", FindingKind.RECOMMEND, "Spør de som bor der", null));
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(stage.text()).contains("Erfaringer fra tidligere mandater", "Fra Sund · anbefaling");
        _click(_get(Button.class, spec -> spec.withText("Ta med som bakgrunn")));
        assertThat(last()).isInstanceOfSatisfying(CarryFinding.class, command -> {
            assertThat(command.finding()).isEqualTo(id);
            assertThat(command.into()).isEqualTo(Fakes.FERRIES);
        });
        _assertNone(Button.class, spec -> spec.withText("Ta med som bakgrunn"));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains(FindingFakes.CLAUSE.toString()));
    }
}
