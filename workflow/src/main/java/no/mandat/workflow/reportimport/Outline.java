package no.mandat.workflow.reportimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Sections to begin with, from what the mandate asks: a chapter for each clause that something must answer, under the headings that
 * it stands under in the mandate, with what is asked quoted in it. What hangs deeper than sections do is asked in the one above.
 */
public final class Outline {

    private static final int DEEPEST = ReportContent.Section.DEEPEST;

    /** Of the headings above a clause these are kept, so that there is room for it. */
    private static final int MOST_HEADINGS = DEEPEST - 1;

    private static final int LONGEST_TITLE = 80;

    private static final Pattern PICTURE = Pattern.compile("!\\[((?:[^\\]\\\\]|\\\\.){0,2000}+)\\]\\([^)]{0,2000}+\\)");
    private static final Pattern END = Pattern.compile("[\\s.…:;,–-]+$");

    private final Words words;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Above> path = new ArrayDeque<>();

    /** A section that is being written. */
    private record Draft(int level, String title, List<String> asked, List<ClauseId> clauses) {}

    /** A clause above the one that is looked at. */
    private static final class Above {

        private final Clause clause;

        /** In which it stands; none where it has got none yet, or gets none. */
        private @Nullable Draft section;

        private Above(Clause clause) {
            this.clause = clause;
        }
    }

    private Outline(Words words) {
        this.words = words;
    }

    /** The sections, each with what of the mandate it is to answer. */
    public static List<DraftSection> of(ClauseTree tree, Locale language) {
        var outline = new Outline(Words.in(language));
        outline.add(1, outline.words.of("reportOutline.introduction"));
        tree.clauses().forEach(outline::take);
        outline.add(1, outline.words.of("reportOutline.recommendations"));
        outline.add(1, outline.words.of("reportOutline.furtherWork"));
        return outline.drafts.stream()
                .map(draft -> new DraftSection(
                        draft.level(), draft.title(), String.join("\n\n", draft.asked()), draft.clauses()))
                .toList();
    }

    private Draft add(int level, String title) {
        var draft = new Draft(level, title, new ArrayList<>(), new ArrayList<>());
        drafts.add(draft);
        return draft;
    }

    private void take(Clause clause) {
        while (!path.isEmpty() && path.element().clause.depth() >= clause.depth()) {
            path.pop();
        }
        var here = new Above(clause);
        if (isAsked(clause)) {
            here.section = sectionOf(clause);
            here.section.asked().add(quoted(clause));
            here.section.clauses().add(clause.id());
        }
        path.push(here);
    }

    private static boolean isAsked(Clause clause) {
        return clause.isTraceable() && clause.kind() != ClauseKind.DELIVERABLE;
    }

    private Draft sectionOf(Clause clause) {
        var asking = path.stream().filter(above -> isAsked(above.clause)).findFirst();
        if (asking.isPresent() && asking.get().section != null) {
            var above = asking.get().section;
            return above.level() < DEEPEST ? add(above.level() + 1, title(clause)) : above;
        }
        int level = 1;
        for (var heading : headings()) {
            if (heading.section == null) {
                heading.section = add(level, title(heading.clause));
            }
            level++;
        }
        return add(level, title(clause));
    }

    /** Those that head the clause, from above: where they are too many, the first ones. */
    private List<Above> headings() {
        var all = path.reversed().stream()
                .filter(above -> above.clause.form().hasHeading() && !isAsked(above.clause))
                .toList();
        return all.subList(0, Math.min(all.size(), MOST_HEADINGS));
    }

    private String title(Clause clause) {
        var said = MarkdownText.plain(shown(clause.heading().isEmpty() ? clause.text() : clause.heading()));
        int end = said.length() <= LONGEST_TITLE ? said.length() : said.lastIndexOf(' ', LONGEST_TITLE);
        var cut = END.matcher(said.substring(0, end < 0 ? LONGEST_TITLE : end)).replaceFirst("");
        return cut.isEmpty()
                ? words.of("reportOutline.untitled")
                : cut.substring(0, cut.offsetByCodePoints(0, 1)).toUpperCase(words.locale())
                        + cut.substring(cut.offsetByCodePoints(0, 1));
    }

    /** What the clause asks, for the author to see. */
    private String quoted(Clause clause) {
        var text = shown(clause.text());
        var asked = text.isBlank() ? shown(clause.heading()) : text;
        var lines = words.of("reportOutline.asked") + (clause.form().isProse() ? " " : "\n\n") + asked;
        return lines.lines().map(line -> line.isBlank() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** Its words: the mandate's pictures and footnotes are not the report's. */
    private static String shown(String text) {
        var prose = Footnotes.unmarked(Footnotes.of(text).words());
        return PICTURE.matcher(prose).replaceAll("$1").strip();
    }
}
