package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingEvent.AgendaAnnounced;
import no.mandat.domain.meeting.MeetingEvent.CorrectionNoted;
import no.mandat.domain.meeting.MeetingEvent.MeetingAsksInput;
import no.mandat.domain.meeting.MeetingEvent.MeetingBegan;
import no.mandat.domain.meeting.MeetingEvent.MeetingCalled;
import no.mandat.domain.meeting.MeetingEvent.MeetingCancelled;
import no.mandat.domain.meeting.MeetingEvent.MeetingEdited;
import no.mandat.domain.meeting.MeetingEvent.MeetingEnded;
import no.mandat.domain.meeting.MeetingEvent.MeetingPlanned;
import no.mandat.domain.meeting.MeetingEvent.MeetingResumed;
import no.mandat.domain.meeting.MeetingEvent.MinutesCirculated;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.meeting.MeetingEvent.MinutesTakenBack;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body of a mandate (domain.md, Meetings). The secretariat plans it and calls those who are listed; each change that their
 * calendars show raises its sequence. It begins, ends, and has minutes: circulated for remarks, taken back for rewriting, and in the end
 * locked. Its agenda, the people and the actions are aggregates of their own, so that many can work at once.
 */
@Entity
public class Meeting {

    private static final String CORRECTIONS = CorrectionKey.CORRECTIONS;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MeetingId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private String language;
    private String title;

    @Embedded
    private @Nullable MeetingTime time;

    private @Nullable String place;
    private @Nullable String videoLink;
    private @Nullable String practical;

    /** By which day those who are called are asked to answer. */
    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    /** Counts what calendars were told of it: SEQUENCE of RFC 5545. */
    private int sequence;

    private @Nullable Instant calledAt;

    @Embedded
    private @Nullable MeetingNumber number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "previous_id"))
    private @Nullable MeetingId previous;

    private @Nullable Instant beganAt;
    private @Nullable Instant endedAt;

    /** How many editions of its minutes were cut. */
    private int editions;

    /** How many errors of earlier minutes its own correct. */
    private int corrections;

    private @Nullable Instant closedAt;

    /** By which those who take part give input. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private @Nullable CallId call;

    /** Why it was called off. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    private Meeting(MeetingId id, MandateId mandate, BodyId body, MeetingPlan plan, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.body = body;
        this.kind = plan.kind();
        this.language = plan.language();
        this.title = plan.title();
        write(plan);
        this.state = MeetingState.PLANNED;
        this.changedAt = at;
    }

    /** Begins to prepare one. */
    public static Planning plan(MeetingId id, MandateId mandate, BodyId body, MeetingPlan plan, Instant at) {
        var meeting = new Meeting(id, mandate, body, plan, at);
        var nothing = new MeetingPlan(plan.kind(), plan.language(), "", null, null, null, null);
        var changes = Stream.concat(
                        Stream.of(
                                set("mandate", mandate),
                                set("body", body),
                                set("kind", plan.kind()),
                                set("language", plan.language()),
                                set("title", plan.title()),
                                set("state", meeting.state),
                                set("sequence", 0),
                                set(EditionKey.EDITIONS, 0),
                                set(CORRECTIONS, 0)),
                        Stream.concat(plan.inCalendar(nothing), between("answerBy", null, plan.answerBy()))
                                .filter(change -> !change.field().equals("title"))
                                .map(change -> set(change.field(), change.after())))
                .toList();
        return new Planning(meeting, new MeetingPlanned(id, mandate, changes));
    }

    private void write(MeetingPlan plan) {
        kind = plan.kind();
        language = plan.language();
        title = plan.title();
        time = plan.time();
        place = plan.place();
        videoLink = plan.videoLink();
        practical = plan.practical();
        answerBy = plan.answerBy();
    }

    /**
     * Says otherwise what, when and where it is. Where all is as before, nothing happened. Once it is called, it keeps its kind, and a time
     * and a place.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.KindStays},
     *     {@link MeetingRefusal.OutsidePeriod}, {@link MeetingRefusal.NotReadyToCall}, {@link MeetingRefusal.AnswerByPassed},
     *     {@link MeetingRefusal.AnswerByTooLate}
     */
    public Optional<MeetingEdited> edit(MeetingPlan plan, BodyId of, MeetingFrame frame, Instant at) {
        state = after(MeetingAction.EDIT);
        boolean called = state == MeetingState.CALLED;
        if (called && plan.kind() != kind) {
            throw new RefusedException(new MeetingRefusal.KindStays());
        }
        if (plan.time() != null) {
            frame.require(plan.kind(), plan.time());
        }
        plan.requireAnswerable(answerBy, frame.zone(), at);
        var before = says();
        boolean told = called && plan.inCalendar(before).findAny().isPresent();
        if (told) {
            requireNone(gaps(plan, at));
        }
        var changes = new ArrayList<>(Stream.concat(between("body", body, of), plan.changesFrom(before))
                .toList());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (told) {
            changes.add(new Change("sequence", sequence, sequence + 1));
            sequence++;
        }
        write(plan);
        body = of;
        changedAt = at;
        return Optional.of(new MeetingEdited(id, mandate, List.copyOf(changes), told));
    }

    /**
     * What must be there before anybody can be called, but for the agenda and the people.
     *
     * @return empty, when nothing of it is missing
     */
    public List<MeetingGap> gaps(Instant now) {
        return gaps(says(), now);
    }

    private static List<MeetingGap> gaps(MeetingPlan plan, Instant now) {
        List<MeetingGap> gaps = new ArrayList<>();
        if (plan.time() == null) {
            gaps.add(MeetingGap.TIME);
        } else if (!plan.time().startsAt().isAfter(now)) {
            gaps.add(MeetingGap.TIME_AHEAD);
        }
        if (plan.place() == null && plan.videoLink() == null) {
            gaps.add(MeetingGap.PLACE);
        }
        return gaps;
    }

    private static void requireNone(List<MeetingGap> gaps) {
        if (!gaps.isEmpty()) {
            throw new RefusedException(new MeetingRefusal.NotReadyToCall(List.copyOf(gaps)));
        }
    }

    /** Calls those who are listed, and asks for answers by the day that was planned, if one was. */
    public MeetingCalled call(boolean prepared, boolean people, MeetingFrame frame, Instant at) {
        return call(prepared, people, answerBy, frame, at);
    }

    /**
     * Calls those who are listed.
     *
     * @param prepared whether there is an agenda
     * @param people whether anybody is listed
     * @param wished by which day they are asked to answer, if they are
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.NotReadyToCall},
     *     {@link MeetingRefusal.OutsidePeriod}, {@link MeetingRefusal.AnswerByPassed}, {@link MeetingRefusal.AnswerByTooLate}
     */
    public MeetingCalled call(
            boolean prepared, boolean people, @Nullable LocalDate wished, MeetingFrame frame, Instant at) {
        var next = after(MeetingAction.CALL);
        requireNone(gaps(prepared, people, at));
        if (time != null) {
            frame.require(kind, time);
        }
        says().answeredBy(wished).requireAnswerable(null, frame.zone(), at);
        var changes = Stream.concat(
                        Stream.of(new Change("state", state, next), set("calledAt", at)),
                        between("answerBy", answerBy, wished))
                .toList();
        state = next;
        calledAt = at;
        answerBy = wished;
        changedAt = at;
        return new MeetingCalled(id, mandate, changes);
    }

    /** All that must be there before anybody can be called; empty, when nothing is missing. */
    public List<MeetingGap> gaps(boolean prepared, boolean people, Instant now) {
        var gaps = new ArrayList<>(gaps(now));
        if (!prepared) {
            gaps.add(MeetingGap.AGENDA);
        }
        if (!people) {
            gaps.add(MeetingGap.PEOPLE);
        }
        return gaps;
    }

    /**
     * Tells those who are called that the agenda has changed.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public AgendaAnnounced announce(Instant at) {
        state = after(MeetingAction.ANNOUNCE);
        var changes = List.of(new Change("sequence", sequence, sequence + 1));
        sequence++;
        changedAt = at;
        return new AgendaAnnounced(id, mandate, changes);
    }

    /**
     * Calls it off. Only where people were called, calendars are told.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public MeetingCancelled cancel(String why, Instant at) {
        var before = state;
        state = after(MeetingAction.CANCEL);
        int told = before == MeetingState.CALLED ? sequence + 1 : sequence;
        var changes = Stream.concat(
                        Stream.of(new Change("state", before, state), set("reason", why)),
                        between("sequence", sequence, told))
                .toList();
        reason = why;
        sequence = told;
        changedAt = at;
        return new MeetingCancelled(id, mandate, changes, Optional.of(why));
    }

    /**
     * It begins, and gets its number.
     *
     * @param before the meeting of the body before this one, if there was one
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public MeetingBegan begin(MeetingNumber as, Optional<MeetingId> before, Instant at) {
        var next = after(MeetingAction.BEGIN);
        var changes = Stream.concat(
                        Stream.of(
                                new Change("state", state, next),
                                set("number", as.number()),
                                set("numberYear", as.numberYear()),
                                set("beganAt", at)),
                        before.stream().map(one -> set("previous", one)))
                .toList();
        state = next;
        number = as;
        previous = before.orElse(null);
        beganAt = at;
        changedAt = at;
        return new MeetingBegan(id, mandate, changes);
    }

    /**
     * Refuses unless its minutes are being written.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public void requireMinuting() {
        state = after(MeetingAction.MINUTE);
    }

    /**
     * Refuses unless its minutes are with those who attended.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public void requireCirculated() {
        var ignored = after(MeetingAction.CLOSE);
    }

    /**
     * Refuses unless it can begin.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public void requireCalled() {
        var ignored = after(MeetingAction.BEGIN);
    }

    /**
     * Refuses unless it is running: it has begun, and hasn't ended.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.EndedOtherwise}
     */
    public void requireRunning() {
        requireMinuting();
        requireEnded(false);
    }

    /**
     * Refuses unless it is being planned.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public void requirePlanned() {
        if (state != MeetingState.PLANNED) {
            throw new RefusedException(new MeetingRefusal.MeetingNotInState(state, MeetingAction.EDIT));
        }
    }

    /**
     * Refuses unless its agenda and its people can still be changed: until it has ended and its minutes went out.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public void requireAgendaOpen() {
        if (state != MeetingState.HELD) {
            state = after(MeetingAction.EDIT);
        }
    }

    /**
     * It has ended.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.EndedOtherwise}
     */
    public MeetingEnded end(Instant at) {
        state = after(MeetingAction.END);
        requireEnded(false);
        var changes = List.of(set("endedAt", at));
        endedAt = at;
        changedAt = at;
        return new MeetingEnded(id, mandate, changes);
    }

    /**
     * It goes on after it was ended too early.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.EndedOtherwise}
     */
    public MeetingResumed resume(Instant at) {
        state = after(MeetingAction.RESUME);
        requireEnded(true);
        var changes = List.of(new Change("endedAt", endedAt, null));
        endedAt = null;
        changedAt = at;
        return new MeetingResumed(id, mandate, changes);
    }

    private void requireEnded(boolean wanted) {
        boolean ended = endedAt != null;
        if (ended != wanted) {
            throw new RefusedException(new MeetingRefusal.EndedOtherwise(ended));
        }
    }

    /**
     * Sends its minutes to those who attended.
     *
     * @param hash SHA-256 of the content
     * @param undecided the titles of items that must have an outcome and have none
     * @param remarksUntil until when remarks are taken
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.EndedOtherwise},
     *     {@link MeetingRefusal.OutcomeMissing}
     */
    public Circulation circulate(
            MinutesContent content, String hash, List<String> undecided, Instant remarksUntil, Instant at) {
        var next = after(MeetingAction.CIRCULATE);
        requireEnded(true);
        if (!undecided.isEmpty()) {
            throw new RefusedException(new MeetingRefusal.OutcomeMissing(List.copyOf(undecided)));
        }
        var edition = cut(content, hash, remarksUntil, at);
        var changes = List.of(
                new Change("state", state, next),
                counted(),
                set("contentHash", hash),
                set("remarksUntil", remarksUntil));
        state = next;
        changedAt = at;
        return new Circulation(edition, new MinutesCirculated(id, mandate, changes));
    }

    private MinutesEdition cut(MinutesContent content, String hash, @Nullable Instant remarksUntil, Instant at) {
        editions++;
        return new MinutesEdition(new EditionKey(id, editions), content, hash, remarksUntil, at);
    }

    private Change counted() {
        return new Change(EditionKey.EDITIONS, editions - 1, editions);
    }

    /**
     * Takes its minutes back for rewriting.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public MinutesTakenBack rewrite(String why, Instant at) {
        var before = state;
        state = after(MeetingAction.REWRITE);
        changedAt = at;
        return new MinutesTakenBack(id, mandate, List.of(new Change("state", before, state)), Optional.of(why));
    }

    /**
     * Locks its minutes.
     *
     * @param content as they were circulated, with the remarks that are printed
     * @param hash SHA-256 of that
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}
     */
    public Locking close(MinutesContent content, String hash, Instant at) {
        var next = after(MeetingAction.CLOSE);
        var edition = cut(content, hash, null, at);
        var changes =
                List.of(new Change("state", state, next), counted(), set("contentHash", hash), set("closedAt", at));
        state = next;
        closedAt = at;
        changedAt = at;
        return new Locking(edition, new MinutesClosed(id, mandate, changes));
    }

    /**
     * Notes what is right where earlier minutes err: locked ones, and not of a meeting that began later.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.NothingToCorrect}
     */
    public Correcting correct(Meeting earlier, String text, Instant at) {
        requireMinuting();
        boolean later = earlier.beganAt != null && beganAt != null && earlier.beganAt.isAfter(beganAt);
        if (earlier.state != MeetingState.CLOSED || later) {
            throw new RefusedException(new MeetingRefusal.NothingToCorrect());
        }
        corrections++;
        var correction = new MinutesCorrection(new CorrectionKey(id, corrections), earlier.id, text, at);
        var changes = List.of(
                new Change(CORRECTIONS, corrections - 1, corrections), set("corrected", earlier.id), set("text", text));
        changedAt = at;
        return new Correcting(correction, new CorrectionNoted(id, mandate, changes));
    }

    /** Those who take part give input by that call. */
    public MeetingAsksInput ask(CallId by, Instant at) {
        var changes = List.of(new Change("call", call, by));
        call = by;
        changedAt = at;
        return new MeetingAsksInput(id, mandate, changes);
    }

    private MeetingState after(MeetingAction action) {
        return MeetingLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.MeetingNotInState(state, action)));
    }

    /** How it stands. */
    public MeetingStatus status() {
        return MeetingStatus.of(state, endedAt != null);
    }

    /** What is said of it, but for its agenda. */
    public MeetingPlan says() {
        return new MeetingPlan(kind, language, title, time, place, videoLink, practical, answerBy);
    }

    /** Which meeting. */
    public MeetingId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Of which body. */
    public BodyId body() {
        return body;
    }

    /** What for. */
    public MeetingKind kind() {
        return kind;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** When it is, where that is settled. */
    public Optional<MeetingTime> time() {
        return Optional.ofNullable(time);
    }

    /** By which day those who are called are asked to answer, if they are. */
    public Optional<LocalDate> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    /** Where it is in its life. */
    public MeetingState state() {
        return state;
    }

    /** Counts what calendars were told of it. */
    public int sequence() {
        return sequence;
    }

    /** When those who are listed were called. */
    public Optional<Instant> calledAt() {
        return Optional.ofNullable(calledAt);
    }

    /** What people call it by, once it has begun. */
    public Optional<MeetingNumber> number() {
        return Optional.ofNullable(number);
    }

    /** Which one the body held before it. */
    public Optional<MeetingId> previous() {
        return Optional.ofNullable(previous);
    }

    /** When it began. */
    public Optional<Instant> beganAt() {
        return Optional.ofNullable(beganAt);
    }

    /** When it ended. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many editions of its minutes were cut: the last one counts. */
    public int editions() {
        return editions;
    }

    /** When its minutes were locked. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** By which call those who take part give input. */
    public Optional<CallId> call() {
        return Optional.ofNullable(call);
    }

    /** Why it was called off. */
    public Optional<String> cancelledFor() {
        return Optional.ofNullable(reason);
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new meeting, and the event that tells of it. */
    public record Planning(Meeting meeting, MeetingPlanned event) {}

    /** An edition of minutes that is circulated, and the event that tells of it. */
    public record Circulation(MinutesEdition edition, MinutesCirculated event) {}

    /** The locked edition of minutes, and the event that tells of it. */
    public record Locking(MinutesEdition edition, MinutesClosed event) {}

    /** A correction of earlier minutes, and the event that tells of it. */
    public record Correcting(MinutesCorrection correction, CorrectionNoted event) {}
}
