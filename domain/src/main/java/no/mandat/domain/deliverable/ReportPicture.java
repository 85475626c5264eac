package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.Subject;

/** A picture that texts of a deliverable can show. It is never changed; one that no text names any more stays for the revisions. */
@Entity
public class ReportPicture {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PictureId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    private String name;
    private String mediaType;
    private long size;

    @Column(name = "file_hash")
    private String hash;

    @Column(name = "content_id")
    private UUID content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by"))
    private PersonId addedBy;

    private Instant addedAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ReportPicture() {}

    private ReportPicture(PictureId id, Deliverable whole, File file, PersonId by, Instant at) {
        this.id = id;
        this.deliverable = whole.id();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.hash = file.hash();
        this.content = file.content();
        this.addedBy = by;
        this.addedAt = at;
    }

    /** Adds one to a deliverable. */
    public static Addition add(PictureId id, Deliverable whole, File file, PersonId by, Instant at) {
        var picture = new ReportPicture(id, whole, file, by, at);
        var changes = Stream.of(
                        Change.set("deliverable", whole.id()),
                        Change.set("name", file.name()),
                        Change.set("mediaType", file.mediaType()),
                        Change.set("size", file.size()),
                        Change.set("hash", file.hash()),
                        Change.set("content", file.content().toString()),
                        Change.set("addedBy", by),
                        Change.set("addedAt", at))
                .toList();
        return new Addition(picture, new PictureAdded(id, whole.mandate(), changes));
    }

    /** As it goes into a revision. */
    public ReportContent.Picture asCut() {
        return new ReportContent.Picture(id, mediaType, size, hash);
    }

    /** Which picture. */
    public PictureId id() {
        return id;
    }

    /** Of which deliverable. */
    public DeliverableId deliverable() {
        return deliverable;
    }

    /** What its file was called. */
    public String name() {
        return name;
    }

    /** Under which id its content is kept. */
    public UUID content() {
        return content;
    }

    /**
     * Its file.
     *
     * @param mediaType {@code image/png} or {@code image/jpeg}
     * @param size in bytes
     * @param hash SHA-256, in hexadecimal digits
     * @param content under which id it is kept
     */
    public record File(String name, String mediaType, long size, String hash, UUID content) {}

    /** There is a new one. */
    public record PictureAdded(PictureId picture, MandateId ofMandate, List<Change> changes) implements DomainEvent {

        @Override
        public Optional<MandateId> mandate() {
            return Optional.of(ofMandate);
        }

        @Override
        public Subject subject() {
            return Subject.of(ReportPicture.class, picture);
        }
    }

    /** A new picture, and the event that tells of it. */
    public record Addition(ReportPicture picture, PictureAdded event) {}
}
