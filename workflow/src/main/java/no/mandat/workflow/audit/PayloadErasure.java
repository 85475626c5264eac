package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationErased;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryErased;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeErased;
import no.mandat.domain.point.PointEvent.FileNameErased;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.EntriesErased;
import no.mandat.workflow.auditlog.LogPlaces;
import no.mandat.workflow.shared.Events;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Where personal data is erased, the payloads that hold it go in the same transaction: the names and values, and the key that would let
 * somebody guess them. The entries stay, and with them the proof.
 */
@ApplicationScoped
class PayloadErasure {

    private static final Logger LOG = Logger.getLogger(PayloadErasure.class);

    /** What a contributor did themselves: their name stands in it as the actor's, and what they gave; and what they were told. */
    private static final List<String> OF_THE_CONTRIBUTOR = List.of(
            "ContributionSubmitted",
            "ContributionReplaced",
            "PublicationNarrowed",
            "ContributionWithdrawn",
            "AddressConfirmed",
            "ErasureAsked",
            "ErasureDeclined");

    /** In which their words stand. */
    private static final List<String> OF_THE_TEXT = List.of("PointMade", "PointDivided", "PointDropped");

    /** In which the name of who is invited stands as the subject's. */
    private static final List<String> OF_THE_INVITATION = List.of(
            "InvitedToCall",
            "CallLetterSent",
            "CallInvitationAnswered",
            "CallInvitationReopened",
            "CallInvitationRevoked",
            "InvitedLetIn");

    /** In which the name of who is called to a meeting from outside stands as the subject's, or as the actor's, and what they told. */
    private static final List<String> OF_THE_ATTENDEE = List.of(
            "AttendeeListed",
            "OutsiderConfirmed",
            "OutsiderDeclined",
            "AttendeeInvited",
            "AttendeeEdited",
            "AttendeeRemoved",
            "AttendeeAnswered",
            "AttendanceRecorded",
            "RecusalNoted");

    /** In which stands who said something in a meeting, and what. */
    private static final List<String> OF_WHAT_WAS_SAID =
            List.of("SpokenRecorded", "WordingConfirmed", "WordingDeclined", "WordingLapsed");

    /** In which stands who remarked on minutes. What they remarked stands in these. */
    private static final List<String> OF_THE_REMARK =
            List.of("RemarkMade", "RemarkAnswered", "RemarkWithdrawn", "RemarkPrinted");

    /** In which the name of who came late stands as the subject's. */
    private static final List<String> OF_THE_LATE =
            List.of("LateEntryAsked", "LateEntryGranted", "LateEntryDeclined", "LateEntryLaidAside", "LateEntryLapsed");

    /** As many as are deleted in a statement. */
    private static final int AT_ONCE = 1_000;

    private final Events events;
    private final LogPlaces places;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PayloadErasure(Events events, LogPlaces places) {
        this.events = events;
        this.places = places;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PayloadErasure() {
        this(null, null);
    }

    void erase(@Observes ContributionErased event) {
        var found = new Found(event.ofMandate());
        found.of(OF_THE_CONTRIBUTOR, event.contribution());
        found.of(OF_WHAT_WAS_SAID, "spoken where contribution_id = ?3", event.contribution());
        // Those of letters whose address is forgotten: it stood in them as the subject's name.
        found.where(
                "(e.mandate_id = ?1 or e.mandate_id is null) and e.subject_kind = 'Mail'"
                        + " and e.subject_id in (select id from mail_message where address = '')",
                List.of());
        if (event.erasure() == Erasure.PERSON_AND_TEXT) {
            // By the name of the point, for those that are gone by now have no row: "2026-0042-1".
            var reference =
                    database.find(Contribution.class, event.contribution()).reference();
            found.told(
                    "e.mandate_id = ?1 and e.action in (?2) and json_value(p.content, '$.subject') like ?3",
                    List.of(OF_THE_TEXT, reference + "-%"));
        }
        erase(found, event);
    }

    /** It stood where the point was made. */
    void erase(@Observes FileNameErased event) {
        var found = new Found(event.ofMandate());
        found.of(OF_THE_TEXT, event.point());
        erase(found, event);
    }

    void erase(@Observes LateEntryErased event) {
        var found = new Found(event.ofMandate());
        found.of(OF_THE_LATE, event.request());
        erase(found, event);
    }

    void erase(@Observes AttendeeErased event) {
        var found = new Found(event.ofMandate());
        found.of(OF_THE_ATTENDEE, event.attendee());
        found.of(OF_WHAT_WAS_SAID, "spoken where attendee_id = ?3", event.attendee());
        found.of(OF_THE_REMARK, "minutes_remark where attendee_id = ?3", event.attendee());
        erase(found, event);
    }

    void erase(@Observes CallInvitationErased event) {
        var found = new Found(event.ofMandate());
        found.of(OF_THE_INVITATION, event.invitation());
        erase(found, event);
    }

    private void erase(Found found, DomainEvent event) {
        var ignored = erase(found.mandate, written(found.entries), event.reason());
    }

    /** Only those that were found for what they are: whoever owns the database could call one otherwise just then, and have the log say that it was to be erased. */
    private List<UUID> written(Map<UUID, AuditEntry> found) {
        var written = places.written(found.keySet());
        var right = found.values().stream()
                .flatMap(entry -> entry.written().stream())
                .filter(entry -> entry.equals(written.get(entry.id())))
                .map(WrittenEntry::id)
                .toList();
        if (right.size() < found.size()) {
            LOG.errorf(
                    "%d entries that have names which are to be erased aren't what the audit log has, and keep them (docs/operations.md, \"When the audit log is wrong\")",
                    found.size() - right.size());
        }
        return right;
    }

    /** Those of them that have names and values. */
    List<UUID> there(MandateId mandate, List<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : database.unwrap(Session.class)
                        .createNativeQuery(
                                "select entry_id from audit_payload where entry_id in (?1) and exists (select 1 from mandate where id = ?2)",
                                UUID.class)
                        .setParameter(1, entries)
                        .setParameter(2, mandate.value())
                        .getResultList();
    }

    /** Erases names and values of entries, and says so; whether there were any. */
    boolean erase(MandateId mandate, List<UUID> entries, Optional<String> why) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            database.createNativeQuery("delete from audit_payload where entry_id in (?1)")
                    .setParameter(1, entries.subList(from, Math.min(from + AT_ONCE, entries.size())))
                    .executeUpdate();
        }
        if (!entries.isEmpty()) {
            events.fire(new EntriesErased(mandate, entries, why));
        }
        return !entries.isEmpty();
    }

    /** The entries of a mandate that have names and values which are to be erased. */
    private final class Found {

        private final MandateId mandate;
        private final Map<UUID, AuditEntry> entries = new LinkedHashMap<>();

        private Found(MandateId mandate) {
            this.mandate = mandate;
        }

        private void of(List<String> actions, Id subject) {
            where("e.mandate_id = ?1 and e.action in (?2) and e.subject_id = ?3", List.of(actions, subject.value()));
        }

        /** @param rows those whose entries they are */
        private void of(List<String> actions, String rows, Id of) {
            where(
                    "e.mandate_id = ?1 and e.action in (?2) and e.subject_id in (select id from " + rows + ")",
                    List.of(actions, of.value()));
        }

        /** @param values those of the condition from the second on; the first is the mandate */
        private void where(String condition, List<?> values) {
            query(condition, values).forEach(entry -> entries.put(entry.id(), entry));
        }

        /** The same, by names and values: only where these are what was written. */
        private void told(String condition, List<?> values) {
            var some = query(condition, values);
            var told = places.told(some.stream().map(AuditEntry::id).toList());
            some.stream()
                    .filter(entry -> told.containsKey(entry.id()))
                    .forEach(entry -> entries.put(entry.id(), entry));
        }

        private List<AuditEntry> query(String condition, List<?> values) {
            var query = database.unwrap(Session.class)
                    .createNativeQuery(
                            "select e.* from audit_entry e join audit_payload p on p.entry_id = e.id where "
                                    + condition,
                            AuditEntry.class)
                    .setParameter(1, mandate.value());
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 2, values.get(i));
            }
            return query.getResultList();
        }
    }
}
