package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what was sent to a mandate's calls. */
@UseCases
public class ContributionQueries {

    /** So many that the same organisation sent are named, so many that came from the same address, and so many that wait to be erased. */
    private static final int OTHERS = 20;

    private static final String OF_ADDRESS = "c.contributor.email = :email and c.confirmedAt is not null";

    private final Calls calls;
    private final Contributions contributions;
    private final ContributionFiles files;
    private final Mandates mandates;
    private final Access access;
    private final ReadTrace trace;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public ContributionQueries(
            Calls calls,
            Contributions contributions,
            ContributionFiles files,
            Mandates mandates,
            Access access,
            ReadTrace trace) {
        this.calls = calls;
        this.contributions = contributions;
        this.files = files;
        this.mandates = mandates;
        this.access = access;
        this.trace = trace;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionQueries() {
        this(null, null, null, null, null, null);
    }

    /** Whether the actor reads what is sent to the mandate's calls. */
    public boolean mayRead(MandateId id) {
        return access.allowed(mandates.require(id)).contains(Permission.READ_CONTRIBUTIONS);
    }

    /**
     * A page of what was sent to a call and not taken back, the latest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ContributionRow> page(CallId call, Seek seek) {
        return list(call).page(database, "c.sentAt", "c.id.value", true, seek);
    }

    /**
     * How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int count(CallId call) {
        return list(call).count(database);
    }

    /**
     * To which call it was sent. Nothing of what it says is read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallId callOf(ContributionId id) {
        var contribution = contributions.require(id);
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(contribution.mandate()));
        return contribution.call();
    }

    /**
     * One of those to a call of a mandate. Reading what is exempt is written into the audit trail; asking for it in another call or mandate
     * gives nothing of it, and leaves no trace.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ContributionDetails details(MandateId in, CallId to, ContributionId id) {
        var contribution = contributions.require(in, to, id);
        var mandate = mandates.require(in);
        access.require(Permission.READ_CONTRIBUTIONS, mandate);
        trace.leave(contribution);
        var by = contribution.contributor();
        var erasure = contribution.erasure().orElse(null);
        var call = calls.require(contribution.call());
        boolean mayErase = access.allowed(mandate).contains(Permission.ERASE_CONTRIBUTORS);
        boolean mayClassify = access.allowed(mandate).contains(Permission.CLASSIFY_CONTRIBUTIONS);
        boolean forEverybody = contribution.mayOfferFiles(call);
        return new ContributionDetails(
                contribution.id(),
                contribution.call(),
                contribution.mandate(),
                contribution.reference(),
                by.name(),
                by.email(),
                by.organisation(),
                by.category(),
                contribution.publication(),
                contribution.language(),
                contribution.sentAt(),
                contribution.contentHash(),
                contribution.isConfirmed(),
                call.text(),
                contributions.text(contribution).replies(),
                contribution.state(),
                contributions.earlier(contribution).stream()
                        .map(text -> new ContributionDetails.Earlier(text.sentAt(), text.replies()))
                        .toList(),
                files.of(contribution),
                ofTheSame(contribution, mayErase),
                ofTheAddress(contribution, mayErase),
                erasure,
                erasure != Erasure.PERSON_AND_TEXT && mayErase,
                contribution.version(),
                ClassificationForm.of(contribution.classification()),
                mayClassify,
                files.offered(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(KeptFile::id)
                        .collect(Collectors.toSet()),
                forEverybody && contribution.handling().equals(Optional.of(HandlingState.ANSWERED)),
                mayClassify && forEverybody && files.senderWasTold(contribution),
                contribution.erasureAskedAt().filter(at -> mayErase).orElse(null));
    }

    /**
     * The content of a file of one of them; of an exempt one, a trace is left before a byte of it is given. Whoever sent it reads it, whatever
     * else they read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download file(FileOfContribution asked) {
        var contribution = contributions.require(asked.contribution());
        var me = access.requireLogin();
        if (contribution.person().filter(me::equals).isEmpty()) {
            access.require(Permission.READ_CONTRIBUTIONS, mandates.require(contribution.mandate()));
        }
        var file = files.content(contribution.id(), asked.file());
        trace.leave(contribution);
        return file;
    }

    /** Whose senders wait to have erased what tells of them, the first who asked first; none for an actor who can't. */
    public ContributionDetails.Others awaitingErasure(CallId id) {
        access.requireLogin();
        var mandate = mandates.require(calls.require(id).mandate());
        if (!access.allowed(mandate).contains(Permission.ERASE_CONTRIBUTORS)) {
            return ContributionDetails.Others.NONE;
        }
        return first(database.createQuery(
                        "select c.id, c.reference, c.state from Contribution c where c.call.value = :call"
                                + " and c.erasureAskedAt is not null order by c.erasureAskedAt, c.id.value",
                        ContributionDetails.Other.class)
                .setParameter("call", id.value()));
    }

    /** What else the same organisation sent to the call, the first first. */
    private ContributionDetails.Others ofTheSame(Contribution contribution, boolean mayErase) {
        return Optional.ofNullable(contribution.contributor().organisation())
                .map(organisation -> others(
                        contribution,
                        "c.contributor.organisation = :organisation",
                        Map.of("organisation", organisation),
                        mayErase))
                .orElse(ContributionDetails.Others.NONE);
    }

    /** What else was sent to the call from the same address for others, the first first. It must be confirmed: anybody can type it. */
    private ContributionDetails.Others ofTheAddress(Contribution contribution, boolean mayErase) {
        var email = contribution.contributor().email();
        if (email.isEmpty() || !contribution.isConfirmed()) {
            return ContributionDetails.Others.NONE;
        }
        return Optional.ofNullable(contribution.contributor().organisation())
                .map(organisation -> others(
                        contribution,
                        OF_ADDRESS
                                + " and (c.contributor.organisation is null or c.contributor.organisation <> :organisation)",
                        Map.of("email", email, "organisation", organisation),
                        mayErase))
                .orElseGet(() -> others(contribution, OF_ADDRESS, Map.of("email", email), mayErase));
    }

    /** What was taken back is in no list: whoever erases the sender finds it here. */
    private ContributionDetails.Others others(
            Contribution contribution, String same, Map<String, String> values, boolean mayErase) {
        var query = database.createQuery(
                        "select c.id, c.reference, c.state from Contribution c where c.call.value = :call and c.id.value <> :id"
                                + (mayErase ? "" : " and c.state = SUBMITTED") + " and " + same + " order by c.sentAt",
                        ContributionDetails.Other.class)
                .setParameter("call", contribution.call().value())
                .setParameter("id", contribution.id().value());
        values.forEach(query::setParameter);
        return first(query);
    }

    private static ContributionDetails.Others first(TypedQuery<ContributionDetails.Other> all) {
        var found = all.setMaxResults(OTHERS + 1).getResultList();
        return new ContributionDetails.Others(found.stream().limit(OTHERS).toList(), found.size() > OTHERS);
    }

    private KeysetQuery<ContributionRow> list(CallId id) {
        var call = calls.require(id);
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(call.mandate()));
        return new KeysetQuery<>(
                        ContributionRow.class,
                        "c.id, c.reference, c.contributor.name, c.contributor.organisation, c.contributor.category, c.sentAt, case when c.confirmedAt is null then false else true end",
                        "Contribution c",
                        "")
                .and("c.call.value = :call", Map.of("call", id.value()))
                .and("c.state = :state", Map.of("state", ContributionState.SUBMITTED));
    }
}
