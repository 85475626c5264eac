package no.mandat.workflow.meeting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AttendeeEvent;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeInvited;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeRemoved;
import no.mandat.domain.meeting.AttendeeEvent.OutsiderDeclined;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MeetingCalled;
import no.mandat.domain.meeting.MeetingEvent.MeetingCancelled;
import no.mandat.domain.meeting.MeetingEvent.MeetingEdited;
import no.mandat.domain.meeting.MeetingEvent.MeetingEnded;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.contribution.MeetingCalls;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/**
 * Lets an input meeting have a call of its own, from when people are called to it until a week after it (domain.md, Meetings). A mandate
 * that takes no new calls has none for its meetings either.
 */
@ApplicationScoped
class MeetingInput {

    private static final int DAYS_AFTER = 7;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Set<AttendeeState> LET_IN = EnumSet.of(AttendeeState.CONFIRMED, AttendeeState.INVITED);

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final MeetingAccess gate;
    private final MeetingCalls calls;
    private final Events events;
    private final Clock clock;

    @Inject
    MeetingInput(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            MeetingAccess gate,
            MeetingCalls calls,
            Events events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.gate = gate;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingInput() {
        this(null, null, null, null, null, null, null);
    }

    /** After the others: the letter of the meeting comes first. */
    void called(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) MeetingCalled event) {
        var meeting = meetings.require(event.meeting());
        if (meeting.kind() != MeetingKind.INPUT) {
            return;
        }
        var outsiders = attendees.in(meeting.id(), LET_IN).stream()
                .flatMap(attendee -> attendee.invitee().stream())
                .toList();
        var endsAt = meeting.time().orElseThrow().endsAt();
        calls.open(gate.mandate(meeting), asking(meeting, until(endsAt)), outsiders)
                .ifPresent(call -> events.follow(meeting.ask(call, clock.instant())));
    }

    private MeetingCalls.Asking asking(Meeting meeting, Instant until) {
        var language = meeting.says().language();
        var words = Words.in(Locale.forLanguageTag(language));
        return new MeetingCalls.Asking(
                language,
                meeting.title(),
                words.of("meetingInput.introduction", meeting.title()),
                questions(meeting, words),
                until);
    }

    private List<Question> questions(Meeting meeting, Words words) {
        var language = meeting.says().language();
        var asked = items.agenda(meeting.id()).items().stream()
                .filter(item -> item.kind() == ItemKind.INPUT)
                .limit(CallText.MOST_QUESTIONS)
                .map(item -> question(item.id().value(), language, item.title(), clauses(item)))
                .toList();
        return asked.isEmpty()
                ? List.of(question(meeting.id().value(), language, words.of("meetingInput.question"), List.of()))
                : asked;
    }

    private static Question question(UUID id, String language, String text, List<ClauseId> clauses) {
        return new Question(
                new QuestionId(id),
                QuestionKind.TEXT,
                Translated.of(language, text),
                Translated.NONE,
                false,
                Spoken.LONGEST,
                List.of(),
                Scale.usual(),
                clauses);
    }

    private static List<ClauseId> clauses(AgendaItem item) {
        return item.says().clauses().stream()
                .sorted(Comparator.comparing(ClauseId::value))
                .toList();
    }

    /** The end of the seventh day after it. */
    private Instant until(Instant endsAt) {
        return LocalDate.ofInstant(endsAt, clock.getZone())
                .plusDays(DAYS_AFTER)
                .atTime(LAST_MINUTE)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Who is let in, or called, after the others. */
    void invited(@Observes AttendeeInvited event) {
        boolean first =
                event.changes().stream().anyMatch(change -> change.field().equals("state"));
        if (first) {
            inputCall(event.meeting()).ifPresent(call -> attendees
                    .require(event.attendee())
                    .invitee()
                    .ifPresent(invitee -> calls.invite(call, invitee)));
        }
    }

    void removed(@Observes AttendeeRemoved event) {
        uninvite(event, event.reason());
    }

    void declined(@Observes OutsiderDeclined event) {
        if (attendees.require(event.attendee()).state() == AttendeeState.DECLINED) {
            uninvite(event, event.reason());
        }
    }

    private void uninvite(AttendeeEvent event, Optional<String> reason) {
        inputCall(event.meeting()).ifPresent(call -> attendees
                .require(event.attendee())
                .invitee()
                .ifPresent(invitee -> calls.uninvite(call, invitee, reason)));
    }

    /** A meeting that is held later is answered until later; one that is held sooner takes no day from anybody. */
    void edited(@Observes MeetingEdited event) {
        meetings.require(event.meeting()).time().ifPresent(time -> extend(event.meeting(), time.endsAt()));
    }

    /** It may last longer than it was planned. */
    void ended(@Observes MeetingEnded event) {
        extend(event.meeting(), clock.instant());
    }

    private void extend(MeetingId meeting, Instant endsAt) {
        inputCall(meeting).ifPresent(call -> {
            var language = meetings.require(meeting).says().language();
            calls.extend(
                    call,
                    until(endsAt),
                    Words.in(Locale.forLanguageTag(language)).of("meetingInput.moved"));
        });
    }

    /** It has the same reason as the meeting. */
    void cancelled(@Observes MeetingCancelled event) {
        inputCall(event.meeting())
                .ifPresent(call -> calls.withdraw(call, event.reason().orElse("")));
    }

    /** The call of an input meeting: by that of an evaluation the members are asked, and it has a time of its own. */
    private Optional<CallId> inputCall(MeetingId id) {
        var meeting = meetings.require(id);
        return meeting.kind() == MeetingKind.INPUT ? meeting.call() : Optional.empty();
    }
}
