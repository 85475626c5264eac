package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SlotUtils;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.MarkdownView;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.ChangeAnswer;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateAnswer;
import no.mandat.workflow.contribution.OwnAnswer;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.WithdrawAnswer;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of the group answers a call on the screen. */
class AnswerCallViewTest {

    private static final String PAGE = "mandates/%s/calls/%s".formatted(Fakes.FERRIES, CallFakes.CALL);
    private static final ClauseId MARKETS = new ClauseId(new UUID(4, 1));
    private static final ClauseId GONE = new ClauseId(new UUID(4, 2));
    private static final Question WHY = new Question(
            new QuestionId(new UUID(3, 1)),
            QuestionKind.TEXT,
            Translated.of("nb", "Hva hindrer ferjene?"),
            Translated.of("nb", "Nevn gjerne havner."),
            true,
            20,
            List.of(),
            Scale.usual(),
            List.of(MARKETS, GONE));
    private static final Question WHAT = new Question(
            new QuestionId(new UUID(3, 2)),
            QuestionKind.SINGLE_CHOICE,
            Translated.of("nb", "Hva er viktigst?"),
            Translated.NONE,
            false,
            20,
            List.of(Translated.of("nb", "Prisen"), Translated.of("nb", "Reglene")),
            Scale.usual(),
            List.of());

    private final Fakes fakes = new Fakes();
    private Stage stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void aCall() {
        fakes.mandates.add(Fakes.draft());
        fakes.calls.answers.mayAnswer = true;
        is(CallStatus.OPEN);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void is(CallStatus status) {
        fakes.calls.lists.details = new CallDetails(
                CallFakes.CALL,
                Fakes.FERRIES,
                4,
                2,
                new CallText(
                        languages,
                        new Translated(Map.of("nb", "Hydrogen på sjøen", "nn", "Hydrogen på havet")),
                        new Translated(
                                Map.of("nb", "Sekretariatet spør **dere**.", "nn", "Sekretariatet spør **dykk**.")),
                        takesFiles,
                        questions,
                        publications),
                Audience.MEMBERS,
                new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z")),
                status,
                Stage.NOW,
                List.of(),
                List.of(),
                Set.of());
    }

    private List<String> languages = List.of("nb");
    private boolean takesFiles;
    private List<Question> questions = List.of(WHY, WHAT);
    private List<Publication> publications = List.of(Publication.values());

    private void open() {
        stage.open(PAGE + "/answer");
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static TextArea why() {
        return _get(TextArea.class, spec -> spec.withLabel("Hva hindrer ferjene?"));
    }

    /** What stands under it. */
    private static String help() {
        return why().getHelperComponent().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> group(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private void fill() {
        _setValue(why(), "Kaiene.");
        _setValue(AnswerCallViewTest.<Integer>group("Hva er viktigst?"), 1);
    }

    @Test
    void isOfferedOnThePageOfTheCall() {
        stage.open(PAGE);
        press("Svar på runden");
        assertThat(stage.text()).contains("Sekretariatet spør dere.", "Ada Lie", "ada@fjord.example");
        fakes.calls.answers.mayAnswer = false;
        stage.open(PAGE);
        _assertNone(Button.class, spec -> spec.withText("Svar på runden"));
    }

    @Test
    void saysWhichClausesAQuestionIsAbout() {
        var tree = new ClauseTree(List.of(new Clause(
                MARKETS, 0, ClauseForm.SECTION, "4.1", "Markeder for <leverandører>", "", ClauseKind.QUESTION, null)));
        fakes.plans.clauses = new ClauseText(1, tree, ClauseNumbers.of(tree), false);
        open();
        var link = _get(Anchor.class, spec -> spec.withText("4.1 Markeder for <leverandører>"));
        assertThat(link.getHref()).isEqualTo("mandates/%s/text/%s".formatted(Fakes.FERRIES, MARKETS));
        assertThat(_find(Div.class, spec -> spec.withClasses("call-clauses")))
                .as("neither for the clause that is gone nor for the question that is about none")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/preview"})
    void ofACallOfAnotherMandateIsNotThere(String page) {
        stage.open(fakes.underAnother(PAGE + page));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void isShownBeforehandAsMembersWillSeeIt() {
        is(CallStatus.DRAFT);
        fakes.calls.answers.mayAnswer = false;
        stage.open(PAGE);
        var preview = _get(Anchor.class, spec -> spec.withText("Forhåndsvis skjemaet (nytt vindu)"));
        assertThat(preview.getHref()).isEqualTo("/" + PAGE + "/preview");
        stage.open(PAGE + "/preview");
        assertThat(stage.text())
                .contains("Ingenting blir lagret eller sendt herfra.", "Sekretariatet spør dere.", "navnet ditt");
        press("Send inn");
        _assertNone(Notification.class);
        fill();
        press("Send inn");
        assertThat(_get(Notification.class).getElement().getProperty("text", ""))
                .contains("Svarene kunne vært sendt inn.");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
    }

    @Test
    void isShownBeforehandInEachOfItsLanguages() {
        languages = List.of("nb", "nn");
        is(CallStatus.DRAFT);
        stage.open(PAGE + "/preview");
        assertThat(stage.text()).contains("Hydrogen på sjøen");
        var other = _get(RouterLink.class, spec -> spec.withText("Nynorsk"));
        _assertNone(RouterLink.class, spec -> spec.withText("Bokmål"));
        assertThat(other.getHref()).isEqualTo(PAGE + "/preview?language=nn");
        stage.open(other.getHref());
        assertThat(stage.text()).contains("Hydrogen på havet", "Sekretariatet spør dykk.");
        _get(RouterLink.class, spec -> spec.withText("Bokmål"));
        languages = List.of("nb");
        is(CallStatus.DRAFT);
        stage.open(PAGE + "/preview?language=nn");
        assertThat(stage.text()).contains("Hydrogen på sjøen");
        _assertNone(RouterLink.class, spec -> spec.withText("Bokmål"));
    }

    @Test
    void sendsWhatWasFilledInAndShowsTheReceipt() {
        open();
        fill();
        _setValue(AnswerCallViewTest.<Boolean>group("Hvem svarer du for?"), true);
        press("Send inn");

        assertThat(fakes.calls.answering.carriedOut)
                .singleElement(type(AnswerCall.class))
                .satisfies(command -> {
                    assertThat(command.forOrganisation()).isTrue();
                    assertThat(command.replies().to(WHY.id())).isEqualTo(Reply.of("Kaiene."));
                    assertThat(command.replies().to(WHAT.id())).isEqualTo(new Reply("", List.of(1), 0));
                });
        assertThat(stage.text()).contains("2026-0042", "Kaiene.", "Reglene", "ab".repeat(32));
        open();
        assertThat(_find(TextArea.class)).as("one answer").isEmpty();
    }

    @Test
    void saysWhoReadsItAndAsksNothingAboutPublicationWhateverItsTextOffers() {
        for (var offered : List.of(List.of(Publication.values()), List.of(Publication.WITH_NAME))) {
            publications = offered;
            is(CallStatus.OPEN);
            open();
            assertThat(stage.text())
                    .contains(
                            "Innspillet blir ikke publisert. Gruppen og sekretariatet leser det.",
                            "innsyn i innspillet")
                    .doesNotContain("med navn");
            _assertNone(RadioButtonGroup.class, spec -> spec.withLabel("Kan vi publisere innspillet ditt?"));
        }
        fill();
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
        assertThat(stage.text()).doesNotContain("Kan vi publisere innspillet ditt?");
    }

    private static KeptFile file(int number, String name) {
        return new KeptFile(new UUID(8, number), new StoredFile(name, FileType.PDF, 1_200_000, "ab".repeat(32)));
    }

    @Test
    void takesFilesWhereTheCallDoes() {
        open();
        _assertNone(Upload.class);
        takesFiles = true;
        is(CallStatus.OPEN);
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        fakes.calls.answerFiles.kept.add(file(2, "Feil.pdf"));
        open();
        assertThat(_get(Upload.class).getElement().getProperty("maxConcurrentUploads", 0))
                .as("part by part, one after the other")
                .isEqualTo(1);
        assertThat(stage.text()).contains("Vedlegg", "Notat.pdf, 1,2 MB", "Feil.pdf");
        remove("Feil.pdf");
        assertThat(fakes.calls.answerFiles.kept).hasSize(1);
        assertThat(stage.text()).contains("Notat.pdf").doesNotContain("Feil.pdf");
    }

    private static void remove(String name) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter(("Fjern " + name)::equals).isPresent())));
    }

    /** What was sent with files, while it can be changed. */
    private void changes(KeptFile... sent) {
        takesFiles = true;
        answered(HandlingState.RECEIVED, List.of(sent));
        is(CallStatus.OPEN);
        open();
        press("Endre innspillet");
    }

    @Test
    void aFileThatIsTakenOutOfAChangeStaysOutOfIt() {
        changes(file(1, "Notat.pdf"), file(2, "Feil.pdf"));
        remove("Feil.pdf");
        press("Se kvitteringen");
        assertThat(stage.text()).contains("Du har begynt på en endring som ikke er sendt.");
        press("Gå videre med den");
        assertThat(stage.text()).contains("Notat.pdf").doesNotContain("Feil.pdf");
        press("Send inn endringen");
        assertThat(fakes.calls.answering.carriedOut)
                .singleElement()
                .asInstanceOf(type(ChangeAnswer.class))
                .extracting(ChangeAnswer::without)
                .isEqualTo(List.of(new UUID(8, 2)));
    }

    @Test
    void aChangeThatIsThrownAwayHasItsFilesAgain() {
        changes(file(1, "Notat.pdf"));
        remove("Notat.pdf");
        discard("Forkast endringen");
        assertThat(stage.text()).contains("Notat.pdf").doesNotContain("Du har begynt på en endring");
        press("Endre innspillet");
        assertThat(stage.text()).contains("Notat.pdf, 1,2 MB");
    }

    @Test
    void aChangeBeginsWithAFileAlone() {
        changes();
        _assertNone(Button.class, spec -> spec.withText("Forkast endringen"));
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        _get(FileUpload.class).used("Notat.pdf");
        assertThat(stage.text()).contains("Notat.pdf, 1,2 MB");
        _assertNone(Button.class, spec -> spec.withText("La det stå som det er"));
        discard("Forkast endringen");
        assertThat(fakes.calls.answerFiles.kept).isEmpty();
    }

    @Test
    void asksBeforeOneGoesBackFromAFileThatIsOnItsWay() {
        changes();
        _get(FileUpload.class).underway(true);
        press("La det stå som det er");
        assertThat(stage.text()).contains("Du har endringer som ikke er lagret.");
        press("Bli på siden");
        _get(FileUpload.class).underway(false);
        press("La det stå som det er");
        assertThat(stage.text()).contains("2026-0042").doesNotContain("Send inn endringen");
    }

    @Test
    void asksBeforeThePageIsLeftWhileAFileIsOnItsWay() {
        takesFiles = true;
        is(CallStatus.OPEN);
        open();
        _get(FileUpload.class).underway(true);
        stage.open(PAGE);
        assertThat(stage.text()).contains("Du har endringer som ikke er lagret.");
        press("Bli på siden");
        _get(FileUpload.class);
    }

    @Test
    void saysHowFarOneHasCome() {
        open();
        assertThat(stage.text()).containsPattern("0 av \\d spørsmål er besvart");
        fill();
        assertThat(stage.text()).containsPattern("2 av \\d spørsmål er besvart");
    }

    @Test
    void takesBackAChoiceThatNeedNotBeMade() {
        open();
        fill();
        _setValue(AnswerCallViewTest.<Integer>group("Hva er viktigst?"), AnswerField.NO_ANSWER);
        assertThat(stage.text()).containsPattern("1 av \\d spørsmål er besvart");
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut)
                .singleElement(type(AnswerCall.class))
                .satisfies(
                        command -> assertThat(command.replies().to(WHAT.id())).isEqualTo(Reply.NONE));
    }

    @Test
    void offersToLeaveWhatNeedNotBeAnsweredAlone() {
        var required = new Question(
                WHAT.id(),
                WHAT.kind(),
                WHAT.text(),
                WHAT.help(),
                true,
                WHAT.limit(),
                WHAT.choices(),
                WHAT.scale(),
                WHAT.clauses());
        for (var question : List.of(WHAT, required)) {
            var group = (RadioButtonGroup<?>)
                    AnswerField.of(question, "nb", Reply.NONE, () -> {}).component();
            assertThat(group.getListDataView().getItems().anyMatch(item -> item.equals(AnswerField.NO_ANSWER)))
                    .isEqualTo(!question.required());
            assertThat(group.isEmpty()).as("nothing is chosen at first").isTrue();
        }
    }

    @Test
    void saysAboutHowLongItTakesUntilItIsSent() {
        open();
        assertThat(stage.text()).contains(" · omtrent 4 minutter");
        fill();
        press("Send inn");
        assertThat(stage.text()).doesNotContain("omtrent");
    }

    @Test
    void saysThatTheDeadlineMovedAndThatItWasClosedBeforeIt() {
        var before = Instant.parse("2026-11-24T22:59:00Z");
        var until = Instant.parse("2026-12-04T22:59:00Z");
        fakes.calls.answers.deadlines = List.of(
                new DeadlineChange(Stage.NOW, DeadlineChange.Kind.EXTENDED, before, until),
                new DeadlineChange(Stage.NOW, DeadlineChange.Kind.CLOSED, until, before));
        open();
        assertThat(stage.text())
                .containsOnlyOnce("Fristen er forlenget fra 24. nov. 2026 kl. 23.59 til 4. des. 2026 kl. 23.59")
                .containsOnlyOnce("Runden ble lukket 24. nov. 2026 kl. 23.59, før fristen 4. des. 2026 kl. 23.59.");
    }

    @Test
    void isNotSentWhileAFileIsOnItsWay() {
        takesFiles = true;
        is(CallStatus.OPEN);
        open();
        fill();
        _get(FileUpload.class).underway(true);
        press("Send inn");
        assertThat(stage.text()).contains("En fil er fortsatt på vei.");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
        _get(FileUpload.class).underway(false);
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    @Test
    void isNotSentWithOtherFilesThanThoseThatAreShown() {
        takesFiles = true;
        is(CallStatus.OPEN);
        open();
        fill();
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        press("Send inn");
        assertThat(stage.text()).contains("Vedleggene er endret siden de ble vist.", "Notat.pdf, 1,2 MB");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    @Test
    void keepsWhatIsTypedAndSaysWhen() {
        open();
        assertThat(help()).isEqualTo("Nevn gjerne havner. · 0 av 20 tegn");
        _setValue(why(), "Kaiene.");
        assertThat(stage.text()).contains("Lagret kl. 10.43");
        assertThat(help()).isEqualTo("Nevn gjerne havner. · 7 av 20 tegn · Lagret kl. 10.43");
        open();
        assertThat(why().getValue()).isEqualTo("Kaiene.");
    }

    @Test
    void keepsTheLongestAnswers() {
        questions = IntStream.range(0, 5)
                .mapToObj(number -> new Question(
                        new QuestionId(new UUID(3, number)),
                        QuestionKind.TEXT,
                        WHY.text(),
                        Translated.NONE,
                        true,
                        Question.HIGHEST_LIMIT,
                        List.of(),
                        Scale.usual(),
                        List.of()))
                .toList();
        is(CallStatus.OPEN);
        open();
        var words = "k".repeat(Question.HIGHEST_LIMIT);
        _find(TextArea.class).forEach(field -> _setValue(field, words));
        open();
        assertThat(_find(TextArea.class)).hasSize(5).allMatch(field -> words.equals(field.getValue()));
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    @Test
    void saysWhatIsNotKeptAndNeverTakesItFromTheScreen() {
        open();
        fakes.rounds.draftRefusal = new SharedRefusal.InvalidInput(List.of());
        fill();
        assertThat(stage.text())
                .contains("Det er mer tekst her enn skjemaet kan ta imot, og det er ikke lagret.")
                .doesNotContain("Lagret kl.");
        fakes.calls.answering.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        is(CallStatus.CLOSED);
        press("Send inn");
        assertThat(why().getValue()).isEqualTo("Kaiene.");
        assertThat(stage.text())
                .contains("Innspillsrunden tar ikke imot innspill nå", "det er ikke lagret")
                .doesNotContain("Det du har skrevet, er lagret");

        fakes.rounds.draftRefusal = null;
        press("Send inn");
        assertThat(stage.text()).contains("Dette skrev du", "Kaiene.", "Det du har skrevet, er lagret");
        _assertNone(Button.class, spec -> spec.withText("Send inn"));
    }

    /** As another window would. */
    private void elsewhere(UnaryOperator<String> change) {
        fakes.rounds.drafts.computeIfPresent(AnswerDraft.place(CallFakes.CALL), (place, kept) -> change.apply(kept));
    }

    @Test
    void whatAnotherWindowKeptIsNotOverwrittenUnseen() {
        open();
        _setValue(why(), "Kaiene.");
        elsewhere(kept -> kept.replace("Kaiene.", "Prisen."));
        fill();
        assertThat(stage.text()).contains("Utkastet er endret et annet sted etter at du åpnet det.");
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
        assertThat(fakes.rounds.drafts.values()).allMatch(kept -> kept.contains("Prisen."));

        assertThat(Stage.tells("focus", () -> press("Lagre det som står her i stedet")))
                .as("goes on where they typed")
                .isTrue();
        assertThat(fakes.rounds.drafts.values()).allMatch(kept -> kept.contains("Kaiene."));
        assertThat(stage.text()).doesNotContain("Utkastet er endret et annet sted");

        elsewhere(kept -> kept.replace("Kaiene.", "Prisen."));
        _setValue(why(), "Noe tredje.");
        var load = _get(Anchor.class, spec -> spec.withText("Åpne det som er lagret"));
        assertThat(load.getHref()).isEqualTo("/" + PAGE + "/answer");
        assertThat(load.getTarget()).as("what was typed here stays").hasValue("_blank");
        press("Lagre det som står her i stedet");
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static final String NOT_KEPT = "Det går ikke å lagre akkurat nå.";

    @Test
    void saysAsLongAsItCannotBeKeptAndTriesAgainByItself() {
        open();
        _setValue(why(), "Kaiene.");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        fakes.rounds.draftsAway = true;
        _setValue(why(), "Kaiene, og");
        assertThat(stage.text()).contains(NOT_KEPT).doesNotContain("Lagret kl.");
        assertThat(help()).contains(NOT_KEPT);
        _assertNone(Notification.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2_000);
        poll();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(4_000);
        IntStream.range(0, 9).forEach(number -> poll());
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(60_000);

        _setValue(why(), "Kaiene, og prisen.");
        assertThat(help()).as("at what is typed since, too").contains(NOT_KEPT);
        fakes.rounds.draftsAway = false;
        assertThat(fakes.rounds.drafts.values()).noneMatch(kept -> kept.contains("prisen"));
        poll();
        assertThat(fakes.rounds.drafts.values()).allMatch(kept -> kept.contains("Kaiene, og prisen."));
        assertThat(stage.text()).contains("Lagret kl. 10.43").doesNotContain(NOT_KEPT);
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void doesNotTakeForAnotherWindowsWhatWasKeptWhenNobodyWasTold() {
        open();
        _setValue(why(), "Kaiene.");
        fakes.rounds.draftsAwayAfterwards = true;
        _setValue(why(), "Kaiene, og");
        assertThat(stage.text()).contains(NOT_KEPT);
        fakes.rounds.draftsAwayAfterwards = false;
        _setValue(why(), "Kaiene, og prisen.");
        poll();
        assertThat(stage.text()).contains("Lagret kl. 10.43").doesNotContain("endret et annet sted");
        assertThat(fakes.rounds.drafts.values()).allMatch(kept -> kept.contains("Kaiene, og prisen."));
    }

    @Test
    void whatAnotherWindowKeptWhileItWasAwayIsNotOverwrittenEither() {
        open();
        _setValue(why(), "Kaiene.");
        fakes.rounds.draftsAway = true;
        _setValue(why(), "Kaiene, og");
        fakes.rounds.draftsAway = false;
        elsewhere(kept -> kept.replace("Kaiene.", "Prisen."));
        poll();
        assertThat(stage.text()).contains("Utkastet er endret et annet sted").doesNotContain(NOT_KEPT);
        assertThat(fakes.rounds.drafts.values()).allMatch(kept -> kept.contains("Prisen."));
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void asksBeforeOneLeavesWhatCouldNotBeKept() {
        open();
        fakes.rounds.draftsAway = true;
        _setValue(why(), "Kaiene.");
        stage.open(PAGE);
        assertThat(stage.text()).contains("Du har endringer som ikke er lagret.");
        press("Bli på siden");
        assertThat(why().getValue()).isEqualTo("Kaiene.");
        fakes.rounds.draftsAway = false;
        poll();
        stage.open(PAGE);
        assertThat(stage.text()).contains("Svar på runden").doesNotContain("Du har endringer som ikke er lagret.");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void whatAnotherWindowSentDoesNotComeBackAsADraft() {
        open();
        fill();
        fakes.rounds.drafts.clear();
        _setValue(why(), "Kaiene, og mer.");
        assertThat(fakes.rounds.drafts).isEmpty();
        assertThat(stage.text()).contains("Utkastet er endret et annet sted");
    }

    @Test
    void isSentOnceMoreWhereTheDatabaseWasAway() {
        open();
        fill();
        fakes.calls.answering.away = true;
        assertThatException().isThrownBy(() -> press("Send inn"));
        fakes.calls.answering.away = false;
        assertThat(why().getValue()).isEqualTo("Kaiene.");
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    /** It arrives with its file, and whoever sent it isn't told. */
    private void arrivesUnnoticed() {
        takesFiles = true;
        is(CallStatus.OPEN);
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        open();
        fill();
        fakes.calls.answering.awayAfterwards = true;
        assertThatException().isThrownBy(() -> press("Send inn"));
        fakes.calls.answering.awayAfterwards = false;
        fakes.calls.answerFiles.kept.clear();
    }

    @Test
    void whatHadArrivedIsNoChangeThatWasBegun() {
        arrivesUnnoticed();
        open();
        assertThat(fakes.rounds.drafts).as("its draft is still there").isNotEmpty();
        assertThat(stage.text()).contains("2026-0042").doesNotContain("Du har begynt på en endring");
    }

    @Test
    void saysThatAChangeWasBegunUntilItIsThrownAwayOrSent() {
        open();
        fill();
        press("Send inn");
        assertThat(stage.text()).doesNotContain("Du har begynt på en endring");
        press("Endre innspillet");
        _setValue(why(), "Avgiftene.");
        open();
        assertThat(stage.text())
                .contains("Du har begynt på en endring som ikke er sendt.", "Kaiene.")
                .doesNotContain("Avgiftene.");
        press("Gå videre med den");
        assertThat(why().getValue()).isEqualTo("Avgiftene.");
        open();
        discard("Avbryt");
        assertThat(fakes.rounds.drafts).isNotEmpty();
        discard("Forkast endringen");
        assertThat(stage.text()).contains("Kaiene.").doesNotContain("Du har begynt på en endring");
        assertThat(fakes.rounds.drafts).isEmpty();

        press("Endre innspillet");
        assertThat(why().getValue()).isEqualTo("Kaiene.");
        _setValue(why(), "Avgiftene.");
        press("Send inn endringen");
        assertThat(stage.text()).contains("Avgiftene.").doesNotContain("Du har begynt på en endring");
    }

    /** Presses that it is thrown away, and answers what is asked then. */
    private void discard(String answer) {
        press("Forkast endringen");
        assertThat(stage.text()).contains("Innspill 2026-0042 gjelder slik du sendte det.");
        _click(_find(Button.class, spec -> spec.withText(answer)).getLast());
    }

    @Test
    void goesBackFromAChangeAndThrowsNothingAwayUnasked() {
        takesFiles = true;
        is(CallStatus.OPEN);
        open();
        fill();
        press("Send inn");
        press("Endre innspillet");
        _assertNone(Button.class, spec -> spec.withText("Forkast endringen"));
        press("La det stå som det er");
        assertThat(stage.text()).contains("2026-0042").doesNotContain("Du har begynt på en endring");

        press("Endre innspillet");
        _setValue(why(), "Avgiftene.");
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        _assertNone(Button.class, spec -> spec.withText("La det stå som det er"));
        press("Se kvitteringen");
        assertThat(stage.text()).contains("Du har begynt på en endring som ikke er sendt.", "Notat.pdf");
        press("Gå videre med den");
        assertThat(why().getValue()).isEqualTo("Avgiftene.");
        discard("Avbryt");
        assertThat(fakes.rounds.drafts).isNotEmpty();
        assertThat(fakes.calls.answerFiles.kept).isNotEmpty();
        discard("Forkast endringen");
        assertThat(stage.text()).contains("Kaiene.").doesNotContain("Du har begynt på en endring");
        assertThat(fakes.rounds.drafts).isEmpty();
        assertThat(fakes.calls.answerFiles.kept).isEmpty();
    }

    @Test
    void asksBeforeOneGoesBackFromWhatCouldNotBeKept() {
        open();
        fill();
        press("Send inn");
        press("Endre innspillet");
        fakes.rounds.draftsAway = true;
        _setValue(why(), "Avgiftene.");
        press("La det stå som det er");
        assertThat(stage.text()).contains("Du har endringer som ikke er lagret.");
        fakes.rounds.draftsAway = false;
        press("Bli på siden");
        assertThat(why().getValue()).isEqualTo("Avgiftene.");
        poll();
        press("Se kvitteringen");
        assertThat(stage.text()).contains("Du har begynt på en endring som ikke er sendt.");
    }

    @Test
    void isShownAsSentWhereItHadArrivedAndItsFilesWithIt() {
        arrivesUnnoticed();
        press("Send inn");
        assertThat(stage.text()).contains("2026-0042").doesNotContain("Vedleggene er endret");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void saysWhichFilesCameTooLateForWhatHadArrived() {
        arrivesUnnoticed();
        fakes.calls.answerFiles.kept.add(file(2, "Mer.pdf"));
        press("Send inn");
        assertThat(stage.text()).contains("2026-0042", "Filer som ikke er sendt ennå", "Mer.pdf, 1,2 MB");
        press("Endre innspillet");
        assertThat(stage.text()).contains("Mer.pdf, 1,2 MB");
        press("Send inn endringen");
        assertThat(fakes.calls.answering.carriedOut).hasSize(2);
    }

    @Test
    void isChangedUnderAnotherKeyWhereItHadArrived() {
        arrivesUnnoticed();
        open();
        press("Endre innspillet");
        press("Send inn endringen");
        var first = (AnswerCall) fakes.calls.answering.carriedOut.getFirst();
        assertThat(fakes.calls.answering.carriedOut.getLast())
                .asInstanceOf(type(ChangeAnswer.class))
                .extracting(ChangeAnswer::key)
                .isNotEqualTo(first.key());
    }

    @Test
    void saysWhatIsWrongAtTheFieldsAndSendsNothing() {
        open();
        _setValue(why(), "k".repeat(21));
        press("Send inn");
        assertThat(why().isInvalid()).isTrue();
        assertThat(why().getErrorMessage()).isEqualTo("Svaret er for langt. Det kan ha 20 tegn.");
        assertThat(stage.text()).contains("Én ting må rettes før du kan sende.");
        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .as("summed up at the top, with the way there")
                .containsExactly("Hva hindrer ferjene? Svaret er for langt. Det kan ha 20 tegn.");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
        fill();
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    /** The language in which it is read: that of what is nearest and says one. */
    private static String language(Element element) {
        return element.hasAttribute("lang") ? element.getAttribute("lang") : language(element.getParent());
    }

    @Test
    void isReadInTheLanguageOfTheCallAndWhatThePageSaysInItsOwn() {
        stage.close();
        stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), Locale.ENGLISH, fakes.parts());
        open();
        assertThat(language(_get(H1.class, spec -> spec.withId("page-title")).getElement()))
                .isEqualTo("nb");
        assertThat(language(_get(MarkdownView.class).getElement())).isEqualTo("nb");
        assertThat(language(why().getElement())).isEqualTo("nb");
        var help = why().getHelperComponent().getElement();
        assertThat(language(help)).isEqualTo("nb");
        assertThat(language(help.getChild(1))).as("the count").isEqualTo("en");
        _setValue(why(), "k".repeat(21));
        press("Send");
        assertThat(SlotUtils.getElementsInSlot(why(), "error-message"))
                .singleElement()
                .satisfies(fault -> assertThat(language(fault)).isEqualTo("en"));
        var quoted = _get(_get(NativeButton.class), Span.class);
        assertThat(language(quoted.getElement())).isEqualTo("nb");
        fill();
        press("Send");
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("form-words")))
                .as("one is written, one is chosen")
                .hasSize(2)
                .allSatisfy(said -> assertThat(language(said.getElement())).isEqualTo("nb"));
    }

    private void asksWhatNeedNotBeAnswered() {
        questions = List.of(Question.inWords(WHY.id(), WHY.text()), WHAT);
        is(CallStatus.OPEN);
        open();
    }

    private static void isSilent(String words) {
        assertThat(why().isInvalid()).isTrue();
        assertThat(why().getErrorMessage()).isEqualTo(words);
        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .containsExactly("Hva hindrer ferjene? " + words);
    }

    @Test
    void isNotSentWhereNothingIsAnsweredNorChangedIntoIt() {
        asksWhatNeedNotBeAnswered();
        _setValue(why(), " \n ");
        press("Send inn");
        isSilent("Innspillet sier ingenting ennå. Svar på minst ett spørsmål før du sender det inn.");
        assertThat(stage.text()).contains("Én ting må rettes før du kan sende.");
        assertThat(fakes.calls.answering.carriedOut).isEmpty();
        _setValue(why(), "Kaiene.");
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);

        press("Endre innspillet");
        _setValue(why(), "");
        press("Send inn endringen");
        isSilent(
                "Endringen sier ingenting. Svar på minst ett spørsmål. Vil du ikke lenger si noe, kan du trekke innspillet i stedet.");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    @Test
    void isSentWithAFileAloneAndNotWhereTheServiceFindsNone() {
        takesFiles = true;
        asksWhatNeedNotBeAnswered();
        fakes.calls.answering.refusal =
                new ContributionRefusal.RepliesFaulty(List.of(new ReplyFault(WHY.id(), ReplyFault.Kind.NOTHING, 0)));
        press("Send inn");
        isSilent("Innspillet sier ingenting ennå. Svar på minst ett spørsmål, eller legg ved en fil.");
        fakes.calls.answering.refusal = null;
        fakes.calls.answerFiles.kept.add(file(1, "Notat.pdf"));
        open();
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).hasSize(1);
    }

    @Test
    void whoeverIsShownItAnewStandsAtItsTitle() {
        open();
        fill();
        assertThat(leadsToTheTitle("Send inn")).isTrue();
        assertThat(leadsToTheTitle("Endre innspillet")).isTrue();
        assertThat(leadsToTheTitle("La det stå som det er")).isTrue();
    }

    private static boolean leadsToTheTitle(String button) {
        return Stage.tells("page-title", () -> press(button));
    }

    @Test
    void isChangedAndTakenBack() {
        open();
        fill();
        press("Send inn");
        press("Endre innspillet");
        assertThat(why().getValue()).isEqualTo("Kaiene.");
        _setValue(why(), "Prisen.");
        press("Send inn endringen");
        assertThat(fakes.calls.answering.carriedOut.getLast())
                .asInstanceOf(type(ChangeAnswer.class))
                .returns(1, ChangeAnswer::revision);
        press("Endre innspillet");
        _setValue(why(), "Noe annet.");
        press("Se kvitteringen");
        assertThat(stage.text()).contains("Prisen.").doesNotContain("Noe annet.");
        press("Trekk innspillet");
        _click(_find(Button.class, spec -> spec.withText("Trekk innspillet")).getLast());
        assertThat(fakes.calls.answering.carriedOut.getLast()).isInstanceOf(WithdrawAnswer.class);
    }

    @Test
    void whatCameTooLateIsKeptAndShown() {
        open();
        fill();
        fakes.calls.answering.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        is(CallStatus.CLOSED);
        press("Send inn");
        assertThat(stage.text()).contains("Kaiene.", "ikke sendt");
        _assertNone(Button.class, spec -> spec.withText("Send inn"));
    }

    @Test
    void whatWasTypedIsShownWhenTheCallIsWithdrawn() {
        open();
        fill();
        fakes.calls.answering.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.WITHDRAWN);
        is(CallStatus.WITHDRAWN);
        press("Send inn");
        assertThat(stage.text())
                .contains("Dette skrev du", "Kaiene.", "Innspillsrunden er trukket, og dette er ikke sendt.");
        _assertNone(Button.class, spec -> spec.withText("Send inn"));
        open();
        assertThat(stage.text()).as("found again").contains("Kaiene.");
    }

    @Test
    void saysWhyItWasNotTakenAndKeepsWhatWasTyped() {
        open();
        fill();
        fakes.calls.answering.refusal = new ContributionRefusal.AlreadySent();
        press("Send inn");
        assertThat(stage.text()).contains("Du har allerede svart");
        assertThat(why().getValue()).isEqualTo("Kaiene.");
    }

    private void answered(HandlingState handling, PointAnswer... answers) {
        answered(handling, List.of(), answers);
    }

    private void answered(HandlingState handling, List<KeptFile> files, PointAnswer... answers) {
        fakes.calls.answers.own = new OwnAnswer(
                "Ada Lie",
                "ada@fjord.example",
                null,
                null,
                new SentContribution(
                        CallFakes.CONTRIBUTION,
                        new Receipt("2026-0042", Stage.NOW, "ab".repeat(32)),
                        ContributionState.SUBMITTED,
                        1,
                        "Ada Lie",
                        "ada@fjord.example",
                        null,
                        null,
                        Publication.NOT,
                        "nb",
                        new Replies(Map.of(WHY.id(), Reply.of("Kaiene."))),
                        AddressProof.CONFIRMED,
                        handling,
                        List.of(answers),
                        files,
                        null,
                        null),
                null);
        is(CallStatus.CLOSED);
        open();
    }

    @Test
    void downloadsTheFilesThatWereSent() {
        answered(HandlingState.RECEIVED, List.of(file(1, "Notat.pdf")));
        var link = _get(Anchor.class, spec -> spec.withText("Notat.pdf"));
        assertThat(link.getHref())
                .isEqualTo("/download/contributions/%s/%s".formatted(CallFakes.CONTRIBUTION, new UUID(8, 1)));
        assertThat(link.getElement().hasAttribute("download")).isTrue();
        assertThat(stage.text()).contains("1,2 MB");
    }

    @Test
    void tellsWhatIsAnsweredToEachQuestionAndWhatWaits() {
        answered(HandlingState.UNDER_CONSIDERATION);
        assertThat(stage.text()).contains("Svarene kommer her når de er klare.", "Til behandling");
        answered(
                HandlingState.ANSWERED,
                new PointAnswer(
                        List.of(WHY.id()),
                        "Kaiene <b>.",
                        false,
                        Disposition.PARTLY_ADOPTED,
                        "To kaier bygges.",
                        "Kapittel 2"));
        assertThat(stage.text())
                .contains("Gruppen har svart på alle punktene", "Kaiene <b>.", "Delvis tatt til følge")
                .contains("To kaier bygges.", "Ble til: Kapittel 2")
                .doesNotContain("Til behandling");
        answered(
                HandlingState.UNDER_CONSIDERATION,
                new PointAnswer(List.of(WHY.id()), "Kaiene.", false, Disposition.NOTED, "Takk.", null));
        assertThat(stage.text()).contains("Gruppen har tatt opp igjen noe", "Takk.");
    }

    @Test
    void saysThatItIsOpenAgainAndNotThatItIsClosed() {
        for (var handling : List.of(HandlingState.RECEIVED, HandlingState.UNDER_CONSIDERATION)) {
            answered(handling);
            assertThat(stage.text()).doesNotContain("åpen igjen");
            is(CallStatus.OPEN);
            open();
            assertThat(stage.text())
                    .contains("Innspillsrunden er åpen igjen.")
                    .doesNotContain("Innspillsrunden er lukket", "Innspillet er til behandling");
            _get(Button.class, spec -> spec.withText("Endre innspillet"));
        }
    }

    @Test
    void promisesNoAnswerOnceTheCallIsWithdrawn() {
        for (var handling : List.of(HandlingState.RECEIVED, HandlingState.UNDER_CONSIDERATION)) {
            answered(handling);
            is(CallStatus.WITHDRAWN);
            open();
            assertThat(stage.text())
                    .contains("Innspillsrunden er trukket, så innspillene i den blir ikke besvart", "Kaiene.")
                    .doesNotContain("Innspillsrunden er lukket", "får et svar", "Svarene kommer her")
                    .doesNotContain("Svar på innspillet", "Gruppen og sekretariatet kan lese det.");
        }
        answered(
                HandlingState.UNDER_CONSIDERATION,
                new PointAnswer(List.of(WHY.id()), "Kaiene.", false, Disposition.NOTED, "Takk.", null));
        is(CallStatus.WITHDRAWN);
        open();
        assertThat(stage.text())
                .as("what was answered before")
                .contains("Takk.", "Innspillsrunden er trukket. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe");
        answered(HandlingState.ANSWERED);
        is(CallStatus.WITHDRAWN);
        open();
        assertThat(stage.text())
                .as("of choices alone")
                .contains("Innspillet er med i grunnlaget til gruppen")
                .doesNotContain("Innspillsrunden er trukket");
    }

    @Test
    void promisesNoAnswerOnceTheMandateIsOver() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Ferjer", MandateState.TERMINATED, Set.of()));
        answered(HandlingState.RECEIVED);
        assertThat(stage.text())
                .contains("Mandatet er over, og innspillet blir ikke besvart", "Kaiene.")
                .doesNotContain("får et svar", "Gruppen og sekretariatet kan lese det.");
        answered(
                HandlingState.UNDER_CONSIDERATION,
                new PointAnswer(List.of(WHY.id()), "Kaiene.", false, Disposition.NOTED, "Takk.", null));
        assertThat(stage.text())
                .contains("Takk.", "Mandatet er over. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe");
    }

    @Test
    void saysThatItTakesNothing() {
        is(CallStatus.CLOSED);
        open();
        assertThat(stage.text()).contains("Runden tar ikke imot svar nå");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ANSWERED"})
    void whoeverComesTooLateAsksToAnswerAfterAll(CallStatus status) {
        is(status);
        open();
        assertThat(stage.text())
                .as("nothing was typed")
                .contains("De ser at du ber om det, og hvorfor.")
                .doesNotContain("er lagret");
        press("Be om å få svare …");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Grunn")), "Jeg var syk.");
        press("Be om å få svare");
        assertThat(fakes.calls.lateAnswers.asked).singleElement().satisfies(command -> {
            assertThat(command.call()).isEqualTo(CallFakes.CALL);
            assertThat(command.reason()).isEqualTo("Jeg var syk.");
        });
    }

    private void asked(LateRequestState state, @Nullable String explanation, @Nullable Instant until) {
        fakes.calls.answers.asked(new LateAnswer(state, Stage.NOW, explanation, until));
        is(CallStatus.CLOSED);
        open();
        _assertNone(Button.class, spec -> spec.withText("Be om å få svare …"));
    }

    @Test
    void readsWhatBecameOfAsking() {
        asked(LateRequestState.ASKED, null, null);
        assertThat(stage.text()).contains("om å få svare. Sekretariatet svarer deg");
        asked(LateRequestState.DECLINED, "Alt er lest.", null);
        assertThat(stage.text()).contains("Begrunnelsen er: Alt er lest.");
        asked(LateRequestState.LAID_ASIDE, null, null);
        assertThat(stage.text()).contains("lagt forespørselen til side");
        asked(LateRequestState.GRANTED, null, null);
        assertThat(stage.text()).contains("tiden er ute");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksForNothingOnceTheMandateIsOver(boolean asked) {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Ferjer", MandateState.TERMINATED, Set.of()));
        if (asked) {
            fakes.calls.answers.asked(new LateAnswer(LateRequestState.ASKED, Stage.NOW, null, null));
        }
        is(CallStatus.CLOSED);
        open();
        _assertNone(Button.class, spec -> spec.withText("Be om å få svare …"));
        assertThat(stage.text()).contains("Mandatet er over").doesNotContain("Sekretariatet svarer deg");
    }

    @Test
    void answersWhenLetInAndNotTwice() {
        asked(LateRequestState.GRANTED, null, Stage.NOW.plusSeconds(3_600));
        assertThat(stage.text()).contains("Runden er lukket, men du kan svare til");
        fill();
        press("Send inn");
        assertThat(fakes.calls.answering.carriedOut).singleElement().isInstanceOf(AnswerCall.class);
        assertThat(stage.text()).contains("2026-0042");
        _assertNone(Button.class, spec -> spec.withText("Send inn"));
        _assertNone(Button.class, spec -> spec.withText("Endre innspillet"));
    }
}
