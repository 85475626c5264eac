package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.contribution.LateRequestAction;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryAsked;
import no.mandat.domain.contribution.LateRequestLife;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All requests to be let in late. */
@ApplicationScoped
class LateRequests {

    @PersistenceContext
    private EntityManager database;

    void add(LateRequest request) {
        database.persist(request);
    }

    /** The same of one that is asked; the event tells of it. */
    LateEntryAsked add(LateRequest.Asking asking) {
        add(asking.request());
        return asking.event();
    }

    LateRequest require(LateRequestId id) {
        return find(id).orElseThrow(LateRequests::notThere);
    }

    Optional<LateRequest> find(LateRequestId id) {
        return Optional.ofNullable(database.find(LateRequest.class, id));
    }

    /** Held until the transaction ends. */
    LateRequest hold(LateRequestId id) {
        return Optional.ofNullable(database.find(LateRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(LateRequests::notThere);
    }

    /** That for the draft which is kept there. */
    Optional<LateRequest> of(DraftPlace place) {
        return database.createQuery("from LateRequest r where r.draftHash = :draft", LateRequest.class)
                .setParameter("draft", place.hash())
                .getResultStream()
                .findFirst();
    }

    /** That for the draft, where what became of it still counts: they can't ask again. */
    Optional<LateRequest> standing(DraftPlace place, Instant at) {
        return of(place).filter(request -> !request.canBeAskedAgain(at));
    }

    /**
     * That for the draft which can be asked again, held; nothing where it wasn't asked for that draft.
     *
     * @throws RefusedException {@link LateRequestRefusal.LateEntryAskedAlready} where it was, and can't be again
     */
    Optional<LateRequest> requireUnasked(DraftPlace place, Instant at) {
        var before = of(place).map(request -> hold(request.id()));
        if (before.filter(request -> !request.canBeAskedAgain(at)).isPresent()) {
            throw new RefusedException(new LateRequestRefusal.LateEntryAskedAlready());
        }
        return before;
    }

    /** That for the draft, held, where nobody has said yes or no to it. */
    Optional<LateRequest> waitingFor(DraftPlace place) {
        return of(place).map(request -> hold(request.id())).filter(request -> LateRequestLife.LIFE
                .next(request.state(), LateRequestAction.GRANT)
                .isPresent());
    }

    /** Until when the person may answer a call that has closed; nothing where they may not. */
    Optional<Instant> letInUntil(PersonId person, Call call, Instant at) {
        return InvitedAccess.isOver(call, at)
                ? of(DraftPlace.of(person, call.id())).flatMap(request -> request.letInUntil(at))
                : Optional.empty();
    }

    /** How many of a call wait for the secretariat. */
    long waiting(CallId call) {
        return database.createQuery(
                        "select count(*) from LateRequest r where r.call.value = :call and r.state = ASKED", Long.class)
                .setParameter("call", call.value())
                .getSingleResult();
    }

    /** How many of them are of one address. */
    long waiting(CallId call, String email) {
        return database.createQuery(
                        "select count(*) from LateRequest r where r.call.value = :call and r.state = ASKED and r.email = :email",
                        Long.class)
                .setParameter("call", call.value())
                .setParameter("email", email)
                .getSingleResult();
    }

    /** Those of a call that wait for the secretariat. */
    List<LateRequest> asked(CallId call) {
        return database.createQuery(
                        "from LateRequest r where r.call.value = :call and r.state = ASKED order by r.id.value",
                        LateRequest.class)
                .setParameter("call", call.value())
                .getResultList();
    }

    /** Those of a call by which a person may answer it yet. */
    List<LateRequest> letIn(CallId call, Instant at) {
        return database.createQuery(
                        "from LateRequest r where r.call.value = :call and r.letInUntil > :at order by r.id.value",
                        LateRequest.class)
                .setParameter("call", call.value())
                .setParameter("at", at)
                .getResultList();
    }

    /**
     * Those of a call that mean nothing any more once it takes contributions again: all that nobody said yes to, and of those who were let in
     * whoever has sent nothing and may do so no longer than everybody, or not at all since that was taken back.
     */
    List<LateRequest> outlived(Call call) {
        return database.createQuery("""
                        select r from LateRequest r left join CallInvitation i on i.id.value = r.invitation.value
                        where r.call.value = :call and r.email <> ''
                            and (r.state in (ASKED, LAID_ASIDE, DECLINED)
                                or r.state = GRANTED and (
                                    i.state = REVOKED or i.state in (LISTED, SENT) and i.letInUntil <= :closesAt
                                    or r.letInUntil <= :closesAt and not exists (
                                        select 1 from Contribution s where s.call.value = r.call.value
                                            and s.person.value = r.person.value and s.state = SUBMITTED)))
                        order by r.id.value
                        """, LateRequest.class)
                .setParameter("call", call.id().value())
                .setParameter("closesAt", call.window().closesAt())
                .getResultList();
    }

    /**
     * Those of an address, those that were granted by one of these invitations, or are about what was typed at it, and that of the person.
     */
    List<LateRequest> of(CallId call, String email, List<CallInvitation> invitations, Optional<PersonId> person) {
        return database.createQuery(
                        "from LateRequest r where r.call.value = :call and r.email <> ''"
                                + " and (r.email = :email or r.invitation.value in :invitations or r.draftHash in :places)",
                        LateRequest.class)
                .setParameter("call", call.value())
                .setParameter("email", email)
                .setParameter(
                        "invitations",
                        invitations.stream().map(one -> one.id().value()).toList())
                .setParameter(
                        "places",
                        Stream.concat(
                                        invitations.stream().map(DraftPlace::of),
                                        person.stream().map(one -> DraftPlace.of(one, call)))
                                .map(DraftPlace::hash)
                                .toList())
                .getResultList();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
