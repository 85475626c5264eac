package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;
import org.junit.jupiter.api.Test;

class TimeMarkTest {

    private static final TimeOptionId OPTION = new TimeOptionId(new UUID(8, 1));
    private static final PersonId ADA = new PersonId(new UUID(4, 1));

    private final TimeOption option =
            TimeOption.offer(OPTION, planned(), TIME, NOW).option();

    @Test
    void saysWhetherATimeSuitsAndSaysItAnew() {
        var marking = TimeMark.mark(option, ADA, Suits.IF_NEEDED, NOW);
        assertThat(marking.event().changes()).containsExactly(Change.set("marks", Suits.IF_NEEDED));
        assertThat(marking.event().subject()).isEqualTo(Subject.of(TimeOption.class, OPTION));
        assertThat(marking.event().mandate()).contains(MANDATE);
        var mark = marking.mark();
        assertThat(mark)
                .returns(ADA, TimeMark::person)
                .returns(Suits.IF_NEEDED, TimeMark::suits)
                .returns(NOW, TimeMark::at);
        assertThat(mark.mark(option, Suits.YES, LATER).changes())
                .containsExactly(new Change("marks", Suits.IF_NEEDED, Suits.YES));
        assertThat(mark).returns(Suits.YES, TimeMark::suits).returns(LATER, TimeMark::at);
    }
}
