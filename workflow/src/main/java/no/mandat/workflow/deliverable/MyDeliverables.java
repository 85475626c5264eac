package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.deliverable.MyDeliverableRow.Waits;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.review.ReviewGate;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** What of deliverables waits for the person who asks, in all their mandates, with as many statements as for one. */
@UseCases
public class MyDeliverables {

    private static final String SHUT_OUT = Impartiality.shutOut("'Deliverable'", "d.id.value", ":me");

    /** What is done in a mandate that is adopted and not over. */
    private static final Set<Waits> ONCE_ADOPTED = EnumSet.of(Waits.ASK, Waits.PUBLISH);

    private final ReviewGate reviews;
    private final Corrections corrections;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    MyDeliverables(
            ReviewGate reviews,
            Corrections corrections,
            Mandates mandates,
            MandateTexts texts,
            Bodies bodies,
            Access access,
            Clock clock) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MyDeliverables() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * The sections to write, the first due first; corrections of language to object to, the first over first; dissents to sign again; and
     * then what is to be done with whole deliverables.
     */
    public List<MyDeliverableRow> mine() {
        var me = access.requireLogin();
        var sections = sections(me);
        var corrected = corrections.open(me, LocalDate.now(clock));
        var unsigned = unsigned(me);
        var wholes = withNamed(wholes(me));
        Map<MandateId, Mandate> theirs = mandates
                .all(Stream.of(
                                sections.stream().map(ToWrite::mandate),
                                corrected.stream().map(Corrections.ToObject::mandate),
                                unsigned.stream().map(ToSign::mandate),
                                wholes.stream().map(Whole::mandate))
                        .flatMap(some -> some)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Mandate::id, Function.identity()));
        var allowed = access.allowed(theirs.values());
        var voting = voting(me, theirs.values());
        var hindered = reviews.hindered(wholes.stream()
                .filter(one -> one.state() == DeliverableState.IN_REVIEW)
                .map(Whole::id)
                .toList());
        var now = clock.instant();
        return Stream.of(
                        sections.stream()
                                .filter(one -> allowed.getOrDefault(one.mandate(), Set.of())
                                        .contains(Permission.WRITE_DELIVERABLES))
                                .map(one -> one.row(name(theirs, one.mandate()))),
                        corrected.stream()
                                .filter(one -> allowed.getOrDefault(one.mandate(), Set.of())
                                        .contains(Permission.OBJECT_TO_CORRECTIONS))
                                .map(one -> one.row(name(theirs, one.mandate()))),
                        unsigned.stream()
                                .filter(one -> allowed.getOrDefault(one.mandate(), Set.of())
                                        .contains(Permission.SIGN_DISSENTS))
                                .filter(one -> voting.contains(one.mandate()))
                                .map(one -> one.row(name(theirs, one.mandate()))),
                        wholes.stream().flatMap(one -> Stream.ofNullable(waits(
                                        one,
                                        inPlaceOf(one, voting, allowed.getOrDefault(one.mandate(), Set.of())),
                                        hindered.contains(one.id()),
                                        now))
                                .filter(waits -> !ONCE_ADOPTED.contains(waits) || isRunning(theirs, one.mandate()))
                                .map(waits -> one.row(waits, name(theirs, one.mandate())))))
                .flatMap(rows -> rows)
                .toList();
    }

    /** Where the leader is partial in it, whoever has a vote does what is the leader's (decision 0077). */
    private static Set<Permission> inPlaceOf(Whole one, Set<MandateId> voting, Set<Permission> allowed) {
        if (!one.leaderPartial()
                || !voting.contains(one.mandate())
                || !allowed.contains(Permission.FINISH_FOR_LEADER)) {
            return allowed;
        }
        var more = EnumSet.copyOf(allowed);
        more.add(Permission.FINISH_DELIVERABLES);
        return more;
    }

    /** In whose groups they vote. */
    private Set<MandateId> voting(PersonId me, Collection<Mandate> theirs) {
        var today = LocalDate.now(clock);
        var groups = bodies.seatings(theirs.stream().map(Mandate::expertGroup).toList()).stream()
                .filter(seating -> seating.voters(today, Set.of()).contains(me))
                .map(seating -> seating.body().id())
                .collect(Collectors.toSet());
        return theirs.stream()
                .filter(mandate -> groups.contains(mandate.expertGroup()))
                .map(Mandate::id)
                .collect(Collectors.toSet());
    }

    private static boolean isRunning(Map<MandateId, Mandate> mandates, MandateId id) {
        var mandate = mandates.get(id);
        return mandate != null && mandate.isRunning();
    }

    private static String name(Map<MandateId, Mandate> mandates, MandateId id) {
        var mandate = mandates.get(id);
        return mandate == null ? "" : mandate.shortName();
    }

    static @Nullable Waits waits(Whole one, Set<Permission> allowed, boolean hindered, Instant now) {
        boolean leads = allowed.contains(Permission.FINISH_DELIVERABLES);
        boolean runs = allowed.contains(Permission.RUN_DELIVERABLES);
        return switch (one.state()) {
            case DRAFT -> {
                if (leads && !one.confirmed()) {
                    yield Waits.CONFIRM;
                }
                boolean writes = leads || runs || one.editor() && allowed.contains(Permission.WRITE_DELIVERABLES);
                yield one.returned() && writes ? Waits.REWORK : null;
            }
            case IN_REVIEW -> {
                if (!leads) {
                    yield null;
                }
                yield one.confirmed() ? hindered ? null : Waits.FINISH : Waits.CONFIRM;
            }
            case READY, IN_APPROVAL -> {
                if (!runs || one.asked()) {
                    yield null;
                }
                yield !one.isNextInClosingMeeting() ? Waits.ASK : one.onAgenda() ? null : Waits.PUT_ON_AGENDA;
            }
            case APPROVED -> {
                var embargo = one.embargo();
                yield runs && !one.corrected() && (embargo == null || !embargo.isAfter(now)) ? Waits.PUBLISH : null;
            }
            case PUBLISHED, WITHDRAWN -> null;
        };
    }

    private List<ToWrite> sections(PersonId me) {
        return database.createQuery("""
            select new no.mandat.workflow.deliverable.MyDeliverables$ToWrite(
                d.id, d.mandate, d.title, s.id, s.title, s.due, s.text)
            from Section s join Deliverable d on d.id.value = s.deliverable.value
            where s.author.value = :me and s.removed = false
                and d.state in (DRAFT, IN_REVIEW) and not (%s)
            order by case when s.due is null then 1 else 0 end, s.due, s.id.value
            """.formatted(SHUT_OUT), ToWrite.class)
                .setParameter("me", me.value())
                .getResultStream()
                .filter(one -> !Section.isWritten(one.text()))
                .toList();
    }

    /** Those from which they differ by a signature that has lapsed, the longest untouched first. */
    private List<ToSign> unsigned(PersonId me) {
        return database.createQuery("""
            select new no.mandat.workflow.deliverable.MyDeliverables$ToSign(d.id, d.mandate, d.title)
            from Deliverable d
            where d.state in (DRAFT, IN_REVIEW) and not (%s)
                and exists (select 1 from Dissent w join w.signatures g
                    where w.deliverable.value = d.id.value and g.person.value = :me and g.textHash = ''
                        and (w.recommendation.value is null or exists (select 1 from Recommendation r
                            where r.id.value = w.recommendation.value and r.removed = false)))
            order by d.changedAt, d.id.value
            """.formatted(SHUT_OUT), ToSign.class)
                .setParameter("me", me.value())
                .getResultList();
    }

    /** Those of the mandates whose group they sit in or which they are the secretariat of, the longest untouched first. */
    private List<Whole> wholes(PersonId me) {
        return database.createQuery("""
                        select new no.mandat.workflow.deliverable.MyDeliverables$Whole(
                            d.id, d.mandate, d.title, d.state,
                            case when d.confirmedBy.value is not null then true else false end,
                            case when d.round.value is not null then true else false end,
                            d.embargo,
                            case when exists (select 1 from Membership l join Recusal x on x.person.value = l.person.value
                                where x.subjectKind = 'Deliverable' and x.subjectId = d.id.value and x.state = RECUSED
                                    and (l.body.value = m.expertGroup.value and l.role = LEADER
                                        or l.body.value = m.secretariat.value and l.role = HEAD
                                            and not exists (select 1 from Membership e where e.body.value = m.expertGroup.value
                                                and e.role = LEADER and e.fromDay <= :today
                                                and (e.toDay is null or e.toDay >= :today)))
                                    and l.fromDay <= :today and (l.toDay is null or l.toDay >= :today))
                                then true else false end,
                            case when d.objectionsBy is not null then true else false end,
                            case when d.returnedRevision > 0 then true else false end,
                            case when exists (select 1 from Deliverable w join w.editors e
                                where w.id.value = d.id.value and e.value = :me) then true else false end,
                            d.route, d.step,
                            case when exists (select 1 from AgendaItem i join Meeting c on c.id.value = i.meeting.value
                                where i.deliverable.value = d.id.value and i.state = LISTED
                                    and c.kind = CLOSING and c.state in (PLANNED, CALLED))
                                then true else false end)
                        from Deliverable d join Mandate m on m.id.value = d.mandate.value
                        where d.state in (DRAFT, IN_REVIEW, READY, IN_APPROVAL, APPROVED) and not (%s)
                            and exists (select 1 from Membership p
                                where p.person.value = :me and p.fromDay <= :today and (p.toDay is null or p.toDay >= :today)
                                    and (p.body.value = m.expertGroup.value or p.body.value = m.secretariat.value))
                        order by d.changedAt, d.id.value
                        """.formatted(SHUT_OUT), Whole.class)
                .setParameter("me", me.value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** What the mandate names needs nobody's confirmation. Reads the clauses of those mandates only where something may be named. */
    private List<Whole> withNamed(List<Whole> wholes) {
        var open = wholes.stream()
                .filter(Whole::isUnconfirmed)
                .map(one -> one.id().value())
                .toList();
        if (open.isEmpty()) {
            return wholes;
        }
        Map<UUID, Set<ClauseId>> linked = database.createQuery("""
            select new no.mandat.workflow.deliverable.MyDeliverables$Linked(d.id.value, c.value)
            from Deliverable d join d.clauses c where d.id.value in :open
            """, Linked.class)
                .setParameter("open", open)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Linked::deliverable,
                        Collectors.mapping(one -> new ClauseId(one.clause()), Collectors.toSet())));
        var asked = texts.clauses(wholes.stream()
                .filter(one -> linked.containsKey(one.id().value()))
                .map(Whole::mandate)
                .collect(Collectors.toSet()));
        return wholes.stream()
                .map(one -> {
                    var clauses = linked.getOrDefault(one.id().value(), Set.of());
                    var tree = asked.getOrDefault(one.mandate(), ClauseTree.EMPTY);
                    return tree.asksToDeliver(clauses) ? one.named() : one;
                })
                .toList();
    }

    /** A clause that a deliverable is linked to. */
    record Linked(UUID deliverable, UUID clause) {}

    /** A section that they are asked to write. */
    record ToWrite(
            DeliverableId id,
            MandateId mandate,
            String title,
            SectionId section,
            String sectionTitle,
            @Nullable LocalDate due,
            String text) {

        MyDeliverableRow row(String mandateName) {
            return new MyDeliverableRow(Waits.WRITE, id, mandate, mandateName, title, section, sectionTitle, due);
        }
    }

    /** A deliverable in which they have signed something that says something else now. */
    record ToSign(DeliverableId id, MandateId mandate, String title) {

        MyDeliverableRow row(String mandateName) {
            return new MyDeliverableRow(Waits.SIGN_AGAIN, id, mandate, mandateName, title, null, null, null);
        }
    }

    /**
     * A deliverable of a mandate of theirs.
     *
     * @param confirmed whether the mandate names it, or the leader has confirmed it
     * @param asked whether the round of its next step is open
     * @param leaderPartial whether whoever leads the group is partial in it
     * @param corrected whether corrections of its language can be objected to
     * @param returned whether a body returned it, and that is neither upheld nor replaced since
     * @param editor whether they are named as an editor of it
     * @param step which of its route is next, or under way
     * @param onAgenda whether a closing meeting that isn't over has it on its agenda
     */
    record Whole(
            DeliverableId id,
            MandateId mandate,
            String title,
            DeliverableState state,
            boolean confirmed,
            boolean asked,
            @Nullable Instant embargo,
            boolean leaderPartial,
            boolean corrected,
            boolean returned,
            boolean editor,
            Route route,
            int step,
            boolean onAgenda) {

        boolean isUnconfirmed() {
            return !confirmed && (state == DeliverableState.DRAFT || state == DeliverableState.IN_REVIEW);
        }

        Whole named() {
            return new Whole(
                    id,
                    mandate,
                    title,
                    state,
                    true,
                    asked,
                    embargo,
                    leaderPartial,
                    corrected,
                    returned,
                    editor,
                    route,
                    step,
                    onAgenda);
        }

        boolean isNextInClosingMeeting() {
            return route.step(step).asked() == Asked.GROUP_IN_CLOSING_MEETING;
        }

        MyDeliverableRow row(Waits waits, String mandateName) {
            return new MyDeliverableRow(waits, id, mandate, mandateName, title, null, null, null);
        }
    }
}
