package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.AppointmentChoice;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.MoveForm;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document by which somebody was appointed: one of the mandate, named where it may be read. */
class AppointmentIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    CompositionService service;

    @Inject
    CompositionQueries queries;

    @Inject
    DocumentService documents;

    private Actor.Someone secretary;
    private MandateId id;
    private BodyId group;
    private DocumentId decision;

    @BeforeEach
    void aMandateWithADecision() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Oppnevnt");
        group = world.mandate(id).expertGroup();
        decision = world.document(secretary, id, Openness.INTERNAL);
    }

    private void appoint(DocumentId document) {
        var form = new MemberForm(
                UUID.randomUUID() + "@test.mandat.example",
                "Ny Person",
                null,
                null,
                Role.MEMBER,
                world.vacantSeat(group),
                null,
                BEGAN,
                BEGAN.minusDays(9),
                document,
                false);
        as(secretary, () -> {
            service.addMember(new AddMember(UUID.randomUUID(), id, group, form));
            return true;
        });
    }

    private MembershipLine seenBy(Actor.Someone reader) {
        return as(reader, () -> queries.on(id, BEGAN))
                .body(BodyKind.EXPERT_GROUP)
                .memberships()
                .getFirst();
    }

    private void withdraw() {
        as(secretary, () -> {
            documents.withdraw(new WithdrawDocument(UUID.randomUUID(), decision, 0, "Feil"));
            return true;
        });
    }

    @Test
    void isNamedForThoseWhoMayReadIt() {
        appoint(decision);
        assertThat(seenBy(secretary).appointment()).isEqualTo(decision);
        assertThat(seenBy(secretary).appointmentTitle()).isEqualTo("Notat INTERNAL");

        var board = world.person("Styremedlem", RealmRole.BOARD);
        world.seat(board, world.mandate(id).board(), Role.MEMBER, BEGAN);
        assertThat(seenBy(board).appointment()).isNull();
        assertThat(seenBy(board).appointmentTitle()).isNull();
        assertThat(world.number(
                        "select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id where e.mandate_id = ?1 and p.content like '%Notat INTERNAL%' and e.action = 'MembershipBegan'",
                        id.value()))
                .isOne();
    }

    @Test
    void isNamedNoMoreWhenItIsWithdrawn() {
        appoint(decision);
        withdraw();
        assertThat(seenBy(secretary).appointment()).isNull();
        assertThat(seenBy(secretary).appointedOn()).isEqualTo(BEGAN.minusDays(9));
    }

    @Test
    void isOneOfTheMandateThatIsNotWithdrawn() {
        var other = world.draft(secretary, "Et annet");
        var elsewhere = world.document(secretary, other, Openness.OPEN);
        assertThat(refusalOf(() -> appoint(elsewhere))).isEqualTo(new PartyRefusal.NoSuchDocument());
        assertThat(refusalOf(() -> appoint(new DocumentId(UUID.randomUUID()))))
                .isEqualTo(new PartyRefusal.NoSuchDocument());
        withdraw();
        assertThat(refusalOf(() -> appoint(decision))).isEqualTo(new PartyRefusal.NoSuchDocument());
    }

    @Test
    void comesWithAMoveToo() {
        appoint(null);
        var sitting = seenBy(secretary);
        var seat = world.vacantSeat(group);
        as(secretary, () -> {
            service.moveMember(new MoveMember(
                    UUID.randomUUID(),
                    id,
                    group,
                    sitting.id(),
                    new MoveForm(Role.OBSERVER, seat, BEGAN.plusDays(9), null, decision)));
            return true;
        });
        var moved = as(secretary, () -> queries.on(id, BEGAN.plusDays(9)))
                .body(BodyKind.EXPERT_GROUP)
                .in(seat)
                .orElseThrow();
        assertThat(moved.appointment()).isEqualTo(decision);
    }

    @Test
    void isFoundByTheBeginningOfItsTitle() {
        world.document(secretary, id, Openness.OPEN);
        assertThat(as(secretary, () -> queries.appointments(id, "notat i", 0, 9)))
                .containsExactly(new AppointmentChoice(decision, "Notat INTERNAL"));
        assertThat(as(secretary, () -> queries.appointments(id, "%", 0, 9))).isEmpty();
        assertThat(as(secretary, () -> queries.appointments(id, "", 1, 9)))
                .extracting(AppointmentChoice::title)
                .containsExactly("Notat OPEN");
    }
}
