package no.mandat.workflow.words;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneRefusal.BoardControlStays;
import no.mandat.domain.milestone.MilestoneRefusal.BoardDecides;
import no.mandat.domain.milestone.MilestoneRefusal.BoardNotAsked;
import no.mandat.domain.milestone.MilestoneRefusal.DueAlready;
import no.mandat.domain.milestone.MilestoneRefusal.DueOutsidePeriod;
import no.mandat.domain.milestone.MilestoneRefusal.MilestoneNotInState;
import no.mandat.domain.milestone.MilestoneRefusal.MoveWaits;
import no.mandat.domain.milestone.MilestoneRefusal.NoFirstDay;
import no.mandat.domain.milestone.MilestoneRefusal.NoPlaceInMandate;
import no.mandat.domain.milestone.MilestoneRefusal.NoSuchClauses;
import no.mandat.domain.milestone.MilestoneRefusal.NoSuchDeliverable;
import no.mandat.domain.milestone.MilestoneRefusal.NoSuchDocument;
import no.mandat.domain.milestone.MilestoneRefusal.NoSuchMeeting;
import no.mandat.domain.milestone.MilestoneRefusal.NothingToShift;
import no.mandat.domain.milestone.MilestoneRefusal.PlanClosed;
import no.mandat.domain.milestone.MilestoneRefusal.ProofMissing;
import no.mandat.domain.milestone.MilestoneRefusal.ReachedInFuture;
import no.mandat.domain.milestone.MilestoneRefusal.ReasonMissing;
import no.mandat.domain.milestone.MilestoneRefusal.ShiftOutsidePeriod;
import no.mandat.domain.milestone.ProofKind;
import org.jspecify.annotations.Nullable;

/** What is refused about milestones, in words. */
final class MilestoneWords {

    private final Words words;
    private final Dates dates;

    MilestoneWords(Words words) {
        this.words = words;
        this.dates = new Dates(words);
    }

    String of(MilestoneRefusal refusal) {
        return switch (refusal) {
            case MilestoneNotInState(var state, var action) ->
                words.of("refusal.milestone.notInState", words.of(state), words.of(action));
            case DueOutsidePeriod(var day, var first, var last) ->
                words.of("refusal.milestone.dueOutsidePeriod", dates.day(day), period(first, last));
            case PlanClosed() -> words.of("refusal.milestone.planClosed");
            case ReasonMissing() -> words.of("refusal.milestone.reasonMissing");
            case BoardDecides() -> words.of("refusal.milestone.boardDecides");
            case BoardNotAsked() -> words.of("refusal.milestone.boardNotAsked");
            case MoveWaits() -> words.of("refusal.milestone.moveWaits");
            case DueAlready(var day) -> words.of("refusal.milestone.dueAlready", dates.day(day));
            case BoardControlStays() -> words.of("refusal.milestone.boardControlStays");
            case ReachedInFuture(var on) -> words.of("refusal.milestone.reachedInFuture", dates.day(on));
            case ProofMissing(var kind, var what) -> proofMissing(kind, what);
            case NoSuchDocument() -> words.of("refusal.milestone.noSuchDocument");
            case NoSuchMeeting() -> words.of("refusal.milestone.noSuchMeeting");
            case NoSuchDeliverable() -> words.of("refusal.milestone.noSuchDeliverable");
            case NoSuchClauses(var count) -> words.of("refusal.milestone.noSuchClauses", count);
            case NoPlaceInMandate() -> words.of("refusal.milestone.noPlaceInMandate");
            case ShiftOutsidePeriod(var titles, var first, var last) -> shiftOutside(titles, period(first, last));
            case NothingToShift() -> words.of("refusal.milestone.nothingToShift");
            case NoFirstDay() -> words.of("refusal.milestone.noFirstDay");
        };
    }

    private String period(@Nullable LocalDate first, LocalDate last) {
        return dates.period(first, last);
    }

    private String proofMissing(ProofKind kind, String what) {
        return switch (kind) {
            case DELIVERABLE -> words.of("refusal.milestone.deliverableMissing", what);
            case MEETING -> words.of("refusal.milestone.meetingMissing", what);
            case DOCUMENT -> words.of("refusal.milestone.documentMissing", what);
        };
    }

    private String shiftOutside(List<String> titles, String period) {
        return words.of("refusal.milestone.shiftOutsidePeriod", titles.size(), words.list(titles), period);
    }
}
