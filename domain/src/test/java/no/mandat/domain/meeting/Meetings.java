package no.mandat.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A meeting, items and minutes for tests, at fixed instants. */
final class Meetings {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);
    static final Instant STARTS = Instant.parse("2026-10-06T08:00:00Z");
    static final Instant ENDS = Instant.parse("2026-10-06T11:00:00Z");
    static final Instant REMARKS_UNTIL = ENDS.plusSeconds(7 * 24 * 3600);
    static final MeetingId ID = new MeetingId(new UUID(1, 1));
    static final MandateId MANDATE = new MandateId(new UUID(1, 2));
    static final BodyId GROUP = new BodyId(new UUID(1, 3));
    static final MeetingTime TIME = new MeetingTime(STARTS, ENDS);
    static final MeetingFrame FRAME = new MeetingFrame(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31), OSLO);
    static final MeetingNumber NUMBER = new MeetingNumber(3, 2026);
    static final MeetingPlan PLAN = plan(TIME);

    private Meetings() {}

    static MeetingPlan plan(MeetingTime time) {
        return new MeetingPlan(
                MeetingKind.GROUP, "nb", "Møte om tare", time, "Møterom 3", "https://video.example/3", "Ta heisen");
    }

    static Meeting planned() {
        return Meeting.plan(ID, MANDATE, GROUP, PLAN, NOW).meeting();
    }

    static Meeting called() {
        var meeting = planned();
        assertThat(meeting.call(true, true, FRAME, NOW).changes()).isNotEmpty();
        return meeting;
    }

    static Meeting running() {
        var meeting = called();
        assertThat(meeting.begin(NUMBER, Optional.empty(), STARTS).changes()).isNotEmpty();
        return meeting;
    }

    static Meeting held() {
        var meeting = running();
        assertThat(meeting.end(ENDS).changes()).isNotEmpty();
        return meeting;
    }

    static Meeting closed() {
        var meeting = held();
        assertThat(circulate(meeting).number()).isEqualTo(1);
        assertThat(meeting.close(minutes(), "b2", REMARKS_UNTIL).event().changes())
                .isNotEmpty();
        return meeting;
    }

    static MinutesEdition circulate(Meeting meeting) {
        return meeting.circulate(minutes(), "a1", List.of(), REMARKS_UNTIL, ENDS)
                .edition();
    }

    static AgendaItemId itemId(int number) {
        return new AgendaItemId(new UUID(2, number));
    }

    static AttendeeId attendeeId(int number) {
        return new AttendeeId(new UUID(3, number));
    }

    static ItemText text(ItemKind kind) {
        return new ItemText("Sak", kind, null, 30, Set.of(), Classification.of(Openness.OPEN));
    }

    static AgendaItem item(int number, ItemKind kind) {
        return AgendaItem.add(itemId(number), planned(), null, text(kind), NOW).item();
    }

    static AgendaItem standard(int number, StandardItem standard) {
        return AgendaItem.add(itemId(number), planned(), standard, text(standard.kind()), NOW)
                .item();
    }

    static MinutesContent minutes() {
        return new MinutesContent(
                NUMBER,
                MeetingKind.GROUP,
                "nb",
                "Møte om tare",
                "Ekspertgruppa",
                "Møterom 3",
                STARTS,
                ENDS,
                new MeetingNumber(2, 2026),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }
}
