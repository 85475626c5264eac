package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Events;

/** Gives a mandate its clauses, inside a use case that has asked for access. Pictures are kept with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClauseWriting {

    private static final Pattern PICTURE = Pattern.compile("\\(picture:(\\d{1,4})\\)");

    private final ClauseTexts texts;
    private final Attachments attachments;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ClauseWriting(ClauseTexts texts, Attachments attachments, Events events, Clock clock) {
        this.texts = texts;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClauseWriting() {
        this(null, null, null, null);
    }

    /** The clauses of the mandate from now on, whatever it had. */
    void write(MandateId mandate, ClauseTree tree, List<ReceivedFile> pictures) {
        var kept = withPictures(mandate, tree, pictures);
        var there = texts.lock(mandate);
        if (there.isPresent()) {
            revise(there.get(), kept);
            return;
        }
        var beginning = MandateClauses.begin(mandate, kept, ClauseHash.of(kept), clock.instant());
        texts.add(beginning.clauses());
        events.fire(beginning.event());
    }

    /** Another tree in the place of the one that is there. */
    void revise(MandateClauses clauses, ClauseTree now) {
        events.fire(clauses.revise(now, ClauseHash.of(clauses.tree()), ClauseHash.of(now), clock.instant()));
    }

    /** Lets a mandate show the pictures of another. */
    void copyPictures(MandateId from, MandateId to) {
        database.createNativeQuery("""
                        insert into clause_picture (mandate_id, id, file_name, file_type, file_size, fingerprint)
                        select ?1, id, file_name, file_type, file_size, fingerprint from clause_picture where mandate_id = ?2
                        """)
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
    }

    private ClauseTree withPictures(MandateId mandate, ClauseTree tree, List<ReceivedFile> pictures) {
        var kept = pictures.stream().map(picture -> keep(mandate, picture)).toList();
        return new ClauseTree(tree.clauses().stream()
                .map(clause -> clause.form() != ClauseForm.PICTURE
                        ? clause
                        : clause.says(
                                clause.heading(), PICTURE.matcher(clause.text()).replaceAll(found -> {
                                    int number = Integer.parseInt(found.group(1));
                                    return number < kept.size() ? "(picture:" + kept.get(number) + ")" : found.group();
                                })))
                .toList());
    }

    private String keep(MandateId mandate, ReceivedFile picture) {
        if (picture.fileType() != FileType.PNG && picture.fileType() != FileType.JPEG) {
            throw new RefusedException(new AttachmentRefusal.UnknownKind());
        }
        var id = attachments.keep(picture);
        database.createNativeQuery(
                        "insert into clause_picture (id, mandate_id, file_name, file_type, file_size, fingerprint)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, id)
                .setParameter(2, mandate.value())
                .setParameter(3, picture.fileName())
                .setParameter(4, picture.fileType().name())
                .setParameter(5, picture.fileSize())
                .setParameter(6, picture.fingerprint())
                .executeUpdate();
        return id.toString();
    }
}
