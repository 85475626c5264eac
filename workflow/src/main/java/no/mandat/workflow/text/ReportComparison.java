package no.mandat.workflow.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Picture;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.workflow.text.PairedParts.Pair;
import no.mandat.workflow.text.Redline.Result;
import no.mandat.workflow.text.ReportRedline.DissentChange;
import no.mandat.workflow.text.ReportRedline.FigureChange;
import no.mandat.workflow.text.ReportRedline.ObjectionChange;
import no.mandat.workflow.text.ReportRedline.PictureChange;
import no.mandat.workflow.text.ReportRedline.RecommendationChange;
import no.mandat.workflow.text.ReportRedline.ReplyChange;
import no.mandat.workflow.text.ReportRedline.SectionChange;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Compares two revisions of a deliverable, part by part. */
record ReportComparison(ReportContent before, ReportContent after, int level, Words words, ReportAddresses addresses) {

    ReportRedline all() {
        return new ReportRedline(
                line(kind(before), kind(after)),
                line(language(before), language(after)),
                line(before.title(), after.title()),
                text(before.summary(), after.summary(), level),
                reply(before.reply(), after.reply()),
                figures(),
                sections(),
                recommendations(),
                dissents(),
                pictures());
    }

    private String kind(ReportContent content) {
        return words.of("deliverable.about", words.of(content.kind()), content.number());
    }

    private String language(ReportContent content) {
        var tag = content.language();
        return "%s (%s)".formatted(Locale.forLanguageTag(tag).getDisplayLanguage(words.locale()), tag);
    }

    private @Nullable ReplyChange reply(@Nullable Reply old, @Nullable Reply now) {
        if (old == null && now == null) {
            return null;
        }
        var body = line(of(old, Reply::body), of(now, Reply::body));
        var text = text(of(old, Reply::text), of(now, Reply::text), level);
        var objections = PairedParts.of(
                        old == null ? List.of() : old.objections(),
                        now == null ? List.of() : now.objections(),
                        List.<Function<Objection, String>>of(Objection::name))
                .stream()
                .map(this::objection)
                .toList();
        boolean isChanged =
                body.changed() || differs(text) || objections.stream().anyMatch(ObjectionChange::isChanged);
        return new ReplyChange(old, now, changes(new Pair<>(old, now, false), isChanged), body, text, objections);
    }

    private ObjectionChange objection(Pair<Objection> pair) {
        var old = pair.old();
        var now = pair.now();
        var reason = line(of(old, Objection::reason), of(now, Objection::reason));
        var wayOut = line(of(old, Objection::wayOut), of(now, Objection::wayOut));
        return new ObjectionChange(old, now, changes(pair, reason.changed() || wayOut.changed()), reason, wayOut);
    }

    private List<FigureChange> figures() {
        return PairedParts.of(before.figures(), after.figures(), List.<Function<Figure, String>>of(Figure::key))
                .stream()
                .map(pair -> new FigureChange(pair.old(), pair.now(), changes(pair, isOther(pair))))
                .toList();
    }

    /** In which order they are follows from the texts. */
    private List<PictureChange> pictures() {
        return PairedParts.of(
                        before.pictures(), after.pictures(), List.<Function<Picture, String>>of(picture -> picture.id()
                                .toString()))
                .stream()
                .map(pair -> new Pair<>(pair.old(), pair.now(), false))
                .map(pair -> new PictureChange(pair.old(), pair.now(), changes(pair, isOther(pair))))
                .toList();
    }

    private static boolean isOther(Pair<?> pair) {
        return !Objects.equals(pair.old(), pair.now());
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

    private int below(int deeper) {
        return Math.clamp(level + (long) deeper, 1, 6);
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
                    !old.id().equals(now.id())
                            || !old.clauses().equals(now.clauses())
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
        var text = text(of(old, Recommendation::text), of(now, Recommendation::text), below(2));
        var rationale = text(of(old, Recommendation::rationale), of(now, Recommendation::rationale), below(2));
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
        return PairedParts.of(before.dissents(), after.dissents(), List.<Function<Dissent, String>>of(one -> one.id()
                        .toString()))
                .stream()
                .map(this::dissent)
                .toList();
    }

    private DissentChange dissent(Pair<Dissent> pair) {
        var old = pair.old();
        var now = pair.now();
        var text = text(of(old, Dissent::text), of(now, Dissent::text), below(3));
        var signatories = line(of(old, this::names), of(now, this::names));
        var changes = changes(pair, differs(text));
        if (old != null && now != null) {
            put(changes, ReportChange.MOVED, !Objects.equals(old.recommendation(), now.recommendation()));
            put(
                    changes,
                    ReportChange.DETAILS,
                    old.kind() != now.kind() || !old.signatories().equals(now.signatories()));
        }
        return new DissentChange(old, now, changes, text, signatories);
    }

    private String names(Dissent dissent) {
        return words.list(dissent.signatories().stream().map(Signatory::name).toList());
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
