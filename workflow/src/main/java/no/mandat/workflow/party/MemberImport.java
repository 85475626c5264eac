package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.PersonName;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.sheet.Sheet;
import no.mandat.workflow.sheet.SheetReader;

/** Takes a list of members from a spreadsheet: first what would come of it, then all of it or nothing. */
@UseCases
public class MemberImport {

    private final Commissions mandates;
    private final Bodies bodies;
    private final SeatsToGo toGo;
    private final People people;
    private final Organisations organisations;
    private final Enrolment enrolment;
    private final Inviting inviting;
    private final SheetReader sheets;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Validator validator;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public MemberImport(
            Commissions mandates,
            Bodies bodies,
            SeatsToGo toGo,
            People people,
            Organisations organisations,
            Enrolment enrolment,
            Inviting inviting,
            SheetReader sheets,
            Access access,
            Events events,
            Ids ids,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.toGo = toGo;
        this.people = people;
        this.organisations = organisations;
        this.enrolment = enrolment;
        this.inviting = inviting;
        this.sheets = sheets;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.validator = validator;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MemberImport() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private ImportRoster roster(Mandate mandate, Function<BodyId, Seating> seatings, boolean createSeats) {
        return new ImportRoster(mandate, seatings, toGo.of(mandate.id()), createSeats, LocalDate.now(clock), ids);
    }

    /** The bodies that people can be imported into; the group first. */
    public List<ImportBody> bodies(MandateId id) {
        var mandate = editable(id);
        return List.of(mandate.expertGroup(), mandate.board(), mandate.secretariat()).stream()
                .map(bodies::require)
                .map(body -> new ImportBody(body.id(), body.kind(), body.name()))
                .toList();
    }

    /**
     * Reads the file. What stands in it is looked at by {@link #preview}.
     *
     * @throws RefusedException {@link AttachmentRefusal}
     */
    public Sheet read(MandateId id, ReceivedFile file) {
        var ignored = editable(id);
        return sheets.read(file);
    }

    /**
     * What would come of the list. Changes nothing.
     *
     * @param body of whoever is said to be in no other
     */
    public ImportPreview preview(MandateId id, BodyId body, boolean createSeats, Sheet sheet) {
        var mandate = editable(id);
        var all = mandate.bodies().stream().map(bodies::require).toList();
        var usual =
                all.stream().filter(one -> one.id().equals(body)).findFirst().orElseThrow(MemberImport::notThere);
        var reading = new ImportReading(all, usual, LocalDate.now(clock), validator).read(sheet);
        var roster = roster(mandate, bodies::seating, createSeats);
        var faults = new ArrayList<>(reading.faults());
        int strangers = 0;
        for (var member : reading.members()) {
            var known = people.byEmail(member.email());
            strangers += known.isEmpty() ? 1 : 0;
            who(member, known)
                    .or(() -> roster.place(
                            member,
                            known.map(Person::id).orElseGet(() -> new PersonId(ids.next())),
                            organisation(member, known)))
                    .ifPresent(faults::add);
        }
        faults.sort(Comparator.comparingInt(ImportFault::row));
        return new ImportPreview(reading.members(), strangers, roster.created().size(), faults);
    }

    /**
     * Gives all of them their places.
     *
     * @throws RefusedException {@link PartyRefusal.ImportNoLongerFits} when something has changed since the preview; nobody
     *     has got a place then
     */
    public void carryOut(@Valid ImportMembers command) {
        var mandate = editable(command.mandate());
        command.members().forEach(member -> requireOf(mandate, member.body()));
        requireEachOnce(command.members());
        // Else each question would look through all that was made so far.
        database.setFlushMode(FlushModeType.COMMIT);
        var roster = roster(mandate, bodies::lock, command.createSeats());
        roster.look(command.members());
        List<PersonId> placed = new ArrayList<>();
        for (var member : command.members()) {
            var known = people.byEmail(member.email());
            who(member, known).ifPresent(fault -> refuse());
            var person = enrolment.person(member.newcomer());
            if (member.organisation() != null) {
                // The next of the same organisation finds it.
                database.flush();
            }
            roster.place(member, person, organisation(member, known)).ifPresent(fault -> refuse());
            placed.add(person);
        }
        roster.created().forEach(bodies::add);
        roster.begun().forEach(bodies::add);
        database.flush();
        roster.events().forEach(events::fire);
        if (command.invite()) {
            placed.forEach(person -> inviting.inviteIfNeeded(mandate.id(), person));
        }
    }

    private static void requireEachOnce(List<ImportedMember> members) {
        if (members.stream()
                        .map(ImportedMember::email)
                        .map(EmailAddress::normal)
                        .distinct()
                        .count()
                < members.size()) {
            refuse();
        }
    }

    /** Whether it says who they are. */
    private Optional<ImportFault> who(ImportedMember member, Optional<Person> known) {
        var name = Optional.ofNullable(member.fullName());
        if (known.isEmpty() && name.isEmpty()) {
            return Optional.of(ImportFault.in(member.row(), ImportColumn.NAME, ImportProblem.MISSING));
        }
        if (known.isEmpty() && isNewWithoutCategory(member)) {
            return Optional.of(ImportFault.in(member.row(), ImportColumn.CATEGORY, ImportProblem.MISSING));
        }
        return known.filter(person ->
                        name.filter(said -> !isSame(said, person.name())).isPresent())
                .map(person ->
                        ImportFault.in(member.row(), ImportColumn.NAME, ImportProblem.ANOTHER_NAME, person.name()));
    }

    private boolean isNewWithoutCategory(ImportedMember member) {
        var name = member.organisation();
        return name != null
                && member.category() == null
                && organisations.byName(name).isEmpty();
    }

    private static boolean isSame(String said, String name) {
        return PersonName.normal(said).equalsIgnoreCase(PersonName.normal(name));
    }

    /** Whom they speak for: what is known of them counts, else what the list says. */
    private Optional<Organisation> organisation(ImportedMember member, Optional<Person> known) {
        return known.isPresent()
                ? known.flatMap(Person::organisation).flatMap(organisations::find)
                : Optional.ofNullable(member.organisation()).flatMap(organisations::byName);
    }

    private Mandate editable(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMPOSITION, mandate);
        return mandate;
    }

    private static void requireOf(Mandate mandate, BodyId body) {
        if (!mandate.bodies().contains(body)) {
            throw notThere();
        }
    }

    private static void refuse() {
        throw new RefusedException(new PartyRefusal.ImportNoLongerFits());
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
