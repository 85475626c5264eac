package no.mandat.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.point.Earlier;
import no.mandat.domain.point.Passages;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.CallToHandle;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.DismissMailing;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.HeldAnswers;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.JoinedPoint;
import no.mandat.workflow.point.MailingDetails;
import no.mandat.workflow.point.MailingQueries;
import no.mandat.workflow.point.MailingRow;
import no.mandat.workflow.point.MailingSender;
import no.mandat.workflow.point.MailingService;
import no.mandat.workflow.point.PartPoints;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.point.PointCounts;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.PointText;
import no.mandat.workflow.point.Proposal;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.ReleasedContribution;
import no.mandat.workflow.point.ReleasedQueries;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.point.TakeOutOfMailing;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.point.WaitingInCall;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Points of input, as far as the views can tell. */
public final class PointFakes {

    public final Lists lists = new Lists();
    public final Commands commands = new Commands();
    public final Releases releases = new Releases();
    public final Answered answered = new Answered();
    public final Mailings mailings = new Mailings();
    public final Choices choices = new Choices();
    public final Handling handling = new Handling();
    public final Decisions decisions = new Decisions();

    Map<Class<?>, Object> parts() {
        return Map.of(
                PointChoices.class,
                choices,
                PointQueries.class,
                lists,
                HandlingQueries.class,
                handling,
                PointService.class,
                commands,
                ReleaseService.class,
                releases,
                ReleasedQueries.class,
                answered,
                MailingQueries.class,
                mailings,
                MailingService.class,
                decisions);
    }

    /** The points of a mandate, for whoever builds on them. */
    public static final class Choices extends PointChoices {

        /** Whether whoever asks reads what came in. */
        public boolean reads;

        public List<PointChoice> all = List.of();
        public Map<ReportPart, List<PartPoints>> went = Map.of();
        public final List<String> typed = new ArrayList<>();

        @Override
        public boolean reads(MandateId id) {
            return reads;
        }

        @Override
        public List<PointChoice> page(MandateId id, String words, int skip, int most) {
            typed.add(words);
            return all.stream()
                    .filter(one -> (one.cited() + " " + one.words()).contains(words))
                    .skip(skip)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<PointChoice> of(MandateId id, List<PointId> some) {
            return all.stream().filter(one -> some.contains(one.id())).toList();
        }

        @Override
        public Map<ReportPart, List<PartPoints>> wentTo(MandateId id, DeliverableId deliverable) {
            return went;
        }
    }

    public static final class Handling extends HandlingQueries {

        public List<CallToHandle> waiting = List.of();
        public WaitingInCall inCall = new WaitingInCall(0, 0, 0);

        @Override
        public List<CallToHandle> waiting() {
            return waiting;
        }

        @Override
        public WaitingInCall in(CallId call) {
            return inCall;
        }
    }

    public static final class Lists extends PointQueries {

        /** Whether whoever asks proposed all that is proposed. */
        public boolean proposed = true;

        public @Nullable PointDesk desk;
        public List<PointRow> rows = List.of();
        public List<PointDetails> details = List.of();
        public final List<PointFilter> asked = new ArrayList<>();
        public int opened;
        public @Nullable String sorted;

        @Override
        public PointDesk desk(CallId id) {
            return Optional.ofNullable(desk)
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        @Override
        public List<PointRow> page(CallId call, PointFilter filter, PointSort sort, boolean descending, Seek seek) {
            asked.add(filter);
            sorted = (descending ? "-" : "") + sort;
            int from = 0;
            var anchor = seek.anchor();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).place(sort).equals(anchor)) {
                    from = seek.backwards() ? i - 1 : i + 1;
                }
            }
            return from < 0 || from >= rows.size()
                    ? List.of()
                    : rows.subList(from, Math.min(rows.size(), from + seek.limit()));
        }

        @Override
        public List<PointRow> of(ContributionId id) {
            return rows.stream().filter(row -> row.contribution().equals(id)).toList();
        }

        @Override
        public List<PointRow> rows(CallId call, List<PointId> some) {
            return rows.stream().filter(row -> some.contains(row.id())).toList();
        }

        @Override
        public Map<PointId, Proposal> proposals(CallId call, List<PointId> some) {
            Map<PointId, Proposal> found = new HashMap<>();
            details.stream()
                    .filter(one -> some.contains(one.id()) && one.state() == PointState.PROPOSED)
                    .forEach(one ->
                            found.put(one.id(), new Proposal(Objects.requireNonNull(one.conclusion()), proposed)));
            return found;
        }

        @Override
        public List<PointText> texts(CallId call, List<PointId> some) {
            return rows(call, some).stream()
                    .filter(row -> !row.exempt())
                    .map(row -> new PointText(row.id(), "nb", row.words() + ", og mer"))
                    .toList();
        }

        @Override
        public int count(CallId call, PointFilter filter) {
            asked.add(filter);
            return rows.size();
        }

        @Override
        public PointCounts counts(CallId call) {
            Map<PointState, Integer> states = new EnumMap<>(PointState.class);
            rows.forEach(row -> states.merge(row.state(), 1, Integer::sum));
            return new PointCounts(rows.size(), states, 0);
        }

        @Override
        public PointDetails details(CallId call, PointId id) {
            var found = again(call, id);
            opened++;
            return found;
        }

        @Override
        public PointDetails again(CallId call, PointId id) {
            return details.stream()
                    .filter(one -> one.call().equals(call) && one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }
    }

    public static final class Commands extends PointService {

        public final List<Object> carriedOut = new ArrayList<>();
        /** Those of them of which nobody is told. */
        public final List<AssignPoints> givenBack = new ArrayList<>();
        /** What is so once one is carried out. */
        public Runnable afterwards = () -> {};

        private @Nullable Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        private void carryOut(Object command) {
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            carriedOut.add(command);
            afterwards.run();
        }

        @Override
        public void place(PlacePoints command) {
            carryOut(command);
        }

        @Override
        public void assign(AssignPoints command) {
            carryOut(command);
        }

        @Override
        public void giveBack(AssignPoints command) {
            carryOut(command);
            givenBack.add(command);
        }

        @Override
        public PointId takeOut(TakeOutPassage command) {
            carryOut(command);
            return new PointId(new UUID(6, 99));
        }

        @Override
        public JoinedPoint join(JoinPoints command) {
            carryOut(command);
            return new JoinedPoint(2, new Passages(List.of()), Set.of(), null, Earlier.NONE);
        }

        @Override
        public void separate(SeparatePoints command) {
            carryOut(command);
        }

        @Override
        public MailingId gather(GatherPoints command) {
            carryOut(command);
            return new MailingId(new UUID(6, 50));
        }

        @Override
        public void propose(ProposeConclusion command) {
            carryOut(command);
        }

        @Override
        public void confirm(ConfirmConclusions command) {
            carryOut(command);
        }

        @Override
        public void sendBack(SendBackProposals command) {
            carryOut(command);
        }

        @Override
        public void unconfirm(TakeBackConfirmations command) {
            carryOut(command);
        }

        @Override
        public void reopen(ReopenPoints command) {
            carryOut(command);
        }
    }

    public static final class Answered extends ReleasedQueries {

        public List<ReleasedContribution> rows = List.of();

        @Override
        public Set<CallId> calls(MandateId mandate) {
            return rows.isEmpty() ? Set.of() : Set.of(CallFakes.CALL);
        }

        @Override
        public List<ReleasedContribution> page(CallId call, Seek seek) {
            return rows;
        }

        @Override
        public int count(CallId call) {
            return rows.size();
        }
    }

    public static final class Releases extends ReleaseService {

        public final List<Released> next = new ArrayList<>();
        public int ready = 1;
        public HeldAnswers held = new HeldAnswers(0, List.of());

        @Override
        public int ready(CallId id) {
            return ready;
        }

        @Override
        public HeldAnswers held(CallId id) {
            return held;
        }

        @Override
        public Released release(ReleaseAnswers command) {
            return next.removeFirst();
        }
    }

    public static final class Mailings extends MailingQueries {

        /** All of {@link CallFakes#CALL}. */
        public List<MailingDetails> details = List.of();

        public List<MailingSender> senders = List.of();

        @Override
        public List<MailingRow> of(CallId call, Seek seek) {
            var rows = details.stream().map(MailingDetails::row).toList();
            var anchor = seek.anchor();
            int from = anchor == null
                    ? 0
                    : rows.stream().map(MailingRow::place).toList().indexOf(anchor) + 1;
            return rows.stream().skip(from).limit(seek.limit()).toList();
        }

        @Override
        public CallId callOf(MailingId id) {
            return CallFakes.CALL;
        }

        @Override
        public MailingDetails details(CallId call, MailingId id) {
            return details.stream()
                    .filter(one -> call.equals(CallFakes.CALL) && one.row().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        @Override
        public List<MailingSender> senders(MailingId id, Seek seek) {
            return senders;
        }
    }

    public static final class Decisions extends MailingService {

        public final List<Object> carriedOut = new ArrayList<>();
        private @Nullable Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        private void carryOut(Object command) {
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            carriedOut.add(command);
        }

        @Override
        public void confirm(ConfirmMailing command) {
            carryOut(command);
        }

        @Override
        public void dismiss(DismissMailing command) {
            carryOut(command);
        }

        @Override
        public void takeOut(TakeOutOfMailing command) {
            carryOut(command);
        }
    }
}
