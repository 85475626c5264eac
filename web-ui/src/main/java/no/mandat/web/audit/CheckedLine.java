package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import no.mandat.workflow.audit.RowMarks;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.auditlog.SelfCheck;
import org.jspecify.annotations.Nullable;

/**
 * The line before the first row from which on this and all that are shown below it are checked. Rows stand by their time, and one that came late
 * into the log can be younger there than one above it: then the line goes below it.
 */
final class CheckedLine {

    /** How many entries are found right, from the first on; none while anything is wrong. */
    private final long checked;

    private @Nullable ListItem line;

    CheckedLine(long checked) {
        this.checked = checked;
    }

    /** As far as the installation has found its log right by now. */
    static CheckedLine of(PublicLog log) {
        return new CheckedLine(log.checked()
                .filter(SelfCheck.Status::isRight)
                .map(SelfCheck.Status::entries)
                .orElse(0L));
    }

    /** Before a row is put behind those that are shown. */
    void before(RowMarks marks, OrderedList entries) {
        boolean within = marks.isWithin(checked);
        if (within && line == null) {
            line = new ListItem(new Paragraph(t("history.checkedFrom")));
            line.addClassName("checked-from");
            entries.add(line);
        } else if (!within && line != null) {
            line.removeFromParent();
            line = null;
        }
    }
}
