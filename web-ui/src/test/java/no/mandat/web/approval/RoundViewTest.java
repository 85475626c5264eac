package no.mandat.web.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.web.FakeReceipts;
import no.mandat.web.Fakes;
import no.mandat.web.RoundFakes;
import no.mandat.web.Stage;
import no.mandat.workflow.approval.AtMeeting;
import no.mandat.workflow.approval.AtMeeting.PresentVoter;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.PresentVoters.Held;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.deliverable.SignedDissent;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundViewTest {

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

    @Test
    void isNotThereUnderAnotherMandate() {
        stage.open(fakes.underAnother("mandates/%s/rounds/%s".formatted(Fakes.FERRIES, RoundFakes.ROUND)));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @SuppressWarnings("unchecked")
    private void choose(PositionKind kind) {
        _setValue(
                (RadioButtonGroup<PositionKind>) _get(RadioButtonGroup.class, spec -> spec.withClasses("positions")),
                kind);
    }

    private static void send() {
        _click(_get(PositionPanel.class)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void showsTheExactTextAndWhatIsMissing() {
        open();
        assertThat(stage.text())
                .contains("Gruppen møtes hver måned.")
                .contains("Vedtak 3 · Versjon 2 · Fingeravtrykk 7c1e 90ab")
                .contains("Mangler 2 standpunkter for å være vedtaksfør (1 av 3).")
                .contains("Har ikke svart: Ada, Bo");
    }

    @Test
    void showsWhatChangedSinceOneLastRead() {
        fakes.rounds.lastRead = Optional.of(1);
        open();
        assertThat(stage.text())
                .contains("uke", "måned", "Viser endringer siden du leste versjon 1.", "Vis teksten uten endringer");
        _click(_get(Button.class, spec -> spec.withText("Vis teksten uten endringer")));
        assertThat(stage.text())
                .doesNotContain("uke", "Viser endringer")
                .contains("Vis endringer siden du leste versjon 1");
    }

    /** A text with pictures and footnotes, as its own feature shows it. */
    private record Paper() implements SubjectPaper {

        @Override
        public String kind() {
            return "Resolution";
        }

        @Override
        public Component of(MandateId mandate, SubjectRef about, BodyKind asked, String page) {
            return new Span("Papiret i versjon %d på %s".formatted(about.revision(), page.substring(0, 10)));
        }

        @Override
        public Component changes(MandateId mandate, SubjectRef about, int since, BodyKind asked, String page) {
            return new Span("Endringene siden versjon %d".formatted(since));
        }
    }

    @Test
    void whatItsFeatureShowsItselfStandsInPlaceOfTheText() {
        fakes.rounds.papers.add(new Paper());
        open();
        assertThat(stage.text())
                .contains("Papiret i versjon 2 på /mandates/")
                .doesNotContain("Gruppen møtes hver måned.");
    }

    @Test
    void soDoesWhatChangedInIt() {
        fakes.rounds.papers.add(new Paper());
        fakes.rounds.lastRead = Optional.of(1);
        open();
        assertThat(stage.text()).contains("Endringene siden versjon 1");
        _click(_get(Button.class, spec -> spec.withText("Vis teksten uten endringer")));
        assertThat(stage.text()).contains("Papiret i versjon 2").doesNotContain("Endringene siden versjon 1");
    }

    @Test
    void isNotComparedWithARevisionThatIsNotThereForThemAnyMore() {
        fakes.rounds.papers.add(new Paper());
        fakes.rounds.lastRead = Optional.of(1);
        fakes.rounds.readable = Set.of(2);
        open();
        assertThat(stage.text())
                .contains("Papiret i versjon 2")
                .doesNotContain("Endringene siden", "Viser endringer", "Vis endringer", "uten endringer");
    }

    @Test
    void whatIsOnlyTakenNoteOfNobodyCanStop() {
        fakes.rounds.details = RoundFakes.with(
                RoundFakes.open(true, EnumSet.of(RoundOffer.CAST)),
                RoundKind.NOTICE,
                false,
                List.of(new Finding.AnswersAwaited(5, 6)));
        fakes.rounds.positions.add(RoundFakes.said(PositionKind.APPROVE_WITH_REMARKS, "Fint.", null));
        open();
        assertThat(stage.text())
                .contains("ingen kan stanse den", "1 tar til orientering")
                .contains("5 av 6 har ikke svart. Saken er åpen til og med 3. des. 2026")
                .contains("tar til orientering med merknad", "Ta til orientering", "Ta til orientering med merknad")
                .contains("Du har svart, og det ventes ikke på deg.")
                .doesNotContain("Innvending", "vedtaksfør");
        choose(PositionKind.APPROVE_WITH_REMARKS);
        _get(TextArea.class, spec -> spec.withLabel("Merknad"));
    }

    @Test
    void saysThatTheLeaderAloneIsAsked() {
        open();
        assertThat(stage.text()).doesNotContain("Bare lederen er spurt");
        fakes.rounds.details = RoundFakes.with(
                RoundFakes.open(true, EnumSet.of(RoundOffer.CAST)), RoundKind.DECISION, true, List.of());
        open();
        assertThat(stage.text()).contains("Bare lederen er spurt");
    }

    @Test
    void sendsAPositionOnTheTextThatWasShown() {
        open();
        choose(PositionKind.APPROVE);
        send();
        assertThat(fakes.rounds.cast).singleElement().satisfies(command -> {
            assertThat(command.kind()).isEqualTo(PositionKind.APPROVE);
            assertThat(command.hash()).startsWith("7c1e90ab");
        });
        assertThat(fakes.rounds.drafts).isEmpty();
        assertThat(stage.text()).contains("Kvittering AB12C-DE34F", "Gå til runden");
    }

    @Test
    void asksForWordsOnlyWhereThePositionNeedsThem() {
        open();
        choose(PositionKind.APPROVE);
        _assertNone(TextArea.class);
        choose(PositionKind.OBJECT);
        _get(TextArea.class, spec -> spec.withLabel("Begrunnelse"));
        _get(TextArea.class, spec -> spec.withLabel("Hva kan løse innvendingen?"));
    }

    @Test
    void saysAtTheFieldWhatIsMissingInAnObjection() {
        open();
        choose(PositionKind.OBJECT);
        fakes.rounds.refuseNext(new ApprovalRefusal.WayOutMissing());
        send();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Hva kan løse innvendingen?"))
                        .getErrorMessage())
                .isEqualTo("Skriv hva som kan løse innvendingen.");
    }

    @Test
    void sendsNothingBeforeAPositionIsChosen() {
        open();
        send();
        assertThat(fakes.rounds.cast).isEmpty();
        assertThat(_get(RadioButtonGroup.class, spec -> spec.withClasses("positions"))
                        .getErrorMessage())
                .isEqualTo("Velg et standpunkt først.");
    }

    @Test
    void keepsWhatIsTypedAndBringsItBack() {
        open();
        choose(PositionKind.OBJECT);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Begrunnelse")), "For mange møter.");
        stage.open("mandates");
        open();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Begrunnelse")).getValue())
                .isEqualTo("For mange møter.");
    }

    @Test
    void withAnOldLoginItKeepsWhatWasTypedAndAsksForANewOne() {
        fakes.rounds.details = RoundFakes.open(false, EnumSet.of(RoundOffer.CAST));
        open();
        choose(PositionKind.APPROVE);
        fakes.rounds.refuseNext(new SharedRefusal.LoginTooOld(15));
        assertThat(stage.text()).contains("Logg inn og avgi standpunkt");
        send();
        assertThat(fakes.rounds.drafts).hasSize(1);
    }

    @Test
    void whoHasNoVoteReadsOnly() {
        fakes.rounds.details = RoundFakes.open(true, Set.of());
        open();
        _assertNone(PositionPanel.class);
        assertThat(stage.text()).contains("Du har ikke stemmerett i denne runden.");
    }

    @Test
    void whoHadAVoteAndLeftIsToldSo() {
        fakes.rounds.details = RoundFakes.of(RoundState.OPEN, true, Set.of(), List.of(), null, true);
        open();
        _assertNone(PositionPanel.class);
        assertThat(stage.text()).contains("Du er ikke lenger medlem av organet, og kan ikke ta stilling.");
        assertThat(stage.text()).doesNotContain("Fristen er ute");
    }

    @Test
    void whoHasAnsweredSeesItAndMayChange() {
        fakes.rounds.details = RoundFakes.of(
                RoundState.OPEN,
                true,
                EnumSet.of(RoundOffer.CAST),
                List.of(),
                RoundFakes.said(PositionKind.APPROVE, null, null));
        open();
        _assertNone(PositionPanel.class);
        assertThat(stage.text()).contains("Du har svart", "Godkjenner");
        _click(_get(Button.class, spec -> spec.withText("Endre standpunktet")));
        _get(PositionPanel.class);
    }

    @Test
    void showsAnObjectionWithItsReasonAndOffersAnOverride() {
        fakes.rounds.details = RoundFakes.open(true, EnumSet.of(RoundOffer.CAST, RoundOffer.DEMAND_OVERRIDE));
        fakes.rounds.positions.add(RoundFakes.said(PositionKind.OBJECT, "For mange møter.", "Annenhver måned."));
        open();
        assertThat(stage.text()).contains("For mange møter.", "Annenhver måned.", "1 av 3 har bedt om det");
        _click(_get(Button.class, spec -> spec.withText("Be om overprøving")));
        assertThat(stage.text()).contains("åpnes en egen runde på tre dager");
        assertThat(fakes.rounds.said).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Be om overprøving")));
        assertThat(fakes.rounds.said).singleElement().isInstanceOf(DemandOverride.class);
    }

    @Test
    void anOverrideSaysWhatItIsAboutAndLeadsBack() {
        var original = new RoundId(new UUID(5, 77));
        fakes.rounds.details = RoundFakes.with(
                RoundFakes.open(true, EnumSet.of(RoundOffer.CAST)),
                RoundKind.OVERRIDE,
                new RoundDetails.Objection(original, "Ada", "For mange møter.", "Annenhver måned."),
                null,
                false);
        open();
        assertThat(stage.text())
                .contains("Overprøving: Møteplan for våren", "Ada har en innvending", "For mange møter.")
                .contains("Annenhver måned.", "to tredeler");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Til runden den gjelder"))
                        .getHref())
                .endsWith("/rounds/" + original);
    }

    @Test
    void saysWhyItWasCalledOffAndNothingOfNumbers() {
        fakes.rounds.details = calledOff(RoundKind.DECISION, Grounds.of("Vi må se på det igjen."));
        open();
        assertThat(stage.text())
                .contains("Runden er avbrutt fordi", "Vi må se på det igjen.")
                .doesNotContain("Resultat");
    }

    @Test
    void saysInTheReadersLanguageWhatCalledItOff() {
        UI.getCurrent().setLocale(Locale.of("nn"));
        fakes.rounds.details = calledOff(RoundKind.OVERRIDE, Grounds.of(Grounds.Cause.OBJECTION_REPLACED));
        open();
        assertThat(stage.text()).contains("Innvendinga er erstatta av eit nytt standpunkt.");
    }

    private static RoundDetails calledOff(RoundKind kind, Grounds grounds) {
        return RoundFakes.with(
                RoundFakes.of(RoundState.CANCELLED, true, Set.of(), List.of(), null), kind, null, grounds, false);
    }

    @Test
    void anOverrideSaysWhatItsPositionsAre() {
        fakes.rounds.details = RoundFakes.with(
                RoundFakes.open(true, EnumSet.of(RoundOffer.CAST)), RoundKind.OVERRIDE, null, null, false);
        fakes.rounds.positions.add(RoundFakes.said(PositionKind.OBJECT, "Den er viktig.", null));
        open();
        assertThat(stage.text())
                .contains("vil la innvendingen stå", "1 vil overprøve", "Det kan ikke angres.", "Hjelper ikke fram")
                .doesNotContain("har innvending", "hva som løser den", "vedtaksført");
        choose(PositionKind.OBJECT);
        _assertNone(TextArea.class, spec -> spec.withLabel("Hva kan løse innvendingen?"));
    }

    @Test
    void whoeverMayEndAnElectionThatNobodyHasWonSeesThatAtOnce() {
        var round = RoundFakes.open(true, EnumSet.of(RoundOffer.END));
        fakes.rounds.details = round;
        open();
        _assertNone(Button.class, spec -> spec.withText("Avslutt nå"));
        fakes.rounds.details = RoundFakes.with(round, RoundKind.ELECTION, null, null, false);
        stage.open("mandates");
        open();
        _click(_get(Button.class, spec -> spec.withText("Avslutt nå")));
        assertThat(stage.text()).contains("Etterpå kan ingen endre standpunktet sitt.");
        assertThat(fakes.rounds.said).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Avslutt nå")));
        assertThat(fakes.rounds.said).singleElement().isInstanceOf(EndRound.class);
    }

    @Test
    void textsThatAreTheSameAreNotCompared() {
        fakes.rounds.lastRead = Optional.of(2);
        open();
        assertThat(stage.text()).contains("måned").doesNotContain("Vis teksten uten endringer");
    }

    @Test
    void saysThatItWaitsForAnOverride() {
        fakes.rounds.details = RoundFakes.with(RoundFakes.open(true, Set.of()), RoundKind.DECISION, null, null, true);
        open();
        assertThat(stage.text()).contains("En innvending er til overprøving.");
    }

    @Test
    void saysHowItEnded() {
        fakes.rounds.details =
                RoundFakes.of(RoundState.FAILED, true, Set.of(), List.of(new Finding.ObjectionsStand(1)), null);
        open();
        assertThat(stage.text()).contains("Ikke godkjent", "Én innvending står og stanser vedtaket.");
        _assertNone(PositionPanel.class);
    }

    private static final MeetingId MEETING = new MeetingId(new UUID(7, 1));
    private static final PresentVoter BO = new PresentVoter(new PersonId(new UUID(7, 2)), "Bo Berg");

    @Test
    void whoeverHadAPositionRecordedContestsItWithAReason() {
        fakes.rounds.details =
                RoundFakes.of(RoundState.OPEN, true, EnumSet.of(RoundOffer.CAST), List.of(), RoundFakes.recorded(null));
        fakes.rounds.atMeeting = new AtMeeting(null, List.of(), RoundFakes.POSITION);
        open();
        assertThat(stage.text()).contains("Ført i møte 3/2026 av Solveig Kvamme", "Er dette ditt standpunkt?");
        _assertNone(Button.class, spec -> spec.withText("Registrer standpunkt"));
        _click(_get(Button.class, spec -> spec.withText("Bestrid")));
        var dialog = _get(Dialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Dette er ikke mitt standpunkt");
        _click(_get(dialog, Button.class, spec -> spec.withText("Bestrid")));
        assertThat(fakes.rounds.said).isEmpty();
        _setValue(_get(dialog, TextArea.class), "Jeg sa nei.");
        _click(_get(dialog, Button.class, spec -> spec.withText("Bestrid")));
        assertThat(fakes.rounds.said).singleElement().isInstanceOfSatisfying(ContestPosition.class, command -> {
            assertThat(command.position()).isEqualTo(RoundFakes.POSITION);
            assertThat(command.reason()).isEqualTo("Jeg sa nei.");
        });
    }

    @Test
    void aStruckPositionSaysWhy() {
        fakes.rounds.positions.add(RoundFakes.recorded("Jeg sa nei."));
        open();
        assertThat(stage.text())
                .contains("Bestridt og strøket: Jeg sa nei.")
                .doesNotContain("Erstattet av et senere standpunkt");
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(String label, T value) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), value);
    }

    @Test
    void theSecretariatRecordsWhatSomebodySaysInTheMeeting() {
        fakes.rounds.atMeeting = new AtMeeting(new Held(MEETING, "3/2026"), List.of(BO), null);
        open();
        _click(_get(Button.class, spec -> spec.withText("Registrer standpunkt")));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Registrer standpunkt i møte 3/2026");
        select("Hvem", BO);
        select("Standpunkt", PositionKind.OBJECT);
        _setValue(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Begrunnelse")), "For dyrt.");
        fakes.rounds.refuseNext(new ApprovalRefusal.WayOutMissing());
        _click(_get(Button.class, spec -> spec.withText("Registrer standpunktet")));
        assertThat(stage.text()).contains("Skriv hva som kan løse innvendingen.");
        _setValue(
                _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Hva kan løse innvendingen?")),
                "Et billigere.");
        _click(_get(Button.class, spec -> spec.withText("Registrer standpunktet")));
        assertThat(fakes.rounds.said).last().isInstanceOfSatisfying(RecordPosition.class, command -> {
            assertThat(command.voter()).isEqualTo(BO.id());
            assertThat(command.meeting()).isEqualTo(MEETING);
            assertThat(command.wayOut()).isEqualTo("Et billigere.");
        });
    }

    @Test
    void whereNobodyIsThereNothingIsRecorded() {
        fakes.rounds.atMeeting = new AtMeeting(new Held(MEETING, "3/2026"), List.of(), null);
        open();
        assertThat(stage.text()).contains("Ingen stemmeberettigede er registrert som til stede.");
        _assertNone(Button.class, spec -> spec.withText("Registrer standpunkt"));
    }

    @Test
    void hasTheReceiptOfItsResultOnceItHasEnded() {
        fakes.receipts.there = FakeReceipts.SIGNED;
        open();
        assertThat(stage.text()).as("it is open").doesNotContain("Kvittering for resultatet");

        fakes.rounds.details = RoundFakes.of(RoundState.PASSED, true, Set.of(), List.of(), null);
        fakes.receipts.there = FakeReceipts.WAITING;
        open();
        assertThat(stage.text()).contains("Kvittering for resultatet", "Kvitteringen er ikke signert ennå.");
        fakes.receipts.there = FakeReceipts.SIGNED;
        open();
        assertThat(stage.text()).contains("Last ned kvittering " + FakeReceipts.SIGNED.reference());
    }

    @Test
    void oneWhoSignedFindsTheirReceiptsBesideThoseOfPositions() {
        stage.open("receipts");
        assertThat(stage.text()).contains("Ingen kvitteringer ennå");

        fakes.receipts.there = FakeReceipts.SIGNED;
        fakes.receipts.signed.add(
                new SignedDissent(new DissentId(new UUID(5, 8)), DissentKind.DISSENT, "Ferger", Stage.NOW));
        stage.open("receipts");
        assertThat(stage.text())
                .contains("Underskrifter", "Dissens i Ferger", FakeReceipts.SIGNED.reference())
                .doesNotContain("Ingen kvitteringer ennå");
    }
}
