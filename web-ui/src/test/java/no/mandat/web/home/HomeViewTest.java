package no.mandat.web.home;

import static no.mandat.domain.party.ParticipationState.CONFIRMED;
import static no.mandat.domain.reading.ReadingStatus.NEWER_VERSION;
import static no.mandat.domain.reading.ReadingStatus.NOT_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.StudyId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.communication.MyCommunicationRow;
import no.mandat.workflow.communication.PlanToConfirm;
import no.mandat.workflow.contribution.CallToAnswer;
import no.mandat.workflow.contribution.OwnContributionRow;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverableRow.Waits;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.milestone.MyMilestoneRow;
import no.mandat.workflow.party.OwnParticipation;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.point.CallToHandle;
import no.mandat.workflow.reading.UnreadRow;
import no.mandat.workflow.review.WaitingReview;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.study.StudyToEndorse;
import org.junit.jupiter.api.Test;

class HomeViewTest {

    private static final CallId OTHER_CALL = new CallId(new UUID(9, 8));

    private final Fakes fakes = new Fakes();

    @Test
    void tellsAPersonWithoutAnyRightKindlyWhatToDo() {
        try (var stage = Stage.of("Ola Utgård", Set.of(), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains(
                            "Velkommen, Ola Utgård.", "ingenting er åpnet for deg ennå", "Ta kontakt med sekretariatet")
                    .doesNotContain("Mandatene dine");
        }
    }

    @Test
    void tellsAnOutsiderWhoTakesPartThatTheyDo() {
        var own = fakes.languages.own;
        var stay = new OwnParticipation("Ferger", "Kjenner ladingen", own.today(), own.today(), CONFIRMED);
        fakes.languages.own = new OwnProfile(
                own.today(),
                own.name(),
                own.email(),
                null,
                null,
                null,
                List.of(),
                List.of(stay),
                List.of(),
                List.of(),
                Set.of());
        try (var stage = Stage.of("Ola Utgård", Set.of(RealmRole.INVITED), fakes.parts())) {
            stage.open("");
            assertThat(stage.text()).contains("Du er ekstern deltaker").doesNotContain("ingenting er åpnet");
        }
    }

    @Test
    void saysWhatOfStudiesAndCommunicationWaits() {
        fakes.studies.toEndorse.add(new StudyToEndorse(
                new StudyId(new UUID(80, 1)), Fakes.FERRIES, "Hurtigbåter", "Is i fjorden", 250_000));
        fakes.communication.mine.add(new MyCommunicationRow(
                new CommunicationId(new UUID(81, 1)),
                Fakes.FERRIES,
                "Hurtigbåter",
                "kommunene",
                "Pressemelding",
                LocalDate.of(2026, 11, 28),
                CommunicationState.READY));
        fakes.communication.toConfirm.add(new PlanToConfirm(Fakes.FERRIES, "Hurtigbåter", "Marit Leder"));
        try (var stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains(
                            "3 ting venter på deg.", "Studier du er bedt om å tilrå", "Kommunikasjon du har ansvar for")
                    .contains(
                            "Kommunikasjonsplaner å bekrefte", "Bekreftet av Marit Leder, venter på deg", "om 3 dager")
                    .doesNotContain("Ingenting venter på deg");
            assertThat(LocatorJ._find(RouterLink.class))
                    .extracting(RouterLink::getText)
                    .contains("Is i fjorden", "Pressemelding til kommunene", "Hurtigbåter");
        }
    }

    @Test
    void saysWhatOfDeliverablesWaits() {
        var note = new DeliverableId(new UUID(82, 1));
        var section = new SectionId(new UUID(82, 2));
        fakes.deliverables.toReview.add(new WaitingReview(
                new ReviewId(new UUID(82, 3)),
                note,
                Fakes.FERRIES,
                "Hurtigbåter",
                "Is i fjorden",
                2,
                LocalDate.of(2026, 11, 28),
                "/"));
        fakes.deliverables.mine.add(new MyDeliverableRow(
                Waits.WRITE, note, Fakes.FERRIES, "Hurtigbåter", "Is i fjorden", section, "Bestanden", null));
        fakes.deliverables.mine.add(
                new MyDeliverableRow(Waits.ASK, note, Fakes.FERRIES, "Hurtigbåter", "Statusrapport", null, null, null));
        try (var stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("3 ting venter på deg.")
                    .containsSubsequence(
                            "Leveranser som venter på deg",
                            "om 3 dager",
                            "Gi vurdering av versjon 2",
                            "Skriv avsnittet i «Is i fjorden»",
                            "Legg teksten fram for neste trinn")
                    .doesNotContain("Ingenting venter på deg");
            assertThat(LocatorJ._find(InAppLink.class))
                    .extracting(InAppLink::getText)
                    .contains("Is i fjorden", "Bestanden", "Statusrapport");
        }
    }

    @Test
    void saysWhichCorrectionsOneCanObjectToUntilWhenAndWhatWasReturned() {
        var note = new DeliverableId(new UUID(82, 1));
        fakes.deliverables.mine.add(new MyDeliverableRow(
                Waits.REWORK, note, Fakes.FERRIES, "Hurtigbåter", "Statusrapport", null, null, null));
        fakes.deliverables.mine.add(new MyDeliverableRow(
                Waits.CHECK_CORRECTIONS,
                note,
                Fakes.FERRIES,
                "Hurtigbåter",
                "Is i fjorden",
                null,
                null,
                LocalDate.of(2026, 11, 28)));
        try (var stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.BOARD), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .containsSubsequence(
                            "om 3 dager",
                            "Les språkrettingene, og si nei om de ikke kan stå",
                            "Teksten er sendt tilbake: les hvorfor, og arbeid videre med den");
        }
    }

    @Test
    void saysThatWhatOneSignedWasChanged() {
        fakes.deliverables.mine.add(new MyDeliverableRow(
                Waits.SIGN_AGAIN,
                new DeliverableId(new UUID(82, 1)),
                Fakes.FERRIES,
                "Hurtigbåter",
                "Is i fjorden",
                null,
                null,
                null));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .containsSubsequence(
                            "Is i fjorden",
                            "Det du skrev under på, er endret: les det, og skriv under på nytt om du fortsatt står bak");
        }
    }

    @Test
    void saysThatNothingWaitsAndShowsTheMandates() {
        fakes.mandates.add(Fakes.draft());
        try (var stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("Onsdag 25. november", "Du har tilgang til ett mandat.", "Ingenting venter på deg")
                    .contains("for 5 dager siden");
        }
    }

    @Test
    void showsTheCallsThatOneHasntAnswered() {
        fakes.calls.answers.waiting = List.of(new CallToAnswer(
                CallFakes.CALL,
                Fakes.FERRIES,
                "Ferjer",
                "Hva hindrer ferjene?",
                Instant.parse("2026-11-28T22:59:00Z")));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("Innspillsrunder du ikke har svart på", "Hva hindrer ferjene?", "om 3 dager", "Svar")
                    .doesNotContain("Ingenting venter på deg");
        }
    }

    private static MyMeetingRow meeting(int number, String title, Rsvp answer) {
        return new MyMeetingRow(
                new MeetingId(new UUID(11, number)),
                Fakes.FERRIES,
                "Ferjer",
                MeetingKind.INPUT,
                title,
                Instant.parse("2026-12-08T08:00:00Z"),
                MeetingState.CALLED,
                answer);
    }

    @Test
    void asksWhetherOneComesAndForRemarksOnMinutes() {
        fakes.mine.ahead = List.of(meeting(1, "Høring", null), meeting(2, "Gruppemøte", Rsvp.ACCEPTED));
        fakes.mine.minutes = List.of(new MinutesToRead(
                new MeetingId(new UUID(11, 3)),
                Fakes.FERRIES,
                "Ferjer",
                MeetingKind.GROUP,
                "Møtet i november",
                Instant.parse("2026-11-28T23:00:00Z")));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("2 ting venter på deg.")
                    .containsSubsequence("Møter du ikke har svart på", "8. des. 2026", "kl. 09.00", "Høring", "Svar")
                    .containsSubsequence("Referater du kan ha merknader til", "28. nov. 2026", "Møtet i november")
                    .containsSubsequence("Dine neste møter", "Gruppemøte", "Kommer")
                    .doesNotContain("Ingenting venter på deg");
            assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Svar")))
                    .hasSize(1);
            assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getHref))
                    .contains("mandates/%s/meetings/%s".formatted(Fakes.FERRIES, new UUID(11, 1)))
                    .as("minutes are read where one remarks on them")
                    .contains("mandates/%s/meetings/%s/minutes".formatted(Fakes.FERRIES, new UUID(11, 3)));
        }
    }

    @Test
    void saysThatNothingWaitsThoughOneIsGoingToAMeeting() {
        fakes.mandates.add(Fakes.draft());
        fakes.mine.ahead = List.of(meeting(2, "Gruppemøte", Rsvp.ACCEPTED));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("Ingenting venter på deg", "Dine neste møter")
                    .doesNotContain("Møter du ikke har svart på");
        }
    }

    @Test
    void leadsToWhatOneHasSentWhereverOneSitsNow() {
        fakes.calls.answers.sent = List.of(new OwnContributionRow(
                CallFakes.CONTRIBUTION,
                "2026-0042",
                "Ferjer",
                "Hva hindrer ferjene?",
                Stage.NOW,
                ContributionState.SUBMITTED,
                null,
                CallState.OPEN,
                MandateState.ADOPTED));
        for (var roles : List.of(Set.of(RealmRole.MEMBER), Set.<RealmRole>of())) {
            try (var stage = Stage.of("Ada Lie", roles, fakes.parts())) {
                stage.open("");
                assertThat(stage.text()).contains("Innspillene dine", "Du har sendt ett innspill.");
                assertThat(LocatorJ._get(RouterLink.class, spec -> spec.withText("Se alle innspillene dine"))
                                .getHref())
                        .isEqualTo("input/mine");
            }
        }
    }

    @Test
    void showsWhatOfTheInputWaitsAndLeadsThere() {
        fakes.points.handling.waiting = List.of(
                toHandle(CallFakes.CALL, "Hva hindrer ferjene?", 3, true, 2, 1, 1, 0),
                toHandle(OTHER_CALL, "Hvem seiler?", 0, false, 0, 0, 0, 1));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("Innspill som venter på deg", "Hva hindrer ferjene?", "Ferjer", "for 3 dager siden")
                    .doesNotContain("Ingenting venter på deg");
            var page = "mandates/%s/calls/%s".formatted(Fakes.FERRIES, CallFakes.CALL);
            assertThat(LocatorJ._find(InAppLink.class))
                    .extracting(InAppLink::getText, InAppLink::getHref)
                    .containsExactly(
                            tuple("3 innspill er ikke besvart", page + "/points"),
                            tuple("Svar er klare til å sendes", page + "/points?in=CONFIRMED"),
                            tuple("Ett masseinnspill er foreslått og ikke avgjort", page + "/mailings"),
                            tuple("2 som kom for sent, venter på svar", page),
                            tuple("Én avsender ber om å bli slettet", page),
                            tuple(
                                    "Én konklusjon venter på at du bekrefter",
                                    "mandates/%s/calls/%s/points?in=PROPOSED".formatted(Fakes.FERRIES, OTHER_CALL)));
        }
    }

    private static CallToHandle toHandle(
            CallId call,
            String title,
            int unanswered,
            boolean ready,
            int late,
            int erasures,
            int mailings,
            int proposed) {
        return new CallToHandle(
                call,
                Fakes.FERRIES,
                "Ferjer",
                title,
                Instant.parse("2026-11-22T22:59:00Z"),
                unanswered,
                ready,
                late,
                erasures,
                mailings,
                proposed);
    }

    @Test
    void saysNothingOfInputWhereNoneWaits() {
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.SECRETARIAT), fakes.parts())) {
            stage.open("");
            assertThat(stage.text()).contains("Ingenting venter på deg").doesNotContain("Innspill som venter");
        }
    }

    @Test
    void showsTheMilestonesThatOneIsResponsibleFor() {
        fakes.plans.mine.add(new MyMilestoneRow(
                Fakes.FERRIES, "Ferjer", "Delnotat", LocalDate.of(2026, 11, 28), false, MilestoneState.IN_PROGRESS));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("Milepæler du har ansvar for", "Delnotat", "om 3 dager", "Nær frist")
                    .doesNotContain("Ingenting venter på deg");
        }
    }

    @Test
    void showsWhatIsStillToBeRead() {
        fakes.mandates.add(Fakes.draft());
        fakes.readings.lists.unread = List.of(
                new UnreadRow(
                        Fakes.FERRIES, "Ferjer", Fakes.NOTE, "Lov om havner", LocalDate.of(2026, 11, 28), NOT_READ),
                new UnreadRow(Fakes.FERRIES, "Ferjer", Fakes.NOTE, "Instruks", null, NEWER_VERSION));
        try (var stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts())) {
            stage.open("");
            assertThat(stage.text())
                    .contains("2 dokumenter venter på at du leser dem.", "Lov om havner", "om 3 dager", "uten frist")
                    .contains("ny versjon siden du leste")
                    .doesNotContain("Ingenting venter på deg");
        }
    }

    @Test
    void speaksTheBrowsersLanguage() {
        try (var stage = Stage.of("Kari Storlien", Set.of(RealmRole.AUDITOR), Locale.of("nn", "NO"), fakes.parts())) {
            stage.open("");
            assertThat(stage.text()).contains("Mi side", "Ingenting ventar på deg");
        }
    }

    @Test
    void speaksBokmalToThoseWhoAskForALanguageThatWeDoNotHave() {
        try (var stage = Stage.of("Kari Storlien", Set.of(RealmRole.AUDITOR), Locale.FRENCH, fakes.parts())) {
            stage.open("");
            assertThat(stage.text()).contains("Min side");
        }
    }
}
