package no.mandat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.web.notification.UndeliveredMail;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.audit.LogChecks;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.audit.WholeHistory;
import no.mandat.workflow.audit.WholeHistoryRow;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.consent.AmendmentRow;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.ConsentService;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.AddLink;
import no.mandat.workflow.document.AddLinkVersion;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.document.ReclassifyDocument;
import no.mandat.workflow.document.RetitleDocument;
import no.mandat.workflow.document.VersionRow;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRoutes;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.notification.MailQueries;
import no.mandat.workflow.notification.MailService;
import no.mandat.workflow.notification.RetryMail;
import no.mandat.workflow.notification.SettleMail;
import no.mandat.workflow.notification.UndeliveredRow;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.Acquaintance;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.AppointmentChoice;
import no.mandat.workflow.party.BoardRow;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.CloseSeat;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.DeclineParticipation;
import no.mandat.workflow.party.EditInterest;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.HandOver;
import no.mandat.workflow.party.ImportBody;
import no.mandat.workflow.party.ImportMembers;
import no.mandat.workflow.party.ImportPreview;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.InvitationLine;
import no.mandat.workflow.party.InvitationService;
import no.mandat.workflow.party.InvitePerson;
import no.mandat.workflow.party.KnownPerson;
import no.mandat.workflow.party.MemberImport;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.party.OrganisationRow;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.party.ParticipationLine;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.party.PersonService;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.party.ResendInvitation;
import no.mandat.workflow.party.ResignLeadership;
import no.mandat.workflow.party.RevokeInvitation;
import no.mandat.workflow.party.SeatRow;
import no.mandat.workflow.party.SetNotice;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.sheet.Sheet;

/** The services, as far as the views can tell. */
public final class Fakes {

    public static final MandateId FERRIES = new MandateId(new UUID(7, 1));
    public static final MandateId BATTERIES = new MandateId(new UUID(7, 2));
    public static final DocumentId NOTE = new DocumentId(new UUID(9, 1));
    public static final BodyId BOARD = new BodyId(new UUID(8, 1));

    public final Mandates mandates = new Mandates();
    public final Commands commands = new Commands();
    public final Parties parties = new Parties();
    public final History history = new History();
    public final AllHistory whole = new AllHistory();
    public final Closing closing = new Closing();
    public final FakeLog log = new FakeLog();
    public final Languages languages = new Languages();
    public final Documents documents = new Documents();
    public final DocumentCommands documentCommands = new DocumentCommands();
    public final FakeReceipts receipts = new FakeReceipts();
    public final Reception reception = new Reception(Stage.CLOCK);
    public final RoundFakes rounds = new RoundFakes();
    public final ElectionFakes elections = new ElectionFakes();
    public final PlanFakes plans = new PlanFakes();
    public final MeetingFakes meetings = new MeetingFakes();
    public final FindingFakes findings = new FindingFakes();
    public final TraceFakes traces = new TraceFakes();
    public final StudyFakes studies = new StudyFakes();
    public final DeliverableFakes deliverables = new DeliverableFakes();
    public final CommunicationFakes communication = new CommunicationFakes();
    public final ReadingFakes readings = new ReadingFakes();
    public final CallFakes calls = new CallFakes();
    public final PointFakes points = new PointFakes();
    public final MyMeetingFakes mine = new MyMeetingFakes();

    public final Compositions compositions = new Compositions();
    public final CompositionCommands compositionCommands = new CompositionCommands();
    public final PersonCommands personCommands = new PersonCommands();
    public final Imports imports = new Imports();
    public final InvitationCommands invitations = new InvitationCommands();
    public final Participations participations = new Participations();
    public final Register interests = new Register();
    public final Mails mails = new Mails();
    public final MailCommands mailCommands = new MailCommands();

    /** All of them, by what the views ask for. */
    public Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(ofMandates());
        parts.put(CompositionQueries.class, compositions);
        parts.put(CompositionService.class, compositionCommands);
        parts.put(PersonService.class, personCommands);
        parts.put(InvitationService.class, invitations);
        parts.put(MemberImport.class, imports);
        parts.put(ParticipationService.class, participations);
        parts.put(Interests.class, interests);
        parts.put(PublicLog.class, log);
        parts.put(LogExports.class, log.exports());
        parts.put(LogChecks.class, log.checks());
        parts.putAll(rounds.parts());
        parts.putAll(receipts.parts());
        parts.putAll(elections.parts());
        parts.putAll(plans.parts());
        parts.putAll(meetings.parts());
        parts.putAll(findings.parts());
        parts.putAll(traces.parts());
        parts.putAll(studies.parts());
        parts.putAll(deliverables.parts());
        parts.putAll(communication.parts());
        parts.putAll(readings.parts());
        parts.putAll(calls.parts());
        parts.putAll(points.parts());
        parts.putAll(mine.parts());
        parts.put(TimeService.class, mine.offers());
        parts.put(WholeHistory.class, whole);
        parts.put(DocumentQueries.class, documents);
        parts.put(DocumentService.class, documentCommands);
        parts.put(Reception.class, reception);
        parts.put(Configuration.class, new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example")));
        return parts;
    }

    private Map<Class<?>, Object> ofMandates() {
        return Map.of(
                MandateQueries.class, mandates,
                MandateService.class, commands,
                PartyQueries.class, parties,
                HistoryQueries.class, history,
                Profile.class, languages,
                ConsentQueries.class, new Consents(),
                ClosingQueries.class, closing,
                ConsentService.class, new Consenting(),
                UndeliveredMail.class, new UndeliveredMail(mails, mailCommands, Stage.CLOCK));
    }

    /** The address under another mandate of what is one of {@link #FERRIES}. */
    public String underAnother(String address) {
        mandates.add(details(BATTERIES, "Batterier", MandateState.DRAFT, Set.of()));
        return address.replace(FERRIES.toString(), BATTERIES.toString());
    }

    public static MandateDetails details(MandateId id, String title, MandateState state, Set<MandateAction> actions) {
        return new MandateDetails(
                id,
                3,
                title,
                title.substring(0, Math.min(10, title.length())),
                BOARD,
                "Kystrådet",
                "Ekspertgruppen",
                null,
                LocalDate.of(2027, 6, 30),
                List.of(),
                state,
                MandateStatus.valueOf(state.name()),
                0,
                null,
                null,
                null,
                null,
                Instant.parse("2026-11-20T08:00:00Z"),
                actions,
                true,
                true);
    }

    /** The draft, for somebody who reads nothing of its history. */
    public static MandateDetails withoutHistory() {
        var draft = draft();
        return new MandateDetails(
                draft.id(),
                draft.version(),
                draft.title(),
                draft.shortName(),
                draft.boardId(),
                draft.board(),
                draft.group(),
                draft.firstDay(),
                draft.lastDay(),
                draft.demands(),
                draft.state(),
                draft.status(),
                draft.versions(),
                null,
                null,
                null,
                null,
                draft.changedAt(),
                draft.actions(),
                false,
                true);
    }

    /** Adopted and published. */
    public static MandateDetails published(String name) {
        return published(name, LocalDate.of(2027, 6, 30), MandateStatus.ADOPTED);
    }

    /** Adopted, and its period was over yesterday. */
    public static MandateDetails expired() {
        return published("ferjer", LocalDate.of(2026, 11, 24), MandateStatus.EXPIRED);
    }

    private static MandateDetails published(String name, LocalDate lastDay, MandateStatus status) {
        var adopted = details(FERRIES, "Hydrogen til hurtigbåter", MandateState.ADOPTED, Set.of());
        return new MandateDetails(
                adopted.id(),
                adopted.version(),
                adopted.title(),
                adopted.shortName(),
                adopted.boardId(),
                adopted.board(),
                adopted.group(),
                null,
                lastDay,
                List.of(),
                adopted.state(),
                status,
                1,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2),
                name,
                null,
                adopted.changedAt(),
                Set.of(),
                true,
                true);
    }

    public static MandateDetails draft() {
        return details(
                FERRIES,
                "Hydrogen til hurtigbåter",
                MandateState.DRAFT,
                EnumSet.of(MandateAction.EDIT, MandateAction.SUBMIT, MandateAction.WITHDRAW));
    }

    /** Nothing must be answered, but for what is put there. */
    public static final class Closing extends ClosingQueries {

        public final Map<ClauseId, ClauseCover> covers = new HashMap<>();

        @Override
        public Map<ClauseId, ClauseCover> coverage(MandateId id) {
            return covers;
        }
    }

    /** Asks nobody. */
    public static final class Consenting extends ConsentService {}

    /** No body has been asked anything. */
    public static final class Consents extends ConsentQueries {

        @Override
        public Optional<ConsentRow> ofDraft(MandateId id) {
            return Optional.empty();
        }

        @Override
        public List<MandateRefusal> obstacles(MandateId id) {
            return List.of(new MandateRefusal.NothingToConsentTo());
        }

        @Override
        public List<AmendmentRow> amendments(MandateId id) {
            return List.of();
        }
    }

    public static final class Mandates extends MandateQueries {

        public final Map<MandateId, MandateDetails> all = new HashMap<>();
        public final List<MandateFilter> filters = new ArrayList<>();
        public boolean mayDraft;

        public Mandates add(MandateDetails details) {
            all.put(details.id(), details);
            return this;
        }

        @Override
        public boolean mayDraft() {
            return mayDraft;
        }

        @Override
        public List<MandateRow> page(MandateFilter filter, MandateSort sort, boolean descending, Seek seek) {
            filters.add(filter);
            return found(filter).stream().skip(seek.skip()).limit(seek.limit()).toList();
        }

        @Override
        public int count(MandateFilter filter) {
            return found(filter).size();
        }

        @Override
        public MandateDetails details(MandateId id) {
            var details = all.get(id);
            if (details == null) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return details;
        }

        /** How deliverables are approved. */
        public Routes routes = Routes.USUAL;

        @Override
        public MandateRoutes routes(MandateId id) {
            return new MandateRoutes(
                    routes, details(id).version(), details(id).actions().contains(MandateAction.EDIT));
        }

        private List<MandateRow> found(MandateFilter filter) {
            return all.values().stream()
                    .filter(details ->
                            filter.states().isEmpty() || filter.states().contains(details.state()))
                    .filter(details -> details.title().contains(filter.words()))
                    .map(details -> new MandateRow(
                            details.id(),
                            details.title(),
                            details.shortName(),
                            details.board(),
                            details.state(),
                            details.firstDay(),
                            details.lastDay(),
                            details.changedAt()))
                    .toList();
        }
    }

    public static final class Mails extends MailQueries {

        public final List<UndeliveredRow> rows = new ArrayList<>();
        public boolean mayRead;

        @Override
        public boolean mayRead(MandateId mandate) {
            return mayRead;
        }

        @Override
        public List<UndeliveredRow> undelivered(MandateId mandate) {
            return List.copyOf(rows);
        }
    }

    public static final class MailCommands extends MailService {

        public final List<RetryMail> carriedOut = new ArrayList<>();
        public final List<SettleMail> settled = new ArrayList<>();

        @Override
        public void retry(RetryMail command) {
            carriedOut.add(command);
        }

        @Override
        public void settle(SettleMail command) {
            settled.add(command);
        }
    }

    public static final class Commands extends MandateService {

        public final List<Object> carriedOut = new ArrayList<>();
        private Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        @Override
        public MandateId draft(DraftMandate command) {
            carryOut(command);
            return FERRIES;
        }

        @Override
        public void edit(EditMandate command) {
            carryOut(command);
        }

        @Override
        public void editRoutes(EditRoutes command) {
            carryOut(command);
        }

        @Override
        public void withdraw(WithdrawMandate command) {
            carryOut(command);
        }

        @Override
        public void publish(PublishMandate command) {
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

    public static final class Parties extends PartyQueries {

        @Override
        public List<BoardRow> boards(String beginning, int skip, int limit) {
            return List.of(new BoardRow(BOARD, "Kystrådet")).stream()
                    .filter(board -> board.name().startsWith(beginning))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<SeatRow> composition(MandateId id) {
            return List.of(
                    new SeatRow(BodyKind.BOARD, "Ragnhild Lindemo", Role.MEMBER),
                    new SeatRow(BodyKind.SECRETARIAT, "Solveig Kvamme", Role.HEAD));
        }
    }

    public static final class History extends HistoryQueries {

        public final List<HistoryRow> rows = new ArrayList<>();
        public final List<HistoryFilter> filters = new ArrayList<>();
        public boolean readsAll = true;

        @Override
        public List<HistoryRow> page(MandateId mandate, HistoryFilter filter, Seek seek) {
            filters.add(filter);
            int begin = seek.anchor() == null
                    ? 0
                    : rows.stream().map(HistoryRow::place).toList().indexOf(seek.anchor()) + 1;
            return rows.stream().skip(begin).limit(seek.limit()).toList();
        }

        @Override
        public List<HistoryRow> story(MandateId mandate, Subject subject, Seek seek) {
            filters.add(HistoryFilter.of(subject));
            return page(mandate, HistoryFilter.all(), seek);
        }

        @Override
        public boolean readsAll(MandateId mandate) {
            return readsAll;
        }

        @Override
        public int count(MandateId mandate, HistoryFilter filter) {
            return rows.size();
        }

        /** For which numbers there is a receipt, and of what. */
        public final Map<String, HistoryRow> receipts = new HashMap<>();

        @Override
        public int receipts(MandateId mandate, Instant since) {
            return 398;
        }

        @Override
        public Optional<HistoryRow> receipt(MandateId mandate, ReceiptNumber number) {
            return Optional.ofNullable(receipts.get(number.contribution()));
        }

        @Override
        public List<ActorRow> actors(MandateId mandate) {
            return List.of(new ActorRow("p1", "Solveig Kvamme"), new ActorRow(ActorRow.SYSTEM, null));
        }

        @Override
        public List<String> actions(MandateId mandate) {
            return List.of("MandateDrafted", "MandateEdited");
        }

        @Override
        public List<HistoryTopic> topics(MandateId mandate) {
            return List.of(HistoryTopic.MANDATE, HistoryTopic.MEETINGS);
        }

        @Override
        public Optional<String> name(MandateId mandate, Subject subject) {
            return Optional.of("Sluttrapport").filter(name -> subject.kind().equals("Deliverable"));
        }
    }

    /** The history of all mandates. */
    public static final class AllHistory extends WholeHistory {

        public final List<WholeHistoryRow> rows = new ArrayList<>();
        public final List<Map.Entry<Whose, HistoryFilter>> asked = new ArrayList<>();
        public boolean mayRead = true;

        @Override
        public boolean mayRead() {
            return mayRead;
        }

        @Override
        public List<WholeHistoryRow> page(Whose whose, HistoryFilter filter, Seek seek) {
            asked.add(Map.entry(whose, filter));
            return rows.stream().limit(seek.limit()).toList();
        }

        @Override
        public int count(Whose whose, HistoryFilter filter) {
            return rows.size();
        }

        @Override
        public List<Named> mandates() {
            return List.of(new Named(BATTERIES, "Batterier"), new Named(FERRIES, "Hurtigbåter"));
        }

        @Override
        public List<ActorRow> actors() {
            return List.of(new ActorRow("p1", "Solveig Kvamme"));
        }

        @Override
        public List<String> actions() {
            return List.of("MandateDrafted", "MandateEdited");
        }

        @Override
        public List<HistoryTopic> topics() {
            return List.of(HistoryTopic.MANDATE, HistoryTopic.MEETINGS);
        }
    }

    public static final class Languages extends Profile {

        public final List<String> chosen = new ArrayList<>();
        public final Carried carried = new Carried();
        public OwnProfile own = new OwnProfile(
                LocalDate.of(2026, 11, 25),
                "Ola Utgård",
                "ola@utgard.example",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());

        @Override
        public OwnProfile own() {
            return own;
        }

        @Override
        public void chooseOrganisation(ChooseOrganisation command) {
            carried.out(command);
        }

        @Override
        public void chooseLanguage(ChooseLanguage command) {
            chosen.add(command.language());
        }
    }

    /** One composition, whatever day is asked for; and people who are known. */
    public static final class Compositions extends CompositionQueries {

        public final List<LocalDate> asked = new ArrayList<>();
        public final Map<String, Acquaintance> known = new HashMap<>();
        public Composition composition;
        public KnownPerson person;

        @Override
        public Composition on(MandateId id, LocalDate day) {
            asked.add(day);
            return composition;
        }

        @Override
        public Optional<Acquaintance> whoIs(MandateId id, String email) {
            return Optional.ofNullable(known.get(email));
        }

        @Override
        public KnownPerson person(MandateId id, PersonId personId) {
            return person;
        }

        @Override
        public List<AppointmentChoice> appointments(MandateId id, String beginning, int skip, int limit) {
            return List.of(new AppointmentChoice(NOTE, "Styrets vedtak")).stream()
                    .filter(choice -> choice.title().startsWith(beginning))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<OrganisationRow> organisations(String beginning, int skip, int limit) {
            return List.of(new OrganisationRow(
                            new OrganisationId(new UUID(9, 1)), "Fjordlab", OrganisationCategory.RESEARCH))
                    .stream()
                    .filter(row -> row.name().startsWith(beginning))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }
    }

    /** The same preview of every list. */
    public static final class Imports extends MemberImport {

        public final Carried carried = new Carried();
        public final List<Boolean> asked = new ArrayList<>();
        public Refusal refusal;
        public boolean hidden;
        public ImportPreview preview;

        @Override
        public List<ImportBody> bodies(MandateId id) {
            if (hidden) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return List.of(
                    new ImportBody(new BodyId(new UUID(8, 2)), BodyKind.EXPERT_GROUP, "Hydrogengruppen"),
                    new ImportBody(BOARD, BodyKind.BOARD, "Kystrådet"));
        }

        @Override
        public Sheet read(MandateId id, ReceivedFile file) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            return new Sheet(List.of());
        }

        @Override
        public ImportPreview preview(MandateId id, BodyId body, boolean createSeats, Sheet sheet) {
            asked.add(createSeats);
            return preview;
        }

        @Override
        public void carryOut(ImportMembers command) {
            carried.out(command);
        }
    }

    /** Those who have never logged in. */
    public static final class InvitationCommands extends InvitationService {

        public final Map<PersonId, InvitationLine> lines = new HashMap<>();
        public final Carried carried = new Carried();

        @Override
        public Map<PersonId, InvitationLine> of(MandateId id) {
            return lines;
        }

        @Override
        public void invite(InvitePerson command) {
            carried.out(command);
        }

        @Override
        public void resend(ResendInvitation command) {
            carried.out(command);
        }

        @Override
        public void revoke(RevokeInvitation command) {
            carried.out(command);
        }
    }

    public static final class CompositionCommands extends CompositionService {

        public final Carried carried = new Carried();

        @Override
        public void createSeat(CreateSeat command) {
            carried.out(command);
        }

        @Override
        public void closeSeat(CloseSeat command) {
            carried.out(command);
        }

        @Override
        public void setNotice(SetNotice command) {
            carried.out(command);
        }

        @Override
        public void addMember(AddMember command) {
            carried.out(command);
        }

        @Override
        public void moveMember(MoveMember command) {
            carried.out(command);
        }

        @Override
        public void endMembership(EndMembership command) {
            carried.out(command);
        }

        @Override
        public void handOver(HandOver command) {
            carried.out(command);
        }

        @Override
        public void resignLeadership(ResignLeadership command) {
            carried.out(command);
        }
    }

    public static final class PersonCommands extends PersonService {

        public final Carried carried = new Carried();

        @Override
        public void correct(CorrectPerson command) {
            carried.out(command);
        }
    }

    public static final class Participations extends ParticipationService {

        public final Carried carried = new Carried();
        public final List<ParticipationLine> lines = new ArrayList<>();
        public boolean mayPropose;

        @Override
        public boolean mayPropose(MandateId id) {
            return mayPropose;
        }

        @Override
        public List<ParticipationLine> of(MandateId id) {
            return lines;
        }

        @Override
        public void propose(ProposeParticipation command) {
            carried.out(command);
        }

        @Override
        public void confirm(ConfirmParticipation command) {
            carried.out(command);
        }

        @Override
        public void decline(DeclineParticipation command) {
            carried.out(command);
        }

        @Override
        public void end(EndParticipation command) {
            carried.out(command);
        }
    }

    public static final class Register extends Interests {

        public final Carried carried = new Carried();
        public Optional<List<InterestLine>> lines = Optional.empty();

        @Override
        public Optional<List<InterestLine>> of(MandateId id) {
            return lines;
        }

        @Override
        public void declare(DeclareInterest command) {
            carried.out(command);
        }

        @Override
        public void edit(EditInterest command) {
            carried.out(command);
        }
    }

    /** What a service was asked for. */
    public static final class Carried {

        public final List<Object> commands = new ArrayList<>();
        private Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        void out(Object command) {
            commands.add(command);
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
        }
    }

    public static final class Documents extends DocumentQueries {

        public final Map<DocumentId, DocumentDetails> all = new LinkedHashMap<>();
        public final List<String> sorted = new ArrayList<>();
        public boolean mayAdd;

        /** A document of {@link #FERRIES} in two versions. */
        public DocumentDetails add(DocumentId id, String title, ClassificationForm classification) {
            var actions = mayAdd ? EnumSet.allOf(DocumentAction.class) : EnumSet.noneOf(DocumentAction.class);
            var details = new DocumentDetails(
                    id,
                    FERRIES,
                    4,
                    title,
                    classification,
                    DocumentState.LISTED,
                    List.of(version(2, "notat 2.pdf"), version(1, "notat.pdf")),
                    actions);
            all.put(id, details);
            return details;
        }

        /** A link of {@link #FERRIES}. */
        public void addLink(DocumentId id, String title, String address) {
            var file = add(id, title, ClassificationForm.of(Openness.OPEN));
            all.put(
                    id,
                    new DocumentDetails(
                            id,
                            FERRIES,
                            4,
                            title,
                            file.classification(),
                            file.state(),
                            List.of(new VersionRow(
                                    1,
                                    address,
                                    FileType.LINK,
                                    0,
                                    "0123456789abcdef".repeat(4),
                                    "Solveig Kvamme",
                                    Instant.parse("2026-11-20T08:00:00Z"))),
                            file.actions()));
        }

        private static VersionRow version(int number, String name) {
            return new VersionRow(
                    number,
                    name,
                    FileType.PDF,
                    1_234_567,
                    "0123456789abcdef".repeat(4),
                    "Solveig Kvamme",
                    Instant.parse("2026-11-20T08:00:00Z"));
        }

        @Override
        public boolean mayAdd(MandateId mandate) {
            return mayAdd;
        }

        @Override
        public List<DocumentRow> page(MandateId mandate, DocumentSort sort, boolean descending, Seek seek) {
            sorted.add((descending ? "-" : "") + sort);
            return all.values().stream()
                    .map(details -> new DocumentRow(
                            details.id(),
                            details.title(),
                            FileType.PDF,
                            1_234_567,
                            details.versions().size(),
                            details.classification().openness(),
                            "Solveig Kvamme",
                            Instant.parse("2026-11-20T08:00:00Z")))
                    .skip(seek.skip())
                    .limit(seek.limit())
                    .toList();
        }

        @Override
        public int count(MandateId mandate) {
            return all.size();
        }

        @Override
        public DocumentDetails details(DocumentId id) {
            var details = all.get(id);
            if (details == null) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return details;
        }
    }

    public static final class DocumentCommands extends DocumentService {

        public final List<Object> carriedOut = new ArrayList<>();
        private Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        @Override
        public DocumentId addLink(AddLink command) {
            carryOut(command);
            return NOTE;
        }

        @Override
        public void addLinkVersion(AddLinkVersion command) {
            carryOut(command);
        }

        @Override
        public DocumentId add(AddDocument command) {
            carryOut(command);
            return NOTE;
        }

        @Override
        public void addVersion(AddDocumentVersion command) {
            carryOut(command);
        }

        @Override
        public void retitle(RetitleDocument command) {
            carryOut(command);
        }

        @Override
        public void reclassify(ReclassifyDocument command) {
            carryOut(command);
        }

        @Override
        public void withdraw(WithdrawDocument command) {
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
