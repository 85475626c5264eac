package no.mandat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.CalendarLinkRow;
import no.mandat.workflow.milestone.DateProposals;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.MoveRow;
import no.mandat.workflow.milestone.MyMilestoneRow;
import no.mandat.workflow.milestone.NewCalendarLink;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.milestone.PlanAdded;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanDetails;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.PlanShifts;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.milestone.PlannedRow;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.PortfolioQueries;
import no.mandat.workflow.milestone.PortfolioRow;
import no.mandat.workflow.milestone.ProofLine;
import no.mandat.workflow.milestone.ProposeDate;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.ReopenMilestone;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.milestone.RevokeCalendarLink;
import no.mandat.workflow.milestone.ShiftForm;
import no.mandat.workflow.milestone.ShiftPlan;
import no.mandat.workflow.milestone.ShiftPreview;
import no.mandat.workflow.milestone.ShiftRow;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.shared.Seek;

/** Plans, as far as the screens can tell. The day is the 25th of November 2026. */
public final class PlanFakes {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 13);
    public static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    public static final PersonId SOLVEIG = new PersonId(new UUID(0, 1));

    public final List<MilestoneRow> milestones = new ArrayList<>();
    public final List<MyMilestoneRow> mine = new ArrayList<>();
    public final List<Object> carriedOut = new ArrayList<>();
    public final List<PortfolioRow> portfolio = new ArrayList<>();
    public ClauseText clauses = new ClauseText(ClauseText.NONE, ClauseTree.EMPTY, Map.of(), false);
    public boolean adopted;
    public boolean mayEdit = true;
    private Refusal refusal;

    Map<Class<?>, Object> parts() {
        var parts = new HashMap<Class<?>, Object>();
        parts.put(PlanQueries.class, new Queries());
        parts.put(MilestoneService.class, new Service());
        parts.put(DateProposals.class, new Proposals());
        parts.put(PlanShifts.class, new Shifts());
        parts.put(PlanSources.class, new Sources());
        parts.put(PlanCalendars.class, new Calendars());
        parts.put(ClauseQueries.class, new Clauses());
        parts.put(PortfolioQueries.class, new Portfolio());
        return parts;
    }

    /** Refuses the next command. */
    public void refuseNext(Refusal why) {
        refusal = why;
    }

    /** The number of a milestone, as an id. */
    public static MilestoneId id(int number) {
        return new MilestoneId(new UUID(5, number));
    }

    /** A milestone that is planned, with all that one may do with it. */
    public static MilestoneRow planned(int number, String title, LocalDate due) {
        return row(number, title, due, null, MilestoneState.PLANNED, MilestoneStatus.ON_TRACK);
    }

    public static MilestoneRow row(
            int number, String title, LocalDate due, LocalDate baseline, MilestoneState state, MilestoneStatus status) {
        return new MilestoneRow(
                id(number),
                4,
                title,
                due,
                false,
                baseline,
                baseline == null ? null : (int) java.time.temporal.ChronoUnit.DAYS.between(baseline, due),
                state,
                status,
                SOLVEIG,
                "Solveig Kvamme",
                List.of(),
                null,
                null,
                false,
                state == MilestoneState.REACHED ? due : null,
                null,
                0,
                List.of(),
                EnumSet.of(
                        MilestoneAction.EDIT, MilestoneAction.RESCHEDULE, MilestoneAction.START, MilestoneAction.DROP));
    }

    public static MilestoneRow board(MilestoneRow row, List<MoveRow> moves) {
        return with(row, true, moves, row.actions(), row.proof(), row.outside());
    }

    public static MilestoneRow readOnly(MilestoneRow row) {
        return with(row, row.boardControlled(), row.moves(), Set.of(), row.proof(), row.outside());
    }

    public static MilestoneRow with(MilestoneRow row, ProofLine proof, OutsideForm outside) {
        return with(row, row.boardControlled(), row.moves(), row.actions(), proof, outside);
    }

    /** Linked to those clauses. */
    public static MilestoneRow linked(MilestoneRow row, List<ClauseId> clauses) {
        return with(row, clauses, row.boardControlled(), row.moves(), row.actions(), row.proof(), row.outside());
    }

    private static MilestoneRow with(
            MilestoneRow row,
            boolean board,
            List<MoveRow> moves,
            Set<MilestoneAction> actions,
            ProofLine proof,
            OutsideForm outside) {
        return with(row, row.clauses(), board, moves, actions, proof, outside);
    }

    private static MilestoneRow with(
            MilestoneRow row,
            List<ClauseId> clauses,
            boolean board,
            List<MoveRow> moves,
            Set<MilestoneAction> actions,
            ProofLine proof,
            OutsideForm outside) {
        return new MilestoneRow(
                row.id(),
                row.version(),
                row.title(),
                row.due(),
                row.wholeMonth(),
                row.baseline(),
                row.slip(),
                row.state(),
                row.status(),
                row.responsible(),
                row.responsibleName(),
                clauses,
                proof,
                outside,
                board,
                row.reachedOn(),
                row.reason(),
                row.dateChanges(),
                moves,
                actions);
    }

    /** Somebody else has moved it meanwhile. */
    public static MilestoneRow moved(MilestoneRow row, LocalDate due) {
        return new MilestoneRow(
                row.id(),
                row.version() + 1,
                row.title(),
                due,
                false,
                row.baseline(),
                row.slip(),
                row.state(),
                row.status(),
                row.responsible(),
                row.responsibleName(),
                row.clauses(),
                row.proof(),
                row.outside(),
                row.boardControlled(),
                row.reachedOn(),
                row.reason(),
                row.dateChanges() + 1,
                row.moves(),
                row.actions());
    }

    private void carryOut(Object command) {
        carriedOut.add(command);
        if (refusal != null) {
            var why = refusal;
            refusal = null;
            throw new RefusedException(why);
        }
    }

    public PlanDetails details() {
        return new PlanDetails(Fakes.FERRIES, FIRST, LAST, adopted, TODAY, mayEdit, List.copyOf(milestones));
    }

    private final class Queries extends PlanQueries {

        @Override
        public PlanDetails of(MandateId id) {
            return details();
        }

        @Override
        public int overdue(MandateId id) {
            return (int) milestones.stream()
                    .filter(row -> row.status() == MilestoneStatus.OVERDUE)
                    .count();
        }

        @Override
        public List<MyMilestoneRow> mine() {
            return mine;
        }

        @Override
        public List<PersonChoice> people(MandateId id) {
            return List.of(new PersonChoice(SOLVEIG, "Solveig Kvamme"));
        }
    }

    private final class Portfolio extends PortfolioQueries {

        @Override
        public List<PortfolioRow> page(PortfolioFilter filter, Seek seek) {
            return found(filter).stream().limit(seek.limit()).toList();
        }

        @Override
        public int count(PortfolioFilter filter) {
            return found(filter).size();
        }

        private List<PortfolioRow> found(PortfolioFilter filter) {
            return portfolio.stream()
                    .filter(row ->
                            filter != PortfolioFilter.OVERDUE || row.nextDue().isBefore(TODAY))
                    .toList();
        }
    }

    private final class Clauses extends ClauseQueries {

        @Override
        public ClauseText text(MandateId id) {
            return clauses;
        }
    }

    private final class Proposals extends DateProposals {

        @Override
        public RoundId propose(ProposeDate command) {
            carryOut(command);
            return RoundFakes.ROUND;
        }
    }

    private final class Sources extends PlanSources {

        @Override
        public List<PlannedRow> previewUsual(MandateId id, String language) {
            return List.of(
                    new PlannedRow("Oppstartsmøte", LocalDate.of(2026, 12, 31), true, true),
                    new PlannedRow("Avslutning", LocalDate.of(2027, 12, 31), true, false));
        }

        @Override
        public PlanAdded addUsual(AddUsualPlan command) {
            carryOut(command);
            return new PlanAdded(1, List.of("Avslutning"));
        }
    }

    private final class Shifts extends PlanShifts {

        @Override
        public ShiftPreview preview(MandateId id, ShiftForm form) {
            return new ShiftPreview(
                    milestones.stream()
                            .map(row -> new ShiftRow(
                                    row.id(),
                                    row.title(),
                                    row.due(),
                                    false,
                                    row.due().plusDays(form.amount()),
                                    false,
                                    row.boardControlled() ? ShiftOutcome.STAYS_WITH_BOARD : ShiftOutcome.MOVES))
                            .toList(),
                    "fingerprint " + form.amount());
        }

        @Override
        public int shift(ShiftPlan command) {
            carryOut(command);
            return 1;
        }
    }

    private final class Calendars extends PlanCalendars {

        private final List<CalendarLinkRow> links = new ArrayList<>();

        @Override
        public NewCalendarLink make(MakeCalendarLink command) {
            carryOut(command);
            var id = new CalendarLinkId(new UUID(6, links.size() + 1));
            links.add(new CalendarLinkRow(id, command.mandate(), "Hydrogen til hurtigbåter", Stage.NOW));
            return new NewCalendarLink(id, "hemmelig");
        }

        @Override
        public List<CalendarLinkRow> own() {
            return List.copyOf(links);
        }

        @Override
        public void revoke(RevokeCalendarLink command) {
            carryOut(command);
            links.removeIf(link -> link.id().equals(command.link()));
        }
    }

    private final class Service extends MilestoneService {

        @Override
        public MilestoneId add(AddMilestone command) {
            carryOut(command);
            return id(99);
        }

        @Override
        public void edit(EditMilestone command) {
            carryOut(command);
        }

        @Override
        public void reschedule(RescheduleMilestone command) {
            carryOut(command);
        }

        @Override
        public void start(StartMilestone command) {
            carryOut(command);
        }

        @Override
        public void reach(ReachMilestone command) {
            carryOut(command);
        }

        @Override
        public void drop(DropMilestone command) {
            carryOut(command);
        }

        @Override
        public void restore(RestoreMilestone command) {
            carryOut(command);
        }

        @Override
        public void reopen(ReopenMilestone command) {
            carryOut(command);
        }
    }
}
