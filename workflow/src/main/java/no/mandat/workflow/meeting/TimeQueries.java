package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.meeting.TimeMark;
import no.mandat.domain.meeting.TimeOption;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads which times are offered for meetings, and whom they suit. Who said what, those see who run the meeting. */
@UseCases
public class TimeQueries {

    /** Whom it suits most is best; of those, whom it fewest have to bend for. */
    private static final Comparator<TimeGrid.Option> BETTER = Comparator.comparingInt(TimeGrid.Option::yes)
            .thenComparing(TimeGrid.Option::no, Comparator.reverseOrder())
            .thenComparingInt(TimeGrid.Option::ifNeeded);

    private final TimeOptions options;
    private final AskedMembers asked;
    private final MeetingAccess gate;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    TimeQueries(TimeOptions options, AskedMembers asked, MeetingAccess gate, Access access) {
        this.options = options;
        this.asked = asked;
        this.gate = gate;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TimeQueries() {
        this(null, null, null, null);
    }

    /**
     * The times that are offered for a meeting now: none any more, once it is called.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public TimeGrid of(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        if (meeting.state() != MeetingState.PLANNED) {
            return new TimeGrid(id, false, false, List.of(), List.of());
        }
        boolean runs = gate.runs(meeting);
        var people = asked.of(id);
        Map<PersonId, Map<TimeOptionId, Suits>> marks = new HashMap<>();
        options.marks(id).stream()
                .filter(mark -> people.contains(mark.person()))
                .forEach(mark -> put(marks, mark));
        var rows = options.offered(id).stream()
                .map(option -> row(option, people, marks, me))
                .toList();
        var best = rows.stream().filter(row -> row.yes() + row.ifNeeded() > 0).max(BETTER);
        return new TimeGrid(
                id,
                runs,
                people.contains(me),
                rows.stream()
                        .map(row -> best.filter(one -> BETTER.compare(one, row) == 0)
                                        .isPresent()
                                ? best(row)
                                : row)
                        .toList(),
                runs ? people(people, marks) : List.of());
    }

    private static void put(Map<PersonId, Map<TimeOptionId, Suits>> marks, TimeMark mark) {
        marks.computeIfAbsent(mark.person(), none -> new HashMap<>()).put(mark.option(), mark.suits());
    }

    private static TimeGrid.Option row(
            TimeOption option, Set<PersonId> people, Map<PersonId, Map<TimeOptionId, Suits>> marks, PersonId me) {
        var said = people.stream()
                .flatMap(person -> marks.getOrDefault(person, Map.of()).entrySet().stream())
                .filter(mark -> mark.getKey().equals(option.id()))
                .map(Map.Entry::getValue)
                .toList();
        int yes = count(said, Suits.YES);
        int ifNeeded = count(said, Suits.IF_NEEDED);
        return new TimeGrid.Option(
                option.id(),
                option.time().startsAt(),
                option.time().endsAt(),
                yes,
                ifNeeded,
                said.size() - yes - ifNeeded,
                people.size() - said.size(),
                false,
                marks.getOrDefault(me, Map.of()).get(option.id()));
    }

    private static int count(List<Suits> said, Suits which) {
        return (int) said.stream().filter(which::equals).count();
    }

    private static TimeGrid.Option best(TimeGrid.Option row) {
        return new TimeGrid.Option(
                row.id(),
                row.startsAt(),
                row.endsAt(),
                row.yes(),
                row.ifNeeded(),
                row.no(),
                row.silent(),
                true,
                row.own());
    }

    private List<TimeGrid.Person> people(Set<PersonId> asked, Map<PersonId, Map<TimeOptionId, Suits>> marks) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select p.id, p.name from Person p where p.id in :asked order by p.name, p.id.value",
                        Object[].class)
                .setParameter("asked", asked)
                .getResultStream()
                .map(row -> new TimeGrid.Person(
                        (PersonId) row[0],
                        (String) row[1],
                        Map.copyOf(marks.getOrDefault((PersonId) row[0], Map.of()))))
                .toList();
    }

    /** Meetings of all mandates that ask the actor for times of which they have said nothing yet; the one asked for first comes first. */
    public List<TimeAsk> mine() {
        var me = access.requireLogin();
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.TimeAsk(m.id, m.mandate, m.title, count(o))
                        from Attendee a join Meeting m on m.id.value = a.meeting.value
                            join TimeOption o on o.meeting.value = m.id.value
                        where a.person.value = :me and a.state in (LISTED, CONFIRMED, INVITED) and a.role in :roles
                            and m.state = PLANNED and o.state = OFFERED
                            and not exists (select 1 from TimeMark t
                                where t.key.option.value = o.id.value and t.key.person.value = :me)
                        group by m.id.value, m.mandate.value, m.title order by m.id.value
                        """, TimeAsk.class)
                .setParameter("me", me.value())
                .setParameter("roles", AskedMembers.ROLES)
                .getResultList();
    }
}
