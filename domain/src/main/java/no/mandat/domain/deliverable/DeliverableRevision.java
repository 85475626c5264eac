package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A text of a deliverable as it was when it was handed to the group, fixed for approval, or corrected. Nobody changes it. */
@Entity
public class DeliverableRevision {

    @EmbeddedId
    private RevisionOf key;

    private ReportContent content;

    /** As the content has it, so that lists needn't read that. */
    private String title;

    /** Whom the deliverable was for when this was cut. */
    private String receiver;

    /** What of the mandate it answered as a whole then. */
    private ClauseIds clauses;

    private String contentHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cut_by"))
    private PersonId cutBy;

    private Instant cutAt;

    /** The revision whose language it corrects. */
    private @Nullable Integer corrects;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected DeliverableRevision() {}

    DeliverableRevision(
            DeliverableId deliverable,
            int revision,
            ReportContent content,
            String hash,
            String receiver,
            ClauseIds clauses,
            @Nullable Integer corrects,
            PersonId by,
            Instant at) {
        this.key = new RevisionOf(deliverable, revision);
        this.content = content;
        this.title = content.title();
        this.receiver = receiver;
        this.clauses = clauses;
        this.contentHash = hash;
        this.corrects = corrects;
        this.cutBy = by;
        this.cutAt = at;
    }

    /** Whether it says that, for that receiver and those clauses. */
    boolean is(String hash, String forWhom, ClauseIds answers) {
        return contentHash.equals(hash) && receiver.equals(forWhom) && clauses.equals(answers);
    }

    /** Which one. */
    public RevisionOf key() {
        return key;
    }

    /** All that it says. */
    public ReportContent content() {
        return content;
    }

    /** What it is called in it. */
    public String title() {
        return title;
    }

    /** Whom the deliverable was for when this was cut; may be empty. */
    public String receiver() {
        return receiver;
    }

    /** The clauses of the mandate that the deliverable as a whole answered when this was cut. */
    public List<ClauseId> clauses() {
        return clauses.all();
    }

    /** SHA-256 of that, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /** Who handed it over, or fixed it. */
    public PersonId cutBy() {
        return cutBy;
    }

    /** When. */
    public Instant cutAt() {
        return cutAt;
    }

    /** The number of the revision of which only the language was corrected, where it is a correction. */
    public Optional<Integer> corrects() {
        return Optional.ofNullable(corrects);
    }
}
