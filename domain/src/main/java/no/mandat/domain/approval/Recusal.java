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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.domain.shared.Transitions;

/**
 * One person's impartiality in one subject. Whoever is recused has nothing more to do with the subject, in whichever of its
 * revisions; only the body takes that back.
 */
@Entity
public class Recusal {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<RecusalState, RecusalAction> LIFE = Transitions.<RecusalState, RecusalAction>of()
            .from(RAISED).on(DECLARE).to(RECUSED)
                         .on(FIND).to(RECUSED)
                         .on(DISMISS).to(DISMISSED)
            .from(RECUSED).on(REVERSE).to(REVERSED)
            .from(DISMISSED).on(DECLARE).to(RECUSED)
                            .on(RAISE).to(RAISED)
            .from(REVERSED).on(DECLARE).to(RECUSED)
                           .on(RAISE).to(RAISED)
            .end();
    // spotless:on

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

    /** Somebody says of themself that they are partial. */
    public static Beginning declare(
            RecusalId id, MandateId mandate, SubjectRef about, PersonId person, String reason, Instant at) {
        return begin(new Recusal(id, mandate, about, person, RECUSED, at), reason);
    }

    /** Somebody raises whether another is partial; their body decides. */
    public static Beginning raise(
            RecusalId id, MandateId mandate, SubjectRef about, PersonId person, String reason, Instant at) {
        return begin(new Recusal(id, mandate, about, person, RAISED, at), reason);
    }

    private static Beginning begin(Recusal recusal, String reason) {
        var changes = List.of(
                set("mandate", recusal.mandate),
                set("subjectKind", recusal.subjectKind),
                set("subjectId", recusal.subjectId.toString()),
                set("person", recusal.person),
                set("state", recusal.state),
                set("at", recusal.at));
        return new Beginning(
                recusal,
                new RecusalChanged(
                        recusal.id, recusal.mandate, recusal.person, recusal.state, changes, Optional.of(reason)));
    }

    /**
     * Goes on as the table says.
     *
     * @throws RefusedException {@link ApprovalRefusal.ImpartialityDecided} when it doesn't
     */
    public RecusalChanged act(RecusalAction action, Optional<String> reason, Instant now) {
        var next = LIFE.next(state, action)
                .orElseThrow(() -> new RefusedException(new ApprovalRefusal.ImpartialityDecided(state)));
        var changes = List.of(new Change("state", state, next), new Change("at", at, now));
        state = next;
        at = now;
        return new RecusalChanged(id, mandate, person, state, changes, reason);
    }

    /** Which recusal. */
    public RecusalId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
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
}
