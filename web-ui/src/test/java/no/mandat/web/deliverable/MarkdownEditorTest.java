package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.FileUpload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.reportimport.PastedHtml;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.text.ReportMarkdown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownEditorTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final PictureId KEPT = new PictureId(new UUID(5, 5));

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());
    private final Reception reception = new Reception(Stage.CLOCK);
    private final List<String> inserted = new ArrayList<>();
    private final PictureService pictures = new PictureService() {
        @Override
        public PictureId add(AddPicture command) {
            return KEPT;
        }
    };
    private final MarkdownEditor editor = MarkdownEditor.ofWords(
            new DeliverableId(new UUID(9, 1)), pictures, reception, reference -> Optional.empty());

    @BeforeEach
    void open() {
        UI.getCurrent().add(editor);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void hasAButtonForEachMark() {
        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Fet", "Kursiv", "Overskrift", "Punktliste", "Nummerert liste", "Sitat", "Lenke", "Tabell")
                .contains("Fotnote");
        var bar = _find(Div.class, spec -> spec.withClasses("markdown-bar"))
                .getFirst()
                .getElement();
        assertThat(bar.getAttribute("role")).isEqualTo("group");
        assertThat(bar.getAttribute("aria-label")).isEqualTo("Verktøy for teksten");
    }

    @Test
    void showsHowTheTextWillLook() {
        var area = _get(TextArea.class);
        _setValue(area, "Det er **mange**.[^1]\n\n[^1]: Et anslag.");
        press("Forhåndsvis");
        assertThat(area.isVisible()).isFalse();
        assertThat(stage.text()).contains("Det er mange.", "Et anslag.");
        press("Skriv videre");
        assertThat(area.isVisible()).isTrue();
    }

    @Test
    void nothingIsPutIntoATextThatIsOnlyLookedAt() {
        assertThat(enabled()).contains("Fet", "Fotnote", "Forhåndsvis");
        press("Forhåndsvis");
        assertThat(enabled()).containsExactly("Skriv videre");
        press("Skriv videre");
        assertThat(enabled()).contains("Fet", "Fotnote", "Forhåndsvis");
    }

    private static List<String> enabled() {
        return _find(Button.class).stream()
                .filter(button -> button.getElement().isEnabled())
                .map(Button::getText)
                .toList();
    }

    @Test
    void numbersPastedFootnotesFromWhereTheBrowserSays() {
        var html = "<p>Bergen<a href='#n1' id='r1'>1</a>.</p><p id='n1'><a href='#r1'>1</a> En by.</p>";
        assertThat(editor.pasted(html, 2)).isEqualTo(new PastedMarkdown("Bergen[^2].", "[^2]: En by.", false));
        assertThat(stage.text()).contains("Teksten er limt inn.");
    }

    @Test
    void saysWhereTooMuchIsPastedForItsMarks() {
        var html = "a".repeat(PastedHtml.MOST_MEGABYTES * 1024 * 1024 + 1);
        assertThat(editor.pasted(html, 1)).isNull();
        assertThat(stage.text()).contains("limt inn uten formatering");
    }

    @Test
    void takesPicturesBeyondWhatWordsMayTake() {
        var large = "A".repeat(3 * 1024 * 1024);
        var html = "<p>Et <b>kart</b></p><p><img src='data:image/png;base64," + large + "'></p>";
        assertThat(editor.pasted(html, 1)).isNotNull();
    }

    @Test
    void saysWhyTheBrowserTookOnlyTheWords() {
        editor.notTaken("TOO_LARGE");
        assertThat(stage.text()).contains("25 MB", "limt inn uten formatering");
        editor.notTaken("FAILED");
        assertThat(stage.text()).contains("Formateringen lot seg ikke lese. Teksten er limt inn uten formatering.");
        editor.notTaken("TOO_LONG");
        assertThat(stage.text()).contains("ingenting er limt inn");
    }

    @Test
    void saysWhereAPictureAloneGoesIn() {
        editor.notTaken("PICTURE");
        assertThat(stage.text()).contains("Her kan det ikke settes inn bilder.");
        var whole = new MarkdownEditor(
                new Fakes().deliverables.section, pictures, reception, List::of, reference -> Optional.empty());
        UI.getCurrent().add(whole);
        whole.notTaken("PICTURE");
        assertThat(stage.text()).contains("Velg Bilde", "hva det viser");
    }

    private void picture() {
        new PictureDialog(
                        new DeliverableId(new UUID(9, 1)),
                        pictures,
                        reception,
                        (id, alternative) -> inserted.add(alternative + " " + id))
                .open();
    }

    private static void describe(String words) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Hva bildet viser")), words);
    }

    private static void upload() throws IOException {
        var upload = _get(FileUpload.class);
        assertThat(upload.take("kart.png", new ByteArrayInputStream(PNG), Locale.of("nb")))
                .isEmpty();
        upload.used("kart.png");
    }

    @Test
    void noPictureGoesInWithoutOne() {
        picture();
        describe("Et kart");
        press("Sett inn");
        assertThat(stage.text()).contains("Velg et bilde først.");
        assertThat(inserted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ ]", " \n ", "\\", "\u200b", "–"})
    void norWithSignsInsteadOfIt(String signs) throws IOException {
        picture();
        upload();
        describe(signs);
        press("Sett inn");
        assertThat(inserted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Et kart",
                "C:\\",
                "Stien C:\\kart\\",
                "a](https://example.org) b",
                "[1] og [^1]",
                "2 * 3 * 4_5_6 `7` <b>8</b> &amp; 9!",
                "! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ 1"
            })
    void isAPictureWhateverItsDescriptionIsWrittenWith(String alternative) {
        var text = "\n\n%s\n\n".formatted(MarkdownEditor.markdown(KEPT, alternative)) + "[^1]: Ada.";
        assertThat(ReportMarkdown.of(text).pictures()).containsExactly(new ReportMarkdown.Picture(KEPT, alternative));
    }

    @Test
    void whatAPictureShowsIsOneLine() {
        assertThat(MarkdownEditor.markdown(KEPT, " Et kart\nover fjorden "))
                .isEqualTo("![Et kart over fjorden](picture:%s)".formatted(KEPT));
    }

    @Test
    void norWithoutWhatItShows() throws IOException {
        picture();
        upload();
        assertThat(stage.text()).contains("kart.png er lastet opp.");
        press("Sett inn");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Hva bildet viser"))
                        .getErrorMessage())
                .isEqualTo("Skriv hva bildet viser.");
        assertThat(inserted).isEmpty();
    }

    @Test
    void aPictureGoesInWithWhatItShows() throws IOException {
        picture();
        upload();
        describe("Et kart");
        press("Sett inn");
        assertThat(inserted).containsExactly("Et kart " + KEPT);
    }
}
