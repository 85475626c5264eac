package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** The form as the secretariat looks at it before anybody answers. */
class CallPreviewTest {

    private static final CallId CALL = new CallId(new UUID(5, 1));
    private static final Question WHY = Question.inWords(
            new QuestionId(new UUID(5, 3)),
            new Translated(Map.of("nb", "Hva hindrer ombruk?", "nn", "Kva hindrar ombruk?")));
    private static final String WHY_FIELD = "q-" + WHY.id();

    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OpenTemplates templates = new OpenTemplates();
    private final OpenAnswer answer = new OpenAnswer(new SecurityHeaders(configuration));
    private final OpenForm form = new OpenForm(
            new FormDrafts(
                    new OpenDraftService() {
                        @Override
                        public int keep(KeepDraft command) {
                            throw new AssertionError("nothing is kept");
                        }
                    },
                    new PublicCalls() {},
                    new Reception(Stage.CLOCK)),
            templates,
            answer,
            configuration,
            Stage.validator(),
            Stage.CLOCK);
    private final CallPreview pages = new CallPreview(new Calls(), form, templates, answer, configuration);

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor filled(String words) {
        return new Visitor("/" + CALL)
                .asking(WHY_FIELD, words)
                .asking("name", "Kari Strand")
                .asking("email", "kari@fjord.example")
                .asking("publication", "NOT");
    }

    @Test
    void isTheFormWithAllItsControlsInEachLanguage() throws IOException {
        var page = page(get(new Visitor("/" + CALL)));
        assertThat(page.select(".form-preview").text()).startsWith("Forhåndsvisning");
        assertThat(page.select("button").eachText()).containsExactly("Send inn", "Lagre og fortsett senere");
        assertThat(page.select("input[type=file]")).hasSize(1);
        assertThat(page.selectFirst("form").attr("action")).isEqualTo("/preview/calls/" + CALL + "?language=nb");
        assertThat(page.selectFirst("form").attr("data-draft"))
                .as("its script keeps nothing")
                .isEmpty();
        assertThat(page.select(".open-languages a").eachAttr("href"))
                .contains("/preview/calls/" + CALL + "?language=nn");
        var nynorsk = page(get(new Visitor("/" + CALL).asking("language", "nn")));
        assertThat(nynorsk.text()).contains("Kva hindrar ombruk?", "Førehandsvising");
    }

    @Test
    void saysThatNothingIsSentAndWhatWouldBeWrong() throws IOException {
        var sent = post(filled("Lageret mangler."));
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(page(sent).select("[role=alert]").text()).contains("ingenting er lagret eller sendt");
        assertThat(page(sent).getElementById(WHY_FIELD).text()).isEqualTo("Lageret mangler.");
        var saved = post(filled("").asking("step", "save"));
        assertThat(saved.getStatus()).isEqualTo(200);
        var faulty = post(filled("").asking("email", "ingen"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(page(faulty).select("[role=alert] a").eachAttr("href")).contains("#email");
    }

    @Test
    void saysThatNothingIsAnsweredAsTheFormItselfWould() throws IOException {
        var silent = post(filled(""));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(page(silent).getElementById(WHY_FIELD + "-fault").text())
                .isEqualTo("Innspillet sier ingenting ennå. Svar på minst ett spørsmål, eller legg ved en fil.");
        var withAFile = filled("").handingIn(List.of(new ChosenFile("Notat.txt", "Notat")));
        assertThat(post(withAFile).getStatus()).isEqualTo(200);
    }

    @Test
    void ofACallThatIsNotTheirsThereIsNothing() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), "/" + CALL + "/more")) {
            assertThat(get(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
            assertThat(post(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private static final class Calls extends PublicCalls {

        @Override
        public PublishedCall preview(CallId id) {
            if (!id.equals(CALL)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new PublishedCall(
                    CALL,
                    "Gruppen for ombruk",
                    null,
                    new CallText(
                            List.of("nb", "nn"),
                            Translated.of("nb", "Hva hindrer ombruk der du bygger?"),
                            Translated.NONE,
                            true,
                            List.of(WHY)),
                    Audience.PUBLIC,
                    new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z")),
                    List.of(),
                    CallStatus.OPEN,
                    false,
                    Map.of(),
                    false);
        }
    }
}
