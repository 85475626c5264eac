package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.approval.RoundResult;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.mandate.PublishedMandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportView;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads what groups have published, for everybody: no login is asked for, and none gives more. What isn't published, what is under embargo
 * and what isn't there are the same; of what is exempt it gives nothing (domain.md, Deliverables, "Publication obeys the embargo and the
 * classification").
 */
@UseCases
public class PublicDeliverables {

    private final Deliverables deliverables;
    private final PublishedMandates published;
    private final Mandates mandates;
    private final Bodies bodies;
    private final RevisionRounds rounds;
    private final ExportedFacts facts;
    private final ReportNames names;
    private final NamedElsewhere elsewhere;
    private final ExportDesk exports;
    private final Attachments attachments;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    PublicDeliverables(
            Deliverables deliverables,
            PublishedMandates published,
            Mandates mandates,
            Bodies bodies,
            RevisionRounds rounds,
            ExportedFacts facts,
            ReportNames names,
            NamedElsewhere elsewhere,
            ExportDesk exports,
            Attachments attachments,
            Access access) {
        this.deliverables = deliverables;
        this.published = published;
        this.mandates = mandates;
        this.bodies = bodies;
        this.rounds = rounds;
        this.facts = facts;
        this.names = names;
        this.elsewhere = elsewhere;
        this.exports = exports;
        this.attachments = attachments;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicDeliverables() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What the group of a mandate has published, the latest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when the mandate isn't published
     */
    public List<PublishedDeliverable> of(MandateId id) {
        access.requirePublished(mandates.require(id));
        // The title that counts is the revision's: the deliverable's own may be that of a draft.
        return database.createNativeQuery("""
                        select d.number as number, json_value(r.content, '$.kind') as kind,
                            json_value(r.content, '$.title') as title, json_value(r.content, '$.language') as language,
                            p.first_published_at as since
                        from deliverable d
                            join deliverable_publication p
                                on p.deliverable_id = d.id and p.revision_no = d.published_revision
                            join deliverable_revision r on r.deliverable_id = d.id and r.revision = d.published_revision
                        where d.mandate_id = ?1 order by p.first_published_at desc, d.number desc
                        """)
                .unwrap(NativeQuery.class)
                .addScalar("number", StandardBasicTypes.INTEGER)
                .addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("title", StandardBasicTypes.STRING)
                .addScalar("language", StandardBasicTypes.STRING)
                .addScalar("since", StandardBasicTypes.INSTANT)
                .setParameter(1, id.value())
                .getResultStream()
                .map(row -> row((Object[]) row))
                .toList();
    }

    private static PublishedDeliverable row(Object[] row) {
        return new PublishedDeliverable(
                (Integer) row[0], DeliverableKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Instant)
                        row[4]);
    }

    /**
     * Where everybody reads a deliverable: for whoever has its address within, and no place there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where it isn't published, or isn't of that mandate
     */
    public PublishedPlace place(MandateId id, DeliverableId deliverable) {
        var mandate = mandates.require(id);
        access.requirePublished(mandate);
        return database.createQuery("""
                        select d.number from Deliverable d where d.id.value = :deliverable and d.mandate.value = :mandate
                            and d.publishedRevision is not null
                        """, Integer.class)
                .setParameter("deliverable", deliverable.value())
                .setParameter("mandate", id.value())
                .getResultStream()
                .findFirst()
                .map(number ->
                        new PublishedPlace(mandate.publicName().orElseThrow().value(), number))
                .orElseThrow(Deliverables::notThere);
    }

    /**
     * The revision that counts of a deliverable.
     *
     * @param name by what the page of its mandate is known; the mandate's id leads there, too
     * @param number which of the mandate's deliverables
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedReport current(String name, int number) {
        var mandate = published.require(name);
        var deliverable = require(mandate, number);
        return report(mandate, deliverable, counting(deliverable));
    }

    /**
     * A revision that was published, also where another has taken its place.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedReport revision(String name, int number, int revision) {
        var mandate = published.require(name);
        return report(mandate, require(mandate, number), revision);
    }

    /**
     * A picture in what is open of a published revision; others stay inside.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download picture(String name, int number, int revision, PictureId picture) {
        var deliverable = require(published.require(name), number);
        var view = view(deliverable, revision);
        var found = deliverables
                .picture(picture)
                .filter(one -> one.deliverable().equals(deliverable.id()))
                .filter(one -> PictureMarks.isIn(view, picture))
                .orElseThrow(Deliverables::notThere);
        return new Download(ReportQueries.file(found), found.content(), attachments);
    }

    /**
     * A published revision as a file, which is made where it isn't there: once for all who ask, whoever they are.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ExportedFile file(String name, int number, int revision, ReportFormat format) {
        var deliverable = require(published.require(name), number);
        requirePublished(deliverable, revision);
        return exports.ask(deliverable, revision, format, ExportReaders.EVERYBODY);
    }

    private Deliverable require(Mandate mandate, int number) {
        return database.createQuery("""
                        from Deliverable d where d.mandate.value = :mandate and d.number = :number
                            and d.publishedRevision is not null
                        """, Deliverable.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Deliverables::notThere);
    }

    private static int counting(Deliverable deliverable) {
        return deliverable.publishedRevision().orElseThrow();
    }

    private static void requirePublished(Deliverable deliverable, int revision) {
        if (deliverable.publishedSince(revision).isEmpty()) {
            throw Deliverables.notThere();
        }
    }

    private ReportView view(Deliverable deliverable, int revision) {
        requirePublished(deliverable, revision);
        return new ReportView(
                deliverables.requireRevision(deliverable.id(), revision).content(), Audience.EVERYBODY);
    }

    private PublishedReport report(Mandate mandate, Deliverable deliverable, int revision) {
        var view = view(deliverable, revision);
        var content = view.content();
        var words = Words.in(Locale.forLanguageTag(content.language()));
        return new PublishedReport(
                new PublishedReport.Of(
                        mandate.publicName().orElseThrow().value(),
                        mandate.title(),
                        bodies.require(mandate.expertGroup()).name(),
                        bodies.require(mandate.board()).name()),
                revision,
                deliverables.requireRevision(deliverable.id(), revision).contentHash(),
                view,
                deliverable.publications(),
                facts.receiver(deliverable, revision, mandate),
                facts.handedOver(deliverable, revision).orElse(null),
                rounds.passed(deliverable, revision).stream()
                        .map(PublicDeliverables::approval)
                        .toList(),
                correction(deliverables.requireRevision(deliverable.id(), revision)),
                rounds.of(ExportReaders.EVERYBODY.of(deliverable), revision, words)
                        .remarks(),
                names.clauses(mandate.id(), content),
                elsewhere.of(deliverable, content, words));
    }

    private static PublishedReport.@Nullable Correction correction(DeliverableRevision cut) {
        return cut.corrects()
                .map(corrected -> new PublishedReport.Correction(corrected, cut.cutAt()))
                .orElse(null);
    }

    private static PublishedReport.Approval approval(RoundResult round) {
        return new PublishedReport.Approval(
                round.body(),
                round.leaderAlone(),
                round.kind() == RoundKind.NOTICE,
                Optional.ofNullable(round.endedAt()).orElse(round.openedAt()),
                round.numbers());
    }
}
