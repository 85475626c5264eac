package no.mandat.web.election;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.ElectionFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.AskToConfirm;
import no.mandat.workflow.election.CallElection;
import no.mandat.workflow.election.ElectionList;
import no.mandat.workflow.election.ElectionQueries;
import no.mandat.workflow.election.OpenVote;
import no.mandat.workflow.election.ProposeCandidate;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElectionViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Ada", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
        fakes.compositions.composition = new Composition(
                TODAY,
                Stream.of(BodyKind.values()).map(ElectionViewTest::empty).toList(),
                List.of(),
                false,
                false,
                false);
    }

    private static BodyComposition empty(BodyKind kind) {
        return new BodyComposition(Fakes.BOARD, kind, "Organet", TODAY, List.of(), List.of(), 14);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open() {
        stage.open("mandates/%s/elections/%s".formatted(Fakes.FERRIES, ElectionFakes.ELECTION));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** The dialog's own button, which says the same as the page's. */
    private static void confirm(String text) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
    }

    @Test
    void isNotThereUnderAnotherMandate() {
        stage.open(fakes.underAnother("mandates/%s/elections/%s".formatted(Fakes.FERRIES, ElectionFakes.ELECTION)));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void answersSoUnderAnotherMandateBeforeItIsDrawn() {
        var part = new ElectionInPath((ElectionQueries) fakes.parts().get(ElectionQueries.class));
        part.look(PathIds.of(Fakes.FERRIES, ElectionNavigation.ELECTION, ElectionFakes.ELECTION));
        var elsewhere = PathIds.of(Fakes.BATTERIES, ElectionNavigation.ELECTION, ElectionFakes.ELECTION);
        assertThatThrownBy(() -> part.look(elsewhere)).isInstanceOf(RefusedException.class);
    }

    @Test
    void saysWhoStandsAndWhatComesNext() {
        open();
        assertThat(stage.text())
                .contains("Medlemmene foreslår kandidater til og med 3. des. 2026.")
                .contains("Én stiller, og én har ikke svart.")
                .contains("foreslo seg selv")
                .contains("foreslått av Ada")
                .contains("Jeg vil gjerne.");
        assertThat(_find(Button.class, spec -> spec.withText("Foreslå kandidat")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ElectionState.class)
    void hasWordsForEveryState(ElectionState state) {
        fakes.elections.details = ElectionFakes.in(state, null, Set.of());
        open();
        assertThat(stage.text()).doesNotContain("null").doesNotContain("{").contains("Hva skjer nå");
    }

    @Test
    void namesTheTiedAndOffersANewVoteAmongThem() {
        fakes.elections.details = ElectionFakes.in(ElectionState.TIED, null, EnumSet.of(ElectionAction.OPEN_VOTE));
        open();
        assertThat(stage.text()).contains("Ada og Bo fikk like mange stemmer.");
        press("Åpne ny avstemning mellom dem");
        confirm("Åpne avstemningen");
        assertThat(fakes.elections.carriedOut).singleElement().isInstanceOf(OpenVote.class);
    }

    @Test
    void proposesAMember() {
        fakes.elections.details = ElectionFakes.in(ElectionState.NOMINATION, null, EnumSet.of(ElectionAction.PROPOSE));
        open();
        press("Foreslå kandidat");
        confirm("Foreslå kandidat");
        assertThat(fakes.elections.carriedOut).isEmpty();
        @SuppressWarnings("unchecked")
        Select<Object> member = _get(Select.class);
        _setValue(member, fakes.elections.details.proposable().getFirst());
        confirm("Foreslå kandidat");
        assertThat(fakes.elections.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(ProposeCandidate.class, command -> assertThat(command.person())
                        .isEqualTo(
                                fakes.elections.details.proposable().getFirst().person()));
    }

    @Test
    void asksWhoeverIsProposedWhetherTheyStand() {
        fakes.elections.details =
                ElectionFakes.in(ElectionState.NOMINATION, ElectionFakes.BO, EnumSet.of(ElectionAction.ANSWER));
        open();
        assertThat(stage.text()).contains("Du er foreslått. Stiller du?");
        press("Jeg stiller");
        _setValue(_get(TextArea.class), "Jeg kan sakene.");
        confirm("Still til valg");
        assertThat(fakes.elections.carriedOut).singleElement().isInstanceOfSatisfying(AnswerCandidacy.class, answer -> {
            assertThat(answer.stands()).isTrue();
            assertThat(answer.statement()).isEqualTo("Jeg kan sakene.");
        });
    }

    @Test
    void takesANoWithOneClick() {
        fakes.elections.details =
                ElectionFakes.in(ElectionState.NOMINATION, ElectionFakes.BO, EnumSet.of(ElectionAction.ANSWER));
        open();
        press("Jeg stiller ikke");
        assertThat(fakes.elections.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(AnswerCandidacy.class, answer -> assertThat(answer.stands())
                        .isFalse());
    }

    @Test
    void asksTheBoardInTheLanguageOfThePage() {
        fakes.elections.details = ElectionFakes.in(ElectionState.ELECTED, null, EnumSet.of(ElectionAction.SUBMIT));
        open();
        press("Be styret bekrefte");
        confirm("Be styret bekrefte");
        assertThat(fakes.elections.carriedOut).singleElement().isInstanceOfSatisfying(AskToConfirm.class, asked -> {
            assertThat(asked.form().language()).isEqualTo("nb");
            assertThat(asked.form().note()).isNullOrEmpty();
            assertThat(asked.form().fromDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        });
    }

    @Test
    void saysInTheDialogWhyNobodyCanBeVotedOn() {
        fakes.elections.details =
                ElectionFakes.in(ElectionState.NOMINATION, null, EnumSet.of(ElectionAction.OPEN_VOTE));
        fakes.elections.refuseNext(new ElectionRefusal.NobodyStands());
        open();
        press("Åpne avstemningen");
        confirm("Åpne avstemningen");
        assertThat(stage.text()).contains("Ingen som kan velges, stiller.");
    }

    @Test
    void isCalledFromTheComposition() {
        fakes.elections.list = new ElectionList(List.of(), true);
        stage.open("mandates/%s/composition".formatted(Fakes.FERRIES));
        press("Kall inn til valg av leder");
        _setValue(
                _get(_get(Dialog.class), DateField.class, spec -> spec.withLabel("Siste dag for forslag")),
                LocalDate.of(2026, 12, 3));
        confirm("Kall inn");
        assertThat(fakes.elections.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallElection.class,
                        call -> assertThat(call.form().title()).isEqualTo("Valg av leder"));
        assertThat(stage.text()).contains("Personvalg 1");
    }

    @Test
    void isNotSpokenOfWhereThereIsNoneToSee() {
        stage.open("mandates/%s/composition".formatted(Fakes.FERRIES));
        _assertNone(LeadershipCard.class);
    }
}
