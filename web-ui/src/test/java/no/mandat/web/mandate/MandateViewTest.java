package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.MeetingFakes;
import no.mandat.web.PlanFakes;
import no.mandat.web.RoundFakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.workflow.contribution.OpenCallRow;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MandateViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsWhatTheMandateIsAndWhoIsInIt() {
        fakes.mandates.add(Fakes.draft());
        open();
        assertThat(stage.text())
                .contains("Hydrogen til hurtigbåter", "Utkast", "Kystrådet", "Ragnhild Lindemo", "sekretariatsleder")
                .contains("til 30. juni 2027 · starter når mandatet blir fastsatt");
    }

    @Test
    void showsWhatTheBodiesAreAskedNowAndWhoHasNotAnswered() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of()));
        open();
        assertThat(stage.text()).doesNotContain("Til godkjenning nå");

        IntStream.range(0, 4).forEach(i -> fakes.rounds.open.add(RoundFakes.row()));
        open();
        assertThat(stage.text()).contains("Til godkjenning nå", "Møteplan for våren", "Ada, Bo", "Se alle rundene");
    }

    private static OpenCallRow call(int number, @Nullable Long contributions) {
        return new OpenCallRow(
                CallFakes.CALL,
                number,
                "Hydrogen på sjøen",
                new Window(Stage.NOW.minusSeconds(60), Stage.NOW.plus(Duration.ofDays(9))),
                contributions);
    }

    @Test
    void showsWhichCallsAreOpenUntilWhenAndHowManyHaveAnswered() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of()));
        open();
        assertThat(stage.text()).doesNotContain("Åpne for innspill");

        fakes.calls.lists.open = List.of(call(1, 0L), call(2, 12L), call(3, null));
        open();
        assertThat(stage.text())
                .contains(
                        "Åpne for innspill", "Hydrogen på sjøen", "Lukker ", "om 9 dager", "Ingen svar ennå", "12 svar")
                .doesNotContain("Se alle innspillsrundene");
        assertThat(_get(InAppLink.class, spec -> spec.withText("12 svar")).getHref())
                .isEqualTo("mandates/%s/calls/%s/inbox".formatted(Fakes.FERRIES, CallFakes.CALL));

        fakes.calls.lists.open = List.of(call(1, 0L), call(2, 1L), call(3, 2L), call(4, 77L));
        open();
        assertThat(stage.text())
                .contains("Ett svar", "Se alle innspillsrundene")
                .doesNotContain("77 svar");
    }

    @Test
    void namesTheNextMeetingsAmongWhatComesNext() {
        fakes.mandates.add(Fakes.draft());
        fakes.plans.milestones.add(PlanFakes.planned(1, "Utkast", LocalDate.of(2026, 12, 20)));
        fakes.meetings.rows.addAll(List.of(
                MeetingFakes.row(1, "Holdt", MeetingFakes.at("2026-11-03T09:00"), MeetingStatus.CLOSED),
                MeetingFakes.row(2, "Avlyst", MeetingFakes.at("2026-12-01T09:00"), MeetingStatus.CANCELLED),
                MeetingFakes.row(3, "Høring", MeetingFakes.at("2026-12-08T09:00"), MeetingStatus.CALLED)));
        open();
        assertThat(stage.text())
                .containsSubsequence("8. des.", "Høring", "20. des.", "Utkast")
                .doesNotContain("Holdt", "Avlyst");
    }

    @Test
    void offersOnlyTheActionsThatTheServiceOffers() {
        fakes.mandates.add(Fakes.details(
                Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of(MandateAction.EDIT)));
        open();
        _get(Button.class, spec -> spec.withText("Rediger utkastet"));
        _assertNone(DotsMenu.class);
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of()));
        open();
        _assertNone(Button.class, spec -> spec.withText("Rediger utkastet"));
        _assertNone(DotsMenu.class);
    }

    @Test
    void withdrawsWithAReason() {
        fakes.mandates.add(Fakes.draft());
        open();
        chooseFirst();
        assertThat(stage.text()).contains("blir stående som trukket");
        _setValue(_get(TextArea.class), "Styret vil vente.");
        confirm();
        assertThat(fakes.commands.carriedOut)
                .singleElement(type(WithdrawMandate.class))
                .satisfies(command -> {
                    assertThat(command.mandate()).isEqualTo(Fakes.FERRIES);
                    assertThat(command.version()).isEqualTo(3);
                    assertThat(command.reason()).isEqualTo("Styret vil vente.");
                });
        _assertNone(ReasonDialog.class);
    }

    @Test
    void doesNotWithdrawWithoutAReason() {
        fakes.mandates.add(Fakes.draft());
        open();
        chooseFirst();
        _setValue(_get(TextArea.class), "  ");
        confirm();
        assertThat(fakes.commands.carriedOut).isEmpty();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Må fylles ut");
    }

    @Test
    void saysARefusalWhereTheActionWas() {
        fakes.mandates.add(Fakes.draft());
        fakes.commands.refuseNext(new MandateRefusal.NotPossibleNow(MandateState.WITHDRAWN, MandateAction.WITHDRAW));
        open();
        chooseFirst();
        _setValue(_get(TextArea.class), "Styret vil vente.");
        confirm();
        assertThat(_get(ReasonDialog.class).getElement().getTextRecursively())
                .contains("Mandatet er trukket, og da går det ikke an å trekke det.");
    }

    @Test
    void publishesAfterHavingSaidForWhomAndWhat() {
        fakes.mandates.add(Fakes.details(
                Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of(MandateAction.PUBLISH)));
        open();
        chooseFirst();
        assertThat(_get(PublishDialog.class).getElement().getTextRecursively())
                .contains("alle kan lese uten å logge inn", "hvem som sitter i ekspertgruppen", "ikke dokumenter");
        _click(_get(Button.class, spec -> spec.withText("Publiser for alle")));
        assertThat(fakes.commands.carriedOut)
                .singleElement(type(PublishMandate.class))
                .satisfies(command -> assertThat(command.mandate()).isEqualTo(Fakes.FERRIES));
        _assertNone(PublishDialog.class);
    }

    @Test
    void saysWhyItCouldNotBePublished() {
        fakes.mandates.add(Fakes.details(
                Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of(MandateAction.PUBLISH)));
        fakes.commands.refuseNext(new MandateRefusal.NotPossibleNow(MandateState.CLOSED, MandateAction.PUBLISH));
        open();
        chooseFirst();
        _click(_get(Button.class, spec -> spec.withText("Publiser for alle")));
        assertThat(_get(PublishDialog.class).getElement().getTextRecursively())
                .contains("Mandatet er avsluttet, og da går det ikke an å publisere det.");
    }

    @Test
    void showsWhereThePublicPageIs() {
        fakes.mandates.add(Fakes.published("ferjer"));
        open();
        assertThat(_get(Anchor.class, spec -> spec.withText("https://mandat.example/public/mandates/ferjer"))
                        .getHref())
                .isEqualTo("/public/mandates/ferjer");
    }

    private void open() {
        stage.open("mandates/" + Fakes.FERRIES);
    }

    private static void chooseFirst() {
        var dots = _get(DotsMenu.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                dots.items().getFirst(),
                new com.vaadin.flow.component.ClickEvent<>(dots.items().getFirst()));
    }

    private static void confirm() {
        _click(_get(Button.class, spec -> spec.withText("Trekk mandatet")));
    }
}
