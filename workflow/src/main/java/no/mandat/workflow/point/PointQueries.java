package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Person;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointLife;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.ReadTrace;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads the points of a call: as a matrix, one row a point, and one by one. */
@UseCases
public class PointQueries {

    /** The most points that a command takes. */
    public static final int AT_ONCE = PointsCommand.MOST;

    /** So many places where points went are offered again. */
    private static final int DESTINATIONS = 200;

    private static final String ROW = """
            p.id, p.version, p.contribution, p.number, c.reference, c.contributor.name, c.contributor.organisation,
            p.category, substring(p.words, 1, 300), p.file is not null, c.classification.openness, p.state, p.conclusion.disposition,
            p.conclusionRank, p.conclusion.destination, h.name, p.handler, g.senders, g.id.value""";

    private static final String JOIN = """
            join Contribution c on c.id.value = p.contribution.value
            left join Person h on h.id.value = p.handler.value
            left join Mailing g on g.lead.value = p.id.value and g.state = CONFIRMED""";

    private static final String SHEET_ROW = """
            p.id, p.contribution, p.number, c.reference, c.contributor.name, c.contributor.organisation, p.category,
            c.publication, c.sentAt, p.words, p.file is not null, p.state, p.conclusion.disposition, p.conclusion.reason,
            p.conclusion.destination, h.name, c.classification.openness""";

    private static final String FROM = "Point p";

    /**
     * Each once, in the order of the index, in which the database then jumps from one to the next: with the mandate grouped by and the empty
     * ones left out by a range. To order them by how many went there, or to ask for distinct ones, is to read them all.
     */
    private static final String DESTINED = """
            select p.conclusion.destination from Point p
            where p.mandate.value = :mandate and p.conclusion.destination > ''
            group by p.mandate.value, p.conclusion.destination
            order by p.mandate.value, p.conclusion.destination""";

    private final Points points;
    private final Mailings mailings;
    private final Calls calls;
    private final Contributions contributions;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final ReadTrace trace;
    private final Confirmers confirmers;
    private final Handlers handlers;
    private final Releasing releasing;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PointQueries(
            Points points,
            Mailings mailings,
            Calls calls,
            Contributions contributions,
            Mandates mandates,
            MandateTexts texts,
            ReadTrace trace,
            Confirmers confirmers,
            Handlers handlers,
            Releasing releasing,
            Access access,
            Actors actors,
            Clock clock) {
        this.points = points;
        this.mailings = mailings;
        this.calls = calls;
        this.contributions = contributions;
        this.mandates = mandates;
        this.texts = texts;
        this.trace = trace;
        this.confirmers = confirmers;
        this.handlers = handlers;
        this.releasing = releasing;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointQueries() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What is around the points of a call.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDesk desk(CallId id) {
        var call = calls.require(id);
        var mandate = readable(call);
        boolean handles = access.allowed(mandate).contains(Permission.HANDLE_POINTS);
        return new PointDesk(
                call.id(),
                mandate.id(),
                call.number(),
                call.title(),
                call.status(clock.instant()),
                handles,
                confirms(mandate),
                handlers.of(mandate),
                QuestionChoice.of(call),
                handles ? offered(mandate) : List.of(),
                contributions.unanswered(id),
                !contributions.isUndivided(id),
                handles && releasing.isUnderWay(id));
    }

    /**
     * A page of the matrix.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> page(CallId call, PointFilter filter, PointSort sort, boolean descending, Seek seek) {
        var mandate = readable(calls.require(call));
        var list = list(call, filter);
        if (sort == PointSort.DESTINATION) {
            list.and(wentTo(filter), Map.of());
        }
        return rows(list.page(database, sort.columns(), descending, seek), mandate);
    }

    /** What the filter says of where points went: so those before the first of them aren't read, however many there are. */
    private static String wentTo(PointFilter filter) {
        var disposition = filter.disposition();
        if (disposition != null) {
            return disposition.isTakenUp() ? "p.wentTo > ''" : "p.wentTo = ''";
        }
        if (filter.state() == null) {
            return "1 = 1";
        }
        return filter.state() == PointState.OPEN ? "p.wentTo is null" : "p.wentTo is not null";
    }

    /**
     * What a contribution was divided into, in its order, with those that a mailing answers; nothing as long as it isn't divided.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> of(ContributionId id) {
        var contribution = contributions.require(id);
        var mandate = readable(calls.require(contribution.call()));
        var found = new KeysetQuery<>(Raw.class, ROW, FROM, JOIN)
                .and("p.contribution.value = :contribution", Map.of("contribution", id.value()))
                .page(database, PointSort.SENT.columns(), false, Seek.first(AT_ONCE));
        return rows(found, mandate);
    }

    /**
     * Those points of a call as they are now; without those that are none any more, or are answered with a mailing.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> rows(CallId call, List<PointId> some) {
        var mandate = readable(calls.require(call));
        var found = list(call, PointFilter.ALL)
                .and(
                        "p.id.value in :some",
                        Map.of("some", some.stream().map(PointId::value).toList()))
                .page(database, PointSort.SENT.columns(), false, Seek.first(AT_ONCE));
        return rows(found, mandate);
    }

    /**
     * What is proposed now for those of some points of a call that have a proposal; for whoever may propose something else.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Map<PointId, ConclusionForm> proposals(CallId call, List<PointId> some) {
        access.require(
                Permission.HANDLE_POINTS, mandates.require(calls.require(call).mandate()));
        return database.createQuery(
                        "from Point p where p.call.value = :call and p.id.value in :some and p.state = PROPOSED",
                        Point.class)
                .setParameter("call", call.value())
                .setParameter("some", some.stream().map(PointId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        Point::id, point -> ConclusionForm.of(point.conclusion().orElseThrow())));
    }

    /**
     * All that those points of a call say; without those that are exempt, which are read one by one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointText> texts(CallId call, List<PointId> some) {
        readable(calls.require(call));
        return database.createQuery(
                        "select p.id, c.language, p.words from Point p join Contribution c on c.id.value = p.contribution.value"
                                + " where p.call.value = :call and p.id.value in :some"
                                + " and (c.classification.openness is null or c.classification.openness <> EXEMPT)",
                        PointText.class)
                .setParameter("call", call.value())
                .setParameter("some", some.stream().map(PointId::value).toList())
                .getResultList();
    }

    private List<PointRow> rows(List<Raw> found, Mandate mandate) {
        var about = clauses(found.stream().map(Raw::id));
        var numbers = numbers(about, mandate);
        var adding = mailings.added(
                found.stream().flatMap(row -> Stream.ofNullable(row.mailing())).toList());
        return found.stream()
                .map(row -> row.row(
                        numbers.apply(row.id()), about.getOrDefault(row.id().value(), Set.of()), adding))
                .toList();
    }

    /** A page of what leaves in a file. What is exempt of it leaves its trace, on the page on which it begins. */
    List<ForSheet> sheet(CallId call, PointFilter filter, boolean descending, Seek seek) {
        var mandate = readable(calls.require(call));
        var rows = narrowed(new KeysetQuery<>(PointSheetRow.class, SHEET_ROW, FROM, JOIN), call, filter)
                .page(database, PointSort.SENT.columns(), descending, seek);
        leaveTraces(rows.stream()
                .filter(PointSheetRow::isExempt)
                .map(PointSheetRow::contribution)
                .distinct()
                .filter(one -> !isOnPageBefore(one, seek))
                .map(ContributionId::value)
                .toList());
        var numbers = numbers(clauses(rows.stream().map(PointSheetRow::id)), mandate);
        return rows.stream()
                .map(row -> new ForSheet(row, numbers.apply(row.id())))
                .toList();
    }

    private void leaveTraces(List<UUID> exempt) {
        if (!exempt.isEmpty()) {
            database.createQuery("from Contribution c where c.id.value in :exempt", Contribution.class)
                    .setParameter("exempt", exempt)
                    .getResultList()
                    .forEach(trace::leave);
        }
    }

    /** The points of a contribution follow one another, so that it can have begun on the page before. */
    private static boolean isOnPageBefore(ContributionId contribution, Seek seek) {
        return Optional.ofNullable(seek.anchor())
                .filter(last -> last.getFirst().equals(contribution.value()))
                .isPresent();
    }

    /** The printed numbers of the clauses that each point is about, in the mandate's order. */
    private Function<PointId, List<String>> numbers(Map<UUID, Set<ClauseId>> about, Mandate mandate) {
        var numbers = ClauseNumbers.of(texts.clauses(mandate.id()));
        return point -> ClauseNumbers.texts(numbers, about.getOrDefault(point.value(), Set.of()));
    }

    /**
     * How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int count(CallId call, PointFilter filter) {
        readable(calls.require(call));
        return list(call, filter).count(database);
    }

    /**
     * How many there are of each kind.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointCounts counts(CallId call) {
        readable(calls.require(call));
        Map<PointState, Integer> byState = new EnumMap<>(PointState.class);
        for (var state : PointState.values()) {
            byState.put(state, list(call, PointFilter.ALL.in(state)).count(database));
        }
        return new PointCounts(
                list(call, PointFilter.ALL).count(database),
                byState,
                list(call, PointFilter.ALL.mine(true)).count(database));
    }

    /**
     * One point of a call, for whoever opens it. Reading one of an exempt contribution is written into the audit trail; asking for it in
     * another call gives nothing of it, and leaves no trace.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDetails details(CallId call, PointId id) {
        return details(call, id, true);
    }

    /**
     * The same point as it is now, for whoever has it open, which left its trace where it is exempt.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDetails again(CallId call, PointId id) {
        return details(call, id, false);
    }

    private PointDetails details(CallId of, PointId id, boolean opened) {
        var point = points.require(of, id);
        var call = calls.require(of);
        var mandate = readable(call);
        var contribution = contributions.require(point.contribution());
        if (opened) {
            trace.leave(contribution);
        }
        var replies = contributions.text(contribution).replies();
        var all = points.of(contribution.id());
        var by = contribution.contributor();
        var inMailing = mailing(point);
        return new PointDetails(
                id,
                point.version(),
                call.id(),
                mandate.id(),
                contribution.id(),
                point.number(),
                all.indexOf(point) + 1,
                all.size(),
                contribution.reference(),
                contribution.isExempt(),
                by.name(),
                by.organisation(),
                by.category(),
                contribution.publication(),
                contribution.isConfirmed(),
                contribution.sentAt(),
                contribution.language(),
                asked(point, call, contribution, replies),
                point.words(),
                point.file()
                        .map(file -> new FileOfContribution(contribution.id(), file))
                        .orElse(null),
                point.clauses(),
                point.state(),
                point.conclusion().map(ConclusionForm::of).orElse(null),
                point.conclusionRank(),
                point.wentTo().orElse(null),
                point.proposer().map(this::name).orElse(null),
                point.handler().orElse(null),
                siblings(point, all),
                inMailing,
                actions(point, call, mandate, inMailing != null));
    }

    private PointDetails.@Nullable InMailing mailing(Point point) {
        return point.mailing()
                .map(mailings::require)
                .or(() -> mailings.ledBy(point.id()))
                .map(one -> new PointDetails.InMailing(one.id(), one.lead(), one.senders()))
                .orElse(null);
    }

    private String name(PersonId person) {
        return database.find(Person.class, person).name();
    }

    private static List<PointDetails.Answered> asked(
            Point point, Call call, Contribution contribution, Replies replies) {
        var language = call.text().languageFor(contribution.language());
        return call.text().questions().stream()
                .map(question -> new PointDetails.Answered(
                        question.id(),
                        question.text().in(language),
                        replies.to(question.id()).words(),
                        marks(point, question.id())))
                .filter(answered -> !answered.marks().isEmpty())
                .toList();
    }

    private static List<PointDetails.Mark> marks(Point point, QuestionId question) {
        return point.passages().list().stream()
                .filter(one -> one.question().equals(question))
                .map(one -> new PointDetails.Mark(one.from(), one.to()))
                .toList();
    }

    private static List<PointDetails.Sibling> siblings(Point point, List<Point> all) {
        return IntStream.range(0, all.size())
                .filter(i -> !all.get(i).id().equals(point.id())
                        && all.get(i).mailing().isEmpty()
                        && all.get(i).file().isEmpty())
                .mapToObj(i -> new PointDetails.Sibling(
                        new SeenPoint(all.get(i).id(), all.get(i).version()),
                        i + 1,
                        all.get(i).words(),
                        all.get(i).state()))
                .toList();
    }

    private Set<PointAction> actions(Point point, Call call, Mandate mandate, boolean inMailing) {
        var actions = EnumSet.noneOf(PointAction.class);
        var status = call.status(clock.instant());
        if (status != CallStatus.CLOSED && status != CallStatus.ANSWERED
                || point.mailing().isPresent()) {
            return actions;
        }
        actions.addAll(PointLife.LIFE.actionsIn(point.state()));
        actions.remove(PointAction.RELEASE);
        if (point.file().isPresent() || inMailing) {
            actions.remove(PointAction.DIVIDE);
        }
        if (!access.allowed(mandate).contains(Permission.HANDLE_POINTS)) {
            actions.retainAll(Set.of(PointAction.CONFIRM));
        }
        if (!confirms(mandate) || point.proposer().equals(actors.current().person())) {
            actions.remove(PointAction.CONFIRM);
        }
        return actions;
    }

    private boolean confirms(Mandate mandate) {
        return access.allowed(mandate).contains(Permission.CONFIRM_CONCLUSIONS)
                && actors.current()
                        .person()
                        .filter(person -> confirmers.isOne(person, mandate))
                        .isPresent();
    }

    /** Where points may have gone: what the mandate asks for, and then where others went. */
    private List<String> offered(Mandate mandate) {
        return Stream.concat(deliverables(mandate), destinations(mandate).stream())
                .distinct()
                .toList();
    }

    private Stream<String> deliverables(Mandate mandate) {
        return texts.clauses(mandate.id()).clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.DELIVERABLE)
                .map(Clause::label)
                .filter(label -> !label.isEmpty());
    }

    private List<String> destinations(Mandate mandate) {
        return database.createQuery(DESTINED, String.class)
                .setParameter("mandate", mandate.id().value())
                .setMaxResults(DESTINATIONS)
                .getResultList();
    }

    private Map<UUID, Set<ClauseId>> clauses(Stream<PointId> of) {
        return PointClauses.ofPoints(of.map(PointId::value).toList(), database);
    }

    /** What is answered with a mailing stands in the row of the point that answers it. */
    private KeysetQuery<Raw> list(CallId call, PointFilter filter) {
        return narrowed(new KeysetQuery<>(Raw.class, ROW, FROM, JOIN), call, filter)
                .and("p.mailing.value is null", Map.of());
    }

    private <R> KeysetQuery<R> narrowed(KeysetQuery<R> query, CallId call, PointFilter filter) {
        query.and("p.call.value = :call", Map.of("call", call.value()));
        if (filter.state() != null) {
            query.and("p.state = :state", Map.of("state", filter.state()));
        }
        if (filter.mine()) {
            query.and("p.handler.value = :me", Map.of("me", actors.person().value()));
        }
        Handlers.narrow(query, "p.handler.value", filter.handler(), filter.nobodys());
        if (filter.clause() != null) {
            query.and(
                    "exists (select 1 from p.clauses a where a.value = :clause)",
                    Map.of("clause", filter.clause().value()));
        }
        if (filter.question() != null) {
            query.and(
                    "p.firstQuestion = :question",
                    Map.of("question", filter.question().toString()));
        }
        if (filter.category() != null) {
            query.and("p.category = :category", Map.of("category", filter.category()));
        }
        if (filter.disposition() != null) {
            query.and(
                    "p.conclusion.disposition = :disposition and p.state <> OPEN",
                    Map.of("disposition", filter.disposition()));
        }
        return query;
    }

    private Mandate readable(Call call) {
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_CONTRIBUTIONS, mandate);
        return mandate;
    }

    /** A point with the printed numbers of its clauses. */
    record ForSheet(PointSheetRow row, List<String> clauses) {}

    /** A row as the database gives it. */
    record Raw(
            PointId id,
            int version,
            ContributionId contribution,
            int number,
            String reference,
            String name,
            @Nullable String organisation,
            @Nullable OrganisationCategory category,
            String words,
            boolean file,
            @Nullable Openness openness,
            PointState state,
            @Nullable Disposition disposition,
            int rank,
            @Nullable String destination,
            @Nullable String handler,
            @Nullable PersonId handledBy,
            @Nullable Integer senders,
            @Nullable UUID mailing) {

        PointRow row(List<String> clauses, Set<ClauseId> about, Map<UUID, Integer> adding) {
            boolean exempt = openness == Openness.EXEMPT;
            return new PointRow(
                    id,
                    version,
                    contribution,
                    number,
                    reference,
                    name,
                    organisation,
                    category,
                    exempt ? "" : words,
                    file,
                    exempt,
                    clauses,
                    about,
                    state,
                    state == PointState.OPEN ? null : disposition,
                    rank,
                    state == PointState.OPEN ? null : destination,
                    handler,
                    handledBy,
                    senders == null ? 0 : senders,
                    mailing == null ? 0 : adding.getOrDefault(mailing, 0),
                    mailing == null ? null : new MailingId(mailing));
        }
    }
}
