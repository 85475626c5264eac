package no.mandat.workflow.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.shared.SectionId;

/**
 * The next revision of a report that {@link BigReport} invents: every so-manieth sentence, wherever it stands, says more, is said of
 * somebody else or is gone, and so do as many tables. A section is new, one is gone, two have changed places and one is called something
 * else.
 */
final class RevisedReport {

    /** A sentence, of which {@link BigReport} says at the end which one it is. */
    private static final Pattern SENTENCE = Pattern.compile("(\\p{Lu}\\p{L}*)([^.|\\[\\]\\n]*, sak (\\d+))\\. ?");

    private static final Pattern ROW = Pattern.compile("\\| Odda \\| (\\d+) \\|");
    private static final int WAYS = 3;
    private static final int RENAMED = 20;
    private static final int NEW = 40;
    private static final int GONE = 65;
    private static final int MOVED = 93;

    private final int every;

    private RevisedReport(int every) {
        this.every = every;
    }

    /** The report after that: of so many sentences one is another. */
    static ReportContent of(ReportContent before, int every) {
        return new RevisedReport(every).after(before);
    }

    private ReportContent after(ReportContent before) {
        return new ReportContent(
                before.kind(),
                before.number(),
                before.title(),
                before.language(),
                reworded(before.summary()),
                sections(before.sections()),
                before.recommendations().stream().map(this::reworded).toList(),
                before.dissents().stream().map(this::reworded).toList(),
                before.pictures(),
                before.figures(),
                before.reply());
    }

    private List<Section> sections(List<Section> before) {
        List<Section> after = new ArrayList<>(
                before.stream().map(one -> reworded(one, one.title())).toList());
        var renamed = before.get(RENAMED);
        after.set(RENAMED, reworded(renamed, renamed.title() + " på nytt"));
        Collections.swap(after, MOVED, MOVED + 1);
        after.remove(GONE);
        after.add(
                NEW,
                new Section(
                        new SectionId(new UUID(6, 1)),
                        2,
                        "Det som kom til",
                        before.get(GONE).text(),
                        "",
                        List.of(),
                        renamed.classification()));
        return after;
    }

    private Section reworded(Section one, String title) {
        return new Section(
                one.id(),
                one.level(),
                title,
                reworded(one.text()),
                reworded(one.summary()),
                one.clauses(),
                one.classification());
    }

    private Recommendation reworded(Recommendation one) {
        return new Recommendation(
                one.id(),
                one.section(),
                reworded(one.text()),
                reworded(one.rationale()),
                one.addressee(),
                one.clauses(),
                one.points());
    }

    private Dissent reworded(Dissent one) {
        return new Dissent(one.id(), one.kind(), one.recommendation(), reworded(one.text()), one.signatories());
    }

    private String reworded(String text) {
        var words = SENTENCE.matcher(text).replaceAll(this::said);
        return ROW.matcher(words)
                .replaceAll(row -> changes(Integer.parseInt(row.group(1))) ? "| Odda | 7 |" : row.group());
    }

    private boolean changes(int number) {
        return number % every == 0;
    }

    private String said(MatchResult sentence) {
        int number = Integer.parseInt(sentence.group(3));
        if (!changes(number)) {
            return sentence.group();
        }
        return switch (number / every % WAYS) {
            case 0 -> sentence.group(1) + sentence.group(2) + ", som gruppen har sett på en gang til. ";
            case 1 -> "Sekretariatet" + sentence.group(2) + ". ";
            default -> "";
        };
    }
}
