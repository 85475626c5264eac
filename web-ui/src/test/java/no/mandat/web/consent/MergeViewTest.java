package no.mandat.web.consent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.consent.AmendmentFakes.BASE;
import static no.mandat.web.consent.AmendmentFakes.ID;
import static no.mandat.web.consent.AmendmentFakes.QUESTION;
import static no.mandat.web.consent.AmendmentFakes.REPORT;
import static no.mandat.web.consent.AmendmentFakes.SEATS;
import static no.mandat.web.consent.AmendmentFakes.seats;
import static no.mandat.web.consent.AmendmentFakes.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.Card;
import no.mandat.workflow.consent.RebaseAmendment;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeViewTest {

    private static final MergeConflict CLAUSE = new MergeConflict(Part.CLAUSE, SEATS.value());
    private static final MergeConflict PERIOD = new MergeConflict(Part.PERIOD, null);
    private static final String AMENDMENT = "mandates/" + Fakes.FERRIES + "/amendments/" + ID;
    private static final MandateContent MINE = until(seats(BASE, "Gruppen har ti plasser."), LocalDate.of(2028, 3, 31));
    private static final MandateContent THEIRS =
            until(seats(BASE, "Gruppen har elleve plasser."), LocalDate.of(2028, 1, 31));

    private final Fakes fakes = new Fakes();
    private final AmendmentFakes amendments = new AmendmentFakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), amendments.parts(fakes));

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.published("ferjer"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** The amendment of version 1 would have the one, version 2 has the other. */
    private void open(MandateContent amendment, MandateContent version) {
        amendments.details = AmendmentFakes.details(
                AmendmentState.DRAFT, 2, amendment, AmendmentAction.EDIT, AmendmentAction.REBASE);
        amendments.version = version;
        stage.open(AMENDMENT + "/merge");
    }

    @Test
    void showsWhereBothChangedTheSameWithBothSidesInWords() {
        open(MINE, THEIRS);

        assertThat(stage.text())
                .contains("Mandatendring 3")
                .contains("Endringen ble skrevet på versjon 1. Nå gjelder versjon 2.");
        assertThat(text(card("Mandatpunkt 3.1")))
                .containsSubsequence(
                        "Slik endringen vil ha det",
                        "Gruppen har ti plasser.",
                        "Slik det står i versjon 2",
                        "Gruppen har elleve plasser.",
                        "Hva skal gjelde?");
        assertThat(text(card("Perioden")))
                .containsSubsequence(
                        "Slik endringen vil ha det", "31. mars 2028", "Slik det står i versjon 2", "31. jan. 2028");
        assertThat(choices()).hasSize(2);
    }

    @Test
    void saysOfAClauseWhatItAsksForWhereOnlyThatDiffers() {
        open(
                BASE.with(BASE.clauses().classify(List.of(QUESTION), ClauseKind.OBLIGATION, Force.SHOULD)),
                BASE.with(BASE.clauses().classify(List.of(QUESTION), ClauseKind.OBLIGATION, Force.MAY)));

        assertThat(text(card("Mandatpunkt 3.2")))
                .containsSubsequence(
                        "Slik endringen vil ha det", "oppgave · bør", "Slik det står i versjon 2", "oppgave · kan");
    }

    @Test
    void saysDatesSeatsAndDemandsInWords() {
        var seat = new PlannedSeat(new SeatId(new UUID(7, 1)), null, "", OrganisationCategory.RESEARCH, true);
        open(
                BASE.withPlan(List.of(REPORT.on(LocalDate.of(2027, 11, 1), false)))
                        .withSeats(List.of(seat))
                        .with(demands(1)),
                BASE.withPlan(List.of(REPORT.on(LocalDate.of(2027, 10, 1), true)))
                        .withSeats(List.of(
                                new PlannedSeat(seat.id(), null, "Fjordlab", OrganisationCategory.RESEARCH, false)))
                        .with(demands(2)));

        assertThat(text(card("Frist"))).containsSubsequence("Rapport: 1. nov. 2027", "Rapport: oktober 2027");
        assertThat(text(card("Plass"))).containsSubsequence("Forskning", "Fjordlab (uten stemmerett)");
        assertThat(text(card("Krav til sammensetningen")))
                .containsSubsequence("forskning: minst 1", "forskning: minst 2");
    }

    private static Demands demands(int minimum) {
        return Demands.of(List.of(new Demand(OrganisationCategory.RESEARCH, minimum)));
    }

    @Test
    void saysThatOneOfBothTookItAway() {
        open(BASE.with(BASE.clauses().remove(SEATS)), THEIRS);

        assertThat(text(card("Mandatpunkt 3.1")))
                .containsSubsequence(
                        "Slik endringen vil ha det", "Fjernet", "Slik det står i versjon 2", "elleve plasser");
    }

    @Test
    void asksForTheOrderWhereBothMovedSomething() {
        open(
                BASE.with(BASE.clauses().move(QUESTION, Side.BEFORE, SEATS)),
                BASE.with(BASE.clauses().outdent(QUESTION)));

        assertThat(text(card("Rekkefølgen på punktene"))).contains("Punktene står i en annen rekkefølge.");
    }

    @Test
    void asksNothingWhereOnlyOneOfBothChangedIt() {
        var theirs = BASE.with(BASE.clauses().classify(List.of(QUESTION), ClauseKind.OBLIGATION, Force.SHOULD));
        open(seats(BASE, "Gruppen har ti plasser."), theirs);

        assertThat(choices()).isEmpty();
        assertThat(text(result())).contains("Én endring", "satt inn: ti").doesNotContain("fjorden");
        press();
        assertThat(sent().choices()).isEmpty();
        assertThat(address()).isEqualTo(AMENDMENT);
    }

    @Test
    void doesNotMoveItBeforeEachIsChosen() {
        open(MINE, THEIRS);
        press();
        assertThat(notes()).contains("Velg i 2 tilfeller der begge har endret det samme.");
        assertThat(address()).isEqualTo(AMENDMENT + "/merge");

        _setValue(choice("Perioden"), Choice.AMENDMENT);
        press();
        assertThat(notes()).contains("Velg i ett tilfelle der begge har endret det samme.");
        assertThat(address()).isEqualTo(AMENDMENT + "/merge");
        assertThat(choice("Perioden").getValue()).isEqualTo(Choice.AMENDMENT);

        _setValue(choice("Mandatpunkt 3.1"), Choice.VERSION);
        press();
        assertThat(address()).isEqualTo(AMENDMENT);
        assertThat(notes()).contains("Endringen bygger nå på den gjeldende versjonen.");
    }

    @Test
    void sendsWhatWasChosenLast() {
        open(MINE, THEIRS);
        _setValue(choice("Perioden"), Choice.VERSION);
        _setValue(choice("Mandatpunkt 3.1"), Choice.VERSION);
        _setValue(choice("Mandatpunkt 3.1"), Choice.AMENDMENT);
        press();

        assertThat(sent().amendment()).isEqualTo(ID);
        assertThat(sent().version()).isEqualTo(5);
        assertThat(sent().choices()).isEqualTo(Map.of(PERIOD, Choice.VERSION, CLAUSE, Choice.AMENDMENT));
    }

    @Test
    void showsBelowWhatItThenChanges() {
        open(MINE, THEIRS);
        assertThat(text(result()))
                .as("as the amendment would have it, before anything is chosen")
                .contains("2 endringer", "31. mars 2028", "satt inn: ti");

        _setValue(choice("Perioden"), Choice.VERSION);
        assertThat(text(result())).contains("Én endring", "satt inn: ti").doesNotContain("31. mars 2028");

        _setValue(choice("Mandatpunkt 3.1"), Choice.VERSION);
        assertThat(text(result())).contains("Ingenting endres").doesNotContain("plasser");

        _setValue(choice("Mandatpunkt 3.1"), Choice.AMENDMENT);
        assertThat(text(result())).contains("Én endring", "satt inn: ti");
    }

    @Test
    void saysARefusalAndKeepsWhatWasChosen() {
        open(seats(BASE, "Gruppen har ti plasser."), THEIRS);
        _setValue(choice("Mandatpunkt 3.1"), Choice.VERSION);
        amendments.refuseNext(new SharedRefusal.ChangedMeanwhile());
        press();

        assertThat(notes()).contains("Noen har endret dette siden du åpnet siden.");
        assertThat(address()).isEqualTo(AMENDMENT + "/merge");
        assertThat(choice("Mandatpunkt 3.1").getValue()).isEqualTo(Choice.VERSION);
    }

    @Test
    void forgetsWhatWasChosenWhenThePageIsShownAnew() {
        open(seats(BASE, "Gruppen har ti plasser."), THEIRS);
        _setValue(choice("Mandatpunkt 3.1"), Choice.VERSION);
        stage.open(AMENDMENT + "/merge");

        assertThat(choice("Mandatpunkt 3.1").getValue()).isNull();
        assertThat(text(result())).contains("Én endring");
    }

    @Test
    void isNotThereWhereNothingIsToBeMoved() {
        amendments.details = AmendmentFakes.details(AmendmentState.DRAFT, 1, MINE, AmendmentAction.EDIT);
        stage.open(AMENDMENT + "/merge");

        assertThat(stage.text()).contains("Her er det ingenting å se");
        _assertNone(Button.class, spec -> spec.withText("Flytt endringen"));
    }

    @Test
    void isNotThereUnderAnotherMandate() {
        amendments.details = AmendmentFakes.details(
                Fakes.BATTERIES,
                AmendmentFakes.row(AmendmentState.DRAFT, 1),
                2,
                MINE,
                List.of(),
                Set.of(AmendmentAction.REBASE));
        stage.open(AMENDMENT + "/merge");

        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    private RebaseAmendment sent() {
        return (RebaseAmendment) amendments.carriedOut.getLast();
    }

    private static void press() {
        _click(_get(Button.class, spec -> spec.withText("Flytt endringen")));
    }

    private static Card card(String heading) {
        return _find(Card.class).stream()
                .filter(card -> _get(card, H2.class).getText().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card " + heading + " among "
                        + _find(H2.class).stream().map(H2::getText).toList()));
    }

    private static Card result() {
        return card("Hva endringen da endrer i versjon 2");
    }

    @SuppressWarnings("rawtypes")
    private static List<RadioButtonGroup> choices() {
        return _find(RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Choice> choice(String heading) {
        return _get(card(heading), RadioButtonGroup.class);
    }

    private static String text(Component part) {
        return text(part.getElement());
    }

    /** All that is read in it, what is drawn as HTML too. */
    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        var drawn = Jsoup.parse(element.getProperty("innerHTML", "")).text();
        return Stream.concat(
                        Stream.of(element.getProperty("label", ""), drawn),
                        element.getChildren().map(MergeViewTest::text))
                .collect(Collectors.joining(" "));
    }

    private static String notes() {
        return _find(Notification.class).stream()
                .map(note -> note.getElement().getProperty("text", ""))
                .collect(Collectors.joining());
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
