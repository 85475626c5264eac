package no.mandat.domain.contribution;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import no.mandat.domain.shared.ContributionId;

/** What a contribution says, as it was sent: written once, and never changed but by erasing. Whoever replaces it sends another. */
@Entity
public class ContributionText {

    @EmbeddedId
    private ContributionKey key;

    private Replies replies;
    private String contentHash;
    private Instant sentAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ContributionText() {}

    ContributionText(ContributionId contribution, int revision, Replies replies, String contentHash, Instant at) {
        this.key = new ContributionKey(contribution, revision);
        this.replies = replies;
        this.contentHash = contentHash;
        this.sentAt = at;
    }

    /** Forgets what was written; what was chosen still counts. */
    void eraseWords() {
        replies = replies.withoutWords();
    }

    /** Which contribution says it. */
    public ContributionId contribution() {
        return key.contribution();
    }

    /** What it answers. */
    public Replies replies() {
        return replies;
    }

    /** SHA-256 of who says what, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /** When it was sent. */
    public Instant sentAt() {
        return sentAt;
    }
}
