package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.InterestForm;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.ParticipationForm;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** What is not as it was at first in the demo's bodies: vacancies, a deputy, an observer, a successor, outsiders, interests. */
@ApplicationScoped
class DemoSeats {

    private final CompositionService compositions;
    private final ParticipationService participations;
    private final Interests interests;
    private final Bodies bodies;
    private final Ids ids;

    @Inject
    DemoSeats(
            CompositionService compositions,
            ParticipationService participations,
            Interests interests,
            Bodies bodies,
            Ids ids) {
        this.compositions = compositions;
        this.participations = participations;
        this.interests = interests;
        this.bodies = bodies;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoSeats() {
        this(null, null, null, null, null);
    }

    /** Arranges it. */
    void arrange(DemoScene scene, Mandate batteries, Mandate heat, Mandate wind) {
        scene.as(DemoPerson.SEKRETAR, RealmRole.SECRETARIAT, () -> {
            vacancy(batteries, OrganisationCategory.CIVIL_SOCIETY, true);
            vacancy(heat, OrganisationCategory.OTHER, true);
            vacancy(wind, OrganisationCategory.AUTHORITY, true);
            vacancy(wind, OrganisationCategory.SOCIAL_PARTNER, true);
            var watching = vacancy(batteries, OrganisationCategory.AUTHORITY, false);
            add(
                    batteries,
                    batteries.expertGroup(),
                    member(DemoPerson.EKSPERT6, Role.OBSERVER, watching, null, scene.today()));
            var torgeir = scene.id(DemoPerson.MEDLEM2);
            add(
                    batteries,
                    batteries.expertGroup(),
                    member(DemoPerson.EKSPERT5, Role.DEPUTY, null, torgeir, scene.today()));
            succeed(batteries, scene);
            propose(batteries, scene, "Viser gruppen hvordan brukte batterier sorteres før gjenvinning.");
            propose(heat, scene, "Forklarer hvordan varme fra ladestasjoner kan brukes.");
        });
        scene.as(DemoPerson.LEDER, RealmRole.MEMBER, () -> {
            var proposed = participations.of(batteries.id()).getFirst().id();
            participations.confirm(new ConfirmParticipation(ids.next(), batteries.id(), proposed));
            interests.declare(new DeclareInterest(
                    ids.next(),
                    new InterestForm(
                            InterestKind.EMPLOYMENT,
                            DemoOrganisation.BATTERI.fullName(),
                            "Leder utviklingen av nye celler.",
                            null,
                            null)));
        });
        scene.as(
                DemoPerson.MEDLEM1,
                RealmRole.MEMBER,
                () -> interests.declare(new DeclareInterest(
                        ids.next(),
                        new InterestForm(
                                InterestKind.OFFICE,
                                "Stiftelsen Ren Mulm",
                                "Sitter i styret, som gir støtte til gjenvinning.",
                                scene.today().minusYears(2),
                                null))));
    }

    private SeatId vacancy(Mandate mandate, OrganisationCategory category, boolean voting) {
        var group = mandate.expertGroup();
        var before = bodies.seating(group).seats();
        compositions.createSeat(new CreateSeat(ids.next(), mandate.id(), group, new SeatForm(category, null, voting)));
        return bodies.seating(group).seats().stream()
                .filter(seat -> !before.contains(seat))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void add(Mandate mandate, BodyId body, MemberForm form) {
        compositions.addMember(new AddMember(ids.next(), mandate.id(), body, form));
    }

    private static MemberForm member(
            DemoPerson person, Role role, @Nullable SeatId seat, @Nullable PersonId deputyFor, LocalDate from) {
        return new MemberForm(person.email(), null, null, null, role, seat, deputyFor, from, null, null, false);
    }

    /** In the board, one left in the autumn, and another took the seat. */
    private void succeed(Mandate mandate, DemoScene scene) {
        var board = mandate.board();
        var former = bodies.seating(board).memberships().stream()
                .filter(sitting -> sitting.person().equals(scene.id(DemoPerson.STYRE6)))
                .findFirst()
                .orElseThrow();
        var lastDay = scene.today().minusMonths(3);
        compositions.endMembership(
                new EndMembership(ids.next(), mandate.id(), board, former.id(), lastDay, "Gikk av med pensjon."));
        add(mandate, board, member(DemoPerson.STYRE5, Role.MEMBER, seat(former), null, lastDay.plusDays(1)));
    }

    private static SeatId seat(Membership membership) {
        return membership.seat().orElseThrow();
    }

    private void propose(Mandate mandate, DemoScene scene, String purpose) {
        participations.propose(new ProposeParticipation(
                ids.next(),
                mandate.id(),
                new ParticipationForm(
                        DemoPerson.DELTAKER.email(),
                        null,
                        null,
                        null,
                        purpose,
                        scene.today(),
                        scene.today().plusMonths(2))));
    }
}
