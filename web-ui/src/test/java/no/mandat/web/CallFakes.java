package no.mandat.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.InvitationsCard;
import no.mandat.web.contribution.LateRequestsCard;
import no.mandat.web.contribution.RemindersCard;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AskErasure;
import no.mandat.workflow.contribution.AskToAnswerLate;
import no.mandat.workflow.contribution.AttachToAnswer;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallInvitationQueries;
import no.mandat.workflow.contribution.CallInvitationRow;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallInvitationTally;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallReminderService;
import no.mandat.workflow.contribution.CallReminderState;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallSource;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.CallToAnswer;
import no.mandat.workflow.contribution.ChangeAnswer;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionRow;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DetachFromAnswer;
import no.mandat.workflow.contribution.DiscardAnswerFiles;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InvitedPeople;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateAnswer;
import no.mandat.workflow.contribution.LateAnswerService;
import no.mandat.workflow.contribution.LateDecisions;
import no.mandat.workflow.contribution.LateMember;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.NarrowForSender;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenCallRow;
import no.mandat.workflow.contribution.OwnAnswer;
import no.mandat.workflow.contribution.OwnContribution;
import no.mandat.workflow.contribution.OwnContributionRow;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.RemindOfCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.RevokeCallInvitation;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.contribution.WithdrawAnswer;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.inbox.AssignContribution;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.GiveBackContribution;
import no.mandat.workflow.inbox.GiveBackContributions;
import no.mandat.workflow.inbox.GivenContributions;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.OfferFile;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Calls for input, as far as the views can tell. */
public final class CallFakes {

    public static final CallId CALL = new CallId(new UUID(9, 7));
    public static final ContributionId CONTRIBUTION = new ContributionId(new UUID(9, 8));

    public final Lists lists = new Lists();
    public final Commands commands = new Commands();
    public final Contributions contributions = new Contributions();
    public final Erasing erasing = new Erasing();
    public final Narrowing narrowing = new Narrowing();
    public final Inbox inbox = new Inbox();
    public final Inboxing inboxing = new Inboxing();
    public final Invited invited = new Invited();
    public final Inviting inviting = new Inviting();
    public final Late late = new Late();
    public final Deciding deciding = new Deciding();
    public final Reminding reminding = new Reminding();
    public final Answers answers = new Answers();
    public final AnswerFiles answerFiles = new AnswerFiles();
    public final LateAnswers lateAnswers = new LateAnswers();
    public final Answering answering = new Answering(answers);

    public final Statistics statistics = new Statistics();

    Map<Class<?>, Object> parts() {
        Map<Class<?>, Object> parts = new HashMap<>(Map.of(
                StatisticsQueries.class,
                statistics,
                CallQueries.class,
                lists,
                CallService.class,
                commands,
                ContributionQueries.class,
                contributions,
                CallInvitationQueries.class,
                invited,
                CallInvitationService.class,
                inviting,
                AnswerQueries.class,
                answers,
                AnswerService.class,
                answering,
                InvitationsCard.class,
                new InvitationsCard(invited, inviting, Stage.validator(), Stage.CLOCK),
                RemindersCard.class,
                new RemindersCard(reminding, Stage.CLOCK)));
        parts.put(LateRequestsCard.class, new LateRequestsCard(late, deciding, Stage.validator(), Stage.CLOCK));
        parts.put(AnswerFileService.class, answerFiles);
        parts.put(LateAnswerService.class, lateAnswers);
        parts.put(ErasureService.class, erasing);
        parts.put(PublicationService.class, narrowing);
        parts.put(InboxQueries.class, inbox);
        parts.put(InboxService.class, inboxing);
        return parts;
    }

    public static final class Lists extends CallQueries {

        public boolean mayRead = true;
        public boolean mayDraft = true;
        public List<CallRow> rows = List.of();
        public @Nullable CallDetails details;

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        public List<OpenCallRow> open = List.of();

        @Override
        public List<OpenCallRow> open(MandateId id, int most) {
            return open;
        }

        public List<CallSource> sources = List.of();

        @Override
        public List<CallSource> sources(MandateId id) {
            return sources;
        }

        @Override
        public boolean mayDraft(MandateId id) {
            return mayDraft;
        }

        @Override
        public List<CallRow> page(MandateId id, Seek seek) {
            return rows;
        }

        @Override
        public CallDetails details(CallId id) {
            return Optional.ofNullable(details).orElseThrow();
        }
    }

    public static final class Invited extends CallInvitationQueries {

        public boolean mayRead;
        public boolean mayInvite = true;
        public boolean mayLetIn;
        public boolean mayAdmit;
        public List<CallInvitationRow> rows = List.of();
        public List<InviteeForm> known = List.of();

        @Override
        public boolean mayRead(CallId id) {
            return mayRead;
        }

        @Override
        public boolean mayAdmit(CallId id) {
            return mayAdmit;
        }

        @Override
        public CallInvitationTally tally(CallId id) {
            return new CallInvitationTally(
                    rows.size(),
                    rows.stream().filter(row -> row.contribution() != null).count(),
                    mayInvite,
                    mayLetIn,
                    mayInvite || mayLetIn);
        }

        @Override
        public List<CallInvitationRow> page(CallId id, Seek seek) {
            return rows;
        }

        @Override
        public List<InviteeForm> known(CallId id) {
            return known;
        }
    }

    public static final class Inviting extends CallInvitationService {

        public final List<InviteToCall> invited = new ArrayList<>();
        public final List<RevokeCallInvitation> revoked = new ArrayList<>();
        public final List<LetInvitedIn> letIn = new ArrayList<>();
        public final List<AdmitLate> admitted = new ArrayList<>();
        public @Nullable Refusal refusal;

        @Override
        public InvitedPeople invite(InviteToCall command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            invited.add(command);
            return new InvitedPeople(command.people().size(), 0);
        }

        @Override
        public void revoke(RevokeCallInvitation command) {
            revoked.add(command);
        }

        @Override
        public void letIn(LetInvitedIn command) {
            letIn.add(command);
        }

        @Override
        public void admit(AdmitLate command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            admitted.add(command);
        }
    }

    public static final class Late extends LateRequestQueries {

        public List<LateRequestRow> rows = List.of();
        public List<LateMember> members = List.of();
        public boolean mayGrant = true;

        @Override
        public boolean mayRead(CallId id) {
            return !rows.isEmpty() || !members.isEmpty();
        }

        @Override
        public List<LateMember> members(CallId id) {
            return members;
        }

        @Override
        public LateDecisions decisions(CallId id) {
            return new LateDecisions(
                    rows.stream()
                            .filter(row -> row.state() == LateRequestState.ASKED)
                            .count(),
                    mayGrant,
                    true);
        }

        @Override
        public List<LateRequestRow> page(CallId id, Seek seek) {
            return rows;
        }
    }

    public static final class Deciding extends LateRequestService {

        public final List<Object> decided = new ArrayList<>();

        @Override
        public void grant(GrantLateEntry command) {
            decided.add(command);
        }

        @Override
        public void admit(AdmitMember command) {
            decided.add(command);
        }

        @Override
        public void decline(DeclineLateEntry command) {
            decided.add(command);
        }

        @Override
        public void layAside(LayLateEntriesAside command) {
            decided.add(command);
        }
    }

    public static final class Answers extends AnswerQueries {

        public boolean mayAnswer;
        public OwnAnswer own =
                new OwnAnswer("Ada Lie", "ada@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, null, null);
        public List<CallToAnswer> waiting = List.of();
        public List<DeadlineChange> deadlines = List.of();

        @Override
        public List<DeadlineChange> deadlines(CallId id) {
            return deadlines;
        }

        @Override
        public boolean mayAnswer(CallId id) {
            return mayAnswer;
        }

        @Override
        public OwnAnswer own(CallId id) {
            return own;
        }

        @Override
        public List<CallToAnswer> waiting() {
            return waiting;
        }

        public List<OwnContributionRow> sent = List.of();
        public @Nullable OwnContribution mine;

        @Override
        public OwnContribution mine(ContributionId id) {
            return Optional.ofNullable(mine)
                    .filter(one -> one.sent().id().equals(id))
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        @Override
        public List<OwnContributionRow> page(Seek seek) {
            return sent;
        }

        @Override
        public int count() {
            return sent.size();
        }

        void has(@Nullable SentContribution sent) {
            own = new OwnAnswer(own.name(), own.email(), own.organisation(), own.category(), sent, own.late());
        }

        public void asked(LateAnswer late) {
            own = new OwnAnswer(own.name(), own.email(), own.organisation(), own.category(), own.sent(), late);
        }
    }

    public static final class AnswerFiles extends AnswerFileService {

        public final List<KeptFile> kept = new ArrayList<>();

        @Override
        public List<KeptFile> of(CallId id) {
            return List.copyOf(kept);
        }

        @Override
        public void attach(AttachToAnswer command) {
            kept.add(new KeptFile(UUID.randomUUID(), command.file().stored()));
        }

        @Override
        public void detach(DetachFromAnswer command) {
            kept.removeIf(file -> file.id().equals(command.file()));
        }

        @Override
        public void discard(DiscardAnswerFiles command) {
            kept.clear();
        }
    }

    public static final class LateAnswers extends LateAnswerService {

        public final List<AskToAnswerLate> asked = new ArrayList<>();

        @Override
        public void ask(AskToAnswerLate command) {
            asked.add(command);
        }
    }

    public static final class Answering extends AnswerService {

        public final List<Object> carriedOut = new ArrayList<>();
        public @Nullable Refusal refusal;
        /** Whether there is no database to keep it. */
        public boolean away;
        /** Whether it is kept, and the answer gets lost. */
        public boolean awayAfterwards;

        private final Answers answers;

        Answering(Answers answers) {
            this.answers = answers;
        }

        private Receipt take(Object command, Replies replies, int revision) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            var receipt = new Receipt("2026-0042", Stage.NOW, "ab".repeat(32));
            if (carriedOut.contains(command)) {
                return receipt;
            }
            carriedOut.add(command);
            answers.has(new SentContribution(
                    CONTRIBUTION,
                    receipt,
                    ContributionState.SUBMITTED,
                    revision,
                    "Ada Lie",
                    "ada@fjord.example",
                    null,
                    null,
                    Publication.NOT,
                    "nb",
                    replies,
                    AddressProof.CONFIRMED,
                    null,
                    List.of()));
            if (awayAfterwards) {
                throw new IllegalStateException("the database is away");
            }
            return receipt;
        }

        @Override
        public Receipt answer(AnswerCall command) {
            return take(command, command.replies(), 1);
        }

        @Override
        public Receipt change(ChangeAnswer command) {
            return take(command, command.replies(), command.revision() + 1);
        }

        @Override
        public void withdraw(WithdrawAnswer command) {
            carriedOut.add(command);
            answers.has(null);
        }
    }

    public static final class Reminding extends CallReminderService {

        public boolean mayRead;
        public CallReminderState state = new CallReminderState(2, List.of(7, 3, 1), null, true);
        public final List<Object> carriedOut = new ArrayList<>();

        @Override
        public boolean mayRead(CallId id) {
            return mayRead;
        }

        @Override
        public CallReminderState state(CallId id) {
            return state;
        }

        @Override
        public void choose(ChooseReminders command) {
            carriedOut.add(command);
        }

        @Override
        public int remind(RemindOfCall command) {
            carriedOut.add(command);
            return state.silent();
        }
    }

    public static final class Contributions extends ContributionQueries {

        public boolean mayRead = true;
        public List<ContributionRow> rows = List.of();
        public @Nullable ContributionDetails details;
        public ContributionDetails.Others awaitingErasure = ContributionDetails.Others.NONE;

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public ContributionDetails.Others awaitingErasure(CallId id) {
            return awaitingErasure;
        }

        @Override
        public List<ContributionRow> page(CallId call, Seek seek) {
            return rows;
        }

        @Override
        public int count(CallId call) {
            return rows.size();
        }

        @Override
        public CallId callOf(ContributionId id) {
            return Optional.ofNullable(details).orElseThrow().call();
        }

        @Override
        public ContributionDetails details(MandateId in, CallId to, ContributionId id) {
            return Optional.ofNullable(details)
                    .filter(one -> one.mandate().equals(in) && one.call().equals(to))
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }
    }

    public static final class Inbox extends InboxQueries {

        public @Nullable InboxDesk desk;
        public List<InboxRow> rows = List.of();
        public InboxNeighbours neighbours = InboxNeighbours.NONE;
        public final List<InboxFilter> asked = new ArrayList<>();

        @Override
        public InboxDesk desk(CallId id) {
            return Optional.ofNullable(desk).orElseThrow();
        }

        @Override
        public List<InboxRow> page(CallId call, InboxFilter filter, Seek seek) {
            asked.add(filter);
            int at = seek.anchor() == null
                    ? -1
                    : rows.stream().map(InboxRow::place).toList().indexOf(seek.anchor());
            return seek.backwards()
                    ? rows.subList(Math.max(0, at - seek.limit()), at)
                    : rows.stream().skip(at + 1).limit(seek.limit()).toList();
        }

        @Override
        public Optional<List<Object>> place(CallId call, ContributionId id) {
            return row(id).map(InboxRow::place);
        }

        @Override
        public InboxNeighbours neighbours(CallId call, InboxFilter filter, ContributionId id) {
            asked.add(filter);
            return neighbours;
        }

        @Override
        public int count(CallId call, InboxFilter filter) {
            return rows.size();
        }

        @Override
        public Optional<InboxRow> row(ContributionId id) {
            return rows.stream().filter(row -> row.id().equals(id)).findFirst();
        }

        @Override
        public List<InboxRow> given(CallId call, GivenContributions given) {
            return given.given().stream()
                    .flatMap(one -> row(one.contribution()).stream())
                    .toList();
        }
    }

    public static final class Inboxing extends InboxService {

        public final List<AssignContribution> assigned = new ArrayList<>();
        public final List<AssignContributions> assignedAll = new ArrayList<>();
        public final List<GiveBackContribution> givenBack = new ArrayList<>();
        /** What goes along with each. */
        public CarriedPoints carried = CarriedPoints.NONE;

        public final List<ClassifyContribution> classified = new ArrayList<>();
        public final List<OfferFile> offered = new ArrayList<>();
        private @Nullable Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        @Override
        public CarriedPoints assign(AssignContribution command) {
            refuse();
            assigned.add(command);
            return carried;
        }

        @Override
        public void giveBack(GiveBackContribution command) {
            refuse();
            givenBack.add(command);
        }

        @Override
        public GivenContributions assignAll(AssignContributions command) {
            refuse();
            assignedAll.add(command);
            return new GivenContributions(command.contributions().stream()
                    .map(seen -> new GivenContributions.Given(seen.contribution(), carried))
                    .toList());
        }

        @Override
        public void giveBackAll(GiveBackContributions command) {
            refuse();
            givenBack.addAll(command.contributions());
        }

        private void refuse() {
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
        }

        @Override
        public void classify(ClassifyContribution command) {
            classified.add(command);
        }

        @Override
        public void offer(OfferFile command) {
            offered.add(command);
        }
    }

    public static final class Narrowing extends PublicationService {

        public final List<NarrowPublication> bySenders = new ArrayList<>();
        public final List<NarrowForSender> forSenders = new ArrayList<>();
        public boolean isWider;

        @Override
        public void narrow(NarrowPublication command) {
            if (isWider) {
                throw new RefusedException(new ContributionRefusal.PublicationOnlyNarrowed());
            }
            bySenders.add(command);
        }

        @Override
        public void narrowForSender(NarrowForSender command) {
            forSenders.add(command);
        }
    }

    public static final class Erasing extends ErasureService {

        public final List<EraseContribution> carriedOut = new ArrayList<>();
        public final List<AskErasure> asked = new ArrayList<>();
        public final List<ContributionId> own = new ArrayList<>();
        public final List<DeclineErasure> declined = new ArrayList<>();
        public boolean gone;

        @Override
        public void erase(EraseContribution command) {
            carriedOut.add(command);
        }

        @Override
        public void decline(DeclineErasure command) {
            declined.add(command);
        }

        @Override
        public void ask(AskErasure command) {
            asked.add(command);
        }

        @Override
        public void askOwn(ContributionId id) {
            if (gone) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            own.add(id);
        }
    }

    public static final class Commands extends CallService {

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
        public CallId draft(DraftCall command) {
            carryOut(command);
            return CALL;
        }

        @Override
        public void edit(EditCall command) {
            carryOut(command);
        }

        @Override
        public void open(OpenCall command) {
            carryOut(command);
        }

        @Override
        public void recall(RecallCall command) {
            carryOut(command);
        }

        @Override
        public void extend(ExtendCall command) {
            carryOut(command);
        }

        @Override
        public void close(CloseCall command) {
            carryOut(command);
        }

        @Override
        public void reopen(ReopenCall command) {
            carryOut(command);
        }

        @Override
        public void withdraw(WithdrawCall command) {
            carryOut(command);
        }
    }

    public static final class Statistics extends StatisticsQueries {

        public @Nullable CallStatistics counted;

        @Override
        public CallStatistics of(CallId id) {
            return Optional.ofNullable(counted).orElseThrow();
        }
    }
}
