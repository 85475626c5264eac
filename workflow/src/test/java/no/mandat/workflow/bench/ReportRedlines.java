package no.mandat.workflow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.deliverable.ReportColumn;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportRedline;
import no.mandat.workflow.words.Words;

/**
 * Compares two revisions of the big report as its page does, again and again: both are read from what the database keeps of them, and
 * what differs is marked word by word, with the list of the sections in which something does.
 */
public final class ReportRedlines {

    private static final int TIMES = 15;

    /** Of the heading of a section, as on the page. */
    private static final int TOP = 2;

    private static final int FEW = 12;
    private static final double GOAL = 2;
    private static final Words WORDS = Words.in(Words.BOKMAL);
    private static final ReportColumn COLUMN = new ReportColumn();
    private static final ReportAddresses ADDRESSES = new ReportAddresses(
            "",
            picture -> Optional.of("/pictures/" + picture),
            reference -> Optional.of("#" + reference.address()),
            reference -> Optional.empty());

    private ReportRedlines() {}

    /** The argument, a folder, isn't needed. */
    public static void main(String[] arguments) throws Exception {
        measure("where one sentence in %d differs".formatted(FEW), FEW);
        measure("where every sentence differs", 1);
    }

    private static void measure(String where, int every) throws Exception {
        var content = BigReport.content();
        var before = kept(content);
        var after = kept(RevisedReport.of(content, every));
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            taken.add(Figures.nanos(() -> redline(before, after)));
        }
        var found = redline(before, after);
        var name = "redline of two revisions of a 200-page report, %s (%d sections changed, %d words new, %d gone)"
                .formatted(where, found.changedSections().size(), found.inserted(), found.deleted());
        Figures.seconds(name + ", the first", taken.getFirst() / 1e6, GOAL);
        var rest = new ArrayList<>(taken.subList(1, TIMES));
        Figures.seconds(name + ", median of the next " + rest.size(), Figures.percentile(0.5, rest), GOAL);
        Figures.seconds(name + ", the slowest of them", Figures.percentile(1, rest), GOAL);
    }

    private static ReportRedline redline(String before, String after) {
        return ReportRedline.between(read(before), read(after), TOP, WORDS, ADDRESSES);
    }

    private static String kept(ReportContent content) {
        return Objects.requireNonNull(COLUMN.convertToDatabaseColumn(content));
    }

    private static ReportContent read(String kept) {
        return Objects.requireNonNull(COLUMN.convertToEntityAttribute(kept));
    }
}
