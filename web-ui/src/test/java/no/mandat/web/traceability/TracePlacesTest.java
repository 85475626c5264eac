package no.mandat.web.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.traceability.TraceLink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracePlacesTest {

    @ParameterizedTest
    @CsvSource({"SECTION, s-", "RECOMMENDATION, r-"})
    void leadsIntoTheReportToThePartItself(CoverKind kind, String anchor) {
        var part = new UUID(5, 1);
        var report = new UUID(5, 2);
        var cover = new Cover(kind, new Subject("Noe", part), "Temperaturen", true, new Subject("Deliverable", report));
        assertThat(TracePlaces.of(Lines.MANDATE, new TraceLink(cover, true)))
                .contains("mandates/%s/deliverables/%s#%s%s".formatted(Lines.MANDATE, report, anchor, part));
        assertThat(TracePlaces.of(Lines.MANDATE, new TraceLink(cover, false))).isEmpty();
    }
}
