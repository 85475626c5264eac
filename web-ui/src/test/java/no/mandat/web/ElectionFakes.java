package no.mandat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.election.CandidacyState;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.AskToConfirm;
import no.mandat.workflow.election.CallElection;
import no.mandat.workflow.election.CallOffElection;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionDetails.CandidacyRow;
import no.mandat.workflow.election.ElectionDetails.MemberRow;
import no.mandat.workflow.election.ElectionList;
import no.mandat.workflow.election.ElectionQueries;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.election.OpenVote;
import no.mandat.workflow.election.ProposeCandidate;

/** Elections, as far as the views can tell. */
public final class ElectionFakes {

    public static final ElectionId ELECTION = new ElectionId(new UUID(6, 1));
    public static final CandidacyRow ADA = candidate(1, "Ada", "Ada", CandidacyState.ACCEPTED, false);
    public static final CandidacyRow BO = candidate(2, "Bo", "Ada", CandidacyState.PROPOSED, false);

    public final List<Object> carriedOut = new ArrayList<>();
    public ElectionDetails details = in(ElectionState.NOMINATION, null, Set.of());
    public ElectionList list = new ElectionList(List.of(), false);
    private Refusal refusal;

    /** Refuses the next command. */
    public void refuseNext(Refusal why) {
        refusal = why;
    }

    Map<Class<?>, Object> parts() {
        return Map.of(ElectionQueries.class, new Queries(), ElectionService.class, new Service());
    }

    public static CandidacyRow candidate(int number, String name, String by, CandidacyState state, boolean tied) {
        var statement = state == CandidacyState.ACCEPTED ? "Jeg *vil* gjerne." : null;
        return new CandidacyRow(new PersonId(new UUID(2, number)), name, "Havforsk", by, state, statement, tied);
    }

    public static ElectionDetails in(ElectionState state, CandidacyRow mine, Set<ElectionAction> offers) {
        boolean chosen =
                EnumSet.range(ElectionState.ELECTED, ElectionState.VOID).contains(state);
        return new ElectionDetails(
                ELECTION,
                Fakes.FERRIES,
                1,
                "Valg av leder",
                state,
                LocalDate.of(2026, 12, 3),
                state == ElectionState.TIED
                        ? List.of(
                                candidate(1, "Ada", "Ada", CandidacyState.ACCEPTED, true),
                                candidate(2, "Bo", "Ada", CandidacyState.ACCEPTED, true))
                        : List.of(ADA, BO),
                mine,
                List.of(new MemberRow(new PersonId(new UUID(2, 3)), "Cille")),
                chosen ? "Ada" : null,
                null,
                state == ElectionState.CONFIRMED ? LocalDate.of(2026, 12, 10) : null,
                null,
                null,
                offers);
    }

    private final class Queries extends ElectionQueries {

        @Override
        public ElectionList of(MandateId mandate) {
            return list;
        }

        @Override
        public ElectionDetails details(ElectionId id) {
            return details;
        }
    }

    private final class Service extends ElectionService {

        @Override
        public ElectionId call(CallElection command) {
            carryOut(command);
            return ELECTION;
        }

        @Override
        public void propose(ProposeCandidate command) {
            carryOut(command);
        }

        @Override
        public void answer(AnswerCandidacy command) {
            carryOut(command);
        }

        @Override
        public RoundId openVote(OpenVote command) {
            carryOut(command);
            return RoundFakes.ROUND;
        }

        @Override
        public RoundId askToConfirm(AskToConfirm command) {
            carryOut(command);
            return RoundFakes.ROUND;
        }

        @Override
        public void callOff(CallOffElection command) {
            carryOut(command);
        }

        private void carryOut(Object command) {
            carriedOut.add(command);
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
        }
    }
}
