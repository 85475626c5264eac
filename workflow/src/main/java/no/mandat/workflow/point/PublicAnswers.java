package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.Reference;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of the answers to a call that everybody could answer: what was released, to those who agreed to it, with or
 * without their names (domain.md, Input; docs/decisions/0044 and 0060). Whose address isn't confirmed stands without a name: nobody
 * else's is put there. What kind of organisation they speak for is told with the name alone: one may be the only one of its kind.
 */
@UseCases
public class PublicAnswers {

    /** How many contributions a page shows. */
    public static final int PAGE = 50;

    private static final String FROM = "from Contribution c where c.call.value = :call and ";

    private static final String SHOWN = FROM + ReleasedAnswers.PUBLISHED;

    private final Calls calls;
    private final Mandates mandates;
    private final Bodies bodies;
    private final ReleasedAnswers released;
    private final ContributionFiles files;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PublicAnswers(
            Calls calls,
            Mandates mandates,
            Bodies bodies,
            ReleasedAnswers released,
            ContributionFiles files,
            Access access) {
        this.calls = calls;
        this.mandates = mandates;
        this.bodies = bodies;
        this.released = released;
        this.files = files;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicAnswers() {
        this(null, null, null, null, null, null);
    }

    /**
     * A page of them, the first sent first.
     *
     * @param after the reference of the last one of the page before, if there was one; where none that is shown has it, the first page comes
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, of a call that has never closed as well
     */
    public AnsweredCall page(CallId id, @Nullable String after) {
        var call = shown(id);
        // What was published stays so where the call takes contributions once more.
        if (call.state() == CallState.OPEN && released.published(List.of(id)).isEmpty()) {
            throw notThere();
        }
        var last = Optional.ofNullable(after).flatMap(Reference::heard).flatMap(reference -> find(id, reference));
        var found = database.createQuery(SHOWN + " and c.id.value > :after order by c.id.value", Contribution.class)
                .setParameter("call", id.value())
                .setParameter("after", last.orElse(new UUID(0, 0)))
                .setMaxResults(PAGE + 1)
                .getResultList();
        return answered(call, found);
    }

    /**
     * After which one the page begins on which the contribution stands that has the reference: what {@link #page} is asked for. Nothing for
     * the first page, which is also that of what isn't shown.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> pageOf(CallId id, String reference) {
        shown(id);
        return Reference.heard(reference)
                .flatMap(heard -> find(id, heard))
                .map(at -> before(id, at) / PAGE * PAGE)
                .filter(earlier -> earlier > 0)
                .flatMap(earlier -> database.createQuery(
                                "select c.reference " + SHOWN + " order by c.id.value", String.class)
                        .setParameter("call", id.value())
                        .setFirstResult(earlier - 1)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst());
    }

    private int before(CallId id, UUID at) {
        return database.createQuery("select count(*) " + SHOWN + " and c.id.value < :at", Long.class)
                .setParameter("call", id.value())
                .setParameter("at", at)
                .getSingleResult()
                .intValue();
    }

    /**
     * Those that were answered last, or last changed for everybody, the latest first; none of a call that has never closed.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public AnsweredCall latest(CallId id) {
        var call = shown(id);
        var found = database.createQuery(SHOWN + " order by c.shownSince desc, c.id.value desc", Contribution.class)
                .setParameter("call", id.value())
                .setMaxResults(PAGE)
                .getResultList();
        return answered(call, found);
    }

    /**
     * A file of a contribution that stands on such a page with the name of whoever sent it: one that was offered to everybody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download file(FileOfAnswer asked) {
        var call = shown(asked.call());
        var contribution = asked.file().contribution();
        return database.createQuery(SHOWN + " and c.id.value = :contribution", Contribution.class)
                .setParameter("call", call.id().value())
                .setParameter("contribution", contribution.value())
                .getResultStream()
                .findFirst()
                .filter(one -> one.mayOfferFiles(call) && files.isOffered(asked.file()))
                .map(one -> files.content(contribution, asked.file().file()))
                .orElseThrow(PublicAnswers::notThere);
    }

    private Call shown(CallId id) {
        access.allowEverybody();
        var call = calls.require(id);
        if (call.audience() != Audience.PUBLIC || !call.state().isShown()) {
            throw notThere();
        }
        return call;
    }

    /** Which of them has the reference. An id would tell everybody to the millisecond when it was sent. */
    private Optional<UUID> find(CallId id, String reference) {
        return database.createQuery("select c.id.value " + SHOWN + " and c.reference = :reference", UUID.class)
                .setParameter("call", id.value())
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    private AnsweredCall answered(Call call, List<Contribution> found) {
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        var points = released.of(shown.stream().map(Contribution::id).toList());
        var named = released.named(points.values().stream().flatMap(List::stream));
        var offered = files.offered(shown.stream()
                .filter(one -> one.mayOfferFiles(call))
                .map(Contribution::id)
                .toList());
        return new AnsweredCall(
                call.id(),
                bodies.require(mandates.require(call.mandate()).expertGroup()).name(),
                call.text(),
                count(call.id(), "c.publication = NOT and " + ReleasedAnswers.OPEN),
                count(call.id(), "not " + ReleasedAnswers.OPEN),
                shown.stream()
                        .map(one -> answered(
                                one,
                                points.getOrDefault(one.id(), List.of()),
                                named,
                                offered.getOrDefault(one.id(), List.of())))
                        .toList(),
                found.size() > PAGE);
    }

    private static AnsweredCall.Answered answered(
            Contribution contribution, List<Point> points, Map<ReportPart, NamedPart> parts, List<KeptFile> offered) {
        var by = contribution.contributor();
        boolean named = contribution.publication() == Publication.WITH_NAME && contribution.isConfirmed();
        var answeredAt = points.stream()
                .flatMap(point -> point.releasedAt().stream())
                .max(Instant::compareTo)
                .orElse(contribution.changedAt());
        return new AnsweredCall.Answered(
                contribution.id(),
                contribution.reference(),
                named ? Optional.ofNullable(by.organisation()).orElse(by.name()) : null,
                named && contribution.erasure().isEmpty() ? by.category() : null,
                contribution.language(),
                answeredAt,
                contribution.shownSince(),
                points.stream().map(point -> answer(point, parts, offered)).toList(),
                offered);
    }

    private static PointAnswer answer(Point point, Map<ReportPart, NamedPart> parts, List<KeptFile> offered) {
        var answer = ReleasedAnswers.answer(point, parts);
        return point.file()
                        .filter(file ->
                                offered.stream().anyMatch(kept -> kept.id().equals(file)))
                        .isPresent()
                ? answer
                : ReleasedAnswers.withoutFileName(answer);
    }

    private int count(CallId id, String which) {
        return database.createQuery("select count(*) " + FROM + ReleasedAnswers.ANSWERED + " and " + which, Long.class)
                .setParameter("call", id.value())
                .getSingleResult()
                .intValue();
    }
}
