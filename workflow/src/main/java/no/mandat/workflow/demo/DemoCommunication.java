package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR2;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.communication.CommunicationForm;
import org.jspecify.annotations.Nullable;

/** Whom the group of the demo tells what: what went out with the note, what is ready for the report, what was dropped, what is planned. */
final class DemoCommunication {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final DemoDiary diary;
    private final DemoOffice office;
    private final Supplier<DeliverableId> note;
    private final Supplier<DeliverableId> report;
    private Optional<CommunicationId> news = Optional.empty();
    private Optional<CommunicationId> visit = Optional.empty();
    private Optional<CommunicationId> release = Optional.empty();

    /**
     * Of that mandate.
     *
     * @param note what is published
     * @param report what isn't yet
     */
    DemoCommunication(
            DemoDiary diary, DemoOffice office, Supplier<DeliverableId> note, Supplier<DeliverableId> report) {
        this.diary = diary;
        this.office = office;
        this.note = note;
        this.report = report;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-95), this::begin),
                diary.secretary(diary.in(-94), this::confirm),
                diary.member(diary.in(-93), NOON, LEDER, this::confirm),
                diary.secretary(diary.in(-70), () -> office.makeReady(diary.mandate(), news.orElseThrow())),
                diary.secretary(
                        diary.in(-67),
                        () -> office.publish(
                                news.orElseThrow(), "https://nyheter.demo.mandat.example/hva-brukes-om-igjen")),
                diary.secretary(
                        diary.in(-59),
                        () -> office.drop(
                                visit.orElseThrow(),
                                "Rivningen ble utsatt til neste år, etter at rapporten skal være levert.")),
                diary.secretary(diary.in(-43), this::goOn),
                diary.secretary(diary.in(-42), this::confirm),
                diary.member(diary.in(-41), NOON, LEDER, this::confirm),
                diary.secretary(diary.in(-15), () -> office.makeReady(diary.mandate(), release.orElseThrow())));
    }

    private void begin() {
        news = Optional.of(plan(
                "Byggherrer og de som river",
                "Nyhetsbrev",
                "Langt mer kan brukes om igjen enn det som blir det i dag. **Ingen vet hvem som svarer for varene.**",
                SEKRETAR2,
                diary.in(-67),
                note.get()));
        visit = Optional.of(plan(
                "Lokalavisene i Skjærvika",
                "Besøk på en riveplass",
                "Slik tas en bjelke ned hel. Kom og se.",
                MEDLEM1,
                diary.in(-45),
                null));
        var ignored = plan(
                "Bransjen",
                "Foredrag og åpen spørretime",
                "Hva rapporten betyr for den som river, selger eller bygger.",
                LEDER,
                diary.working(124),
                null);
    }

    private void goOn() {
        release = Optional.of(plan(
                "Riksmediene",
                "Pressemelding",
                "Ombruk kan bli vanlig innen ti år. Ansvaret må plasseres først.\n\nSendes når rapporten er overlevert.",
                SEKRETAR,
                diary.working(110),
                report.get()));
        var ignored = plan(
                "Kommuner og byggherrer i nord",
                "E-post og annonse",
                "Kom til innspillsmøte og fortell hva som skal til der du bygger.",
                SEKRETAR2,
                diary.working(33),
                null);
    }

    private CommunicationId plan(
            String audience,
            String channel,
            String message,
            DemoPerson responsible,
            LocalDate day,
            @Nullable DeliverableId deliverable) {
        return office.plan(
                diary.mandate(),
                new CommunicationForm(audience, channel, message, diary.scene().id(responsible), day, deliverable));
    }

    private void confirm() {
        office.confirmPlan(diary.mandate());
    }
}
