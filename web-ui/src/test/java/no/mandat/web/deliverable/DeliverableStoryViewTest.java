package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.Subject;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliverableStoryViewTest {

    private static final String PAGE = DeliverableNavigation.address(Fakes.FERRIES, NOTE);
    private static final Subject ITSELF = new Subject("Deliverable", NOTE.value());

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    DeliverableStoryViewTest() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void told(int number, String action, Subject about, String name, Value... changes) {
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, number),
                Stage.NOW.plusSeconds(number),
                "Solveig Kvamme",
                false,
                action,
                about,
                name,
                List.of(changes),
                null));
    }

    private static Value state(String before, String after) {
        return new Value("state", "DeliverableState", before, after);
    }

    private void wholeStory() {
        told(1, "DeliverableBegun", ITSELF, "Slagg", state(null, "DRAFT"));
        told(2, "SectionAdded", new Subject("Section", WHY.value()), "Hvorfor nå");
        told(3, "DeliverableSubmitted", ITSELF, "Slagg", state("DRAFT", "IN_REVIEW"));
        told(4, "DeliverableFinished", ITSELF, "Slagg", state("IN_REVIEW", "READY"));
        told(5, "StepAsked", ITSELF, "Slagg", state("READY", "IN_APPROVAL"));
        told(6, "DeliverablePublished", ITSELF, "Slagg", state("APPROVED", "PUBLISHED"));
    }

    @Test
    void tellsFromDraftToPublicationUnderItsPhases() {
        wholeStory();
        stage.open(PAGE + "/story");
        assertThat(fakes.history.filters).contains(HistoryFilter.of(ITSELF));
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly("Utkast", "Gjennomgang", "Godkjenning", "Publisert");
        assertThat(stage.text()).contains("Saksgang", "fra utkast til publisering", "25. nov. 2026 kl. 10.43");
    }

    @Test
    void leadsToWhatItIsAbout() {
        wholeStory();
        stage.open(PAGE + "/story");
        assertThat(_find(ListItem.class).get(1).getElement().getProperty("innerHTML"))
                .contains("href=\"" + PAGE + "#" + ReportPaper.anchor(WHY) + "\" router-link", "Vis Hvorfor nå");
        assertThat(_get(InAppLink.class, spec -> spec.withText("Vis i historikken"))
                        .getHref())
                .endsWith("/history?subject=Deliverable%3A" + NOTE);
    }

    @Test
    void whoeverReadsAPartOnlyIsToldNoPhases() {
        wholeStory();
        fakes.history.readsAll = false;
        stage.open(PAGE + "/story");
        assertThat(_find(H2.class)).isEmpty();
        assertThat(_find(ListItem.class)).hasSize(6);
        assertThat(stage.text()).contains("Det du selv har gjort");
    }

    @Test
    void showsAPageAtATime() {
        IntStream.range(0, 45)
                .forEach(i -> told(i, "SectionWritten", new Subject("Section", WHY.value()), "Hvorfor nå"));
        stage.open(PAGE + "/story");
        assertThat(_find(ListItem.class)).hasSize(30);
        assertThat(_get(Button.class, spec -> spec.withText("Vis flere")).isVisible())
                .isTrue();
    }

    @Test
    void saysWhereNothingIsTold() {
        stage.open(PAGE + "/story");
        assertThat(stage.text()).contains("Ingen hendelser ennå");
    }

    @Test
    void isFoundFromTheDeliverable() {
        stage.open(PAGE);
        assertThat(_get(InAppLink.class, spec -> spec.withText("Saksgang")).getHref())
                .endsWith(PAGE + "/story");
    }
}
