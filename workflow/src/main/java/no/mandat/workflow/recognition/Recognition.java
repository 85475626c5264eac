package no.mandat.workflow.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.recognition.Line.Role;
import no.mandat.workflow.text.MarkdownText;

/** Makes a proposal of a mandate from a document. */
public final class Recognition {

    private static final Pattern NOTES = Pattern.compile("(?m)^\\[\\^[^\\]]{1,200}+\\]:.*$|\\[\\^[^\\]]{1,200}+\\]");

    private Recognition() {}

    /**
     * The proposal.
     *
     * @param ids makes the ids of the clauses
     * @throws RefusedException {@link no.mandat.domain.mandate.MandateRefusal.TooManyClauses}
     */
    public static Proposal of(Manuscript manuscript, Supplier<UUID> ids) {
        var lines = Lines.of(manuscript);
        var grown = Tree.of(lines, manuscript.notes(), ids);
        var clauses = Suggestions.of(grown.clauses());
        var title = lines.stream()
                .filter(line -> line.is(Role.TITLE))
                .map(Line::text)
                .findFirst()
                .orElse("");
        var texts = clauses.stream()
                .filter(clause -> clause.kind() != ClauseKind.BACKGROUND)
                .map(clause -> MarkdownText.plain(NOTES.matcher(clause.text()).replaceAll("")))
                .toList();
        var named = PeriodFinder.in(texts);
        var period = named.filter(found -> !found.isReversed());
        var members = SeatFinder.in(clauses);
        var seats = members.seats();
        List<Remark> remarks = new ArrayList<>(Remarks.of(manuscript, clauses, grown.unused()));
        if (named.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_PERIOD, ""));
        } else if (period.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.PERIOD_REVERSED, ""));
        }
        members.unread().forEach(line -> remarks.add(new Remark(Remark.Kind.NO_SEAT, line)));
        if (seats.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_SEATS, ""));
        }
        return new Proposal(
                MarkdownText.plain(title),
                new ClauseTree(clauses),
                grown.sources(),
                period.map(PeriodFinder.Found::firstDay).orElse(null),
                period.map(PeriodFinder.Found::lastDay).orElse(null),
                seats,
                DemandFinder.in(texts),
                List.copyOf(remarks),
                loss(manuscript, title, clauses));
    }

    /** Compares the document with what a tree of clauses says, whoever changed it since it was proposed. */
    public static LossCheck.Loss loss(Manuscript manuscript, String title, List<Clause> clauses) {
        var result = Stream.concat(
                        Stream.of(title),
                        clauses.stream().flatMap(clause -> Stream.of(clause.number(), clause.heading(), clause.text())))
                .collect(Collectors.joining("\n"));
        return LossCheck.compare(manuscript.words(), unescaped(result));
    }

    /** Without the strokes that keep Markdown from taking a letter for a mark. */
    private static String unescaped(String markdown) {
        return markdown.replaceAll("\\\\(?=\\p{Punct})", "");
    }
}
