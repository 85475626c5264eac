package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.STARTS;
import static no.mandat.domain.meeting.Meetings.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeetingTimeTest {

    @Test
    void endsAfterItBegins() {
        refuses(() -> new MeetingTime(STARTS, STARTS), new MeetingRefusal.EndsBeforeItBegins());
        refuses(() -> new MeetingTime(STARTS, STARTS.minusSeconds(1)), new MeetingRefusal.EndsBeforeItBegins());
        assertThat(new MeetingTime(STARTS, STARTS.plusSeconds(1)).endsAt()).isEqualTo(STARTS.plusSeconds(1));
    }

    @Test
    void lastsSevenDaysAtMost() {
        var longest = STARTS.plus(MeetingTime.LONGEST);
        assertThat(new MeetingTime(STARTS, longest).endsAt()).isEqualTo(longest);
        refuses(() -> new MeetingTime(STARTS, longest.plusNanos(1)), new MeetingRefusal.TooLong(7));
    }
}
