package no.mandat.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    private final Fakes fakes = new Fakes();
    private Stage stage = Stage.of("Ola Utgård", Set.of(RealmRole.MEMBER), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "mandates/123",
                "mandates/00000000-0000-0007-0000-000000000001",
                "mandates/00000000-0000-0007-0000-000000000001/edit",
                "mandates/00000000-0000-0007-0000-000000000001/history",
                "mandates/%3Cscript%3E"
            })
    void whatIsNotThereAndWhatIsNotTheirsLookTheSame(String address) {
        stage.load(address);
        assertThat(stage.text())
                .contains("Her er det ingenting å se")
                .contains("Siden finnes ikke, eller du har ikke tilgang til den.");
    }

    @Test
    void theUnforeseenGetsANumberAndTellsNothingElse() {
        stage.close();
        var parts = new java.util.HashMap<>(fakes.parts());
        parts.put(MandateQueries.class, new MandateQueriesThatFail());
        stage = Stage.of("Ola Utgård", Set.of(), parts);
        stage.load("mandates/" + Fakes.FERRIES);
        assertThat(stage.text())
                .contains("Noe gikk galt hos oss")
                .containsPattern("nummeret [2-9A-Z]{3}-[2-9A-Z]{3} til driftsansvarlig")
                .doesNotContain("secret", "Exception");
    }

    /** Public, for the constructor that its parent is given. */
    private static final class MandateQueriesThatFail extends MandateQueries {

        @Override
        public java.util.List<no.mandat.workflow.mandate.MandateRow> page(
                no.mandat.workflow.mandate.MandateFilter filter,
                no.mandat.workflow.mandate.MandateSort sort,
                boolean descending,
                no.mandat.workflow.shared.Seek seek) {
            return java.util.List.of();
        }

        @Override
        public int count(no.mandat.workflow.mandate.MandateFilter filter) {
            return 0;
        }

        @Override
        public MandateDetails details(MandateId id) {
            throw new IllegalStateException("secret");
        }
    }
}
