package no.mandat.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.evaluation.FindingAction;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.evaluation.CarriableFinding;
import no.mandat.workflow.evaluation.CarryFinding;
import no.mandat.workflow.evaluation.EditFinding;
import no.mandat.workflow.evaluation.FindingForm;
import no.mandat.workflow.evaluation.FindingList;
import no.mandat.workflow.evaluation.FindingQueries;
import no.mandat.workflow.evaluation.FindingRow;
import no.mandat.workflow.evaluation.FindingService;
import no.mandat.workflow.evaluation.RecordFinding;
import no.mandat.workflow.evaluation.WithdrawFinding;
import org.jspecify.annotations.Nullable;

/** Findings of a mandate that really are written down. */
public final class FindingFakes {

    public static final ClauseId CLAUSE = new ClauseId(new UUID(71, 1));

    public final List<Object> carriedOut = new ArrayList<>();
    public final List<FindingRow> rows = new ArrayList<>();
    public final List<CarriableFinding> carriable = new ArrayList<>();
    public boolean mayRecord;

    public Map<Class<?>, Object> parts() {
        return Map.of(FindingQueries.class, new Queries(), FindingService.class, new Commands());
    }

    public FindingId finding(
            FindingKind kind, String text, FindingRow.@Nullable At meeting, FindingRow.Taken... taken) {
        var id = new FindingId(new UUID(70, rows.size() + 1));
        rows.add(new FindingRow(
                id,
                0,
                new FindingForm(kind, text, List.of(), taken.length > 0),
                meeting,
                FindingState.RECORDED,
                null,
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(taken),
                mayRecord ? EnumSet.of(FindingAction.EDIT, FindingAction.WITHDRAW) : Set.of()));
        return id;
    }

    private final class Queries extends FindingQueries {

        @Override
        public FindingList of(MandateId id) {
            return new FindingList(List.copyOf(rows), mayRecord);
        }

        @Override
        public List<CarriableFinding> carriable(MandateId id) {
            return List.copyOf(carriable);
        }
    }

    private final class Commands extends FindingService {

        @Override
        public FindingId record(RecordFinding command) {
            carriedOut.add(command);
            return finding(command.form().kind(), command.form().text(), null);
        }

        @Override
        public void edit(EditFinding command) {
            carriedOut.add(command);
        }

        @Override
        public void withdraw(WithdrawFinding command) {
            carriedOut.add(command);
            rows.removeIf(row -> row.id().equals(command.finding()));
        }

        @Override
        public ClauseId carry(CarryFinding command) {
            carriedOut.add(command);
            return CLAUSE;
        }
    }
}
