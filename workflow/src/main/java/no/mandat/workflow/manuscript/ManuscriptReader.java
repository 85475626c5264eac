package no.mandat.workflow.manuscript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.TextFile;

/** Reads a document that was received, or a text that was pasted. */
@ApplicationScoped
public class ManuscriptReader {

    private final Reception reception;

    /** Takes its part. */
    @Inject
    public ManuscriptReader(Reception reception) {
        this.reception = reception;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ManuscriptReader() {
        this(null);
    }

    /**
     * The document in the file.
     *
     * @throws RefusedException {@link AttachmentRefusal.NoDocument}, {@link AttachmentRefusal.NoWords}, {@link
     *     AttachmentRefusal.Damaged}
     */
    public Manuscript read(ReceivedFile file) {
        try {
            return read(file, reception.whereIs(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document that the pasted text is: Markdown, if it looks like that, else plain text.
     *
     * @throws RefusedException {@link AttachmentRefusal.NoWords}
     */
    public Manuscript read(String pasted) {
        return withWords(looksLikeMarkdown(pasted) ? MarkdownManuscript.read(pasted) : PlainManuscript.read(pasted));
    }

    /** The file itself, where it is Markdown, for whoever keeps its marks. */
    public Optional<String> markdown(ReceivedFile file) {
        if (file.fileType() != FileType.TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(TextFile.read(reception.whereIs(file)))
                    .filter(text -> isMarkdown(file.fileName(), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manuscript read(ReceivedFile file, Path path) throws IOException {
        try {
            return withWords(
                    switch (file.fileType()) {
                        case TEXT -> text(file.fileName(), TextFile.read(path));
                        case DOCX -> WordManuscript.read(path);
                        case ODT -> OpenDocumentManuscript.read(path);
                        default -> throw new RefusedException(new AttachmentRefusal.NoDocument());
                    });
        } catch (IOException | XMLStreamException e) {
            throw new RefusedException(new AttachmentRefusal.Damaged());
        }
    }

    private static Manuscript text(String name, String text) {
        return isMarkdown(name, text) ? MarkdownManuscript.read(text) : PlainManuscript.read(text);
    }

    private static boolean isMarkdown(String name, String text) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md") || looksLikeMarkdown(text);
    }

    /** Headings with a hash are Markdown; links alone are not, for programs write them into plain text as well. */
    private static boolean looksLikeMarkdown(String text) {
        return text.lines().anyMatch(line -> line.matches("#{1,6} \\S.*"));
    }

    private static Manuscript withWords(Manuscript manuscript) {
        // Pictures alone are pages that somebody has scanned.
        if (manuscript.blocks().stream().allMatch(block -> block.kind() == Block.Kind.PICTURE)) {
            throw new RefusedException(new AttachmentRefusal.NoWords());
        }
        return manuscript;
    }
}
