package no.mandat.workflow.manuscript;

import static no.mandat.workflow.manuscript.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Reception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read at all, and what is refused as a text. */
class ManuscriptReaderTest {

    private static final String PAGE = """
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Side" descr="Skannet side"/>
            <a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic>
            </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""";

    private final Reception reception = new Reception(Clock.systemUTC());

    @TempDir
    Path folder;

    private Manuscript read(String body) throws Exception {
        var file = new WordFile()
                .media("rId5", "image1.png", Archive.PNG)
                .body(body)
                .write(folder);
        try (var content = Files.newInputStream(file)) {
            var received = reception.receive("mandat.docx", content);
            try {
                return new ManuscriptReader(reception).read(received);
            } finally {
                reception.discard(received);
            }
        }
    }

    @Test
    void pagesThatSomebodyScannedHaveNoWords() {
        assertThatThrownBy(() -> read(PAGE + PAGE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new AttachmentRefusal.NoWords()));
    }

    @Test
    void aPictureBesideWordsIsRead() throws Exception {
        assertThat(read(p("Fjorden") + PAGE).blocks()).hasSize(2);
    }
}
