package no.mandat.domain.election;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import no.mandat.domain.shared.ElectionId;

/** What the voters of one round were shown: the candidates with what they say, as it was then. It never changes. */
@Entity
public class BallotPaper {

    @EmbeddedId
    private PaperKey key;

    private String text;
    private String contentHash;
    private Instant cutAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected BallotPaper() {}

    BallotPaper(ElectionId election, int revision, String text, String contentHash, Instant at) {
        this.key = new PaperKey(election, revision);
        this.text = text;
        this.contentHash = contentHash;
        this.cutAt = at;
    }

    /** What it says, in Markdown. */
    public String text() {
        return text;
    }
}
