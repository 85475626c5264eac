package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.FindReceipt;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.operations.Configuration;
import org.junit.jupiter.api.Test;

/** The page for whoever has lost the link of a receipt. */
class LostPagesTest {

    private final Mails mails = new Mails();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OpenTemplates templates = new OpenTemplates();
    private final OpenAnswer answer = new OpenAnswer(new SecurityHeaders(configuration));
    private final OpenForm form = new OpenForm(
            new FormDrafts(new OpenDraftService() {}, new PublicCalls() {}, new Reception(Stage.CLOCK)),
            templates,
            answer,
            configuration,
            Stage.validator(),
            Stage.CLOCK);
    private final LostPages pages = new LostPages(mails, form, templates, answer, configuration, Stage.validator());

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor asking(String reference, String email) {
        return new Visitor("").asking("reference", reference).asking("email", email);
    }

    @Test
    void asksForReferenceAndAddressWithoutACookieACacheOrAScript() throws IOException {
        var response = new FakeResponse();
        pages.doGet(new Visitor(""), response);
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Security-Policy")).doesNotContain("script-src");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.selectFirst("form[method=post]").attr("action")).isEqualTo("/public/receipts?language=nb");
        assertThat(page.select("label").eachAttr("for")).containsExactly("reference", "email");
    }

    @Test
    void saysTheSameWhetherTheyBelongTogetherOrNot() throws IOException {
        var response = post(asking(" 2026-0042 ", "kari@fjord.example"));
        var other = post(asking("2026-9999999", "somebody-else@fjord.example"));
        var odd = post(asking("noe annet", "kari@fjord.example"));
        for (var answered : List.of(other, odd)) {
            assertThat(answered.getStatus()).isEqualTo(response.getStatus());
            assertThat(headers(answered)).isEqualTo(headers(response));
            assertThat(answered.getBuffer().toString(StandardCharsets.UTF_8))
                    .isEqualTo(response.getBuffer().toString(StandardCharsets.UTF_8));
        }
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page(response).select("[role=status]").text()).contains("Finnes det et innspill");
        assertThat(page(response).text()).doesNotContain("kari@fjord.example");
        assertThat(page(response).select("form")).isEmpty();
        assertThat(mails.asked)
                .containsExactly(
                        new FindReceipt(" 2026-0042 ", "kari@fjord.example"),
                        new FindReceipt("2026-9999999", "somebody-else@fjord.example"),
                        new FindReceipt("noe annet", "kari@fjord.example"));
    }

    private static Map<String, String> headers(FakeResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), response::getHeader));
    }

    @Test
    void saysWhatIsWrongAtTheField() throws IOException {
        var response = post(asking("", "ingen <b>adresse</b>"));
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page.getElementById("reference-fault").text()).isEqualTo("Må fylles ut");
        assertThat(page.getElementById("email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("email").attr("aria-describedby")).isEqualTo("email-help email-fault");
        assertThat(page.getElementById("email").val()).isEqualTo("ingen <b>adresse</b>");
        assertThat(mails.asked).isEmpty();
    }

    @Test
    void takesNothingThatAnotherSiteSends() throws IOException {
        var response = post(asking("2026-0042", "kari@fjord.example").with("Sec-Fetch-Site", "cross-site"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(page(response).getElementById("reference").val()).isEqualTo("2026-0042");
        assertThat(mails.asked).isEmpty();
    }

    private static final class Mails extends ReceiptMailService {

        private final List<FindReceipt> asked = new ArrayList<>();

        @Override
        public void find(FindReceipt command) {
            asked.add(command);
        }
    }
}
