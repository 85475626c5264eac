package no.mandat.workflow.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Picture;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.workflow.text.Redline.Result;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two revisions of a deliverable, part by part: all that their hashes are of. A text that is the same to the letter
 * isn't read: it has no comparison.
 *
 * @param kind the line of what kind of deliverable it is and which of the mandate's
 * @param language the line of the language it is in
 * @param title the line
 * @param summary {@code null} where it is the same
 * @param reply what the group answers where it upholds its text; {@code null} where it doesn't in either
 * @param figures those of a progress report; what is gone stands where it stood
 * @param sections all, in the order of the new revision; what is gone stands where it stood
 * @param recommendations the same of these
 * @param dissents the same of these
 * @param pictures the files that the texts show
 */
public record ReportRedline(
        Result kind,
        Result language,
        Result title,
        @Nullable Result summary,
        @Nullable ReplyChange reply,
        List<FigureChange> figures,
        List<SectionChange> sections,
        List<RecommendationChange> recommendations,
        List<DissentChange> dissents,
        List<PictureChange> pictures) {

    /** Takes copies. */
    public ReportRedline {
        figures = List.copyOf(figures);
        pictures = List.copyOf(pictures);
        sections = List.copyOf(sections);
        recommendations = List.copyOf(recommendations);
        dissents = List.copyOf(dissents);
    }

    /** A part and what has become of it; nothing where it is as it was. */
    public sealed interface Part {

        /** What has become of it. */
        Set<ReportChange> changes();

        /** What was compared in it. */
        Stream<Result> comparisons();

        /** Whether anything has. */
        default boolean isChanged() {
            return !changes().isEmpty();
        }

        /** How many words are new. */
        default int inserted() {
            return comparisons().mapToInt(Result::inserted).sum();
        }

        /** How many words are gone. */
        default int deleted() {
            return comparisons().mapToInt(Result::deleted).sum();
        }
    }

    /**
     * A section.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     * @param numberBefore as printed, empty where it is new
     * @param number as printed, empty where it is gone
     * @param title the line
     * @param text {@code null} where it is the same
     * @param summary {@code null} where it is the same
     */
    public record SectionChange(
            @Nullable Section before,
            @Nullable Section after,
            String numberBefore,
            String number,
            Set<ReportChange> changes,
            Result title,
            @Nullable Result text,
            @Nullable Result summary)
            implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.of(title, text, summary).filter(Objects::nonNull);
        }

        /** As it is, or was where it is gone. */
        public Section section() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /**
     * A recommendation.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     * @param numberBefore as printed, empty where it is new
     * @param number as printed, empty where it is gone
     * @param text {@code null} where it is the same
     * @param rationale {@code null} where it is the same
     * @param addressee the line
     */
    public record RecommendationChange(
            @Nullable Recommendation before,
            @Nullable Recommendation after,
            String numberBefore,
            String number,
            Set<ReportChange> changes,
            @Nullable Result text,
            @Nullable Result rationale,
            Result addressee)
            implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.of(text, rationale, addressee).filter(Objects::nonNull);
        }

        /** As it is, or was where it is gone. */
        public Recommendation recommendation() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /**
     * A dissent or a remark.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     * @param text {@code null} where it is the same
     * @param signatories the line of their names
     */
    public record DissentChange(
            @Nullable Dissent before,
            @Nullable Dissent after,
            Set<ReportChange> changes,
            @Nullable Result text,
            Result signatories)
            implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.of(text, signatories).filter(Objects::nonNull);
        }

        /** As it is, or was where it is gone. */
        public Dissent dissent() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /**
     * What the group answers to whoever returned the text.
     *
     * @param before as it was; {@code null} where there was none
     * @param after as it is; {@code null} where there is none
     * @param body the line of who returned it
     * @param text {@code null} where it is the same
     * @param objections those that are printed with it
     */
    public record ReplyChange(
            @Nullable Reply before,
            @Nullable Reply after,
            Set<ReportChange> changes,
            Result body,
            @Nullable Result text,
            List<ObjectionChange> objections)
            implements Part {

        /** Takes a copy. */
        public ReplyChange {
            objections = List.copyOf(objections);
        }

        @Override
        public Stream<Result> comparisons() {
            return Stream.concat(
                    Stream.of(body, text).filter(Objects::nonNull),
                    objections.stream().flatMap(ObjectionChange::comparisons));
        }

        /** As it is, or was where it is gone. */
        public Reply reply() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /**
     * An objection that is printed with the text.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     * @param reason the line
     * @param wayOut the line
     */
    public record ObjectionChange(
            @Nullable Objection before,
            @Nullable Objection after,
            Set<ReportChange> changes,
            Result reason,
            Result wayOut)
            implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.of(reason, wayOut);
        }

        /** As it is, or was where it is gone. */
        public Objection objection() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /**
     * A figure of a progress report.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     */
    public record FigureChange(
            @Nullable Figure before, @Nullable Figure after, Set<ReportChange> changes) implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.empty();
        }
    }

    /**
     * A picture's file.
     *
     * @param before as it was; {@code null} where it is new
     * @param after as it is; {@code null} where it is gone
     */
    public record PictureChange(
            @Nullable Picture before, @Nullable Picture after, Set<ReportChange> changes) implements Part {

        @Override
        public Stream<Result> comparisons() {
            return Stream.empty();
        }
    }

    /**
     * Compares two revisions.
     *
     * @param level of the heading of a section of the first level in the page
     */
    public static ReportRedline between(
            ReportContent before, ReportContent after, int level, Words words, ReportAddresses addresses) {
        return new ReportComparison(before, after, level, words, addresses).all();
    }

    /** The sections in which something changed, for a list of contents. */
    public List<SectionChange> changedSections() {
        return sections.stream().filter(SectionChange::isChanged).toList();
    }

    /** Whether anything changed at all. */
    public boolean isChanged() {
        return comparisons().anyMatch(Result::changed) || parts().anyMatch(Part::isChanged);
    }

    /** How many words are new. */
    public int inserted() {
        return parts().mapToInt(Part::inserted).sum()
                + comparisons().mapToInt(Result::inserted).sum();
    }

    /** How many words are gone. */
    public int deleted() {
        return parts().mapToInt(Part::deleted).sum()
                + comparisons().mapToInt(Result::deleted).sum();
    }

    private Stream<Part> parts() {
        return Stream.concat(
                Stream.<Part>ofNullable(reply),
                Stream.of(figures, sections, recommendations, dissents, pictures)
                        .flatMap(List::stream));
    }

    private Stream<Result> comparisons() {
        return Stream.of(kind, language, title, summary).filter(Objects::nonNull);
    }
}
