package no.mandat.web.reading;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.DocumentChoice;
import no.mandat.workflow.reading.MoveReading;
import no.mandat.workflow.reading.ReaderRow;
import no.mandat.workflow.reading.ReadingList;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.RemindReaders;
import no.mandat.workflow.reading.TakeReadingBack;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingListViewTest {

    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final ReaderRow ADA = new ReaderRow("Ada Lie", ReadingStatus.READ, THEN);
    private static final ReaderRow BO = new ReaderRow("Bo Berg", ReadingStatus.NOT_READ, null);

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static ReadingRow row(
            int number, @Nullable LocalDate readBy, @Nullable ReadingStatus own, ReaderRow... readers) {
        return new ReadingRow(
                Fakes.NOTE,
                7,
                "Notat " + number,
                FileType.PDF,
                20_000,
                Openness.INTERNAL,
                2,
                readBy,
                own,
                own == null || own == ReadingStatus.NOT_READ ? null : THEN,
                List.of(readers));
    }

    private void open(boolean mayEdit, boolean mayConfirm, boolean seesReaders, ReadingRow... rows) {
        fakes.readings.lists.list = new ReadingList(mayEdit, mayConfirm, seesReaders, List.of(rows));
        stage.open("mandates/" + Fakes.FERRIES + "/reading");
    }

    @Test
    void isEmptyAndSaysSo() {
        open(false, true, false);
        assertThat(stage.text()).contains("Ingenting å lese ennå");
        _assertNone(Button.class, spec -> spec.withText("Sett et dokument på listen"));
    }

    @Test
    void confirmsTheVersionThatIsShown() {
        open(false, true, false, row(1, LocalDate.of(2026, 12, 10), ReadingStatus.NOT_READ));
        assertThat(stage.text()).contains("Notat 1", "les innen 10. des. 2026", "Ikke lest", "Ett dokument");
        _click(_get(Button.class, spec -> spec.withText("Jeg har lest dette")));
        assertThat(fakes.readings.commands.carriedOut)
                .singleElement(type(ConfirmReading.class))
                .satisfies(command -> {
                    assertThat(command.document()).isEqualTo(Fakes.NOTE);
                    assertThat(command.number()).isEqualTo(2);
                });
    }

    @Test
    void saysThatANewVersionAsksAnew() {
        open(false, true, false, row(1, null, ReadingStatus.NEWER_VERSION));
        assertThat(stage.text()).contains("Ny versjon", "Du har lest en eldre versjon. Nå gjelder versjon 2.");
        _get(Button.class, spec -> spec.withText("Jeg har lest dette"));
    }

    @Test
    void takesBackWhatWasConfirmed() {
        open(false, true, false, row(1, null, ReadingStatus.READ));
        assertThat(stage.text()).contains("Du har lest alt på listen.", "20. nov. 2026");
        _assertNone(Button.class, spec -> spec.withText("Jeg har lest dette"));
        _click(_get(Button.class, spec -> spec.withText("Angre")));
        assertThat(fakes.readings.commands.carriedOut).singleElement().isInstanceOf(TakeReadingBack.class);
    }

    @Test
    void saysARefusalOnTheCard() {
        open(false, true, false, row(1, null, ReadingStatus.NOT_READ));
        fakes.readings.commands.refuseNext(new ReadingRefusal.NewerVersion(3));
        _click(_get(Button.class, spec -> spec.withText("Jeg har lest dette")));
        assertThat(stage.text()).contains("versjon 3");
    }

    @Test
    void showsAMemberNothingOfTheOthers() {
        open(false, true, false, row(1, null, ReadingStatus.NOT_READ));
        _assertNone(ReadersDetails.class);
        _assertNone(DotsMenu.class);
    }

    @Test
    void showsTheSecretariatWhoHasNotReadFirst() {
        open(true, false, true, row(1, LocalDate.of(2026, 11, 1), null, ADA, BO));
        assertThat(_get(ReadersDetails.class).getSummaryText()).isEqualTo("1 av 2 har lest");
        var text = _get(ReadersDetails.class).getElement().getTextRecursively();
        assertThat(text.indexOf("Bo Berg")).isLessThan(text.indexOf("Ada Lie"));
        assertThat(stage.text()).contains("skulle vært lest innen 1. nov. 2026");
        _assertNone(Button.class, spec -> spec.withText("Jeg har lest dette"));
    }

    @Test
    void remindsThoseWhoHaveNotRead() {
        open(true, false, true, row(1, null, null, ADA, BO));
        choose(_find(DotsMenu.class).getFirst(), "Minn dem som ikke har lest");
        assertThat(fakes.readings.commands.carriedOut)
                .singleElement(type(RemindReaders.class))
                .satisfies(command -> assertThat(command.mandate()).isEqualTo(Fakes.FERRIES));
    }

    @Test
    void remindsNobodyWhereAllHaveRead() {
        open(true, false, true, row(1, null, null, ADA));
        assertThat(_find(DotsMenu.class)).as("that of the document alone").hasSize(1);
    }

    @Test
    void putsADocumentOnTheListWithADay() {
        fakes.readings.lists.choices = List.of(new DocumentChoice(Fakes.NOTE, "Notat"));
        open(true, false, true);
        _click(_get(Button.class, spec -> spec.withText("Sett et dokument på listen")));
        _click(_get(Button.class, spec -> spec.withText("Sett på listen")));
        assertThat(fakes.readings.commands.carriedOut)
                .as("not without a document")
                .isEmpty();
        choice().setValue(new DocumentChoice(Fakes.NOTE, "Notat"));
        _setValue(_get(DateField.class), LocalDate.of(2026, 12, 10));
        _click(_get(Button.class, spec -> spec.withText("Sett på listen")));
        assertThat(fakes.readings.commands.carriedOut)
                .singleElement(type(AddToReadingList.class))
                .satisfies(command -> {
                    assertThat(command.document()).isEqualTo(Fakes.NOTE);
                    assertThat(command.readBy()).isEqualTo(LocalDate.of(2026, 12, 10));
                });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<DocumentChoice> choice() {
        return _get(ComboBox.class);
    }

    @Test
    void movesADocumentWhereThereIsRoom() {
        open(true, false, true, row(1, null, null), row(2, null, null));
        var first = _find(DotsMenu.class).get(0);
        assertThat(labels(first)).contains("Flytt ned").doesNotContain("Flytt opp");
        choose(first, "Flytt ned");
        assertThat(fakes.readings.commands.carriedOut)
                .singleElement(type(MoveReading.class))
                .satisfies(command -> assertThat(command.up()).isFalse());
    }

    private static List<String> labels(DotsMenu menu) {
        return menu.items().stream().map(MenuItem::getText).toList();
    }

    private static void choose(DotsMenu menu, String text) {
        var item = menu.items().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
