package no.mandat.domain.consent;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A change of an adopted mandate: what it would say, and the version that this was written on. What differs is what both bodies
 * are asked to consent to. If another amendment comes into force first, this one is put on the new version before it goes to
 * them (again).
 */
@Entity
public class Amendment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AmendmentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int number;
    private String title;
    private String reason;
    private @Nullable LocalDate inForceFrom;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposer_id"))
    private PersonId proposer;

    @Enumerated(EnumType.STRING)
    private ProposedFor proposedFor;

    /** The number of the version it is written on. */
    private int base;

    private MandateContent proposed;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    private Amendment(
            AmendmentId id,
            MandateId mandate,
            int number,
            AmendmentText text,
            Proposer by,
            MandateContent content,
            int base,
            Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.number = number;
        this.title = text.title();
        this.reason = text.reason();
        this.inForceFrom = text.inForceFrom();
        this.proposer = by.person();
        this.proposedFor = by.proposedFor();
        this.base = base;
        this.proposed = content;
        this.state = AmendmentState.DRAFT;
        this.changedAt = at;
    }

    /**
     * Begins one, which changes nothing yet.
     *
     * @param number its number in the mandate, from 1
     * @param content what the mandate says now
     * @param hash of that
     * @param base the number of that version
     */
    public static Draft draft(
            AmendmentId id,
            MandateId mandate,
            int number,
            AmendmentText text,
            Proposer by,
            MandateContent content,
            String hash,
            int base,
            Instant at) {
        var amendment = new Amendment(id, mandate, number, text, by, content, base, at);
        var changes = Stream.of(
                        Stream.of(
                                set("mandate", mandate),
                                set("number", number),
                                set("title", text.title()),
                                set("reason", text.reason()),
                                set("proposer", by.person()),
                                set("proposedFor", by.proposedFor()),
                                set("base", base),
                                set("proposed", hash),
                                set("state", amendment.state)),
                        between("inForceFrom", null, text.inForceFrom()))
                .flatMap(change -> change)
                .toList();
        return new Draft(amendment, new AmendmentDrafted(id, mandate, changes));
    }

    /**
     * Says something else about it. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}
     */
    public Optional<AmendmentEdited> edit(AmendmentText text, Instant at) {
        state = after(AmendmentAction.EDIT);
        var changes = Stream.of(
                        between("title", title, text.title()),
                        between("reason", reason, text.reason()),
                        between("inForceFrom", inForceFrom, text.inForceFrom()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = text.title();
        reason = text.reason();
        inForceFrom = text.inForceFrom();
        changedAt = at;
        return Optional.of(new AmendmentEdited(id, mandate, changes));
    }

    /**
     * Changes what it changes. Where all is as before, nothing happened.
     *
     * @param hashBefore of what it says now
     * @param hash of the new content
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}
     */
    public Optional<AmendmentRevised> revise(MandateContent content, String hashBefore, String hash, Instant at) {
        state = after(AmendmentAction.EDIT);
        if (content.equals(proposed)) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>(ContentDifference.changes(proposed, content));
        changes.add(new Change("proposed", hashBefore, hash));
        proposed = content;
        changedAt = at;
        return Optional.of(new AmendmentRevised(id, mandate, List.copyOf(changes)));
    }

    /**
     * Puts it on the version that counts now.
     *
     * @param merged what the mandate would say, with what both changed
     * @param current the number of the version that counts
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}, {@link ConsentRefusal.BaseIsCurrent}
     */
    public AmendmentRebased rebase(MandateContent merged, String hashBefore, String hash, int current, Instant at) {
        state = after(AmendmentAction.REBASE);
        if (base == current) {
            throw new RefusedException(new ConsentRefusal.BaseIsCurrent(current));
        }
        List<Change> changes = new ArrayList<>(ContentDifference.changes(proposed, merged));
        changes.add(new Change("base", base, current));
        changes.add(new Change("proposed", hashBefore, hash));
        proposed = merged;
        base = current;
        changedAt = at;
        return new AmendmentRebased(id, mandate, List.copyOf(changes));
    }

    /**
     * Puts it to both bodies.
     *
     * @param current the number of the version that counts
     * @param baseContent what the version says that it is written on
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}, {@link ConsentRefusal.BaseIsStale}, {@link
     *     ConsentRefusal.NothingAmended}
     */
    public AmendmentSubmitted submit(int current, MandateContent baseContent, Instant at) {
        var next = after(AmendmentAction.SUBMIT);
        if (base != current) {
            throw new RefusedException(new ConsentRefusal.BaseIsStale(base, current));
        }
        if (proposed.equals(baseContent)) {
            throw new RefusedException(new ConsentRefusal.NothingAmended());
        }
        var changes = List.of(new Change("state", state, next));
        state = next;
        changedAt = at;
        return new AmendmentSubmitted(id, mandate, changes);
    }

    /** It comes back from the bodies without a decision. */
    public AmendmentReturned comeBack(Grounds grounds, Instant at) {
        var changes = Stream.concat(go(AmendmentAction.RETURN, at).stream(), grounds.asChange("cause"))
                .toList();
        return new AmendmentReturned(id, mandate, changes, grounds.reason());
    }

    /** One of the bodies has declined it. */
    public AmendmentDeclined decline(Instant at) {
        return new AmendmentDeclined(id, mandate, go(AmendmentAction.DECLINE, at));
    }

    /** Both have consented: it is a version of the mandate. */
    public AmendmentEntered enter(Instant at) {
        return new AmendmentEntered(id, mandate, go(AmendmentAction.ENTER, at));
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}
     */
    public AmendmentWithdrawn withdraw(String why, Instant at) {
        return new AmendmentWithdrawn(id, mandate, go(AmendmentAction.WITHDRAW, at), Optional.of(why));
    }

    private List<Change> go(AmendmentAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return List.of(new Change("state", before, state));
    }

    private AmendmentState after(AmendmentAction action) {
        return AmendmentLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ConsentRefusal.AmendmentNotInState(state, action)));
    }

    /** Which amendment. */
    public AmendmentId id() {
        return id;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its number in the mandate. */
    public int number() {
        return number;
    }

    /** What is said about it. */
    public AmendmentText says() {
        return new AmendmentText(title, reason, inForceFrom);
    }

    /** Who proposes it. */
    public PersonId proposer() {
        return proposer;
    }

    /** For whom they propose it. */
    public ProposedFor proposedFor() {
        return proposedFor;
    }

    /** The number of the version it is written on. */
    public int base() {
        return base;
    }

    /** What the mandate would say. */
    public MandateContent proposed() {
        return proposed;
    }

    /** Where it is in its life. */
    public AmendmentState state() {
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

    /** Who proposes one, and for whom. */
    public record Proposer(PersonId person, ProposedFor proposedFor) {}

    /** A new amendment, and the event that tells of it. */
    public record Draft(Amendment amendment, AmendmentDrafted event) {}
}
