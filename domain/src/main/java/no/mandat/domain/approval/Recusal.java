package no.mandat.domain.approval;

import static no.mandat.domain.approval.RecusalAction.*;
import static no.mandat.domain.approval.RecusalState.*;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.domain.shared.Transitions;

/**
 * One person's impartiality in one subject: declared by themself, or asked about by another in their body, which answers by a
 * round. Whoever is recused has nothing more to do with the subject, in whichever of its revisions; only the body takes that
 * back, when somebody asks it to. What a body is asked is kept as a {@link RecusalQuestion}.
 */
@Entity
public class Recusal {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<RecusalState, RecusalAction> LIFE = Transitions.<RecusalState, RecusalAction>of()
            .from(RAISED).on(DECLARE).to(RECUSED)
                         .on(FIND).to(RECUSED)
                         .on(DISMISS).to(DISMISSED)
                         .on(DROP).to(DISMISSED)
            .from(RECUSED).on(REVERSE).to(REVERSED)
            .from(DISMISSED).on(DECLARE).to(RECUSED)
                            .on(RAISE).to(RAISED)
            .from(REVERSED).on(DECLARE).to(RECUSED)
                           .on(RAISE).to(RAISED)
            .end();
    // spotless:on

    static final String QUESTIONS = "questions";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RecusalId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private String subjectKind;
    private UUID subjectId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private RecusalState state;

    private Instant at;

    /** How many have been put to a body. */
    private int questions;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Recusal() {}

    private Recusal(
            RecusalId id, MandateId mandate, SubjectRef about, PersonId person, RecusalState state, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.subjectKind = about.kind();
        this.subjectId = about.id();
        this.person = person;
        this.state = state;
        this.at = at;
    }

    /** Somebody of whom nothing was said before says of themself that they are partial. */
    public static Beginning declare(
            RecusalId id, MandateId mandate, SubjectRef about, PersonId person, String reason, Instant at) {
        var recusal = new Recusal(id, mandate, about, person, RECUSED, at);
        return new Beginning(recusal, recusal.told(DECLARE, recusal.beginning(), Optional.of(reason)));
    }

    /**
     * Somebody asks whether another is partial, of whom nothing was said before; their body decides.
     *
     * @param hash SHA-256 of what the body is asked
     */
    public static Raising raise(
            RecusalId id,
            MandateId mandate,
            SubjectRef about,
            PersonId person,
            QuestionText text,
            String hash,
            Instant at) {
        var recusal = new Recusal(id, mandate, about, person, RAISED, at);
        recusal.questions = 1;
        var event = recusal.told(RAISE, recusal.beginning(), Optional.of(text.reason()));
        return new Raising(recusal, recusal.question(text, hash, at), event);
    }

    private List<Change> beginning() {
        return List.of(
                set("mandate", mandate),
                set("subjectKind", subjectKind),
                set("subjectId", new Subject(subjectKind, subjectId)),
                set("person", person),
                set("state", state),
                set("at", at),
                set(QUESTIONS, questions));
    }

    /**
     * They say of themself that they are partial.
     *
     * @throws RefusedException {@link ImpartialityRefusal.ImpartialityDecided} when they are already
     */
    public RecusalChanged declare(String reason, Instant now) {
        return act(DECLARE, Optional.of(reason), now, List.of());
    }

    /**
     * Somebody asks again whether they are partial.
     *
     * @param hash SHA-256 of what the body is asked
     * @throws RefusedException {@link ImpartialityRefusal.QuestionOpen}, or {@link ImpartialityRefusal.ImpartialityDecided}
     *     when they are
     */
    public Asked<RecusalChanged> raise(QuestionText text, String hash, Instant now) {
        if (state == RAISED) {
            throw new RefusedException(new ImpartialityRefusal.QuestionOpen());
        }
        var event = act(RAISE, Optional.of(text.reason()), now, List.of(nextQuestion()));
        questions++;
        return new Asked<>(question(text, hash, now), event);
    }

    /**
     * Somebody asks the body to take back that they are partial. They stay so until it does.
     *
     * @param hash SHA-256 of what the body is asked
     * @throws RefusedException {@link ImpartialityRefusal.ImpartialityDecided} when they aren't
     */
    public Asked<ReversalAsked> askToReverse(QuestionText text, String hash, Instant now) {
        var ignored = after(REVERSE);
        var event = new ReversalAsked(id, mandate, person, List.of(nextQuestion()), Optional.of(text.reason()));
        questions++;
        return new Asked<>(question(text, hash, now), event);
    }

    /**
     * A round on a question has ended. What was decided meanwhile stays: whoever has said it of themself is partial, whatever
     * the body found. A body that doesn't take a recusal back leaves it as it is.
     */
    public Optional<RecusalChanged> answered(RecusalQuestion question, RoundState outcome, Instant now) {
        var asks = question.text().asks();
        var action =
                switch (outcome) {
                    case PASSED -> asks;
                    case FAILED -> DISMISS;
                    case LAPSED, CANCELLED -> DROP;
                    case OPEN -> throw new IllegalArgumentException("no answer: " + outcome);
                };
        return LIFE.next(state, action).isPresent()
                ? Optional.of(act(action, Optional.empty(), now, List.of()))
                : Optional.empty();
    }

    private RecusalChanged act(RecusalAction action, Optional<String> reason, Instant now, List<Change> more) {
        var next = after(action);
        var changes = new ArrayList<>(List.of(new Change("state", state, next), new Change("at", at, now)));
        changes.addAll(more);
        state = next;
        at = now;
        return told(action, changes, reason);
    }

    private RecusalState after(RecusalAction action) {
        return LIFE.next(state, action)
                .orElseThrow(() -> new RefusedException(new ImpartialityRefusal.ImpartialityDecided(state)));
    }

    private RecusalChanged told(RecusalAction action, List<Change> changes, Optional<String> reason) {
        return new RecusalChanged(id, mandate, person, action, state, List.copyOf(changes), reason);
    }

    private Change nextQuestion() {
        return new Change(QUESTIONS, questions, questions + 1);
    }

    private RecusalQuestion question(QuestionText text, String hash, Instant now) {
        return new RecusalQuestion(id, questions, text, hash, now);
    }

    /** What a round on one of its questions asks about. */
    public SubjectRef asked(RecusalQuestion question) {
        return SubjectRef.of(Recusal.class, id, question.number(), question.contentHash());
    }

    /** Which recusal. */
    public RecusalId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** In which kind of subject. */
    public String subjectKind() {
        return subjectKind;
    }

    /** In which subject of that kind, in whichever of its revisions. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Of whom. */
    public PersonId person() {
        return person;
    }

    /** Where it stands. */
    public RecusalState state() {
        return state;
    }

    /** A new one, and the event that tells of it. */
    public record Beginning(Recusal recusal, RecusalChanged event) {}

    /** A new one that begins with a question, and the event that tells of it. */
    public record Raising(Recusal recusal, RecusalQuestion question, RecusalChanged event) {}

    /** A question, and the event that tells of it. */
    public record Asked<E extends RecusalEvent>(RecusalQuestion question, E event) {}
}
