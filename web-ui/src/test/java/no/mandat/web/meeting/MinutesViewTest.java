package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.CorrectMinutes;
import no.mandat.workflow.meeting.MeetingReference;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.WithdrawRemark;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MinutesViewTest {

    private final Fakes fakes = new Fakes();
    private final MinutesFakes minutes = new MinutesFakes();
    private final Stage stage = Stage.of("Ada", Set.of(RealmRole.MEMBER), minutes.with(fakes.parts()));

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String address() {
        return "mandates/%s/meetings/%s/minutes".formatted(Fakes.FERRIES, MinutesFakes.MEETING);
    }

    private void open() {
        stage.open(address());
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void confirm(String text) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
    }

    private static boolean offers(String text) {
        return !_find(Button.class, spec -> spec.withText(text)).isEmpty();
    }

    @Test
    void isNotThereUnderAnotherMandate() {
        stage.open(fakes.underAnother(address()));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void readsLikeADocument() {
        open();
        assertThat(stage.text())
                .contains("Referat fra møte 3/2026", "Gruppemøte i november", "Ekspertgruppen", "Rom 3")
                .contains("Til stede", "Ada · Havforsk · med stemmerett", "Varamedlem til stede: Dag.", "Forfall")
                .contains("1. Målemetoder", "Vedtak · lagt fram av Liv", "Unntatt offentlighet offl. § 13")
                .contains("Det ble drøftet.", "Metode A.", "8 av 11 stemmeberettigede til stede.")
                .contains("Inhabil i saken: Bo.", "Skrive notat: Ada, innen 15. des. 2026")
                .contains("Innspill registrert: 2026-0042")
                .contains("Utkast");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .anyMatch(href -> href.endsWith("%s.docx".formatted(MinutesFakes.MEETING)))
                .anyMatch(href -> href.endsWith("%s.pdf".formatted(MinutesFakes.MEETING)));
    }

    @Test
    void saysNothingOfAnItemInWhichTheReaderIsPartial() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.runs = false;
        minutes.mayRemark = true;
        minutes.shut = Set.of(MinutesFakes.ITEM);
        open();
        assertThat(stage.text())
                .contains("1. Målemetoder", "Du er inhabil i saken")
                .doesNotContain("Metode A.", "Det ble drøftet.", "Skrive notat", "lagt fram av Liv", "offl. § 13");
        assertThat(offers("Skriv merknad")).isFalse();
        assertThat(offers("Skriv merknad til hele referatet")).isTrue();
    }

    @Test
    void isSentForRemarksUntilTheUsualDay() {
        open();
        press("Send referatet til merknad");
        assertThat(stage.text()).contains("2 som var til stede: Ada og Dag");
        assertThat(_get(DateField.class).getValue()).isEqualTo(LocalDate.of(2026, 12, 2));
        confirm("Send til merknad");
        assertThat(minutes.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(CirculateMinutes.class, command -> assertThat(command.remarksUntil())
                        .isEqualTo(LocalDate.of(2026, 12, 2)));
        assertThat(stage.text()).contains("Sendt 20. nov. 2026, merknader til og med 27. nov. 2026");
    }

    @Test
    void namesTheItemsWithoutAnOutcome() {
        open();
        press("Send referatet til merknad");
        minutes.refuseNext(new MeetingRefusal.OutcomeMissing(List.of("Målemetoder for slagg")));
        confirm("Send til merknad");
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(stage.text()).contains("Målemetoder for slagg");
        assertThat(minutes.carriedOut).isEmpty();
    }

    @Test
    void offersTheOthersNothingButRemarks() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.runs = false;
        minutes.mayRemark = true;
        open();
        assertThat(offers("Godkjenn nå")).isFalse();
        assertThat(offers("Skriv merknad")).isTrue();
        minutes.mayRemark = false;
        stage.open("");
        open();
        assertThat(offers("Skriv merknad")).isFalse();
        assertThat(offers("Skriv merknad til hele referatet")).isFalse();
    }

    @Test
    void takesARemarkOnAnItemAndKeepsWhatIsTyped() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.runs = false;
        minutes.mayRemark = true;
        open();
        press("Skriv merknad");
        confirm("Send merknaden");
        assertThat(minutes.carriedOut).as("nothing was written").isEmpty();
        _setValue(_get(TextArea.class), "Metode B ble nevnt.");
        confirm("Avbryt");
        press("Skriv merknad");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Metode B ble nevnt.");
        confirm("Send merknaden");
        assertThat(minutes.carriedOut).singleElement().isInstanceOfSatisfying(RemarkOnMinutes.class, command -> {
            assertThat(command.item()).isEqualTo(MinutesFakes.ITEM);
            assertThat(command.text()).isEqualTo("Metode B ble nevnt.");
        });
        press("Skriv merknad til hele referatet");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void showsOnesOwnRemarkWithItsAnswerAndTakesItBack() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.runs = false;
        minutes.remarks = List.of(MinutesFakes.remark(1, true, MinutesFakes.ITEM, "Feil navn.", RemarkState.ANSWERED));
        open();
        assertThat(stage.text()).contains("Din merknad", "Feil navn.", "Vi retter det.");
        assertThat(offers("Svar på merknaden")).isFalse();
        press("Trekk merknaden");
        assertThat(minutes.carriedOut).singleElement().isInstanceOf(WithdrawRemark.class);
    }

    @Test
    void isAnsweredByTheSecretariat() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.remarks = List.of(MinutesFakes.remark(1, false, null, "For kort.", RemarkState.MADE));
        open();
        assertThat(stage.text()).contains("Merknad fra Bo");
        press("Svar på merknaden");
        _setValue(_get(TextArea.class), "Vi utdyper.");
        confirm("Svar på merknaden");
        assertThat(minutes.carriedOut).singleElement().isInstanceOfSatisfying(AnswerRemark.class, command -> assertThat(
                        command.answer())
                .isEqualTo("Vi utdyper."));
    }

    @Test
    void saysBeforeItLocksWhatIsPrinted() {
        minutes.status = MeetingStatus.MINUTES_CIRCULATED;
        minutes.remarks = List.of(
                MinutesFakes.remark(1, false, null, "For kort.", RemarkState.MADE),
                MinutesFakes.remark(2, false, null, "Glem det.", RemarkState.WITHDRAWN));
        open();
        press("Godkjenn nå");
        assertThat(stage.text())
                .contains("Denne merknaden tas inn som protokolltilførsel:", "Bo: For kort.")
                .doesNotContain("Bo: Glem det.");
        confirm("Godkjenn og lås");
        assertThat(minutes.carriedOut).singleElement().isInstanceOf(CloseMinutes.class);
        assertThat(stage.text()).contains("Godkjent og låst 20. nov. 2026");
    }

    @Test
    void isLockedWithItsFingerprintAndWhatCameAfter() {
        minutes.status = MeetingStatus.CLOSED;
        minutes.correctedIn = List.of(new MeetingReference(MinutesFakes.NEXT, new MeetingNumber(4, 2026)));
        minutes.printed = List.of(new MinutesContent.Printed(MinutesFakes.ITEM, "Bo", "Jeg var uenig.", "Notert."));
        minutes.remarks =
                List.of(MinutesFakes.remark(1, false, MinutesFakes.ITEM, "Jeg var uenig.", RemarkState.PRINTED));
        open();
        assertThat(stage.text())
                .contains("Forrige møte: 2/2026", "Rettet i møte 4/2026", "Protokolltilførsel fra Bo", "Notert.")
                .containsOnlyOnce("Jeg var uenig.")
                .contains("Utgave 1, fingeravtrykk ab12cd34");
        assertThat(_find(Span.class).stream().map(span -> span.getTitle().orElse("")))
                .contains(MinutesFakes.HASH);
        assertThat(offers("Send referatet til merknad")).isFalse();
        assertThat(offers("Godkjenn nå")).isFalse();
    }

    @Test
    void isCorrectedInTheNextOnes() {
        minutes.status = MeetingStatus.CLOSED;
        minutes.correctIn = new MeetingReference(MinutesFakes.NEXT, new MeetingNumber(4, 2026));
        open();
        var item = _find(DotsMenu.class).stream()
                .flatMap(menu -> menu.items().stream())
                .filter(one -> one.getText().equals("Rett en feil i neste referat"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        assertThat(stage.text()).contains("Rettelsen føres i referatet fra møte 4/2026.");
        _setValue(_get(TextArea.class), "Fristen er 1. mai.");
        confirm("Legg inn rettelsen");
        assertThat(minutes.carriedOut).singleElement().isInstanceOfSatisfying(CorrectMinutes.class, command -> {
            assertThat(command.meeting()).isEqualTo(MinutesFakes.NEXT);
            assertThat(command.earlier()).isEqualTo(MinutesFakes.MEETING);
        });
    }
}
