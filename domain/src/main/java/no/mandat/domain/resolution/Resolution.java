package no.mandat.domain.resolution;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.SubjectRef;

/**
 * A text that one body of a mandate decides on. The secretariat writes it as a draft and puts it to the body, which fixes a
 * revision with its hash; the round's end decides it. A round that lapses or is called off decides nothing: the text is a
 * draft again.
 */
@Entity
public class Resolution {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ResolutionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    private int number;
    private String title;
    private String text;
    private int revision;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private ResolutionState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Resolution() {}

    private Resolution(ResolutionId id, MandateId mandate, BodyId body, int number, ResolutionText text, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.body = body;
        this.number = number;
        this.title = text.title();
        this.text = text.text();
        this.revision = 0;
        this.contentHash = "";
        this.state = ResolutionState.DRAFT;
        this.changedAt = at;
    }

    /**
     * Begins a draft.
     *
     * @param number its number in the mandate, from 1
     */
    public static Draft draft(
            ResolutionId id, MandateId mandate, BodyId body, int number, ResolutionText text, Instant at) {
        var resolution = new Resolution(id, mandate, body, number, text, at);
        var changes = List.of(
                set("mandate", mandate),
                set("body", body),
                set("number", number),
                set("title", text.title()),
                set("text", text.text()),
                set("revision", 0),
                set("contentHash", ""),
                set("state", resolution.state));
        return new Draft(resolution, new ResolutionDrafted(id, mandate, changes));
    }

    /**
     * Replaces what the draft says and who decides. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link ResolutionRefusal.ResolutionNotInState}
     */
    public Optional<ResolutionEdited> edit(BodyId newBody, ResolutionText newText, Instant at) {
        var next = after(ResolutionAction.EDIT);
        var changes = Stream.of(
                        between("body", body, newBody),
                        between("title", title, newText.title()),
                        between("text", text, newText.text()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        body = newBody;
        title = newText.title();
        text = newText.text();
        state = next;
        changedAt = at;
        return Optional.of(new ResolutionEdited(id, mandate, changes));
    }

    /**
     * Fixes the text as a revision, for a round.
     *
     * @param hash SHA-256 of what it says, in hexadecimal digits
     * @throws RefusedException {@link ResolutionRefusal.ResolutionNotInState}
     */
    public Submission submit(String hash, Instant at) {
        var next = after(ResolutionAction.SUBMIT);
        var changes = Stream.of(
                        between("state", state, next),
                        between("revision", revision, revision + 1),
                        between("contentHash", contentHash, hash),
                        Stream.of(set(RevisionKey.REVISIONS, revision + 1)))
                .flatMap(change -> change)
                .toList();
        state = next;
        revision++;
        contentHash = hash;
        changedAt = at;
        return new Submission(
                new ResolutionRevision(id, revision, says(), hash, at), new ResolutionSubmitted(id, mandate, changes));
    }

    /** The round came to no decision. */
    public ResolutionReturned comeBack(Instant at) {
        return new ResolutionReturned(id, mandate, go(ResolutionAction.RETURN, at));
    }

    /** The body has decided. */
    public ResolutionDecided decide(boolean adopted, Instant at) {
        var changes = go(adopted ? ResolutionAction.ADOPT : ResolutionAction.REJECT, at);
        return new ResolutionDecided(id, mandate, state, changes);
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link ResolutionRefusal.ResolutionNotInState}
     */
    public ResolutionWithdrawn withdraw(Grounds grounds, Instant at) {
        var changes = Stream.concat(go(ResolutionAction.WITHDRAW, at).stream(), grounds.asChange("cause"))
                .toList();
        return new ResolutionWithdrawn(id, mandate, changes, grounds.reason());
    }

    private List<Change> go(ResolutionAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return List.of(new Change("state", before, state));
    }

    private ResolutionState after(ResolutionAction action) {
        return ResolutionLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ResolutionRefusal.ResolutionNotInState(state, action)));
    }

    /** The revision that is, or was last, put to the body. */
    public SubjectRef about() {
        return SubjectRef.of(Resolution.class, id, revision, contentHash);
    }

    /** What it says now. */
    public ResolutionText says() {
        return new ResolutionText(title, text);
    }

    /** Which resolution. */
    public ResolutionId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Who decides. */
    public BodyId body() {
        return body;
    }

    /** Its number in the mandate. */
    public int number() {
        return number;
    }

    /** The number of the last text that was put to the body, or 0. */
    public int revision() {
        return revision;
    }

    /** Where it is in its life. */
    public ResolutionState state() {
        return state;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new resolution, and the event that tells of it. */
    public record Draft(Resolution resolution, ResolutionDrafted event) {}

    /** The text that was fixed, and the event that tells of it. */
    public record Submission(ResolutionRevision revision, ResolutionSubmitted event) {}
}
