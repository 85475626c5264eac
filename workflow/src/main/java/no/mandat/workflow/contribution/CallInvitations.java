package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.SharedRefusal;

/** All invitations to calls, with the links that were mailed. */
@ApplicationScoped
class CallInvitations {

    /**
     * As HQL, whether somebody whose invitation {@code i} is has answered a call for everybody on its page, not by their link: from the
     * address that they were invited at, which is proven to be theirs.
     */
    static final String ANSWERED_ON_THE_PAGE = """
            exists (select 1 from Contribution o where o.call.value = i.call.value and o.contributor.email = i.invitee.email
                and o.state = SUBMITTED and o.confirmedAt is not null)""";

    /**
     * As HQL, whether another to the same call stands in the place of the invitation {@code i}: whoever was let in late by what they had typed
     * on the page for everybody has one for that. They were written to of the other last, or have answered by it since.
     */
    static final String REPLACED = """
            (i.state = SENT and exists (select 1 from CallInvitation j where j.invitee.email = i.invitee.email
                and j.call.value = i.call.value and j.state in (SENT, ANSWERED)
                and (j.state = ANSWERED and j.changedAt > i.sentAt
                    or j.sentAt > i.sentAt or j.sentAt = i.sentAt and j.id.value > i.id.value)))""";

    @PersistenceContext
    private EntityManager database;

    void add(CallInvitation invitation) {
        database.persist(invitation);
    }

    /** @param secret what was mailed to them */
    void link(CallInvitationId id, UUID secret) {
        // The link refers to it.
        database.flush();
        database.createNativeQuery("insert into call_invitation_link (secret_hash, invitation_id) values (?1, ?2)")
                .setParameter(1, Fingerprints.of(secret.toString()))
                .setParameter(2, id.value())
                .executeUpdate();
    }

    /** Where the secret of a link leads. */
    Place at(InvitationLink link) {
        var rows = database.createNativeQuery("""
                        select i.id, i.call_id
                        from call_invitation_link l join call_invitation i on i.id = l.invitation_id
                        where l.secret_hash = ?1
                        """, Tuple.class)
                .setParameter(1, Fingerprints.of(link.secret().toString()))
                .getResultList();
        if (rows.isEmpty()) {
            throw notThere();
        }
        var row = (Tuple) rows.getFirst();
        return new Place(new CallInvitationId(row.get(0, UUID.class)), new CallId(row.get(1, UUID.class)));
    }

    /**
     * Every link of the invitation leads to the contribution from now on, not to one that was withdrawn, and proves its address or doesn't.
     */
    void leadToContribution(CallInvitation invitation, boolean provesAddress) {
        // The contribution is referred to.
        database.flush();
        database.createNativeQuery("""
                        delete c from contribution_link c join call_invitation_link l on l.secret_hash = c.secret_hash
                        where l.invitation_id = ?1
                        """).setParameter(1, invitation.id().value()).executeUpdate();
        database.createNativeQuery("""
                        insert into contribution_link (secret_hash, contribution_id, by_mail)
                        select secret_hash, ?1, ?2 from call_invitation_link where invitation_id = ?3
                        """)
                .setParameter(1, invitation.contribution().orElseThrow().value())
                .setParameter(2, provesAddress)
                .setParameter(3, invitation.id().value())
                .executeUpdate();
    }

    CallInvitation require(CallInvitationId id) {
        return find(id).orElseThrow(CallInvitations::notThere);
    }

    Optional<CallInvitation> find(CallInvitationId id) {
        return Optional.ofNullable(database.find(CallInvitation.class, id));
    }

    /** Held until the transaction ends: one answer to it stands. */
    CallInvitation hold(CallInvitationId id) {
        return Optional.ofNullable(database.find(CallInvitation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(CallInvitations::notThere);
    }

    /** That by which the contribution was sent, if it was by one; held until the transaction ends. */
    Optional<CallInvitation> answeredBy(ContributionId contribution) {
        return database.createQuery("from CallInvitation i where i.contribution = :contribution", CallInvitation.class)
                .setParameter("contribution", contribution)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whether anybody is invited. */
    boolean areThere(CallId call) {
        return !database.createQuery(
                        "select 1 from CallInvitation i where i.call = :call and i.state <> REVOKED", Integer.class)
                .setParameter("call", call)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * That of somebody, whether they have answered or not, where what is kept there is theirs; not one that they were let in by and that was
     * taken back since: who is let in anew has another.
     */
    Optional<CallInvitation> withDraft(CallId call, String email, DraftPlace place) {
        return database.createQuery(
                        "from CallInvitation i where i.call = :call and i.invitee.email = :email", CallInvitation.class)
                .setParameter("call", call)
                .setParameter("email", email)
                .getResultStream()
                .filter(invitation -> DraftPlace.of(invitation).equals(place))
                .filter(InvitedAccess::leadsToWhatIsTyped)
                .findFirst();
    }

    /** All with which {@link #withDraft} finds an invitation to that call. */
    Set<Typed> typed(CallId call) {
        return database.createQuery("from CallInvitation i where i.call = :call", CallInvitation.class)
                .setParameter("call", call)
                .getResultStream()
                .filter(InvitedAccess::leadsToWhatIsTyped)
                .map(invitation -> new Typed(invitation.invitee().email(), DraftPlace.of(invitation)))
                .collect(Collectors.toSet());
    }

    /** Whether whoever it invites is let in, can still send theirs, and hasn't. */
    boolean isLetIn(CallInvitationId id, Instant at) {
        var invitation = require(id);
        return invitation.state() == CallInvitationState.SENT
                && invitation.letInUntil(at).isPresent();
    }

    /** Whether somebody with that address has been let in, can still send theirs, and hasn't. */
    boolean isLetIn(CallId call, String email, Instant at) {
        return !database.createQuery(
                        "select 1 from CallInvitation i where i.call = :call and i.invitee.email = :email and i.state = SENT"
                                + " and i.letInUntil > :at",
                        Integer.class)
                .setParameter("call", call)
                .setParameter("email", email)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The addresses of those who are invited. */
    Set<String> addresses(CallId call) {
        return new HashSet<>(database.createQuery(
                        "select i.invitee.email from CallInvitation i where i.call = :call and i.state <> REVOKED",
                        String.class)
                .setParameter("call", call)
                .getResultList());
    }

    /** Those of a call who have come so far, in no order. */
    List<CallInvitation> of(CallId call, CallInvitationState state) {
        return database.createQuery(
                        "from CallInvitation i where i.call = :call and i.state = :state", CallInvitation.class)
                .setParameter("call", call)
                .setParameter("state", state)
                .getResultList();
    }

    /** Those who were written to and haven't answered, neither by their link nor on the page for everybody, each once and in no order. */
    List<CallInvitation> silent(CallId call) {
        return database.createQuery(
                        "from CallInvitation i where i.call = :call and i.state = SENT and not " + ANSWERED_ON_THE_PAGE
                                + " and not " + REPLACED,
                        CallInvitation.class)
                .setParameter("call", call)
                .getResultList();
    }

    /** Those by which a contribution was sent last, and those of its call to that address that aren't answered. */
    List<CallInvitation> of(Contribution contribution, String email) {
        return database.createQuery(
                        "from CallInvitation i where i.call = :call and (i.contribution = :contribution"
                                + " or i.state <> ANSWERED and i.invitee.email = :email)"
                                + " and i.invitee.email <> ''",
                        CallInvitation.class)
                .setParameter("call", contribution.call())
                .setParameter("contribution", contribution.id())
                .setParameter("email", email)
                .getResultList();
    }

    /** Those of a call to that address by which nothing stands, held until the transaction ends. */
    List<CallInvitation> unanswered(CallId call, String email) {
        return database.createQuery(
                        "from CallInvitation i where i.call = :call and i.state <> ANSWERED and i.invitee.email = :email",
                        CallInvitation.class)
                .setParameter("call", call)
                .setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** They lead nowhere any more. */
    void eraseLinks(CallInvitationId id) {
        database.createNativeQuery("delete from call_invitation_link where invitation_id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** Which invitation, to which call. */
    record Place(CallInvitationId invitation, CallId call) {}

    /** Where what somebody who is invited types is kept. */
    record Typed(String email, DraftPlace place) {}
}
