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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentEvent.DissentEdited;
import no.mandat.domain.deliverable.DissentEvent.DissentRaised;
import no.mandat.domain.deliverable.DissentEvent.DissentSigned;
import no.mandat.domain.deliverable.DissentEvent.SignatureWithdrawn;
import no.mandat.domain.deliverable.DissentEvent.SignaturesLapsed;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What members put beside a text that they let go: they differ, or add something (domain.md, Deliverables, "Dissents"). Each signs for
 * themselves. A signature holds the hash of what was signed; once that says something else, it must be given again, whatever is said
 * later. One that nobody stands behind any more is in no revision.
 */
@Entity
public class Dissent {

    /** Of what somebody signs; it stands in their receipt. */
    private static final String SIGNED = "textHash";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DissentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Enumerated(EnumType.STRING)
    private DissentKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recommendation_id"))
    private @Nullable RecommendationId recommendation;

    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private PersonId author;

    @ElementCollection
    @CollectionTable(name = "dissent_signature", joinColumns = @JoinColumn(name = "dissent_id"))
    private Set<Signature> signatures = new HashSet<>();

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Dissent() {}

    private Dissent(
            DissentId id,
            Deliverable whole,
            DissentKind kind,
            @Nullable RecommendationId recommendation,
            String text,
            PersonId author,
            Instant at) {
        this.id = id;
        this.deliverable = whole.id();
        this.mandate = whole.mandate();
        this.kind = kind;
        this.recommendation = recommendation;
        this.text = text;
        this.author = author;
        this.changedAt = at;
    }

    /**
     * Somebody differs, or adds something; they have signed it by that.
     *
     * @param recommendation from which; none where it is about the whole
     * @param hash of what they sign
     */
    public static Raising raise(
            DissentId id,
            Deliverable whole,
            DissentKind kind,
            @Nullable RecommendationId recommendation,
            String text,
            PersonId author,
            String hash,
            Instant at) {
        var raised = new Dissent(id, whole, kind, recommendation, text, author, at);
        raised.signatures.add(new Signature(author, hash, at));
        var changes = Stream.of(
                        Stream.of(
                                set("deliverable", whole.id()),
                                set("mandate", whole.mandate()),
                                set("kind", kind),
                                set("text", text),
                                set("author", author),
                                set("signatures", raised.signed()),
                                set(SIGNED, hash)),
                        between("recommendation", null, recommendation))
                .flatMap(change -> change)
                .toList();
        return new Raising(raised, new DissentRaised(id, whole.mandate(), changes));
    }

    /**
     * Its author says it otherwise; they sign what it says now, others must sign again.
     *
     * @param hash of what it says now
     */
    public Optional<DissentEdited> edit(DissentKind newKind, String now, String hash, Instant at) {
        var before = signed();
        var lapsedBefore = lapsed();
        var changes = Stream.concat(between("kind", kind, newKind), between("text", text, now))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        kind = newKind;
        text = now;
        lapseAll();
        replace(new Signature(author, hash, at));
        changedAt = at;
        return Optional.of(new DissentEdited(
                id,
                mandate,
                Stream.of(changes.stream(), signatures(before, lapsedBefore), Stream.of(set(SIGNED, hash)))
                        .flatMap(change -> change)
                        .toList()));
    }

    /** What it differs from says something else: who has signed must sign again, whatever that says later. Where nobody has, nothing happened. */
    public Optional<SignaturesLapsed> lapse(Instant at) {
        var before = signed();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var lapsedBefore = lapsed();
        lapseAll();
        changedAt = at;
        return Optional.of(new SignaturesLapsed(
                id, mandate, signatures(before, lapsedBefore).toList()));
    }

    /**
     * Somebody signs it for themselves, or signs again what says something else now.
     *
     * @throws RefusedException {@link DeliverableRefusal.SignedAlready}
     */
    public DissentSigned sign(PersonId person, String hash, Instant at) {
        var before = signed();
        var lapsedBefore = lapsed();
        if (signature(person).filter(there -> there.textHash().equals(hash)).isPresent()) {
            throw new RefusedException(new DeliverableRefusal.SignedAlready());
        }
        replace(new Signature(person, hash, at));
        changedAt = at;
        return new DissentSigned(
                id,
                mandate,
                Stream.concat(signatures(before, lapsedBefore), Stream.of(set(SIGNED, hash)))
                        .toList());
    }

    /**
     * Somebody takes their signature back.
     *
     * @throws RefusedException {@link DeliverableRefusal.NotSigned}
     */
    public SignatureWithdrawn withdraw(PersonId person, Instant at) {
        var before = signed();
        var lapsedBefore = lapsed();
        var there = signature(person).orElseThrow(() -> new RefusedException(new DeliverableRefusal.NotSigned()));
        signatures.remove(there);
        changedAt = at;
        return new SignatureWithdrawn(
                id, mandate, signatures(before, lapsedBefore).toList());
    }

    private void replace(Signature now) {
        signatures.removeIf(one -> one.person().equals(now.person()));
        signatures.add(now);
    }

    private Optional<Signature> signature(PersonId person) {
        return signatures.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    private void lapseAll() {
        var now = signatures.stream().map(Signature::lapsed).toList();
        signatures.clear();
        signatures.addAll(now);
    }

    private Stream<Change> signatures(List<PersonId> before, List<PersonId> lapsedBefore) {
        return Stream.concat(
                Stream.of(new Change("signatures", before, signed())), between("lapsed", lapsedBefore, lapsed()));
    }

    private List<PersonId> lapsed() {
        return signatures().stream()
                .filter(Signature::isLapsed)
                .map(Signature::person)
                .toList();
    }

    /** Those whose signature stands. */
    private List<PersonId> signed() {
        return signatures().stream()
                .filter(one -> !one.isLapsed())
                .map(Signature::person)
                .toList();
    }

    /** Those who have signed, the first first. */
    public List<Signature> signatures() {
        return signatures.stream()
                .sorted(Comparator.comparing(Signature::signedAt)
                        .thenComparing(signature -> signature.person().value()))
                .toList();
    }

    /** What is signed: its own words, and those that it differs from. */
    public static String signedText(DissentKind kind, String text, String about) {
        return String.join("\n\n", kind.name(), text, about);
    }

    /** Which dissent. */
    public DissentId id() {
        return id;
    }

    /** On which deliverable. */
    public DeliverableId deliverable() {
        return deliverable;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** What it is. */
    public DissentKind kind() {
        return kind;
    }

    /** From which recommendation; none where it is about the whole. */
    public Optional<RecommendationId> recommendation() {
        return Optional.ofNullable(recommendation);
    }

    /** What it says, Markdown. */
    public String text() {
        return text;
    }

    /** Who wrote it. */
    public PersonId author() {
        return author;
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new dissent, and the event that tells of it. */
    public record Raising(Dissent dissent, DissentRaised event) {}
}
