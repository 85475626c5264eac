package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.point.ReleasedContribution;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board reads what was answered and released. */
class ReleasedAnswersViewTest {

    private static final String LIST = "mandates/%s/calls".formatted(Fakes.FERRIES);
    private static final String PAGE = LIST + "/" + CallFakes.CALL;
    private static final Window PERIOD =
            new Window(Instant.parse("2026-11-02T08:00:00Z"), Instant.parse("2026-11-20T22:59:00Z"));
    private static final ContributionId EXEMPT = new ContributionId(new UUID(5, 3));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Sigrid Styre", Set.of(RealmRole.BOARD), fakes.parts());

    @BeforeEach
    void aCallThatIsClosed() {
        fakes.mandates.add(Fakes.draft());
        fakes.calls.contributions.mayRead = false;
        fakes.calls.lists.mayDraft = false;
        fakes.calls.lists.rows = List.of(
                new CallRow(CallFakes.CALL, 2, "Hydrogen på sjøen", Audience.MEMBERS, PERIOD, CallState.CLOSED));
        fakes.calls.lists.details = new CallDetails(
                CallFakes.CALL,
                Fakes.FERRIES,
                4,
                2,
                new CallText(
                        List.of("nb"), Translated.of("nb", "Hydrogen på sjøen"), Translated.NONE, false, List.of()),
                Audience.MEMBERS,
                PERIOD,
                CallStatus.CLOSED,
                Stage.NOW,
                List.of(),
                List.of(),
                Set.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void answered() {
        fakes.points.answered.rows = List.of(
                new ReleasedContribution(
                        new ContributionId(new UUID(5, 1)),
                        Stage.NOW,
                        "2026-0042",
                        "Fjordbruk",
                        OrganisationCategory.INDUSTRY,
                        "nb",
                        false,
                        List.of(new PointAnswer(
                                List.of(), "Lageret <mangler>.", false, Disposition.ADOPTED, "Ja.", "Kapittel 2"))),
                new ReleasedContribution(
                        new ContributionId(new UUID(5, 2)),
                        Stage.NOW,
                        "2026-0043",
                        null,
                        null,
                        "nb",
                        false,
                        List.of(new PointAnswer(List.of(), "Prisen.", false, Disposition.NOTED, "Takk.", null))),
                new ReleasedContribution(EXEMPT, Stage.NOW, "2026-0044", null, null, "nb", true, List.of()));
    }

    @Test
    void areLedToOnceThereAreSome() {
        stage.open(LIST);
        assertThat(stage.text()).contains("Hydrogen på sjøen").doesNotContain("Les svarene");
        answered();
        stage.open(LIST);
        assertThat(stage.text()).contains("Les svarene på innspillene");
        stage.open(PAGE);
        assertThat(stage.text()).contains("Les svarene på innspillene");
    }

    @Test
    void toACallOfAnotherMandateAreNotThere() {
        stage.open(fakes.underAnother(PAGE + "/answers"));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void standWithTheWordsThatTheyAnswer() {
        stage.open(PAGE + "/answers");
        assertThat(stage.text()).contains("Ingen svar er sendt ennå");
        answered();
        stage.open(PAGE + "/answers");
        assertThat(stage.text())
                .contains("Fjordbruk", "Næringsliv · 2026-0042", "Lageret <mangler>.", "Tatt til følge", "Ja.")
                .contains("Ble til: Kapittel 2", "Uten navn", "2026-0043", "Takk.")
                .contains("Unntatt offentlighet. Åpne innspillet for å lese: 2026-0044");
        assertThat(_get(RouterLink.class, spec -> spec.withText("2026-0044")).getHref())
                .isEqualTo(PAGE + "/contributions/" + EXEMPT);
    }

    @Test
    void standAboveTheButtonThatShowsMoreOfThem() {
        answered();
        fakes.points.answered.rows = Collections.nCopies(31, fakes.points.answered.rows.getFirst());
        stage.open(PAGE + "/answers");
        var more = _get(Button.class, spec -> spec.withText("Vis flere"));
        _click(more);
        assertThat(more.getParent().orElseThrow().getChildren()).last().isEqualTo(more);
    }
}
