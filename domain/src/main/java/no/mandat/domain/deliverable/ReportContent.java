package no.mandat.domain.deliverable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * All that a revision of a deliverable says: that is what is hashed, decided on, exported and published.
 *
 * <p>Texts are Markdown with tables, footnotes ({@code [^1]} and {@code [^1]: …} within one section), pictures
 * ({@code ![what it shows](picture:UUID)}) and references ({@code section:UUID}, {@code recommendation:UUID}, {@code document:UUID},
 * {@code input:2026-0031}).
 *
 * @param number which of the mandate's deliverables, from 1
 * @param language of the text, as a language tag
 * @param summary what it says in short, Markdown; may be empty
 * @param sections in the order of reading
 * @param recommendations in the order of their numbers
 * @param dissents in the order in which they were raised; only those that somebody has signed
 * @param pictures all that the texts name
 * @param figures of a progress report, else none
 * @param reply to a body that returned the text, where the group upholds it, else none
 */
public record ReportContent(
        DeliverableKind kind,
        int number,
        String title,
        String language,
        String summary,
        List<Section> sections,
        List<Recommendation> recommendations,
        List<Dissent> dissents,
        List<Picture> pictures,
        List<Figure> figures,
        @Nullable Reply reply) {

    /** Takes copies. */
    public ReportContent {
        sections = List.copyOf(sections);
        recommendations = List.copyOf(recommendations);
        dissents = List.copyOf(dissents);
        pictures = List.copyOf(pictures);
        figures = List.copyOf(figures);
    }

    /**
     * A section.
     *
     * @param level how deep it stands, from 1 to 3
     * @param text Markdown; its own headings stand below the section's
     * @param summary what a slide says of it, Markdown; may be empty
     * @param clauses what of the mandate it answers
     * @param classification who it is for
     */
    public record Section(
            SectionId id,
            int level,
            String title,
            String text,
            String summary,
            List<ClauseId> clauses,
            Classification classification) {

        /** The deepest level. */
        public static final int DEEPEST = 3;

        /** Takes a copy. */
        public Section {
            clauses = List.copyOf(clauses);
        }

        /** The same with other words. */
        Section saying(String words) {
            return new Section(id, level, title, words, summary, clauses, classification);
        }

        /** The same, as deep as that. */
        public Section at(int depth) {
            return new Section(id, depth, title, text, summary, clauses, classification);
        }
    }

    /**
     * A recommendation. Its number is that of the deliverable and its place in it, as in 5.1 ({@link #numberOf}).
     *
     * @param section in which it stands, after the text; none where it stands behind all
     * @param text what is recommended, Markdown
     * @param rationale why, Markdown; may be empty
     * @param addressee who is to act; may be empty
     * @param clauses what of the mandate it answers
     * @param points of input that it builds on
     */
    public record Recommendation(
            RecommendationId id,
            @Nullable SectionId section,
            String text,
            String rationale,
            String addressee,
            List<ClauseId> clauses,
            List<PointId> points) {

        /** Takes copies. */
        public Recommendation {
            clauses = List.copyOf(clauses);
            points = List.copyOf(points);
        }

        /** The same behind all sections. */
        public Recommendation behindAll() {
            return new Recommendation(id, null, text, rationale, addressee, clauses, points);
        }

        /** The same in other words. */
        Recommendation saying(String words, String why) {
            return new Recommendation(id, section, words, why, addressee, clauses, points);
        }

        /** What it says, and why. */
        String words() {
            return (text + "\n\n" + rationale).strip();
        }
    }

    /**
     * A dissent or a remark.
     *
     * @param recommendation to which it is; none where it is to the whole
     * @param text Markdown
     * @param signatories who stand behind it, in the order in which they signed
     */
    public record Dissent(
            DissentId id,
            DissentKind kind,
            @Nullable RecommendationId recommendation,
            String text,
            List<Signatory> signatories) {

        /** Takes a copy. */
        public Dissent {
            signatories = List.copyOf(signatories);
        }
    }

    /** Who signed, by the name they had then. */
    public record Signatory(PersonId person, String name, Instant signedAt) {}

    /**
     * A picture that a text names.
     *
     * @param mediaType {@code image/png} or {@code image/jpeg}
     * @param size in bytes
     * @param hash SHA-256 of the file, in hexadecimal digits
     */
    public record Picture(PictureId id, String mediaType, long size, String hash) {}

    /**
     * A figure of a progress report, as it was at an instant.
     *
     * @param key what is counted, for the words
     * @param count how many
     * @param source what it was counted from, for the words
     * @param day until which it counts, where it has one
     */
    public record Figure(
            String key,
            long count,
            String source,
            Instant at,
            @Nullable LocalDate day) {}

    /**
     * The group upholds a text that was returned to it.
     *
     * @param body who returned it
     * @param objections what they said, each in the words of who said it
     * @param text what the group answers, Markdown
     */
    public record Reply(String body, List<Objection> objections, String text) {

        /** Takes a copy. */
        public Reply {
            objections = List.copyOf(objections);
        }
    }

    /** An objection that is printed with the text. */
    public record Objection(String name, String reason, String wayOut) {}

    /** The same with these pictures. */
    public ReportContent showing(List<Picture> shown) {
        return new ReportContent(
                kind, number, title, language, summary, sections, recommendations, dissents, shown, figures, reply);
    }

    /** The same with a section that says something else. */
    ReportContent with(Section other) {
        return new ReportContent(
                kind,
                number,
                title,
                language,
                summary,
                sections.stream()
                        .map(one -> one.id().equals(other.id()) ? other : one)
                        .toList(),
                recommendations,
                dissents,
                pictures,
                figures,
                reply);
    }

    /** The same with a recommendation that says something else. */
    ReportContent with(Recommendation other) {
        return new ReportContent(
                kind,
                number,
                title,
                language,
                summary,
                sections,
                recommendations.stream()
                        .map(one -> one.id().equals(other.id()) ? other : one)
                        .toList(),
                dissents,
                pictures,
                figures,
                reply);
    }

    /** Whether it says the same as another, whoever dissents from it and whatever is replied. */
    boolean saysTheSameAs(ReportContent other) {
        return kind == other.kind
                && title.equals(other.title)
                && language.equals(other.language)
                && summary.equals(other.summary)
                && sections.equals(other.sections)
                && recommendations.equals(other.recommendations)
                && figures.equals(other.figures);
    }

    /** The numbers of the sections, as they are printed: "1", "1.1", in the order of the sections. */
    public List<String> sectionNumbers() {
        return numbers(sections.stream().map(Section::level).toList());
    }

    /** The numbers of sections that stand so deep, in their order. */
    public static List<String> numbers(List<Integer> levels) {
        List<String> numbers = new ArrayList<>();
        int[] counters = new int[Section.DEEPEST];
        for (int level : levels) {
            int depth = Math.clamp(level, 1, Section.DEEPEST);
            counters[depth - 1]++;
            Arrays.fill(counters, depth, counters.length, 0);
            // One that stands deeper than there is anything above it stands in a first.
            Arrays.setAll(counters, i -> i < depth ? Math.max(counters[i], 1) : counters[i]);
            numbers.add(IntStream.range(0, depth)
                    .mapToObj(i -> String.valueOf(counters[i]))
                    .collect(Collectors.joining(".")));
        }
        return numbers;
    }

    /** Whether the one at that place, of sections that stand so deep, has none below it. */
    public static boolean isLeaf(List<Integer> levels, int at) {
        return at + 1 == levels.size() || levels.get(at + 1) <= levels.get(at);
    }

    /** The sections that are yet to be written: with neither a text of their own, nor a recommendation, nor sections below them. */
    public List<Section> unwritten() {
        var levels = sections.stream().map(Section::level).toList();
        return IntStream.range(0, sections.size())
                .filter(i -> isLeaf(levels, i))
                .mapToObj(sections::get)
                .filter(leaf -> !no.mandat.domain.deliverable.Section.isWritten(leaf.text())
                        && recommendationsIn(leaf.id()).isEmpty())
                .toList();
    }

    /** The printed number of a recommendation: "5.1". */
    public String numberOf(Recommendation recommendation) {
        return number + "." + (recommendations.indexOf(recommendation) + 1);
    }

    /** A section of it. */
    public Optional<Section> section(SectionId id) {
        return sections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** A recommendation of it. */
    public Optional<Recommendation> recommendation(RecommendationId id) {
        return recommendations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The sections that are closed to somebody: with one, all that stand below it. */
    public Set<SectionId> closed(Predicate<Classification> isClosed) {
        return closed(sections, isClosed);
    }

    /** Those of some sections in their order. */
    public static Set<SectionId> closed(List<Section> sections, Predicate<Classification> isClosed) {
        Set<SectionId> closed = new HashSet<>();
        int below = Integer.MAX_VALUE;
        for (var section : sections) {
            if (section.level() <= below) {
                below = isClosed.test(section.classification()) ? section.level() : Integer.MAX_VALUE;
            }
            if (below != Integer.MAX_VALUE) {
                closed.add(section.id());
            }
        }
        return closed;
    }

    /** The recommendations that stand in a section; those that stand in none where that is none. */
    public List<Recommendation> recommendationsIn(@Nullable SectionId section) {
        return recommendations.stream()
                .filter(one -> section == null ? one.section() == null : section.equals(one.section()))
                .toList();
    }

    /** The dissents to a recommendation; those to the whole where that is none. */
    public List<Dissent> dissentsTo(@Nullable RecommendationId recommendation) {
        return dissents.stream()
                .filter(one -> recommendation == null
                        ? one.recommendation() == null
                        : recommendation.equals(one.recommendation()))
                .toList();
    }
}
