package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOptionTest {

    private static final TimeOptionId OPTION = new TimeOptionId(new UUID(8, 1));

    private static TimeOption option() {
        return TimeOption.offer(OPTION, planned(), TIME, NOW).option();
    }

    @Test
    void isOfferedForAMeetingThatIsPlanned() {
        var offer = TimeOption.offer(OPTION, planned(), TIME, NOW);
        assertThat(offer.event().changes())
                .containsExactly(
                        Change.set("meeting", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("startsAt", STARTS),
                        Change.set("endsAt", ENDS),
                        Change.set("state", OptionState.OFFERED));
        assertThat(offer.event().subject()).isEqualTo(Subject.of(TimeOption.class, OPTION));
        assertThat(offer.event().mandate()).contains(MANDATE);
        assertThat(offer.option().time()).isEqualTo(TIME);
        refuses(
                () -> TimeOption.offer(OPTION, called(), TIME, NOW),
                new MeetingRefusal.MeetingNotInState(MeetingState.CALLED, MeetingAction.EDIT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isChosenOrDroppedOnce(boolean chosen) {
        var option = option();
        var state = chosen ? OptionState.CHOSEN : OptionState.DROPPED;
        assertThat(option.close(chosen, LATER).changes())
                .containsExactly(new Change("state", OptionState.OFFERED, state));
        assertThat(option.state()).isEqualTo(state);
        refuses(() -> option.close(!chosen, LATER), new MeetingRefusal.OptionGone());
        assertThat(option.state()).isEqualTo(state);
    }

    @Test
    void takesMarksOnlyWhileItIsOffered() {
        var option = option();
        var ada = new PersonId(new UUID(4, 1));
        var mark = TimeMark.mark(option, ada, Suits.YES, NOW).mark();
        assertThat(option.close(false, LATER).changes()).isNotEmpty();
        refuses(() -> mark.mark(option, Suits.NO, LATER), new MeetingRefusal.OptionGone());
        refuses(() -> TimeMark.mark(option, ada, Suits.NO, LATER), new MeetingRefusal.OptionGone());
        assertThat(mark.suits()).isEqualTo(Suits.YES);
    }
}
