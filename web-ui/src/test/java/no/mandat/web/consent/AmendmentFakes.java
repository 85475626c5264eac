package no.mandat.web.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ProposedFor;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.ContentMerge;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentRow;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.EditAmendment;
import no.mandat.workflow.consent.MergePreview;
import no.mandat.workflow.consent.RebaseAmendment;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.consent.WithdrawAmendment;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One amendment of {@link Fakes#FERRIES}, as the pages of amendments can tell. */
final class AmendmentFakes {

    static final AmendmentId ID = new AmendmentId(new UUID(4, 1));
    static final ClauseId FRAME = new ClauseId(new UUID(5, 1));
    static final ClauseId SEATS = new ClauseId(new UUID(5, 2));
    static final ClauseId QUESTION = new ClauseId(new UUID(5, 3));

    static final Clause QUESTIONED = new Clause(
            QUESTION,
            1,
            ClauseForm.ITEM,
            "",
            "",
            "Gruppen skal si hvor kald fjorden er.",
            ClauseKind.QUESTION,
            Force.MUST);
    static final PlannedDate REPORT =
            new PlannedDate(new MilestoneId(new UUID(6, 1)), "Rapport", LocalDate.of(2027, 12, 1), false, false);

    /** What version 1 says. */
    static final MandateContent BASE = new MandateContent(
            "Hydrogen til hurtigbåter",
            new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
            new ClauseTree(List.of(
                    new Clause(FRAME, 0, ClauseForm.SECTION, "3", "Ramme", "", ClauseKind.FRAME, null),
                    new Clause(
                            SEATS,
                            1,
                            ClauseForm.PARAGRAPH,
                            "",
                            "",
                            "Gruppen har tolv plasser.",
                            ClauseKind.FRAME,
                            null),
                    QUESTIONED)),
            List.of(REPORT),
            List.of(),
            Demands.NONE,
            Routes.USUAL);

    final List<Object> carriedOut = new ArrayList<>();
    final List<StandIn> standIns = new ArrayList<>();
    AmendmentDetails details = details(AmendmentState.DRAFT, 1, BASE);

    /** What counts now. */
    MandateContent version = BASE;

    private @Nullable Refusal refusal;

    /** With another text of the clause on seats. */
    static MandateContent seats(MandateContent content, String text) {
        return content.with(content.clauses().edit(SEATS, clause -> clause.says("", text)));
    }

    /** With another last day. */
    static MandateContent until(MandateContent content, LocalDate lastDay) {
        return content.with(new Period(content.period().firstDay(), lastDay));
    }

    /** The amendment on version 1. */
    static AmendmentDetails details(
            AmendmentState state, int current, MandateContent after, AmendmentAction... actions) {
        return details(state, current, after, List.of(), actions);
    }

    static AmendmentDetails details(
            AmendmentState state,
            int current,
            MandateContent after,
            List<ConsentRow> consents,
            AmendmentAction... actions) {
        var allowed = EnumSet.noneOf(AmendmentAction.class);
        allowed.addAll(Set.of(actions));
        return details(Fakes.FERRIES, row(state, 1), current, after, consents, allowed);
    }

    static AmendmentDetails details(
            MandateId mandate,
            AmendmentRow row,
            int current,
            MandateContent after,
            List<ConsentRow> consents,
            Set<AmendmentAction> actions) {
        return new AmendmentDetails(
                mandate,
                row,
                5,
                current,
                BASE,
                after,
                ContentDifference.between(BASE, after),
                Map.of(),
                consents,
                actions);
    }

    static AmendmentRow row(AmendmentState state, int base) {
        return new AmendmentRow(
                ID,
                3,
                "Færre plasser",
                "Gruppen er for stor.",
                "Solveig Kvamme",
                ProposedFor.SECRETARIAT,
                base,
                null,
                state,
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    /** With all other fakes. */
    Map<Class<?>, Object> parts(Fakes fakes) {
        var parts = new HashMap<>(fakes.parts());
        parts.put(ConsentQueries.class, new Queries());
        parts.put(AmendmentService.class, new Service());
        parts.put(Ids.class, new Ids(Stage.CLOCK));
        return parts;
    }

    /** Refuses the next command. */
    void refuseNext(Refusal why) {
        refusal = why;
    }

    private final class Queries extends ConsentQueries {

        @Override
        public MandateId mandateOf(AmendmentId id) {
            return details.mandate();
        }

        @Override
        public AmendmentDetails amendment(AmendmentId id) {
            return details;
        }

        @Override
        public MergePreview merge(AmendmentId id, Map<MergeConflict, Choice> choices) {
            return new MergePreview(
                    BASE, details.after(), version, ContentMerge.of(BASE, details.after(), version, choices));
        }

        @Override
        public List<AmendmentRow> amendments(MandateId id) {
            return List.of(details.row());
        }

        @Override
        public List<StandIn> standIns(MandateId id) {
            return standIns;
        }

        @Override
        public List<PlannedDate> dates(MandateId id) {
            return BASE.plan();
        }
    }

    private final class Service extends AmendmentService {

        @Override
        public void edit(EditAmendment command) {
            carryOut(command);
        }

        @Override
        public void submit(SubmitAmendment command) {
            carryOut(command);
        }

        @Override
        public void withdraw(WithdrawAmendment command) {
            carryOut(command);
        }

        @Override
        public void rebase(RebaseAmendment command) {
            carryOut(command);
            int undecided = ContentMerge.of(BASE, details.after(), version, command.choices())
                    .undecided(command.choices());
            if (undecided > 0) {
                throw new RefusedException(new ConsentRefusal.ConflictsLeft(undecided));
            }
        }

        private void carryOut(Object command) {
            carriedOut.add(command);
            var why = refusal;
            refusal = null;
            if (why != null) {
                throw new RefusedException(why);
            }
        }
    }
}
