package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.notification.Mail;
import org.hibernate.Session;

/** What a contributor leaves beside their contribution: links, files, what isn't sent yet, letters. */
@ApplicationScoped
public class Traces {

    /** The kinds of letters that go to the address of a contributor. */
    static final List<String> LETTERS = List.of(
            "contributionReceived",
            "contributionFound",
            "contributionDraft",
            "contributionAnswered",
            "contributionAnswerChanged",
            "contributionCounted",
            "contributionNotErased",
            "contributionCallExtended",
            "contributionCallReopened",
            "contributionCallWithdrawn",
            "contributionMandateOver",
            "callInvitation",
            "callReminder",
            "callForAllInvitation",
            "callForAllReminder",
            "callExtended",
            "callClosed",
            "callReopened",
            "callLetIn",
            "callWithdrawn",
            "callForMembers",
            "lateEntryDeclined");

    /** The kinds of letters that go to the address of somebody who is called to a meeting from outside. */
    static final List<String> LETTERS_OF_MEETINGS = List.of(
            "meetingCalled",
            "meetingChanged",
            "meetingAgenda",
            "meetingReminder",
            "meetingSoon",
            "meetingCancelled",
            "meetingTakenOff",
            "ownMinutesCirculated",
            "wordingToConfirm");

    /**
     * What is true of a contribution that stands in the way of erasing what is of its address: not of one that was taken back from an
     * address that is known to be theirs, as by whoever answers an invitation anew.
     */
    private static final String STANDS = "(state <> 'WITHDRAWN' or confirmed_at is null)";

    private final Mail mail;
    private final OpenDrafts drafts;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Traces(Mail mail, OpenDrafts drafts) {
        this.mail = mail;
        this.drafts = drafts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Traces() {
        this(null, null);
    }

    boolean hasFiles(ContributionId id) {
        return !database.createNativeQuery("select 1 from contribution_file where contribution_id = ?1 limit 1")
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
    }

    /** Nobody reads it by a link any more, neither its own nor that of an invitation. */
    void eraseLinks(ContributionId id) {
        run("delete from contribution_link where contribution_id = ?1", id.value());
        run(
                "delete l from call_invitation_link l join call_invitation i on i.id = l.invitation_id"
                        + " where i.email = '' and i.call_id = (select call_id from contribution where id = ?1)",
                id.value());
    }

    /** With all of its texts; content that a draft still names stays with that. */
    void eraseFiles(ContributionId id) {
        run(
                "delete a from contribution_file f join attachment_chunk a on a.id = f.attachment_id where f.contribution_id = ?1"
                        + " and not exists (select 1 from open_draft_file d where d.attachment_id = f.attachment_id)"
                        + " and not exists (select 1 from contribution_file o where o.attachment_id = f.attachment_id"
                        + " and o.contribution_id <> ?1)",
                id.value());
        run("delete from contribution_file where contribution_id = ?1", id.value());
    }

    /**
     * What they typed into the form of the call and didn't send: by their address, or as who they are where they had logged in.
     *
     * @param email the address that is theirs for certain, and nobody else's; nothing where none is
     * @param places where else what they typed is kept, by hashes
     */
    void eraseDrafts(Contribution contribution, String email, List<String> places) {
        var call = contribution.call().value();
        var theirs = " where d.call_id = ?1 and (?2 <> ''"
                + " and lower(trim(json_value(d.content, '$.email[0]'))) in (lower(?2), lower(?4))"
                + " or d.secret_hash in (?3))";
        // What is typed stays as it was written; the address they sent with is kept as servers know it.
        var written = EmailAddress.inLetters(email);
        drafts.discard(database.unwrap(Session.class)
                .createNativeQuery("select d.secret_hash from open_draft d" + theirs + " for update", String.class)
                .setParameter(1, call)
                .setParameter(2, email)
                .setParameter(3, places)
                .setParameter(4, written)
                .getResultList());
        contribution
                .person()
                .ifPresent(person -> run(
                        "delete from draft where person_id = ?1 and place = ?2",
                        person.value(),
                        Answerers.draft(contribution.call())));
    }

    /** Whether somebody has sent something else to the call from that address. */
    boolean isAnothers(String email, Contribution but) {
        return !database.createNativeQuery(
                        "select 1 from contribution where call_id = ?1 and email = ?2 and id <> ?3 and " + STANDS
                                + " limit 1")
                .setParameter(1, but.call().value())
                .setParameter(2, email)
                .setParameter(3, but.id().value())
                .getResultList()
                .isEmpty();
    }

    /** Whether something else stands from that address. */
    boolean isUsed(String email, ContributionId but) {
        return !database.createNativeQuery("select 1 from contribution where email = ?1 and id <> ?2 and " + STANDS
                        + " union all select 1 from call_invitation where email = ?1"
                        + " union all select 1 from attendee where email = ?1"
                        + " union all select 1 from late_request where email = ?1 limit 1")
                .setParameter(1, email)
                .setParameter(2, but.value())
                .getResultList()
                .isEmpty();
    }

    /** The letters to an address from which nothing stands any more. */
    public void eraseUnused(String email) {
        // What was erased just now doesn't stand.
        database.flush();
        if (!isUsed(email, new ContributionId(new UUID(0, 0)))) {
            eraseLetters(email);
        }
    }

    void eraseLetters(String email) {
        mail.forget(email, LETTERS);
        mail.forget(email, LETTERS_OF_MEETINGS);
    }

    /** Those to a person who had logged in, about what they sent and that they came too late with it; those about anything else stay. */
    void eraseLetters(ContributionId id, List<LateRequestId> requests) {
        mail.forgetAbout(Stream.<Id>concat(Stream.of(id), requests.stream()).toList());
    }

    private void run(String statement, Object... values) {
        var query = database.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
