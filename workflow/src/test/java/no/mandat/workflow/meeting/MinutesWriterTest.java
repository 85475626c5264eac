package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinutesWriterTest {

    private static final String LINK = "https://video.example/hemmelig";

    private static @Nullable String place(String language, @Nullable String place, @Nullable String link) {
        return MinutesWriter.place(new MeetingPlan(MeetingKind.GROUP, language, "Møte", null, place, link, null));
    }

    @Test
    void saysThatAMeetingWasByVideoWithoutTheAddress() {
        assertThat(place("nb", null, LINK)).isEqualTo("Videomøte");
        assertThat(place("en", null, LINK)).isEqualTo("Video meeting");
        assertThat(place("nb", "Rom 3", LINK)).isEqualTo("Rom 3");
        assertThat(place("nb", null, null)).isNull();
    }
}
