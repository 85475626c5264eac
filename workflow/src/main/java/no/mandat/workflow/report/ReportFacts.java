package no.mandat.workflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.export.ExportBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a report says that isn't in its content. Words in it are in the report's own language.
 *
 * @param group whose report it is
 * @param receiver who gets it; may be empty
 * @param mandate the title of the mandate
 * @param standing what became of the revision
 * @param names what the report names
 * @param pictures the files of its pictures
 * @param remarks of those who decided on it, as they are printed with the text
 * @param annexes what follows the text, each beginning with its heading of level 1; such as the traceability
 * @param zone in which days are counted
 */
public record ReportFacts(
        String group,
        String receiver,
        String mandate,
        Standing standing,
        Names names,
        Pictures pictures,
        List<Remark> remarks,
        List<ExportBlock> annexes,
        ZoneId zone) {

    /** Takes copies. */
    public ReportFacts {
        remarks = List.copyOf(remarks);
        annexes = List.copyOf(annexes);
    }

    /**
     * What became of a revision.
     *
     * @param number of the revision
     * @param hash of its content, whole
     * @param state as words: "til godkjenning"
     * @param approvals a line each: who approved on which day
     * @param date of the revision
     * @param embargo until when it is kept back
     * @param mark who may read it, as words; empty where everybody may
     */
    public record Standing(
            int number,
            String hash,
            String state,
            List<String> approvals,
            LocalDate date,
            @Nullable LocalDate published,
            @Nullable ZonedDateTime embargo,
            @Nullable LocalDate handedOver,
            String mark) {

        /** Takes a copy. */
        public Standing {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * What the report names, as it is said.
     *
     * @param clauses of the mandate: "4.1", or "4.1 Tilgang til råvarer"
     * @param points of input: "Innspill 2026-0031"
     * @param references what isn't in the report itself, by its address: {@code document:…}, {@code input:…}
     * @param figures what is counted, and from what, by their keys; a key that isn't here stands for itself
     * @param closed addresses of what isn't for the readers: the text's own words for it aren't either
     */
    public record Names(
            Map<ClauseId, String> clauses,
            Map<PointId, String> points,
            Map<String, String> references,
            Map<String, String> figures,
            Set<String> closed) {

        /** Takes copies. */
        public Names {
            clauses = Map.copyOf(clauses);
            points = Map.copyOf(points);
            references = Map.copyOf(references);
            figures = Map.copyOf(figures);
            closed = Set.copyOf(closed);
        }
    }

    /** The files of the pictures. Each is opened when it is written, and may be opened more than once. */
    @FunctionalInterface
    public interface Pictures {

        /** The file, from its beginning. */
        InputStream open(PictureId picture) throws IOException;
    }

    /**
     * A remark or an objection that is printed with the text.
     *
     * @param from who says it, with the body and the day where they are known
     * @param text in their own words
     * @param wayOut what would resolve it; may be empty
     */
    public record Remark(String from, String text, String wayOut) {}
}
