package no.mandat.workflow.reportimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.mandat.domain.shared.PictureId;
import org.junit.jupiter.api.Test;

class PictureNamesTest {

    private static final PictureId DRAFT = new PictureId(new UUID(1, 1));
    private static final PictureId KEPT = new PictureId(new UUID(2, 2));
    private static final PictureId OTHER = new PictureId(new UUID(3, 3));

    @Test
    void arePutInForThoseOfTheDraft() {
        var text = "![Et kart](picture:%s) og ![Et til](picture:%s \"Med tittel\")".formatted(DRAFT, DRAFT);
        assertThat(PictureNames.in(text, Map.of(DRAFT, KEPT)))
                .isEqualTo("![Et kart](picture:%s) og ![Et til](picture:%s \"Med tittel\")".formatted(KEPT, KEPT));
    }

    @Test
    void ofOthersStay() {
        var text = "![Et kart](picture:%s), %s".formatted(OTHER, DRAFT);
        assertThat(PictureNames.in(text, Map.of(DRAFT, KEPT))).isEqualTo(text);
    }
}
