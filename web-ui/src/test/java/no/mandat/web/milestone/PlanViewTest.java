package no.mandat.web.milestone;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.CallFakes;
import no.mandat.web.DeliverableFakes;
import no.mandat.web.Fakes;
import no.mandat.web.MeetingFakes;
import no.mandat.web.PlanFakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Timeline;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.deliverable.DeliverableRow;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.MoveRow;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.ProofLine;
import no.mandat.workflow.milestone.ProposeDate;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.milestone.RevokeCalendarLink;
import no.mandat.workflow.milestone.ShiftPlan;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanViewTest {

    private static final String ADDRESS = "mandates/" + Fakes.FERRIES + "/plan";
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 11);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    private final Fakes fakes = new Fakes();
    private final PlanFakes plans = fakes.plans;
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Nested
    class WithoutMilestones {

        @Test
        void offersWaysToBeginToThoseWhoMayEdit() {
            stage.open(ADDRESS);

            assertThat(stage.text()).contains("Ingen milepæler ennå", "Begynn med det vanlige løpet");
            _get(Button.class, spec -> spec.withText("Legg inn den første"));
            _assertNone(Timeline.class);
        }

        @Test
        void tellsOthersThatThereWillBeAPlan() {
            plans.mayEdit = false;
            stage.open(ADDRESS);

            assertThat(stage.text()).contains("Her kommer planen når sekretariatet har lagt den.");
            _assertNone(Button.class, spec -> spec.withText("Legg inn den første"));
            _assertNone(Button.class, spec -> spec.withText("Ny milepæl"));
        }
    }

    @Test
    void showsWhatIsAheadBeforeWhatWasReached() {
        plans.milestones.add(PlanFakes.row(
                1, "Oppstart", AUTUMN.minusDays(9), null, MilestoneState.REACHED, MilestoneStatus.REACHED));
        plans.milestones.add(
                PlanFakes.row(2, "Innspillsmøte", AUTUMN, null, MilestoneState.PLANNED, MilestoneStatus.OVERDUE));
        plans.milestones.add(PlanFakes.planned(3, "Sluttrapport", SPRING));
        stage.open(ADDRESS);

        assertThat(table()).containsSubsequence("Innspillsmøte", "Sluttrapport", "Nådd", "Oppstart");
        assertThat(table()).contains("14 dager over fristen", "1. mars 2027", "Solveig Kvamme");
        _get(Timeline.class);
    }

    @Test
    void leadsToWhatHappenedToAMilestoneWhoeverReadsThat() {
        plans.milestones.add(PlanFakes.planned(1, "Utkast", SPRING));
        open(1);
        assertThat(_get(InAppLink.class, spec -> spec.withText("Vis i historikken"))
                        .getHref())
                .endsWith("/history?subject=Milestone%3A" + PlanFakes.id(1));

        fakes.mandates.add(Fakes.withoutHistory());
        open(1);
        _assertNone(InAppLink.class, spec -> spec.withText("Vis i historikken"));
    }

    @Test
    void showsTheMeetingsBesideIt() {
        plans.milestones.add(PlanFakes.planned(1, "Utkast", SPRING));
        fakes.meetings.rows.addAll(List.of(
                MeetingFakes.row(1, "Uten tid", null, MeetingStatus.PLANNED),
                MeetingFakes.row(2, "Oppstart <nå>", MeetingFakes.at("2026-11-03T09:00"), MeetingStatus.CLOSED),
                MeetingFakes.row(3, "Høring", MeetingFakes.at("2026-12-08T09:00"), MeetingStatus.CALLED),
                MeetingFakes.row(4, "Avlyst", MeetingFakes.at("2026-12-09T09:00"), MeetingStatus.CANCELLED)));
        stage.open(ADDRESS);

        assertThat(stage.text())
                .containsSubsequence("Oppstart <nå>", "3. nov.", "Referat godkjent", "Høring", "8. des.", "Innkalt")
                .doesNotContain("Uten tid", "Avlyst");
        assertThat(picture()).contains("\"label\":\"Møte: Høring, innkalt, 8. des.\"", "\"square\":true");
    }

    @Test
    void namesTheMeetingThatProvesAMilestone() {
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "Utkast", SPRING),
                new ProofLine(ProofKind.MEETING, "Referat <b>", null, null, true, MeetingFakes.id(3), null, null),
                null));
        stage.open(ADDRESS);

        assertThat(html())
                .contains("mandates/%s/meetings/%s".formatted(Fakes.FERRIES, MeetingFakes.id(3)), "Referat &lt;b&gt;");
    }

    @Test
    void namesTheDeliverableThatProvesAMilestoneToWhoeverReadsIt() {
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "Utkast", SPRING),
                new ProofLine(
                        ProofKind.DELIVERABLE, "Notat 5", null, null, true, null, DeliverableFakes.NOTE, "Ulv <b>"),
                null));
        stage.open(ADDRESS);
        assertThat(html())
                .contains(
                        "mandates/%s/deliverables/%s".formatted(Fakes.FERRIES, DeliverableFakes.NOTE), "Ulv &lt;b&gt;");

        plans.milestones.set(
                0,
                PlanFakes.with(
                        PlanFakes.planned(1, "Utkast", SPRING),
                        new ProofLine(
                                ProofKind.DELIVERABLE, "Notat 5", null, null, true, null, DeliverableFakes.NOTE, null),
                        null));
        stage.open(ADDRESS);
        assertThat(html()).contains("Notat 5").doesNotContain("deliverables/" + DeliverableFakes.NOTE);
        assertThat(table()).contains("Er der");
    }

    @Test
    void offersTheDeliverablesThatCanProveAMilestone() {
        fakes.deliverables.mayRead = true;
        fakes.deliverables.rows.addAll(List.of(
                deliverable(DeliverableFakes.NOTE, 5, "Ulv i utmark", DeliverableState.IN_REVIEW),
                deliverable(new DeliverableId(new UUID(90, 2)), 6, "Gitt opp", DeliverableState.WITHDRAWN)));
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "Utkast", SPRING),
                new ProofLine(ProofKind.DELIVERABLE, "", null, null, false),
                null));
        open(1);
        _click(_get(Button.class, spec -> spec.withText("Rediger …")));
        @SuppressWarnings("unchecked")
        ComboBox<MilestoneFields.DeliverableChoice> choice = _get(ComboBox.class, spec -> spec.withLabel("Leveransen"));
        var chosen = new MilestoneFields.DeliverableChoice(DeliverableFakes.NOTE, "Notat 5", "Ulv i utmark");
        assertThat(choice.getListDataView().getItems()).containsExactly(chosen);
        assertThat(choice.getItemLabelGenerator().apply(chosen)).isEqualTo("Notat 5: Ulv i utmark");
        choice.setValue(chosen);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));

        assertThat(plans.carriedOut)
                .singleElement(type(EditMilestone.class))
                .extracting(command -> command.form().proof())
                .isEqualTo(
                        new ProofForm(ProofKind.DELIVERABLE, "Notat 5, godkjent", null, null, DeliverableFakes.NOTE));
    }

    private static DeliverableRow deliverable(DeliverableId id, int number, String title, DeliverableState state) {
        return new DeliverableRow(id, number, DeliverableKind.NOTE, title, state, 1, null, null, null, null, Stage.NOW);
    }

    @Test
    void offersTheMeetingsThatCanProveAMilestone() {
        fakes.meetings.rows.addAll(List.of(
                MeetingFakes.row(3, "Høring", MeetingFakes.at("2026-12-08T09:00"), MeetingStatus.CALLED),
                MeetingFakes.row(4, "Avlyst", MeetingFakes.at("2026-12-09T09:00"), MeetingStatus.CANCELLED)));
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "Utkast", SPRING), new ProofLine(ProofKind.MEETING, "", null, null, false), null));
        open(1);
        _click(_get(Button.class, spec -> spec.withText("Rediger …")));
        MilestoneFields.MeetingChoice chosen =
                new MilestoneFields.MeetingChoice(MeetingFakes.id(3), "Høring, 8. des. 2026");
        @SuppressWarnings("unchecked")
        ComboBox<MilestoneFields.MeetingChoice> choice = _get(ComboBox.class, spec -> spec.withLabel("Møtet"));
        assertThat(choice.getListDataView().getItems()).containsExactly(chosen);
        choice.setValue(chosen);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));

        assertThat(plans.carriedOut)
                .singleElement(type(EditMilestone.class))
                .extracting(command -> command.form().proof())
                .isEqualTo(new ProofForm(
                        ProofKind.MEETING, "Referat fra Høring, 8. des. 2026", null, MeetingFakes.id(3), null));
    }

    private static CallRow call(String title, CallState state) {
        var window = new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z"));
        return new CallRow(CallFakes.CALL, 1, title, Audience.PUBLIC, window, state);
    }

    @Test
    void showsTheCallsForInputBesideIt() {
        plans.milestones.add(PlanFakes.planned(1, "Utkast", SPRING));
        fakes.calls.lists.rows =
                List.of(call("Hydrogen <på> sjøen", CallState.OPEN), call("Gitt opp", CallState.WITHDRAWN));
        stage.open(ADDRESS);

        assertThat(stage.text())
                .contains("Hydrogen <på> sjøen", "20. nov. – 4. des.", "Åpen")
                .doesNotContain("Gitt opp");
        var address = "mandates/%s/calls/%s".formatted(Fakes.FERRIES, CallFakes.CALL);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Hydrogen <på> sjøen"))
                        .getHref())
                .isEqualTo(address);
        assertThat(_get(Timeline.class).getElement().getPropertyRaw("picture").toString())
                .contains("Hydrogen <på> sjøen, åpen, 20. nov. – 4. des.", address, "2026-11-20", "2026-12-04")
                .doesNotContain("Gitt opp");

        fakes.calls.lists.mayRead = false;
        stage.open(ADDRESS);
        assertThat(stage.text()).doesNotContain("Hydrogen");
    }

    @Test
    void countsNoDaysToWhatIsFarAway() {
        plans.milestones.add(PlanFakes.planned(1, "Utkast", PlanFakes.TODAY.plusDays(100)));
        plans.milestones.add(PlanFakes.planned(2, "Rapport", PlanFakes.TODAY.plusDays(101)));
        stage.open(ADDRESS);

        assertThat(table()).contains("om 100 dager").doesNotContain("om 101 dager");
    }

    @Test
    void flagsWhatIsDueAfterTheLastDay() {
        plans.milestones.add(PlanFakes.planned(1, "I tide", PlanFakes.LAST));
        stage.open(ADDRESS);
        assertThat(table()).doesNotContain("etter siste dag i mandatet");

        plans.milestones.add(PlanFakes.planned(2, "For sent", PlanFakes.LAST.plusDays(1)));
        stage.open(ADDRESS);
        assertThat(table()).contains("etter siste dag i mandatet");
    }

    @Test
    void writesWhatPeopleWroteAsText() {
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "<img src=x onerror=alert(1)>", SPRING),
                new ProofLine(ProofKind.MEETING, "<script>a</script>", null, null, false),
                new OutsideForm("<b>Budsjett</b>", SPRING)));
        stage.open(ADDRESS);

        assertThat(html()).doesNotContain("<img", "<script", "<b>Budsjett").contains("&lt;img", "&lt;script");
    }

    @Test
    void saysOfADocumentThatWasTakenOutThatItIsMissing() {
        var document = new DocumentId(new UUID(9, 4));
        plans.milestones.add(PlanFakes.with(
                PlanFakes.planned(1, "Oppstart", SPRING),
                new ProofLine(ProofKind.DOCUMENT, "Referat", document, null, false),
                null));
        stage.open(ADDRESS);
        assertThat(table()).contains("Referat", "Mangler").doesNotContain("Er der");

        plans.milestones.set(
                0,
                PlanFakes.with(
                        PlanFakes.planned(1, "Oppstart", SPRING),
                        new ProofLine(ProofKind.DOCUMENT, "Referat", document, "Referat", true),
                        null));
        stage.open(ADDRESS);
        assertThat(table()).contains("Er der").doesNotContain("Mangler");
    }

    @Test
    void keepsAndShowsTheLinkToAClauseThatIsGone() {
        var gone = new ClauseId(new UUID(3, 3));
        plans.milestones.add(PlanFakes.linked(PlanFakes.planned(1, "Oppstart", SPRING), List.of(gone)));
        open(1);
        assertThat(table()).contains("ett utgått punkt");

        _click(_get(Button.class, spec -> spec.withText("Rediger …")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Første møte");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(plans.carriedOut)
                .singleElement(type(EditMilestone.class))
                .extracting(command -> command.form().clauses())
                .isEqualTo(List.of(gone));
    }

    @Test
    void showsOnlyWhatTheAddressAsksFor() {
        plans.milestones.add(PlanFakes.row(1, "Sen", AUTUMN, null, MilestoneState.PLANNED, MilestoneStatus.OVERDUE));
        plans.milestones.add(PlanFakes.planned(2, "Rapport", SPRING));
        stage.open(ADDRESS + "?show=overdue&zoom=quarter");

        assertThat(table()).contains("Sen").doesNotContain("Rapport");
        assertThat(_get(Timeline.class).getElement().getProperty("zoom")).isEqualTo("QUARTER");

        _click(chip("Alle"));

        assertThat(table()).contains("Sen", "Rapport");
        assertThat(chip("Alle").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        plans.mayEdit = false;
        plans.milestones.add(PlanFakes.readOnly(PlanFakes.planned(1, "Rapport", SPRING)));
        open(1);

        assertThat(stage.text()).contains("Historikk");
        _assertNone(MoveForm.class);
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Ny milepæl", "Rediger …", "Begynn");
        assertThat(picture()).contains("\"movable\":false");
    }

    @Nested
    class InADraft {

        @BeforeEach
        void aMilestone() {
            plans.milestones.add(PlanFakes.planned(1, "Rapport", SPRING));
        }

        @Test
        void movesAtOnceAndTakesItBack() {
            open(1);
            _assertNone(TextArea.class);
            _setValue(due(), "8. mars 2027");
            assertThat(stage.text()).contains("7 dager senere.");
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));

            assertThat(plans.carriedOut)
                    .singleElement(type(RescheduleMilestone.class))
                    .satisfies(command -> {
                        assertThat(command.version()).isEqualTo(4);
                        assertThat(command.due()).isEqualTo(new DueForm(LocalDate.of(2027, 3, 8), false));
                        assertThat(command.reason()).isNull();
                    });
            _click(_get(Button.class, spec -> spec.withText("Angre")));
            assertThat(plans.carriedOut)
                    .last(type(RescheduleMilestone.class))
                    .extracting(RescheduleMilestone::due)
                    .isEqualTo(new DueForm(SPRING, false));
        }

        @Test
        void draggingMovesAtOnce() {
            stage.open(ADDRESS);
            drag(1, SPRING.plusDays(3));

            assertThat(plans.carriedOut)
                    .singleElement(type(RescheduleMilestone.class))
                    .extracting(RescheduleMilestone::due)
                    .isEqualTo(new DueForm(SPRING.plusDays(3), false));
        }

        @Test
        void draggingOutOfThePeriodIsRefusedInWords() {
            stage.open(ADDRESS);
            drag(1, PlanFakes.LAST.plusDays(1));

            assertThat(plans.carriedOut).isEmpty();
            assertThat(_get(Notification.class).getElement().getOuterHTML() + notes())
                    .contains("Utenfor mandatets periode");
        }

        @Test
        void asksAgainForADateThatItDoesNotUnderstand() {
            open(1);
            _setValue(due(), "neste uke");
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));

            assertThat(plans.carriedOut).isEmpty();
            assertThat(due().getErrorMessage()).contains("Skriv en dag");
        }

        @Test
        void begins() {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Begynn")));

            assertThat(plans.carriedOut).singleElement().isInstanceOf(StartMilestone.class);
        }

        @Test
        void addsOneWithAMonth() {
            stage.open(ADDRESS);
            _click(_get(Button.class, spec -> spec.withText("Ny milepæl")));
            _click(_get(Button.class, spec -> spec.withText("Legg til")));
            assertThat(plans.carriedOut).isEmpty();
            _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Notat 1");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Frist")), "april 2027");
            _click(_get(Button.class, spec -> spec.withText("Legg til")));

            assertThat(plans.carriedOut).singleElement(type(AddMilestone.class)).satisfies(command -> {
                assertThat(command.form().title()).isEqualTo("Notat 1");
                assertThat(command.due()).isEqualTo(new DueForm(LocalDate.of(2027, 4, 30), true));
            });
        }

        @Test
        void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Rediger …")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Sluttrapport");
            plans.refuseNext(new SharedRefusal.ChangedMeanwhile());
            plans.milestones.set(0, PlanFakes.moved(plans.milestones.getFirst(), SPRING.plusDays(1)));
            _click(_get(Button.class, spec -> spec.withText("Lagre")));

            assertThat(_get(TextField.class, spec -> spec.withLabel("Tittel")).getValue())
                    .isEqualTo("Sluttrapport");
            _click(_get(Button.class, spec -> spec.withText("Lagre")));
            assertThat(plans.carriedOut).last(type(EditMilestone.class)).satisfies(command -> {
                assertThat(command.version()).isEqualTo(5);
                assertThat(command.form().title()).isEqualTo("Sluttrapport");
            });
        }
    }

    @Nested
    class OfThePlanAsAWhole {

        @BeforeEach
        void twoMilestones() {
            plans.adopted = true;
            plans.milestones.add(PlanFakes.planned(1, "Notat", SPRING));
            plans.milestones.add(PlanFakes.board(PlanFakes.planned(2, "Rapport", SPRING.plusDays(60)), List.of()));
        }

        @Test
        void showsWhatTheUsualCourseAddsBeforeItDoes() {
            choose("Legg til det vanlige løpet …");
            assertThat(stage.text())
                    .contains("Én milepæl legges til. Én er utenfor perioden", "Oppstartsmøte", "desember 2026");
            assertThat(plans.carriedOut).isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Legg til")));

            assertThat(plans.carriedOut).singleElement().isInstanceOf(AddUsualPlan.class);
            assertThat(notes()).contains("Utenfor perioden: Avslutning.");
        }

        @Test
        void showsWhatMovesAndWhoStaysBeforeItMovesThem() {
            choose("Flytt alle senere …");
            assertThat(stage.text()).contains("1. mars 2027 → 15. mars 2027", "Blir stående: styret bestemmer");
            _setValue(_get(IntegerField.class), 7);
            assertThat(stage.text()).contains("1. mars 2027 → 8. mars 2027");
            _click(_get(Button.class, spec -> spec.withText("Flytt dem")));
            assertThat(plans.carriedOut).isEmpty();
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Hvorfor flyttes fristen?")), "Ferie.");
            _click(_get(Button.class, spec -> spec.withText("Flytt dem")));

            assertThat(plans.carriedOut).singleElement(type(ShiftPlan.class)).satisfies(command -> {
                assertThat(command.seen()).isEqualTo("fingerprint 7");
                assertThat(command.form().reason()).isEqualTo("Ferie.");
            });
        }

        @Test
        void makesACalendarLinkAndRevokesIt() {
            choose("Kalender …");
            _click(_get(Button.class, spec -> spec.withText("Lag lenke til dette mandatet")));
            assertThat(plans.carriedOut)
                    .singleElement(type(MakeCalendarLink.class))
                    .extracting(MakeCalendarLink::mandate)
                    .isEqualTo(Fakes.FERRIES);
            _click(_get(Button.class, spec -> spec.withText("Trekk tilbake")));

            assertThat(plans.carriedOut).last().isInstanceOf(RevokeCalendarLink.class);
            _assertNone(Button.class, spec -> spec.withText("Trekk tilbake"));
        }

        private void choose(String item) {
            stage.open(ADDRESS);
            var chosen = _get(DotsMenu.class).items().stream()
                    .filter(one -> one.getText().equals(item))
                    .findFirst()
                    .orElseThrow();
            ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
        }
    }

    @Nested
    class InAnAdoptedMandate {

        @BeforeEach
        void aMilestone() {
            plans.adopted = true;
            plans.milestones.add(PlanFakes.row(
                    1, "Rapport", SPRING, SPRING.minusDays(20), MilestoneState.PLANNED, MilestoneStatus.ON_TRACK));
        }

        @Test
        void asksWhyADateMoves() {
            open(1);
            _setValue(due(), "8.3.2027");
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));
            assertThat(plans.carriedOut).isEmpty();
            assertThat(stage.text()).contains("7 dager senere, 27 etter opprinnelig plan.");

            _setValue(_get(TextArea.class), "Lokalet var opptatt.");
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));

            assertThat(plans.carriedOut)
                    .singleElement(type(RescheduleMilestone.class))
                    .extracting(RescheduleMilestone::reason)
                    .isEqualTo("Lokalet var opptatt.");
        }

        @Test
        void draggingFillsInTheFormAndMovesNothing() {
            stage.open(ADDRESS);
            drag(1, SPRING.plusDays(3));

            assertThat(plans.carriedOut).isEmpty();
            assertThat(due().getValue()).isEqualTo("4. mars 2027");
        }

        @Test
        void keepsReasonAndDateWhenSomebodyElseWasFaster() {
            open(1);
            _setValue(due(), "8.3.2027");
            _setValue(_get(TextArea.class), "Lokalet var opptatt.");
            plans.refuseNext(new SharedRefusal.ChangedMeanwhile());
            plans.milestones.set(0, PlanFakes.moved(plans.milestones.getFirst(), SPRING.plusDays(1)));
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));

            assertThat(stage.text()).contains("Noen andre har endret «Rapport» imens. Fristen er nå 2. mars 2027.");
            assertThat(_get(TextArea.class).getValue()).isEqualTo("Lokalet var opptatt.");
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));
            assertThat(plans.carriedOut)
                    .last(type(RescheduleMilestone.class))
                    .extracting(RescheduleMilestone::version)
                    .isEqualTo(5);
        }

        @Test
        void asksTheBoardWhereItControlsTheDate() {
            plans.milestones.set(0, PlanFakes.board(plans.milestones.getFirst(), List.of()));
            open(1);
            assertThat(stage.text()).contains("Styret bestemmer denne fristen.");
            _setValue(due(), "mars 2027");
            _setValue(_get(TextArea.class), "Høringen er forlenget.");
            _click(_get(Button.class, spec -> spec.withText("Be styret om ny frist")));

            assertThat(plans.carriedOut).singleElement(type(ProposeDate.class)).satisfies(command -> {
                assertThat(command.form().due()).isEqualTo(new DueForm(LocalDate.of(2027, 3, 31), true));
                assertThat(command.form().reason()).isEqualTo("Høringen er forlenget.");
                assertThat(command.form().language()).isEqualTo("nb");
            });
        }

        @Test
        void saysWhatWaitsForTheBoardAndOffersToTakeItBack() {
            var asked = new MoveRow(
                    1,
                    SPRING,
                    false,
                    SPRING.plusDays(11),
                    false,
                    "Høringen er forlenget.",
                    "Solveig Kvamme",
                    Instant.parse("2026-11-20T09:00:00Z"),
                    MoveState.PENDING,
                    new ResolutionId(new UUID(3, 3)),
                    null);
            plans.milestones.set(0, PlanFakes.board(plans.milestones.getFirst(), List.of(asked)));
            open(1);

            _assertNone(MoveForm.class);
            _get(Button.class, spec -> spec.withText("Trekk forslaget …"));
            assertThat(stage.text())
                    .contains("ba styret om å flytte fristen fra 1. mars 2027 til 12. mars 2027", "Venter på styret");
            assertThat(table()).contains("Ny frist venter på styret");
            assertThat(picture()).contains("\"proposed\":\"2027-03-12\"", "\"movable\":false");
        }

        @Test
        void saysARefusalWhereTheDateIsTyped() {
            open(1);
            _setValue(due(), "1.7.2027");
            assertThat(stage.text()).contains("Utenfor mandatets periode (13. jan. 2026 – 30. juni 2027)");
            _setValue(_get(TextArea.class), "Fordi.");
            plans.refuseNext(
                    new MilestoneRefusal.DueOutsidePeriod(LocalDate.of(2027, 7, 1), PlanFakes.FIRST, PlanFakes.LAST));
            _click(_get(Button.class, spec -> spec.withText("Flytt fristen")));

            assertThat(stage.text()).contains("Fristen 1. juli 2027 er utenfor mandatets periode");
        }
    }

    private void open(int number) {
        stage.open(ADDRESS + "?open=" + PlanFakes.id(number));
    }

    private static TextField due() {
        return _get(TextField.class, spec -> spec.withLabel("Ny frist"));
    }

    private static NativeButton chip(String text) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static void drag(int number, LocalDate day) {
        var timeline = _get(Timeline.class).getElement();
        var data = com.vaadin.flow.internal.JacksonUtils.createObjectNode();
        data.put("event.detail['id']", PlanFakes.id(number).toString());
        data.put("event.detail['day']", day.toString());
        timeline.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(timeline, "timeline-move", data));
        MockVaadin.clientRoundtrip(false);
    }

    private static String notes() {
        return _find(Notification.class).stream()
                .map(note -> note.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    private static String html() {
        return _get(PlanTable.class)
                .getChildren()
                .map(row -> row.getElement().getProperty("innerHTML", ""))
                .reduce("", String::concat);
    }

    private static String table() {
        return org.jsoup.Jsoup.parse("<table>" + html() + "</table>").text();
    }

    private static String picture() {
        return String.valueOf(_get(Timeline.class).getElement().getPropertyRaw("picture"));
    }
}
