package no.mandat.web.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.Fakes;
import no.mandat.web.RoundFakes;
import no.mandat.web.Stage;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.ImpartialityDetails;
import no.mandat.workflow.approval.ImpartialityDetails.Colleague;
import no.mandat.workflow.approval.Question;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.RecusalLine;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImpartialityCardTest {

    private static final PersonId ADA = new PersonId(new UUID(6, 1));
    private static final PersonId BO = new PersonId(new UUID(6, 2));
    private static final RoundId QUESTION = new RoundId(new UUID(6, 3));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Eivind", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open() {
        stage.open("mandates/%s/rounds/%s".formatted(Fakes.FERRIES, RoundFakes.ROUND));
    }

    private static RecusalLine line(RecusalState state, boolean open) {
        return new RecusalLine(ADA, "Ada Lunde", state, Instant.parse("2026-11-24T09:43:00Z"), QUESTION, open);
    }

    private ImpartialityDetails of(List<RecusalLine> lines, List<Colleague> askable, boolean mine) {
        fakes.rounds.askable.addAll(askable);
        return new ImpartialityDetails(lines, null, !askable.isEmpty(), mine, mine);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static void because(String reason) {
        _setValue(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Begrunnelse")), reason);
    }

    @Test
    void saysThatNobodyIsRecusedAndOffersNothingToWhomSitsElsewhere() {
        open();
        assertThat(stage.text()).contains("Habilitet", "Ingen er inhabile i denne saken.");
        _assertNone(Button.class, spec -> spec.withText("Reis spørsmål om habilitet …"));
        _assertNone(Button.class, spec -> spec.withText("Erklær deg inhabil …"));
    }

    @Test
    void showsWhoIsAskedAboutAndLeadsToTheQuestion() {
        fakes.rounds.impartiality = of(List.of(line(RecusalState.RAISED, true)), List.of(), true);
        open();
        assertThat(stage.text()).contains("Ada Lunde", "Det er reist spørsmål").doesNotContain("Ingen er inhabile");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Se spørsmålet"))
                        .getHref())
                .endsWith("/rounds/" + QUESTION);
        _assertNone(Button.class, spec -> spec.withText("Be om at det oppheves …"));
    }

    @Test
    void raisesAQuestionAboutAColleague() {
        fakes.rounds.impartiality = of(List.of(), List.of(new Colleague(ADA, "Ada"), new Colleague(BO, "Bo")), false);
        open();
        _click(button("Reis spørsmål om habilitet …"));
        chooseBo();
        because("Eier bygget.");
        _click(button("Reis spørsmålet"));
        assertThat(fakes.rounds.said).singleElement().isInstanceOfSatisfying(RaiseImpartiality.class, command -> {
            assertThat(command.person()).isEqualTo(BO);
            assertThat(command.round()).isEqualTo(RoundFakes.ROUND);
            assertThat(command.reason()).isEqualTo("Eier bygget.");
        });
        _assertNone(Dialog.class);
    }

    @SuppressWarnings("unchecked")
    private static void chooseBo() {
        _setValue(
                (Select<Colleague>) _get(Select.class, spec -> spec.withLabel("Hvem gjelder det?")),
                new Colleague(BO, "Bo"));
    }

    @Test
    void saysInTheDialogWhatIsMissingAndWhatIsRefused() {
        fakes.rounds.impartiality = of(List.of(), List.of(new Colleague(BO, "Bo")), false);
        open();
        _click(button("Reis spørsmål om habilitet …"));
        _click(button("Reis spørsmålet"));
        assertThat(fakes.rounds.said).isEmpty();
        chooseBo();
        because("Eier bygget.");
        fakes.rounds.refuseNext(new ImpartialityRefusal.QuestionOpen());
        _click(button("Reis spørsmålet"));
        assertThat(stage.text()).contains("Spørsmålet er allerede reist, og organet har det til avgjørelse.");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
    }

    @Test
    void declaresOneselfAndLeavesTheRound() {
        fakes.rounds.impartiality = of(List.of(), List.of(), true);
        open();
        _click(button("Erklær deg inhabil …"));
        because("Jeg eier bygget.");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Erklær deg inhabil")));
        assertThat(fakes.rounds.said).singleElement().isInstanceOf(DeclarePartial.class);
        _get(RoundListView.class);
    }

    @Test
    void asksToTakeARecusalBack() {
        fakes.rounds.impartiality = of(List.of(line(RecusalState.RECUSED, false)), List.of(), true);
        open();
        _click(button("Be om at det oppheves …"));
        assertThat(stage.text()).contains("Til da er Ada Lunde inhabil.");
        because("Har solgt det.");
        _click(button("Be om oppheving"));
        assertThat(fakes.rounds.said).singleElement().isInstanceOfSatisfying(AskToReverse.class, command -> assertThat(
                        command.person())
                .isEqualTo(ADA));
    }

    @Test
    void aQuestionReadsAsOneAndIsAnsweredByYesOrNo() {
        fakes.rounds.details = RoundFakes.question(
                RoundState.OPEN, new Question(RecusalAction.FIND, "Ada Lunde", "Møteplan for våren"));
        fakes.rounds.impartiality =
                new ImpartialityDetails(List.of(line(RecusalState.RAISED, true)), QUESTION, false, false, false);
        open();
        assertThat(stage.text()).contains("Er Ada Lunde inhabil i «Møteplan for våren»?", "Til saken");
        assertThat(stage.text()).contains("Ja", "Nei", "Avstå").doesNotContain("Godkjenn med merknad");
        choose(PositionKind.OBJECT);
        _get(TextArea.class, spec -> spec.withLabel("Begrunnelse"));
        _assertNone(TextArea.class, spec -> spec.withLabel("Hva kan løse innvendingen?"));
    }

    @SuppressWarnings("unchecked")
    private static void choose(PositionKind kind) {
        _setValue(
                (RadioButtonGroup<PositionKind>) _get(RadioButtonGroup.class, spec -> spec.withClasses("positions")),
                kind);
    }

    @Test
    void aQuestionThatIsAnsweredSaysYes() {
        fakes.rounds.details = RoundFakes.question(
                RoundState.PASSED, new Question(RecusalAction.REVERSE, "Ada Lunde", "Møteplan for våren"));
        open();
        assertThat(stage.text())
                .contains("Skal inhabiliteten til Ada Lunde i «Møteplan for våren» oppheves?", "1 ja")
                .doesNotContain("godkjent", "godkjenner");
    }

    @Test
    void whoeverVotesSaysItByTheirPosition() {
        fakes.rounds.details = RoundFakes.open(true, EnumSet.of(RoundOffer.CAST));
        fakes.rounds.impartiality = new ImpartialityDetails(List.of(), null, false, false, true);
        open();
        _assertNone(Button.class, spec -> spec.withText("Erklær deg inhabil …"));
    }
}
