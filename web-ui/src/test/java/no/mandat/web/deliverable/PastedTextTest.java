package no.mandat.web.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.Stage;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    private static final PictureId KEPT = new PictureId(new UUID(5, 5));

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());
    private final Pictures pictures = new Pictures();
    private final PastedText pasted =
            new PastedText(new DeliverableId(new UUID(9, 1)), pictures, new Reception(Stage.CLOCK));

    private static final class Pictures extends PictureService {

        private final List<AddPicture> added = new ArrayList<>();

        @Override
        public PictureId add(AddPicture command) {
            added.add(command);
            return KEPT;
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void becomesMarkdown() {
        var taken = pasted.take("<p>Det er <b>mange</b>.</p><ul><li>Ulv</li><li>Bjørn</li></ul>", 1);
        assertThat(taken.markdown().text()).contains("Det er **mange**.", "- Ulv", "- Bjørn");
        assertThat(taken.markdown().apart()).isTrue();
        assertThat(taken.said()).startsWith("Teksten er limt inn.");
        assertThat(pictures.added).isEmpty();
    }

    @Test
    void bringsItsFootnotesApartFromTheText() {
        var taken =
                pasted.take("<p>Bergen<a href='#n1' id='r1'>1</a>.</p><p id='n1'><a href='#r1'>1</a> En by.</p>", 4);
        assertThat(taken.markdown()).isEqualTo(new PastedMarkdown("Bergen[^4].", "[^4]: En by.", false));
    }

    @Test
    void bringsItsPictures() {
        var data = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var taken = pasted.take(
                "<p>Se:</p><p><img alt=\"Et kart\" src=\"data:image/png;base64,%s\"></p>".formatted(data), 1);
        assertThat(taken.markdown().text()).contains("![Et kart](picture:%s)".formatted(KEPT));
        assertThat(pictures.added)
                .singleElement()
                .satisfies(one -> assertThat(one.file().fileType()).isEqualTo(FileType.PNG));
    }
}
