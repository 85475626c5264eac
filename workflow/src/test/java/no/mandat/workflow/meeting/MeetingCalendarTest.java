package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingFrame;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.meeting.MeetingCalendar.Recipient;
import no.mandat.workflow.notification.CalendarPart;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.CalendarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read by another library than the one that writes. */
class MeetingCalendarTest {

    private static final MeetingId ID = new MeetingId(new UUID(7, 1));
    private static final String URL = "https://mandat.example/meetings/7?language=nb";
    private static final String VIDEO = "https://video.example/j/1;2,3?pwd=a%2Bb";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant PLANNED = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-09-02T10:11:12Z");
    private static final MeetingTime TIME =
            new MeetingTime(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T11:30:00Z"));
    private static final MeetingFrame FRAME =
            new MeetingFrame(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), OSLO);
    private static final Recipient KARI = to("Kari Nordmann");

    private final MeetingCalendar calendars = new MeetingCalendar(
            new Configuration(Map.of("MANDAT_MAIL_FROM", "post@mandat.example", "MANDAT_MAIL_NAME", "Mandat; post")));

    private static Recipient to(String name) {
        return new Recipient(name, "Kari@In.example", Locale.of("nb"), URL);
    }

    private static MeetingPlan plan(
            String title, @Nullable MeetingTime time, @Nullable String place, @Nullable String practical) {
        return new MeetingPlan(MeetingKind.GROUP, "nb", title, time, place, VIDEO, practical);
    }

    private static Meeting planned(MeetingPlan plan) {
        return Meeting.plan(ID, new MandateId(new UUID(1, 1)), new BodyId(new UUID(2, 1)), plan, PLANNED)
                .meeting();
    }

    private static Meeting called(MeetingPlan plan) {
        var meeting = planned(plan);
        assertThat(meeting.call(true, true, FRAME, CHANGED)).isNotNull();
        return meeting;
    }

    private static Meeting called(String title, String place) {
        return called(plan(title, TIME, place, "Ta med legitimasjon.\nInngang B."));
    }

    private static VEvent read(CalendarPart part) {
        var calendar = Biweekly.parse(part.text()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(part.text())
                .isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo(part.method().name());
        return only(calendar);
    }

    private static VEvent only(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }

    private VEvent request(Meeting meeting) {
        return read(calendars.request(meeting, "Gruppen", KARI));
    }

    @Test
    void saysWhatWhenAndWhere() {
        var event = request(called("Møte om ferjer", "Storgata 1, 3. etasje"));
        assertThat(event.getUid().getValue()).isEqualTo(ID.value() + "@mandat.example");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(CHANGED);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(TIME.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(TIME.endsAt());
        assertThat(event.getSummary().getValue()).isEqualTo("Møte om ferjer");
        assertThat(event.getLocation().getValue()).isEqualTo("Storgata 1, 3. etasje");
        assertThat(event.getDescription().getValue()).isEqualToNormalizingNewlines("""
                        Gruppen

                        Ta med legitimasjon.
                        Inngang B.

                        Videomøte: %s

                        Mer om møtet: %s""".formatted(VIDEO, URL));
        assertThat(event.getUrl().getValue()).isEqualTo(URL);
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void asksTheReaderAloneForAnAnswer() {
        var part = calendars.request(called("Møte", "Oslo"), "Gruppen", KARI);
        var event = read(part);
        assertThat(part.method()).isEqualTo(CalendarPart.Method.REQUEST);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("post@mandat.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Mandat; post");
        var attendee = attendee(event);
        assertThat(attendee.getEmail()).as("where the letter goes").isEqualTo("kari@in.example");
        assertThat(attendee.getCommonName()).isEqualTo("Kari Nordmann");
        assertThat(attendee.getParticipationLevel()).isEqualTo(ParticipationLevel.REQUIRED);
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getRsvp()).isTrue();
        assertThat(unfolded(part))
                .contains("ROLE=REQ-PARTICIPANT", "RSVP=TRUE", ":mailto:kari@in.example\r\n")
                .contains("ORGANIZER;CN=\"Mandat; post\":mailto:post@mandat.example\r\n");
    }

    private static Attendee attendee(VEvent event) {
        assertThat(event.getAttendees()).hasSize(1);
        return event.getAttendees().getFirst();
    }

    private static String unfolded(CalendarPart part) {
        return part.text().replace("\r\n ", "");
    }

    @Test
    void isHeldAtItsVideoLinkWhereThereIsNoPlace() {
        assertThat(request(called(plan("Møte", TIME, null, null))).getLocation().getValue())
                .isEqualTo(VIDEO);
    }

    @Test
    void aChangeRaisesTheSequenceOfTheSameEvent() {
        var meeting = called("Møte", "Oslo");
        var before = request(meeting);
        var later = CHANGED.plusSeconds(3600);
        assertThat(meeting.edit(plan("Møte", TIME, "Bergen", null), new BodyId(new UUID(2, 1)), FRAME, later))
                .isPresent();
        var after = request(meeting);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getDateTimeStamp().getValue()).isEqualTo(later);
        assertThat(after.getLocation().getValue()).isEqualTo("Bergen");
    }

    @Test
    void aCancelledMeetingIsTakenBackAndAsksForNothing() {
        var meeting = called("Møte", "Oslo");
        assertThat(meeting.cancel("Sykdom", CHANGED.plusSeconds(60))).isNotNull();
        var part = calendars.cancel(meeting, "Gruppen", KARI);
        var event = read(part);
        assertThat(part.method()).isEqualTo(CalendarPart.Method.CANCEL);
        assertThat(event.getUid().getValue()).isEqualTo(ID.value() + "@mandat.example");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("post@mandat.example");
        assertThat(attendee(event).getEmail()).isEqualTo("kari@in.example");
        assertThat(part.text()).doesNotContain("RSVP");
    }

    @Test
    void aMeetingThatIsHeldCanBeTakenBackFromOneReader() {
        assertThat(read(calendars.cancel(called("Møte", "Oslo"), "Gruppen", KARI))
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    /** Clocks go back at 01:00 UTC on 25 October, and forward at 01:00 UTC on 28 March. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30+02:00, 2026-10-25T02:30+01:00, 20261025T003000Z, 20261025T013000Z",
        "2027-03-28T01:30+01:00, 2027-03-28T03:30+02:00, 20270328T003000Z, 20270328T013000Z"
    })
    void lastsAsLongAsItDoesWhenClocksChange(OffsetDateTime starts, OffsetDateTime ends, String from, String to) {
        var time = new MeetingTime(starts.toInstant(), ends.toInstant());
        var part = calendars.request(called(plan("Møte", time, "Oslo", null)), "Gruppen", KARI);
        assertThat(part.text()).contains("DTSTART:" + from + "\r\n", "DTEND:" + to + "\r\n");
        assertThat(read(part).getDateEnd().getValue().toInstant()).isEqualTo(ends.toInstant());
    }

    @Test
    void isNoEventUntilItsTimeIsSettled() {
        var meeting = planned(plan("Møte", null, "Oslo", null));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> calendars.request(meeting, "Gruppen", KARI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nordmann, Kari; avd. 3: nord | Nordmann, Kari; avd. 3: nord",
                "Kari \"Kaja\" Nordmann | Kari 'Kaja' Nordmann",
                "Karl ^n Nordmann ^' | Karl ^n Nordmann ^'",
                "C:\\new\\name | C:\\new\\name"
            })
    void keepsAwkwardNames(String written, String read) {
        assertThat(attendee(read(calendars.request(called("Møte", "Oslo"), "Gruppen", to(written))))
                        .getCommonName())
                .isEqualTo(read);
    }

    @Test
    void letsNobodyOutOfTheirLine() {
        var evil = "Kari\r\nATTENDEE:mailto:spy@in.example\n\u2028BEGIN:VALARM\u0000\"; x=\"";
        var meeting = called(plan(evil, TIME, evil, evil + VIDEO));
        var event = read(calendars.request(meeting, evil, to(evil)));
        var line = "Kari ATTENDEE:mailto:spy@in.example BEGIN:VALARM \"; x=\"";
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getSummary().getValue()).isEqualTo(line);
        assertThat(event.getLocation().getValue()).isEqualTo(line);
        assertThat(attendee(event).getEmail()).isEqualTo("kari@in.example");
        assertThat(attendee(event).getCommonName()).isEqualTo(line.replace('"', '\''));
        assertThat(event.getDescription().getValue())
                .startsWith("Kari")
                .contains("ATTENDEE:mailto:spy@in.example")
                .doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "æøå", "日本語", "🙂👩‍👩‍👧", "a🙂", "æ\\;,"})
    void foldsByOctets(String piece) {
        var part =
                calendars.request(called(piece.repeat(200), piece.repeat(99)), piece.repeat(80), to(piece.repeat(50)));
        assertThat(Arrays.stream(part.text().split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(read(part).getSummary().getValue()).isEqualTo(piece.repeat(200));
    }

    @Test
    void isSaidInTheReadersLanguage() {
        var english = new Recipient("Kari", "kari@in.example", Locale.UK, URL);
        assertThat(read(calendars.request(called("Møte", "Oslo"), "The group", english))
                        .getDescription()
                        .getValue())
                .contains("Video meeting: " + VIDEO, "More about the meeting: " + URL);
    }

    /** A calendar knows it again at each step of its life, whatever people and places are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hansen, Ola; avd. 3: sør",
                "Ola \"Ole\" O'Brien \\n \\, ^n",
                "Første linje\r\nBEGIN:VEVENT\nEND:VCALENDAR",
                "Šárká Ærlig Østby-Åsen 🙂, «Nord»"
            })
    void isTheSameEventFromTheCallToTheCancellation(String name) {
        var longer = (name + " ").repeat(3).strip();
        var meeting = called(plan(longer, TIME, name, longer));
        var parts = new ArrayList<>(List.of(calendars.request(meeting, name, to(name))));
        assertThat(meeting.edit(
                        plan(longer, TIME, "Ny: " + name, longer),
                        new BodyId(new UUID(2, 1)),
                        FRAME,
                        CHANGED.plusSeconds(60)))
                .isPresent();
        parts.add(calendars.request(meeting, name, to(name)));
        assertThat(meeting.cancel(name, CHANGED.plusSeconds(120))).isNotNull();
        parts.add(calendars.cancel(meeting, name, to(name)));
        var events = parts.stream().map(MeetingCalendarTest::read).toList();
        assertThat(events).extracting(event -> event.getSequence().getValue()).containsExactly(0, 1, 2);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(ID.value() + "@mandat.example");
            assertThat(event.getSummary().getValue()).isEqualTo(CalendarFile.line(longer));
            assertThat(attendee(event).getCommonName()).isEqualTo(CalendarFile.parameter(name));
        });
        assertThat(events)
                .extracting(event -> event.getLocation().getValue())
                .containsExactly(
                        CalendarFile.line(name), CalendarFile.line("Ny: " + name), CalendarFile.line("Ny: " + name));
    }

    @Property(tries = 300)
    void anyNameTitleAndPlaceSurvives(
            @ForAll @NotBlank @StringLength(min = 1, max = 200) String name,
            @ForAll @NotBlank @StringLength(min = 1, max = 200) String title,
            @ForAll @NotBlank @StringLength(min = 1, max = 300) String place,
            @ForAll @StringLength(max = 400) String practical) {
        var part = calendars.request(called(plan("T" + title, TIME, "P" + place, practical)), "B", to("N" + name));
        var event = read(part);
        assertThat(event.getSummary().getValue()).isEqualTo(CalendarFile.line("T" + title));
        assertThat(event.getLocation().getValue()).isEqualTo(CalendarFile.line("P" + place));
        assertThat(attendee(event).getCommonName()).isEqualTo(CalendarFile.parameter("N" + name));
        assertThat(event.getDescription().getValue())
                .isEqualToNormalizingNewlines(CalendarFile.text(
                        "B\n\n%s\n\nVideomøte: %s\n\nMer om møtet: %s".formatted(practical, VIDEO, URL)));
    }
}
