package no.mandat.workflow.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.workflow.text.PairedParts.Pair;
import no.mandat.workflow.text.Redline.Result;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two revisions of a deliverable, part by part. A text that is the same to the letter isn't read: it has no
 * comparison.
 *
 * @param title the line
 * @param summary {@code null} where it is the same
 * @param sections all, in the order of the new revision; what is gone stands where it stood
 * @param recommendations the same of these
 * @param dissents the same of these
 * @param reply what the group answers where it upholds its text; {@code null} where it is the same, or there is none
 */
public record ReportRedline(
        Result title,
        @Nullable Result summary,
        List<SectionChange> sections,
        List<RecommendationChange> recommendations,
        List<DissentChange> dissents,
        @Nullable Result reply) {

    /** Takes copies. */
    public ReportRedline {
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
     * Compares two revisions.
     *
     * @param level of the heading of a section of the first level in the page
     */
    public static ReportRedline between(
            ReportContent before, ReportContent after, int level, Words words, ReportAddresses addresses) {
        return new Comparison(before, after, level, words, addresses).all();
    }

    /** The sections in which something changed, for a list of contents. */
    public List<SectionChange> changedSections() {
        return sections.stream().filter(SectionChange::isChanged).toList();
    }

    /** Whether anything changed at all. */
    public boolean isChanged() {
        return title.changed()
                || Stream.of(summary, reply).filter(Objects::nonNull).anyMatch(Result::changed)
                || parts().anyMatch(Part::isChanged);
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
        return Stream.of(sections, recommendations, dissents).flatMap(List::stream);
    }

    private Stream<Result> comparisons() {
        return Stream.of(title, summary, reply).filter(Objects::nonNull);
    }

    /** Compares. */
    private record Comparison(
            ReportContent before, ReportContent after, int level, Words words, ReportAddresses addresses) {

        ReportRedline all() {
            return new ReportRedline(
                    line(before.title(), after.title()),
                    text(before.summary(), after.summary(), level),
                    sections(),
                    recommendations(),
                    dissents(),
                    text(reply(before.reply()), reply(after.reply()), level));
        }

        private static String reply(@Nullable Reply reply) {
            return reply == null ? "" : reply.text();
        }

        private List<SectionChange> sections() {
            var numbersBefore = before.sectionNumbers();
            var numbers = after.sectionNumbers();
            var pairs = PairedParts.of(
                    before.sections(),
                    after.sections(),
                    List.of(
                            section -> section.id().toString(),
                            section -> section.title().strip().toLowerCase(Locale.ROOT)));
            return pairs.stream()
                    .map(pair -> section(
                            pair,
                            number(numbersBefore, before.sections(), pair.old()),
                            number(numbers, after.sections(), pair.now())))
                    .toList();
        }

        private static String number(List<String> numbers, List<Section> sections, @Nullable Section section) {
            // There may be many that say the same: this one is meant.
            for (int i = 0; i < sections.size(); i++) {
                if (sections.get(i) == section) {
                    return numbers.get(i);
                }
            }
            return "";
        }

        private SectionChange section(Pair<Section> pair, String numberBefore, String number) {
            var old = pair.old();
            var now = pair.now();
            int depth = Objects.requireNonNull(now == null ? old : now).level();
            int heading = Math.clamp(level + depth - 1L, 1, 6);
            var title = line(of(old, Section::title), of(now, Section::title));
            var text = text(of(old, Section::text), of(now, Section::text), heading);
            var summary = text(of(old, Section::summary), of(now, Section::summary), heading);
            var changes = changes(pair, differs(text) || differs(summary));
            if (old != null && now != null) {
                put(changes, ReportChange.RENAMED, title.changed());
                put(changes, ReportChange.MOVED, old.level() != now.level());
                put(
                        changes,
                        ReportChange.DETAILS,
                        !old.clauses().equals(now.clauses())
                                || !old.classification().equals(now.classification()));
            }
            return new SectionChange(old, now, numberBefore, number, changes, title, text, summary);
        }

        private List<RecommendationChange> recommendations() {
            return PairedParts.of(
                            before.recommendations(),
                            after.recommendations(),
                            List.<Function<Recommendation, String>>of(
                                    one -> one.id().toString()))
                    .stream()
                    .map(this::recommendation)
                    .toList();
        }

        private RecommendationChange recommendation(Pair<Recommendation> pair) {
            var old = pair.old();
            var now = pair.now();
            var text = text(of(old, Recommendation::text), of(now, Recommendation::text), level);
            var rationale = text(of(old, Recommendation::rationale), of(now, Recommendation::rationale), level);
            var addressee = line(of(old, Recommendation::addressee), of(now, Recommendation::addressee));
            var changes = changes(pair, differs(text) || differs(rationale) || addressee.changed());
            if (old != null && now != null) {
                put(changes, ReportChange.MOVED, !Objects.equals(old.section(), now.section()));
                put(
                        changes,
                        ReportChange.DETAILS,
                        !old.clauses().equals(now.clauses()) || !old.points().equals(now.points()));
            }
            return new RecommendationChange(
                    old,
                    now,
                    old == null ? "" : before.numberOf(old),
                    now == null ? "" : after.numberOf(now),
                    changes,
                    text,
                    rationale,
                    addressee);
        }

        private List<DissentChange> dissents() {
            return PairedParts.of(
                            before.dissents(), after.dissents(), List.<Function<Dissent, String>>of(one -> one.id()
                                    .toString()))
                    .stream()
                    .map(this::dissent)
                    .toList();
        }

        private DissentChange dissent(Pair<Dissent> pair) {
            var old = pair.old();
            var now = pair.now();
            var text = text(of(old, Dissent::text), of(now, Dissent::text), level);
            var signatories = line(of(old, this::names), of(now, this::names));
            var changes = changes(pair, differs(text));
            if (old != null && now != null) {
                put(changes, ReportChange.MOVED, !Objects.equals(old.recommendation(), now.recommendation()));
                put(changes, ReportChange.DETAILS, old.kind() != now.kind() || signatories.changed());
            }
            return new DissentChange(old, now, changes, text, signatories);
        }

        private String names(Dissent dissent) {
            return words.list(
                    dissent.signatories().stream().map(Signatory::name).toList());
        }

        private static <T> String of(@Nullable T part, Function<T, String> what) {
            return part == null ? "" : what.apply(part);
        }

        private static Set<ReportChange> changes(Pair<?> pair, boolean isChanged) {
            var changes = EnumSet.noneOf(ReportChange.class);
            boolean isBoth = pair.old() != null && pair.now() != null;
            put(changes, ReportChange.NEW, pair.old() == null);
            put(changes, ReportChange.GONE, pair.now() == null);
            put(changes, ReportChange.CHANGED, isBoth && isChanged);
            put(changes, ReportChange.MOVED, isBoth && pair.isMoved());
            return changes;
        }

        private static void put(Set<ReportChange> changes, ReportChange change, boolean isSo) {
            if (isSo) {
                changes.add(change);
            }
        }

        private static boolean differs(@Nullable Result comparison) {
            return comparison != null && comparison.changed();
        }

        private Result line(String old, String now) {
            return Redline.ofLine(old, now, words);
        }

        private @Nullable Result text(String old, String now, int heading) {
            return old.equals(now) ? null : Redline.ofReport(old, now, heading, words, addresses);
        }
    }
}
