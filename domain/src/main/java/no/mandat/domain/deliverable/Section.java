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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.SectionEvent.SectionAdded;
import no.mandat.domain.deliverable.SectionEvent.SectionEdited;
import no.mandat.domain.deliverable.SectionEvent.SectionMoved;
import no.mandat.domain.deliverable.SectionEvent.SectionRemoved;
import no.mandat.domain.deliverable.SectionEvent.SectionRestored;
import no.mandat.domain.deliverable.SectionEvent.SectionWritten;
import no.mandat.domain.document.Classification;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A section of a deliverable, as it is being written: an aggregate of its own, so that two people write two of them at once. Whether it
 * can be written at all is asked of the deliverable.
 */
@Entity
public class Section {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SectionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Its place among all sections, from 1. */
    @Column(name = "section_rank")
    private int rank;

    @Column(name = "depth")
    private int level;

    private String title;
    private String text;
    private String summary;

    @ElementCollection
    @CollectionTable(name = "section_clause", joinColumns = @JoinColumn(name = "section_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private @Nullable PersonId author;

    private @Nullable LocalDate due;

    @ElementCollection
    @CollectionTable(name = "section_reader", joinColumns = @JoinColumn(name = "section_id"))
    @AttributeOverride(name = "value", column = @Column(name = "participation_id"))
    private Set<ParticipationId> readers = new HashSet<>();

    @Embedded
    private Classification classification;

    private boolean removed;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    private Section(SectionId id, Deliverable whole, int rank, int level, SectionText says, String text, Instant at) {
        this.id = id;
        this.deliverable = whole.id();
        this.mandate = whole.mandate();
        this.rank = rank;
        this.level = level;
        this.text = text;
        this.changedAt = at;
        write(says);
    }

    private void write(SectionText says) {
        title = says.title();
        summary = says.summary();
        clauses.retainAll(says.clauses());
        clauses.addAll(says.clauses());
        author = says.author();
        due = says.due();
        classification = says.classification();
    }

    /**
     * Adds one to a deliverable.
     *
     * @param rank its place, from 1
     * @param level how deep it stands, from 1
     * @param text Markdown; may be empty
     */
    public static Addition add(
            SectionId id, Deliverable whole, int rank, int level, SectionText says, String text, Instant at) {
        requireLevel(level);
        var section = new Section(id, whole, rank, level, says, text, at);
        var changes = Stream.of(
                        Stream.of(
                                set("deliverable", whole.id()),
                                set("mandate", whole.mandate()),
                                set("rank", rank),
                                set("level", level),
                                set("text", text),
                                set("removed", false)),
                        says.all())
                .flatMap(change -> change)
                .toList();
        return new Addition(section, new SectionAdded(id, whole.mandate(), changes));
    }

    /** Writes its text. Where it says the same, nothing happened. */
    public Optional<SectionWritten> write(String now, Instant at) {
        var changes = between("text", text, now).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        text = now;
        changedAt = at;
        return Optional.of(new SectionWritten(id, mandate, changes));
    }

    /**
     * Says something else of it, and which outsiders are named on it. Where all is as before, nothing happened.
     *
     * @param named as what they take part; they read it while it is being written (domain.md, Participation)
     */
    public Optional<SectionEdited> edit(SectionText now, Set<ParticipationId> named, Instant at) {
        var changes = Stream.concat(now.changesFrom(says()), between("readers", inOrder(readers), inOrder(named)))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        write(now);
        readers.retainAll(named);
        readers.addAll(named);
        changedAt = at;
        return Optional.of(new SectionEdited(id, mandate, changes));
    }

    /**
     * Puts it elsewhere. Where it is there already, nothing happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.NoSuchPlace}
     */
    public Optional<SectionMoved> move(int newRank, int newLevel, Instant at) {
        requireLevel(newLevel);
        var changes = Stream.concat(between("rank", rank, newRank), between("level", level, newLevel))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        rank = newRank;
        level = newLevel;
        changedAt = at;
        return Optional.of(new SectionMoved(id, mandate, changes));
    }

    /**
     * Takes it out; it can be put back.
     *
     * @param then as what it is classified from then on: where something above it closed it, that doesn't stand above it any more
     */
    public SectionRemoved remove(Classification then, Instant at) {
        var before = says();
        removed = true;
        classification = then;
        changedAt = at;
        var changes = Stream.concat(Stream.of(new Change("removed", false, true)), says().changesFrom(before));
        return new SectionRemoved(id, mandate, changes.toList());
    }

    /** Puts it back, at that place. */
    public SectionRestored restore(int newRank, Instant at) {
        var changes = Stream.concat(between("removed", removed, false), between("rank", rank, newRank))
                .toList();
        removed = false;
        rank = newRank;
        changedAt = at;
        return new SectionRestored(id, mandate, changes);
    }

    private static List<ParticipationId> inOrder(Collection<ParticipationId> named) {
        return named.stream()
                .sorted(Comparator.comparing(ParticipationId::value))
                .toList();
    }

    private static void requireLevel(int level) {
        if (level < 1 || level > ReportContent.Section.DEEPEST) {
            throw new RefusedException(new DeliverableRefusal.NoSuchPlace());
        }
    }

    /** Which section. */
    public SectionId id() {
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

    /** Its place among all sections, from 1. */
    public int rank() {
        return rank;
    }

    /** How deep it stands, from 1. */
    public int level() {
        return level;
    }

    /** Its text, Markdown. */
    public String text() {
        return text;
    }

    /** Whether its text says anything of its own. */
    public boolean isWritten() {
        return isWritten(text);
    }

    /** Whether the text of a section says anything of its own, and doesn't only quote what is asked. */
    public static boolean isWritten(String text) {
        return text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith(">"));
    }

    /**
     * Whether its text lacks words that somebody has typed and not saved: they began with the text that stands, or went on after it was
     * changed last. What was left behind while others wrote on isn't waited for (docs/decisions/0089).
     *
     * @param before the text with which they began
     * @param typed their words
     * @param at when they typed last
     */
    public boolean lacks(String before, String typed, Instant at) {
        return !typed.equals(text) && (before.equals(text) || at.isAfter(changedAt));
    }

    /** What is said of it beside. */
    public SectionText says() {
        return new SectionText(title, summary, clauses, author, due, classification);
    }

    /** The outsiders who are named on it, by what they take part as. */
    public Set<ParticipationId> readers() {
        return Set.copyOf(readers);
    }

    /** Whether it was taken out. */
    public boolean isRemoved() {
        return removed;
    }

    /** As it goes into a revision. */
    public ReportContent.Section asCut() {
        return new ReportContent.Section(id, level, title, text, summary, says().clausesInOrder(), classification);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new section, and the event that tells of it. */
    public record Addition(Section section, SectionAdded event) {}
}
