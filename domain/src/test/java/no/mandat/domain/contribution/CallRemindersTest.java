package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static no.mandat.domain.contribution.Calls.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

class CallRemindersTest {

    private final CallReminders reminders = CallReminders.of(Calls.draft()).reminders();

    @Test
    void areOnTheUsualDaysUntilSomebodyChooses() {
        var beginning = CallReminders.of(Calls.draft());
        assertThat(beginning.event().subject()).isEqualTo(Subject.of(CallReminders.class, ID));
        assertThat(beginning.event().mandate()).contains(MANDATE);
        assertThat(beginning.event().changes())
                .containsExactly(Change.set("mandate", MANDATE), Change.set("days", "7 3 1"));
        assertThat(reminders.days()).containsExactly(7, 3, 1);
        assertThat(reminders.call()).isEqualTo(ID);
        assertThat(reminders.version()).isZero();

        assertThat(reminders.choose(List.of(1, 7, 99)).orElseThrow().changes())
                .containsExactly(new Change("days", "7 3 1", "7 1"));
        assertThat(reminders.choose(List.of(7, 1))).isEmpty();
        assertThat(reminders.choose(List.of(2, 28))).isPresent();
        assertThat(reminders.days()).containsExactly(28, 2);
        assertThat(reminders.choose(CallReminders.OFFERED)).isPresent();
        assertThat(reminders.days()).isEqualTo(CallReminders.OFFERED);
        assertThat(reminders.choose(List.of())).isPresent();
        assertThat(reminders.days()).isEmpty();
        assertThat(reminders.next(WINDOW, DURING)).as("none").isEmpty();
    }

    @Test
    void comeSoManyDaysBeforeItsEnd() {
        var week = CLOSES.minus(Duration.ofDays(7));
        assertThat(reminders.next(WINDOW, DURING)).contains(week);
        assertThat(reminders.next(WINDOW, week)).contains(CLOSES.minus(Duration.ofDays(3)));
        assertThat(reminders.next(WINDOW, CLOSES.minus(Duration.ofDays(1)))).isEmpty();
        assertThat(reminders.choose(List.of(1))).isPresent();
        assertThat(reminders.next(WINDOW, DURING)).contains(CLOSES.minus(Duration.ofDays(1)));
    }

    @Test
    void comeNeverBeforeOneCanAnswer() {
        assertThat(reminders.choose(List.of(28, 2))).isPresent();
        assertThat(reminders.next(WINDOW, DRAFTED.minus(Duration.ofDays(30))))
                .contains(CLOSES.minus(Duration.ofDays(2)));
    }

    @Test
    void comeByHandOnceADay() {
        assertThat(reminders.mayRemind(DURING)).isTrue();
        assertThat(reminders.remindByHand(DURING).changes()).containsExactly(Change.set("remindedAt", DURING));
        assertThat(reminders.remindedAt()).contains(DURING);
        var almost = DURING.plus(CallReminders.PAUSE).minusNanos(1);
        assertThatThrownBy(() -> reminders.remindByHand(almost))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new CallInvitationRefusal.RemindedLately()));
        assertThat(reminders.remind(almost).changes())
                .as("the clock asks nobody")
                .isNotEmpty();
        assertThat(reminders.remindByHand(almost.plus(CallReminders.PAUSE)).changes())
                .isNotEmpty();
    }

    @Test
    void comeByTheClockUnlessSomebodyWasJustRemindedByHand() {
        assertThat(reminders.isTime(DURING)).isTrue();
        assertThat(reminders.remindByHand(DURING).changes()).isNotEmpty();
        var half = DURING.plus(Duration.ofHours(12));
        assertThat(reminders.isTime(half.minusNanos(1))).isFalse();
        assertThat(reminders.isTime(half)).as("on two days in a row").isTrue();
    }
}
