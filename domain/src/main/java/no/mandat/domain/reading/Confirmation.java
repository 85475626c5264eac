package no.mandat.domain.reading;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.reading.ConfirmationEvent.ReadingConfirmed;
import no.mandat.domain.reading.ConfirmationEvent.ReadingTakenBack;
import no.mandat.domain.shared.ConfirmationId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * "I have read this": by one person, of one document. It is said of a version; a newer one asks anew. It can be taken back, and said
 * again.
 */
@Entity
public class Confirmation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConfirmationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    /** The version that was read; none where it was taken back. */
    private @Nullable Integer number;

    private @Nullable Instant confirmedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Confirmation() {}

    private Confirmation(
            ConfirmationId id, DocumentId document, MandateId mandate, PersonId person, int number, Instant at) {
        this.id = id;
        this.document = document;
        this.mandate = mandate;
        this.person = person;
        this.number = number;
        this.confirmedAt = at;
    }

    /**
     * Confirms for the first time.
     *
     * @param number the version that was read
     */
    public static Making confirm(
            ConfirmationId id, DocumentId document, MandateId mandate, PersonId person, int number, Instant at) {
        var made = new Confirmation(id, document, mandate, person, number, at);
        var changes = List.of(
                set("document", document),
                set("mandate", mandate),
                set("person", person),
                set("number", number),
                set("confirmedAt", at));
        return new Making(made, new ReadingConfirmed(id, mandate, changes));
    }

    /**
     * Confirms a version, after an older one, or again. Of the same version nothing happened.
     *
     * @param next the version that was read
     */
    public Optional<ReadingConfirmed> confirm(int next, Instant at) {
        if (number != null && number == next) {
            return Optional.empty();
        }
        var changes = Stream.of(between("number", number, next), between("confirmedAt", confirmedAt, at))
                .flatMap(change -> change)
                .toList();
        number = next;
        confirmedAt = at;
        return Optional.of(new ReadingConfirmed(id, mandate, changes));
    }

    /**
     * Takes it back.
     *
     * @throws RefusedException {@link ReadingRefusal.NothingConfirmed}
     */
    public ReadingTakenBack takeBack() {
        if (number == null) {
            throw new RefusedException(new ReadingRefusal.NothingConfirmed());
        }
        var changes = Stream.of(between("number", number, null), between("confirmedAt", confirmedAt, null))
                .flatMap(change -> change)
                .toList();
        number = null;
        confirmedAt = null;
        return new ReadingTakenBack(id, mandate, changes);
    }

    /** Of which document. */
    public DocumentId document() {
        return document;
    }

    /** The version that was read; none where it was taken back. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    /** A first confirmation, and the event that tells of it. */
    public record Making(Confirmation confirmation, ReadingConfirmed event) {}
}
