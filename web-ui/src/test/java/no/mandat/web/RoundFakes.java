package no.mandat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.web.approval.SubjectPaper;
import no.mandat.web.approval.SubjectPapers;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.AtMeeting;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ImpartialityDetails;
import no.mandat.workflow.approval.ImpartialityDetails.Colleague;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.MeetingPositionQueries;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.PositionRow;
import no.mandat.workflow.approval.Question;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.Readings;
import no.mandat.workflow.approval.ReceiptRow;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.approval.RemindVoters;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundNumbers;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundRow;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.approval.RoundWatch;
import no.mandat.workflow.approval.RunningRound;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.WaitingRow;
import no.mandat.workflow.drafts.DraftSize;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.resolution.ResolutionDetails;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionRow;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Rounds and resolutions, as far as the views can tell. */
public final class RoundFakes {

    /** The file of a receipt, once it is signed. */
    public @Nullable String signed = "receipt";

    public final List<SubjectPaper> papers = new ArrayList<>();

    public static final RoundId ROUND = new RoundId(new UUID(5, 1));
    public static final PositionId POSITION = new PositionId(new UUID(5, 2));

    public final List<WaitingRow> waiting = new ArrayList<>();
    public final List<RoundRow> open = new ArrayList<>();
    public final List<CastPosition> cast = new ArrayList<>();
    public final List<PositionRow> positions = new ArrayList<>();
    public final Map<String, String> drafts = new HashMap<>();

    /** Why drafts aren't kept, where they aren't. */
    public @Nullable Refusal draftRefusal;
    /** Whether there is no database to keep drafts. */
    public boolean draftsAway;
    /** Whether they are kept, and nobody is told. */
    public boolean draftsAwayAfterwards;

    public Optional<Integer> lastRead = Optional.empty();

    /** The revisions that are there for whoever reads the round. */
    public Set<Integer> readable = Set.of(1, 2);

    public int reminded;
    public ResolutionDetails resolution;
    public final List<StandIn> standIns = new ArrayList<>();
    public final List<SubmitResolution> submitted = new ArrayList<>();
    public ImpartialityDetails impartiality = new ImpartialityDetails(List.of(), null, false, false, false);
    public final List<Colleague> askable = new ArrayList<>();

    /** What was raised, declared or asked about impartiality. */
    public final List<Object> said = new ArrayList<>();

    /** What can be recorded and contested of positions in a meeting. */
    public AtMeeting atMeeting = AtMeeting.none();

    public RoundDetails details = open(true, EnumSet.of(RoundOffer.CAST));
    private Refusal refusal;

    /** Refuses the next position. */
    public void refuseNext(Refusal why) {
        refusal = why;
    }

    Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(ofRounds());
        parts.put(ImpartialityQueries.class, new Impartiality());
        parts.put(ImpartialityService.class, new Impartialities());
        parts.put(MeetingPositionQueries.class, new AtMeetings());
        parts.put(MeetingPositions.class, new Recording());
        parts.put(SubjectPapers.class, new SubjectPapers(papers));
        return parts;
    }

    private Map<Class<?>, Object> ofRounds() {
        return Map.of(
                ApprovalQueries.class, new Queries(),
                ApprovalService.class, new Service(),
                Readings.class, new Reading(),
                Drafts.class, new InMemory(),
                RoundWatch.class, new Nobody(),
                ResolutionQueries.class, new Resolutions(),
                ResolutionService.class, new Submitting());
    }

    public static RoundDetails open(boolean fresh, Set<RoundOffer> offers) {
        return of(RoundState.OPEN, fresh, offers, List.of(new Finding.QuorumMissing(1, 3)), null);
    }

    public static RoundDetails of(
            RoundState state, boolean fresh, Set<RoundOffer> offers, List<Finding> found, PositionRow mine) {
        return of(state, fresh, offers, found, mine, offers.contains(RoundOffer.CAST));
    }

    public static RoundDetails of(
            RoundState state,
            boolean fresh,
            Set<RoundOffer> offers,
            List<Finding> found,
            PositionRow mine,
            boolean hasVote) {
        return new RoundDetails(
                ROUND,
                Fakes.FERRIES,
                "Ekspertgruppen",
                BodyKind.EXPERT_GROUP,
                false,
                "Møteplan for våren",
                new SubjectRef("Resolution", new UUID(5, 3), 2, "7c1e90ab" + "0".repeat(56)),
                RoundKind.DECISION,
                state,
                true,
                false,
                "Solveig Kvamme",
                Instant.parse("2026-11-20T08:00:00Z"),
                LocalDate.of(2026, 12, 3),
                Instant.parse("2026-12-03T23:00:00Z"),
                false,
                null,
                new RoundNumbers(6, 6, 1, 1, 0, 0, 0, 0, 5),
                found,
                Map.of(),
                RoundKind.DECISION.positions(),
                List.of(),
                List.of("Ada", "Bo"),
                mine,
                hasVote,
                fresh,
                offers,
                null,
                List.of(),
                null,
                false,
                null,
                false);
    }

    /** The same as it is told of an override, of a round that was called off, or of one that waits for an override. */
    public static RoundDetails with(
            RoundDetails round, RoundKind kind, RoundDetails.Objection objection, Grounds cancelled, boolean awaits) {
        return with(round, kind, round.leaderAlone(), round.found(), objection, cancelled, awaits);
    }

    /** The same as it is told of what is taken note of, or of what the leader alone is asked. */
    public static RoundDetails with(RoundDetails round, RoundKind kind, boolean leaderAlone, List<Finding> found) {
        return with(round, kind, leaderAlone, found, null, null, false);
    }

    private static RoundDetails with(
            RoundDetails round,
            RoundKind kind,
            boolean leaderAlone,
            List<Finding> found,
            RoundDetails.Objection objection,
            Grounds cancelled,
            boolean awaits) {
        return new RoundDetails(
                round.id(),
                round.mandate(),
                round.body(),
                round.bodyKind(),
                leaderAlone,
                round.title(),
                round.about(),
                kind,
                round.state(),
                round.objectionsBlock(),
                round.silenceApproves(),
                round.openedBy(),
                round.openedAt(),
                round.lastDay(),
                round.deadline(),
                round.extended(),
                round.endedAt(),
                round.numbers(),
                found,
                round.names(),
                kind.positions(),
                round.candidates(),
                round.silent(),
                round.mine(),
                round.hasVote(),
                round.freshLogin(),
                round.offers(),
                round.question(),
                round.standIns(),
                objection,
                round.isHidden(),
                cancelled,
                awaits);
    }

    /** A question of impartiality, with one yes. */
    public static RoundDetails question(RoundState state, Question question) {
        return new RoundDetails(
                ROUND,
                Fakes.FERRIES,
                "Ekspertgruppen",
                BodyKind.EXPERT_GROUP,
                false,
                "Ada Lunde · Møteplan for våren",
                new SubjectRef("Recusal", new UUID(5, 4), 1, "7c1e90ab" + "0".repeat(56)),
                RoundKind.IMPARTIALITY,
                state,
                false,
                false,
                "Bo Berg",
                Instant.parse("2026-11-24T08:00:00Z"),
                LocalDate.of(2026, 11, 27),
                Instant.parse("2026-11-27T23:00:00Z"),
                false,
                null,
                new RoundNumbers(5, 5, 1, 1, 0, 0, 0, 0, 4),
                List.of(),
                Map.of(),
                RoundKind.IMPARTIALITY.positions(),
                List.of(),
                List.of(),
                null,
                true,
                true,
                state == RoundState.OPEN ? EnumSet.of(RoundOffer.CAST) : Set.of(),
                question,
                List.of(),
                null,
                false,
                null,
                false);
    }

    public static PositionRow said(PositionKind kind, String reason, String wayOut) {
        return new PositionRow(
                POSITION,
                "Ada",
                kind,
                reason,
                wayOut,
                null,
                Instant.parse("2026-11-24T08:00:00Z"),
                true,
                false,
                false,
                null,
                1,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same as it is of one that was recorded in a meeting; struck, where the voter contested it for that reason. */
    public static PositionRow recorded(@Nullable String struckFor) {
        return new PositionRow(
                POSITION,
                "Ada",
                PositionKind.APPROVE,
                null,
                null,
                null,
                Instant.parse("2026-11-24T08:00:00Z"),
                struckFor == null,
                false,
                false,
                null,
                0,
                "Solveig Kvamme",
                3,
                2026,
                struckFor == null ? null : Instant.parse("2026-11-24T09:00:00Z"),
                struckFor);
    }

    /** How many rounds are open in the mandates whose secretariat one is. */
    public int running = 1;

    /** A round of which one of six has answered. */
    public static RoundRow row() {
        return new RoundRow(
                ROUND,
                "Møteplan for våren",
                BodyKind.EXPERT_GROUP,
                RoundKind.DECISION,
                RoundState.OPEN,
                Instant.parse("2026-11-20T08:00:00Z"),
                LocalDate.of(2026, 12, 3),
                1,
                6,
                5,
                List.of("Ada", "Bo"),
                null,
                false);
    }

    private final class Queries extends ApprovalQueries {

        @Override
        public RoundDetails details(RoundId id) {
            return details;
        }

        @Override
        public Optional<RoundText.Text> text(RoundId id, int revision, Words words) {
            return Optional.of(revision)
                    .filter(readable::contains)
                    .map(there -> new RoundText.Text(
                            3,
                            "Møteplan for våren",
                            there == 2 ? "Gruppen møtes hver måned." : "Gruppen møtes hver uke."));
        }

        @Override
        public List<PositionRow> positions(RoundId id, Seek seek) {
            return positions;
        }

        @Override
        public List<WaitingRow> waiting() {
            return waiting;
        }

        @Override
        public List<RoundRow> page(MandateId mandate, Seek seek) {
            return List.of(row());
        }

        @Override
        public List<RoundRow> open(MandateId mandate, Seek seek) {
            return open;
        }

        @Override
        public int count(MandateId mandate) {
            return 1;
        }

        @Override
        public List<RunningRound> running(Seek seek) {
            return page(Fakes.FERRIES, seek).stream()
                    .map(row -> new RunningRound(Fakes.FERRIES, "Ferger", Instant.parse("2026-12-03T23:00:00Z"), row))
                    .limit(running)
                    .toList();
        }

        @Override
        public int countRunning() {
            return running;
        }

        @Override
        public Optional<String> signedReceipt(PositionId id) {
            return Optional.ofNullable(signed);
        }

        @Override
        public List<ReceiptRow> receipts(Seek seek) {
            return List.of();
        }

        @Override
        public boolean isSigned(PositionId id) {
            return signed != null;
        }

        @Override
        public ReceiptRow receipt(PositionId id) {
            return new ReceiptRow(
                    id,
                    ROUND,
                    "Eivind",
                    "Ferger",
                    "Møteplan for våren",
                    2,
                    RoundKind.DECISION,
                    PositionKind.APPROVE,
                    null,
                    null,
                    null,
                    Instant.parse("2026-11-25T09:00:00Z"),
                    "7c1e90ab",
                    "AB12C-DE34F",
                    null,
                    false,
                    null,
                    Fakes.FERRIES);
        }
    }

    private final class Service extends ApprovalService {

        @Override
        public PositionId cast(CastPosition command) {
            cast.add(command);
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            return POSITION;
        }

        @Override
        public void end(EndRound command) {
            said.add(command);
        }

        @Override
        public void demandOverride(DemandOverride command) {
            said.add(command);
        }

        @Override
        public int remind(RemindVoters command) {
            reminded++;
            return 5;
        }
    }

    private final class AtMeetings extends MeetingPositionQueries {

        @Override
        public AtMeeting of(RoundId id) {
            return atMeeting;
        }
    }

    private final class Recording extends MeetingPositions {

        @Override
        public PositionId record(RecordPosition command) {
            said.add(command);
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            return POSITION;
        }

        @Override
        public void contest(ContestPosition command) {
            said.add(command);
        }
    }

    private final class Impartiality extends ImpartialityQueries {

        @Override
        public ImpartialityDetails of(RoundId id) {
            return impartiality;
        }

        @Override
        public List<Colleague> askable(RoundId id) {
            return askable;
        }
    }

    private final class Impartialities extends ImpartialityService {

        @Override
        public RoundId raise(RaiseImpartiality command) {
            return carryOut(command);
        }

        @Override
        public void declare(DeclarePartial command) {
            carryOut(command);
        }

        @Override
        public RoundId askToReverse(AskToReverse command) {
            return carryOut(command);
        }

        private RoundId carryOut(Object command) {
            said.add(command);
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            return ROUND;
        }
    }

    private final class Reading extends Readings {

        @Override
        public Optional<Integer> lastRead(RoundId id) {
            return lastRead;
        }

        @Override
        public void noteRead(RoundId id) {
            // Nobody looks at it here.
        }
    }

    private final class InMemory extends Drafts {

        @Override
        public void keep(String place, String content) {
            reach();
            if (draftRefusal != null) {
                throw new RefusedException(draftRefusal);
            }
            DraftSize.require(content);
            drafts.put(place, content);
            if (draftsAwayAfterwards) {
                throw new IllegalStateException("the database is away");
            }
        }

        @Override
        public Optional<String> find(String place) {
            reach();
            return Optional.ofNullable(drafts.get(place));
        }

        @Override
        public void drop(String place) {
            drafts.remove(place);
        }

        private void reach() {
            if (draftsAway) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    private final class Resolutions extends ResolutionQueries {

        @Override
        public boolean mayDraft(MandateId id) {
            return true;
        }

        @Override
        public List<ResolutionRow> page(MandateId id, Seek seek) {
            return List.of();
        }

        @Override
        public int count(MandateId id) {
            return 0;
        }

        @Override
        public ResolutionDetails details(ResolutionId id) {
            return Optional.ofNullable(resolution)
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        @Override
        public List<StandIn> standIns(ResolutionId id) {
            return standIns;
        }
    }

    private final class Submitting extends ResolutionService {

        @Override
        public RoundId submit(SubmitResolution command) {
            submitted.add(command);
            return ROUND;
        }
    }

    /** Nothing happens in another's browser. */
    private static final class Nobody extends RoundWatch {

        @Override
        public Runnable watch(RoundId round, Runnable told) {
            return () -> {};
        }
    }
}
