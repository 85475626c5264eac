package no.mandat.workflow.document;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.DocumentLife;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads documents: those, and only those, whose classification lets the actor (docs/decisions/0013), and that aren't papers of what isn't
 * there for them.
 */
@UseCases
public class DocumentQueries {

    private static final String ROW =
            "d.id, d.title, d.file.fileType, d.file.fileSize, d.versions, d.classification.openness, p.name, d.changedAt";

    /** Who handed in the newest version. */
    private static final String NEWEST = "join DocumentVersion v on v.key.document = d.id.value"
            + " and v.key.number = d.versions join Person p on p.id.value = v.person.value";

    private final Documents documents;
    private final Mandates mandates;
    private final Attachments attachments;
    private final ShutPapers shut;
    private final Access access;
    private final Events events;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public DocumentQueries(
            Documents documents,
            Mandates mandates,
            Attachments attachments,
            ShutPapers shut,
            Access access,
            Events events) {
        this.documents = documents;
        this.mandates = mandates;
        this.attachments = attachments;
        this.shut = shut;
        this.access = access;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentQueries() {
        this(null, null, null, null, null, null);
    }

    /** Whether the actor may add documents to the mandate. */
    public boolean mayAdd(MandateId mandate) {
        return allowed(mandate).contains(Permission.EDIT_DOCUMENTS);
    }

    /** A page of the mandate's list. */
    public List<DocumentRow> page(MandateId mandate, DocumentSort sort, boolean descending, Seek seek) {
        return list(mandate).page(database, sort.expression(), "d.id.value", descending, seek);
    }

    /** How many there are in the list, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateId mandate) {
        return list(mandate).count(database);
    }

    /**
     * One document.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public DocumentDetails details(DocumentId id) {
        var document = documents.require(id);
        var allowed = allowed(document.mandate());
        requireReadable(document, allowed);
        var classification = document.classification();
        return new DocumentDetails(
                document.id(),
                document.mandate(),
                document.version(),
                document.title(),
                new ClassificationForm(
                        classification.openness(),
                        classification.legalBasis(),
                        classification.inPart(),
                        classification.exemptUntil()),
                document.state(),
                versions(id),
                actions(document, allowed));
    }

    /**
     * The content of a version. Reading what is exempt is written into the audit trail before a byte of it is given.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download content(DocumentId id, int number) {
        var document = readable(id);
        var version = documents.find(id, number).orElseThrow(DocumentQueries::notThere);
        events.fire(document.read(number));
        return new Download(version.file(), version.attachment().orElse(null), attachments);
    }

    private Document readable(DocumentId id) {
        var document = documents.require(id);
        requireReadable(document, allowed(document.mandate()));
        return document;
    }

    private void requireReadable(Document document, Set<Permission> allowed) {
        boolean listed = document.state() == DocumentState.LISTED;
        if (!allowed.contains(Permission.toRead(document.classification().openness()))
                || !listed && !allowed.contains(Permission.EDIT_DOCUMENTS)) {
            throw notThere();
        }
        shut.require(document);
    }

    private Set<Permission> allowed(MandateId id) {
        var allowed = mandates.find(id).map(access::allowed).orElseThrow(DocumentQueries::notThere);
        if (!allowed.contains(Permission.READ_DOCUMENTS)) {
            throw notThere();
        }
        return allowed;
    }

    private KeysetQuery<DocumentRow> list(MandateId mandate) {
        var allowed = allowed(mandate);
        var list = new KeysetQuery<>(DocumentRow.class, ROW, "Document d", NEWEST)
                .and("d.mandate.value = :mandate", Map.of("mandate", mandate.value()))
                .and("d.state = :state", Map.of("state", DocumentState.LISTED))
                .and("d.classification.openness in :readable", Map.of("readable", Permission.readable(allowed)));
        var hidden = shut.of(mandate).stream().map(DocumentId::value).collect(Collectors.toSet());
        return hidden.isEmpty() ? list : list.and("d.id.value not in :hidden", Map.of("hidden", hidden));
    }

    private static Set<DocumentAction> actions(Document document, Set<Permission> allowed) {
        var actions = EnumSet.noneOf(DocumentAction.class);
        if (allowed.contains(Permission.EDIT_DOCUMENTS)) {
            actions.addAll(DocumentLife.LIFE.actionsIn(document.state()));
        }
        return actions;
    }

    private List<VersionRow> versions(DocumentId id) {
        return database.createQuery("""
                        select new no.mandat.workflow.document.VersionRow(v.key.number, v.file.fileName, v.file.fileType,
                            v.file.fileSize, v.file.fingerprint, p.name, v.at)
                        from DocumentVersion v join Person p on p.id.value = v.person.value
                        where v.key.document = :document
                        order by v.key.number desc
                        """, VersionRow.class)
                .setParameter("document", id.value())
                .getResultList();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
