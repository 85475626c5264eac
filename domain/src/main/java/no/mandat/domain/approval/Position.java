package no.mandat.domain.approval;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/** What one voter said of one content, at one instant. It is never changed; a later one may replace it. */
@Entity
@Table(name = "round_position")
public class Position {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PositionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round_id"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "voter_id"))
    private PersonId voter;

    @Enumerated(EnumType.STRING)
    private PositionKind kind;

    private @Nullable String reason;

    private @Nullable String wayOut;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
    private @Nullable PersonId candidate;

    private String contentHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces_id"))
    private @Nullable PositionId replaces;

    @Column(name = "cast_at")
    private Instant at;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private @Nullable PersonId recordedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private @Nullable MeetingId meeting;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Position() {}

    Position(
            PositionId id,
            RoundId round,
            PersonId voter,
            Ballot ballot,
            @Nullable PositionId replaces,
            @Nullable RecordedBy recorded,
            Instant at) {
        this.id = id;
        this.round = round;
        this.voter = voter;
        this.kind = ballot.kind();
        this.reason = ballot.reason();
        this.wayOut = ballot.wayOut();
        this.candidate = ballot.candidate();
        this.contentHash = ballot.hash();
        this.replaces = replaces;
        this.recordedBy = recorded == null ? null : recorded.person();
        this.meeting = recorded == null ? null : recorded.meeting();
        this.at = at;
    }

    List<Change> changes() {
        return List.of(
                set("round", round),
                set("voter", voter),
                set("kind", kind),
                set("reason", reason),
                set("wayOut", wayOut),
                set("candidate", candidate),
                set("contentHash", contentHash),
                set("replaces", replaces),
                set("recordedBy", recordedBy),
                set("meeting", meeting),
                set("at", at));
    }

    /** Which position; its receipt names it. */
    public PositionId id() {
        return id;
    }

    /** In which round. */
    public RoundId round() {
        return round;
    }

    /** Whose. */
    public PersonId voter() {
        return voter;
    }

    /** What was said. */
    public PositionKind kind() {
        return kind;
    }

    /** Why, or the remark. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What would resolve the objection. */
    public Optional<String> wayOut() {
        return Optional.ofNullable(wayOut);
    }

    /** Who was chosen, in an election. */
    public Optional<PersonId> candidate() {
        return Optional.ofNullable(candidate);
    }

    /** The hash of the content that was on the voter's screen. */
    public String contentHash() {
        return contentHash;
    }

    /** The earlier position of the same voter that it takes the place of. */
    public Optional<PositionId> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** Who noted it, and in which meeting, where the voter didn't send it themself. */
    public Optional<RecordedBy> recorded() {
        return recordedBy == null || meeting == null
                ? Optional.empty()
                : Optional.of(new RecordedBy(recordedBy, meeting));
    }

    /** When. */
    public Instant at() {
        return at;
    }
}
