package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationErased;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryErased;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeErased;
import no.mandat.domain.point.PointEvent.FileNameErased;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;

/**
 * Where personal data is erased, the payloads that hold it go in the same transaction: the names and values, and the key that would let
 * somebody guess them. The entries stay, and with them the proof.
 */
@ApplicationScoped
class PayloadErasure {

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

    private static final String FORGET = "delete p from audit_payload p join audit_entry e on e.id = p.entry_id where ";

    /** In which the name of who came late stands as the subject's. */
    private static final List<String> OF_THE_LATE =
            List.of("LateEntryAsked", "LateEntryGranted", "LateEntryDeclined", "LateEntryLaidAside", "LateEntryLapsed");

    @PersistenceContext
    private EntityManager database;

    void erase(@Observes ContributionErased event) {
        var mandate = event.ofMandate().value();
        forget(event.ofMandate(), OF_THE_CONTRIBUTOR, event.contribution().value());
        forgetWhere(event.ofMandate(), OF_WHAT_WAS_SAID, "spoken where contribution_id = ?3", event.contribution());
        // Those of letters whose address is forgotten: it stood in them as the subject's name.
        database.createNativeQuery(FORGET
                        + "(e.mandate_id = ?1 or e.mandate_id is null) and e.subject_kind = 'Mail'"
                        + " and e.subject_id in (select id from mail_message where address = '')")
                .setParameter(1, mandate)
                .executeUpdate();
        if (event.erasure() == Erasure.PERSON_AND_TEXT) {
            // By the name of the point, for those that are gone by now have no row: "2026-0042-1".
            var reference =
                    database.find(Contribution.class, event.contribution()).reference();
            database.createNativeQuery(FORGET
                            + "e.mandate_id = ?1 and e.action in (?2) and json_value(p.content, '$.subject') like ?3")
                    .setParameter(1, mandate)
                    .setParameter(2, OF_THE_TEXT)
                    .setParameter(3, reference + "-%")
                    .executeUpdate();
        }
    }

    /** It stood where the point was made. */
    void erase(@Observes FileNameErased event) {
        forget(event.ofMandate(), OF_THE_TEXT, event.point().value());
    }

    void erase(@Observes LateEntryErased event) {
        forget(event.ofMandate(), OF_THE_LATE, event.request().value());
    }

    void erase(@Observes AttendeeErased event) {
        forget(event.ofMandate(), OF_THE_ATTENDEE, event.attendee().value());
        forgetWhere(event.ofMandate(), OF_WHAT_WAS_SAID, "spoken where attendee_id = ?3", event.attendee());
        forgetWhere(event.ofMandate(), OF_THE_REMARK, "minutes_remark where attendee_id = ?3", event.attendee());
    }

    void erase(@Observes CallInvitationErased event) {
        forget(event.ofMandate(), OF_THE_INVITATION, event.invitation().value());
    }

    /** @param rows those whose entries they are */
    private void forgetWhere(MandateId mandate, List<String> actions, String rows, Id of) {
        database.createNativeQuery(FORGET
                        + "e.mandate_id = ?1 and e.action in (?2) and e.subject_id in (select id from " + rows + ")")
                .setParameter(1, mandate.value())
                .setParameter(2, actions)
                .setParameter(3, of.value())
                .executeUpdate();
    }

    private void forget(MandateId mandate, List<String> actions, UUID subject) {
        database.createNativeQuery(FORGET + "e.mandate_id = ?1 and e.action in (?2) and e.subject_id = ?3")
                .setParameter(1, mandate.value())
                .setParameter(2, actions)
                .setParameter(3, subject)
                .executeUpdate();
    }
}
