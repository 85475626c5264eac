package no.mandat.domain.study;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyEvent.StudyCommissioned;
import no.mandat.domain.study.StudyEvent.StudyDeclined;
import no.mandat.domain.study.StudyEvent.StudyDelivered;
import no.mandat.domain.study.StudyEvent.StudyDrafted;
import no.mandat.domain.study.StudyEvent.StudyEdited;
import no.mandat.domain.study.StudyEvent.StudyEndorsed;
import no.mandat.domain.study.StudyEvent.StudyEndorsementAsked;
import no.mandat.domain.study.StudyEvent.StudyExpected;
import no.mandat.domain.study.StudyEvent.StudyGranted;
import no.mandat.domain.study.StudyEvent.StudyRecalled;
import no.mandat.domain.study.StudyEvent.StudySubmitted;
import no.mandat.domain.study.StudyEvent.StudyWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A request for a study. The secretariat or the leader writes it; the secretariat asks for it to be endorsed; whoever holds the group's
 * key endorses it ({@link TwoKeys}), and from then on what it asks for stands. The ministry gives money for it or doesn't, it is ordered, and what is
 * delivered is a document of the mandate.
 */
@Entity
public class Study {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StudyId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Which of the mandate's, from 1. */
    private int number;

    private String title;

    private String question;

    @ElementCollection
    @CollectionTable(name = "study_clause", joinColumns = @JoinColumn(name = "study_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    private String provider;

    private long amount;

    @Enumerated(EnumType.STRING)
    private StudyState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by"))
    private @Nullable PersonId askedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "endorsed_by"))
    private @Nullable PersonId endorsedBy;

    private @Nullable Instant endorsedAt;

    private @Nullable LocalDate submittedOn;

    @Embedded
    private @Nullable MinistryAnswer ministry;

    private @Nullable LocalDate commissionedOn;

    private @Nullable LocalDate expectedOn;

    private @Nullable LocalDate deliveredOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "report_id"))
    private @Nullable DocumentId report;

    /** Why nothing comes of it. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Study() {}

    private Study(StudyId id, MandateId mandate, int number, StudyText says, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.number = number;
        this.title = says.title();
        this.question = says.question();
        this.provider = says.provider();
        write(says);
        this.state = StudyState.DRAFT;
        this.changedAt = at;
    }

    private void write(StudyText says) {
        title = says.title();
        question = says.question();
        clauses.retainAll(says.clauses());
        clauses.addAll(says.clauses());
        provider = says.provider();
        amount = says.amount();
    }

    /**
     * Begins one.
     *
     * @param number which of the mandate's
     */
    public static Drafting draft(StudyId id, MandateId mandate, int number, StudyText says, Instant at) {
        var study = new Study(id, mandate, number, says, at);
        var changes = Stream.concat(
                        Stream.of(set("mandate", mandate), set("number", number), set("state", study.state)),
                        says.changesFrom(null))
                .toList();
        return new Drafting(study, new StudyDrafted(id, mandate, changes));
    }

    /**
     * Asks for something else; who was asked to endorse it is asked anew. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}
     */
    public Optional<StudyEdited> edit(StudyText now, Instant at) {
        state = after(StudyAction.EDIT);
        var says = now.changesFrom(says()).toList();
        if (says.isEmpty()) {
            return Optional.empty();
        }
        var changes =
                Stream.concat(says.stream(), between("askedBy", askedBy, null)).toList();
        write(now);
        askedBy = null;
        changedAt = at;
        return Optional.of(new StudyEdited(id, mandate, changes));
    }

    /**
     * Asks the group's key to endorse it.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}
     */
    public StudyEndorsementAsked ask(PersonId by, Instant at) {
        state = after(StudyAction.ASK);
        var changes = List.of(new Change("askedBy", askedBy, by));
        askedBy = by;
        changedAt = at;
        return new StudyEndorsementAsked(id, mandate, changes);
    }

    /** Whether somebody may endorse it as it stands. */
    public boolean isEndorsableBy(PersonId person, TwoKeys keys) {
        return state == StudyState.DRAFT
                && askedBy != null
                && !person.equals(askedBy)
                && keys.isSecond(person, ParticipationKey.SECRETARIAT);
    }

    /**
     * Turns the second key: what it asks for stands from now on.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.EndorsementNotAsked},
     *     {@link StudyRefusal.NotYoursToEndorse}
     */
    public StudyEndorsed endorse(PersonId person, TwoKeys keys, Instant at) {
        var next = after(StudyAction.ENDORSE);
        if (askedBy == null) {
            throw new RefusedException(new StudyRefusal.EndorsementNotAsked());
        }
        if (!isEndorsableBy(person, keys)) {
            throw new RefusedException(new StudyRefusal.NotYoursToEndorse());
        }
        endorsedBy = person;
        endorsedAt = at;
        var changes = Stream.concat(go(next, at), Stream.of(set("endorsedBy", person), set("endorsedAt", at)))
                .toList();
        return new StudyEndorsed(id, mandate, changes);
    }

    /**
     * Takes it back, to be written anew; the endorsement is gone.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}
     */
    public StudyRecalled recall(Instant at) {
        var next = after(StudyAction.RECALL);
        var gone = Stream.of(
                        between("askedBy", askedBy, null),
                        between("endorsedBy", endorsedBy, null),
                        between("endorsedAt", endorsedAt, null))
                .flatMap(change -> change)
                .toList();
        askedBy = null;
        endorsedBy = null;
        endorsedAt = null;
        return new StudyRecalled(
                id, mandate, Stream.concat(go(next, at), gone.stream()).toList());
    }

    /**
     * It was sent to the ministry.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead}
     */
    public StudySubmitted submit(LocalDate day, LocalDate today, Instant at) {
        var next = after(StudyAction.SUBMIT);
        requireHere(day, today);
        submittedOn = day;
        return new StudySubmitted(
                id,
                mandate,
                Stream.concat(go(next, at), Stream.of(set("submittedOn", day))).toList());
    }

    /**
     * The ministry gives money for it.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead},
     *     {@link StudyRefusal.DayTooEarly}
     */
    public StudyGranted grant(MinistryAnswer answer, LocalDate today, Instant at) {
        return new StudyGranted(id, mandate, answered(StudyAction.GRANT, answer, today, at));
    }

    /**
     * The ministry gives none.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead},
     *     {@link StudyRefusal.DayTooEarly}
     */
    public StudyDeclined decline(MinistryAnswer answer, LocalDate today, Instant at) {
        return new StudyDeclined(id, mandate, answered(StudyAction.DECLINE, answer, today, at));
    }

    private List<Change> answered(StudyAction action, MinistryAnswer answer, LocalDate today, Instant at) {
        var next = after(action);
        requireHere(answer.answeredOn(), today);
        requireNotBefore(answer.answeredOn(), submittedOn);
        ministry = answer;
        return Stream.concat(go(next, at), answer.changes()).toList();
    }

    /**
     * It was ordered.
     *
     * @param expected by when it is to be there
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayAhead},
     *     {@link StudyRefusal.DayTooEarly}
     */
    public StudyCommissioned commission(LocalDate day, LocalDate expected, LocalDate today, Instant at) {
        var next = after(StudyAction.COMMISSION);
        requireHere(day, today);
        requireNotBefore(day, answer().map(MinistryAnswer::answeredOn).orElse(null));
        requireNotBefore(expected, day);
        commissionedOn = day;
        expectedOn = expected;
        var changes = Stream.concat(go(next, at), Stream.of(set("commissionedOn", day), set("expectedOn", expected)))
                .toList();
        return new StudyCommissioned(id, mandate, changes);
    }

    /**
     * It is expected on another day. Where it is the same, nothing happened.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}, {@link StudyRefusal.DayTooEarly}
     */
    public Optional<StudyExpected> expect(LocalDate day, Instant at) {
        state = after(StudyAction.EXPECT);
        requireNotBefore(day, commissionedOn);
        var changes = between("expectedOn", expectedOn, day).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        expectedOn = day;
        changedAt = at;
        return Optional.of(new StudyExpected(id, mandate, changes));
    }

    /**
     * The report is there, as a document of the mandate.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}
     */
    public StudyDelivered deliver(DocumentId document, LocalDate today, Instant at) {
        var next = after(StudyAction.DELIVER);
        report = document;
        deliveredOn = today;
        return new StudyDelivered(
                id,
                mandate,
                Stream.concat(go(next, at), Stream.of(set("report", document), set("deliveredOn", today)))
                        .toList());
    }

    /**
     * Nothing comes of it.
     *
     * @throws RefusedException {@link StudyRefusal.StudyNotInState}
     */
    public StudyWithdrawn withdraw(String why, Instant at) {
        var next = after(StudyAction.WITHDRAW);
        reason = why;
        return new StudyWithdrawn(
                id,
                mandate,
                Stream.concat(go(next, at), Stream.of(set("reason", why))).toList(),
                Optional.of(why));
    }

    private static void requireHere(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RefusedException(new StudyRefusal.DayAhead(day));
        }
    }

    private static void requireNotBefore(LocalDate day, @Nullable LocalDate earliest) {
        if (earliest != null && day.isBefore(earliest)) {
            throw new RefusedException(new StudyRefusal.DayTooEarly(day, earliest));
        }
    }

    private Stream<Change> go(StudyState next, Instant at) {
        var before = state;
        state = next;
        changedAt = at;
        return Stream.of(new Change("state", before, next));
    }

    private StudyState after(StudyAction action) {
        return StudyLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new StudyRefusal.StudyNotInState(state, action)));
    }

    /** Which one. */
    public StudyId id() {
        return id;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Which of the mandate's, from 1. */
    public int number() {
        return number;
    }

    /** What it asks for. */
    public StudyText says() {
        return new StudyText(title, question, clauses, provider, amount);
    }

    /** Where it is in its life. */
    public StudyState state() {
        return state;
    }

    /** Who asked for it to be endorsed. */
    public Optional<PersonId> askedBy() {
        return Optional.ofNullable(askedBy);
    }

    /** Who endorsed it. */
    public Optional<PersonId> endorsedBy() {
        return Optional.ofNullable(endorsedBy);
    }

    /** When it was endorsed. */
    public Optional<Instant> endorsedAt() {
        return Optional.ofNullable(endorsedAt);
    }

    /** When it was sent to the ministry. */
    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    /** What the ministry answered. */
    public Optional<MinistryAnswer> answer() {
        return Optional.ofNullable(ministry);
    }

    /** When it was ordered. */
    public Optional<LocalDate> commissionedOn() {
        return Optional.ofNullable(commissionedOn);
    }

    /** By when it is to be there. */
    public Optional<LocalDate> expectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    /** When it was there. */
    public Optional<LocalDate> deliveredOn() {
        return Optional.ofNullable(deliveredOn);
    }

    /** What was delivered. */
    public Optional<DocumentId> report() {
        return Optional.ofNullable(report);
    }

    /** Whether it should have been there before that day. */
    public boolean isOverdue(LocalDate today) {
        return state == StudyState.COMMISSIONED && expectedOn != null && today.isAfter(expectedOn);
    }

    /** Why nothing comes of it. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new request, and the event that tells of it. */
    public record Drafting(Study study, StudyDrafted event) {}
}
