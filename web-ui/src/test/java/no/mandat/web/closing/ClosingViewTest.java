package no.mandat.web.closing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.closing.AskToClose;
import no.mandat.workflow.closing.ClosingDetails;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.closing.ClosingService;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.closing.ConfirmClosing;
import no.mandat.workflow.closing.MakeMotion;
import no.mandat.workflow.closing.MotionService;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosingViewTest {

    private static final ClauseId CLAUSE = new ClauseId(new UUID(5, 1));
    private static final Gap REPORT =
            new Gap(GapKind.DELIVERABLE_CLAUSE, "5.2 En rapport", Subject.of(Clause.class, CLAUSE));
    private static final Gap EVALUATION = new Gap(GapKind.EVALUATION, "", Subject.of(Mandate.class, Fakes.FERRIES));
    private static final Gap SHOULD = new Gap(GapKind.CLAUSE, "3.2 Bør vurderes", Subject.of(Clause.class, CLAUSE));

    private final Fakes fakes = new Fakes();
    private final Queries queries = new Queries();
    private final Commands commands = new Commands();
    private final Motions motions = new Motions();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.put(ClosingQueries.class, queries);
        parts.put(ClosingService.class, commands);
        parts.put(MotionService.class, motions);
        return parts;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(ClosingDetails details) {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", details.state(), Set.of()));
        queries.details = details;
        stage.open("mandates/" + Fakes.FERRIES + "/closing");
    }

    private static ClosingDetails missing(boolean mayMove, Gap... gaps) {
        return details(ClosingStep.BEGIN, List.of(gaps), null, false, mayMove);
    }

    private static ClosingDetails details(
            ClosingStep next, List<Gap> gaps, @Nullable ClosingStep asked, boolean mayConfirm, boolean mayMove) {
        return new ClosingDetails(
                next == ClosingStep.BEGIN ? MandateState.ADOPTED : MandateState.CLOSING,
                next,
                gaps,
                List.of(SHOULD),
                List.of(),
                asked,
                asked == null ? null : "Eivind Rønningsbakk",
                true,
                mayConfirm,
                false,
                mayMove);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @Test
    void listsWhatIsMissingWithAWayToEach() {
        open(missing(true, REPORT, EVALUATION));
        assertThat(stage.text())
                .contains("Én ting mangler før avslutningen kan begynne")
                .contains("Leveranser som mangler (1)", "5.2 En rapport", "Evaluering (1)")
                .contains("Bør og kan", "3.2 Bør vurderes");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().endsWith("/trace/" + CLAUSE));
        assertThat(_find(RouterLink.class))
                .anyMatch(link -> "Evalueringen er ikke holdt".equals(link.getText())
                        && link.getHref().endsWith("/meetings"));
        _assertNone(Button.class, spec -> spec.withText("Begynn avslutningen"));
        assertThat(_find(Button.class, spec -> spec.withText("Frafall …")))
                .as("what stops nothing needs no waiver")
                .hasSize(2);
    }

    @Test
    void namesDeliverablesThatAreNotDoneByTheirNumbers() {
        var subject = new Subject("Deliverable", new UUID(7, 2));
        open(missing(true, new Gap(GapKind.CORRECTION, "2", subject), new Gap(GapKind.UNPUBLISHED, "3", subject)));
        assertThat(stage.text())
                .contains("Språkrettinger som venter (1)", "Leveranse 2: språkrettinger kan ennå få et nei")
                .contains("Leveranse 3 er godkjent, men ikke publisert");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().endsWith("/deliverables/" + subject.id()));
        _assertNone(Button.class, spec -> spec.withText("Frafall …"));
    }

    @Test
    void offersNoWaiverToWhoMayNotMove() {
        open(missing(false, REPORT));
        _assertNone(Button.class, spec -> spec.withText("Frafall …"));
    }

    @Test
    void movesAWaiverWithItsReason() {
        open(missing(true, REPORT));
        _click(button("Frafall …"));
        _click(button("Legg fram"));
        assertThat(motions.carriedOut).as("without a reason").isEmpty();
        _setValue(_get(TextArea.class), "Rapporten er overtatt av et annet utvalg.");
        _click(button("Legg fram"));
        assertThat(motions.carriedOut).singleElement().satisfies(motion -> {
            assertThat(motion.kind()).isEqualTo(MotionKind.WAIVE_CLAUSE);
            assertThat(motion.clause()).isEqualTo(CLAUSE);
            assertThat(motion.language()).isEqualTo("nb");
        });
    }

    @Test
    void whoeverComesToWaiveAClauseIsAskedWhy() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of()));
        queries.details = missing(true, REPORT);
        stage.open("mandates/%s/closing?waive=%s".formatted(Fakes.FERRIES, CLAUSE));
        _setValue(_get(TextArea.class), "Rapporten er overtatt av et annet utvalg.");
        _click(button("Legg fram"));
        assertThat(motions.carriedOut).singleElement().satisfies(motion -> assertThat(motion.clause())
                .isEqualTo(CLAUSE));
    }

    @Test
    void whoeverMayNotMoveIsAskedNothing() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of()));
        queries.details = missing(false, REPORT);
        stage.open("mandates/%s/closing?waive=%s".formatted(Fakes.FERRIES, CLAUSE));
        _assertNone(TextArea.class);
    }

    @Test
    void asksForTheStepThatIsNext() {
        open(details(ClosingStep.CLOSE, List.of(), null, false, true));
        assertThat(stage.text()).contains("Alt er på plass", "Ingenting mangler.");
        _click(button("Avslutt mandatet"));
        assertThat(commands.carriedOut).singleElement().isInstanceOf(AskToClose.class);
    }

    @Test
    void onlyTheOtherOneConfirms() {
        open(details(ClosingStep.BEGIN, List.of(), ClosingStep.BEGIN, false, true));
        assertThat(stage.text()).contains("Eivind Rønningsbakk har bedt om å begynne avslutningen.");
        _assertNone(Button.class, spec -> spec.withText("Bekreft at avslutningen begynner"));

        open(details(ClosingStep.BEGIN, List.of(), ClosingStep.BEGIN, true, true));
        _click(button("Bekreft at avslutningen begynner"));
        assertThat(commands.carriedOut).singleElement().isInstanceOf(ConfirmClosing.class);
    }

    private static final class Queries extends ClosingQueries {

        private @Nullable ClosingDetails details;

        @Override
        public ClosingDetails details(MandateId id) {
            return Objects.requireNonNull(details);
        }
    }

    private static final class Commands extends ClosingService {

        private final List<Object> carriedOut = new ArrayList<>();

        @Override
        public void ask(AskToClose command) {
            carriedOut.add(command);
        }

        @Override
        public void confirm(ConfirmClosing command) {
            carriedOut.add(command);
        }
    }

    private static final class Motions extends MotionService {

        private final List<MakeMotion> carriedOut = new ArrayList<>();

        @Override
        public MotionId move(MakeMotion command) {
            carriedOut.add(command);
            return new MotionId(new UUID(0, 9));
        }
    }
}
