package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.consent.AmendClauses;
import no.mandat.workflow.consent.AmendParts;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.shared.Actor;

/** A mandate with both its bodies, and how changes of it are drafted and put to them. */
public abstract class InAmendment extends InConsent {

    @Inject
    AmendmentService amendments;

    /** An amendment that changes nothing yet. */
    protected AmendmentId draft(Actor.Someone proposer, String title) {
        var form = new AmendmentForm(title, "Gruppen trenger tid", null);
        return as(proposer, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)));
    }

    /** The amendment, as the secretary sees it. */
    protected AmendmentDetails details(AmendmentId id) {
        return as(secretary, () -> consentQueries.amendment(id));
    }

    protected PartsForm parts(AmendmentDetails details, LocalDate lastDay, List<PlannedDate> dates) {
        Set<SeatId> kept = details.after().seats().stream().map(PlannedSeat::id).collect(Collectors.toSet());
        return new PartsForm(null, lastDay, List.of(), dates, kept, List.of(), Routes.USUAL);
    }

    protected void change(AmendmentId id, PartsForm form) {
        run(
                secretary,
                () -> amendments.amendParts(
                        new AmendParts(UUID.randomUUID(), id, details(id).version(), form)));
    }

    /** Changes the period, and nothing else. */
    protected void longer(AmendmentId id, LocalDate lastDay) {
        change(id, parts(details(id), lastDay, List.of()));
    }

    /** Lets a clause say something else. */
    protected void says(AmendmentId id, ClauseId clause, String words) {
        var seen = details(id).after().clauses().require(clause);
        var edit = new ClauseEdit.Rewrite(clause, ClauseForm.PARAGRAPH, "", "", words);
        run(secretary, () -> amendments.amendClauses(new AmendClauses(UUID.randomUUID(), id, edit, List.of(seen))));
    }

    /** The secretary puts it to both bodies. */
    protected ConsentRow submit(AmendmentId id) {
        int seen = details(id).version();
        run(secretary, () -> amendments.submit(new SubmitAmendment(UUID.randomUUID(), id, seen, null, Set.of())));
        return details(id).consents().getFirst();
    }

    protected void bothConsent(ConsentRow consent) {
        boardConsents(consent);
        groupConsents(consent);
    }
}
