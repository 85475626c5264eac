package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.RecordSpoken;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said under an item: written down by a dialog, and listed with how its wording stands. */
class SpokenListTest {

    private static final AgendaItemId ITEM = new AgendaItemId(new UUID(61, 1));
    private static final AgendaItemId OTHER = new AgendaItemId(new UUID(61, 2));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());
    private final List<RecordSpoken> recorded = new ArrayList<>();
    private int shownAnew;

    @AfterEach
    void close() {
        stage.close();
    }

    private static SpokenRow row(AgendaItemId item, SpokenState state, @Nullable String reference) {
        return new SpokenRow(
                new SpokenId(UUID.randomUUID()), item, "Kari Strand", "Vi vil ha slagg.", state, Stage.NOW, reference);
    }

    private static AttendeeRow person(int number, String name, AttendeeState state) {
        return new AttendeeRow(
                new AttendeeId(new UUID(63, number)),
                AttendeeRole.OUTSIDER,
                null,
                name,
                null,
                null,
                null,
                Set.of(ITEM),
                Set.of(ITEM),
                null,
                state,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of());
    }

    @Test
    void saysWhereWhoSaidItAndWhatWereErased() {
        var erased = new SpokenRow(
                new SpokenId(UUID.randomUUID()), ITEM, "", "", SpokenState.CONFIRMED, Stage.NOW, "2026-0042");
        assertThat(new SpokenList(ITEM, List.of(erased)).getElement().getTextRecursively())
                .contains("Slettet", "Teksten er slettet.");
    }

    @Test
    void listsWhatWasSaidUnderTheItemWithItsState() {
        var list = new SpokenList(
                ITEM,
                List.of(
                        row(ITEM, SpokenState.WAITING, null),
                        row(OTHER, SpokenState.WAITING, null),
                        row(ITEM, SpokenState.CONFIRMED, "2026-0042")));
        var lines = list.getElement().getChildren().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getTextRecursively())
                .contains("Kari Strand", "Venter på bekreftelse", "Vi vil ha slagg.");
        assertThat(lines.getLast().getTextRecursively()).contains("Bekreftet", "Innspill 2026-0042");
        assertThat(list.isVisible()).isTrue();
        assertThat(new SpokenList(OTHER, List.of()).isVisible()).isFalse();
    }

    private void openDialog() {
        var people =
                List.of(person(1, "Kari Strand", AttendeeState.INVITED), person(2, "Per Fjell", AttendeeState.REMOVED));
        new SpokenDialog(ITEM, people, new Recording(), Stage.validator(), () -> shownAnew++).open();
    }

    private static Button send() {
        return _get(Button.class, spec -> spec.withText("Registrer"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void recordsWhoSaidWhat() {
        openDialog();
        ComboBox<AttendeeRow> speaker = _get(ComboBox.class);
        assertThat(speaker.getListDataView().getItems().map(AttendeeRow::name)).containsExactly("Kari Strand");
        speaker.setValue(speaker.getListDataView().getItem(0));
        _get(TextArea.class).setValue("Vi vil ha slagg. ");
        _click(send());
        assertThat(recorded).singleElement().satisfies(command -> {
            assertThat(command.item()).isEqualTo(ITEM);
            assertThat(command.speaker()).isEqualTo(new AttendeeId(new UUID(63, 1)));
            assertThat(command.text()).isEqualTo("Vi vil ha slagg.");
        });
        assertThat(shownAnew).isEqualTo(1);
    }

    @Test
    void asksForBoth() {
        openDialog();
        _click(send());
        assertThat(_get(ComboBox.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(recorded).isEmpty();
    }

    private final class Recording extends SpokenService {

        @Override
        public SpokenId record(RecordSpoken command) {
            recorded.add(command);
            return new SpokenId(UUID.randomUUID());
        }
    }
}
