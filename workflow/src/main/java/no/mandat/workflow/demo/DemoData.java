package no.mandat.workflow.demo;

import static java.util.Comparator.comparing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Person.Identity;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seat.HeldFor;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.Organisations;
import no.mandat.workflow.party.People;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.Past;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Loads the demo, in one transaction: all of it is there, or nothing. */
@UseCases
public class DemoData {

    /** When the boards began, longer ago than whatever else took place. */
    private static final Duration BEGINNING = Duration.ofDays(3 * 365);

    @PersistenceContext
    private EntityManager database;

    private final People people;
    private final Bodies bodies;
    private final MandateService mandates;
    private final MandateQueries queries;
    private final Mandates drafts;
    private final Organisations organisations;
    private final DemoSeats seats;
    private final DemoDocuments documents;
    private final DemoReuse reuse;
    private final DemoFlood flood;
    private final DemoRocks rocks;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public DemoData(
            People people,
            Bodies bodies,
            MandateService mandates,
            MandateQueries queries,
            Mandates drafts,
            Organisations organisations,
            DemoSeats seats,
            DemoDocuments documents,
            DemoReuse reuse,
            DemoFlood flood,
            DemoRocks rocks,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.bodies = bodies;
        this.mandates = mandates;
        this.queries = queries;
        this.drafts = drafts;
        this.organisations = organisations;
        this.seats = seats;
        this.documents = documents;
        this.reuse = reuse;
        this.flood = flood;
        this.rocks = rocks;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoData() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Loads it. */
    public void load() {
        access.requireAutomaton();
        new Loading().run();
    }

    /** One loading, with what it has made so far. */
    private final class Loading {

        private final DemoScene scene = new DemoScene(clock);
        private final Map<DemoOrganisation, OrganisationId> organisationIds = new EnumMap<>(DemoOrganisation.class);
        private final Map<DemoBoard, BodyId> boardIds = new EnumMap<>(DemoBoard.class);

        void run() {
            Past.run(BEGINNING, this::begin);
            Stream.of(
                            reuse.moments(scene, () -> draft(DemoMandate.REUSE)),
                            flood.moments(scene, () -> draft(DemoMandate.FLOOD)),
                            rocks.moments(scene, () -> draft(DemoMandate.ROCKS)))
                    .flatMap(List::stream)
                    .sorted(comparing(Moment::daysAgo).reversed())
                    .forEach(this::remember);
            var loaded = DemoMandate.DRAFTS.stream().map(this::draft).toList();
            extendByTwoMonths(loaded.get(0));
            as(DemoPerson.SEKRETAR, () -> documents.addTo(loaded.get(0)));
            renameShort(loaded.get(2), "Havvind og fiske");
            seats.arrange(
                    scene,
                    drafts.find(loaded.get(0)).orElseThrow(),
                    drafts.find(loaded.get(1)).orElseThrow(),
                    drafts.find(loaded.get(2)).orElseThrow());
            withdraw(
                    loaded.get(4),
                    "Styret har bestilt den samme utredningen av et annet utvalg, og vil vente på svaret.");
        }

        private void remember(Moment moment) {
            Past.run(Duration.ofDays(moment.daysAgo()), moment.work());
            database.flush();
        }

        private void begin() {
            List.of(DemoOrganisation.values()).forEach(this::register);
            List.of(DemoPerson.values()).forEach(this::register);
            List.of(DemoBoard.values()).forEach(this::establish);
        }

        private void register(DemoOrganisation organisation) {
            var registration = Organisation.register(
                    new OrganisationId(ids.next()), organisation.fullName(), organisation.category());
            organisations.add(registration.organisation());
            events.fire(registration.event());
            organisationIds.put(organisation, registration.organisation().id());
        }

        private void register(DemoPerson person) {
            var identity = new Identity(person.fullName(), person.email(), organisationIds.get(person.organisation()));
            var registration = Person.register(new PersonId(ids.next()), identity, null);
            people.add(registration.person());
            events.fire(registration.event());
            scene.enter(person, registration.person().id());
        }

        private void establish(DemoBoard board) {
            var establishment = Body.establishBoard(new BodyId(ids.next()), board.fullName());
            bodies.add(establishment.body());
            events.fire(establishment.event());
            boardIds.put(board, establishment.body().id());
            board.people()
                    .forEach(person ->
                            seat(establishment.body().id(), person, Role.MEMBER, scene.today(), Optional.empty()));
        }

        private MandateId draft(DemoMandate demo) {
            var made = new MandateId[1];
            as(demo.head(), () -> made[0] = mandates.draft(new DraftMandate(ids.next(), form(demo))));
            var mandate = drafts.find(made[0]).orElseThrow();
            var ofMandate = Optional.of(mandate.id());
            as(demo.head(), () -> fill(demo, mandate, ofMandate));
            return mandate.id();
        }

        private void fill(DemoMandate demo, Mandate mandate, Optional<MandateId> ofMandate) {
            demo.leader().forEach(person -> seat(mandate.expertGroup(), person, Role.LEADER, scene.today(), ofMandate));
            demo.members()
                    .forEach(person -> seat(mandate.expertGroup(), person, Role.MEMBER, scene.today(), ofMandate));
            if (demo.head() == DemoPerson.SEKRETAR) {
                seat(mandate.secretariat(), DemoPerson.SEKRETAR2, Role.SECRETARY, scene.today(), ofMandate);
            }
        }

        private MandateForm form(DemoMandate demo) {
            @Nullable LocalDate first = demo.startsIn().stream()
                    .findFirst()
                    .map(months -> scene.today().plusMonths(months).with(TemporalAdjusters.firstDayOfMonth()))
                    .orElse(null);
            var last = (first == null ? scene.today() : first)
                    .plusMonths(demo.months() - 1L)
                    .with(TemporalAdjusters.lastDayOfMonth());
            var board = demo.board();
            return new MandateForm(
                    demo.title(),
                    demo.shortName(),
                    new BoardChoice(boardIds.get(board), board.fullName()),
                    demo.group(),
                    first,
                    last,
                    demo.demands());
        }

        private void extendByTwoMonths(MandateId id) {
            as(DemoPerson.SEKRETAR2, () -> {
                var now = queries.details(id);
                var form = now.form();
                edit(
                        id,
                        now.version(),
                        new MandateForm(
                                form.title(),
                                form.shortName(),
                                form.board(),
                                form.group(),
                                form.firstDay(),
                                form.lastDay().plusMonths(2).with(TemporalAdjusters.lastDayOfMonth()),
                                form.demands()));
            });
        }

        private void renameShort(MandateId id, String shortName) {
            as(DemoPerson.SEKRETAR, () -> {
                var now = queries.details(id);
                var form = now.form();
                edit(
                        id,
                        now.version(),
                        new MandateForm(
                                form.title(),
                                shortName,
                                form.board(),
                                form.group(),
                                form.firstDay(),
                                form.lastDay(),
                                form.demands()));
            });
        }

        private void edit(MandateId id, int version, MandateForm form) {
            mandates.edit(new EditMandate(ids.next(), id, version, form));
        }

        private void withdraw(MandateId id, String reason) {
            as(DemoPerson.SEKRETAR, () -> {
                var now = queries.details(id);
                mandates.withdraw(new WithdrawMandate(ids.next(), id, now.version(), reason));
            });
        }

        private void seat(BodyId body, DemoPerson person, Role role, LocalDate from, Optional<MandateId> mandate) {
            var place = role.isSeated() ? Place.in(newSeat(body, person, role, mandate), role) : Place.of(role);
            var beginning = Membership.begin(
                    new MembershipId(ids.next()), bodies.require(body), scene.id(person), place, from, mandate);
            bodies.add(beginning.membership());
            events.fire(beginning.event());
        }

        private SeatId newSeat(BodyId body, DemoPerson person, Role role, Optional<MandateId> mandate) {
            var creation = Seat.create(
                    new SeatId(ids.next()),
                    bodies.require(body),
                    HeldFor.category(person.category()),
                    role != Role.OBSERVER,
                    mandate);
            bodies.add(creation.seat());
            events.fire(creation.event());
            return creation.seat().id();
        }

        private void as(DemoPerson person, Runnable work) {
            scene.as(person, RealmRole.SECRETARIAT, work);
        }
    }
}
