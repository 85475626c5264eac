package no.mandat.workflow;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seat.HeldFor;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SeatId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.People;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.hibernate.SessionFactory;

/** Makes the people, boards and mandates of a test, and looks at the database behind the use cases. */
@ApplicationScoped
public class World {

    static final LocalDate LAST_DAY = LocalDate.of(2031, 12, 31);
    private static final Actor TEST = new Actor.Automaton("test");

    @Inject
    Ids ids;

    @Inject
    People people;

    @Inject
    Bodies bodies;

    @Inject
    Mandates mandates;

    @Inject
    MandateService service;

    @Inject
    DocumentService documents;

    @Inject
    Reception reception;

    @Inject
    Events events;

    @Inject
    ResolutionService resolutionService;

    @Inject
    ResolutionQueries resolutionQueries;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Inject
    CompositionService compositions;

    @Inject
    HistoryQueries history;

    @PersistenceContext
    EntityManager database;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Resource
    ManagedExecutorService threads;

    /** A person with the realm roles. */
    @Transactional
    public Actor.Someone person(String name, RealmRole... roles) {
        var made = new Actor.Someone[1];
        Actors.as(TEST, () -> {
            var registration =
                    Person.register(new PersonId(ids.next()), name, UUID.randomUUID() + "@test.mandat.example");
            people.add(registration.person());
            events.fire(registration.event());
            made[0] = new Actor.Someone(registration.person().id(), name, Set.of(roles));
        });
        return made[0];
    }

    /** A board without anybody in it. */
    @Transactional
    public BodyId board(String name) {
        var made = new BodyId[1];
        Actors.as(TEST, () -> {
            var establishment = Body.establishBoard(new BodyId(ids.next()), name);
            bodies.add(establishment.body());
            events.fire(establishment.event());
            made[0] = establishment.body().id();
        });
        return made[0];
    }

    /** The address that a person is known by. */
    @Transactional
    public String email(Actor.Someone person) {
        return (String) database.createNativeQuery("select email from person where id = ?1", String.class)
                .setParameter(1, person.personId().value())
                .getSingleResult();
    }

    /** Puts somebody in a body from today, or from another day. */
    @Transactional
    public MembershipId seat(Actor.Someone person, BodyId body, Role role, LocalDate from) {
        var made = new MembershipId[1];
        Actors.as(TEST, () -> {
            var beginning = Membership.begin(
                    new MembershipId(ids.next()),
                    bodies.require(body),
                    person.personId(),
                    role.isSeated() ? Place.in(newSeat(body, role), role) : Place.of(role),
                    from,
                    Optional.empty());
            bodies.add(beginning.membership());
            events.fire(beginning.event());
            made[0] = beginning.membership().id();
        });
        return made[0];
    }

    /** Names somebody the deputy of a member, since long ago. */
    @Transactional
    public void deputy(Actor.Someone person, BodyId body, Actor.Someone member) {
        deputy(person, body, member, LocalDate.of(2020, 1, 1));
    }

    /** The same from a day on. */
    @Transactional
    public void deputy(Actor.Someone person, BodyId body, Actor.Someone member, LocalDate from) {
        Actors.as(TEST, () -> {
            var beginning = Membership.begin(
                    new MembershipId(ids.next()),
                    bodies.require(body),
                    person.personId(),
                    Place.deputyFor(member.personId()),
                    from,
                    Optional.empty());
            bodies.add(beginning.membership());
            events.fire(beginning.event());
        });
    }

    /** A seat with a vote that nobody sits in. */
    @Transactional
    public SeatId vacantSeat(BodyId body) {
        var made = new SeatId[1];
        Actors.as(TEST, () -> made[0] = newSeat(body, Role.MEMBER));
        return made[0];
    }

    /** Somebody says of themself that they are partial in something of the mandate. */
    @Transactional
    public void recuse(Actor.Someone person, MandateId mandate, SubjectRef about) {
        Actors.as(person, () -> {
            var declared = Recusal.declare(
                    new RecusalId(ids.next()), mandate, about, person.personId(), "Fordi", clock.instant());
            database.persist(declared.recusal());
            events.fire(declared.event());
        });
    }

    /** Somebody is partial in it, and nothing of that stands in the trail. */
    @Transactional
    public void partial(PersonId person, MandateId mandate, SubjectRef about) {
        change(
                "insert into recusal (id, mandate_id, subject_kind, subject_id, person_id, state, at, version)"
                        + " values (?1, ?2, ?3, ?4, ?5, 'RECUSED', ?6, 0)",
                UUID.randomUUID(),
                mandate.value(),
                about.kind(),
                about.id(),
                person.value(),
                clock.instant());
    }

    /** A round that had passed is evaluated again, and comes to that: nothing but what follows from it happens. */
    @Transactional
    public void turn(Actor.Someone actor, MandateId mandate, RoundId round, SubjectRef about, RoundState now) {
        Actors.as(
                actor,
                () -> events.fire(new RoundEvaluatedAgain(
                        round, mandate, about, RoundKind.DECISION, RoundState.PASSED, now, List.of())));
    }

    /** A participation of somebody new, as the database has it. */
    @Transactional
    public ParticipationId participation(MandateId mandate, ParticipationKey first, ParticipationState state) {
        return participation(mandate, person("Utenfra").personId(), first, state);
    }

    /** The same of somebody who is known. */
    @Transactional
    public ParticipationId participation(
            MandateId mandate, PersonId person, ParticipationKey first, ParticipationState state) {
        var id = new ParticipationId(ids.next());
        database.flush();
        database.createNativeQuery("""
            insert into participation (id, mandate_id, person_id, purpose, from_day, to_day, state,
                proposed_by, proposed_with, version)
            values (?1, ?2, ?3, 'Kjenner saken', '2020-01-01', '2031-01-01', ?4, ?3, ?5, 0)
            """)
                .setParameter(1, id.value())
                .setParameter(2, mandate.value())
                .setParameter(3, person.value())
                .setParameter(4, state.name())
                .setParameter(5, first.name())
                .executeUpdate();
        return id;
    }

    /** Who sits in a body, as the database has it. */
    @Transactional
    public Seating seating(BodyId body) {
        return bodies.seating(body);
    }

    private SeatId newSeat(BodyId body, Role role) {
        var creation = Seat.create(
                new SeatId(ids.next()),
                bodies.require(body),
                HeldFor.category(OrganisationCategory.OTHER),
                role != Role.OBSERVER,
                Optional.empty());
        bodies.add(creation.seat());
        events.fire(creation.event());
        return creation.seat().id();
    }

    /** A form for a mandate of a new board. */
    public MandateForm form(String title) {
        var shortName = title.length() > 60 ? title.substring(0, 60) : title;
        return new MandateForm(
                title,
                shortName,
                new BoardChoice(null, "Styret for " + shortName),
                "Gruppen",
                null,
                LAST_DAY,
                List.of());
    }

    /** A draft by somebody of the secretariat. */
    public MandateId draft(Actor.Someone secretary, String title) {
        return as(secretary, () -> service.draft(new DraftMandate(UUID.randomUUID(), form(title))));
    }

    /** A text that was received, and waits to be kept. */
    public ReceivedFile received(String name, String text) {
        try {
            return reception.receive(name + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture among the mandate's clauses, which isn't really one. */
    @Transactional
    public UUID picture(MandateId mandate) {
        var id = UUID.randomUUID();
        database.createNativeQuery("""
            insert into clause_picture (mandate_id, id, file_name, file_type, file_size, fingerprint)
            values (?1, ?2, 'kart.png', 'PNG', 1, repeat('0', 64))
            """)
                .setParameter(1, mandate.value())
                .setParameter(2, id)
                .executeUpdate();
        database.createNativeQuery("insert into attachment_chunk (id, no, data) values (?1, 0, x'00')")
                .setParameter(1, id)
                .executeUpdate();
        return id;
    }

    /** A document of the mandate that only its classification tells from others. */
    public DocumentId document(Actor.Someone secretary, MandateId mandate, Openness openness) {
        var basis = openness == Openness.EXEMPT ? "offl. § 14" : null;
        var command = new AddDocument(
                UUID.randomUUID(),
                mandate,
                "Notat " + openness,
                new ClassificationForm(openness, basis, false, null),
                received("Notat", "Et notat: " + openness));
        return as(secretary, () -> documents.add(command));
    }

    /** The mandate as it is in the database. */
    @Transactional
    public Mandate mandate(MandateId id) {
        return mandates.find(id).orElseThrow();
    }

    /** The same person, who has just logged in. */
    public Actor.Someone fresh(Actor.Someone person) {
        return person.proven(clock.instant());
    }

    /** A member of the mandate's expert group with a vote, who has just logged in. */
    @Transactional
    public Actor.Someone voter(MandateId id, String name) {
        var person = person(name, RealmRole.MEMBER);
        seat(person, mandate(id).expertGroup(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        return fresh(person);
    }

    /** A resolution put to the expert group, by the secretary. */
    public RoundId round(Actor.Someone secretary, MandateId mandate, RoundSettings settings) {
        return round(secretary, mandate, DecidingBody.EXPERT_GROUP, settings);
    }

    /** A resolution put to one of the mandate's bodies, by the secretary. */
    public RoundId round(Actor.Someone secretary, MandateId mandate, DecidingBody body, RoundSettings settings) {
        var resolution = as(
                secretary,
                () -> resolutionService.draft(new DraftResolution(
                        UUID.randomUUID(),
                        mandate,
                        new ResolutionForm("Instruks for arbeidet", body, "Gruppen møtes hver måned."))));
        return as(
                secretary,
                () -> resolutionService.submit(new SubmitResolution(
                        UUID.randomUUID(),
                        resolution,
                        as(secretary, () -> resolutionQueries.details(resolution))
                                .version(),
                        settings)));
    }

    /** Makes somebody's drafts that old, behind the application's back. */
    @Transactional
    public void ageDrafts(PersonId person, Duration age) {
        database.createNativeQuery("update draft set at = ?1 where person_id = ?2")
                .setParameter(1, clock.instant().minus(age))
                .setParameter(2, person.value())
                .executeUpdate();
    }

    /** An abstention, as another node writes it: no event of it is heard here. */
    @Transactional
    public void castElsewhere(RoundId round, Actor.Someone voter) {
        database.createNativeQuery("""
            insert into round_position (id, round_id, voter_id, kind, content_hash, cast_at)
            select ?1, r.id, ?3, 'ABSTAIN', r.content_hash, ?4 from approval_round r where r.id = ?2
            """)
                .setParameter(1, ids.next())
                .setParameter(2, round.value())
                .setParameter(3, voter.personId().value())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** Moves the round's deadline into the past, behind the application's back. */
    @Transactional
    public void passDeadline(RoundId round) {
        database.createNativeQuery("update approval_round set deadline = ?1 where id = ?2")
                .setParameter(1, clock.instant().minusSeconds(1))
                .setParameter(2, round.value())
                .executeUpdate();
    }

    /** Lets a job run now instead of when it is due. */
    @Transactional
    public void runNow(String kind, String key) {
        jobs.reschedule(new JobKind(kind), key, clock.instant());
    }

    /** Lets a job wait until tomorrow, also where it is asked for before that. */
    @Transactional
    public void holdBack(String kind, String key) {
        jobs.reschedule(new JobKind(kind), key, clock.instant().plus(Duration.ofDays(1)));
    }

    /** What the history tells somebody of the positions taken in a mandate. */
    public List<String> castAsTold(Actor.Someone reader, MandateId mandate) {
        return as(reader, () -> history.page(mandate, HistoryFilter.all(), Seek.first(50))).stream()
                .filter(row -> row.action().equals("PositionCast"))
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals("kind"))
                .map(change -> String.valueOf(change.after()))
                .toList();
    }

    /** The secretariat ends somebody's membership in the group, with yesterday as its last day. */
    public void endMembership(Actor.Someone secretary, MandateId id, Actor.Someone person) {
        endIn(secretary, id, mandate(id).expertGroup(), person);
    }

    /** The secretariat ends somebody's membership in a body of the mandate, with yesterday as its last day. */
    public void endIn(Actor.Someone secretary, MandateId id, BodyId body, Actor.Someone person) {
        endIn(secretary, id, body, person, LocalDate.now(clock).minusDays(1));
    }

    /** The same on a day of their choice. */
    public void endIn(Actor.Someone secretary, MandateId id, BodyId body, Actor.Someone person, LocalDate lastDay) {
        var membership = seating(body).memberships().stream()
                .filter(sitting -> sitting.person().equals(person.personId()))
                .findFirst()
                .orElseThrow()
                .id();
        as(secretary, () -> {
            compositions.endMembership(new EndMembership(UUID.randomUUID(), id, body, membership, lastDay, "Ny jobb"));
            return true;
        });
    }

    /** Ends a membership, with yesterday as its last day. */
    @Transactional
    public void leave(Actor.Someone person, BodyId body) {
        database.createNativeQuery("update membership set to_day = ?1 where person_id = ?2 and body_id = ?3")
                .setParameter(1, LocalDate.now(clock).minusDays(1))
                .setParameter(2, person.personId().value())
                .setParameter(3, body.value())
                .executeUpdate();
    }

    /** In how many columns of text of the whole database something stands. */
    public long places(String said) {
        return places(
                "'char', 'varchar', 'text', 'mediumtext', 'longtext'",
                "convert(`', column_name, '` using utf8mb4) like ?1",
                "%" + said + "%");
    }

    /** In how many a person is named by their id; the trail has it in a column of text. */
    public long places(Actor.Someone person) {
        return places("'uuid'", "`', column_name, '` = ?1", person.personId().value());
    }

    private long places(String types, String condition, Object value) {
        var everywhere = text("select group_concat(concat('select count(*) n from `', table_name, '` where "
                + condition
                + "') separator ' union all ') from information_schema.columns"
                + " where table_schema = database() and data_type in (" + types + ")"
                + " and table_name in (select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE')");
        return number("select cast(sum(n) as signed) from (" + everywhere + ") x", value);
    }

    /** Does something as somebody. */
    public static <T> T as(Actor actor, Callable<T> work) {
        var result = new ArrayList<T>(1);
        try {
            Actors.<Exception>as(actor, () -> result.add(work.call()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return result.getFirst();
    }

    /** Does what is a part of other use cases, as if it were in one. */
    @Transactional
    public void inOneTransaction(Actor actor, Runnable part) {
        Actors.as(actor, part::run);
    }

    /** A number that the database answers with. */
    @Transactional
    public long number(String sql, Object... values) {
        var query = database.createNativeQuery(sql, Long.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return (Long) query.getSingleResult();
    }

    /** A text that the database answers with. */
    @Transactional
    public String text(String sql, Object... values) {
        return (String)
                with(database.createNativeQuery(sql, String.class), values).getSingleResult();
    }

    /** Changes something behind the application's back. */
    @Transactional
    public void change(String sql, Object... values) {
        var rows = with(database.createNativeQuery(sql), values).executeUpdate();
        if (rows == 0) {
            throw new IllegalStateException("nothing was changed by " + sql);
        }
    }

    /** Somebody said of the contribution that it is exempt from public access. */
    @Transactional
    public void exempt(ContributionId contribution) {
        change(
                "update contribution set openness = 'EXEMPT', legal_basis = 'offl. § 13', in_part = false where id ="
                        + " ?1",
                contribution.value());
    }

    private static Query with(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** A link to what was sent to the call, as if it had been mailed. */
    @Transactional
    public ReceiptAddress mailedLink(CallId call) {
        var secret = UUID.randomUUID();
        change(
                "insert into contribution_link (secret_hash, contribution_id, by_mail)"
                        + " select sha2(?1, 256), id, true from contribution where call_id = ?2",
                secret.toString(),
                call.value());
        return new ReceiptAddress(call, secret);
    }

    /** Whoever is known by the address. */
    @Transactional
    public PersonId idOf(String email) {
        return people.byEmail(email).orElseThrow().id();
    }

    /** The actions in the trail of a person, in order. */
    @Transactional
    public List<String> trailOf(PersonId person) {
        return database.createNativeQuery(
                        "select action from audit_entry where subject_id = ?1 order by at, id", String.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    /** The actions in the trail of a mandate, in order. */
    @Transactional
    public List<String> trail(MandateId mandate) {
        return database.createNativeQuery(
                        "select action from audit_entry where mandate_id = ?1 order by at, id", String.class)
                .setParameter(1, mandate.value())
                .getResultList();
    }

    /** How many statements the work prepares: the fewest of several times, for jobs may run beside it. */
    public <T> long statements(Callable<T> work) throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            letJobsEnd();
            statistics.clear();
            var ignored = work.call();
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() + (ignored == null ? 0 : 0));
        }
        return fewest;
    }

    /** Waits until no job runs or is due, but not for one that comes again and again. */
    public void letJobsEnd() {
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end
                && number("select count(*) from scheduled_tasks where picked or execution_time <= ?1", clock.instant())
                        > 0) {
            Thread.onSpinWait();
        }
    }

    /** Does something in another thread. */
    public Future<?> meanwhile(Runnable work) {
        return threads.submit(work);
    }

    /** Does the same in several threads that start together, and gives what each ended with: a value or an exception. */
    public List<Object> together(int count, Callable<?> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        start.countDown();
        List<Object> ends = new ArrayList<>();
        for (var one : running) {
            try {
                ends.add(one.get());
            } catch (ExecutionException e) {
                ends.add(e.getCause());
            }
        }
        return ends;
    }
}
