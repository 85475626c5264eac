package no.mandat.domain.resolution;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import no.mandat.domain.shared.ResolutionId;

/** A text that was put to a body, as it was then. */
@Entity
public class ResolutionRevision {

    @EmbeddedId
    private RevisionKey key;

    private String title;
    private String text;
    private String contentHash;
    private Instant cutAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ResolutionRevision() {}

    ResolutionRevision(ResolutionId resolution, int revision, ResolutionText text, String contentHash, Instant at) {
        this.key = new RevisionKey(resolution, revision);
        this.title = text.title();
        this.text = text.text();
        this.contentHash = contentHash;
        this.cutAt = at;
    }

    /** What it says. */
    public ResolutionText text() {
        return new ResolutionText(title, text);
    }

    /** SHA-256 of what it says, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }
}
