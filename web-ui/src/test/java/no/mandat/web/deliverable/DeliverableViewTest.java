package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.DeliverableFakes.AMIR;
import static no.mandat.web.DeliverableFakes.HASH;
import static no.mandat.web.DeliverableFakes.LIV;
import static no.mandat.web.DeliverableFakes.LOST;
import static no.mandat.web.DeliverableFakes.ME;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.REGISTER;
import static no.mandat.web.DeliverableFakes.WHY;
import static no.mandat.web.DeliverableFakes.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal.SignaturesMissing.Unsigned;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.web.DeliverableFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.document.MandateDocuments;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.deliverable.CorrectRecommendation;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.DraftedParts;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.GiveUpCorrections;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.PublishedPlace;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.deliverable.WritingNow;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.review.AcceptComment;
import no.mandat.workflow.review.AnswerVerdict;
import no.mandat.workflow.review.CancelReview;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.DeclineComment;
import no.mandat.workflow.review.EndReview;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.Hindrances;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.Place;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ReviewBoard;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverableViewTest {

    private static final String PAGE = DeliverableNavigation.address(Fakes.FERRIES, NOTE);
    private static final String QUOTE = "Det meste blir ikke utnyttet i dag";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open() {
        stage.open(PAGE);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void confirm(String text) {
        var dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText(text)));
    }

    private static void choose(String text) {
        _find(DotsMenu.class).stream()
                .flatMap(menu -> menu.items().stream())
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .ifPresentOrElse(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)), () -> {
                    throw new AssertionError("nothing to choose called " + text);
                });
    }

    private <T> T last(Class<T> type) {
        return type.cast(fakes.deliverables.carriedOut.getLast());
    }

    private static boolean isForwarded() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(call -> call.getInvocation().getParameters().stream())
                .anyMatch("/public/mandates/hurtigbater/deliverables/5"::equals);
    }

    @Test
    void whoeverHasNoPlaceHereIsLedToThePublicPage() {
        fakes.deliverables.place = new PublishedPlace("hurtigbater", 5);
        fakes.deliverables.hidden = true;
        UI.getCurrent().navigate(PAGE);
        assertThat(isForwarded()).isTrue();
        assertThat(stage.text()).doesNotContain("Biprodukter som råstoffkilde");
    }

    @Test
    void whatIsNotPublishedIsNotThereForThem() {
        fakes.deliverables.hidden = true;
        UI.getCurrent().navigate(PAGE);
        assertThat(isForwarded()).isFalse();
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void whoeverReadsItHereStaysHere() {
        fakes.deliverables.place = new PublishedPlace("hurtigbater", 5);
        UI.getCurrent().navigate(PAGE);
        assertThat(isForwarded()).isFalse();
        assertThat(stage.text()).contains("Biprodukter som råstoffkilde");
    }

    @Test
    void aRevisionThatIsShownHasBeenSeen() {
        stage.open(PAGE + "?revision=1");
        assertThat(fakes.deliverables.seen).containsExactly(1);
    }

    @Test
    void whatIsBeingWrittenHasBeenSeenAsTheRevisionOnlyWhereItIsThat() {
        open();
        assertThat(fakes.deliverables.seen).isEmpty();
        fakes.deliverables.workingHash = DeliverableFakes.HASH;
        open();
        assertThat(fakes.deliverables.seen)
                .containsExactly(fakes.deliverables.revisions.getFirst().number());
    }

    @Test
    void whoIsWritingNowStandsBesideTheSectionAsSoonAsTheyDo() {
        open();
        assertThat(stage.text()).doesNotContain("skriver her nå");
        assertThat(fakes.deliverables.watching).hasSize(1);

        fakes.deliverables.writingNow.add(new WritingNow(WHY, "Kari Nordholm"));
        tellWatching();
        var marks = _find(Span.class, spec -> spec.withClasses("writing-now")).stream()
                .filter(mark -> !mark.getText().isEmpty())
                .toList();
        assertThat(marks)
                .as("in the outline and beside the heading")
                .extracting(Span::getText)
                .containsExactly("Kari Nordholm skriver her nå", "Kari Nordholm skriver her nå");
        assertThat(marks.getFirst().getElement().getParent().getTextRecursively())
                .contains("1 Hvorfor nå");

        fakes.deliverables.writingNow.clear();
        tellWatching();
        assertThat(stage.text()).doesNotContain("skriver her nå");
    }

    @Test
    void aRevisionDoesNotTellWhoIsWriting() {
        fakes.deliverables.writingNow.add(new WritingNow(WHY, "Kari Nordholm"));
        stage.open(PAGE + "?revision=3");
        assertThat(stage.text()).doesNotContain("skriver her nå");
        assertThat(fakes.deliverables.watching).isEmpty();
        fakes.deliverables.drafts = false;
        open();
        assertThat(stage.text()).doesNotContain("skriver her nå");
        assertThat(fakes.deliverables.watching).isEmpty();
    }

    private void tellWatching() {
        List.copyOf(fakes.deliverables.watching).forEach(Runnable::run);
        MockVaadin.runUIQueue(false);
    }

    @Test
    void whoHasAnsweredStandsOverTheText() {
        fakes.deliverables.review(
                false,
                List.of(
                        asked(LIV, "Liv Sandmo", Verdict.ENDORSED, null),
                        asked(AMIR, "Amir Solvang", Verdict.CHANGES_REQUESTED, "Vi mangler tall."),
                        asked(ME, "Solveig Kvamme", null, null)));
        open();
        assertThat(stage.text())
                .contains("2 av 3 har svart", "Frist 28. nov. 2026", "om 3 dager", "Slutter seg til")
                .contains("Ber om endringer", "Ikke svart", "Les vurderingene", "Vi mangler tall.");
        _assertNone(Button.class, spec -> spec.withText("Avgi vurdering"));
    }

    @Test
    void whoeverIsAskedAnswers() {
        var review =
                fakes.deliverables.review(true, List.of(asked(ME, "Solveig Kvamme", null, null)), ReviewAction.GIVE);
        open();
        press("Avgi vurdering");
        verdict(Verdict.CHANGES_REQUESTED, "Vi mangler tall.");
        confirm("Avgi vurdering");
        var given = last(GiveVerdict.class);
        assertThat(given.review()).isEqualTo(review.id());
        assertThat(given.verdict()).isEqualTo(Verdict.CHANGES_REQUESTED);
        assertThat(given.text()).isEqualTo("Vi mangler tall.");
        assertThat(given.hash()).isEqualTo(HASH);
    }

    @SuppressWarnings("unchecked")
    private static void verdict(Verdict verdict, String text) {
        _setValue((RadioButtonGroup<Verdict>) _get(RadioButtonGroup.class), verdict);
        _setValue(_get(_get(Dialog.class), TextArea.class), text);
    }

    @Test
    void aRefusedVerdictStaysInItsDialog() {
        fakes.deliverables.review(true, List.of(asked(ME, "Solveig Kvamme", null, null)), ReviewAction.GIVE);
        fakes.deliverables.refusal = new ReviewRefusal.VerdictTextMissing(Verdict.CHANGES_REQUESTED);
        open();
        press("Avgi vurdering");
        verdict(Verdict.CHANGES_REQUESTED, "");
        confirm("Avgi vurdering");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        assertThat(_get(Dialog.class).isOpened()).isTrue();
    }

    @Test
    void oneSaysSomethingElseThanBefore() {
        fakes.deliverables.review(
                false, List.of(asked(ME, "Solveig Kvamme", Verdict.ENDORSED, null)), ReviewAction.GIVE);
        open();
        press("Endre vurderingen");
        verdict(Verdict.ENDORSED_WITH_REMARKS, "Se merknadene.");
        confirm("Endre vurderingen");
        assertThat(last(GiveVerdict.class).verdict()).isEqualTo(Verdict.ENDORSED_WITH_REMARKS);
    }

    @Test
    void whoeverWritesAnswersThoseWhoAskForChanges() {
        fakes.deliverables.review(
                false,
                List.of(asked(AMIR, "Amir Solvang", Verdict.CHANGES_REQUESTED, "Vi mangler tall.")),
                ReviewAction.ANSWER);
        open();
        press("Svar");
        _setValue(_get(_get(Dialog.class), TextArea.class), "De kommer.");
        confirm("Svar");
        assertThat(last(AnswerVerdict.class).text()).isEqualTo("De kommer.");
        assertThat(last(AnswerVerdict.class).number()).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    @Test
    void whoeverWritesAsksMembers() {
        fakes.deliverables.mayRequest = true;
        open();
        choose("Be om gjennomgang");
        MultiSelectComboBox<ReviewBoard.Askable> people = _get(MultiSelectComboBox.class);
        _setValue(people, Set.of(new ReviewBoard.Askable(LIV, "Liv Sandmo")));
        confirm("Be om vurdering");
        assertThat(last(RequestReview.class).people()).containsExactly(LIV);
        assertThat(last(RequestReview.class).hash()).isEqualTo(HASH);
    }

    @Test
    void aReviewIsEndedOrCalledOff() {
        var review = fakes.deliverables.review(
                false, List.of(asked(LIV, "Liv Sandmo", null, null)), ReviewAction.END, ReviewAction.CANCEL);
        open();
        choose("Avslutt gjennomgangen");
        assertThat(last(EndReview.class).review()).isEqualTo(review.id());
        choose("Avbryt gjennomgangen");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Teksten skrives om.");
        confirm("Avbryt gjennomgangen");
        assertThat(last(CancelReview.class).reason()).isEqualTo("Teksten skrives om.");
    }

    @Test
    void commentsStandAtTheirWordsAndBesideTheText() {
        fakes.deliverables.onPassage(
                CommentKind.REMARK, CommentState.OPEN, QUOTE, new Place(0, QUOTE.length(), Place.Fit.EXACT), null);
        fakes.deliverables.objection();
        fakes.deliverables.onPassage(
                CommentKind.REMARK, CommentState.RESOLVED, "i dag", new Place(29, 34, Place.Fit.EXACT), null);
        var objection = new Hindrances.OpenObjection(
                new CommentId(fakes.deliverables.comments.get(1).id().value()), "Jonas Ekre", null, REGISTER, "", "");
        fakes.deliverables.hindrances = new Hindrances(List.of(objection), List.of());
        open();
        assertThat(stage.text())
                .contains("2 åpne tråder", "1 avsluttet tråd", "Stanser «klar for godkjenning»", "Løses av:")
                .contains("Innvendingen fra Jonas Ekre må løses", "Jeg tar dem inn.");
        assertThat(html())
                .contains("<mark")
                .contains("href=\"/" + PAGE + "#comment-1\"")
                .doesNotContain("c-3");
        assertThat(_find(Article.class, spec -> spec.withId("comment-2"))).hasSize(1);
        assertThat(_find(ListItem.class, spec -> spec.withClasses("commented"))).hasSize(1);
        assertThat(_find(ListItem.class, spec -> spec.withClasses("objected"))).hasSize(1);
    }

    private void reworded() {
        var now = DeliverableFakes.content();
        var sections = new ArrayList<>(now.sections());
        var first = sections.getFirst();
        sections.set(
                0,
                new ReportContent.Section(
                        first.id(),
                        first.level(),
                        first.title(),
                        "Det meste utnyttes ikke.",
                        first.summary(),
                        first.clauses(),
                        first.classification()));
        fakes.deliverables.older.put(
                2,
                new ReportContent(
                        now.kind(),
                        now.number(),
                        now.title(),
                        now.language(),
                        now.summary(),
                        sections,
                        now.recommendations(),
                        now.dissents(),
                        now.pictures(),
                        now.figures(),
                        now.reply()));
    }

    @Test
    void commentsStandBesideWhatChanged() {
        fakes.deliverables.onPassage(
                CommentKind.REMARK, CommentState.OPEN, QUOTE, new Place(0, QUOTE.length(), Place.Fit.EXACT), null);
        fakes.deliverables.objection();
        reworded();
        stage.open(PAGE + "?since=2");

        assertThat(stage.text())
                .contains("2 åpne tråder", "Merknader til ord i avsnitt som er endret, står ved overskriften.");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("passage-number")))
                .extracting(Anchor::getHref)
                .containsExactly("/" + PAGE + "?since=2#comment-1", "/" + PAGE + "?since=2#comment-2");
        assertThat(html()).as("no place of the text without changes").doesNotContain("<mark");
    }

    @Test
    void wordsOfWhatDidNotChangeAreMarkedBesideWhatDid() {
        fakes.deliverables.onPassage(
                CommentKind.REMARK, CommentState.OPEN, QUOTE, new Place(0, QUOTE.length(), Place.Fit.EXACT), null);
        stage.open(PAGE + "?since=2");

        assertThat(html()).contains("<mark", "href=\"/" + PAGE + "?since&#61;2#comment-1\"");
        assertThat(stage.text()).doesNotContain("Merknader til ord i avsnitt som er endret");
    }

    @Test
    void theOutlineNamesWhatChangedAndStaysInTheRedline() {
        reworded();
        stage.open(PAGE + "?since=2");
        assertThat(_find(Span.class, spec -> spec.withClasses("outline-changed")))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.getText()).isEqualTo("Endret");
                    assertThat(changed.getElement().getParent().getTextRecursively())
                            .contains("1 Hvorfor nå");
                });
        assertThat(_find(Anchor.class, spec -> spec.withClasses("outline-title")))
                .hasSize(3)
                .allSatisfy(link -> assertThat(link.getHref()).startsWith(PAGE + "?since=2#s-"));
        open();
        _assertNone(Span.class, spec -> spec.withClasses("outline-changed"));
    }

    private static String html() {
        return String.join(
                "",
                _find(Div.class, spec -> spec.withClasses("report-text")).stream()
                        .map(div -> div.getElement().getProperty("innerHTML", ""))
                        .toList());
    }

    @Test
    void aCommentWhoseWordsAreGoneQuotesThem() {
        fakes.deliverables.onPassage(CommentKind.REMARK, CommentState.OPEN, "Borte nå", null, null);
        open();
        assertThat(stage.text()).contains("Ordene dette gjaldt, er borte:", "Borte nå");
    }

    @Test
    void anOutdatedSuggestionShowsBothTexts() {
        fakes.deliverables.onPassage(
                CommentKind.SUGGESTION,
                CommentState.OPEN,
                "Det meste utnyttes ikke",
                new Place(0, QUOTE.length(), Place.Fit.CHANGED),
                "Mye går tapt",
                CommentAction.ACCEPT,
                CommentAction.DECLINE,
                CommentAction.REPLY);
        open();
        assertThat(stage.text()).contains("Det meste utnyttes ikke", "Nå står det:", QUOTE, "Mye går tapt");
        press("Godta");
        assertThat(last(AcceptComment.class).comment())
                .isEqualTo(fakes.deliverables.comments.getFirst().id());
        press("Avvis");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Ikke nå.");
        confirm("Avvis");
        assertThat(last(DeclineComment.class).reason()).isEqualTo("Ikke nå.");
        press("Svar");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Enig.");
        confirm("Svar");
        assertThat(last(ReplyToComment.class).text()).isEqualTo("Enig.");
    }

    @Test
    void aSectionIsCommentedOnAsAWhole() {
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        _click(_find(Button.class, spec -> spec.withText("Kommenter")).getFirst());
        _setValue(area("Tekst"), "Kan vi tallfeste dette?");
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form())
                .isEqualTo(new CommentForm(CommentKind.REMARK, WHY, null, null, "Kan vi tallfeste dette?", null, null));
        assertThat(last(MakeComment.class).hash()).isEqualTo(HASH);
    }

    private static TextArea area(String label) {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    @Test
    void theWholeTextIsCommentedOn() {
        open();
        _assertNone(Button.class, spec -> spec.withText("Kommenter hele teksten"));
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        press("Kommenter hele teksten");
        _setValue(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Tekst")), "For langt.");
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form())
                .isEqualTo(new CommentForm(CommentKind.REMARK, null, null, null, "For langt.", null, null));
    }

    @Test
    void markedWordsAreCommentedOn() {
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        _get(PassageChooser.class).passage(LOST.toString(), 9, 24);
        _setValue((RadioButtonGroup<CommentKind>) _get(RadioButtonGroup.class), CommentKind.SUGGESTION);
        _setValue(area("Ny ordlyd"), "skilles sent");
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form())
                .isEqualTo(new CommentForm(
                        CommentKind.SUGGESTION,
                        LOST,
                        null,
                        new CommentForm.Passage(10, "blandes tidlig"),
                        null,
                        "skilles sent",
                        null));
        _get(PassageChooser.class).passage("ikke en id", 0, 3);
        _assertNone(Dialog.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> radios(String label) {
        return (RadioButtonGroup<Object>)
                _get(_get(Dialog.class), RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private void commentOnASection(int index) {
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        _click(_find(Button.class, spec -> spec.withText("Kommenter")).get(index));
    }

    @Test
    void typedWordsAreCommentedOnWithoutAMouse() {
        commentOnASection(1);
        _setValue(radios("Slag"), CommentKind.SUGGESTION);
        _setValue(area("Ordene det gjelder"), "strømmene  blandes");
        assertThat(area("Ny ordlyd").getValue()).isEqualTo("Strømmene blandes");
        _setValue(area("Ny ordlyd"), "Strømmene skilles");
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form())
                .isEqualTo(new CommentForm(
                        CommentKind.SUGGESTION,
                        LOST,
                        null,
                        new CommentForm.Passage(0, "Strømmene blandes"),
                        null,
                        "Strømmene skilles",
                        null));
    }

    @Test
    void whatIsTypedInACommentIsKeptUntilItIsMadeOrCancelled() {
        commentOnASection(0);
        _setValue(radios("Slag"), CommentKind.OBJECTION);
        _setValue(area("Tekst"), "Dette er feil.");
        _setValue(area("Hva løser innvendingen?"), "Rett tallet.");
        _get(Dialog.class).close();

        commentOnASection(1);
        assertThat(area("Tekst").getValue()).as("of another section").isEmpty();
        confirm("Avbryt");

        commentOnASection(0);
        assertThat(area("Tekst").getValue()).isEqualTo("Dette er feil.");
        assertThat(area("Hva løser innvendingen?").getValue()).isEqualTo("Rett tallet.");
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form().kind()).isEqualTo(CommentKind.OBJECTION);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void typedWordsThatAreNotThereAreSaidSoAtTheField() {
        commentOnASection(0);
        _setValue(area("Tekst"), "Hvor?");
        _setValue(area("Ordene det gjelder"), "finnes ikke");
        confirm("Legg inn");
        assertThat(area("Ordene det gjelder").getErrorMessage()).startsWith("Disse ordene står ikke i avsnittet");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        _setValue(radios("Slag"), CommentKind.SUGGESTION);
        _setValue(area("Ordene det gjelder"), "");
        confirm("Legg inn");
        assertThat(area("Ordene det gjelder").getErrorMessage()).isEqualTo("Skriv ordene forslaget skal erstatte.");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
    }

    @Test
    void ofWordsThatStandMoreThanOnceOneIsChosen() {
        commentOnASection(0);
        _setValue(area("Tekst"), "Hvilken?");
        _setValue(area("Ordene det gjelder"), "ik");
        assertThat(area("Ordene det gjelder").isInvalid()).isFalse();
        _setValue(area("Ordene det gjelder"), "t");
        confirm("Legg inn");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        assertThat(area("Ordene det gjelder").getErrorMessage()).contains("flere steder");
        var places = radios("Hvilket sted mener du?");
        _setValue(places, places.getListDataView().getItem(1));
        confirm("Legg inn");
        assertThat(last(MakeComment.class).form().passage())
                .isEqualTo(new CommentForm.Passage(QUOTE.indexOf('t', 3), "t"));
    }

    @Test
    void aRecommendationAndTheWholeTextAreCommentedOnWithoutWordsOfThem() {
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        press("Kommenter hele teksten");
        _assertNone(TextArea.class, spec -> spec.withLabel("Ordene det gjelder"));
        assertThat(radios("Slag").getListDataView().getItems()).doesNotContain(CommentKind.SUGGESTION);
    }

    @Test
    void whatOthersSayIsToldAndShownWhenItIsAskedFor() {
        fakes.deliverables.mayMake.addAll(Set.of(CommentKind.values()));
        open();
        tellWatching();
        _assertNone(Button.class, spec -> spec.withText("Vis"));
        press("Kommenter hele teksten");
        _setValue(area("Tekst"), "For langt.");
        fakes.deliverables.onPassage(
                CommentKind.REMARK, CommentState.OPEN, QUOTE, new Place(0, QUOTE.length(), Place.Fit.EXACT), null);
        tellWatching();
        assertThat(stage.text()).contains("Én ny kommentar").doesNotContain("1 åpen tråd");
        assertThat(area("Tekst").getValue()).as("what is being typed stays").isEqualTo("For langt.");
        _get(Dialog.class).close();
        press("Vis");
        assertThat(stage.text()).contains("1 åpen tråd").doesNotContain("Én ny kommentar");
        fakes.deliverables.review(false, List.of(asked(LIV, "Liv Sandmo", Verdict.ENDORSED, null)));
        tellWatching();
        assertThat(stage.text()).contains("Nytt i gjennomgangen");
    }

    @Test
    void clausesThatNothingAnswersYetAreMissing() {
        fakes.deliverables.unanswered.add("4.2");
        open();
        assertThat(stage.text()).contains("Punkt 4.2 er ikke besvart ennå.");
        fakes.deliverables.unanswered.addAll(List.of("4.3", "5", "6", "7", "8", "9", "10"));
        open();
        assertThat(stage.text()).contains("Punktene 4.2, 4.3, 5, 6, 7, 8 og 2 til er ikke besvart ennå.");
    }

    @Test
    void whoeverDoesNotReadDraftsIsToldNothingOfTheReview() {
        fakes.deliverables.review(false, List.of(asked(LIV, "Liv Sandmo", null, null)));
        fakes.deliverables.objection();
        fakes.deliverables.drafts = false;
        open();
        assertThat(stage.text()).contains("Biprodukter").doesNotContain("har svart", "Innvending", "tråd");
    }

    private static CorrectionDetails corrections(CorrectionState state, boolean writes, boolean objects) {
        boolean sent = state != CorrectionState.DRAFT;
        boolean dropped = state == CorrectionState.DROPPED;
        return new CorrectionDetails(
                2,
                state,
                3,
                sent ? 4 : null,
                sent ? LocalDate.of(2026, 11, 27) : null,
                dropped ? "Liv Sandmo" : null,
                dropped ? "Tallet er et annet." : null,
                List.of(new CorrectionDetails.Part("1", "Hvorfor nå"), new CorrectionDetails.Part("5.1", "")),
                DeliverableFakes.content(),
                writes,
                objects);
    }

    private void approved(DeliverableAction... actions) {
        fakes.deliverables.state = DeliverableState.APPROVED;
        fakes.deliverables.approved = 3;
        fakes.deliverables.actions.addAll(List.of(actions));
    }

    @Test
    void theLeaderMakesReadyWhatThePageShows() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        open();
        press("Gjør klar for godkjenning");
        var finished = last(FinishDeliverable.class);
        assertThat(finished.hash()).isEqualTo(DeliverableFakes.WORKING_HASH);
        assertThat(finished.endsReview()).isFalse();
    }

    @Test
    void objectionsThatStandAreCountedAndNamedNobodyElsesTask() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        fakes.deliverables.refusal = new DeliverableRefusal.ObjectionsOpen(2);
        open();
        press("Gjør klar for godkjenning");
        _assertNone(Dialog.class);
        assertThat(_get(Notification.class).getElement().getProperty("text"))
                .contains("2 innvendinger står åpne. De må løses, eller overprøves med en begrunnelse");
    }

    @Test
    void anOverriddenObjectionStandsWithItsReasonOutsideTheFold() {
        fakes.deliverables.onPassage(CommentKind.SUGGESTION, CommentState.ACCEPTED, QUOTE, null, "Alt");
        fakes.deliverables.overridden("Kommunene har sagt nei.");
        open();
        var threads = _get(CommentThreads.class);
        var beside = threads.getChildren()
                .filter(CommentThread.class::isInstance)
                .map(CommentThread.class::cast)
                .toList();
        assertThat(beside).singleElement().satisfies(thread -> assertThat(
                        thread.getElement().getTextRecursively())
                .contains("Overprøvd · Kari Nordholm: Kommunene har sagt nei."));
        assertThat(stage.text()).contains("Én innvending er overprøvd.", "1 avsluttet tråd");
    }

    @Test
    void theFootLeadsToThePartsOfThePage() {
        fakes.deliverables.objection();
        open();
        var jumps = _get(PageJumps.class);
        assertThat(_find(jumps, Anchor.class))
                .extracting(Anchor::getText, Anchor::getHref)
                .containsExactly(
                        tuple("Innhold", PAGE + "#outline"),
                        tuple("Teksten", PAGE + "#text"),
                        tuple("Tråder (1)", PAGE + "#comments"),
                        tuple("Om leveransen", PAGE + "#about"));
        for (var id : List.of("outline", "text", "comments", "about")) {
            _assertOne(Component.class, spec -> spec.withId(id));
        }
    }

    @Test
    void whereNobodyCommentsTheFootLeadsToNoThreads() {
        fakes.deliverables.drafts = false;
        fakes.deliverables.state = DeliverableState.APPROVED;
        open();
        assertThat(_find(_get(PageJumps.class), Anchor.class))
                .extracting(Anchor::getText)
                .containsExactly("Innhold", "Teksten", "Om leveransen");
    }

    @Test
    void aReviewThatIsNotOverIsNamedBeforeItEnds() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        fakes.deliverables.reviewOpen = new DeliverableRefusal.ReviewOpen(2, 3, LocalDate.of(2026, 11, 28));
        open();
        press("Gjør klar for godkjenning");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        assertThat(stage.text()).contains("2 av 3 har svart", "28. nov. 2026");
        confirm("Avslutt og gjør klar");
        assertThat(last(FinishDeliverable.class).endsReview()).isTrue();
        _assertNone(Dialog.class);
    }

    @Test
    void unsavedWordsAreNamedBeforeTheTextIsMadeReady() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        fakes.deliverables.reviewOpen = new DeliverableRefusal.ReviewOpen(2, 3, LocalDate.of(2026, 11, 28));
        fakes.deliverables.wordsUnsaved = new DeliverableRefusal.WordsUnsaved(
                List.of(new DeliverableRefusal.WordsUnsaved.Typed("Liv Sandmo", "Hva som går tapt")));
        open();
        press("Gjør klar for godkjenning");
        confirm("Avslutt og gjør klar");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        assertThat(stage.text()).contains("Liv Sandmo i «Hva som går tapt»");
        confirm("Gjør klar uten");
        assertThat(last(FinishDeliverable.class).endsReview()).isTrue();
        assertThat(last(FinishDeliverable.class).leavesUnsaved()).isTrue();
        _assertNone(Dialog.class);
    }

    @Test
    void dissentsWhoseSignaturesLapsedAreNamedBeforeTheTextIsMadeReady() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        fakes.deliverables.wordsUnsaved = new DeliverableRefusal.WordsUnsaved(
                List.of(new DeliverableRefusal.WordsUnsaved.Typed("Liv Sandmo", "Hva som går tapt")));
        fakes.deliverables.signaturesMissing = new DeliverableRefusal.SignaturesMissing(List.of(
                new Unsigned(DissentKind.DISSENT, "5.1", List.of("Ada Lie", "Bo Dahl"), true),
                new Unsigned(DissentKind.REMARK, null, List.of("Ada Lie"), false)));
        open();
        press("Gjør klar for godkjenning");
        confirm("Gjør klar uten");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        assertThat(stage.text())
                .contains(
                        "Dissens til anbefaling 5.1, fra Ada Lie og Bo Dahl: kommer ikke med",
                        "Særmerknad til hele teksten: kommer med, men uten Ada Lie");
        confirm("Gjør klar uten");
        assertThat(last(FinishDeliverable.class))
                .returns(false, FinishDeliverable::endsReview)
                .returns(true, FinishDeliverable::leavesUnsaved)
                .returns(fakes.deliverables.signaturesMissing.dissents(), FinishDeliverable::unsigned);
        _assertNone(Dialog.class);
    }

    @Test
    void whatOneHasTypedAndNotSavedIsAClickAway() {
        open();
        assertThat(stage.text()).doesNotContain("ikke er lagret");
        fakes.deliverables.kept.add(LOST);
        fakes.deliverables.state = DeliverableState.READY;
        stage.open("");
        open();
        assertThat(stage.text()).contains("Du har skrevet noe som ikke er lagret");
        assertThat(_get(InAppLink.class, spec -> spec.withText("Hva som går tapt")
                                .withPredicate(link -> link.getHref()
                                        .equals(DeliverableNavigation.writing(Fakes.FERRIES, NOTE, LOST))))
                        .isVisible())
                .isTrue();
    }

    @Test
    void anOlderTextOnThePageIsNotMadeReady() {
        fakes.deliverables.actions.add(DeliverableAction.FINISH);
        stage.open(PAGE + "?revision=3");
        _assertNone(Button.class, spec -> spec.withText("Gjør klar for godkjenning"));
    }

    @Test
    void theLanguageOfAnApprovedTextIsCorrectedSectionBySection() {
        approved(DeliverableAction.CORRECT);
        open();
        choose("Rett språket");
        assertThat(stage.text()).contains("ikke innhold");
        part(0);
        _setValue(_get(_get(Dialog.class), TextArea.class), "Det meste blir ikke brukt i dag.");
        confirm("Lagre rettelsen");
        var corrected = last(CorrectSection.class);
        assertThat(corrected.section()).isEqualTo(WHY);
        assertThat(corrected.version()).isNull();
        assertThat(corrected.text()).isEqualTo("Det meste blir ikke brukt i dag.");
    }

    @Test
    void whatIsCorrectedInAPartIsKeptWhileAnotherIsChosen() {
        approved(DeliverableAction.CORRECT);
        open();
        choose("Rett språket");
        part(0);
        _setValue(corrected(), "Det meste blir ikke brukt i dag.");
        part(1);
        assertThat(stage.text()).contains("Tatt vare på, men ikke lagret: 1 Hvorfor nå.");
        assertThat(corrected().getValue()).isEqualTo("Strømmene blandes tidlig.");
        part(0);
        assertThat(corrected().getValue()).isEqualTo("Det meste blir ikke brukt i dag.");
        assertThat(stage.text()).doesNotContain("Tatt vare på, men ikke lagret");
        _get(Dialog.class).close();

        choose("Rett språket");
        part(0);
        assertThat(corrected().getValue()).as("it is there again").isEqualTo("Det meste blir ikke brukt i dag.");
        confirm("Lagre rettelsen");
        assertThat(last(CorrectSection.class).text()).isEqualTo("Det meste blir ikke brukt i dag.");
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    private static TextArea corrected() {
        return _get(_get(Dialog.class), TextArea.class);
    }

    @Test
    void correctionsThatAreCancelledAreThrownAway() {
        approved(DeliverableAction.CORRECT);
        open();
        choose("Rett språket");
        part(0);
        _setValue(corrected(), "Det meste blir ikke brukt i dag.");
        part(1);
        confirm("Avbryt");
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void whatWasCorrectedInAnOlderTextIsNotSavedOverWhatStandsUnseen() {
        fakes.rounds.drafts.put(
                "correction:" + WHY,
                "{\"version\":1,\"before\":{\"text\":\"Mye.\"},\"texts\":{\"text\":\"Mye blir borte.\"}}");
        approved(DeliverableAction.CORRECT);
        open();
        choose("Rett språket");
        part(0);
        assertThat(corrected().getValue()).isEqualTo("Mye blir borte.");
        confirm("Lagre rettelsen");
        assertThat(fakes.deliverables.carriedOut).isEmpty();
        _assertOne(ConflictDialog.class);
        press("Lagre valgene");
        assertThat(last(CorrectSection.class).text()).isEqualTo("Mye blir borte.");
    }

    @SuppressWarnings("unchecked")
    private static void part(int index) {
        var which = _get(_get(Dialog.class), ComboBox.class);
        _setValue(which, which.getListDataView().getItem(index));
    }

    @Test
    void aRecommendationIsCorrectedFromWhatWasCorrectedBefore() {
        approved();
        fakes.deliverables.corrections = corrections(CorrectionState.DRAFT, true, false);
        open();
        assertThat(stage.text()).contains("1 Hvorfor nå", "Anbefaling 5.1", "to arbeidsdager");
        press("Rett mer");
        part(2);
        _setValue(
                _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Anbefaling")),
                "Anlegg bør melde fra.");
        confirm("Lagre rettelsen");
        var corrected = last(CorrectRecommendation.class);
        assertThat(corrected.recommendation()).isEqualTo(REGISTER);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.text()).isEqualTo("Anlegg bør melde fra.");
    }

    @Test
    void correctionsAreSentOutOrGivenUp() {
        approved();
        fakes.deliverables.corrections = corrections(CorrectionState.DRAFT, true, false);
        open();
        press("Send ut rettelsene");
        assertThat(last(SendCorrections.class).version()).isEqualTo(2);
        press("Forkast rettelsene");
        assertThat(last(GiveUpCorrections.class).version()).isEqualTo(2);
    }

    @Test
    void whoeverHadAVoteSeesWhatIsCorrectedAndObjectsWithAReason() {
        approved();
        fakes.deliverables.drafts = false;
        fakes.deliverables.revisions.addFirst(new RevisionRow(4, HASH, "Kari Nordholm", Stage.NOW, 3));
        fakes.deliverables.corrections = corrections(CorrectionState.SENT, false, true);
        open();
        assertThat(stage.text()).contains("si nei til og med 27. nov. 2026", "Språkretting av versjon 3");
        assertThat(_get(Anchor.class, spec -> spec.withText("Se hva som er rettet"))
                        .getHref())
                .contains("revision=4", "since=3");
        press("Si nei til rettelsene");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Tallet er et annet.");
        confirm("Si nei til rettelsene");
        var objected = last(ObjectToCorrections.class);
        assertThat(objected.revision()).isEqualTo(4);
        assertThat(objected.reason()).isEqualTo("Tallet er et annet.");
    }

    @Test
    void othersSeeThatCorrectionsWereDroppedAndWhy() {
        approved();
        fakes.deliverables.corrections = corrections(CorrectionState.DROPPED, false, false);
        open();
        assertThat(stage.text()).contains("Liv Sandmo", "Tallet er et annet.", "versjon 3, står");
        _assertNone(Button.class, spec -> spec.withText("Si nei til rettelsene"));
    }

    @Test
    void whoeverHadCorrectionsSeesThatTheyLapsedWithTheirMandate() {
        approved();
        fakes.deliverables.corrections = corrections(CorrectionState.GIVEN_UP, false, false);
        open();
        assertThat(stage.text())
                .contains("Mandatet ble avviklet før fristen for innvendinger", "versjon 3, står", "Hvorfor nå")
                .doesNotContain("Ingen andre ser det");
        _assertNone(Button.class, spec -> spec.withText("Si nei til rettelsene"));
    }

    @Test
    void aProgressReportOffersToWriteItsTextWithItsFigures() {
        fakes.deliverables.kind = DeliverableKind.PROGRESS_REPORT;
        fakes.deliverables.state = DeliverableState.DRAFT;
        fakes.deliverables.actions.add(DeliverableAction.EDIT);
        fakes.deliverables.drafted = new DraftedParts(5, 1);
        open();
        choose("Hent tall og tekst");
        assertThat(_get(Checkbox.class).getHelperText())
                .contains("«Milepæler som er nådd»", "«Risiko»", "Bare avsnitt som mangler eller er tomme");
        confirm("Hent");
        assertThat(last(TakeFigures.class).writes()).isTrue();
        _assertNone(Dialog.class);
        assertThat(_get(Notification.class).getElement().getProperty("text"))
                .endsWith("5 avsnitt er skrevet, og ett som noen har skrevet, står som det var.");

        choose("Hent tall og tekst");
        _setValue(_get(Checkbox.class), false);
        confirm("Hent");
        assertThat(last(TakeFigures.class).writes()).isFalse();
    }

    @Test
    void whoeverDoesNotEditAProgressReportTakesNoFigures() {
        fakes.deliverables.kind = DeliverableKind.PROGRESS_REPORT;
        open();
        assertThat(offered()).doesNotContain("Hent tall og tekst");
    }

    private static List<String> offered() {
        return _find(DotsMenu.class).stream()
                .flatMap(menu -> menu.items().stream())
                .map(item -> item.getText())
                .toList();
    }

    @Test
    void theNextRevisionIsGivenUpWithAReason() {
        fakes.deliverables.approved = 3;
        fakes.deliverables.actions.add(DeliverableAction.KEEP_PUBLISHED);
        open();
        choose("Gi opp den neste versjonen");
        assertThat(stage.text()).contains("Versjon 3 står som godkjent");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Ikke aktuelt.");
        confirm("Gi opp den neste versjonen");
        assertThat(last(KeepApproved.class).reason()).isEqualTo("Ikke aktuelt.");
    }

    @Test
    void aRevisionThatAnotherCameInThePlaceOfSaysSo() {
        approved();
        fakes.deliverables.approved = 4;
        fakes.deliverables.revisions.clear();
        fakes.deliverables.revisions.addAll(List.of(
                new RevisionRow(4, HASH, "Kari Nordholm", Stage.NOW, 3, true, List.of()),
                new RevisionRow(3, HASH, "Kari Nordholm", Stage.NOW, null, true, List.of())));
        open();
        assertThat(stage.text()).contains("Avløst av versjon 4", "Språkretting av versjon 3");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<MandateDocuments.Choice> letters() {
        return (ComboBox<MandateDocuments.Choice>) _get(ComboBox.class, spec -> spec.withLabel("Oversendelsesbrev"));
    }

    private void filed(DocumentId id, String title) {
        fakes.documents.add(id, title, ClassificationForm.of(Openness.OPEN));
    }

    @Test
    void theLetterThatWentWithItIsRecordedWithTheDay() {
        filed(Fakes.NOTE, "Oversendelse av notatet");
        fakes.deliverables.state = DeliverableState.PUBLISHED;
        fakes.deliverables.actions.add(DeliverableAction.HAND_OVER);
        open();
        choose("Registrer overlevering");
        assertThat(letters().getValue()).isNull();
        _setValue(letters(), new MandateDocuments.Choice(Fakes.NOTE, "Oversendelse av notatet"));
        confirm("Registrer overlevering");
        assertThat(last(HandOverDeliverable.class))
                .returns(LocalDate.now(Stage.CLOCK), HandOverDeliverable::day)
                .returns(Fakes.NOTE, HandOverDeliverable::letter);
    }

    @Test
    void whatIsKnownOfTheHandingOverIsKeptUntilSomethingElseIsSaid() {
        var gone = new DocumentId(new UUID(95, 1));
        filed(Fakes.NOTE, "Oversendelse av notatet");
        fakes.deliverables.state = DeliverableState.PUBLISHED;
        fakes.deliverables.actions.add(DeliverableAction.HAND_OVER);
        fakes.deliverables.handedOverOn = LocalDate.of(2026, 11, 20);
        for (var known : List.of(Fakes.NOTE, gone)) {
            fakes.deliverables.letter = known;
            open();
            choose("Registrer overlevering");
            confirm("Registrer overlevering");
            assertThat(last(HandOverDeliverable.class))
                    .returns(LocalDate.of(2026, 11, 20), HandOverDeliverable::day)
                    .returns(known, HandOverDeliverable::letter);
        }
    }

    @Test
    void anEmbargoThatWasSetBeforeTheApprovalIsShownAndStaysWhenItIsSavedAgain() {
        var until = Stage.NOW.plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
        fakes.deliverables.state = DeliverableState.IN_APPROVAL;
        fakes.deliverables.embargo = until;
        fakes.deliverables.embargoes = true;
        open();
        assertThat(stage.text()).contains("Sperrefrist");
        choose("Sperrefrist");
        assertThat(_get(InstantField.class).getValue()).isEqualTo(until);
        confirm("Lagre endringene");
        assertThat(last(SetEmbargo.class).until()).isEqualTo(until);
    }

    @Test
    void whoeverMaySaySoSetsAnEmbargoWhileTheTextWaitsForOthers() {
        fakes.deliverables.state = DeliverableState.IN_APPROVAL;
        open();
        assertThat(offered()).doesNotContain("Sperrefrist");
        fakes.deliverables.embargoes = true;
        open();
        assertThat(offered()).contains("Sperrefrist");
    }
}
