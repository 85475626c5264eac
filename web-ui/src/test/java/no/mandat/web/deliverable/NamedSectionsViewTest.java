package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.DeliverableFakes.BLANK;
import static no.mandat.web.DeliverableFakes.LOST;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.NamedSection;
import no.mandat.workflow.deliverable.NamedText;
import no.mandat.workflow.deliverable.NamedTextRow;
import no.mandat.workflow.deliverable.SectionReader;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/** What somebody from outside sees of a text that is being written, and how they are named on it. */
class NamedSectionsViewTest {

    private static final String PAGE = DeliverableNavigation.named(Fakes.FERRIES, NOTE);
    private static final PictureId MAP = new PictureId(new UUID(95, 1));
    private static final ParticipationId STAY = new ParticipationId(new UUID(96, 1));

    private final Fakes fakes = new Fakes();

    private Stage outside() {
        return Stage.of("Ola Utgård", Set.of(RealmRole.INVITED), fakes.parts());
    }

    private static NamedText text() {
        var words =
                "Som sagt i [avsnitt 3](section:%s), se [kartet](section:%s). ![Et kart](picture:%s) ![Annet](picture:%s)"
                        .formatted(BLANK, LOST, MAP, new UUID(95, 2));
        return new NamedText(
                NOTE,
                Fakes.FERRIES,
                "Hurtigbåter",
                DeliverableKind.NOTE,
                5,
                "nb",
                List.of(
                        new NamedSection(WHY, "1.2", 2, "Hvorfor nå", words),
                        new NamedSection(BLANK, "3", 1, "Videre arbeid", "")),
                Set.of(MAP));
    }

    @Test
    void theSectionsThatTheyAreNamedOnAreShownAndNothingElse() {
        fakes.deliverables.namedText = text();
        try (var stage = outside()) {
            stage.open(PAGE);
            assertThat(stage.text())
                    .contains("Notat 5", "disse 2 avsnittene", "Hurtigbåter", "1.2 Hvorfor nå", "3 Videre arbeid")
                    .doesNotContain("Biprodukter");
            var html = _get(Article.class).getElement().getOuterHTML();
            var shown = LocatorJ._find(Div.class, spec -> spec.withClasses("report-text"))
                    .getFirst()
                    .getElement()
                    .getProperty("innerHTML");
            assertThat(html).contains("id=\"s-" + WHY);
            assertThat(shown)
                    .contains("#s-" + BLANK, DeliverableNavigation.picture(NOTE, MAP), "kartet")
                    .doesNotContain(LOST.toString(), new UUID(95, 2).toString());
        }
    }

    @Test
    void whoeverIsNamedOnNoneFindsNothing() {
        try (var stage = outside()) {
            stage.open(PAGE);
            assertThat(stage.text()).doesNotContain("Notat 5");
        }
    }

    @Test
    void theirPageLeadsThere() {
        fakes.deliverables.named.add(new NamedTextRow(NOTE, Fakes.FERRIES, "Hurtigbåter", DeliverableKind.NOTE, 5, 2));
        try (var stage = outside()) {
            stage.open("");
            assertThat(stage.text()).contains("Utkast du er bedt om å lese", "2 avsnitt · Hurtigbåter");
            assertThat(_get(InAppLink.class, spec -> spec.withText("Notat 5")).getHref())
                    .isEqualTo(PAGE);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoeverWritesNamesThem() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
        fakes.deliverables.writes = true;
        var named = new SectionReader(STAY, "Ola Utgård", LocalDate.of(2027, 1, 31), false);
        fakes.deliverables.readers.add(named);
        try (var stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open(DeliverableNavigation.address(Fakes.FERRIES, NOTE));
            var menu = LocatorJ._find(DotsMenu.class).stream()
                    .flatMap(bar -> bar.items().stream())
                    .filter(item -> item.getText().equals("Opplysninger om avsnittet"))
                    .findFirst()
                    .orElseThrow();
            ComponentUtil.fireEvent(menu, new ClickEvent<>(menu));
            var dialog = _get(Dialog.class);
            var readers = (MultiSelectComboBox<SectionReader>)
                    _get(dialog, MultiSelectComboBox.class, spec -> spec.withLabel("Eksterne som kan lese"));
            assertThat(readers.getItemLabelGenerator().apply(named)).isEqualTo("Ola Utgård (til 31. jan. 2027)");
            _setValue(readers, Set.of(named));
            LocatorJ._click(_get(dialog, Button.class, spec -> spec.withText("Lagre endringene")));
            assertThat(fakes.deliverables.carriedOut).singleElement().satisfies(command -> {
                assertThat(((EditSection) command).section()).isEqualTo(WHY);
                assertThat(((EditSection) command).readers()).containsExactly(STAY);
            });
        }
    }
}
