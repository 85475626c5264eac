package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.recognition.Proposal;
import no.mandat.workflow.recognition.Recognition;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads documents that mandates begin with. Changes nothing: what is read comes back to be looked at. */
@UseCases
public class MandateImport {

    private final ManuscriptReader reader;
    private final Mandates mandates;
    private final ClauseTexts texts;
    private final Bodies bodies;
    private final Ids ids;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MandateImport(
            ManuscriptReader reader, Mandates mandates, ClauseTexts texts, Bodies bodies, Ids ids, Access access) {
        this.reader = reader;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.ids = ids;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateImport() {
        this(null, null, null, null, null, null);
    }

    /**
     * A document and what it seems to say.
     *
     * @param manuscript the document, as it was read
     */
    public record Reading(Manuscript manuscript, Proposal proposal) {

        /** The categories that the text demands, as the mandate's form has them. */
        public List<DemandChoice> demands() {
            return proposal.demands().all().stream().map(DemandChoice::of).toList();
        }
    }

    /**
     * Reads a file.
     *
     * @throws RefusedException {@link AttachmentRefusal}, {@link no.mandat.domain.mandate.MandateRefusal.TooManyClauses}
     */
    public Reading read(ReceivedFile file) {
        access.require(RealmRole.SECRETARIAT);
        return reading(reader.read(file));
    }

    /**
     * Reads a text that was pasted.
     *
     * @throws RefusedException as {@link #read}
     */
    public Reading readText(@Valid PastedText text) {
        access.require(RealmRole.SECRETARIAT);
        return reading(reader.read(text.text()));
    }

    /**
     * What a new mandate can take from another: its clauses, under identities of their own, its seats, and what its form says.
     *
     * @param form as that of the other; its period is the other's
     */
    public record Copy(MandateForm form, ClauseTree tree, List<SeatForm> seats) {}

    /**
     * Reads another mandate.
     *
     * @throws RefusedException {@link no.mandat.workflow.shared.SharedRefusal.NotThereOrNotYours}
     */
    public Copy copy(MandateId id) {
        access.require(RealmRole.SECRETARIAT);
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        var tree = texts.find(id).map(MandateClauses::tree).orElse(ClauseTree.EMPTY);
        var form = new MandateForm(
                mandate.title(),
                mandate.shortName(),
                new BoardChoice(mandate.board(), bodies.require(mandate.board()).name()),
                bodies.require(mandate.expertGroup()).name(),
                mandate.period().firstDay(),
                mandate.period().lastDay(),
                mandate.demands().all().stream().map(DemandChoice::of).toList());
        return new Copy(
                form,
                new ClauseTree(tree.clauses().stream()
                        .map(clause -> clause.with(new ClauseId(ids.next())))
                        .toList()),
                seats(mandate.expertGroup()));
    }

    private List<SeatForm> seats(BodyId group) {
        return database.createQuery("""
                        select s.category, o.id.value, o.name, s.voting from Seat s
                        left join Organisation o on o.id.value = s.organisation.value
                        where s.body.value = :group and s.closedFrom is null order by s.category, o.name, s.id.value
                        """, Object[].class)
                .setParameter("group", group.value())
                .getResultStream()
                .map(row -> seat((OrganisationCategory) row[0], (UUID) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    private static SeatForm seat(
            OrganisationCategory category, @Nullable UUID organisation, @Nullable String name, boolean voting) {
        return organisation == null || name == null
                ? new SeatForm(category, null, voting)
                : new SeatForm(
                        category, new OrganisationChoice(new OrganisationId(organisation), name, category), voting);
    }

    private Reading reading(Manuscript manuscript) {
        return new Reading(manuscript, Recognition.of(manuscript, ids::next));
    }
}
