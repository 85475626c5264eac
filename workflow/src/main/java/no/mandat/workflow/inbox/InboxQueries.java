package no.mandat.workflow.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.Reference;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.point.Handlers;
import no.mandat.workflow.point.PointClauses;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Prefix;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads the inbox of a call: what was sent and not taken back, the latest first. */
@UseCases
public class InboxQueries {

    private static final String ROW = """
            c.id, c.version, c.reference, c.contributor.name, c.contributor.organisation, c.contributor.category, c.sentAt,
            case when c.confirmedAt is null then false else true end, c.handling, c.classification.openness, h.name,
            c.handler""";

    private static final String OF_A_POINT =
            " from Point p join p.clauses a where p.contribution.value = c.id.value and a.value = :clause)";

    /** The database finds all that are about the clause, and then their page. */
    private static final String ABOUT = "exists (select 1" + OF_A_POINT;

    /** The same, but asked of one contribution after the other in the order of the page: there is no need to go far. */
    private static final String ABOUT_FREQUENT = "(select count(*)" + OF_A_POINT + " > 0";

    /** The database finds all whose sender's or organisation's name begins so, each by its index, and then their page. */
    private static final String SOUGHT = """
            c.id.value in (select f.found from (
                select x.id.value as found from Contribution x
                    where x.call.value = :call and x.contributor.name like :beginning escape '!'
                union all select y.id.value as found from Contribution y
                    where y.call.value = :call and y.contributor.organisation like :beginning escape '!') f)""";

    /** The same, but asked of one contribution after the other in the order of the page: there is no need to go far. */
    private static final String SOUGHT_FREQUENT =
            "concat(c.contributor.name, '') like :beginning escape '!' or concat(c.contributor.organisation, '') like :beginning"
                    + " escape '!'";

    private static final String ANOTHER = """
            exists (select 1 from Contribution o
                where o.call.value = c.call.value and o.state = SUBMITTED and o.id.value <> c.id.value and\s""";

    /** As the page of each says it. It is asked of the few on a page only, and ends at the first other that an index leads to. */
    private static final String SEVERAL =
            "select c.id.value from Contribution c where c.id.value in :some and (c.contributor.organisation is not null and "
                    + ANOTHER
                    + "o.contributor.organisation = c.contributor.organisation)"
                    + " or c.confirmedAt is not null and c.contributor.email <> '' and "
                    + ANOTHER
                    + "o.confirmedAt is not null and o.contributor.email = c.contributor.email))";

    private final Calls calls;
    private final Contributions contributions;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Handlers handlers;
    private final Frequent frequent;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public InboxQueries(
            Calls calls,
            Contributions contributions,
            Mandates mandates,
            MandateTexts texts,
            Handlers handlers,
            Frequent frequent,
            Access access,
            Actors actors,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.mandates = mandates;
        this.texts = texts;
        this.handlers = handlers;
        this.frequent = frequent;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InboxQueries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * What is around it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public InboxDesk desk(CallId id) {
        var call = calls.require(id);
        var mandate = readable(call);
        return new InboxDesk(
                call.id(),
                mandate.id(),
                call.number(),
                call.title(),
                call.text().language(),
                call.status(clock.instant()),
                actors.person(),
                access.allowed(mandate).contains(Permission.HANDLE_POINTS),
                handlers.of(mandate, call));
    }

    /** A page of it. */
    public List<InboxRow> page(CallId call, InboxFilter filter, Seek seek) {
        return rows(list(call, filter).page(database, "c.sentAt", "c.id.value", true, seek), call);
    }

    private List<InboxRow> rows(List<Raw> found, CallId call) {
        var ids = found.stream().map(row -> row.id().value()).toList();
        var about = PointClauses.ofContributions(ids, database);
        var several = several(ids);
        var numbers = about.isEmpty()
                ? Map.<ClauseId, ClauseNumber>of()
                : ClauseNumbers.of(texts.clauses(calls.require(call).mandate()));
        return found.stream()
                .map(row -> row.row(
                        ClauseNumbers.texts(numbers, about.getOrDefault(row.id().value(), Set.of())),
                        several.contains(row.id().value())))
                .toList();
    }

    /** Those beside which the same sender sent others. */
    private Set<UUID> several(List<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(SEVERAL, UUID.class)
                        .setParameter("some", some)
                        .getResultList());
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(CallId call, InboxFilter filter) {
        return list(call, filter).count(database);
    }

    /** One of it as it is now; nothing where it was taken back. */
    public Optional<InboxRow> row(ContributionId id) {
        var call = contributions.require(id).call();
        var found = list(call, InboxFilter.ALL)
                .and("c.id.value = :id", Map.of("id", id.value()))
                .page(database, "c.sentAt", "c.id.value", true, Seek.first(1));
        return rows(found, call).stream().findFirst();
    }

    /** Where one stands among all that were sent to the call, also one that was taken back: what a page goes on from. */
    public Optional<List<Object>> place(CallId call, ContributionId id) {
        access.require(
                Permission.READ_CONTRIBUTIONS,
                mandates.require(calls.require(call).mandate()));
        return placeOf(call, id);
    }

    private Optional<List<Object>> placeOf(CallId call, ContributionId id) {
        return database
                .createQuery(
                        "select c.sentAt from Contribution c where c.id.value = :id and c.call.value = :call",
                        Instant.class)
                .setParameter("id", id.value())
                .setParameter("call", call.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(sentAt -> List.of(sentAt, id.value()));
    }

    /** What stands before one and after it, whether or not the filter finds it itself: it may have been handled meanwhile. */
    public InboxNeighbours neighbours(CallId call, InboxFilter filter, ContributionId id) {
        var list = list(call, filter);
        return placeOf(call, id)
                .map(place -> new InboxNeighbours(beside(list, place, true), beside(list, place, false)))
                .orElse(InboxNeighbours.NONE);
    }

    private @Nullable ContributionId beside(KeysetQuery<Raw> list, List<Object> place, boolean before) {
        return list.page(database, "c.sentAt", "c.id.value", true, new Seek(place, before, 0, 1)).stream()
                .findFirst()
                .map(Raw::id)
                .orElse(null);
    }

    /** Those that were given to somebody, as they are now, the latest first; without those that were taken back meanwhile. */
    public List<InboxRow> given(CallId call, GivenContributions given) {
        var ids = given.given().stream().map(one -> one.contribution().value()).toList();
        var query = list(call, InboxFilter.ALL);
        return ids.isEmpty()
                ? List.of()
                : rows(
                        query.and("c.id.value in :ids", Map.of("ids", ids))
                                .page(database, "c.sentAt", "c.id.value", true, Seek.first(ids.size())),
                        call);
    }

    private KeysetQuery<Raw> list(CallId id, InboxFilter filter) {
        var call = calls.require(id);
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(call.mandate()));
        var query = new KeysetQuery<>(
                        Raw.class, ROW, "Contribution c", "left join Person h on h.id.value = c.handler.value")
                .and("c.call.value = :call and c.state = SUBMITTED", Map.of("call", id.value()));
        if (filter.handling() != null) {
            query.and("c.handling = :handling", Map.of("handling", filter.handling()));
        }
        if (filter.category() != null) {
            query.and("c.contributor.category = :category", Map.of("category", filter.category()));
        }
        Handlers.narrow(query, "c.handler.value", filter.handler(), filter.nobodys());
        if (filter.clause() != null) {
            query.and(
                    frequent.isTalkedOf(filter.clause()) ? ABOUT_FREQUENT : ABOUT,
                    Map.of("clause", filter.clause().value()));
        }
        if (filter.sought() != null) {
            find(query, id, filter.sought());
        }
        return query;
    }

    private void find(KeysetQuery<Raw> query, CallId call, String words) {
        var reference = Reference.heard(words);
        if (reference.isPresent()) {
            query.and("c.reference = :reference", Map.of("reference", reference.get()));
            return;
        }
        var beginning = Prefix.escaped(words) + "%";
        query.and(frequent.isBegunOften(call, beginning) ? SOUGHT_FREQUENT : SOUGHT, Map.of("beginning", beginning));
    }

    private Mandate readable(Call call) {
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_CONTRIBUTIONS, mandate);
        return mandate;
    }

    /** A row as the database gives it. */
    record Raw(
            ContributionId id,
            int version,
            String reference,
            String name,
            @Nullable String organisation,
            @Nullable OrganisationCategory category,
            Instant sentAt,
            boolean confirmed,
            @Nullable HandlingState handling,
            @Nullable Openness openness,
            @Nullable String handler,
            @Nullable PersonId handledBy) {

        InboxRow row(List<String> clauses, boolean oneOfSeveral) {
            return new InboxRow(
                    id,
                    version,
                    reference,
                    name,
                    organisation,
                    category,
                    sentAt,
                    confirmed,
                    handling,
                    openness,
                    handler,
                    handledBy,
                    clauses,
                    oneOfSeveral);
        }
    }
}
