package no.mandat.workflow.report;

import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.PartKind;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.words.Words;

/**
 * What a section or a recommendation is called.
 *
 * @param kind of its deliverable
 * @param deliverable which of the mandate's that is, from 1
 * @param title what that is called
 * @param number as it is printed: "3.2" of a section, "5.1" of a recommendation
 * @param heading of a section its title, of a recommendation how it begins
 */
public record NamedPart(
        ReportPart part, DeliverableKind kind, int deliverable, String title, String number, String heading) {

    /** As it is cited: "Delrapport 5 · 3.2 Havner". */
    public String cited(Words words) {
        return part.kind() == PartKind.SECTION
                ? words.of("part.section", whole(words), deliverable, number, heading)
                : words.of("part.recommendation", whole(words), deliverable, number);
    }

    private String whole(Words words) {
        var called = words.of(kind);
        return called.substring(0, 1).toUpperCase(words.locale()) + called.substring(1);
    }

    /** The same for whoever chooses among many: a recommendation with how it begins. */
    public String offered(Words words) {
        return part.kind() == PartKind.SECTION ? cited(words) : cited(words) + " " + heading;
    }
}
