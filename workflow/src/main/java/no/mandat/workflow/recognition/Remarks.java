package no.mandat.workflow.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.workflow.manuscript.LeftOut;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.recognition.Remark.Kind;

/** What whoever imports a document should look at. */
final class Remarks {

    private static final int LONG = 2_000;
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,200}+)\\](?!:)");
    private static final Pattern LINK_WITHIN = Pattern.compile("\\[([^\\]]{1,2000}+)\\]\\(#[^)]{0,2000}+\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4})*");

    private final Manuscript manuscript;
    private final List<Clause> clauses;
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(Manuscript manuscript, List<Clause> clauses) {
        this.manuscript = manuscript;
        this.clauses = clauses;
    }

    static List<Remark> of(Manuscript manuscript, List<Clause> clauses, Set<String> looseNotes) {
        var all = new Remarks(manuscript, clauses);
        all.ofDocument();
        looseNotes.forEach(label -> all.add(Kind.LOOSE_FOOTNOTE, label));
        all.ofNumbers();
        all.ofText();
        return all.remarks;
    }

    private void ofDocument() {
        if (manuscript.hasTrackedChanges()) {
            add(Kind.TRACKED_CHANGES, "");
        }
        manuscript.leftOut().forEach(out -> add(kindOf(out.kind()), out.text()));
        if (clauses.size() == 1 && clauses.getFirst().text().length() > LONG) {
            add(Kind.ONE_PARAGRAPH, "");
        }
    }

    private static Kind kindOf(LeftOut.Kind kind) {
        return switch (kind) {
            case HEADER_OR_FOOTER -> Kind.HEADER_OR_FOOTER;
            case TABLE_OF_CONTENTS -> Kind.TABLE_OF_CONTENTS;
            case COMMENT -> Kind.COMMENT;
            case DELETED -> Kind.DELETED;
            case HIDDEN -> Kind.HIDDEN;
            case PICTURE -> Kind.PICTURE;
        };
    }

    private void ofNumbers() {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (var clause : clauses) {
            if (clause.form() == ClauseForm.ANNEX) {
                // An annex may count from the beginning.
                seen.clear();
                last.clear();
            } else if (clause.form() != ClauseForm.ITEM
                    && NUMBER.matcher(clause.number()).matches()) {
                check(clause.number(), seen, last);
            }
        }
    }

    private void check(String number, Set<String> seen, Map<String, Integer> last) {
        if (!seen.add(number)) {
            add(Kind.NUMBER_TWICE, number);
            return;
        }
        int dot = number.lastIndexOf('.');
        var above = number.substring(0, Math.max(0, dot));
        int own = Integer.parseInt(number.substring(dot + 1));
        if (own != last.getOrDefault(above, 0) + 1) {
            add(Kind.NUMBER_JUMPS, number);
        }
        last.put(above, own);
    }

    private void ofText() {
        for (var clause : clauses) {
            var references = REFERENCE.matcher(clause.heading() + clause.text());
            while (references.find()) {
                if (!manuscript.notes().containsKey(references.group(1))) {
                    add(Kind.MISSING_FOOTNOTE, references.group(1));
                }
            }
            var links = LINK_WITHIN.matcher(clause.text());
            while (links.find()) {
                add(Kind.LINK_WITHIN, links.group(1));
            }
            if (clause.form() == ClauseForm.PICTURE && clause.text().startsWith("![]")) {
                add(Kind.PICTURE_WITHOUT_WORDS, "");
            }
        }
    }

    private void add(Kind kind, String detail) {
        remarks.add(new Remark(kind, detail));
    }
}
