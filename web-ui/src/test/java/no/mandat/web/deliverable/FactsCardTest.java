package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.Stage;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.DecidingMeeting;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.StepRow;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which meeting deals with a deliverable, and where its round is opened. */
class FactsCardTest {

    private static final MeetingId CLOSING = new MeetingId(new UUID(9, 3));
    private static final MeetingId BEFORE = new MeetingId(new UUID(9, 4));

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());

    @AfterEach
    void close() {
        stage.close();
    }

    private static DeliverableDetails report(
            boolean underWay, @Nullable RoundState asked, DecidingMeeting... meetings) {
        var route = Routes.USUAL.of(DeliverableKind.FINAL_REPORT);
        var steps = List.of(
                new StepRow(1, Asked.GROUP_IN_CLOSING_MEETING, Act.APPROVE, true, false, underWay, null, asked),
                new StepRow(2, Asked.BOARD, Act.APPROVE, false, false, false, null, null));
        var form = DeliverableSample.form(DeliverableKind.FINAL_REPORT, "Sluttrapport", "");
        return new DeliverableSample(form, DeliverableState.READY, route, steps, List.of(meetings)).details();
    }

    private static DecidingMeeting meeting(MeetingId id, MeetingState state, String startsAt) {
        return new DecidingMeeting(id, "Avslutningsmøte", state, Instant.parse(startsAt));
    }

    private static DeliverableDetails in(DeliverableState state) {
        var form = DeliverableSample.form(DeliverableKind.NOTE, "Notat", "");
        return new DeliverableSample(form, state, List.of(), List.of(), List.of()).details();
    }

    @Test
    void leadsToThePageOfEverybodyOnceItIsPublished() {
        UI.getCurrent().add(new FactsCard(in(DeliverableState.APPROVED), null, "ombruk", Stage.CLOCK));
        UI.getCurrent().add(new FactsCard(in(DeliverableState.PUBLISHED), null, null, Stage.CLOCK));
        assertThat(_find(Anchor.class, spec -> spec.withText("Se den åpne siden")))
                .isEmpty();

        UI.getCurrent().add(new FactsCard(in(DeliverableState.PUBLISHED), null, "ombruk", Stage.CLOCK));
        assertThat(_get(Anchor.class, spec -> spec.withText("Se den åpne siden"))
                        .getHref())
                .isEqualTo("/public/mandates/ombruk/deliverables/1");
    }

    @Test
    void tellsWhichMeetingsDealWithIt() {
        var ahead = meeting(CLOSING, MeetingState.CALLED, "2027-05-03T09:00:00Z");
        var over = meeting(BEFORE, MeetingState.CLOSED, "2026-02-02T09:00:00Z");
        UI.getCurrent().add(new FactsCard(report(false, null, ahead, over), null, null, Stage.CLOCK));

        assertThat(stage.text()).contains("Behandles på", "Behandlet på");
        var link = _get(InAppLink.class, spec -> spec.withText("Avslutningsmøte, 3. mai 2027"));
        assertThat(link.getHref()).isEqualTo("mandates/%s/meetings/%s".formatted(DeliverableSample.MANDATE, CLOSING));
        assertThat(_find(InAppLink.class)).hasSize(2);
    }

    @Test
    void saysThatTheRoundIsOpenedFromTheAgendaUntilItIs() {
        UI.getCurrent().add(new RouteCard(report(false, null)));
        assertThat(stage.text()).contains("Runden åpnes fra sakslisten mens avslutningsmøtet holdes.");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new RouteCard(report(true, RoundState.OPEN)));
        assertThat(stage.text()).doesNotContain("Runden åpnes fra sakslisten");
    }

    @Test
    void saysThatAStepIsUnderWayToThoseWhoDoNotReadItsRoundToo() {
        for (var told : new RoundState[] {RoundState.OPEN, null}) {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new RouteCard(report(true, told)));
            assertThat(stage.text()).as("%s", told).contains("Pågår").doesNotContain("Neste trinn", "Legges fram");
        }
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new RouteCard(report(false, null)));
        assertThat(stage.text()).contains("Neste trinn").doesNotContain("Pågår");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new RouteCard(report(false, RoundState.LAPSED)));
        assertThat(stage.text()).contains("Legges fram på nytt").doesNotContain("Pågår");
    }
}
