package no.mandat.workflow.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentLife;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.ContentMerge;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.StandIns;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.milestone.AgreedPlan;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads how it stands with the consent to mandates, and amendments of them: for whoever may read the mandate. */
@UseCases
public class ConsentQueries {

    private final Consents consents;
    private final Amendments amendments;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final AgreedPlan plan;
    private final Contents contents;
    private final Bodies bodies;
    private final StandIns standIns;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @Inject
    ConsentQueries(
            Consents consents,
            Amendments amendments,
            Mandates mandates,
            MandateTexts texts,
            AgreedPlan plan,
            Contents contents,
            Bodies bodies,
            StandIns standIns,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Clock clock) {
        this.consents = consents;
        this.amendments = amendments;
        this.mandates = mandates;
        this.texts = texts;
        this.plan = plan;
        this.contents = contents;
        this.bodies = bodies;
        this.standIns = standIns;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ConsentQueries() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What both bodies were asked about the draft last, if they were.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ConsentRow> ofDraft(MandateId id) {
        var mandate = readable(id);
        // Whoever is partial in it learns how it stands, and not what was said.
        boolean partial = impartiality.shutsOut(Subject.of(Mandate.class, id));
        return rows(mandate, null, partial ? Set.of() : access.allowed(mandate), !partial).stream()
                .findFirst();
    }

    /**
     * What both bodies were asked about an amendment last, if they were.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ConsentRow> ofAmendment(AmendmentId id) {
        access.requireLogin();
        var mandate = readable(amendments.mandateOf(id), id);
        return rows(mandate, id, access.allowed(mandate), true).stream().findFirst();
    }

    /**
     * What stands in the way of putting the draft to both bodies; empty when nothing does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<MandateRefusal> obstacles(MandateId id) {
        var mandate = readable(id);
        var group = bodies.seating(mandate.expertGroup());
        return ConsentRule.obstacles(contents.of(mandate, group), group, LocalDate.now(clock));
    }

    /**
     * Who of both bodies has a deputy today, who can be named to vote in their place.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<StandIn> standIns(MandateId id) {
        var mandate = readable(id);
        return standIns.of(mandate.board(), mandate.expertGroup());
    }

    /**
     * All amendments of a mandate, the latest first, but for those in which the actor is partial.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<AmendmentRow> amendments(MandateId id) {
        var ignored = readable(id);
        return amendments.rows(id, actors.person());
    }

    /**
     * Of which mandate an amendment is. Nothing of what it says is read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MandateId mandateOf(AmendmentId id) {
        access.requireLogin();
        return readable(amendments.mandateOf(id), id).id();
    }

    /**
     * One amendment.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public AmendmentDetails amendment(AmendmentId id) {
        access.requireLogin();
        var amendment = amendments.require(id);
        var mandate = readable(amendment.mandate(), id);
        var allowed = access.allowed(mandate);
        var before = base(amendment);
        return new AmendmentDetails(
                mandate.id(),
                amendments.row(id),
                amendment.version(),
                mandate.versions(),
                before,
                amendment.proposed(),
                ContentDifference.between(before, amendment.proposed()),
                amendments.sitting(mandate.expertGroup(), LocalDate.now(clock)),
                rows(mandate, id, allowed, true),
                actions(amendment, mandate, allowed));
    }

    /**
     * What the amendment would be on the version that counts now.
     *
     * @param choices whose way counts where both changed the same, as far as somebody has chosen
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MergePreview merge(AmendmentId id, Map<MergeConflict, Choice> choices) {
        access.requireLogin();
        var amendment = amendments.require(id);
        var mandate = readable(amendment.mandate(), id);
        var before = base(amendment);
        var current = texts.content(mandate.id(), mandate.versions()).orElseThrow();
        return new MergePreview(
                before, amendment.proposed(), current, ContentMerge.of(before, amendment.proposed(), current, choices));
    }

    /**
     * The milestones that are ahead, with the dates they have now: what an amendment can move.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PlannedDate> dates(MandateId id) {
        var ignored = readable(id);
        return plan.ahead(id);
    }

    private Mandate readable(MandateId id, AmendmentId amendment) {
        var mandate = readable(id);
        impartiality.require(Subject.of(Amendment.class, amendment));
        return mandate;
    }

    private MandateContent base(Amendment amendment) {
        return texts.content(amendment.mandate(), amendment.base()).orElseThrow();
    }

    private Set<AmendmentAction> actions(Amendment amendment, Mandate mandate, Set<Permission> allowed) {
        boolean own = amendment.proposer().equals(actors.person());
        boolean writes = allowed.contains(Permission.SUBMIT_AMENDMENTS)
                || own && allowed.contains(Permission.PROPOSE_AMENDMENTS);
        var actions = EnumSet.noneOf(AmendmentAction.class);
        actions.addAll(AmendmentLife.LIFE.actionsIn(amendment.state()));
        if (!mandate.can(MandateAction.AMEND)) {
            actions.retainAll(Set.of(AmendmentAction.WITHDRAW));
        }
        boolean stale = amendment.base() != mandate.versions();
        actions.removeIf(action -> switch (action) {
            case EDIT, WITHDRAW -> !writes;
            case REBASE -> !writes || !stale;
            case SUBMIT -> stale || !allowed.contains(Permission.SUBMIT_AMENDMENTS);
            case RETURN, DECLINE, ENTER -> true;
        });
        return actions;
    }

    /** What both bodies were asked about the amendment, or about the draft, the latest first. */
    private List<ConsentRow> rows(
            Mandate mandate, @Nullable AmendmentId amendment, Set<Permission> allowed, boolean withReasons) {
        return consents.of(mandate.id()).stream()
                .filter(consent -> consent.amendment().equals(Optional.ofNullable(amendment)))
                .map(consent -> row(consent, mandate, allowed, withReasons && consent.state() != ConsentState.OPEN))
                .toList();
    }

    private ConsentRow row(Consent consent, Mandate mandate, Set<Permission> allowed, boolean withReasons) {
        boolean board = allowed.contains(Permission.READ_BOARD_ROUNDS);
        boolean group = allowed.contains(Permission.READ_GROUP_ROUNDS);
        // What was said is for those who have to do with what comes of it.
        boolean reasons = withReasons && (board || group);
        return new ConsentRow(
                consent.amendment().orElse(null),
                consent.revision(),
                consent.contentHash(),
                consent.state(),
                key(mandate.board(), consent.boardKey(), consent.boardRound(), board, reasons),
                key(mandate.expertGroup(), consent.groupKey(), consent.groupRound(), group, reasons),
                consent.askedAt(),
                consent.endedAt().orElse(null));
    }

    private KeyRow key(BodyId body, ConsentKey key, RoundId round, boolean readable, boolean withReasons) {
        return new KeyRow(
                bodies.require(body).name(),
                key,
                readable ? round : null,
                withReasons ? consents.objections(round, readable) : List.of());
    }

    private Mandate readable(MandateId id) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        return mandate;
    }
}
