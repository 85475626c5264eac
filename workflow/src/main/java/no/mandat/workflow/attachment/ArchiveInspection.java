package no.mandat.workflow.attachment;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;

/**
 * Looks through an archive, and through the archives in it, as far as they are: every part is unpacked and counted, and
 * nothing of it is kept. It must be a document of Office or ODF.
 */
final class ArchiveInspection {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;

    /** What packs so well was made for it; up to {@link #SMALL} it does no harm. */
    private static final long MOST_RATIO = 100;

    private static final long SMALL = 20L * 1024 * 1024;

    /** A table in a letter in a presentation. */
    private static final int DEEPEST = 2;

    private static final int LONGEST_LIST = 1024 * 1024;

    /** What says which kind of document it is. */
    private static final String OFFICE = "[Content_Types].xml";

    private static final String ODF = "mimetype";

    /** What says of each part of an OpenDocument file how it is packed. */
    private static final String MANIFEST = "META-INF/manifest.xml";

    private static final Set<String> LISTS = Set.of(OFFICE, ODF, MANIFEST);

    private static final Pattern MACROS = Pattern.compile(
            "(.*/)?vbaproject\\.bin|(.*/)?macrosheets/.+|basic/[^/]+/(?!script-lb\\.xml$).+|scripts/.*[^/]");

    private static final Map<String, FileType> OFFICE_KINDS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private final long packed;
    private int parts;
    private long bytes;

    /** @param packed how many bytes the archive has */
    ArchiveInspection(long packed) {
        this.packed = packed;
    }

    /** @throws RefusedException {@link AttachmentRefusal} */
    FileType typeOf(Path file) throws IOException {
        Map<String, String> lists = new HashMap<>();
        try (var archive = new ZipFile(file.toFile())) {
            for (var part : archive.stream().toList()) {
                try (var content = archive.getInputStream(part)) {
                    lookThrough(part, content, 0, lists);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(new AttachmentRefusal.Damaged());
        }
        return type(lists);
    }

    private void lookThrough(ZipEntry part, InputStream packedContent, int depth, Map<String, String> lists)
            throws IOException {
        if (++parts > MOST_PARTS) {
            throw refused(new AttachmentRefusal.UnpacksToTooMuch());
        }
        if (MACROS.matcher(part.getName().toLowerCase(Locale.ROOT)).matches()) {
            throw refused(new AttachmentRefusal.Macros());
        }
        var content = new BufferedInputStream(new Counted(packedContent));
        if (LISTS.contains(part.getName())) {
            var list = new String(content.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
            refuseMacros(list);
            lists.putIfAbsent(part.getName(), list);
        }
        content.mark(FileInspection.HEAD);
        var head = content.readNBytes(FileInspection.HEAD);
        content.reset();
        if (FileInspection.begins(head, FileInspection.ZIP)) {
            lookThroughInner(content, depth + 1);
        } else if (FileInspection.begins(head, FileInspection.OLE2) && MacroProject.isIn(content)) {
            throw refused(new AttachmentRefusal.Macros());
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    private void lookThroughInner(InputStream content, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refused(new AttachmentRefusal.UnpacksToTooMuch());
        }
        var archive = new ZipInputStream(content);
        for (var part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
            lookThrough(part, archive, depth, new HashMap<>());
        }
    }

    /** By what the document itself says of its parts, for a part with macros may have any name. */
    private static void refuseMacros(String list) {
        if (list.contains("macroEnabled") || list.contains("vbaProject")) {
            throw refused(new AttachmentRefusal.Macros());
        }
    }

    private static FileType type(Map<String, String> lists) {
        var office = lists.getOrDefault(OFFICE, "");
        var odf = lists.getOrDefault(ODF, "").strip();
        if (lists.getOrDefault(MANIFEST, "").contains("encryption-data")) {
            throw refused(new AttachmentRefusal.OldOrLocked());
        }
        return OFFICE_KINDS.entrySet().stream()
                .filter(kind -> office.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Stream.of(FileType.ODT, FileType.ODS, FileType.ODP)
                        .filter(kind -> odf.equals(kind.mediaType()))
                        .findFirst())
                .orElseThrow(() -> refused(new AttachmentRefusal.UnknownKind()));
    }

    private static RefusedException refused(Refusal refusal) {
        return new RefusedException(refusal);
    }

    /** Counts what is unpacked and looks at it, and stops in time. */
    private final class Counted extends FilterInputStream {

        private final TestVirus virus = new TestVirus();

        private Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            virus.see(buffer, offset, Math.max(read, 0));
            if (virus.isFound()) {
                throw refused(new AttachmentRefusal.TestVirus());
            }
            return read;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > MOST_BYTES || bytes > SMALL && bytes > MOST_RATIO * packed) {
                throw refused(new AttachmentRefusal.UnpacksToTooMuch());
            }
        }
    }
}
