package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Gives a mandate's text as a document that leaves Mandat: to whoever may read the mandate. */
@UseCases
public class MandateExport {

    private final Mandates mandates;
    private final ClauseTexts texts;
    private final Bodies bodies;
    private final ClausePictures pictures;
    private final Access access;
    private final Clock clock;

    @Inject
    MandateExport(
            Mandates mandates, ClauseTexts texts, Bodies bodies, ClausePictures pictures, Access access, Clock clock) {
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.pictures = pictures;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateExport() {
        this(null, null, null, null, null, null);
    }

    /**
     * A document to be kept.
     *
     * @param name what its file is called, without what tells its kind
     */
    public record Exported(String name, ExportDocument document) {}

    /**
     * The mandate's text as it is now.
     *
     * @param language of the words that are put to it; that of the text itself nobody knows
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported text(MandateId id, Locale language) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        var tree = texts.find(id).map(MandateClauses::tree).orElse(ClauseTree.EMPTY);
        var words = Words.in(language);
        var document = MandateDocument.of(tree, pictures(id, tree), facts(mandate, tree, words));
        return new Exported(words.of("export.mandate") + " – " + mandate.shortName(), document);
    }

    private ExportFacts facts(Mandate mandate, ClauseTree tree, Words words) {
        var dates = new Dates(words);
        List<String> lines = new ArrayList<>();
        mandate.adoptedOn().ifPresent(day -> lines.add(words.of("export.mandate.adopted", dates.day(day))));
        lines.add(dates.period(mandate.period().firstDay(), mandate.period().lastDay()));
        return new ExportFacts(
                bodies.require(mandate.board()).name(),
                words.of("export.mandate"),
                mandate.title(),
                words.of(
                        "export.mandate.group",
                        bodies.require(mandate.expertGroup()).name()),
                lines,
                sentence(words.of(mandate.state()), words),
                ClauseHash.of(tree),
                LocalDate.now(clock),
                words.locale());
    }

    private static String sentence(String text, Words words) {
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    private Map<UUID, ExportPicture> pictures(MandateId id, ClauseTree tree) {
        Map<UUID, ExportPicture> found = new HashMap<>();
        MandateDocument.picturesIn(tree)
                .forEach(picture -> pictures.find(id, picture).ifPresent(file -> found.put(picture, read(file))));
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
