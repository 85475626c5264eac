package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.SeatCreation;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes the clauses of mandates in draft (domain.md, Mandate). */
@UseCases
public class ClauseService {

    private final Mandates mandates;
    private final ClauseTexts texts;
    private final ClauseWriting writing;
    private final MandateDrafting drafting;
    private final SeatCreation seats;
    private final Bodies bodies;
    private final Access access;

    @Inject
    ClauseService(
            Mandates mandates,
            ClauseTexts texts,
            ClauseWriting writing,
            MandateDrafting drafting,
            SeatCreation seats,
            Bodies bodies,
            Access access) {
        this.mandates = mandates;
        this.texts = texts;
        this.writing = writing;
        this.drafting = drafting;
        this.seats = seats;
        this.bodies = bodies;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClauseService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a mandate with clauses and seats.
     *
     * @throws RefusedException {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    public MandateId importMandate(@Valid ImportMandate command) {
        access.require(RealmRole.SECRETARIAT);
        var from = Optional.ofNullable(command.from()).map(mandates::require);
        from.ifPresent(mandate -> access.require(Permission.READ_MANDATE, mandate));
        var id = drafting.draft(command.form());
        from.ifPresent(mandate -> drafting.takeRoutes(id, mandate));
        from.ifPresent(mandate -> writing.copyPictures(mandate.id(), id));
        writing.write(id, command.tree(), command.pictures());
        var group = bodies.require(mandates.require(id).expertGroup());
        command.seats().forEach(seat -> seats.create(group, seat, id));
        return id;
    }

    /**
     * Puts a whole tree in the place of the draft's clauses.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}
     */
    public void write(@Valid WriteClauses command) {
        var mandate = editable(command.mandate());
        var there = texts.lock(mandate.id()).map(MandateClauses::version).orElse(ClauseText.NONE);
        new Access.Granted(there).at(command.version());
        writing.write(mandate.id(), command.tree(), command.pictures());
    }

    /**
     * Does one thing to the draft's clauses. Two people may do so at once, as long as they don't touch the same clause's words.
     *
     * @throws RefusedException {@link MandateRefusal.ClauseChanged} when somebody changed meanwhile what the edit builds on,
     *     {@link MandateRefusal.NotPossibleNow}, and as {@link ClauseTree} refuses
     */
    public void revise(@Valid ReviseClauses command) {
        var mandate = editable(command.mandate());
        var there = texts.lock(mandate.id());
        if (there.isEmpty()) {
            writing.write(mandate.id(), command.edit().on(ClauseTree.EMPTY), List.of());
            return;
        }
        var clauses = there.get();
        command.seen().forEach(clauses.tree()::requireUnchanged);
        writing.revise(clauses, command.edit().on(clauses.tree()));
    }

    private Mandate editable(MandateId id) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.EDIT_MANDATE, mandate);
        mandates.hold(mandate);
        mandate.requireEditable();
        return mandate;
    }
}
