package no.mandat.domain.deliverable;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationAdded;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationEdited;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationMoved;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationRemoved;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationRestored;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/** A recommendation of a deliverable, as it is being written. Whether it can be written is asked of the deliverable. */
@Entity
public class Recommendation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RecommendationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Its place among all of the deliverable, from 1. */
    @Column(name = "recommendation_rank")
    private int rank;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "section_id"))
    private @Nullable SectionId section;

    private String text;
    private String rationale;
    private String addressee;

    @ElementCollection
    @CollectionTable(name = "recommendation_clause", joinColumns = @JoinColumn(name = "recommendation_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_point", joinColumns = @JoinColumn(name = "recommendation_id"))
    @AttributeOverride(name = "value", column = @Column(name = "point_id"))
    private Set<PointId> points = new HashSet<>();

    private boolean removed;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    private Recommendation(RecommendationId id, Deliverable whole, int rank, RecommendationText says, Instant at) {
        this.id = id;
        this.deliverable = whole.id();
        this.mandate = whole.mandate();
        this.rank = rank;
        this.changedAt = at;
        write(says);
    }

    private void write(RecommendationText says) {
        section = says.section();
        text = says.text();
        rationale = says.rationale();
        addressee = says.addressee();
        clauses.retainAll(says.clauses());
        clauses.addAll(says.clauses());
        points.retainAll(says.points());
        points.addAll(says.points());
    }

    /**
     * Adds one to a deliverable.
     *
     * @param rank its place, from 1
     */
    public static Addition add(RecommendationId id, Deliverable whole, int rank, RecommendationText says, Instant at) {
        var added = new Recommendation(id, whole, rank, says, at);
        var changes = Stream.of(
                        Stream.of(
                                set("deliverable", whole.id()),
                                set("mandate", whole.mandate()),
                                set("rank", rank),
                                set("removed", false)),
                        says.all())
                .flatMap(change -> change)
                .toList();
        return new Addition(added, new RecommendationAdded(id, whole.mandate(), changes));
    }

    /** Says it otherwise. Where all is as before, nothing happened. */
    public Optional<RecommendationEdited> edit(RecommendationText now, Instant at) {
        var changes = now.changesFrom(says()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        write(now);
        changedAt = at;
        return Optional.of(new RecommendationEdited(id, mandate, changes));
    }

    /** Gives it another number. Where it has it already, nothing happened. */
    public Optional<RecommendationMoved> move(int newRank, Instant at) {
        var changes = between("rank", rank, newRank).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        rank = newRank;
        changedAt = at;
        return Optional.of(new RecommendationMoved(id, mandate, changes));
    }

    /** Takes it out; it can be put back. */
    public RecommendationRemoved remove(Instant at) {
        removed = true;
        changedAt = at;
        return new RecommendationRemoved(id, mandate, List.of(new Change("removed", false, true)));
    }

    /** Puts it back, at that place. */
    public RecommendationRestored restore(int newRank, Instant at) {
        var changes = Stream.concat(between("removed", removed, false), between("rank", rank, newRank))
                .toList();
        removed = false;
        rank = newRank;
        changedAt = at;
        return new RecommendationRestored(id, mandate, changes);
    }

    /** Which recommendation. */
    public RecommendationId id() {
        return id;
    }

    /** Of which deliverable. */
    public DeliverableId deliverable() {
        return deliverable;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its place among all of the deliverable, from 1. */
    public int rank() {
        return rank;
    }

    /** What it says. */
    public RecommendationText says() {
        return new RecommendationText(section, text, rationale, addressee, clauses, points);
    }

    /** Whether it was taken out. */
    public boolean isRemoved() {
        return removed;
    }

    /** As it goes into a revision. */
    public ReportContent.Recommendation asCut() {
        return new ReportContent.Recommendation(
                id, section, text, rationale, addressee, says().clausesInOrder(), says().pointsInOrder());
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new recommendation, and the event that tells of it. */
    public record Addition(Recommendation recommendation, RecommendationAdded event) {}
}
