package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRevision;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads published mandates, for everybody: no login is asked for, and none gives more. It tells what both bodies have consented to,
 * version by version; drafts, amendments that aren't in force, documents and reasons it doesn't know (docs/decisions/0037).
 */
@UseCases
public class PublicMandates {

    /** How many a page of the list holds. */
    public static final int PAGE = 100;

    private final PublishedMandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final ClausePictures pictures;
    private final MandatePaper paper;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PublicMandates(
            PublishedMandates mandates,
            MandateTexts texts,
            Bodies bodies,
            ClausePictures pictures,
            MandatePaper paper,
            Access access,
            Clock clock) {
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.pictures = pictures;
        this.paper = paper;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicMandates() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A page of the list of all, by name.
     *
     * @param after the name behind which it begins, or empty for the first page
     * @return at most one more than {@link #PAGE}, which tells that the list goes on
     */
    public List<PublishedRow> page(String after) {
        access.allowEverybody();
        var today = LocalDate.now(clock);
        return database.createQuery("""
                        select new no.mandat.workflow.mandate.PublicMandates$Line(m.publicName, m.title, b.name,
                            m.period.firstDay, m.adoptedOn, m.period.lastDay, m.state)
                        from Mandate m join Body b on b.id.value = m.board.value
                        where m.publicName > :after order by m.publicName
                        """, Line.class)
                .setParameter("after", after)
                .setMaxResults(PAGE + 1)
                .getResultStream()
                .map(line -> line.row(today))
                .toList();
    }

    /**
     * A mandate with the text that counts.
     *
     * @param name by what its page is known; its id leads there, too
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where there is none, or it isn't published
     */
    public PublishedMandate current(String name) {
        var mandate = mandates.require(name);
        return published(mandate, mandate.versions());
    }

    /**
     * A mandate with the text of one of its versions.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedMandate version(String name, int number) {
        return published(mandates.require(name), number);
    }

    /**
     * A picture that a version shows; others that were put to the mandate stay inside.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download picture(String name, int number, UUID picture) {
        var mandate = mandates.require(name);
        var clauses = revision(mandate, number).content().clauses();
        return pictures.find(mandate.id(), picture)
                .filter(file -> PictureMark.all(clauses).anyMatch(picture::equals))
                .orElseThrow(PublicMandates::notThere);
    }

    /**
     * The text of a version as a document to be kept: the same for everybody at any time.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported document(String name, int number, Locale language) {
        var mandate = mandates.require(name);
        return paper.ofVersion(mandate, number, Words.in(language));
    }

    private PublishedMandate published(Mandate mandate, int number) {
        var revision = revision(mandate, number);
        var content = revision.content();
        return new PublishedMandate(
                mandate.id(),
                mandate.publicName().orElseThrow().value(),
                content.title(),
                bodies.require(mandate.board()).name(),
                bodies.require(mandate.expertGroup()).name(),
                mandate.status(LocalDate.now(clock)),
                adoptedOn(mandate),
                firstDay(content.period().firstDay(), adoptedOn(mandate)),
                content.period().lastDay(),
                mandate.endedOn().orElse(null),
                texts.versions(mandate.id()).stream()
                        .map(version ->
                                new PublishedVersion(version.number(), version.inForceFrom(), version.consentedAt()))
                        .toList(),
                number,
                content.clauses(),
                revision.contentHash(),
                mandate.changedAt());
    }

    private MandateRevision revision(Mandate mandate, int number) {
        return texts.version(mandate.id(), number)
                .flatMap(version -> texts.find(mandate.id(), version.revision()))
                .orElseThrow(PublicMandates::notThere);
    }

    private static LocalDate adoptedOn(Mandate mandate) {
        return mandate.adoptedOn().orElseThrow();
    }

    private static LocalDate firstDay(@Nullable LocalDate given, LocalDate adopted) {
        return given == null ? adopted : given;
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** A published mandate as the database gives it. */
    record Line(
            String name,
            String title,
            String board,
            @Nullable LocalDate firstDay,
            LocalDate adoptedOn,
            LocalDate lastDay,
            MandateState state) {

        PublishedRow row(LocalDate today) {
            return new PublishedRow(
                    name,
                    title,
                    board,
                    PublicMandates.firstDay(firstDay, adoptedOn),
                    lastDay,
                    MandateStatus.of(state, lastDay, today));
        }
    }
}
