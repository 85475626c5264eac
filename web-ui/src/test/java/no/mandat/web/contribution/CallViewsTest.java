package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.ConstantPoolKey;
import com.vaadin.flow.internal.change.MapPutChange;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallInvitationRow;
import no.mandat.workflow.contribution.CallReminderState;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.contribution.CallSource;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.ContributionRow;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateEntryForm;
import no.mandat.workflow.contribution.LateMember;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.NarrowForSender;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.RemindOfCall;
import no.mandat.workflow.contribution.RevokeCallInvitation;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import no.mandat.workflow.inbox.OfferFile;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls for input on the screen: the list, the form, and the page. */
class CallViewsTest {

    private static final String LIST = "mandates/" + Fakes.FERRIES + "/calls";
    private static final String PAGE = LIST + "/" + CallFakes.CALL;
    private static final Instant OPENS = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-04T22:59:00Z");
    private static final Question WHY =
            Question.inWords(new QuestionId(new UUID(3, 1)), Translated.of("nb", "Hva hindrer ferjene?"));

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

    private static CallText text(Question... questions) {
        return new CallText(
                List.of("nb"),
                Translated.of("nb", "Hydrogen på sjøen"),
                Translated.of("nb", "Gruppen spør **alle**."),
                true,
                List.of(questions));
    }

    private static CallDetails call(CallStatus status, CallText text, List<CallGap> gaps, CallAction... actions) {
        return call(Audience.PUBLIC, status, text, gaps, actions);
    }

    private static CallDetails call(
            Audience audience, CallStatus status, CallText text, List<CallGap> gaps, CallAction... actions) {
        return new CallDetails(
                CallFakes.CALL,
                Fakes.FERRIES,
                4,
                2,
                text,
                audience,
                new Window(OPENS, CLOSES),
                status,
                OPENS,
                List.of(7, 2),
                gaps,
                actions.length == 0 ? Set.of() : EnumSet.copyOf(List.of(actions)));
    }

    private Audience audience = Audience.PUBLIC;

    private void open(CallStatus status, CallAction... actions) {
        fakes.calls.lists.details = call(audience, status, text(WHY), List.of(), actions);
        stage.open(PAGE);
    }

    private static Question asked(QuestionForm form) {
        return new Question(
                form.id(),
                form.kind(),
                form.text(),
                form.help(),
                form.required(),
                form.limit(),
                form.choices(),
                new Scale(form.highest(), form.low(), form.high()),
                form.clauses());
    }

    /** What stands below a field in another language than the page's. */
    private static String below(TextFieldBase<?, String> field) {
        return field.getHelperComponent().getElement().getTextRecursively();
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> openness() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Hvem som kan lese innspillet"));
    }

    private static void choose(String item) {
        _get(DotsMenu.class).items().stream()
                .filter(one -> one.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(CallViewsTest::click, () -> {
                    throw new AssertionError("no " + item);
                });
    }

    private static void click(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void ofAnotherMandateAreNotThere(String page) {
        fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
        stage.open(fakes.underAnother(PAGE + page));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Nested
    class InTheList {

        @Test
        void standWithWhoCanAnswerUntilWhen() {
            fakes.calls.lists.rows = List.of(new CallRow(
                    CallFakes.CALL,
                    2,
                    "Hydrogen på sjøen",
                    Audience.PUBLIC,
                    new Window(OPENS, CLOSES),
                    CallState.OPEN));
            stage.open(LIST);

            assertThat(stage.text())
                    .contains(
                            "Hydrogen på sjøen", "Runde 2 · alle", "Åpen", "lukker 4. des. 2026 kl. 23.59, om 9 dager");
        }

        @Test
        void isSaidThatThereAreNoneAndToWhomItMattersWhatTheyAreFor() {
            stage.open(LIST);
            assertThat(stage.text()).contains("Ingen innspillsrunder ennå", "Hvert innspill får et svar.");
            fakes.calls.lists.mayDraft = false;
            stage.open(LIST);
            assertThat(stage.text()).contains("Runder som blir åpnet, står her.");
            _assertNone(Button.class, spec -> spec.withText("Ny innspillsrunde"));
        }
    }

    @Nested
    class InAMandateThatHasExpired {

        @BeforeEach
        void itHas() {
            fakes.mandates.add(Fakes.expired());
            fakes.calls.lists.mayDraft = false;
        }

        @Test
        void isSaidWhyNoneIsBegun() {
            stage.open(LIST);
            assertThat(stage.text()).contains("Mandatet gikk ut 24. nov. 2026. Ingen nye runder");
            _assertNone(Button.class, spec -> spec.withText("Ny innspillsrunde"));
        }

        @Test
        void isSaidWhyADraftIsNotOpened() {
            open(CallStatus.DRAFT, CallAction.EDIT);
            assertThat(stage.text()).contains("Mandatet gikk ut 24. nov. 2026. Ingen nye runder");
            open(CallStatus.OPEN, CallAction.EXTEND);
            assertThat(stage.text()).doesNotContain("Mandatet gikk ut");
        }

        @Test
        void isRefusedInWordsWhenTheFormWasOpenBeforehand() {
            fakes.calls.lists.mayDraft = true;
            stage.open(LIST + "/new");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Ombruk");
            fakes.calls.commands.refuseNext(new MandateRefusal.Expired(LocalDate.of(2026, 11, 24)));
            press("Opprett utkast");
            assertThat(stage.text()).contains("tar ikke imot nye innspillsrunder, leveranser eller milepæler");
        }
    }

    @Nested
    class OnItsPage {

        @Test
        void showsWhatItAsksAndHowItStands() {
            open(CallStatus.OPEN);

            assertThat(stage.text())
                    .contains("Innspillsrunde 2", "Hydrogen på sjøen", "Åpen", "Alle · 20. nov. 2026 kl. 09.00 –")
                    .contains("Gruppen spør alle.", "Hva hindrer ferjene?", "Skriftlig svar, inntil 4\u00a0000 tegn")
                    .contains("Filer kan legges ved.");
            _assertNone(DotsMenu.class);
        }

        @Test
        void leadsToWhatHappenedWhoeverReadsThat() {
            open(CallStatus.OPEN);
            assertThat(_get(InAppLink.class, spec -> spec.withText("Vis i historikken"))
                            .getHref())
                    .endsWith("/history?subject=Call%3A" + CallFakes.CALL);

            fakes.mandates.add(Fakes.withoutHistory());
            open(CallStatus.OPEN);
            _assertNone(InAppLink.class, spec -> spec.withText("Vis i historikken"));
        }

        @Test
        void saysWhatIsMissingBeforeItCanBeOpened() {
            fakes.calls.lists.details = call(
                    CallStatus.DRAFT,
                    text(WHY),
                    List.of(new CallGap(CallGap.Missing.QUESTION, 2, "nn")),
                    CallAction.EDIT,
                    CallAction.OPEN);
            stage.open(PAGE);

            assertThat(stage.text()).contains("Før runden kan åpnes", "Spørsmål 2: teksten mangler (nynorsk)");
        }

        @Test
        void isOpenedAsItWasSeenAfterHavingSaidToWhom() {
            open(CallStatus.DRAFT, CallAction.EDIT, CallAction.OPEN, CallAction.WITHDRAW);
            press("Åpne runden");
            assertThat(stage.text())
                    .contains("De som kan svare på runden: alle.", "de som er invitert, får en e-post med en gang.");
            _click(_find(Button.class, spec -> spec.withText("Åpne runden")).getLast());

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(OpenCall.class))
                    .returns(4, OpenCall::version);
        }

        @Test
        void saysARefusalWhereOneAsked() {
            open(CallStatus.DRAFT, CallAction.OPEN);
            press("Åpne runden");
            fakes.calls.commands.refuseNext(new CallRefusal.ClosesInThePast());
            _click(_find(Button.class, spec -> spec.withText("Åpne runden")).getLast());

            assertThat(stage.text()).contains("Det tidspunktet er passert.");
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
        }

        @Test
        void isExtendedWithAReasonAndAnInstant() {
            open(CallStatus.OPEN, CallAction.EXTEND, CallAction.CLOSE);
            choose("Forleng fristen");
            assertThat(stage.text()).contains("På den åpne siden til runden står det at fristen er forlenget.");
            press("Forleng fristen");
            assertThat(fakes.calls.commands.carriedOut).as("neither is there").isEmpty();
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            _setValue(_get(TextArea.class), "Mange har ferie.");
            press("Forleng fristen");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(ExtendCall.class))
                    .returns(CLOSES.plusSeconds(86_400), ExtendCall::closesAt)
                    .returns("Mange har ferie.", ExtendCall::reason);
            _assertNone(Dialog.class);
        }

        @ParameterizedTest
        @EnumSource(Audience.class)
        void saysWhoReadsWhatIsSentWhereNotEverybodyIsAsked(Audience answering) {
            audience = answering;
            open(CallStatus.DRAFT);
            assertThat(stage.text())
                    .contains(
                            answering == Audience.PUBLIC
                                    ? "Den som svarer, velger om innspillet skal publiseres med navn, uten navn"
                                    : "Innspillene blir ikke publisert. Gruppen og sekretariatet leser dem.");
        }

        @Test
        void leadsToThoseWhoWaitToBeErased() {
            open(CallStatus.CLOSED);
            assertThat(stage.text()).doesNotContain("Ber om å bli slettet");
            var first = List.of(
                    new ContributionDetails.Other(CallFakes.CONTRIBUTION, "2026-0042", ContributionState.SUBMITTED));
            fakes.calls.contributions.awaitingErasure = new ContributionDetails.Others(first, false);
            open(CallStatus.CLOSED);
            assertThat(stage.text())
                    .contains("Ber om å bli slettet", "2026-0042")
                    .doesNotContain("og flere");
            fakes.calls.contributions.awaitingErasure = new ContributionDetails.Others(first, true);
            open(CallStatus.CLOSED);
            assertThat(stage.text()).contains("og flere");
        }

        @Test
        void isOpenedAgainWithAWordOfItsPublicPageWhereItHasOne() {
            open(CallStatus.CLOSED, CallAction.REOPEN);
            choose("Åpne runden igjen");
            assertThat(stage.text()).contains("På den åpne siden står det at runden er åpnet igjen.");
        }

        @Test
        void isOpenedAgainWithoutAWordOfAPublicPageWhereItIsForOthers() {
            audience = Audience.MEMBERS;
            open(CallStatus.CLOSED, CallAction.REOPEN);
            choose("Åpne runden igjen");
            assertThat(stage.text())
                    .contains("også de som har svart. Begrunnelsen står i e-posten og i historikken.")
                    .doesNotContain("På den åpne siden");
        }

        @Test
        void isClosedWithAReason() {
            open(CallStatus.OPEN, CallAction.CLOSE);
            choose("Lukk runden");
            assertThat(stage.text()).contains("De inviterte som ikke har svart, får en e-post med begrunnelsen.");
            _setValue(_get(TextArea.class), "Vi har nok.");
            assertThat(Stage.tells("page-title", () -> press("Lukk runden"))).isTrue();

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(CloseCall.class))
                    .returns("Vi har nok.", CloseCall::reason);
        }

        @Test
        void isGivenUpAfterHavingSaidWhatBecomesOfIt() {
            fakes.calls.contributions.rows = List.of();
            open(CallStatus.OPEN, CallAction.WITHDRAW);
            choose("Trekk runden");
            assertThat(stage.text())
                    .contains(
                            "«Hydrogen på sjøen» kan ikke åpnes igjen. Ingen innspill er kommet.",
                            "Runden forsvinner fra de offentlige sidene.",
                            "får med en gang en e-post med begrunnelsen.");
            _setValue(_get(TextArea.class), "Stilt feil.");
            press("Trekk runden");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(WithdrawCall.class))
                    .returns("Stilt feil.", WithdrawCall::reason);
        }

        @Test
        void aDraftIsGivenUpWithoutAWordOfContributions() {
            open(CallStatus.DRAFT, CallAction.WITHDRAW);
            choose("Trekk runden");
            assertThat(stage.text()).contains("blir stående som trukket, og kan ikke åpnes.");
        }

        @Test
        void isTakenBackAtOnceOrSaysWhyNot() {
            open(CallStatus.ANNOUNCED, CallAction.RECALL);
            fakes.calls.commands.refuseNext(new CallRefusal.CallHasBegun());
            choose("Ta tilbake til utkast");
            assertThat(_get(Notification.class).getElement().getProperty("text", ""))
                    .contains("Runden har begynt å ta imot innspill.");
            choose("Ta tilbake til utkast");
            assertThat(fakes.calls.commands.carriedOut).hasExactlyElementsOfTypes(RecallCall.class);
        }

        @Test
        void isReadInTheLanguageThatOneChooses() {
            var both = new CallText(
                    List.of("nb", "nn"),
                    new Translated(Map.of("nb", "Hydrogen på sjøen", "nn", "Hydrogen på sjøen")),
                    Translated.NONE,
                    false,
                    List.of(Question.inWords(
                            WHY.id(),
                            new Translated(Map.of("nb", "Hva hindrer ferjene?", "nn", "Kva hindrar ferjene?")))));
            fakes.calls.lists.details = call(CallStatus.OPEN, both, List.of());
            stage.open(PAGE);
            assertThat(stage.text()).contains("Hva hindrer ferjene?").doesNotContain("Kva hindrar");

            _setValue(languages(), "nn");
            assertThat(stage.text()).contains("Kva hindrar ferjene?").doesNotContain("Hva hindrer");
        }

        @Test
        void onlyWhatIsTheCallsIsMarkedWithItsLanguage() {
            var both = new CallText(
                    List.of("nb", "nn"),
                    Translated.of("nb", "Hydrogen på sjøen"),
                    new Translated(Map.of("nb", "Gruppen spør.", "nn", "Gruppa spør.")),
                    true,
                    List.of(
                            new Question(
                                    WHY.id(),
                                    QuestionKind.SCALE,
                                    new Translated(Map.of("nb", "Haster det?", "nn", "Hastar det?")),
                                    Translated.of("nn", "Tenk på ferjene."),
                                    true,
                                    Question.USUAL_LIMIT,
                                    List.of(),
                                    new Scale(5, Translated.of("nn", "ikkje"), Translated.of("nn", "svært")),
                                    List.of()),
                            Question.inWords(
                                    new QuestionId(new UUID(3, 2)), Translated.of("nb", "Hva hindrer ferjene?"))));
            fakes.calls.lists.details = call(CallStatus.OPEN, both, List.of());
            stage.open(PAGE);
            _setValue(languages(), "nn");

            var paper = _get(CallPaper.class);
            assertThat(paper.getElement().hasAttribute("lang")).isFalse();
            assertThat(inLanguage(paper.getElement(), "nn"))
                    .containsExactly("Gruppa spør.", "Hastar det?", "Tenk på ferjene.", "ikkje", "svært");
            assertThat(inLanguage(paper.getElement(), "nb")).isEmpty();
            assertThat(paper.getElement().getTextRecursively())
                    .contains("Skala fra 1 (ikkje) til 5 (svært) · må besvares", "Uten tekst på dette språket");
        }

        /** What is marked with that language, in its order. */
        private static List<String> inLanguage(Element element, String language) {
            if (language.equals(element.getAttribute("lang"))) {
                return List.of(element.getTextRecursively()
                        + Jsoup.parse(element.getProperty("innerHTML", "")).text());
            }
            return element.getChildren()
                    .filter(child -> !child.isTextNode())
                    .flatMap(child -> inLanguage(child, language).stream())
                    .toList();
        }
    }

    @Nested
    class WithContributions {

        private static final ContributionId SENT = new ContributionId(new UUID(3, 9));

        @Test
        void saysThatThereAreMoreThanAreCounted() {
            fakes.calls.contributions.rows = Collections.nCopies(
                    KeysetQuery.COUNT_CAP + 1,
                    new ContributionRow(SENT, "2026-0041", "Ola Vik", null, null, Stage.NOW, false));
            open(CallStatus.OPEN);

            assertThat(stage.text()).containsPattern("Innspill \\(mer enn 1.000\\)");
        }

        @Test
        void showsWhoSentWhatAndLeadsToEach() {
            fakes.calls.contributions.rows = List.of(
                    new ContributionRow(
                            SENT,
                            "2026-0042",
                            "Kari Strand",
                            "Fjordbruk",
                            OrganisationCategory.INDUSTRY,
                            Stage.NOW,
                            true),
                    new ContributionRow(SENT, "2026-0041", "Ola Vik", null, null, Stage.NOW, false));
            open(CallStatus.OPEN);

            assertThat(stage.text())
                    .contains(
                            "Innspill (2)",
                            "Fjordbruk",
                            "2026-0042 · Kari Strand · næringsliv",
                            "Ola Vik",
                            "2026-0041 · adressen er ikke bekreftet")
                    .doesNotContain("næringsliv · adressen");
            assertThat(_find(RouterLink.class, spec -> spec.withText("Fjordbruk"))
                            .getFirst()
                            .getHref())
                    .isEqualTo(PAGE + "/contributions/" + SENT);
        }

        @Test
        void saysThatNobodyHasAnsweredAndNothingToWhomItIsNotFor() {
            open(CallStatus.OPEN);
            assertThat(stage.text()).contains("Ingen har svart ennå.");
            fakes.calls.contributions.mayRead = false;
            open(CallStatus.OPEN);
            assertThat(stage.text()).doesNotContain("Ingen har svart ennå.");
            fakes.calls.contributions.mayRead = true;
            open(CallStatus.DRAFT);
            assertThat(stage.text()).doesNotContain("Ingen har svart ennå.");
        }

        private static ContributionDetails.Others other(
                int number, String reference, ContributionState state, boolean more) {
            return new ContributionDetails.Others(
                    List.of(new ContributionDetails.Other(new ContributionId(new UUID(3, number)), reference, state)),
                    more);
        }

        private static ContributionDetails sent(
                String name, @Nullable String organisation, @Nullable Erasure erasure, boolean mayErase) {
            return sent(name, organisation, erasure, mayErase, ContributionState.WITHDRAWN);
        }

        private static ContributionDetails sent(
                String name,
                @Nullable String organisation,
                @Nullable Erasure erasure,
                boolean mayErase,
                ContributionState state) {
            return new ContributionDetails(
                    SENT,
                    CallFakes.CALL,
                    Fakes.FERRIES,
                    "2026-0042",
                    name,
                    "kari@fjord.example",
                    organisation,
                    OrganisationCategory.INDUSTRY,
                    Publication.WITHOUT_NAME,
                    "nb",
                    Stage.NOW,
                    "ab".repeat(32),
                    false,
                    text(WHY),
                    new Replies(Map.of(WHY.id(), Reply.of("Prisen på <b>strøm</b>."))),
                    state,
                    List.of(new ContributionDetails.Earlier(
                            Stage.NOW, new Replies(Map.of(WHY.id(), Reply.of("Kaiene."))))),
                    List.of(new KeptFile(
                            new UUID(8, 8), new StoredFile("Notat.pdf", FileType.PDF, 1_200_000, "ab".repeat(32)))),
                    organisation == null
                            ? ContributionDetails.Others.NONE
                            : other(10, "2026-0043", ContributionState.SUBMITTED, true),
                    organisation == null
                            ? ContributionDetails.Others.NONE
                            : other(11, "2026-0051", ContributionState.WITHDRAWN, false),
                    erasure,
                    mayErase,
                    3,
                    ClassificationForm.of(Openness.OPEN),
                    mayErase,
                    organisation == null ? Set.of() : Set.of(new UUID(8, 8)),
                    !mayErase,
                    mayErase,
                    mayErase ? Stage.NOW : null);
        }

        @Test
        void whoItIsForIsSaid() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text()).contains("Offentlig");
            choose("Endre hvem som kan lese innspillet");
            assertThat(stage.text()).contains("blir aldri publisert");
            _setValue(CallViewsTest.<Openness>openness(), Openness.INTERNAL);
            assertThat(Stage.tells("page-title", () -> press("Lagre"))).isTrue();
            assertThat(fakes.calls.inboxing.classified)
                    .singleElement()
                    .returns(ClassificationForm.of(Openness.INTERNAL), ClassifyContribution::classification)
                    .returns(3, ClassifyContribution::version);
        }

        @Test
        void itsFilesAreOfferedToEverybodyOneByOneAndWithheldAgain() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text()).contains("Se først etter hva som står i filen");
            assertThat(Stage.tells("focus", () -> press("Publiser filen"))).isTrue();
            fakes.calls.contributions.details = sent("Kari Strand", "Fjordbruk", null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text()).contains("kan lastes ned av alle når svarene er sendt");
            assertThat(Stage.tells("page-title", () -> press("Hold filen tilbake")))
                    .as("stays at the files")
                    .isFalse();
            assertThat(fakes.calls.inboxing.offered)
                    .extracting(OfferFile::offered)
                    .containsExactly(true, false);
            assertThat(fakes.calls.inboxing.offered)
                    .extracting(OfferFile::file)
                    .containsOnly(new FileOfContribution(SENT, new UUID(8, 8)));
            fakes.calls.contributions.details = sent("Kari Strand", null, null, false);
            stage.open(PAGE + "/contributions/" + SENT);
            _assertNone(Button.class, spec -> spec.withText("Publiser filen"));
            fakes.calls.contributions.details = sent("Kari Strand", "Fjordbruk", null, false);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text())
                    .contains("kan lastes ned av alle")
                    .doesNotContain("kan lastes ned av alle når svarene er sendt");
        }

        @Test
        void theConsentToPublicationIsTakenBackForItsSenderWithAReason() {
            var words = "Trekk tilbake samtykket for avsenderen";
            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(items()).as("it is taken back itself").doesNotContain(words);
            fakes.calls.contributions.details = sent("Kari Strand", null, null, false, ContributionState.SUBMITTED);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(_find(DotsMenu.class)).isEmpty();

            fakes.calls.contributions.details = sent("Kari Strand", null, null, true, ContributionState.SUBMITTED);
            stage.open(PAGE + "/contributions/" + SENT);
            choose(words);
            assertThat(stage.text()).contains("blir holdt tilbake");
            _setValue(_get(TextArea.class), "Sak 26/17");
            press("Trekk tilbake samtykket");
            assertThat(fakes.calls.narrowing.forSenders)
                    .singleElement()
                    .returns(SENT, NarrowForSender::contribution)
                    .returns(Publication.NOT, NarrowForSender::to)
                    .returns("Sak 26/17", NarrowForSender::reason);
            _assertNone(Dialog.class);
        }

        @Test
        void whyTheConsentOfSomebodyWhoIsErasedIsTakenBackIsSaidWithoutTheirName() {
            fakes.calls.contributions.details = sent("", null, Erasure.PERSON, true, ContributionState.SUBMITTED);
            stage.open(PAGE + "/contributions/" + SENT);
            choose("Trekk tilbake samtykket for avsenderen");
            assertThat(_get(TextArea.class).getHelperText()).contains("uten å bruke navnet");
        }

        private static List<String> items() {
            return _get(DotsMenu.class).items().stream()
                    .map(item -> item.getText())
                    .toList();
        }

        @Test
        void whoSentItIsErasedAfterAWord() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, false);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(_find(DotsMenu.class)).isEmpty();
            assertThat(stage.text()).doesNotContain("Avsenderen ba om");

            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text()).contains("Avsenderen ba om å få opplysningene sine slettet");
            choose("Slett personopplysninger");
            assertThat(stage.text())
                    .contains(
                            "Dette blir borte: navn",
                            "Dette blir stående",
                            "Det kan stå navn i dem",
                            "Det kan ikke angres.");
            _setValue(_get(Checkbox.class), true);
            _setValue(_get(TextArea.class), "Sak 26/17");
            fakes.calls.contributions.details = sent("", null, Erasure.PERSON_AND_TEXT, false);
            _click(_get(Button.class, spec -> spec.withText("Slett for godt")));
            assertThat(fakes.calls.erasing.carriedOut)
                    .singleElement()
                    .returns(SENT, EraseContribution::contribution)
                    .returns(Erasure.PERSON_AND_TEXT, EraseContribution::what)
                    .returns("Sak 26/17", EraseContribution::reason);
            assertThat(stage.text())
                    .contains(
                            "Slettet", "Avsenderen og teksten er slettet", "Teksten er slettet.", "Innspill 2026-0042")
                    .doesNotContain("kari@fjord.example");
        }

        @Test
        void areReadInTheirOwnMandateAndCallOnly() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            var page = PAGE + "/contributions/" + SENT;
            stage.open(fakes.underAnother(page));
            assertThat(stage.text()).contains("Her er det ingenting å se");
            stage.open(page.replace(CallFakes.CALL.toString(), new UUID(9, 99).toString()));
            assertThat(stage.text()).contains("Her er det ingenting å se");
        }

        @Test
        void leadsToThoseBesideItInTheInboxAndBackToItsPlaceThere() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, false);
            stage.open(PAGE + "/contributions/" + SENT + "?in=RECEIVED&find=Fjord");
            assertThat(fakes.calls.inbox.asked)
                    .containsExactly(InboxFilter.ALL.in(HandlingState.RECEIVED).find("Fjord"));
            _assertNone(RouterLink.class, spec -> spec.withText("Forrige innspill"));
            _assertNone(RouterLink.class, spec -> spec.withText("Neste innspill"));
            assertThat(_get(InAppLink.class, spec -> spec.withText("Til listen med innspill"))
                            .getHref())
                    .startsWith(PAGE + "/inbox?")
                    .contains("in=RECEIVED", "find=Fjord", "at=" + SENT);

            var before = new ContributionId(new UUID(3, 8));
            var after = new ContributionId(new UUID(3, 10));
            fakes.calls.inbox.neighbours = new InboxNeighbours(before, after);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(_get(RouterLink.class, spec -> spec.withText("Forrige innspill"))
                            .getHref())
                    .isEqualTo(PAGE + "/contributions/" + before);
            assertThat(_get(RouterLink.class, spec -> spec.withText("Neste innspill"))
                            .getHref())
                    .isEqualTo(PAGE + "/contributions/" + after);
            assertThat(stage.text()).contains("J og K: neste og forrige innspill");
        }

        @Test
        void whoAskedToBeErasedIsToldWhyNot() {
            fakes.calls.contributions.details = sent("Kari Strand", null, null, true);
            stage.open(PAGE + "/contributions/" + SENT);
            choose("Avslå sletting");
            assertThat(stage.text()).contains("Avsenderen får begrunnelsen på e-post");
            _setValue(_get(TextArea.class), "Alt er arkivert.");
            _click(_get(Button.class, spec -> spec.withText("Avslå sletting")));
            assertThat(fakes.calls.erasing.declined)
                    .singleElement()
                    .returns(SENT, DeclineErasure::contribution)
                    .returns("Alt er arkivert.", DeclineErasure::reason);
        }

        @Test
        void isReadOnAPageOfItsOwn() {
            fakes.calls.contributions.details = sent("Kari Strand", "Fjordbruk", null, false);
            stage.open(PAGE + "/contributions/" + SENT);

            assertThat(stage.text())
                    .contains(
                            "Innspill 2026-0042",
                            "Fjordbruk",
                            "Adressen er ikke bekreftet",
                            "Trukket",
                            "Notat.pdf",
                            "PDF, 1,2 MB",
                            "Kaiene.",
                            "Hva hindrer ferjene?",
                            "Prisen på <b>strøm</b>.")
                    .contains("Kari Strand", "kari@fjord.example", "Næringsliv", "Ja, uten navn", "abababab")
                    .contains("Ett av flere innspill fra samme avsender", "Fra samme virksomhet", "2026-0043")
                    .containsOnlyOnce("og flere")
                    .contains("Fra samme e-postadresse", "2026-0051 · trukket");

            fakes.calls.contributions.details = sent("Kari Strand", null, null, false);
            stage.open(PAGE + "/contributions/" + SENT);
            assertThat(stage.text())
                    .doesNotContain("samme avsender", "Fra samme virksomhet", "Fra samme e-postadresse");
        }
    }

    @Nested
    class WithPeopleWhoAreInvited {

        private static final CallInvitationId INVITATION = new CallInvitationId(new UUID(3, 10));
        private static final ContributionId SENT = new ContributionId(new UUID(3, 9));

        @BeforeEach
        void aList() {
            audience = Audience.INVITED;
            fakes.calls.invited.mayRead = true;
        }

        @Test
        void onACallForEverybodyIncludeThoseWhoWereLetInLate() {
            audience = Audience.PUBLIC;
            fakes.calls.invited.mayInvite = false;
            fakes.calls.invited.mayLetIn = true;
            fakes.calls.invited.rows = List.of(row("Kari Strand", CallInvitationState.SENT, null, null));
            open(CallStatus.CLOSED);
            assertThat(stage.text()).contains("Inviterte (1)", "0 av 1 har svart.");
            choose("Trekk invitasjonen");
        }

        @Test
        void areAskedByNameInACallForEverybodyToo() {
            audience = Audience.PUBLIC;
            open(CallStatus.DRAFT);
            assertThat(stage.text())
                    .contains("Inviterte (0)", "Ingen er invitert ved navn. Alle kan svare på den åpne siden.");
            press("Lim inn en liste");
            _setValue(
                    _get(TextArea.class, spec -> spec.withLabel("Personer")),
                    "Kari Strand <kari@fjord.example>; Fjordbruk");
            press("Inviter dem");
            assertThat(fakes.calls.inviting.invited).singleElement().satisfies(command -> assertThat(command.people())
                    .extracting(InviteeForm::email)
                    .containsExactly("kari@fjord.example"));
            fakes.calls.invited.rows = List.of(row("Kari Strand", CallInvitationState.SENT, null, true, null));
            open(CallStatus.OPEN);
            assertThat(stage.text()).contains("Inviterte (1)", "Har svart på den åpne siden");
        }

        private static CallInvitationRow row(
                String name, CallInvitationState state, @Nullable ContributionId sent, @Nullable MailFault fault) {
            return row(name, state, sent, false, fault);
        }

        private static CallInvitationRow row(
                String name,
                CallInvitationState state,
                @Nullable ContributionId sent,
                boolean onThePage,
                @Nullable MailFault fault) {
            return new CallInvitationRow(
                    INVITATION,
                    new Invitee(name, "noen@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, "nb"),
                    state,
                    state == CallInvitationState.LISTED ? null : Stage.NOW,
                    sent,
                    onThePage,
                    fault);
        }

        @Test
        void showsWhoHasAnsweredWhoHasntAndWhoseLetterDidntArrive() {
            fakes.calls.invited.rows = List.of(
                    row("Kari Strand", CallInvitationState.ANSWERED, SENT, null),
                    row("Ola Vik", CallInvitationState.SENT, null, MailFault.NO_SUCH_ADDRESS));
            open(CallStatus.OPEN);

            assertThat(stage.text())
                    .contains("Inviterte (2)", "1 av 2 har svart.", "noen@fjord.example · Fjordbruk")
                    .contains("Har svart", "Invitert", "E-posten kom ikke fram: ");
            assertThat(_find(RouterLink.class, spec -> spec.withText("Kari Strand"))
                            .getFirst()
                            .getHref())
                    .isEqualTo(PAGE + "/contributions/" + SENT);
            assertThat(_find(DotsMenu.class))
                    .as("whoever has answered keeps it")
                    .hasSize(1);
        }

        @Test
        void isNoneOfOthersBusiness() {
            fakes.calls.invited.mayRead = false;
            open(CallStatus.OPEN);
            assertThat(stage.text()).contains("Hydrogen på sjøen").doesNotContain("Inviterte");
        }

        @Test
        void areInvitedOneByOne() {
            open(CallStatus.DRAFT);
            assertThat(stage.text()).contains("Ingen er invitert ennå.");
            press("Inviter");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Navn")), "Kari Strand");
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "ikke en adresse");
            _click(_find(Button.class, spec -> spec.withText("Inviter")).getLast());
            assertThat(fakes.calls.inviting.invited).as("that is no address").isEmpty();
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "kari@fjord.example");
            _click(_find(Button.class, spec -> spec.withText("Inviter")).getLast());

            assertThat(fakes.calls.inviting.invited).singleElement().satisfies(command -> assertThat(command.people())
                    .containsExactly(new InviteeForm("Kari Strand", "kari@fjord.example", "", null, "nb")));
            _assertNone(Dialog.class);
        }

        /** Says what kind of organisation somebody speaks for, and not which one; then which one. */
        @SuppressWarnings("unchecked")
        private void isToldOfTheNameThatIsMissing(Runnable confirm) {
            var category = (Select<OrganisationCategory>) _get(Select.class, spec -> spec.withLabel("Type virksomhet"));
            _setValue(category, OrganisationCategory.INDUSTRY);
            confirm.run();
            var organisation = _get(TextField.class, spec -> spec.withLabel("Organisasjon (valgfritt)"));
            assertThat(organisation.isInvalid()).isTrue();
            assertThat(organisation.getErrorMessage()).startsWith("Skriv navnet på virksomheten");
            _setValue(organisation, "Fjordbruk");
            assertThat(organisation.isInvalid()).isFalse();
            confirm.run();
        }

        @Test
        void areOfAnOrganisationThatIsNamedWhereItsKindIsSaid() {
            open(CallStatus.DRAFT);
            press("Inviter");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Navn")), "Kari Strand");
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "kari@fjord.example");
            isToldOfTheNameThatIsMissing(() ->
                    _click(_find(Button.class, spec -> spec.withText("Inviter")).getLast()));
            assertThat(fakes.calls.inviting.invited).singleElement().satisfies(command -> assertThat(command.people())
                    .containsExactly(new InviteeForm(
                            "Kari Strand", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, "nb")));
        }

        @Test
        void includeWhoeverIsLetInForAnOrganisationThatIsNamed() {
            fakes.calls.invited.mayAdmit = true;
            open(CallStatus.CLOSED);
            choose("Slipp til en person");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Navn")), "Kari Strand");
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "kari@fjord.example");
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            _setValue(_get(TextArea.class), "Ringte, var syk.");
            isToldOfTheNameThatIsMissing(() -> press("Slipp til"));
            assertThat(fakes.calls.inviting.admitted)
                    .singleElement()
                    .extracting(AdmitLate::form)
                    .returns("Fjordbruk", LateEntryForm::organisation)
                    .returns(OrganisationCategory.INDUSTRY, LateEntryForm::category);
        }

        @Test
        void saysWhyNotWhereOneAsked() {
            open(CallStatus.DRAFT);
            fakes.calls.inviting.refusal = new CallInvitationRefusal.AlreadyInvited("Kari Strand", 1);
            press("Inviter");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Navn")), "Kari Strand");
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "kari@fjord.example");
            _click(_find(Button.class, spec -> spec.withText("Inviter")).getLast());
            assertThat(stage.text()).contains("Kari Strand er allerede invitert.");
        }

        @Test
        void arePastedAsAList() {
            open(CallStatus.OPEN);
            press("Lim inn en liste");
            var lines = _get(TextArea.class, spec -> spec.withLabel("Personer"));
            _setValue(lines, "Kari Strand <kari@fjord.example>; Fjordbruk\nOla uten adresse");
            press("Inviter dem");
            assertThat(stage.text()).contains("Linje 2 har ikke et navn og en adresse vi kan sende til");
            assertThat(fakes.calls.inviting.invited).isEmpty();
            _setValue(lines, "Kari Strand <kari@fjord.example>; Fjordbruk\n\nOla Vik <ola@fjord.example>");
            press("Inviter dem");

            assertThat(fakes.calls.inviting.invited).singleElement().satisfies(command -> assertThat(command.people())
                    .extracting(InviteeForm::name, InviteeForm::organisation)
                    .containsExactly(tuple("Kari Strand", "Fjordbruk"), tuple("Ola Vik", null)));
        }

        @Test
        @SuppressWarnings("unchecked")
        void areChosenFromTheMandate() {
            var ada = new InviteeForm("Ada", "ada@fjord.example", null, null, "nn");
            fakes.calls.invited.known = List.of(ada);
            open(CallStatus.OPEN);
            press("Velg fra mandatet");
            _setValue(
                    (CheckboxGroup<InviteeForm>)
                            _get(CheckboxGroup.class, spec -> spec.withLabel("Personer i mandatet")),
                    Set.of(ada));
            press("Inviter dem");
            assertThat(fakes.calls.inviting.invited).singleElement().satisfies(command -> assertThat(command.people())
                    .containsExactly(ada));
        }

        @Test
        void areNoLongerInvitedForAReason() {
            fakes.calls.invited.rows = List.of(row("Ola Vik", CallInvitationState.SENT, null, null));
            open(CallStatus.OPEN);
            choose("Trekk invitasjonen");
            _setValue(_get(TextArea.class), "Feil adresse.");
            press("Trekk invitasjonen");
            assertThat(fakes.calls.inviting.revoked)
                    .singleElement()
                    .returns(INVITATION, RevokeCallInvitation::invitation)
                    .returns("Feil adresse.", RevokeCallInvitation::reason);
        }

        @Test
        void areRemindedAsIsChosenAndAtOnce() {
            fakes.calls.reminding.mayRead = true;
            open(CallStatus.OPEN);
            assertThat(stage.text()).contains("2 som er spurt, har ikke svart.");
            press("Påminn 2 nå");
            assertThat(fakes.calls.reminding.carriedOut).hasExactlyElementsOfTypes(RemindOfCall.class);
            _setValue(days(), Set.of(1));
            assertThat(fakes.calls.reminding.carriedOut.getLast())
                    .asInstanceOf(type(ChooseReminders.class))
                    .returns(List.of(1), ChooseReminders::days);
            fakes.calls.reminding.state = new CallReminderState(2, List.of(), Stage.NOW, false);
            open(CallStatus.OPEN);
            assertThat(_get(Button.class, spec -> spec.withText("Påminn 2 nå")).isEnabled())
                    .as("once a day")
                    .isFalse();
        }

        @Test
        void areRemindedAsTheDraftSays() {
            fakes.calls.reminding.mayRead = true;
            open(CallStatus.DRAFT);
            assertThat(stage.text())
                    .contains("De som ikke har svart, får en påminnelse 7 og 2 dager før runden lukker.");
            _assertNone(CheckboxGroup.class);
            open(CallStatus.CLOSED);
            assertThat(stage.text()).doesNotContain("Påminnelser");
        }

        @SuppressWarnings("unchecked")
        private static CheckboxGroup<Integer> days() {
            return _get(CheckboxGroup.class, spec -> spec.withLabel("Påminn før runden lukker"));
        }

        @Test
        void areLetInAfterItClosed() {
            fakes.calls.invited.mayInvite = false;
            fakes.calls.invited.mayLetIn = true;
            fakes.calls.invited.rows = List.of(row("Ola Vik", CallInvitationState.SENT, null, null));
            open(CallStatus.CLOSED);
            choose("Slipp til etter fristen");
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            _setValue(_get(TextArea.class), "Var syk.");
            press("Slipp til etter fristen");
            assertThat(fakes.calls.inviting.letIn)
                    .singleElement()
                    .returns(INVITATION, LetInvitedIn::invitation)
                    .returns(CLOSES.plusSeconds(86_400), LetInvitedIn::until);
        }

        @Test
        void includeWhoeverIsLetInWithoutHavingBeenInvited() {
            fakes.calls.invited.mayAdmit = true;
            fakes.calls.inviting.refusal = new CallInvitationRefusal.AlreadyInvited("Kari Strand", 1);
            open(CallStatus.CLOSED);
            choose("Slipp til en person");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Navn")), "Kari Strand");
            _setValue(_get(TextField.class, spec -> spec.withLabel("E-post")), "kari@fjord.example");
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            press("Slipp til");
            assertThat(fakes.calls.inviting.admitted).as("no reason is given").isEmpty();
            _setValue(_get(TextArea.class), "Ringte, var syk.");
            press("Slipp til");
            assertThat(stage.text()).contains("Kari Strand");
            assertThat(fakes.calls.inviting.admitted).as("is on the list").isEmpty();
            fakes.calls.inviting.refusal = null;
            press("Slipp til");
            assertThat(fakes.calls.inviting.admitted)
                    .singleElement()
                    .extracting(AdmitLate::form)
                    .returns("Kari Strand", LateEntryForm::name)
                    .returns("kari@fjord.example", LateEntryForm::email)
                    .returns(CLOSES.plusSeconds(86_400), LateEntryForm::closesAt)
                    .returns("Ringte, var syk.", LateEntryForm::reason);
        }

        @Test
        void cannotBeMoreOnceItIsOver() {
            fakes.calls.invited.mayInvite = false;
            fakes.calls.invited.rows = List.of(row("Ola Vik", CallInvitationState.SENT, null, null));
            open(CallStatus.CLOSED);
            assertThat(stage.text()).contains("Inviterte (1)");
            _assertNone(Button.class, spec -> spec.withText("Inviter"));
            _assertNone(DotsMenu.class);
        }
    }

    @Nested
    class WhoeverCameTooLate {

        private static final LateRequestId REQUEST = new LateRequestId(new UUID(9, 44));

        private void asks(LateRequestState state) {
            fakes.calls.late.rows = List.of(new LateRequestRow(
                    REQUEST,
                    "Kari <Strand>",
                    "kari@fjord.example",
                    "Var syk.",
                    state,
                    Stage.NOW,
                    state == LateRequestState.DECLINED ? "Alt er lest." : null,
                    state == LateRequestState.GRANTED ? CLOSES : null));
            open(CallStatus.CLOSED);
        }

        @Test
        void isLetInUntilAnInstant() {
            asks(LateRequestState.ASKED);
            assertThat(stage.text())
                    .contains("Etter fristen: én venter på svar", "Kari <Strand>", "kari@fjord.example", "Var syk.");
            choose("Slipp til");
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            _setValue(_get(TextArea.class), "Det er rimelig.");
            press("Slipp til");
            assertThat(fakes.calls.deciding.decided).singleElement().satisfies(decided -> {
                var grant = (GrantLateEntry) decided;
                assertThat(grant.request()).isEqualTo(REQUEST);
                assertThat(grant.until()).isEqualTo(CLOSES.plusSeconds(86_400));
            });
        }

        @Test
        void orIsToldWhyNot() {
            fakes.calls.late.mayGrant = false;
            asks(LateRequestState.ASKED);
            choose("Avslå");
            _setValue(_get(TextArea.class), "Alt er lest.");
            press("Avslå");
            assertThat(fakes.calls.deciding.decided)
                    .singleElement()
                    .isInstanceOfSatisfying(DeclineLateEntry.class, decline -> assertThat(decline.reason())
                            .isEqualTo("Alt er lest."));
        }

        @Test
        void manyAreLaidAsideAtOnceWithoutALetter() {
            asks(LateRequestState.ASKED);
            var other = new LateRequestId(new UUID(9, 45));
            fakes.calls.late.rows = List.of(
                    fakes.calls.late.rows.getFirst(),
                    new LateRequestRow(
                            other, "Per", "per@fjord.example", "x", LateRequestState.ASKED, Stage.NOW, null, null),
                    new LateRequestRow(
                            new LateRequestId(new UUID(9, 46)),
                            "Ola",
                            "ola@fjord.example",
                            "x",
                            LateRequestState.LAID_ASIDE,
                            Stage.NOW,
                            null,
                            null));
            open(CallStatus.CLOSED);
            assertThat(stage.text()).contains("Lagt til side");
            var button = _get(Button.class, spec -> spec.withText("Legg til side"));
            assertThat(button.isEnabled()).isFalse();
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Velg alle som vises")), true);
            press("Legg 2 til side");
            assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Legge 2 forespørsler til side?");
            assertThat(fakes.calls.deciding.decided).isEmpty();
            press("Legg til side");
            assertThat(fakes.calls.deciding.decided)
                    .singleElement()
                    .isInstanceOfSatisfying(LayLateEntriesAside.class, laid -> {
                        assertThat(laid.call()).isEqualTo(CallFakes.CALL);
                        assertThat(laid.requests()).containsExactly(REQUEST, other);
                    });
        }

        @Test
        void areMembersOfTheGroupWhoAreLetInUnasked() {
            var ada = new LateMember(new PersonId(new UUID(9, 60)), "Ada Lie");
            audience = Audience.MEMBERS;
            fakes.calls.late.members = List.of(ada, new LateMember(new PersonId(new UUID(9, 61)), "Bo Dahl"));
            open(CallStatus.CLOSED);
            choose("Slipp til et medlem");
            _setValue(_get(InstantField.class), CLOSES.plusSeconds(86_400));
            _setValue(_get(TextArea.class), "Var syk.");
            press("Slipp til");
            assertThat(fakes.calls.deciding.decided).as("nobody is chosen").isEmpty();
            members().setValue(ada);
            press("Slipp til");
            assertThat(fakes.calls.deciding.decided)
                    .singleElement()
                    .isInstanceOfSatisfying(AdmitMember.class, admit -> {
                        assertThat(admit.call()).isEqualTo(CallFakes.CALL);
                        assertThat(admit.member()).isEqualTo(ada.id());
                        assertThat(admit.until()).isEqualTo(CLOSES.plusSeconds(86_400));
                        assertThat(admit.reason()).isEqualTo("Var syk.");
                    });
        }

        @Test
        void areNotQuotedWithWhatTheSecretariatSaidWhenItLetThemIn() {
            fakes.calls.late.rows = List.of(new LateRequestRow(
                    REQUEST,
                    "Ada Lie",
                    "ada@fjord.example",
                    "",
                    LateRequestState.GRANTED,
                    Stage.NOW,
                    "Var syk.",
                    CLOSES));
            open(CallStatus.CLOSED);
            assertThat(stage.text()).contains("Kan sende inn til", "Sluppet til av sekretariatet: Var syk.");
        }

        @SuppressWarnings("unchecked")
        private static Select<LateMember> members() {
            return _get(Select.class, spec -> spec.withLabel("Medlem"));
        }

        @Test
        void areNotMembersWhereTheCallIsForOthersOrIsOpen() {
            fakes.calls.late.members = List.of(new LateMember(new PersonId(new UUID(9, 60)), "Ada Lie"));
            open(CallStatus.CLOSED);
            _assertNone(DotsMenu.class);
            audience = Audience.MEMBERS;
            fakes.calls.late.mayGrant = false;
            open(CallStatus.CLOSED);
            _assertNone(DotsMenu.class);
        }

        @Test
        void isDecidedOnOnce() {
            asks(LateRequestState.DECLINED);
            assertThat(stage.text()).contains("Begrunnelse: Alt er lest.");
            _assertNone(DotsMenu.class);
            asks(LateRequestState.GRANTED);
            assertThat(stage.text()).contains("Kan sende inn til 4. des. 2026 kl. 23.59");
        }

        @Test
        void isNotDecidedOnOnceItHasLapsed() {
            asks(LateRequestState.LAPSED);
            assertThat(stage.text()).contains("Bortfalt");
            _assertNone(DotsMenu.class);
        }
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> languages() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Vis på"));
    }

    @Nested
    class InTheForm {

        private TextField title() {
            return _get(TextField.class, spec -> spec.withLabel("Tittel"));
        }

        private List<TextArea> questions() {
            return _find(TextArea.class, spec -> spec.withLabel("Spørsmål"));
        }

        @Test
        void beginsTomorrowForThreeWeeksWithOneQuestion() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            _setValue(questions().getFirst(), "Hva hindrer ferjene?");
            press("Opprett utkast");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().title()).isEqualTo(Translated.of("nb", "Hydrogen på sjøen"));
                        assertThat(command.form().opensAt()).isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
                        assertThat(command.form().closesAt()).isEqualTo(Instant.parse("2026-12-17T22:59:00Z"));
                        assertThat(command.form().questions())
                                .extracting(question -> question.text().in("nb"))
                                .containsExactly("Hva hindrer ferjene?");
                    });
        }

        @Test
        @SuppressWarnings("unchecked")
        void takesFilesOfMembersAsOfAnybody() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("La dem som svarer, legge ved filer")), true);
            _setValue(
                    (RadioButtonGroup<Audience>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Hvem kan svare")),
                    Audience.MEMBERS);
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(
                            command -> assertThat(command.form().attachments()).isTrue());
        }

        @Test
        @SuppressWarnings("unchecked")
        void saysAmongWhatWhoeverAnswersChoosesAboutPublication() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            var offered = (CheckboxGroup<Publication>)
                    _get(CheckboxGroup.class, spec -> spec.withLabel("Om publisering kan den som svarer, velge"));
            assertThat(offered.getValue()).containsExactlyInAnyOrder(Publication.values());
            _setValue(offered, Set.of());
            press("Opprett utkast");
            assertThat(offered.isInvalid()).isTrue();
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
            _setValue(offered, Set.of(Publication.WITH_NAME));
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command ->
                            assertThat(command.form().publications()).containsExactly(Publication.WITH_NAME));
        }

        @ParameterizedTest
        @EnumSource(Audience.class)
        @SuppressWarnings("unchecked")
        void saysSoWhereEverybodyIsAskedAlone(Audience answering) {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            var offered = (CheckboxGroup<Publication>)
                    _get(CheckboxGroup.class, spec -> spec.withLabel("Om publisering kan den som svarer, velge"));
            _setValue(offered, Set.of());
            _setValue(
                    (RadioButtonGroup<Audience>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Hvem kan svare")),
                    answering);
            boolean everybody = answering == Audience.PUBLIC;
            assertThat(offered.isVisible()).isEqualTo(everybody);
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .as("what isn’t chosen keeps nobody from going on")
                    .hasSize(everybody ? 0 : 1);
        }

        @Test
        @SuppressWarnings("unchecked")
        void isForThoseWhoAreInvitedWhereOneSaysSo() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            assertThat(reminders().getHelperText())
                    .as("it is for everybody")
                    .startsWith("I en runde for alle får bare de inviterte");
            _setValue(
                    (RadioButtonGroup<Audience>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Hvem kan svare")),
                    Audience.INVITED);
            assertThat(reminders().getHelperText()).startsWith("De som ikke har svart");
            assertThat(reminders().getValue()).containsExactlyInAnyOrder(7, 3, 1);
            _setValue(reminders(), Set.of(14));
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().audience()).isEqualTo(Audience.INVITED);
                        assertThat(command.form().reminders()).containsExactly(14);
                    });
        }

        @SuppressWarnings("unchecked")
        private static CheckboxGroup<Integer> reminders() {
            return _get(CheckboxGroup.class, spec -> spec.withLabel("Påminn før runden lukker"));
        }

        @SuppressWarnings("unchecked")
        private ComboBox<BeginFrom.Source> from() {
            return _get(ComboBox.class, spec -> spec.withLabel("Begynn fra"));
        }

        private void beginFrom(BeginFrom.Source source) {
            from().setValue(source);
            ComponentUtil.fireEvent(from(), new AbstractField.ComponentValueChangeEvent<>(from(), from(), null, true));
        }

        @Test
        void beginsFromATemplateInAllLanguages() {
            stage.open(LIST + "/new");
            beginFrom(new BeginFrom.Source(CallTemplate.HEARING, null));
            assertThat(title().getValue()).isEqualTo("Hva mener du om forslaget?");
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().languages()).containsExactly("nb", "nn", "en");
                        assertThat(command.form().title().in("nn")).isEqualTo("Kva meiner du om forslaget?");
                        assertThat(command.form().questions()).hasSize(3);
                        assertThat(command.form().questions().getFirst().choices())
                                .hasSize(3)
                                .allMatch(choice -> choice.has("nb") && choice.has("nn") && choice.has("en"));
                        assertThat(command.form().closesAt()).isEqualTo(Instant.parse("2026-12-17T22:59:00Z"));
                    });
        }

        @Test
        void everyTemplateCanBeOpenedAsItIs() {
            for (var template : CallTemplate.values()) {
                var form = template.form("nn", OPENS, CLOSES);
                assertThat(form.languages()).containsExactly("nn", "nb", "en");
                var text = new CallText(
                        form.languages(),
                        form.title(),
                        form.introduction(),
                        form.attachments(),
                        form.questions().stream().map(CallViewsTest::asked).toList());
                assertThat(text.gaps()).as(template.name()).isEmpty();
            }
        }

        @Test
        void beginsFromAnEarlierCallWithoutItsInstantsAndOthersClauses() {
            fakes.calls.lists.sources = List.of(
                    new CallSource(CallFakes.CALL, "Hydrogen", "Ferjene", Instant.parse("2026-10-01T08:00:00Z")));
            fakes.calls.lists.details = call(CallStatus.CLOSED, text(WHY), List.of());
            stage.open(LIST + "/new");
            beginFrom(new BeginFrom.Source(null, fakes.calls.lists.sources.getFirst()));
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().opensAt()).isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
                        assertThat(command.form().questions()).singleElement().satisfies(question -> {
                            assertThat(question.text()).isEqualTo(WHY.text());
                            assertThat(question.id()).isNotEqualTo(WHY.id());
                        });
                    });
        }

        @Test
        void asksBeforeWhatWasWrittenIsReplaced() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            beginFrom(new BeginFrom.Source(CallTemplate.FACTS, null));
            assertThat(title().getValue()).isEqualTo("Hydrogen på sjøen");
            press("Bytt ut");
            assertThat(title().getValue()).isEqualTo("Hva vet dere om dette?");
            assertThat(fakes.rounds.drafts).as("it isn’t found again either").isEmpty();
        }

        private static final String UNSAVED = "Du har endringer som ikke er lagret, fra 25. nov";

        private void edit() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
        }

        /** As after a crash or in another browser: the page is left, and nobody is asked. */
        private void comeBack(String page) {
            stage.open(LIST);
            _assertNone(Dialog.class);
            stage.open(page);
        }

        @Test
        void whatIsWrittenIsFoundAgainUntilItIsSaved() {
            edit();
            assertThat(stage.text()).doesNotContain(UNSAVED);
            _setValue(title(), "Ammoniakk på sjøen");
            assertThat(stage.text()).contains("Tatt vare på kl. 10.43, men ikke lagret ennå");
            press("Nytt spørsmål");
            _setValue(questions().getLast(), "Hva koster det?");
            comeBack(PAGE + "/edit");
            assertThat(stage.text()).contains(UNSAVED);
            assertThat(title().getValue()).isEqualTo("Ammoniakk på sjøen");
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hva hindrer ferjene?", "Hva koster det?");
            press("Lagre endringene");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.version()).isEqualTo(4);
                        assertThat(command.form().title().in("nb")).isEqualTo("Ammoniakk på sjøen");
                    });
            assertThat(fakes.rounds.drafts).isEmpty();
        }

        @Test
        void whatIsWrittenIsThrownAwayAfterAWord() {
            edit();
            _setValue(title(), "Ammoniakk på sjøen");
            comeBack(PAGE + "/edit");
            press("Forkast");
            press("Behold endringene");
            assertThat(fakes.rounds.drafts).isNotEmpty();
            press("Forkast");
            press("Forkast dem");
            assertThat(title().getValue()).isEqualTo("Hydrogen på sjøen");
            assertThat(stage.text()).doesNotContain(UNSAVED);
            assertThat(fakes.rounds.drafts).isEmpty();
        }

        @Test
        void aNewCallIsFoundAgainHoweverLittleOfItIsThere() {
            stage.open(LIST + "/new");
            _setValue(questions().getFirst(), "Hva hindrer ferjene?");
            _setValue(_find(InstantField.class).getLast(), null);
            comeBack(LIST + "/new");
            assertThat(stage.text()).contains(UNSAVED);
            assertThat(title().getValue()).isEmpty();
            assertThat(questions().getFirst().getValue()).isEqualTo("Hva hindrer ferjene?");
            assertThat(_find(InstantField.class).getLast().getValue()).isNull();
            _setValue(title(), "Hydrogen på sjøen");
            _setValue(_find(InstantField.class).getLast(), CLOSES);
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut).hasSize(1);
            assertThat(fakes.rounds.drafts).isEmpty();
        }

        @Test
        void whatIsFoundAgainMeetsWhatSomebodyElseSavedMeanwhile() {
            edit();
            _setValue(title(), "Ammoniakk på sjøen");
            fakes.calls.lists.details = newer(text(Question.inWords(WHY.id(), Translated.of("nb", "Hvorfor ikke?"))));
            comeBack(PAGE + "/edit");
            assertThat(questions().getFirst().getValue())
                    .as("as it was when it was written")
                    .isEqualTo("Hva hindrer ferjene?");
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");
            assertThat(choices()).extracting(RadioButtonGroup::getLabel).containsExactly("Tittel", "Spørsmål 1");
            assertThat(choices())
                    .as("what only the other wrote is theirs")
                    .extracting(RadioButtonGroup::getValue)
                    .containsExactly(true, false);
            press("Lagre valgene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> assertThat(command.version()).isEqualTo(5));
            assertThat(fakes.rounds.drafts).isEmpty();
        }

        @Test
        void whatIsSavedAlreadyIsNotFoundAsUnsaved() {
            edit();
            _setValue(questions().getFirst(), "Hvorfor ikke?");
            fakes.calls.lists.details = newer(text(Question.inWords(WHY.id(), Translated.of("nb", "Hvorfor ikke?"))));
            comeBack(PAGE + "/edit");
            assertThat(stage.text()).doesNotContain(UNSAVED);
            press("Lagre endringene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> assertThat(command.version()).isEqualTo(5));
        }

        @Test
        void asksBeforeOneLeavesWhatCouldNotBeKeptAndTriesAgain() {
            edit();
            fakes.rounds.draftsAway = true;
            _setValue(title(), "Ammoniakk på sjøen");
            assertThat(stage.text()).contains("Det går ikke å lagre akkurat nå.");
            stage.open(LIST);
            press("Bli på siden");
            fakes.rounds.draftsAway = false;
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            assertThat(stage.text()).contains("Tatt vare på kl. 10.43").doesNotContain("Det går ikke å lagre");
            comeBack(PAGE + "/edit");
            assertThat(title().getValue()).isEqualTo("Ammoniakk på sjøen");
        }

        /** As another window would. */
        private void elsewhere() {
            fakes.rounds.drafts.replaceAll((place, kept) -> kept.replace("Ammoniakk", "Batteri"));
        }

        private static final String ELSEWHERE = "er endret i et annet vindu";

        @Test
        void whatAnotherWindowKeptIsNeitherOverwrittenNorThrownAwayUnseen() {
            edit();
            _setValue(title(), "Ammoniakk på sjøen");
            elsewhere();
            _setValue(title(), "Metanol på sjøen");
            assertThat(stage.text()).contains(ELSEWHERE).doesNotContain("Tatt vare på kl.");
            assertThat(_get(Anchor.class, spec -> spec.withText("Se det som er tatt vare på"))
                            .getHref())
                    .isEqualTo("/" + PAGE + "/edit");
            assertThat(fakes.rounds.drafts.values()).hasSize(1).allMatch(kept -> kept.contains("Batteri"));
            stage.open(LIST);
            press("Bli på siden");
            press("Lagre endringene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command ->
                            assertThat(command.form().title().in("nb")).isEqualTo("Metanol på sjøen"));
            assertThat(fakes.rounds.drafts.values()).hasSize(1).allMatch(kept -> kept.contains("Batteri"));
        }

        @Test
        void isKeptInPlaceOfWhatAnotherWindowKeptWhereOneSaysSo() {
            edit();
            _setValue(title(), "Ammoniakk på sjøen");
            elsewhere();
            _setValue(title(), "Metanol på sjøen");
            press("Ta vare på det som står her i stedet");
            assertThat(stage.text()).contains("Tatt vare på kl. 10.43").doesNotContain(ELSEWHERE);
            comeBack(PAGE + "/edit");
            assertThat(title().getValue()).isEqualTo("Metanol på sjøen");
        }

        @Test
        void aNewCallIsNotKeptInPlaceOfThatOfAnotherWindow() {
            stage.open(LIST + "/new");
            fakes.rounds.drafts.put(CallDraft.place(Fakes.FERRIES), "another");
            _setValue(title(), "Metanol på sjøen");
            assertThat(stage.text()).contains(ELSEWHERE);
            press("Opprett utkast");
            assertThat(fakes.calls.commands.carriedOut).hasSize(1);
            assertThat(fakes.rounds.drafts).containsValue("another");
        }

        @Test
        void isSentWhileItIsTyped() {
            edit();
            assertThat(List.<TextFieldBase<?, String>>of(title(), questions().getFirst()))
                    .allSatisfy(field -> assertThat(field.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY))
                    .allSatisfy(
                            field -> assertThat(field.getValueChangeTimeout()).isLessThan(5_000))
                    .allSatisfy(field -> assertThat(toldOf(field, "input"))
                            .as("to whoever doesn’t pause, too")
                            .contains("}value", "[3000,\"leading\",\"intermediate\"]"));
        }

        /** What the browser is told to send when that happens to a field, and how often. */
        private static String toldOf(TextFieldBase<?, String> field, String event) {
            var listeners = field.getElement().getNode().getFeature(ElementListenerMap.class);
            var told = JsonNodeFactory.instance.objectNode();
            listeners.generateChangesFromEmpty();
            listeners.collectChanges(change -> {
                if (change instanceof MapPutChange put && put.getKey().equals(event)) {
                    ((ConstantPoolKey) put.getValue()).export(told);
                }
            });
            return told.toString();
        }

        @Test
        void saysAtTheFieldsWhatIsMissing() {
            stage.open(LIST + "/new");
            _setValue(_find(InstantField.class).getLast(), null);
            press("Opprett utkast");

            assertThat(title().isInvalid()).isTrue();
            assertThat(_find(InstantField.class).getLast().isInvalid()).isTrue();
            assertThat(stage.text()).contains("2 felt");
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
        }

        @Test
        void saysAtTheFieldHowLongAnAnswerAndHowHighAScaleCanBe() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            var limit = _get(IntegerField.class, spec -> spec.withLabel("Maks. antall tegn"));
            _setValue(limit, 50_001);
            press("Opprett utkast");
            assertThat(limit.isInvalid()).isTrue();
            assertThat(limit.getErrorMessage()).isEqualTo("Skriv et tall fra 1 til 50\u00a0000");
            assertThat(stage.text()).contains("Ett felt må rettes");
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
            _setValue(kind(), QuestionKind.SCALE);
            var highest = _get(IntegerField.class, spec -> spec.withLabel("Skala fra 1 til"));
            _setValue(highest, null);
            press("Opprett utkast");
            assertThat(highest.getErrorMessage()).isEqualTo("Skriv et tall fra 2 til 10");
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
            _setValue(highest, 7);
            assertThat(highest.isInvalid()).isFalse();
            press("Opprett utkast");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> assertThat(command.form().questions().getFirst())
                            .as("what isn't asked is as it usually is")
                            .returns(7, QuestionForm::highest)
                            .returns(Question.USUAL_LIMIT, QuestionForm::limit));
        }

        @Test
        void asksByChoicesThatComeAndGo() {
            stage.open(LIST + "/new");
            _setValue(title(), "Hydrogen på sjøen");
            _setValue(kind(), QuestionKind.SINGLE_CHOICE);
            var choices = _find(TextField.class).stream()
                    .filter(field -> field.getLabel().startsWith("Alternativ"))
                    .toList();
            assertThat(choices).hasSize(2);
            _setValue(choices.getFirst(), "Prisen");
            press("Opprett utkast");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(DraftCall.class))
                    .satisfies(command -> assertThat(
                                    command.form().questions().getFirst().choices())
                            .containsExactly(Translated.of("nb", "Prisen"), Translated.NONE));
        }

        @SuppressWarnings("unchecked")
        private Select<QuestionKind> kind() {
            return _get(Select.class, spec -> spec.withLabel("Svartype"));
        }

        @SuppressWarnings("unchecked")
        private CheckboxGroup<String> spoken() {
            return _get(CheckboxGroup.class, spec -> spec.withLabel("Språk"));
        }

        @Test
        void isTranslatedBesideTheOriginal() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            _setValue(spoken(), Set.of("nb", "nn"));
            _setValue(languages(), "nn");
            assertThat(below(questions().getFirst())).isEqualTo("Originalen: Hva hindrer ferjene?");
            assertThat(questions()
                            .getFirst()
                            .getHelperComponent()
                            .getElement()
                            .getChild(1)
                            .getAttribute("lang"))
                    .isEqualTo("nb");
            _setValue(questions().getFirst(), "Kva hindrar ferjene?");
            press("Lagre endringene");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.version()).isEqualTo(4);
                        assertThat(command.form().languages()).containsExactly("nb", "nn");
                        assertThat(command.form().questions().getFirst().text())
                                .isEqualTo(new Translated(
                                        Map.of("nb", "Hva hindrer ferjene?", "nn", "Kva hindrar ferjene?")));
                    });
        }

        @SuppressWarnings("unchecked")
        private Select<String> writtenIn() {
            return _get(Select.class, spec -> spec.withLabel("Skrevet på"));
        }

        /** What was written in bokmål is from now on written in nynorsk. */
        private void turnToNynorsk() {
            edit();
            _assertNone(Select.class, spec -> spec.withLabel("Skrevet på"));
            _setValue(spoken(), Set.of("nb", "nn"));
            assertThat(writtenIn().getListDataView().getItems()).containsExactly("nb", "nn");
            assertThat(writtenIn().getValue()).isEqualTo("nb");
            _setValue(writtenIn(), "nn");
        }

        @Test
        void isWrittenInAnotherOfItsLanguagesAndWhatIsTypedStaysInItsOwn() {
            turnToNynorsk();
            assertThat(languages().getValue()).isEqualTo("nn");
            assertThat(title())
                    .returns("", TextField::getValue)
                    .returns("Teksten på bokmål: Hydrogen på sjøen", CallViewsTest::below);
            assertThat(questions().getFirst())
                    .returns("", TextArea::getValue)
                    .returns("Teksten på bokmål: Hva hindrer ferjene?", CallViewsTest::below);
            press("Lagre endringene");
            assertThat(title())
                    .returns(true, TextField::isInvalid)
                    .returns("Skriv tittelen på nynorsk", TextField::getErrorMessage);
            assertThat(fakes.calls.commands.carriedOut).isEmpty();
            _setValue(title(), "Hydrogen på havet");
            press("Lagre endringene");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().languages()).containsExactly("nn", "nb");
                        assertThat(command.form().title())
                                .isEqualTo(
                                        new Translated(Map.of("nb", "Hydrogen på sjøen", "nn", "Hydrogen på havet")));
                        assertThat(command.form().questions().getFirst().text()).isEqualTo(WHY.text());
                    });
        }

        @Test
        void theLanguageInWhichItIsWrittenIsTheOneThatCannotBeLeftOut() {
            turnToNynorsk();
            assertThat(spoken().getItemEnabledProvider().test("nb")).isTrue();
            assertThat(spoken().getItemEnabledProvider().test("nn")).isFalse();
            _setValue(title(), "Hydrogen på havet");
            _setValue(spoken(), Set.of("nn"));
            press("Lagre endringene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().languages()).containsExactly("nn");
                        assertThat(command.form().title().in("nb"))
                                .as("until it is offered in that again")
                                .isEqualTo("Hydrogen på sjøen");
                    });
        }

        @Test
        void inWhichLanguageItIsWrittenIsFoundAgain() {
            turnToNynorsk();
            comeBack(PAGE + "/edit");
            assertThat(stage.text()).contains(UNSAVED);
            assertThat(writtenIn().getValue()).isEqualTo("nn");
            assertThat(below(title())).isEqualTo("Teksten på bokmål: Hydrogen på sjøen");
        }

        @Test
        void goesToTheLanguageInWhichTheTitleIsMissing() {
            edit();
            _setValue(spoken(), Set.of("nb", "nn"));
            _setValue(title(), "");
            _setValue(languages(), "nn");
            _setValue(title(), "Hydrogen på havet");
            press("Lagre endringene");

            assertThat(languages().getValue()).isEqualTo("nb");
            assertThat(title())
                    .returns(true, TextField::isInvalid)
                    .returns("Skriv tittelen på bokmål", TextField::getErrorMessage)
                    .returns("Teksten på nynorsk: Hydrogen på havet", CallViewsTest::below);
        }

        @Test
        void aTemplateBeginsInTheLanguageThatIsChosen() {
            stage.open(LIST + "/new");
            _setValue(spoken(), Set.of("nb", "nn"));
            _setValue(writtenIn(), "nn");
            beginFrom(new BeginFrom.Source(CallTemplate.HEARING, null));
            press("Bytt ut");
            assertThat(writtenIn().getValue()).isEqualTo("nn");
            assertThat(title().getValue()).isEqualTo("Kva meiner du om forslaget?");
        }

        @Test
        void saysInWhichLanguageEachTextIsWrittenWhereSomebodyElseSaved() {
            var both = new CallText(
                    List.of("nb", "nn"),
                    new Translated(Map.of("nb", "Hydrogen på sjøen", "nn", "Hydrogen på havet")),
                    Translated.NONE,
                    true,
                    List.of(WHY));
            fakes.calls.lists.details = call(CallStatus.DRAFT, both, List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            _setValue(writtenIn(), "nn");
            fakes.calls.lists.details = newer(new CallText(
                    both.languages(), both.title(), Translated.of("nb", "Fordi."), true, both.questions()));
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");

            assertThat(choices()).extracting(RadioButtonGroup::getLabel).containsExactly("Innledning", "Språk");
            var spoken = choices().getLast();
            assertThat(spoken.getItemLabelGenerator().apply(true))
                    .isEqualTo("Din tekst: nynorsk, bokmål; skrevet på nynorsk");
            assertThat(spoken.getItemLabelGenerator().apply(false))
                    .isEqualTo("Lagret tekst: bokmål, nynorsk; skrevet på bokmål");
            press("Lagre valgene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.form().languages()).containsExactly("nn", "nb");
                        assertThat(command.form().introduction().in("nb")).isEqualTo("Fordi.");
                    });
        }

        @Test
        void whatIsTypedIsInItsLanguageAndTheLabelInThePages() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            _setValue(spoken(), Set.of("nb", "nn"));
            var field = title();
            var shown = languages();
            shown.setValue("nn");
            assertThat(isMarked(field, "nn")).isTrue();
            assertThat(field.getElement().hasAttribute("lang"))
                    .as("that would be the label's too")
                    .isFalse();
            shown.setValue("nb");
            assertThat(isMarked(field, "nb")).isTrue();
        }

        /** Whether the browser was told that the insides of the field are in that language. */
        private static boolean isMarked(TextFieldBase<?, String> field, String language) {
            var internals = UI.getCurrent().getInternals();
            internals.getStateTree().runExecutionsBeforeClientResponse();
            return internals.dumpPendingJavaScriptInvocations().stream()
                    .filter(call -> call.getOwner().equals(field.getElement().getNode()))
                    .map(call -> call.getInvocation())
                    .filter(invocation -> invocation.getExpression().contains("inputElement.lang"))
                    .anyMatch(invocation -> invocation.getParameters().contains(language));
        }

        @Test
        void keepsWhatWasTypedWhenSomebodyElseSaved() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            _setValue(title(), "Ammoniakk på sjøen");
            fakes.calls.lists.details = call(CallStatus.OPEN, text(WHY), List.of());
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");

            assertThat(stage.text())
                    .as("it is open by now: nothing can be saved")
                    .contains("Runden er ikke et utkast lenger");
            assertThat(title().getValue()).isEqualTo("Ammoniakk på sjøen");
            _assertNone(ConflictDialog.class);
            assertThat(fakes.rounds.drafts).as("nobody would find it again").isEmpty();
            _setValue(title(), "Metanol på sjøen");
            assertThat(fakes.rounds.drafts).isEmpty();
            stage.open(LIST);
            press("Bli på siden");
            assertThat(title().getValue()).isEqualTo("Metanol på sjøen");
        }

        @Test
        void showsBothTextsWhereSomebodyElseSavedAndSavesTheChoice() {
            conflict();
            assertThat(choices())
                    .extracting(RadioButtonGroup::getLabel)
                    .containsExactly("Tittel", "Spørsmål 1", "Spørsmål 2", "Spørsmål 3");
            assertThat(choices())
                    .as("what only the other wrote is theirs")
                    .extracting(RadioButtonGroup::getValue)
                    .containsExactly(true, true, true, false);
            var first = choices().get(1);
            assertThat(first.getItemLabelGenerator().apply(true))
                    .startsWith("Din tekst: Hva hindrer ferjene nå? · Skriftlig svar");
            assertThat(first.getItemLabelGenerator().apply(false)).startsWith("Lagret tekst: Hvorfor ikke? · ");
            assertThat(choices().getLast().getItemLabelGenerator().apply(true)).isEqualTo("Din tekst: tomt");
            _setValue(first, false);
            press("Lagre valgene");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> {
                        assertThat(command.version()).isEqualTo(5);
                        assertThat(command.form().title().in("nb")).isEqualTo("Ammoniakk på sjøen");
                        assertThat(command.form().questions())
                                .extracting(question -> question.text().in("nb"))
                                .containsExactly("Hvorfor ikke?", "Hva koster det?", "Hvem betaler?");
                    });
        }

        @Test
        void whereOnlyTheOrderOfTheQuestionsDiffersThatIsAskedFor() {
            var costs = Question.inWords(new QuestionId(new UUID(4, 77)), Translated.of("nb", "Hva koster det?"));
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY, costs), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            inQuestion(1, "Flytt opp");
            fakes.calls.lists.details = newer(text(WHY, costs));
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");
            var order = choices().stream()
                    .filter(one -> one.getLabel().equals("Rekkefølgen på spørsmålene"))
                    .findFirst()
                    .orElseThrow();
            assertThat(order.getValue()).as("I have moved one").isTrue();
            assertThat(order.getItemLabelGenerator().apply(true)).isEqualTo("Din tekst: 1, 2");
            assertThat(order.getItemLabelGenerator().apply(false)).isEqualTo("Lagret tekst: 2, 1");
            _setValue(order, false);
            press("Lagre valgene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> assertThat(command.form().questions())
                            .extracting(question -> question.text().in("nb"))
                            .containsExactly("Hva hindrer ferjene?", "Hva koster det?"));
        }

        @Test
        void whoCancelsTheChoiceIsAskedAgainAndLosesNothing() {
            conflict();
            _click(_get(Button.class, spec -> spec.withText("Avbryt")
                    .withPredicate(button -> button.findAncestor(ConflictDialog.class) != null)));
            _assertNone(ConflictDialog.class);
            assertThat(title().getValue()).isEqualTo("Ammoniakk på sjøen");
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");
            assertThat(_get(ConflictDialog.class).isOpened()).isTrue();
        }

        @Test
        void whatWasChosenStandsInTheFieldsAndIsKeptUntilItIsSaved() {
            conflict();
            _setValue(choices().getFirst(), false);
            fakes.calls.commands.refuseNext(new SharedRefusal.NotThereOrNotYours());
            press("Lagre valgene");
            assertThat(title().getValue()).isEqualTo("Hydrogen på sjøen");
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hva hindrer ferjene nå?", "Hva koster det?", "Hvem betaler?");
            comeBack(PAGE + "/edit");
            assertThat(stage.text()).contains(UNSAVED);
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hva hindrer ferjene nå?", "Hva koster det?", "Hvem betaler?");
        }

        /** I have changed the title and the question, and added one; they have changed the question, and added another. */
        private void conflict() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            _setValue(title(), "Ammoniakk på sjøen");
            _setValue(questions().getFirst(), "Hva hindrer ferjene nå?");
            press("Nytt spørsmål");
            _setValue(questions().getLast(), "Hva koster det?");
            var theirs = text(
                    Question.inWords(WHY.id(), Translated.of("nb", "Hvorfor ikke?")),
                    Question.inWords(new QuestionId(new UUID(4, 77)), Translated.of("nb", "Hvem betaler?")));
            fakes.calls.lists.details = newer(theirs);
            fakes.calls.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            press("Lagre endringene");
        }

        private static CallDetails newer(CallText text) {
            return new CallDetails(
                    CallFakes.CALL,
                    Fakes.FERRIES,
                    5,
                    2,
                    text,
                    Audience.PUBLIC,
                    new Window(OPENS, CLOSES),
                    CallStatus.DRAFT,
                    OPENS,
                    List.of(7, 2),
                    List.of(),
                    Set.of(CallAction.EDIT));
        }

        @SuppressWarnings("unchecked")
        private List<RadioButtonGroup<Boolean>> choices() {
            return _find(_get(ConflictDialog.class), RadioButtonGroup.class).stream()
                    .map(group -> (RadioButtonGroup<Boolean>) group)
                    .toList();
        }

        @Test
        void addsMovesAndRemovesQuestions() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            press("Nytt spørsmål");
            _setValue(questions().getLast(), "Hva koster det?");
            inQuestion(1, "Flytt opp");
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hva koster det?", "Hva hindrer ferjene?");
            inQuestion(0, "Flytt opp");
            inQuestion(1, "Fjern spørsmålet");
            press("Lagre endringene");

            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> assertThat(command.form().questions())
                            .extracting(question -> question.text().in("nb"))
                            .containsExactly("Hva koster det?"));
        }

        @Test
        void aQuestionThatIsRemovedIsPutBackWhereItWas() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            press("Nytt spørsmål");
            _setValue(questions().getLast(), "Hva koster det?");
            inQuestion(0, "Fjern spørsmålet");
            assertThat(questions()).extracting(TextArea::getValue).containsExactly("Hva koster det?");
            assertThat(gone()).containsExactly("Spørsmål 1 «Hva hindrer ferjene?» er fjernet.");
            _assertNone(Notification.class);
            press("Angre");

            assertThat(gone()).isEmpty();
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hva hindrer ferjene?", "Hva koster det?");
            press("Lagre endringene");
            assertThat(fakes.calls.commands.carriedOut)
                    .singleElement(type(EditCall.class))
                    .satisfies(command -> assertThat(command.form().questions())
                            .extracting(question -> question.text().in("nb"))
                            .containsExactly("Hva hindrer ferjene?", "Hva koster det?"));
        }

        @Test
        void aQuestionIsPutBackOnceHoweverOftenThatIsPressed() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            inQuestion(0, "Fjern spørsmålet");
            assertThat(questions()).isEmpty();
            var undo = _get(Button.class, spec -> spec.withText("Angre"));
            undo.click();
            undo.click();
            assertThat(questions()).extracting(TextArea::getValue).containsExactly("Hva hindrer ferjene?");
        }

        @Test
        void whoeverRemovesAQuestionStandsAtTheButtonThatPutsItBack() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            inQuestion(0, "Fjern spørsmålet");
            assertThat(focused()).contains("Angre");

            var undo = _get(Button.class, spec -> spec.withText("Angre"));
            assertThat(undo.getElement().getAttribute("aria-describedby"))
                    .as("with which it is read what was removed")
                    .isEqualTo(_find(_get(RemovedLine.class), Span.class)
                            .getFirst()
                            .getId()
                            .orElseThrow());
        }

        /** What the buttons say to which the browser was told to go. */
        private static List<String> focused() {
            var internals = UI.getCurrent().getInternals();
            internals.getStateTree().runExecutionsBeforeClientResponse();
            return internals.dumpPendingJavaScriptInvocations().stream()
                    .filter(call -> call.getInvocation().getExpression().contains("focus"))
                    .map(call -> Element.get(call.getOwner()).getTextRecursively())
                    .toList();
        }

        @Test
        void eachThatIsRemovedComesBackToItsOwnPlaceWhateverWasMovedSince() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            for (var question : List.of("Hva koster det?", "Hvem betaler?")) {
                press("Nytt spørsmål");
                _setValue(questions().getLast(), question);
            }
            inQuestion(1, "Fjern spørsmålet");
            inQuestion(1, "Flytt opp");
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hvem betaler?", "Hva hindrer ferjene?");
            inQuestion(0, "Fjern spørsmålet");
            assertThat(gone())
                    .containsExactly(
                            "Spørsmål 1 «Hvem betaler?» er fjernet.", "Spørsmål 2 «Hva koster det?» er fjernet.");
            putBack(1);
            putBack(0);
            assertThat(questions())
                    .extracting(TextArea::getValue)
                    .containsExactly("Hvem betaler?", "Hva koster det?", "Hva hindrer ferjene?");
            assertThat(_find(H3.class)).extracting(H3::getText).contains("Spørsmål 1", "Spørsmål 2", "Spørsmål 3");
        }

        private static void putBack(int line) {
            _click(_find(Button.class, spec -> spec.withText("Angre")).get(line));
        }

        @Test
        void whatIsRemovedIsQuotedInItsLanguage() {
            fakes.calls.lists.details = call(CallStatus.DRAFT, text(WHY), List.of(), CallAction.EDIT);
            stage.open(PAGE + "/edit");
            press("Nytt spørsmål");
            inQuestion(1, "Fjern spørsmålet");
            inQuestion(0, "Fjern spørsmålet");
            assertThat(gone())
                    .as("where nothing was asked, nothing is quoted")
                    .containsExactly("Spørsmål 1 «Hva hindrer ferjene?» er fjernet.", "Spørsmål 2 er fjernet.");
            assertThat(_find(RemovedLine.class))
                    .extracting(line -> line.getElement().hasAttribute("lang"))
                    .containsExactly(false, false);
            assertThat(_find(_get(Quoting.class), Span.class))
                    .filteredOn(span -> span.getElement().hasAttribute("lang"))
                    .singleElement()
                    .satisfies(quoted -> {
                        assertThat(quoted.getText()).isEqualTo("Hva hindrer ferjene?");
                        assertThat(quoted.getElement().getAttribute("lang")).isEqualTo("nb");
                    });
        }

        /** What is said to be removed, in its order. */
        private static List<String> gone() {
            return _find(RemovedLine.class).stream()
                    .map(line -> line.getElement().getChild(0).getTextRecursively())
                    .toList();
        }

        private List<String> alternatives() {
            return _find(TextField.class).stream()
                    .filter(field -> field.getLabel().startsWith("Alternativ"))
                    .map(TextField::getValue)
                    .toList();
        }

        private void named(String name) {
            _click(_get(
                    Button.class,
                    spec -> spec.withPredicate(
                            button -> button.getAriaLabel().filter(name::equals).isPresent())));
        }

        @Test
        void choicesAreMovedAndRemovedAndPutBack() {
            stage.open(LIST + "/new");
            _setValue(kind(), QuestionKind.SINGLE_CHOICE);
            press("Nytt alternativ");
            var words = List.of("Prisen", "Tiden", "Folk");
            for (int i = 0; i < words.size(); i++) {
                var label = "Alternativ " + (i + 1);
                _setValue(_get(TextField.class, spec -> spec.withLabel(label)), words.get(i));
            }
            named("Flytt alternativ 3 opp");
            assertThat(alternatives()).containsExactly("Prisen", "Folk", "Tiden");
            named("Fjern alternativ 1");
            assertThat(alternatives()).containsExactly("Folk", "Tiden");
            assertThat(gone()).containsExactly("Alternativ 1 «Prisen» er fjernet.");
            _assertNone(Notification.class);
            press("Angre");
            assertThat(alternatives()).containsExactly("Prisen", "Folk", "Tiden");
        }

        @Test
        void ofTwoChoicesOneThatIsPutBackTakesThePlaceOfTheEmptyOneThatCameInstead() {
            stage.open(LIST + "/new");
            _setValue(kind(), QuestionKind.SINGLE_CHOICE);
            _setValue(_get(TextField.class, spec -> spec.withLabel("Alternativ 1")), "Prisen");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Alternativ 2")), "Tiden");
            named("Fjern alternativ 1");
            assertThat(alternatives()).as("there are always two").containsExactly("Tiden", "");
            press("Angre");
            assertThat(alternatives()).containsExactly("Prisen", "Tiden");
        }

        @Test
        void choicesThatAreAllRemovedComeBackEachToItsPlace() {
            stage.open(LIST + "/new");
            _setValue(kind(), QuestionKind.SINGLE_CHOICE);
            _setValue(_get(TextField.class, spec -> spec.withLabel("Alternativ 1")), "Prisen");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Alternativ 2")), "Tiden");
            named("Fjern alternativ 1");
            named("Fjern alternativ 1");
            assertThat(alternatives()).containsExactly("", "");
            assertThat(gone()).containsExactly("Alternativ 1 «Prisen» er fjernet.", "Alternativ 1 «Tiden» er fjernet.");
            putBack(0);
            putBack(0);
            assertThat(alternatives()).containsExactly("Prisen", "Tiden");
        }

        private void inQuestion(int place, String item) {
            click(_find(DotsMenu.class).get(place).items().stream()
                    .filter(one -> one.getText().equals(item))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
