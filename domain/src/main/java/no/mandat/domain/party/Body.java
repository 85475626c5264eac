package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;

/** A board, an expert group or a secretariat. A board may have several mandates; a group and a secretariat have one. */
@Entity
public class Body {

    /** How long before a meeting it is usually called. */
    public static final int USUAL_NOTICE_DAYS = 14;

    /** The longest notice. */
    public static final int MOST_NOTICE_DAYS = 90;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BodyId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    /** How many days before a meeting its call should come, by its rules. */
    private int noticeDays;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    private Body(BodyId id, String name, BodyKind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.noticeDays = USUAL_NOTICE_DAYS;
    }

    /** A board, which exists before and beside any mandate. */
    public static Establishment establishBoard(BodyId id, String name) {
        return establishment(new Body(id, name, BodyKind.BOARD), Optional.empty());
    }

    /** The expert group or the secretariat of a mandate, or a board that comes with its first mandate. */
    public static Establishment establish(BodyId id, String name, BodyKind kind, MandateId mandate) {
        return establishment(new Body(id, name, kind), Optional.of(mandate));
    }

    private static Establishment establishment(Body body, Optional<MandateId> mandate) {
        var changes = List.of(set("name", body.name), set("kind", body.kind), set("noticeDays", body.noticeDays));
        return new Establishment(body, new BodyEstablished(body.id, mandate, changes));
    }

    /** Gives the body another name; where it is the same, nothing happened. */
    public Optional<BodyRenamed> rename(String newName, Optional<MandateId> mandate) {
        var changes = between("name", name, newName).toList();
        name = newName;
        return changes.isEmpty() ? Optional.empty() : Optional.of(new BodyRenamed(id, mandate, changes));
    }

    /** Has its meetings called so many days before, by its rules; where it is so already, nothing happened. */
    public Optional<NoticePeriodSet> setNotice(int days, Optional<MandateId> mandate) {
        if (days < 0 || days > MOST_NOTICE_DAYS) {
            throw new IllegalArgumentException("a notice of %d days".formatted(days));
        }
        var changes = between("noticeDays", noticeDays, days).toList();
        noticeDays = days;
        return changes.isEmpty() ? Optional.empty() : Optional.of(new NoticePeriodSet(id, mandate, changes));
    }

    /** Which body. */
    public BodyId id() {
        return id;
    }

    /** The name it is shown by. */
    public String name() {
        return name;
    }

    /** What it is for. */
    public BodyKind kind() {
        return kind;
    }

    /** How many days before a meeting its call should come. */
    public int noticeDays() {
        return noticeDays;
    }

    /** A new body, and the event that tells of it. */
    public record Establishment(Body body, BodyEstablished event) {}
}
