package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/** All mails, and those whom they are for. */
@ApplicationScoped
class MailMessages {

    /** Who gets a receipt has answered, and who is reminded hasn't: a secret round tells nobody. */
    private static final List<String> OWN_AFFAIRS = List.of("positionReceipt", "roundReminder");

    /** Whoever it was for; their address is empty from then on, also a person's. */
    private static final String FORGET =
            "update mail_message set person_id = null, address = '', recipient_name = null, text_body = null, html_body = null,"
                    + " calendar_method = null, calendar = null, sent_to = null,"
                    + " state = case when state = 'SENT' then 'SENT' else 'SETTLED' end where ";

    @PersistenceContext
    private EntityManager database;

    void add(MailMessage message) {
        database.persist(message);
    }

    /** The mail, held until the transaction ends, so that one at a time does something with it. */
    Optional<MailMessage> hold(MailId id) {
        return Optional.ofNullable(database.find(MailMessage.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Which mail has this Message-ID. */
    Optional<MailId> of(String messageId) {
        return database.createQuery("select m.id from MailMessage m where m.messageId = :messageId", UUID.class)
                .setParameter("messageId", messageId)
                .getResultStream()
                .findFirst()
                .map(MailId::new);
    }

    /** How many were queued to an address of somebody who is no person since then. */
    long queuedTo(String address, Instant since, Collection<String> butKinds) {
        return database.createQuery(
                        "select count(m) from MailMessage m where m.address = :address and m.queuedAt > :since and m.kind not in :but",
                        Long.class)
                .setParameter("address", address)
                .setParameter("since", since)
                .setParameter("but", butKinds)
                .getSingleResult();
    }

    /** Whether somebody was written to about that by a letter of one of those kinds. */
    boolean isTold(UUID about, Collection<String> kinds) {
        return !database.createQuery(
                        "select 1 from MailMessage m where m.aboutId = :about and m.kind in :kinds", Integer.class)
                .setParameter("about", about)
                .setParameter("kinds", kinds)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Forgets where mails went that were sent before then. What came back keeps it until somebody has seen to it. */
    void forgetAddresses(Instant sentBefore) {
        database.createNativeQuery("""
                        update mail_message set sent_to = null
                        where sent_to is not null and sent_at < ?1 and state in ('SENT', 'SETTLED')
                        """).setParameter(1, sentBefore).executeUpdate();
    }

    /** Forgets to whom letters of those kinds went; nobody has anything to do about them any more. */
    void forget(String address, Collection<String> kinds) {
        database.createNativeQuery(FORGET + "address = ?1 and kind in (?2)")
                .setParameter(1, address)
                .setParameter(2, kinds)
                .executeUpdate();
    }

    /** The same of letters that are about one of these. */
    void forgetAbout(Collection<UUID> some) {
        database.createNativeQuery(FORGET + "about_id in (?1)")
                .setParameter(1, some)
                .executeUpdate();
    }

    /** The person to write to, as they are now. */
    Recipient recipient(PersonId person) {
        return Optional.ofNullable(database.find(Person.class, person))
                .map(known -> new Recipient(
                        Optional.of(known.name()),
                        known.email(),
                        known.language().map(Locale::of).orElse(Words.BOKMAL)))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** Where the mail goes now: a person's address may have changed since it was queued. */
    Recipient recipient(MailMessage message) {
        return message.person()
                .map(this::recipient)
                .orElseGet(() -> new Recipient(
                        message.recipientName(), message.address().orElseThrow(), Locale.of(message.language())));
    }

    /** The mandate, if there is one. */
    Optional<Mandate> mandate(MandateId id) {
        return Optional.ofNullable(database.find(Mandate.class, id));
    }

    /** But for letters that would tell who has answered in a round; nobody else has anything to do about those. */
    List<UndeliveredRow> undelivered(MandateId mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.notification.UndeliveredRow(
                            m.id, coalesce(p.name, m.recipientName, m.address), coalesce(p.email, m.address), m.kind,
                            m.subject, coalesce(m.returnedAt, m.date), m.fault, m.state, m.messageId, m.sentTo)
                        from MailMessage m left join Person p on p.id.value = m.person.value
                        where m.mandate.value = :mandate and m.state in :undelivered and m.kind not in :ownAffairs
                        order by coalesce(m.returnedAt, m.date) desc, m.id
                        """, UndeliveredRow.class)
                .setParameter("mandate", mandate.value())
                .setParameter("undelivered", List.of(MailState.REFUSED, MailState.RETURNED))
                .setParameter("ownAffairs", OWN_AFFAIRS)
                .getResultList();
    }

    /** Somebody to write to. */
    record Recipient(Optional<String> name, String address, Locale language) {}
}
