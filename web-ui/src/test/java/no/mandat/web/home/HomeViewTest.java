package no.mandat.web.home;

import static no.mandat.domain.party.ParticipationState.CONFIRMED;
import static no.mandat.domain.reading.ReadingStatus.NEWER_VERSION;
import static no.mandat.domain.reading.ReadingStatus.NOT_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.CallToAnswer;
import no.mandat.workflow.milestone.MyMilestoneRow;
import no.mandat.workflow.party.OwnParticipation;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.reading.UnreadRow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

class HomeViewTest {

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
