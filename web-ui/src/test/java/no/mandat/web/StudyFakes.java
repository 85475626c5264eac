package no.mandat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyState;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.EditStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.FileReport;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.RecallStudy;
import no.mandat.workflow.study.StudyForm;
import no.mandat.workflow.study.StudyList;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;
import no.mandat.workflow.study.StudyToEndorse;
import no.mandat.workflow.study.SubmitStudy;
import no.mandat.workflow.study.WithdrawStudy;
import org.jspecify.annotations.Nullable;

/** Studies of a mandate, as far as the views can tell. */
public final class StudyFakes {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    public final List<Object> carriedOut = new ArrayList<>();
    public final List<StudyRow> rows = new ArrayList<>();
    public final List<StudyToEndorse> toEndorse = new ArrayList<>();
    public boolean mayRead = true;
    public boolean mayDraft;
    public @Nullable Refusal refusal;

    public Map<Class<?>, Object> parts() {
        return Map.of(StudyQueries.class, new Queries(), StudyService.class, new Commands());
    }

    /** One that has come as far as that, and with which that may be done. */
    public StudyRow study(StudyState state, boolean overdue, StudyAction... actions) {
        boolean answered = state.compareTo(StudyState.GRANTED) >= 0 && state != StudyState.WITHDRAWN;
        boolean ordered = state == StudyState.COMMISSIONED || state == StudyState.DELIVERED;
        var allowed = EnumSet.noneOf(StudyAction.class);
        allowed.addAll(List.of(actions));
        var row = new StudyRow(
                new StudyId(new UUID(80, rows.size() + 1)),
                Fakes.FERRIES,
                2,
                rows.size() + 1,
                new StudyForm("Is i fjorden", "Hvor **ofte** fryser fjorden?", List.of(), "Havforskerne", 250_000L),
                state,
                "Solveig Kvamme",
                state == StudyState.DRAFT ? null : "Marit Leder",
                state == StudyState.DRAFT ? null : Instant.parse("2026-09-20T08:00:00Z"),
                answered ? DAY : null,
                answered ? new StudyRow.Answered(DAY, "Lykke til.", "24/17", null, 200_000L) : null,
                ordered ? DAY : null,
                ordered ? DAY.plusDays(30) : null,
                state == StudyState.DELIVERED ? DAY.plusDays(20) : null,
                state == StudyState.DELIVERED ? new StudyRow.Filed(Fakes.NOTE, "Israpporten") : null,
                state == StudyState.WITHDRAWN ? "Ikke aktuelt" : null,
                overdue,
                Stage.NOW,
                allowed);
        rows.add(row);
        return row;
    }

    private void carryOut(Object command) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        carriedOut.add(command);
    }

    private final class Queries extends StudyQueries {

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public StudyList of(MandateId id) {
            return new StudyList(List.copyOf(rows), 200_000, mayDraft);
        }

        @Override
        public StudyRow details(StudyId id) {
            return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public List<StudyToEndorse> toEndorse() {
            return List.copyOf(toEndorse);
        }
    }

    private final class Commands extends StudyService {

        @Override
        public StudyId draft(DraftStudy command) {
            carryOut(command);
            return study(StudyState.DRAFT, false).id();
        }

        @Override
        public void edit(EditStudy command) {
            carryOut(command);
        }

        @Override
        public void ask(AskForEndorsement command) {
            carryOut(command);
        }

        @Override
        public void endorse(EndorseStudy command) {
            carryOut(command);
        }

        @Override
        public void recall(RecallStudy command) {
            carryOut(command);
        }

        @Override
        public void submit(SubmitStudy command) {
            carryOut(command);
        }

        @Override
        public void grant(GrantStudy command) {
            carryOut(command);
        }

        @Override
        public void decline(DeclineStudy command) {
            carryOut(command);
        }

        @Override
        public void commission(CommissionStudy command) {
            carryOut(command);
        }

        @Override
        public void expect(ExpectStudy command) {
            carryOut(command);
        }

        @Override
        public void deliver(DeliverStudy command) {
            carryOut(command);
        }

        @Override
        public DocumentId file(FileReport command) {
            carryOut(command);
            return Fakes.NOTE;
        }

        @Override
        public void withdraw(WithdrawStudy command) {
            carryOut(command);
        }
    }
}
