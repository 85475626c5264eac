package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Makes a document of a mandate's text, with its title page and its pictures. Who may have it, others ask. */
@ApplicationScoped
class MandatePaper {

    private final Bodies bodies;
    private final ClausePictures pictures;
    private final MandateTexts texts;

    @Inject
    MandatePaper(Bodies bodies, ClausePictures pictures, MandateTexts texts) {
        this.bodies = bodies;
        this.pictures = pictures;
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandatePaper() {
        this(null, null, null);
    }

    /**
     * What its title page says of the text.
     *
     * @param lines who adopted it when, for which period
     * @param version as printed
     * @param date the day that it is of
     */
    record TitlePage(String title, List<String> lines, String version, String hash, LocalDate date) {

        /** Takes a copy. */
        TitlePage {
            lines = List.copyOf(lines);
        }
    }

    /** The document. */
    Exported write(Mandate mandate, ClauseTree tree, TitlePage page, Words words) {
        var document = MandateDocument.of(tree, pictures(mandate.id(), tree), facts(mandate, page, words));
        return new Exported(words.of("export.mandate") + " – " + mandate.shortName(), document);
    }

    /**
     * The document of a version, which never changes.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Exported ofVersion(Mandate mandate, int number, Words words) {
        var version = texts.version(mandate.id(), number).orElseThrow(MandatePaper::notThere);
        var revision = texts.find(mandate.id(), version.revision()).orElseThrow(MandatePaper::notThere);
        var content = revision.content();
        var dates = new Dates(words);
        var lines = List.of(
                words.of("export.mandate.adopted", dates.day(mandate.adoptedOn().orElseThrow())),
                words.of("open.inForceFrom", dates.day(version.inForceFrom())),
                dates.period(content.period().firstDay(), content.period().lastDay()));
        var page = new TitlePage(
                content.title(),
                lines,
                words.of("mandate.version", number),
                revision.contentHash(),
                version.inForceFrom());
        return write(mandate, content.clauses(), page, words);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    private ExportFacts facts(Mandate mandate, TitlePage page, Words words) {
        var group = bodies.require(mandate.expertGroup()).name();
        return new ExportFacts(
                bodies.require(mandate.board()).name(),
                words.of("export.mandate"),
                page.title(),
                words.of("export.mandate.group", group),
                page.lines(),
                page.version(),
                page.hash(),
                page.date(),
                words.locale());
    }

    private Map<UUID, ExportPicture> pictures(MandateId id, ClauseTree tree) {
        Map<UUID, ExportPicture> found = new HashMap<>();
        PictureMark.all(tree).distinct().forEach(picture -> pictures.find(id, picture)
                .ifPresent(file -> found.put(picture, read(file))));
        return found;
    }

    private static ExportPicture read(Download file) {
        var bytes = new ByteArrayOutputStream();
        try {
            file.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportPicture(file.mediaType(), bytes.toByteArray());
    }
}
