package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.workflow.closing.MakeMotion;
import no.mandat.workflow.closing.MotionService;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.ReplaceClauses;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;

/** Brings mandates to where they are in their life for a test of something else. */
@ApplicationScoped
public class Lives {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    World world;

    @Inject
    Adoptions adoptions;

    @Inject
    ClauseService clauses;

    @Inject
    AmendmentService amendments;

    @Inject
    MotionService motions;

    @Inject
    MandateService mandates;

    /** With one clause, a group of three and a board of one. */
    public void ready(Actor.Someone secretary, MandateId mandate) {
        as(secretary, () -> {
            clauses.write(new WriteClauses(
                    UUID.randomUUID(), mandate, ClauseText.NONE, tree("Gruppen skal måle."), List.of()));
            return true;
        });
        List.of("Ada", "Bo", "Cille").forEach(name -> {
            var ignored = world.voter(mandate, name);
        });
        var ignored = world.seat(
                world.person("Styremedlem", RealmRole.BOARD),
                world.mandate(mandate).board(),
                Role.MEMBER,
                LONG_AGO);
    }

    private static ClauseTree tree(String words) {
        return new ClauseTree(List.of(clause(ClauseForm.PARAGRAPH, words)));
    }

    private static ClauseTree tree(String words, String picture) {
        return new ClauseTree(List.of(clause(ClauseForm.PARAGRAPH, words), clause(ClauseForm.PICTURE, picture)));
    }

    private static Clause clause(ClauseForm form, String words) {
        return new Clause(new ClauseId(UUID.randomUUID()), 0, form, "", "", words, ClauseKind.BACKGROUND, null);
    }

    /** As if both bodies had consented to it. */
    public void adopt(MandateId mandate) {
        adoptions.adopt(mandate, tree("Gruppen skal måle."));
    }

    /** Adopted with a picture among its clauses, and published. */
    public UUID publish(Actor.Someone secretary, MandateId mandate) {
        var picture = world.picture(mandate);
        adoptions.adopt(mandate, tree("Gruppen skal måle.", "![Kart over fjorden](picture:%s)".formatted(picture)));
        as(secretary, () -> {
            mandates.publish(new PublishMandate(UUID.randomUUID(), mandate));
            return true;
        });
        return picture;
    }

    /** As if both bodies had consented to another text. */
    public void amend(MandateId mandate) {
        adoptions.amend(mandate, tree("Gruppen skal måle mer."));
    }

    /** An amendment of a mandate that is ready and adopted, which changes nothing yet. */
    public AmendmentId amendment(Actor.Someone secretary, MandateId mandate) {
        ready(secretary, mandate);
        adopt(mandate);
        var form = new AmendmentForm("Endring", "Derfor", null);
        return as(secretary, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)));
    }

    /** The same, which changes something. */
    public AmendmentId changed(Actor.Someone secretary, MandateId mandate) {
        var id = amendment(secretary, mandate);
        as(secretary, () -> {
            amendments.replaceClauses(new ReplaceClauses(UUID.randomUUID(), id, 0, tree("Gruppen skal ikke måle.")));
            return true;
        });
        return id;
    }

    /** That the mandate, which is ready and adopted, be ended. */
    public MotionId motion(Actor.Someone secretary, MandateId mandate) {
        ready(secretary, mandate);
        adopt(mandate);
        return as(secretary, () -> motions.move(termination(mandate)));
    }

    MakeMotion termination(MandateId mandate) {
        return new MakeMotion(UUID.randomUUID(), mandate, MotionKind.TERMINATE, null, "Ingen midler", null, "nb");
    }
}
