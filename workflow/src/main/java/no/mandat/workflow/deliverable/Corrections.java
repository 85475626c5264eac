package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.deliverable.CorrectionOf;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.LanguageCorrection;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.RoundVoters;

/** All corrections of language. Whoever changes one holds its deliverable. */
@ApplicationScoped
class Corrections {

    private static final String SHUT_OUT = Impartiality.shutOut("'Deliverable'", "d.id.value", ":me");

    private final RoundVoters voters;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Corrections(RoundVoters voters) {
        this.voters = voters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Corrections() {
        this(null);
    }

    void add(LanguageCorrection correction) {
        database.persist(correction);
    }

    Optional<LanguageCorrection> find(CorrectionOf key) {
        return Optional.ofNullable(database.find(LanguageCorrection.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The last ones of a deliverable, whatever became of them. */
    Optional<LanguageCorrection> last(Deliverable deliverable) {
        return database.createQuery(
                        "from LanguageCorrection c where c.key.deliverable.value = :id order by c.key.number desc",
                        LanguageCorrection.class)
                .setParameter("id", deliverable.id().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that its leader is making of the revision that is approved now. */
    Optional<LanguageCorrection> draft(Deliverable deliverable) {
        return last(deliverable)
                .filter(one -> one.state() == CorrectionState.DRAFT)
                .filter(one -> deliverable
                        .approvedRevision()
                        .filter(approved -> approved == one.corrects())
                        .isPresent());
    }

    /** Those that can be objected to. */
    Optional<LanguageCorrection> sent(Deliverable deliverable) {
        return last(deliverable).filter(one -> one.state() == CorrectionState.SENT);
    }

    int nextNumber(Deliverable deliverable) {
        return last(deliverable).map(one -> one.key().number() + 1).orElse(1);
    }

    /** Who decided on the approved text, and can object to its corrections. */
    Set<PersonId> voters(Deliverable deliverable) {
        return voters.of(deliverable.rounds().stream()
                .filter(round -> round.revision() == deliverable.decidedRevision())
                .map(StepRound::round)
                .toList());
    }

    /**
     * Those that a person can still object to by the same rule and didn't make, the first over first, with as many statements as for
     * one.
     */
    List<ToObject> open(PersonId person, LocalDate today) {
        var sent = database.createQuery("""
                        select new no.mandat.workflow.deliverable.Corrections$ToObject(
                            d.id, d.mandate, d.title, d.objectionsBy, r.round)
                        from Deliverable d join d.rounds r
                        where d.objectionsBy >= :today and not (%s)
                            and r.revision = d.decidedRevision
                            and exists (select 1 from Voter v
                                where v.key.round.value = r.round.value and v.key.person.value = :me)
                            and not exists (select 1 from LanguageCorrection c, DeliverableRevision m
                                where c.key.deliverable.value = d.id.value and c.state = SENT
                                    and m.key.deliverable.value = d.id.value and m.key.revision = c.revision
                                    and m.cutBy.value = :me)
                        order by d.objectionsBy, d.id.value
                        """.formatted(SHUT_OUT), ToObject.class)
                .setParameter("me", person.value())
                .setParameter("today", today)
                .getResultList();
        var theirs = voters.in(sent.stream().map(ToObject::round).toList(), person);
        Map<DeliverableId, ToObject> once = new LinkedHashMap<>();
        sent.stream().filter(one -> theirs.contains(one.round())).forEach(one -> once.putIfAbsent(one.id(), one));
        return List.copyOf(once.values());
    }

    /**
     * Corrections that somebody can object to.
     *
     * @param last the last day
     * @param round in which they decided on the text
     */
    record ToObject(DeliverableId id, MandateId mandate, String title, LocalDate last, RoundId round) {

        MyDeliverableRow row(String mandateName) {
            return new MyDeliverableRow(
                    MyDeliverableRow.Waits.CHECK_CORRECTIONS, id, mandate, mandateName, title, null, null, last);
        }
    }
}
