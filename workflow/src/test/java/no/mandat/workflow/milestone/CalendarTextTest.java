package no.mandat.workflow.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.workflow.shared.CalendarFile;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read by another library than the one that writes. */
class CalendarTextTest {

    private static final UUID ID = new UUID(7, 1);
    private static final UUID MANDATE = new UUID(1, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);
    private static final Instant STARTS = Instant.parse("2026-12-08T08:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-06-01T09:00:00Z");

    private final CalendarText text =
            new CalendarText(Words.in(Locale.of("nn")), "https://mandat.example", "post.example");

    private static CalendarEntry entry(String title, MilestoneState state, @Nullable LocalDate adoptedOn) {
        return new CalendarEntry(ID, MANDATE, "Ferjer; nord, sør", title, DUE, state, adoptedOn, false, 3, CHANGED);
    }

    private static CalendarEntry ofEnded(MilestoneState state) {
        return new CalendarEntry(ID, MANDATE, "Ferjer", "Oppstart", DUE, state, DUE, true, 3, CHANGED);
    }

    private ICalendar read(CalendarEntry... entries) {
        var written = text.of("Milepælar · Ferjer", List.of(entries), List.of(), List.of(), List.of());
        var calendar = Biweekly.parse(written).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty() || entries.length == 0)
                .as(written)
                .isTrue();
        return calendar;
    }

    private VEvent event(MilestoneState state, @Nullable LocalDate adoptedOn) {
        return read(entry("Oppstart", state, adoptedOn)).getEvents().getFirst();
    }

    @Test
    void isAnEventOfAWholeDayOnTheDayThatCounts() {
        var event = event(MilestoneState.PLANNED, DUE);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate())
                .isEqualTo(DUE);
        assertThat(event.getDateEnd()).isNull();
        assertThat(text.of(
                        "", List.of(entry("Oppstart", MilestoneState.PLANNED, null)), List.of(), List.of(), List.of()))
                .contains("DTSTART;VALUE=DATE:20261031\r\n");
    }

    @Test
    void isWaitedForNoMoreWhenItsMandateHasEnded() {
        assertThat(read(ofEnded(MilestoneState.IN_PROGRESS))
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .isCancelled())
                .isTrue();
        assertThat(read(ofEnded(MilestoneState.REACHED))
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .isConfirmed())
                .isTrue();
    }

    @Test
    void isKnownByItsMilestoneAndTheNumberOfItsDateChanges() {
        var event = event(MilestoneState.PLANNED, DUE);
        assertThat(event.getUid().getValue()).isEqualTo(ID.toString());
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(CHANGED);
        assertThat(event.getUrl().getValue()).isEqualTo("https://mandat.example/mandates/" + MANDATE + "/plan");
    }

    @Test
    void isTentativeInADraftAndCancelledWhenDropped() {
        assertThat(event(MilestoneState.PLANNED, null).getStatus().isTentative())
                .isTrue();
        assertThat(event(MilestoneState.IN_PROGRESS, DUE).getStatus().isConfirmed())
                .isTrue();
        assertThat(event(MilestoneState.REACHED, DUE).getStatus().isConfirmed()).isTrue();
        assertThat(event(MilestoneState.DROPPED, DUE).getStatus().isCancelled()).isTrue();
    }

    @Test
    void isSaidInTheReadersLanguage() {
        assertThat(event(MilestoneState.PLANNED, DUE).getDescription().getValue())
                .isEqualTo("Milepæl i mandatet «Ferjer; nord, sør»: planlagd");
    }

    @Test
    void letsNoTitleOutOfItsLine() {
        var evil = "Kick-off, \"A\"; B\\C\r\nBEGIN:VALARM æøå " + "lang ".repeat(40);
        var calendar = read(entry(evil, MilestoneState.PLANNED, DUE));
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().getFirst().getAlarms()).isEmpty();
        assertThat(calendar.getEvents().getFirst().getSummary().getValue()).isEqualToNormalizingNewlines(evil);
        assertThat(Arrays.stream(
                        text.of("", List.of(entry(evil, MilestoneState.PLANNED, DUE)), List.of(), List.of(), List.of())
                                .split("\r\n", -1)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void isACalendarWithoutMilestonesToo() {
        assertThat(read().getEvents()).isEmpty();
        assertThat(text.of("Milepælar · Ferjer", List.of(), List.of(), List.of(), List.of()))
                .contains("METHOD:PUBLISH", "X-WR-CALNAME:Milepælar · Ferjer");
    }

    @Test
    void aCallIsAnEventAtTheInstantThatItCloses() {
        var closes = Instant.parse("2026-12-04T22:59:00Z");
        var call = new CalendarCall(new UUID(9, 7), MANDATE, "Ferjer", "Hydrogen; på sjøen", closes, 4, CHANGED);
        var event = Biweekly.parse(text.of("Milepælar", List.of(), List.of(call), List.of(), List.of()))
                .first()
                .getEvents()
                .getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(call.id().toString());
        assertThat(event.getDateStart().getValue().hasTime()).isTrue();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(closes);
        assertThat(event.getSummary().getValue()).isEqualTo("Innspelsfrist: Hydrogen; på sjøen");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getUrl().getValue())
                .isEqualTo("https://mandat.example/mandates/%s/calls/%s".formatted(MANDATE, call.id()));
    }

    private static CalendarMeeting meeting(
            MeetingState state, String title, @Nullable String place, @Nullable String video) {
        return new CalendarMeeting(
                ID,
                MANDATE,
                "Ferjer",
                "Ekspertgruppa",
                title,
                STARTS,
                STARTS.plusSeconds(7200),
                place,
                video,
                "Ta med PC",
                state,
                2,
                CHANGED);
    }

    private VEvent event(CalendarMeeting meeting) {
        var written = text.of("Milepælar", List.of(), List.of(), List.of(meeting), List.of());
        var calendar = Biweekly.parse(written).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(written)
                .isTrue();
        return calendar.getEvents().getFirst();
    }

    @Test
    void aMeetingIsKnownByWhatTheLettersSayThatCallPeopleToIt() {
        var event = event(meeting(MeetingState.CALLED, "Gruppemøte", "Kaia 4", null));
        assertThat(event.getUid().getValue()).isEqualTo(ID + "@post.example");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(STARTS);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(STARTS.plusSeconds(7200));
        assertThat(event.getLocation().getValue()).isEqualTo("Kaia 4");
        assertThat(event.getUrl().getValue())
                .isEqualTo("https://mandat.example/mandates/%s/meetings/%s".formatted(MANDATE, ID));
        assertThat(event.getDescription().getValue())
                .isEqualToNormalizingNewlines("Ekspertgruppa, i mandatet «Ferjer»\n\nTa med PC");
        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getOrganizer()).isNull();
    }

    @Test
    void aMeetingIsTentativeUntilItIsCalledAndCancelledWhenItIsCalledOff() {
        assertThat(event(meeting(MeetingState.PLANNED, "A", "Kaia 4", null))
                        .getStatus()
                        .isTentative())
                .isTrue();
        for (var state : EnumSet.of(
                MeetingState.CALLED, MeetingState.HELD, MeetingState.MINUTES_CIRCULATED, MeetingState.CLOSED)) {
            assertThat(event(meeting(state, "A", "Kaia 4", null)).getStatus().isConfirmed())
                    .as(state.name())
                    .isTrue();
        }
        assertThat(event(meeting(MeetingState.CANCELLED, "A", "Kaia 4", null))
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void aMeetingWithoutAPlaceIsWhereItsVideoIsAndLetsNothingOutOfItsLines() {
        var evil = "Kick-off, \"A\"; B\r\nBEGIN:VALARM æøå " + "lang ".repeat(40);
        var event = event(meeting(MeetingState.CALLED, evil, null, "https://video.example/1"));
        assertThat(event.getLocation().getValue()).isEqualTo("https://video.example/1");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getSummary().getValue()).startsWith("Kick-off, \"A\"; B BEGIN:VALARM æøå");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hansen, Ola; avd. 3: sør",
                "Ola \"Ole\" O'Brien \\n \\, ^n",
                "Første linje\r\nBEGIN:VEVENT\nEND:VCALENDAR",
                "Šárká Ærlig Østby-Åsen 🙂, «Nord»"
            })
    void aMeetingKeepsWhatItIsCalled(String name) {
        var event = event(new CalendarMeeting(
                ID,
                MANDATE,
                name,
                name,
                name,
                STARTS,
                STARTS.plusSeconds(7200),
                name,
                null,
                name,
                MeetingState.CALLED,
                2,
                CHANGED));
        assertThat(event.getSummary().getValue()).isEqualTo(CalendarFile.line(name));
        assertThat(event.getLocation().getValue()).isEqualTo(CalendarFile.line(name));
        assertThat(event.getDescription().getValue())
                .isEqualToNormalizingNewlines(CalendarFile.text("%1$s, i mandatet «%1$s»\n\n%1$s".formatted(name)));
    }

    @Test
    void tellsOfWhatIsToGoOutOnItsDay() {
        var item = new CalendarCommunication(
                new UUID(8, 1),
                new UUID(1, 1),
                "Ferjer",
                "Pressemelding",
                "kommunane",
                LocalDate.of(2026, 10, 31),
                CommunicationState.READY,
                4,
                Instant.parse("2026-10-01T08:00:00Z"));
        var written = text.of("Milepælar", List.of(), List.of(), List.of(), List.of(item));
        var calendar = Biweekly.parse(written).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(written)
                .isTrue();
        var event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Pressemelding til kommunane");
        assertThat(event.getDescription().getValue()).isEqualTo("Kommunikasjonsplanen for Ferjer: klart");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getUrl().getValue())
                .isEqualTo("https://mandat.example/mandates/%s/communication".formatted(new UUID(1, 1)));
        assertThat(written).contains("DTSTART;VALUE=DATE:20261031\r\n");
    }
}
