package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import no.mandat.domain.study.StudyState;
import no.mandat.web.shared.Say;
import no.mandat.workflow.study.StudyRow;

/** When a study is expected, whether it is late, or when it came; nothing where it isn't ordered. */
final class StudyExpectation {

    private StudyExpectation() {}

    static Span of(StudyRow row) {
        if (row.deliveredOn() != null) {
            return new Span(t("studies.delivered.on", Say.dates().day(row.deliveredOn())));
        }
        if (row.expectedOn() == null || row.state() != StudyState.COMMISSIONED) {
            return new Span();
        }
        var day = Say.dates().day(row.expectedOn());
        var shown = new Span(row.overdue() ? t("studies.overdue", day) : day);
        shown.setClassName("late", row.overdue());
        return shown;
    }
}
