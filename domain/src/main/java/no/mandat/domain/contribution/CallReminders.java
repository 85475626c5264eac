package no.mandat.domain.contribution;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.CallReminderEvent.CallReminded;
import no.mandat.domain.contribution.CallReminderEvent.CallRemindersChosen;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** When those who are asked by a call and haven't answered are reminded: some days before it closes, and once a day by hand. */
@Entity
public class CallReminders {

    /** The days before its end that can be chosen. */
    public static final List<Integer> OFFERED = List.of(28, 14, 7, 5, 3, 2, 1);

    /** Those that count where nobody has chosen. */
    public static final List<Integer> USUAL = List.of(7, 3, 1);

    /** So long nobody is reminded by hand again. */
    public static final Duration PAUSE = Duration.ofDays(1);

    /** So long after that the clock reminds nobody: less than a day, for it may remind on two in a row, and a little late. */
    private static final Duration REST = Duration.ofHours(12);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** With a space between them, the most first. */
    private String days;

    private @Nullable Instant remindedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CallReminders() {}

    private CallReminders(Call call) {
        this.call = call.id();
        this.mandate = call.mandate();
        this.days = text(USUAL);
    }

    /** Those of a call for which nobody has chosen: on the usual days. */
    public static Beginning of(Call call) {
        var reminders = new CallReminders(call);
        return new Beginning(
                reminders,
                new CallRemindersChosen(
                        call.id(),
                        call.mandate(),
                        List.of(set("mandate", call.mandate()), set("days", reminders.days))));
    }

    /** Chooses the days; none are none. What isn't offered is passed over. */
    public Optional<CallRemindersChosen> choose(Collection<Integer> chosen) {
        var changes = between("days", days, text(chosen)).toList();
        days = text(chosen);
        return changes.isEmpty() ? Optional.empty() : Optional.of(new CallRemindersChosen(call, mandate, changes));
    }

    private static String text(Collection<Integer> chosen) {
        return OFFERED.stream().filter(chosen::contains).map(String::valueOf).collect(Collectors.joining(" "));
    }

    /**
     * Notes that people are reminded by hand.
     *
     * @throws RefusedException {@link CallInvitationRefusal.RemindedLately}
     */
    public CallReminded remindByHand(Instant at) {
        if (!mayRemind(at)) {
            throw new RefusedException(new CallInvitationRefusal.RemindedLately());
        }
        return remind(at);
    }

    /** Notes that people are reminded. */
    public CallReminded remind(Instant at) {
        var changes = between("remindedAt", remindedAt, at).toList();
        remindedAt = at;
        return new CallReminded(call, mandate, changes);
    }

    /** Whether people can be reminded by hand then. */
    public boolean mayRemind(Instant at) {
        return isPast(PAUSE, at);
    }

    /** Whether people are reminded by the clock then: those who were just reminded, mostly by hand, aren't. */
    public boolean isTime(Instant at) {
        return isPast(REST, at);
    }

    private boolean isPast(Duration pause, Instant at) {
        return remindedAt == null || !at.isBefore(remindedAt.plus(pause));
    }

    /** When people are reminded next after that instant, if at all: never before they can answer. */
    public Optional<Instant> next(Window window, Instant after) {
        return days().stream()
                .map(day -> window.closesAt().minus(Duration.ofDays(day)))
                .filter(instant -> instant.isAfter(after) && instant.isAfter(window.opensAt()))
                .min(Comparator.naturalOrder());
    }

    /** How many days before its end. */
    public List<Integer> days() {
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" ")).map(Integer::valueOf).toList();
    }

    /** When people were reminded last. */
    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** Of which call. */
    public CallId call() {
        return call;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** New ones, and the event that tells of them. */
    public record Beginning(CallReminders reminders, CallRemindersChosen event) {}
}
