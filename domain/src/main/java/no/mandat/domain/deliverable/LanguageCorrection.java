package no.mandat.domain.deliverable;

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
import java.util.List;
import java.util.Optional;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsGivenUp;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsWritten;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of the language of a text that was approved (domain.md, Deliverables): its leader makes them in a copy of it, sections'
 * texts and recommendations alone; those who decided on the text get what changed, and one objection within the time drops them.
 */
@Entity
public class LanguageCorrection {

    @EmbeddedId
    private CorrectionOf key;

    /** The revision that is corrected. */
    private int corrects;

    private ReportContent content;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    /** The revision that was cut of it. */
    private @Nullable Integer revision;

    private @Nullable LocalDate objectionsBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "objector_id"))
    private @Nullable PersonId objector;

    private @Nullable String objection;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected LanguageCorrection() {}

    private LanguageCorrection(CorrectionOf key, int corrects, ReportContent content, Instant at) {
        this.key = key;
        this.corrects = corrects;
        this.content = content;
        this.state = CorrectionState.DRAFT;
        this.changedAt = at;
    }

    /**
     * Begins to correct the approved text of a deliverable. Nothing of it is kept before something is corrected.
     *
     * @param number which corrections of the deliverable these are, from 1
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoCorrections},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public static LanguageCorrection begin(Deliverable whole, int number, DeliverableRevision approved, Instant at) {
        whole.requireCorrectable();
        return new LanguageCorrection(
                new CorrectionOf(whole.id(), number), approved.key().revision(), approved.content(), at);
    }

    /**
     * Corrects the text of a section. Where it says the same, nothing happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoCorrections},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}, {@link DeliverableRefusal.OtherRevision},
     *     {@link DeliverableRefusal.NoSuchPlace} where there is no such section
     */
    public Optional<CorrectionsWritten> write(Deliverable whole, SectionId section, String text, Instant at) {
        requireDraft(whole);
        var before =
                content.section(section).orElseThrow(() -> new RefusedException(new DeliverableRefusal.NoSuchPlace()));
        return written(whole, content.with(before.saying(text)), before.text(), text, at);
    }

    /**
     * Corrects a recommendation. Where it says the same, nothing happened.
     *
     * @throws RefusedException as for a section; {@link DeliverableRefusal.OthersSigned} where somebody has signed that they differ
     *     from what it says
     */
    public Optional<CorrectionsWritten> write(
            Deliverable whole, RecommendationId recommendation, String text, String rationale, Instant at) {
        requireDraft(whole);
        var before = content.recommendation(recommendation)
                .orElseThrow(() -> new RefusedException(new DeliverableRefusal.NoSuchPlace()));
        var signed = content.dissentsTo(recommendation).stream()
                .mapToInt(dissent -> dissent.signatories().size())
                .sum();
        if (signed > 0) {
            throw new RefusedException(new DeliverableRefusal.OthersSigned(signed));
        }
        var now = before.saying(text, rationale);
        return written(whole, content.with(now), before.words(), now.words(), at);
    }

    private Optional<CorrectionsWritten> written(
            Deliverable whole, ReportContent now, String before, String after, Instant at) {
        if (now.equals(content)) {
            return Optional.empty();
        }
        var ignored = go(CorrectionAction.WRITE, at);
        content = now;
        return Optional.of(new CorrectionsWritten(
                whole.id(), whole.mandate(), List.of(new Change(CorrectionOf.CORRECTIONS, before, after))));
    }

    /**
     * Leaves the text as it is.
     *
     * @throws RefusedException {@link DeliverableRefusal.CorrectionsNotInState}
     */
    public CorrectionsGivenUp giveUp(Deliverable whole, Instant at) {
        return new CorrectionsGivenUp(whole.id(), whole.mandate(), List.of(go(CorrectionAction.GIVE_UP, at)));
    }

    private void requireDraft(Deliverable whole) {
        whole.requireCorrectable();
        requireOf(whole);
        var ignored = next(CorrectionAction.WRITE);
    }

    /**
     * Refuses where another text was approved since.
     *
     * @throws RefusedException {@link DeliverableRefusal.OtherRevision}
     */
    void requireOf(Deliverable whole) {
        int approved = whole.approvedRevision().orElse(0);
        if (approved != corrects) {
            throw new RefusedException(new DeliverableRefusal.OtherRevision(approved));
        }
    }

    Change send(int cut, LocalDate until, Instant at) {
        revision = cut;
        objectionsBy = until;
        return go(CorrectionAction.SEND, at);
    }

    Change drop(PersonId voter, String reason, Instant at) {
        objector = voter;
        objection = reason;
        return go(CorrectionAction.OBJECT, at);
    }

    Change lapse(Instant at) {
        return go(CorrectionAction.LAPSE, at);
    }

    Change adopt(Instant at) {
        return go(CorrectionAction.ADOPT, at);
    }

    private Change go(CorrectionAction action, Instant at) {
        var before = state;
        state = next(action);
        changedAt = at;
        return new Change(CorrectionOf.CORRECTIONS, before, state);
    }

    private CorrectionState next(CorrectionAction action) {
        return CorrectionLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new DeliverableRefusal.CorrectionsNotInState(state, action)));
    }

    /** Which corrections of which deliverable. */
    public CorrectionOf key() {
        return key;
    }

    /** The number of the revision that is corrected. */
    public int corrects() {
        return corrects;
    }

    /** All that the text says with them. */
    public ReportContent content() {
        return content;
    }

    /** Where they are. */
    public CorrectionState state() {
        return state;
    }

    /** The number of the revision that was cut of them. */
    public Optional<Integer> revision() {
        return Optional.ofNullable(revision);
    }

    /** The last day for objections. */
    public Optional<LocalDate> objectionsBy() {
        return Optional.ofNullable(objectionsBy);
    }

    /** Who dropped them. */
    public Optional<PersonId> objector() {
        return Optional.ofNullable(objector);
    }

    /** Why. */
    public Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    /** When they were changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts their changes. */
    public int version() {
        return version;
    }
}
