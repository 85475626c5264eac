package no.mandat.load;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.World;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;

/**
 * Takes positions over HTTP as whoever is named. Lines of words are its format: the client that counts what was acknowledged
 * stands outside of the server that is killed.
 */
@RequestScoped
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class CastingResource {

    @Inject
    World world;

    @Inject
    ApprovalService service;

    @Inject
    ApprovalQueries queries;

    /** A mandate whose group has so many voters: its secretary and itself, then a voter a line. */
    @POST
    @Path("groups")
    public String group(@QueryParam("voters") int voters) {
        var secretary = world.fresh(world.person("Sekretær", RealmRole.SECRETARIAT));
        var mandate = world.draft(secretary, "Under last");
        var lines = new StringJoiner("\n", "", "\n").add(secretary.personId() + " " + mandate);
        for (int i = 0; i < voters; i++) {
            lines.add(world.voter(mandate, "Medlem " + i).personId().toString());
        }
        return lines.toString();
    }

    /** A round of that group: its id and the hash of its content. */
    @POST
    @Path("rounds")
    public String round(@QueryParam("secretary") UUID secretary, @QueryParam("mandate") UUID mandate) {
        var opener = someone(secretary, RealmRole.SECRETARIAT);
        var round = world.round(opener, new MandateId(mandate), RoundSettings.usual());
        return round + " " + as(opener, () -> queries.details(round)).hash() + "\n";
    }

    /** Approves: the position's id. */
    @POST
    @Path("positions")
    public String cast(
            @QueryParam("voter") UUID voter,
            @QueryParam("round") UUID round,
            @QueryParam("hash") String hash,
            @QueryParam("key") UUID key) {
        var command = new CastPosition(key, new RoundId(round), PositionKind.APPROVE, null, null, null, hash);
        try {
            return as(someone(voter, RealmRole.MEMBER), () -> service.cast(command)) + "\n";
        } catch (RefusedException e) {
            throw new ClientErrorException(
                    Response.status(Response.Status.CONFLICT)
                            .entity(e.refusal().toString())
                            .build(),
                    e);
        }
    }

    /** What the page of the round shows: its state, and how many have answered. */
    @GET
    @Path("rounds")
    public String page(@QueryParam("secretary") UUID secretary, @QueryParam("round") UUID round) {
        var details = as(someone(secretary, RealmRole.SECRETARIAT), () -> queries.details(new RoundId(round)));
        return details.state() + " " + details.numbers().cast() + "\n";
    }

    private Actor.Someone someone(UUID id, RealmRole role) {
        return world.fresh(new Actor.Someone(new PersonId(id), "Noen", Set.of(role)));
    }
}
