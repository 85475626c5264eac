package no.mandat.web.frame;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.Fakes;
import no.mandat.web.PlanFakes;
import no.mandat.web.Stage;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainFrameTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void frame() {
        UI.getCurrent().getInternals().getRouter().getRegistry().setLayout(MainFrame.class);
        fakes.mandates.mayDraft = true;
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void leadsToOnesOwnPages() {
        stage.open("mandates");
        assertThat(entries())
                .containsExactly("Min side", "Mandater", "Mine møter", "Portefølje", "Åpne runder", "Kvitteringer");
    }

    @Test
    void leadsAMemberToNoTableOfTheSecretariats() {
        stage.close();
        try (var members = Stage.of("Ada", Set.of(RealmRole.MEMBER), fakes.parts())) {
            UI.getCurrent().getInternals().getRouter().getRegistry().setLayout(MainFrame.class);
            members.open("mandates");
            assertThat(entries()).containsExactly("Min side", "Mandater", "Mine møter", "Kvitteringer");
        }
    }

    @Test
    void leadsToThePagesOfTheMandateThatIsOpen() {
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries())
                .containsExactly(
                        "Min side",
                        "Mandater",
                        "Mine møter",
                        "Portefølje",
                        "Åpne runder",
                        "Kvitteringer",
                        "Oversikt",
                        "Mandatet",
                        "Plan",
                        "Dokumenter",
                        "Leseliste",
                        "Sammensetning",
                        "Møter",
                        "Innspillsrunder",
                        "Vedtak",
                        "Godkjenning",
                        "Sporbarhet",
                        "Historikk");
    }

    @Test
    void leadsToStudiesAndCommunicationOfAMandateThatIsAdopted() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).containsSubsequence("Godkjenning", "Studier", "Kommunikasjon", "Historikk");
        fakes.studies.mayRead = false;
        fakes.communication.mayRead = false;
        stage.open("mandates");
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).contains("Godkjenning").doesNotContain("Studier", "Kommunikasjon");
    }

    @Test
    void leadsToNoCallsThatOneDoesNotRead() {
        fakes.calls.lists.mayRead = false;
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).contains("Vedtak").doesNotContain("Innspillsrunder");
    }

    @Test
    void leadsToNoMeetingsThatOneDoesNotRead() {
        fakes.meetings.mayRead = false;
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).contains("Sammensetning").doesNotContain("Møter");
    }

    @Test
    void leadsToNoReadingListThatOneDoesNotRead() {
        fakes.readings.lists.mayRead = false;
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).contains("Dokumenter").doesNotContain("Leseliste");
    }

    @Test
    void saysHowManyMilestonesAreOverdue() {
        fakes.plans.milestones.add(PlanFakes.row(
                1,
                "Innspillsmøte",
                PlanFakes.TODAY.minusDays(1),
                null,
                MilestoneState.PLANNED,
                MilestoneStatus.OVERDUE));
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(_get(Span.class, spec -> spec.withClasses("nav-count")).getText())
                .isEqualTo("1 forsinket");
    }

    @Test
    void leadsNotToAHistoryThatOneMayNotRead() {
        var details = Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of());
        fakes.mandates.add(withoutHistory(details));
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(entries()).doesNotContain("Historikk");
    }

    @Test
    void saysWhoOneIs() {
        stage.open("mandates");
        UserMenu menu = _get(UserMenu.class);
        assertThat(menu.getElement().getTextRecursively()).contains("SK");
    }

    @Test
    void changesTheLanguageAndKeepsWhatWasWritten() {
        stage.open("mandates/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Havvind");
        new LanguageSwitch(fakes.languages).to(Locale.UK, UI.getCurrent());
        assertThat(fakes.languages.chosen).containsExactly("en");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("Havvind");
        assertThat(entries())
                .containsExactly("My page", "Mandates", "My meetings", "Portfolio", "Open rounds", "Receipts");
    }

    @Test
    void drawsOtherPagesAnewInTheLanguage() {
        stage.open("mandates/" + Fakes.FERRIES);
        new LanguageSwitch(fakes.languages).to(Locale.of("nn", "NO"), UI.getCurrent());
        assertThat(stage.text()).contains("Samansetjing").doesNotContain("Sammensetning");
    }

    private static java.util.List<String> entries() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(SideNavItem.class).stream()
                .map(SideNavItem::getLabel)
                .toList();
    }

    private static MandateDetails withoutHistory(MandateDetails details) {
        return new MandateDetails(
                details.id(),
                details.version(),
                details.title(),
                details.shortName(),
                details.boardId(),
                details.board(),
                details.group(),
                details.firstDay(),
                details.lastDay(),
                details.demands(),
                details.state(),
                MandateStatus.valueOf(details.state().name()),
                0,
                null,
                null,
                null,
                null,
                details.changedAt(),
                details.actions(),
                false,
                true);
    }
}
