package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.CallFakes;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AskErasure;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.AskedLate;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.DetachFile;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InvitedCall;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.MailDraft;
import no.mandat.workflow.contribution.MailReceipt;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The form that everybody fills in, as the browser gets it. */
class CallPagesTest {

    private static final CallId CALL = new CallId(new UUID(5, 1));
    private static final String FORM = "/" + CALL;
    private static final String ABOUT = FORM + "/about";
    private static final ClauseId CLAUSE = new ClauseId(new UUID(5, 2));
    private static final Question WHY = new Question(
            new QuestionId(new UUID(5, 3)),
            QuestionKind.TEXT,
            new Translated(Map.of("nb", "Hva hindrer ombruk?", "nn", "Kva hindrar ombruk?")),
            Translated.of("nb", "Nevn gjerne mengder."),
            true,
            40,
            List.of(),
            Scale.usual(),
            List.of(CLAUSE));
    private static final Question WHAT = new Question(
            new QuestionId(new UUID(5, 4)),
            QuestionKind.SINGLE_CHOICE,
            Translated.of("nb", "Hva er viktigst?"),
            Translated.NONE,
            false,
            40,
            List.of(Translated.of("nb", "Prisen"), Translated.of("nb", "Reglene")),
            Scale.usual(),
            List.of());
    private static final String WHY_FIELD = "q-" + WHY.id();
    private static final String WHAT_FIELD = "q-" + WHAT.id();

    private final Calls calls = new Calls();
    private final Taken taken = new Taken(calls);
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OpenTemplates templates = new OpenTemplates();
    private final OpenAnswer answer = new OpenAnswer(new SecurityHeaders(configuration));
    private final Drafts drafts = new Drafts();
    private final FormDrafts formDrafts = new FormDrafts(drafts, calls, new Reception(Stage.CLOCK));
    private final OpenForm form =
            new OpenForm(formDrafts, templates, answer, configuration, Stage.validator(), Stage.CLOCK);
    private final Late late = new Late();
    private final Mails mails = new Mails();
    private final CallFakes.Erasing erasing = new CallFakes.Erasing();
    private final CallFakes.Narrowing narrowing = new CallFakes.Narrowing();
    private final DraftPages draftPages = new DraftPages(drafts, formDrafts, templates, form, answer, Stage.CLOCK);
    private final CallPages pages = new CallPages(
            calls,
            taken,
            form,
            draftPages,
            new LatePages(late, drafts, draftPages, form, Stage.validator(), new LateAllowances(configuration)),
            new ReceiptPages(
                    calls,
                    taken,
                    mails,
                    erasing,
                    narrowing,
                    formDrafts,
                    draftPages,
                    drafts,
                    form,
                    templates,
                    answer,
                    configuration,
                    Stage.CLOCK),
            templates,
            answer,
            configuration);

    private FakeResponse get(String path) throws IOException {
        var response = new FakeResponse();
        pages.doGet(new Visitor(path), response);
        return response;
    }

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor filled(String key, String words) {
        return new Visitor(FORM)
                .asking("key", key)
                .asking(WHY_FIELD, words)
                .asking(WHAT_FIELD, "1")
                .asking("name", "Kari Strand")
                .asking("email", "kari@fjord.example")
                .asking("publication", "WITH_NAME");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void asksWhatTheCallAsksWithoutACookieACacheOrAScriptOfOthers() throws IOException {
        var response = get(FORM);
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("script").eachAttr("src")).containsExactly("/scripts/parts.js", "/scripts/open-form.js");
        assertThat(page.select("script").html() + page.select("[style]")).isBlank();
        assertThat(page.title()).isEqualTo("Hva hindrer ombruk der du bygger? – Mandat");
        assertThat(page.text())
                .contains("Gruppen for ombruk", "Gruppen spør alle.", "Åpen til 4. des. 2026 kl. 23.59, om 9 dager")
                .contains("Punkt 3.1.1 i mandatet", "Nevn gjerne mengder.", "Inntil 40 tegn", "Prisen", "Reglene");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo("/public/calls/" + CALL + "?language=nb");
        assertThat(page.select("label[for=" + WHY_FIELD + "]")).hasSize(1);
        assertThat(UUID.fromString(page.select("input[name=key]").val())).isNotNull();
    }

    @Test
    void saysHowLongItTakesAndHowFarOneHasCome() throws IOException {
        var page = page(get(FORM));
        int asked = page.select("[data-question]").size();
        assertThat(asked).isGreaterThan(1);
        assertThat(page.text())
                .containsPattern("om 9 dager · omtrent \\d+ minutter")
                .contains("0 av %d spørsmål er besvart".formatted(asked));
        assertThat(page.select(".progress-steps i")).hasSize(asked);
        assertThat(page.select(".progress-steps .on")).isEmpty();

        var again = new FakeResponse();
        pages.doPost(new Visitor(FORM).asking("key", key()).asking(WHY_FIELD, "Fordi."), again);
        assertThat(page(again).text()).contains("1 av %d spørsmål er besvart".formatted(asked));
        assertThat(page(again).select(".progress-steps i").first().hasClass("on"))
                .isTrue();
        assertThat(page(again).select(".progress-steps .on")).hasSize(1);
    }

    @Test
    void isKeptByCachesWhileThereIsNothingToFillIn() throws IOException {
        calls.status = CallStatus.CLOSED;
        var response = get(FORM);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(page(response).select("form")).isEmpty();
        var again = new FakeResponse();
        pages.doGet(new Visitor(FORM).with("If-None-Match", response.getHeader("ETag")), again);
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void isReadWithoutTheFormOnAPageThatCachesKeep() throws IOException {
        calls.attachments = true;
        calls.answered = true;
        var response = get(ABOUT);
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
        assertThat(response.getHeader("Content-Security-Policy")).contains("form-action 'none'");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("form, input, script")).isEmpty();
        assertThat(page.title()).isEqualTo("Om innspillsrunden «Hva hindrer ombruk der du bygger?» – Mandat");
        assertThat(page.select("h1, h2, h3").eachText())
                .containsExactly(
                        "Hva hindrer ombruk der du bygger?",
                        "Dette spør vi om",
                        "Hva hindrer ombruk?",
                        "Hva er viktigst?",
                        "Vedlegg",
                        "Dette skjer med innspillet");
        assertThat(page.text())
                .contains("Gruppen for ombruk", "Gruppen spør alle.", "Åpen til 4. des. 2026 kl. 23.59, om 9 dager")
                .contains(
                        "Runden er åpen fra 20. nov. 2026 kl. 09.00 til 4. des. 2026 kl. 23.59 (sentraleuropeisk tid).")
                .contains("Punkt 3.1.1 i mandatet", "Nevn gjerne mengder.", "inntil 40 tegn · må besvares")
                .contains("Prisen", "Reglene", "Ett svar", "Inntil 25 MB for hver fil")
                .contains("publiseres med navn, uten navn eller ikke i det hele tatt.", "innsyn i innspillet ditt")
                .contains("Adressen blir ikke publisert");
        assertThat(page.select(".form-begin a").eachAttr("href"))
                .containsExactly("/public/calls" + FORM + "?language=nb");
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "/public/answers/" + CALL + "?language=nb",
                        "/public/mandates/ombruk?language=nb",
                        "/public/method?language=nb",
                        "https://mandat.example/public/answers/" + CALL + ".atom?language=nb");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://mandat.example/public/calls" + ABOUT);
        var again = new FakeResponse();
        pages.doGet(new Visitor(ABOUT).with("If-None-Match", response.getHeader("ETag")), again);
        assertThat(again.getStatus())
                .as("nothing in it is of one visitor alone")
                .isEqualTo(304);
    }

    @Test
    void isReadInTheLanguageThatOneAsksForWhereTheCallIs() throws IOException {
        var nynorsk = new FakeResponse();
        pages.doGet(new Visitor(ABOUT).asking("language", "nn"), nynorsk);
        assertThat(page(nynorsk).text()).contains("Kva hindrar ombruk?", "Dette skjer med innspelet");
        assertThat(page(nynorsk).select(".form-begin a").attr("href"))
                .isEqualTo("/public/calls" + FORM + "?language=nn");
        var english = new FakeResponse();
        pages.doGet(new Visitor(ABOUT).asking("language", "en"), english);
        assertThat(page(english).select("h3").first().attr("lang")).isEqualTo("nb");
        assertThat(page(english).text()).contains("Hva hindrer ombruk?", "What happens to your input");
    }

    @Test
    void isLedToFromTheFormUntilSomethingIsTyped() throws IOException {
        var link = "main a[href*=/about]";
        assertThat(page(get(FORM)).select(link).attr("href")).isEqualTo("/public/calls" + ABOUT + "?language=nb");
        assertThat(page(post(filled(key(), ""))).select(link)).isEmpty();
        calls.status = CallStatus.CLOSED;
        assertThat(page(get(FORM)).select(link)).isEmpty();
    }

    @Test
    void leadsOnToItsOwnPageWhereThereIsNothingToAnswer() throws IOException {
        for (var status : List.of(CallStatus.ANNOUNCED, CallStatus.CLOSED, CallStatus.ANSWERED)) {
            calls.status = status;
            var response = new FakeResponse();
            pages.doGet(new Visitor(ABOUT).asking("language", "nn"), response);
            assertThat(response.getStatus()).as("%s", status).isEqualTo(303);
            assertThat(response.getHeader("Location")).isEqualTo("/public/calls" + FORM + "?language=nn");
        }
    }

    @Test
    void takesNothingWhereItIsOnlyRead() throws IOException {
        assertThat(post(filled(key(), "Lageret mangler.").at(ABOUT)).getStatus())
                .isEqualTo(404);
        assertThat(taken.commands).isEmpty();
    }

    @Test
    void saysThatItIsOpenForLongerThanWasSaidAndThatItWasOpenedAgain() throws IOException {
        assertThat(page(get(FORM)).text()).doesNotContain("utvidet", "åpnet igjen");
        var first = Instant.parse("2026-11-24T22:59:00Z");
        var longer = Instant.parse("2026-11-25T22:59:00Z");
        calls.deadlines = List.of(
                new DeadlineChange(Instant.parse("2026-11-22T09:00:00Z"), DeadlineChange.Kind.EXTENDED, first, longer),
                new DeadlineChange(
                        Instant.parse("2026-11-25T08:00:00Z"),
                        DeadlineChange.Kind.CLOSED,
                        longer,
                        Instant.parse("2026-11-25T08:00:00Z")),
                new DeadlineChange(
                        Instant.parse("2026-11-26T09:00:00Z"),
                        DeadlineChange.Kind.REOPENED,
                        Instant.parse("2026-11-25T08:00:00Z"),
                        Instant.parse("2026-12-04T22:59:00Z")));
        var said = List.of(
                "Fristen er forlenget fra 24. nov. 2026 kl. 23.59 til 25. nov. 2026 kl. 23.59 (22. nov. 2026).",
                "Runden ble åpnet igjen 26. nov. 2026, med ny frist 4. des. 2026 kl. 23.59.");
        assertThat(page(get(FORM)).select("p").eachText()).containsSubsequence(said);
        calls.status = CallStatus.CLOSED;
        var before = get(FORM);
        assertThat(page(before).select("p").eachText()).containsSubsequence(said);
        assertThat(page(before).text()).as("it was opened again").doesNotContain("før fristen");
        var early = calls.deadlines.subList(0, 2);
        calls.deadlines = early;
        assertThat(page(get(FORM)).select("p").eachText())
                .containsSubsequence(
                        said.getFirst(),
                        "Runden ble lukket 25. nov. 2026 kl. 09.00, før fristen 25. nov. 2026 kl. 23.59.");
        calls.deadlines = List.of();
        var again = new FakeResponse();
        pages.doGet(new Visitor(FORM).with("If-None-Match", before.getHeader("ETag")), again);
        assertThat(again.getStatus()).as("a cache's copy is an old one").isEqualTo(200);
    }

    @Test
    void saysThatFilesCanBePublishedWhereTheyAreTakenAndOneCanBeNamed() throws IOException {
        var words = "kan gruppen også publisere filer du legger ved";
        assertThat(page(get(FORM)).text()).doesNotContain(words);
        calls.attachments = true;
        assertThat(page(get(FORM)).getElementById("publication-help").text()).contains(words);
        calls.publications = List.of(Publication.WITH_NAME);
        assertThat(page(get(FORM)).text()).contains(words);
        calls.publications = List.of(Publication.WITHOUT_NAME, Publication.NOT);
        assertThat(page(get(FORM)).text()).doesNotContain(words);
    }

    @Test
    void leadsToItsFeedFromTheMomentItIsThere() throws IOException {
        var feed = "https://mandat.example/public/answers/" + CALL + ".atom?language=nb";
        for (var status : List.of(CallStatus.ANNOUNCED, CallStatus.OPEN, CallStatus.CLOSED)) {
            calls.status = status;
            var page = page(get(FORM));
            assertThat(page.select("link[type=application/atom+xml]").attr("href"))
                    .isEqualTo(feed);
            assertThat(page.select("main a[href*=.atom]").attr("href")).isEqualTo(feed);
        }
    }

    @Test
    void isInTheLanguageThatOneAsksForWhereTheCallIs() throws IOException {
        var response = new FakeResponse();
        pages.doGet(new Visitor(FORM).asking("language", "nn"), response);
        assertThat(page(response).text())
                .contains("Kva hindrar ombruk?", "Kan vi publisere innspelet ditt?", "Send inn");
        var english = new FakeResponse();
        pages.doGet(new Visitor(FORM).asking("language", "en"), english);
        var page = page(english);
        assertThat(page.text()).contains("Hva hindrer ombruk?", "May we publish your input?");
        assertThat(page.selectFirst("h1").attr("lang")).isEqualTo("nb");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void sendsWhatWasFilledInAndLeadsToTheReceipt() throws IOException {
        var key = key();
        var response = post(filled(key, "Lageret mangler.\r\nOg tid."));

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "/receipts/" + key + "?language=nb");
        assertThat(taken.commands).singleElement().satisfies(command -> {
            assertThat(command.key()).hasToString(key);
            assertThat(command.by().name()).isEqualTo("Kari Strand");
            assertThat(command.by().publication()).isEqualTo(Publication.WITH_NAME);
            assertThat(command.replies().to(WHY.id())).isEqualTo(Reply.of("Lageret mangler.\nOg tid."));
            assertThat(command.replies().to(WHAT.id())).isEqualTo(new Reply("", List.of(1), 0));
        });
    }

    /** The call is in bokmål and nynorsk; the page is in English as well. */
    @Test
    void sendsInWhichLanguageThePageWasShown() throws IOException {
        assertThat(post(filled(key(), "Fordi.").asking("language", "nn")).getStatus())
                .isEqualTo(303);
        post(filled(key(), "Fordi.").asking("language", "en"));
        post(filled(key(), "Fordi.").speaking("en"));
        post(filled(key(), "Fordi.").asking("language", "no"));
        for (var unknown : List.of("tlh", "", "../en", "e".repeat(300))) {
            var response =
                    post(filled(key(), "Fordi.").asking("language", unknown).speaking("en"));
            assertThat(response.getStatus()).as(unknown).isEqualTo(303);
        }
        assertThat(taken.commands)
                .extracting(SubmitContribution::language)
                .as("none that we speak is the call's own")
                .containsExactly("nn", "en", "en", "nb", "nb", "nb", "nb", "nb");

        calls.key = UUID.randomUUID();
        post(changed("Likevel.").asking("language", "en"));
        assertThat(taken.replaced).extracting(ReplaceContribution::language).containsExactly("en");
        post(saved("Halv")
                .asking("mail", "yes")
                .asking("email", "kari@fjord.example")
                .asking("language", "en"));
        assertThat(drafts.mailed).extracting(MailDraft::language).containsExactly("en");
        calls.status = CallStatus.CLOSED;
        drafts.fields = Map.of("name", List.of("Kari"));
        post(asking("Var syk.").asking("language", "tlh").speaking("en"));
        assertThat(late.asked).extracting(AskToBeLetIn::language).containsExactly("nb");
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndAtTheTopAndKeepsWhatWasTyped() throws IOException {
        var long_ = "<b>" + "å".repeat(40) + "</b>";
        var response = post(filled(key(), long_).asking("email", "ikke en adresse"));
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(taken.commands).isEmpty();
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + WHY_FIELD, "#email");
        assertThat(page.select("[role=alert]").text()).contains("2 ting må rettes før du kan sende.");
        assertThat(page.getElementById(WHY_FIELD + "-fault").text()).contains("Det kan ha 40 tegn.");
        assertThat(page.getElementById(WHY_FIELD).attr("aria-describedby"))
                .isEqualTo(WHY_FIELD + "-help " + WHY_FIELD + "-fault");
        assertThat(page.getElementById(WHY_FIELD).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(WHY_FIELD).wholeText().strip()).isEqualTo(long_);
        assertThat(page.select("b")).as("what was typed is text").isEmpty();
        assertThat(page.getElementById("email").val()).isEqualTo("ikke en adresse");
        assertThat(page.select("input[name=" + WHAT_FIELD + "][value=1]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=publication][value=WITH_NAME]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void quotesAQuestionInTheLanguageOfTheCallWhereItSaysWhatIsWrong() throws IOException {
        var response = post(
                filled(key(), "å".repeat(41)).asking("email", "ikke en adresse").asking("language", "en"));
        assertThat(page(response).select("[role=alert] a span").eachAttr("lang"))
                .containsExactly("nb", "en");
    }

    private static final List<Question> OPTIONAL = List.of(Question.inWords(WHY.id(), WHY.text()), WHAT);
    private static final Refusal NOTHING =
            new ContributionRefusal.RepliesFaulty(List.of(new ReplyFault(WHY.id(), ReplyFault.Kind.NOTHING, 0)));

    private void isSilent(FakeResponse response, String words) {
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + WHY_FIELD);
        assertThat(page.select("[role=alert]").text())
                .contains("Én ting må rettes før du kan sende.", "Hva hindrer ombruk? " + words);
        assertThat(page.getElementById(WHY_FIELD + "-fault").text()).isEqualTo(words);
        assertThat(page.getElementById(WHY_FIELD).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("name").val()).isEqualTo("Kari Strand");
        assertThat(page.getElementById("email").val()).isEqualTo("kari@fjord.example");
        assertThat(page.getElementById("organisation").val()).isEqualTo("Fjordbruk");
        assertThat(page.select("input[name=publication][value=WITH_NAME]").hasAttr("checked"))
                .isTrue();
        assertThat(taken.commands).isEmpty();
        assertThat(taken.replaced).isEmpty();
    }

    private static Visitor silent(String words) {
        return filled(key(), words).asking(WHAT_FIELD, "").asking("organisation", "Fjordbruk");
    }

    @Test
    void whatNeedNotBeAnsweredCanBeUnchosen() throws IOException {
        var choices = page(get(FORM)).select("input[name=" + WHAT_FIELD + "]");
        assertThat(choices.eachAttr("value")).containsExactly("0", "1", "");
        assertThat(choices.last().parent().text()).isEqualTo("Vil ikke svare");
        assertThat(choices.select("[checked]")).as("nothing is chosen at first").isEmpty();

        assertThat(post(filled(key(), "Fordi.").asking(WHAT_FIELD, "")).getStatus())
                .isEqualTo(303);
        assertThat(taken.commands).singleElement().satisfies(command -> assertThat(
                        command.replies().to(WHAT.id()))
                .isEqualTo(Reply.NONE));

        drafts.fields = Map.of(WHY_FIELD, List.of("Halvferdig"), WHAT_FIELD, List.of(""));
        var kept = page(get(FORM + "/drafts/" + DRAFT));
        assertThat(kept.select("input[name=" + WHAT_FIELD + "][checked]").eachAttr("value"))
                .containsExactly("");
        assertThat(kept.select(".form-answered").text()).as("it is no answer").startsWith("1 av 2");

        calls.questions = List.of(
                WHY,
                new Question(
                        WHAT.id(),
                        QuestionKind.SCALE,
                        WHAT.text(),
                        WHAT.help(),
                        true,
                        40,
                        List.of(),
                        new Scale(3, Translated.NONE, Translated.NONE),
                        List.of()));
        assertThat(page(get(FORM)).select("input[name=" + WHAT_FIELD + "]").eachAttr("value"))
                .as("what must be answered")
                .containsExactly("1", "2", "3");
    }

    @Test
    void isNotSentWhereNothingIsAnsweredAndKeepsWhoSendsIt() throws IOException {
        calls.questions = OPTIONAL;
        for (var blank : List.of("", " \n ", "\u00A0")) {
            isSilent(
                    post(silent(blank)),
                    "Innspillet sier ingenting ennå. Svar på minst ett spørsmål før du sender det inn.");
        }
        assertThat(post(silent("").asking("draft", DRAFT).asking("step", "save"))
                        .getStatus())
                .as("a draft may be empty")
                .isEqualTo(303);
        assertThat(post(silent("").asking(WHAT_FIELD, "1")).getStatus())
                .as("one answer is enough")
                .isEqualTo(303);
        assertThat(taken.commands).hasSize(1);
    }

    @Test
    void isNotSentWhereNothingIsAnsweredAndTheServiceFindsNoFile() throws IOException {
        calls.questions = OPTIONAL;
        calls.attachments = true;
        taken.refusal = NOTHING;
        isSilent(
                post(silent("")), "Innspillet sier ingenting ennå. Svar på minst ett spørsmål, eller legg ved en fil.");
        taken.refusal = null;
        assertThat(post(silent("")).getStatus()).as("with a file").isEqualTo(303);
    }

    @Test
    void saysAllThatIsWrongAtOnceWhereNothingIsAnsweredEither() throws IOException {
        calls.questions = OPTIONAL;
        calls.attachments = true;
        var nobody = post(silent("").asking("name", ""));
        assertThat(page(nobody).select("[role=alert] a").eachAttr("href")).containsExactly("#" + WHY_FIELD, "#name");

        drafts.fields = Map.of();
        drafts.files.add(
                new KeptFile(new UUID(8, 1), new StoredFile("Notat.pdf", FileType.PDF, 1_200_000, "ab".repeat(32))));
        var withAFile = silent("").asking("name", "").asking("draft", DRAFT).asking("version", "3");
        assertThat(page(post(withAFile)).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#name");
        assertThat(taken.commands).isEmpty();
    }

    @Test
    void isNotChangedIntoNothingAndSaysThatItCanBeWithdrawn() throws IOException {
        calls.key = UUID.randomUUID();
        calls.questions = OPTIONAL;
        isSilent(
                post(changed("").asking(WHAT_FIELD, "").asking("organisation", "Fjordbruk")),
                "Endringen sier ingenting. Svar på minst ett spørsmål. Vil du ikke lenger si noe, kan du trekke innspillet i stedet.");
    }

    @Test
    void wantsToBeToldTheNameOfAnOrganisationOfSomeKindAndKeepsTheKind() throws IOException {
        var response = post(filled(key(), "Fordi.").asking("organisation", " ").asking("category", "INDUSTRY"));
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(taken.commands).isEmpty();
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#organisation");
        assertThat(page.getElementById("organisation-fault").text()).startsWith("Skriv navnet på virksomheten, eller");
        assertThat(page.getElementById("organisation").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#category option[selected]").val()).isEqualTo("INDUSTRY");

        assertThat(post(filled(key(), "Fordi.")
                                .asking("organisation", "Fjordbruk")
                                .asking("category", "INDUSTRY"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(post(filled(key(), "Fordi.").asking("category", "")).getStatus())
                .isEqualTo(303);
    }

    @Test
    void wantsToBeToldWhetherItMayBePublished() throws IOException {
        var response = post(filled(key(), "Fordi.").asking("publication", ""));
        assertThat(page(response).getElementById("publication-fault").text()).isEqualTo("Må fylles ut");
        assertThat(taken.commands).isEmpty();
    }

    @Test
    void saysWhatSendingConsentsToWhereThereIsNoChoice() throws IOException {
        calls.publications = List.of(Publication.WITH_NAME);
        var page = page(get(FORM));
        assertThat(page.text())
                .contains("Innspillet blir publisert med navn.")
                .doesNotContain("Kan vi publisere innspillet ditt?");
        assertThat(page.select("input[name=publication]").eachAttr("type")).containsExactly("hidden");
        assertThat(page.select("input[name=publication]").val()).isEqualTo("WITH_NAME");
        var forged = post(filled(key(), "Fordi.").asking("publication", "NOT"));
        assertThat(forged.getStatus()).isEqualTo(422);
        assertThat(page(forged).select("[role=alert] a").eachAttr("href")).containsExactly("#publication");
        assertThat(taken.commands).isEmpty();
        assertThat(post(filled(key(), "Fordi.")).getStatus()).isEqualTo(303);
    }

    @Test
    void takesNoCharactersThatSteerAMachine() throws IOException {
        assertThat(post(filled(key(), "Lag\u0000er\u001B[31m")).getStatus()).isEqualTo(303);
        assertThat(taken.commands.getFirst().replies().to(WHY.id()).words()).isEqualTo("Lager[31m");
    }

    @Test
    void keepsAndShowsWhatCameTooLate() throws IOException {
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        drafts.fields = Map.of();
        var response = post(filled(key(), "Lageret mangler.").asking("draft", DRAFT));
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text()).contains("Runden ble lukket før innspillet ditt kom fram");
        assertThat(page.select(".form-kept").text()).contains("Hva hindrer ombruk?", "Lageret mangler.", "Reglene");
        assertThat(drafts.kept).as("kept on the server too").singleElement().satisfies(draft -> assertThat(
                        draft.fields())
                .containsEntry(WHY_FIELD, List.of("Lageret mangler.")));
        assertThat(page.select(".form-draft a").attr("href")).isEqualTo(KEPT + "?language=nb");
        assertThat(page.select(".form-late form").attr("action")).isEqualTo(KEPT + "?language=nb");
        assertThat(page.getElementById("name").val()).isEqualTo("Kari Strand");
    }

    @Test
    void keepsWhatCameTooLateAndIsNotWholeEither() throws IOException {
        calls.status = CallStatus.CLOSED;
        drafts.fields = Map.of();
        var response =
                post(filled(key(), "Lageret mangler.").asking("draft", DRAFT).asking("publication", ""));
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page.select(".form-kept").text()).contains("Lageret mangler.");
        assertThat(drafts.kept).hasSize(1);
        assertThat(page.select(".form-late form").attr("action")).isEqualTo(KEPT + "?language=nb");
    }

    @Test
    void whatCameTooLateAndWasSentAlreadyStandsOnThePageAlone() throws IOException {
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        drafts.refusal = new ContributionRefusal.DraftIsGone();
        var page = page(post(filled(key(), "Lageret mangler.")));
        assertThat(page.select(".form-kept").text()).contains("Lageret mangler.");
        assertThat(page.select("form, .form-draft")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ANSWERED"})
    void whatIsRefusedInAFloodWhenTheCallHasClosedIsSentOnceMoreAndKept(CallStatus status) throws IOException {
        calls.status = status;
        drafts.fields = Map.of();
        var key = key();
        var visitor = filled(key, "Lageret mangler.").asking("draft", DRAFT);
        new OpenRefusal(OpenRefusal.Kind.FULL, 5).putOn(visitor);
        var held = post(visitor);
        assertThat(held.getStatus()).isEqualTo(503);
        assertThat(held.getHeader("Retry-After")).isEqualTo("5");
        var page = page(held);
        assertThat(page.select("[role=alert]").text())
                .contains("Innspillet er ikke sendt", "Vent 5 sekunder", "Runden er lukket nå. Send likevel");
        assertThat(page.getElementById(WHY_FIELD).text()).isEqualTo("Lageret mangler.");
        assertThat(page.select("main button").first().text()).isEqualTo("Send inn");
        assertThat(drafts.kept).as("a flood writes nothing").isEmpty();

        taken.refusal = new ContributionRefusal.CallTakesNothing(status);
        var again = new Visitor(FORM);
        page.select("form[data-form] input[type=hidden], form[data-form] textarea, form[data-form] [checked]")
                .forEach(field -> again.asking(field.attr("name"), field.is("textarea") ? field.text() : field.val()));
        List.of("name", "email")
                .forEach(name -> again.asking(name, page.getElementById(name).val()));
        var late = post(again);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(drafts.kept).singleElement().satisfies(draft -> assertThat(draft.fields())
                .containsEntry(WHY_FIELD, List.of("Lageret mangler.")));
        assertThat(page(late).select(".form-late form").attr("action")).isEqualTo(KEPT + "?language=nb");
    }

    @Test
    void whatIsRefusedInTheLastMinuteIsKeptWhenItComesAgainAfterIt() throws IOException {
        drafts.fields = Map.of();
        var visitor = filled(key(), "Lageret mangler.").asking("draft", DRAFT);
        new OpenRefusal(OpenRefusal.Kind.SENDS, 12).putOn(visitor);
        assertThat(page(post(visitor)).select("[role=alert]").text()).doesNotContain("Runden er lukket");
        visitor.removeAttribute(OpenRefusal.class.getName());
        calls.status = CallStatus.CLOSED;
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        assertThat(post(visitor).getStatus()).isEqualTo(409);
        assertThat(drafts.kept).hasSize(1);
    }

    private static Visitor asking(String reason) {
        return new Visitor(FORM + "/drafts/" + DRAFT)
                .asking("name", "Kari Strand")
                .asking("email", "kari@fjord.example")
                .asking("reason", reason)
                .asking("step", "ask");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ANSWERED"})
    void whoeverCameTooLateAsksToBeLetIn(CallStatus status) throws IOException {
        calls.status = status;
        drafts.fields = Map.of(WHY_FIELD, List.of("Lageret <mangler>."), "name", List.of("Kari"));
        var page = page(get(FORM + "/drafts/" + DRAFT));
        var form = page.selectFirst(".form-late form");
        assertThat(form.attr("action")).isEqualTo(KEPT + "?language=nb");
        assertThat(page.getElementById("name").val()).isEqualTo("Kari");
        assertThat(page.text()).contains("gruppen kan ikke lese det");

        var faulty = post(asking("").asking("email", "ingen"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(page(faulty).select("[role=alert] a").eachAttr("href")).containsExactly("#email", "#reason");
        assertThat(page(faulty).text()).contains("Lageret <mangler>.");
        assertThat(late.asked).isEmpty();

        var response = post(asking("Var syk."));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(KEPT + "?language=nb");
        assertThat(late.asked)
                .containsExactly(new AskToBeLetIn(
                        new DraftAddress(CALL, UUID.fromString(DRAFT)),
                        "Kari Strand",
                        "kari@fjord.example",
                        "Var syk.",
                        "nb"));
    }

    @Test
    void askingIsRefusedInWordsWithAllThatWasTyped() throws IOException {
        calls.status = CallStatus.CLOSED;
        drafts.fields = Map.of(WHY_FIELD, List.of("Lageret mangler."));
        late.refusal = new LateRequestRefusal.TooManyAskForLateEntry();
        var full = post(asking("Var syk."));
        assertThat(full.getStatus()).isEqualTo(409);
        assertThat(page(full).select("[role=alert]").text()).contains("Så mange venter på svar");
        assertThat(page(full).getElementById("reason").text()).isEqualTo("Var syk.");
        assertThat(page(full).text()).contains("Lageret mangler.");

        late.refusal = new LateRequestRefusal.LateEntryAskedAlready();
        assertThat(post(asking("Var syk.")).getStatus()).as("pressed twice").isEqualTo(303);
        late.refusal = null;
        var foreign = post(asking("Var syk.").with("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.getStatus()).isEqualTo(403);
        var flood = asking("Var syk.");
        new OpenRefusal(OpenRefusal.Kind.SENDS, 12).putOn(flood);
        assertThat(post(flood).getStatus()).isEqualTo(429);
        assertThat(late.asked).isEmpty();

        calls.status = CallStatus.OPEN;
        var open = post(asking("Var syk."));
        assertThat(page(open).getElementById(WHY_FIELD).text()).as("open again").isEqualTo("Lageret mangler.");
        assertThat(late.asked).isEmpty();
    }

    @Test
    void fromOneAddressOnTheNetworkItIsAskedFewTimesAnHour() throws IOException {
        calls.status = CallStatus.CLOSED;
        drafts.fields = Map.of(WHY_FIELD, List.of("Lageret mangler."));
        for (int i = 0; i < 5; i++) {
            assertThat(post(asking("Var syk.")).getStatus()).isEqualTo(303);
        }
        var much = post(asking("Var syk."));
        assertThat(much.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(much.getHeader("Retry-After"))).isBetween(600, 721);
        assertThat(page(much).select("[role=alert]").text()).contains("Det du skrev, er lagret. Vent 1", "minutter");
        assertThat(page(much).getElementById("reason").text()).isEqualTo("Var syk.");
        assertThat(late.asked).hasSize(5);
        assertThat(post(asking("Var syk.").from("192.0.2.2")).getStatus()).isEqualTo(303);
    }

    @Test
    void whoeverAskedReadsWhatBecameOfIt() throws IOException {
        calls.status = CallStatus.CLOSED;
        drafts.fields = Map.of(WHY_FIELD, List.of("Lageret mangler."));
        var words = Map.of(
                LateRequestState.ASKED, "Du ba om å få sende inn 25. nov. 2026 kl. 10.43. Svaret kommer på e-post",
                LateRequestState.GRANTED, "Du kan sende inn. Bruk lenken i e-posten til kari@fjord.example",
                LateRequestState.DECLINED, "Begrunnelsen er: Alt er <lest>.",
                LateRequestState.LAID_ASIDE, "lagt forespørselen til side");
        for (var state : words.keySet()) {
            drafts.late = new AskedLate(state, "kari@fjord.example", Stage.NOW, true, "Alt er <lest>.");
            var page = page(get(FORM + "/drafts/" + DRAFT));
            assertThat(page.select(".form-late").text()).contains(words.get(state));
            assertThat(page.select("form")).isEmpty();
        }
        drafts.late = new AskedLate(LateRequestState.GRANTED, "kari@fjord.example", Stage.NOW, false, null);
        assertThat(page(get(FORM + "/drafts/" + DRAFT)).select(".form-late").text())
                .as("the time is up, or it was taken back")
                .contains("Du fikk sende inn likevel, men kan ikke gjøre det lenger.")
                .doesNotContain("Bruk lenken");
    }

    @Test
    void whoeverCameTooLateIsToldThatTheMandateIsOverAndAsksForNothing() throws IOException {
        calls.status = CallStatus.CLOSED;
        calls.mandateOver = true;
        drafts.fields = Map.of(WHY_FIELD, List.of("Lageret mangler."));
        var asked = new AskedLate(LateRequestState.ASKED, "kari@fjord.example", Stage.NOW, false, null);
        var granted = new AskedLate(LateRequestState.GRANTED, "kari@fjord.example", Stage.NOW, true, null);
        for (var before : List.of(Optional.<AskedLate>empty(), Optional.of(asked), Optional.of(granted))) {
            drafts.late = before.orElse(null);
            var page = page(get(FORM + "/drafts/" + DRAFT));
            assertThat(page.select(".form-late").text()).startsWith("Mandatet er over");
            assertThat(page.select("form")).isEmpty();
            assertThat(page.text()).contains("Lageret mangler.");
        }
        late.refusal = new MandateRefusal.IsOver(MandateState.TERMINATED);
        assertThat(post(asking("Var syk.")).getStatus()).as("the page says it").isEqualTo(303);
    }

    @Test
    void givesAnotherTextUnderTheSameKeyOneOfItsOwn() throws IOException {
        taken.refusal = new SharedRefusal.KeyUsedForAnother();
        var key = key();
        var response = post(filled(key, "Noe annet."));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text()).contains("Du har allerede sendt et innspill");
        assertThat(page(response).select("input[name=key]").val()).isNotEqualTo(key);
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Noe annet.");
    }

    @Test
    void showsAgainWhatCameInAFlood() throws IOException {
        var key = key();
        var visitor = filled(key, "Lageret mangler.");
        new OpenRefusal(OpenRefusal.Kind.SENDS, 12).putOn(visitor);
        var response = post(visitor);

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("12");
        assertThat(taken.commands).isEmpty();
        assertThat(page(response).select("[role=alert]").text())
                .contains("Innspillet er ikke sendt", "Alt du skrev, står her. Vent 12 sekunder");
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Lageret mangler.");
        assertThat(page(response).select("input[name=key]").val()).isEqualTo(key);
    }

    @Test
    void takesNothingThatAnotherSiteSends() throws IOException {
        assertThat(post(filled(key(), "Fordi.").with("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(post(filled(key(), "Fordi.").with("Origin", "https://elsewhere.example"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(taken.commands).isEmpty();
        assertThat(post(filled(key(), "Fordi.").with("Origin", "https://mandat.example"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(post(filled(key(), "Fordi.").with("Sec-Fetch-Site", "same-origin"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void saysWhenItOpensOrWasClosedAndAsksNothingThen() throws IOException {
        calls.status = CallStatus.ANNOUNCED;
        assertThat(page(get(FORM)).text()).contains("Åpner 20. nov. 2026 kl. 09.00");
        assertThat(page(get(FORM)).select("form")).isEmpty();
        calls.status = CallStatus.CLOSED;
        assertThat(page(get(FORM)).text()).contains("Det går ikke lenger an å sende inn innspill.");
    }

    @Test
    void showsTheReceiptToWhoeverHasItsKey() throws IOException {
        calls.key = UUID.randomUUID();
        var response = get(FORM + "/receipts/" + calls.key);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page(response).text())
                .contains("Takk for innspillet", "2026-0042", "25. nov. 2026 kl. 10.43", "Kari Strand, for Fjordbruk")
                .contains("Ja, uten navn", "Lageret mangler.", "Reglene", "ab".repeat(32));
        assertThat(get(FORM + "/receipts/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getHeader("Content-Security-Policy")).doesNotContain("script-src");
        assertThat(page(response).select("script")).isEmpty();
    }

    @Test
    void givesTheReceiptAsOthersCheckItToWhoeverHasItsKey() throws IOException {
        calls.key = UUID.randomUUID();
        calls.signed = "receipt";
        var response = get(FORM + "/receipts/" + calls.key + "/signed");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getBuffer().toString(StandardCharsets.UTF_8)).isEqualTo("receipt");
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("2026-0042.txt");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");

        var others = get(FORM + "/receipts/" + UUID.randomUUID() + "/signed");
        assertThat(others.getStatus()).isEqualTo(404);
        assertThat(others.getHeader("Content-Disposition")).isNull();
    }

    @Test
    void saysOnTheReceiptThatItIsNotSignedYet() throws IOException {
        calls.key = UUID.randomUUID();
        var response = get(FORM + "/receipts/" + calls.key + "/signed");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(page(response).select("[role=alert]").text()).contains("Kvitteringen er ikke signert ennå.");
        assertThat(page(response).text()).contains("2026-0042");
    }

    @Test
    void isAReceiptWithoutAWordOfPublicationWhereNotEverybodyIsAsked() throws IOException {
        calls.key = UUID.randomUUID();
        calls.audience = Audience.INVITED;
        var page = page(get(FORM + "/receipts/" + calls.key));
        assertThat(page.text()).contains("Lageret mangler.").doesNotContain("publisere", "Ja, uten navn");
    }

    @Test
    void whoeverHasItsLinkAsksToBeErasedByAPressAndIsToldSinceWhen() throws IOException {
        calls.key = UUID.randomUUID();
        var receipt = FORM + "/receipts/" + calls.key;
        for (var state : ContributionState.values()) {
            calls.state = state;
            var quiet = page(get(receipt)).selectFirst("details.form-erasure");
            assertThat(quiet.selectFirst("summary").text()).isEqualTo("Be om at opplysningene dine blir slettet");
            assertThat(quiet.selectFirst("form[method=post]").attr("action"))
                    .isEqualTo("/public/calls" + receipt + "/erase?language=nb");
        }
        assertThat(get(receipt + "/erase").getStatus()).isEqualTo(200);
        assertThat(erasing.asked).as("looking at it asks for nothing").isEmpty();
        var response = post(new Visitor(receipt + "/erase"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/public/calls" + receipt + "?language=nb");
        assertThat(erasing.asked).containsExactly(new AskErasure(new ReceiptAddress(CALL, calls.key)));

        calls.erasureAskedAt = Stage.NOW;
        var page = page(get(receipt));
        assertThat(page.select("details.form-erasure")).isEmpty();
        assertThat(page.select(".form-erasure").text())
                .startsWith("Du ba om å få opplysningene dine slettet 25. nov. 2026 kl. 10.43.");
        assertThat(post(new Visitor(FORM + "/receipts/" + UUID.randomUUID() + "/erase"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverHasItsLinkTakesTheConsentToPublicationBackByAPressWhateverHasBecomeOfTheCall() throws IOException {
        calls.key = UUID.randomUUID();
        var receipt = FORM + "/receipts/" + calls.key;
        for (var status : List.of(CallStatus.OPEN, CallStatus.CLOSED, CallStatus.ANSWERED)) {
            calls.status = status;
            calls.publication = Publication.WITH_NAME;
            var quiet = page(get(receipt)).selectFirst("details.form-narrow");
            assertThat(quiet.selectFirst("summary").text()).isEqualTo("Trekk tilbake samtykket til publisering");
            assertThat(quiet.selectFirst("form[method=post]").attr("action"))
                    .isEqualTo("/public/calls" + receipt + "?language=nb");
            assertThat(quiet.select("button[name=narrow]").eachAttr("value")).containsExactly("WITHOUT_NAME", "NOT");
            calls.publication = Publication.WITHOUT_NAME;
            assertThat(page(get(receipt)).select("button[name=narrow]").eachAttr("value"))
                    .containsExactly("NOT");
        }
        assertThat(narrowing.bySenders).as("looking at it takes nothing back").isEmpty();
        calls.publication = Publication.WITH_NAME;
        var english = new FakeResponse();
        pages.doGet(new Visitor(receipt).asking("language", "en"), english);
        assertThat(page(english).select("button[name=narrow]").eachText())
                .containsExactly("Publish it only without my name", "Don’t publish it");

        var response = post(new Visitor(receipt).asking("narrow", "NOT"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/public/calls" + receipt + "?language=nb");
        assertThat(narrowing.bySenders)
                .containsExactly(new NarrowPublication(new ReceiptAddress(CALL, calls.key), Publication.NOT));
        assertThat(taken.confirmed).isEmpty();

        narrowing.isWider = true;
        assertThat(post(new Visitor(receipt).asking("narrow", "WITH_NAME")).getStatus())
                .as("the receipt says what holds")
                .isEqualTo(303);
        calls.publication = Publication.NOT;
        assertThat(page(get(receipt)).select(".form-narrow")).isEmpty();
        calls.publication = Publication.WITH_NAME;
        calls.state = ContributionState.WITHDRAWN;
        assertThat(page(get(receipt)).select(".form-narrow")).isEmpty();
        calls.state = ContributionState.SUBMITTED;
        calls.audience = Audience.INVITED;
        assertThat(page(get(receipt)).select(".form-narrow")).isEmpty();
    }

    @Test
    void saysThatWhatIsWrittenIsPublishedAsItStandsWhereThatCanBe() throws IOException {
        var words = "Det du har skrevet i svarene, blir publisert som det står.";
        assertThat(page(get(FORM)).getElementById("publication-help").text()).contains(words);
        calls.publications = List.of(Publication.WITHOUT_NAME);
        assertThat(page(get(FORM)).text()).contains(words);
        calls.publications = List.of(Publication.NOT);
        assertThat(page(get(FORM)).text()).doesNotContain(words);
    }

    private static final String DRAFT = new UUID(7, 7).toString();
    private static final String KEPT = "/public/calls/" + CALL + "/drafts/" + DRAFT;

    private static Visitor saved(String words) {
        return filled(key(), words)
                .asking("draft", DRAFT)
                .asking("version", "0")
                .asking("email", "")
                .asking("step", "save");
    }

    @Test
    void keepsWhatIsNotFinishedAndLeadsToWhereItIs() throws IOException {
        var page = page(get(FORM));
        assertThat(page.select("main button").eachText()).containsExactly("Send inn", "Lagre og fortsett senere");
        assertThat(UUID.fromString(page.select("input[name=draft]").val())).isNotNull();
        assertThat(page.select("form").attr("data-draft"))
                .isEqualTo("/public/calls/" + CALL + "/drafts/"
                        + page.select("input[name=draft]").val() + "?language=nb");
        assertThat(page.select(".form-draft")).isEmpty();
        assertThat(page.select("[data-of=" + WHY_FIELD + "]").attr("data-limit"))
                .isEqualTo("40");

        var response = post(saved("å".repeat(50)).asking("somebody", "else’s"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(KEPT + "?language=nb");
        assertThat(taken.commands).isEmpty();
        assertThat(drafts.kept).singleElement().satisfies(draft -> {
            assertThat(draft.at()).isEqualTo(new DraftAddress(CALL, UUID.fromString(DRAFT)));
            assertThat(draft.version()).isZero();
            assertThat(draft.fields())
                    .containsOnlyKeys(WHY_FIELD, WHAT_FIELD, "name", "email", "publication")
                    .containsEntry(WHY_FIELD, List.of("å".repeat(50)))
                    .containsEntry(WHAT_FIELD, List.of("1"));
        });
    }

    @Test
    void isReadInAnotherLanguageWithWhatWasTyped() throws IOException {
        var page = page(get(FORM));
        assertThat(page.select(".open-languages a")).isEmpty();
        assertThat(page.select(".open-languages button[name=step]").eachAttr("value"))
                .containsExactly("language-nb", "language-nn", "language-en");
        assertThat(page.select(".open-languages [aria-current]").eachText()).containsExactly("Bokmål");
        var first = page.selectFirst("button[form=" + page.selectFirst("form").id() + "]");
        assertThat(first.hasAttr("name")).as("Enter sends").isFalse();

        var response = post(saved("Halvferdig").asking("mail", "yes").asking("step", "language-nn"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(KEPT + "?language=nn&mail=yes");
        assertThat(taken.commands).isEmpty();
        assertThat(drafts.mailed).as("that is for who saves").isEmpty();
        assertThat(drafts.kept).singleElement().satisfies(draft -> assertThat(draft.fields())
                .containsEntry(WHY_FIELD, List.of("Halvferdig")));

        post(saved("Halvferdig").asking("step", "language-tlh"));
        assertThat(taken.commands).as("whatever the language, nothing is sent").isEmpty();
    }

    @Test
    void theLinkIsStillAskedForInAnotherLanguage() throws IOException {
        drafts.fields = Map.of(WHY_FIELD, List.of("Halvferdig"));
        for (var path : List.of(FORM + "/drafts/" + DRAFT, FORM)) {
            assertThat(page(get(path)).select("input[name=mail][checked]")).isEmpty();
            var response = new FakeResponse();
            pages.doGet(new Visitor(path).asking("language", "nn").asking("mail", "yes"), response);
            assertThat(page(response).select("input[name=mail][checked]"))
                    .as(path)
                    .hasSize(1);
        }
        var empty =
                new Visitor(FORM).asking("draft", DRAFT).asking("version", "0").asking("mail", "yes");
        assertThat(post(empty.asking("step", "language-nn")).getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "?language=nn&mail=yes");
        assertThat(page(post(filled(key(), "").asking("mail", "yes"))).select("input[name=mail][checked]"))
                .as("nor is it forgotten for what is wrong with the rest")
                .hasSize(1);
    }

    @Test
    void keepsNothingForWhoeverOnlyWantsAnotherLanguage() throws IOException {
        var empty = new Visitor(FORM)
                .asking("key", key())
                .asking("draft", DRAFT)
                .asking("version", "0")
                .asking(WHY_FIELD, " ")
                .asking("name", "")
                .asking("category", "")
                .asking("step", "language-en");
        assertThat(post(empty).getHeader("Location")).isEqualTo("/public/calls/" + CALL + "?language=en");
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void ofAChangeNothingIsKeptForWhoeverOnlyWantsAnotherLanguage() throws IOException {
        calls.key = UUID.randomUUID();
        var edit = FORM + "/receipts/" + calls.key + "/edit";
        for (var audience : List.of(Audience.INVITED, Audience.PUBLIC)) {
            calls.audience = audience;
            var asked = new Visitor(edit).filling(page(get(edit))).asking("step", "language-nn");
            assertThat(post(asked).getHeader("Location")).isEqualTo("/public/calls" + edit + "?language=nn");
            assertThat(drafts.kept).as("%s", audience).isEmpty();
        }
        var typed = new Visitor(edit).filling(page(get(edit))).asking("step", "language-nn");
        assertThat(post(typed.asking(WHY_FIELD, "Nå har vi lager.")).getStatus())
                .isEqualTo(303);
        assertThat(drafts.kept).hasSize(1);
    }

    @Test
    void whatItAsksIsReadInATabOfItsOwn() throws IOException {
        var about = page(get(FORM)).select("main a[href*=/about]");
        assertThat(about.attr("target")).isEqualTo("_blank");
        assertThat(about.text()).isEqualTo("Om innspillsrunden (åpnes i en ny fane)");
    }

    @Test
    void showsADraftToWhoeverHasItsLink() throws IOException {
        drafts.fields = Map.of(WHY_FIELD, List.of("Halvferdig"), "name", List.of("Kari"), WHAT_FIELD, List.of("0"));
        var response = get(FORM + "/drafts/" + DRAFT);
        var page = page(response);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.select(".form-draft").text())
                .contains("Utkastet er lagret 25. nov. 2026 kl. 10.43", "Alle som har denne lenken, kan lese og endre")
                .contains("https://mandat.example" + KEPT, "tatt vare på til 4. jan. 2027");
        assertThat(page.getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Halvferdig");
        assertThat(page.select("input[name=" + WHAT_FIELD + "][checked]").eachAttr("value"))
                .containsExactly("0");
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
        assertThat(page.select("form").attr("action")).isEqualTo(KEPT + "?language=nb");
        assertThat(get(FORM + "/drafts/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(get("/" + UUID.randomUUID() + "/drafts/" + DRAFT).getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysWhyADraftIsNoLongerThereAndWhereItsReceiptIs() throws IOException {
        var response = get(FORM + "/drafts/" + UUID.randomUUID());
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(page.select("h1").text()).isEqualTo("Utkastet finnes ikke lenger");
        assertThat(page.select(".open-message").text()).contains("så lenge som siden sa");
        assertThat(page.select(".open-message a").eachAttr("href"))
                .containsExactly("/public/receipts?language=nb", "/public?language=nb");
        assertThat(page(get(FORM + "/receipts/" + UUID.randomUUID()))
                        .select("h1")
                        .text())
                .isEqualTo("Siden finnes ikke");
    }

    @Test
    void showsADraftWhenItsCallIsOver() throws IOException {
        drafts.fields = Map.of(WHY_FIELD, List.of("Halvferdig"));
        calls.status = CallStatus.CLOSED;
        var page = page(get(FORM + "/drafts/" + DRAFT));
        assertThat(page.select("form[data-form]")).isEmpty();
        assertThat(page.select(".form-kept").text()).contains("Hva hindrer ombruk?", "Halvferdig");
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, Innspillsrunden er trukket.", "DRAFT, Innspillsrunden er tatt tilbake for å bli endret"})
    void showsADraftWhoseCallIsWithdrawnOrADraftAgainAndTakesNothingOfIt(CallStatus status, String why)
            throws IOException {
        drafts.fields = Map.of(WHY_FIELD, List.of("Halvferdig"));
        calls.status = status;
        var page = page(get(FORM + "/drafts/" + DRAFT));
        assertThat(page.select("form")).isEmpty();
        assertThat(page.select(".form-kept").text()).contains("Hva hindrer ombruk?", "Halvferdig");
        assertThat(page.text())
                .contains(why, "Det blir tatt vare på til 4. jan. 2027")
                .doesNotContain("lese og endre", "eller til det er sendt inn", "Det går ikke lenger an");
        for (var step : List.of("", "save", "ask")) {
            var response = post(
                    filled(key(), "Ferdig.").asking("step", step).posting(1).at(FORM + "/drafts/" + DRAFT));
            assertThat(response.getStatus()).as(step).isEqualTo(404);
            assertThat(page(response).select("textarea").eachText()).as(step).contains("Ferdig.");
        }
        var script = post(
                saved("Ferdig.").with("Accept", "application/json").posting(1).at(FORM + "/drafts/" + DRAFT));
        assertThat(script.getStatus()).isEqualTo(404);
        assertThat(script.getContentType()).isEqualTo("application/json");
        assertThat(text(script))
                .as("its script shows it, and tries no more")
                .contains("Innspillsrunden er trukket, eller lenken gjelder ikke lenger.")
                .doesNotContain("version");
        assertThat(taken.commands).isEmpty();
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void sendsADraftByItsSecretAndTheVersionThatWasRead() throws IOException {
        drafts.fields = Map.of();
        var response = post(filled(key(), "Ferdig.").asking("version", "3").at(FORM + "/drafts/" + DRAFT));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(taken.commands.getFirst().draft()).isEqualTo(new SentDraft(UUID.fromString(DRAFT), 3));

        var faulty = post(filled(key(), "").asking("version", "2").at(FORM + "/drafts/" + DRAFT));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(page(faulty).select("input[name=version]").val())
                .as("what was saved elsewhere meanwhile isn't known here")
                .isEqualTo("2");
        assertThat(page(faulty).select("form").attr("action")).isEqualTo(KEPT + "?language=nb");
    }

    @Test
    void aDraftThatWasSentKeepsWhatIsTypedForAnother() throws IOException {
        taken.refusal = new ContributionRefusal.DraftIsGone();
        var response = post(filled(key(), "Ferdig.").asking("version", "3").at(FORM + "/drafts/" + DRAFT));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text()).contains("Utkastet er sendt inn allerede");
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Ferdig.");
        assertThat(page(response).select("input[name=draft]").val()).isNotEqualTo(DRAFT);
        assertThat(page(response).select("input[name=version]").val()).isEqualTo("0");
    }

    @Test
    void aDraftThatWasChangedElsewhereIsNotOverwrittenUnseen() throws IOException {
        drafts.fields = Map.of();
        drafts.refusal = new SharedRefusal.ChangedMeanwhile();
        var response = post(saved("Herfra.").asking("version", "2"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text()).contains("Utkastet er endret et annet sted");
        assertThat(page(response).select(".form-draft a").attr("href")).isEqualTo(KEPT + "?language=nb");
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Herfra.");
        assertThat(page(response).select("input[name=version]").val())
                .as("now it was read that it was changed")
                .isEqualTo("3");
        var script = post(saved("Herfra.").asking("version", "2").with("Accept", "application/json"));
        assertThat(script.getStatus()).isEqualTo(409);
        assertThat(text(script)).contains("\"version\":3", "Utkastet er endret et annet sted");
    }

    private static String text(FakeResponse response) {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsItsScriptWhenItWasSavedOrWhyNot() throws IOException {
        var response = post(saved("Halv").with("Accept", "application/json").at(FORM + "/drafts/" + DRAFT));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(text(response))
                .isEqualTo("{\"words\":\"Lagret kl. 10.43\",\"address\":\"%s?language=nb\",\"version\":4}"
                        .formatted(KEPT));

        var foreign = post(saved("Halv").with("Accept", "application/json").with("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.getStatus()).isEqualTo(403);
        var sent = post(filled(key(), "Ferdig").with("Accept", "application/json"));
        assertThat(sent.getContentType()).isEqualTo("application/json");
        assertThat(taken.commands).as("a script sends nothing").isEmpty();
        drafts.kept.removeLast();
        drafts.refusal = new SharedRefusal.InvalidInput(List.of());
        assertThat(post(saved("Halv").with("Accept", "application/json")).getStatus())
                .isEqualTo(413);
        drafts.refusal = new ContributionRefusal.DraftIsGone();
        var gone = post(saved("Halv").with("Accept", "application/json"));
        assertThat(gone.getStatus()).isEqualTo(409);
        assertThat(text(gone)).contains("sendt inn allerede").doesNotContain("version");
        assertThat(drafts.kept).hasSize(1);
    }

    private Visitor withFiles(Visitor visitor, String... names) {
        calls.attachments = true;
        drafts.fields = Map.of();
        return visitor.asking("draft", DRAFT)
                .asking("version", "0")
                .handingIn(Stream.of(names)
                        .map(name -> new ChosenFile(name, "Innholdet i " + name))
                        .toList());
    }

    @Test
    void asksForFilesOnlyWhereTheCallTakesThem() throws IOException {
        assertThat(page(get(FORM)).select("input[type=file], form[enctype]")).isEmpty();
        calls.attachments = true;
        var page = page(get(FORM));
        assertThat(page.select("form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(page.select("input[type=file]").attr("accept")).contains(".pdf", ".docx", ".ods", ".jpg");
        assertThat(page.getElementById("files-help").text()).contains("25 MB", "100 MB");
        var secret = page.select("input[name=draft]").val();
        assertThat(page.select("form").attr("data-uploads"))
                .isEqualTo("/public/uploads/calls/%s/drafts/%s?language=nb".formatted(CALL, secret));
    }

    @Test
    void keepsTheFilesWithTheDraftWhateverIsWrongWithTheRest() throws IOException {
        var response = post(withFiles(filled(key(), ""), "C:\\skjult\\Notat.txt", "tomt.txt", "For mye.txt", ""));
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(taken.commands).isEmpty();
        assertThat(drafts.files).extracting(kept -> kept.file().fileName()).containsExactly("Notat.txt");
        assertThat(page.select(".form-kept-files").text())
                .startsWith("Notat.txt, ")
                .endsWith(" byte Fjern");
        assertThat(page.select(".form-kept-files input").attr("aria-label")).isEqualTo("Fjern Notat.txt");
        assertThat(page.getElementById("files-fault").text())
                .contains("«tomt.txt»: Det er ingenting i filen.", "«For mye.txt»")
                .contains("100 MB");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + WHY_FIELD, "#files");
        assertThat(page.select("input[name=version]").val()).isEqualTo("4");
        assertThat(page.select("form").attr("action")).isEqualTo(KEPT + "?language=nb");
    }

    @Test
    void namesAFileThatItDoesntTakeWithoutWhatIsInvisible() throws IOException {
        var response = post(withFiles(filled(key(), "Fordi."), "tomt \u202Egnp\u0000.exe"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).getElementById("files-fault").text())
                .contains("«tomt gnp.exe»: Det er ingenting i filen.");
    }

    @Test
    void sendsTheFilesWithTheForm() throws IOException {
        assertThat(post(withFiles(filled(key(), "Fordi."), "Notat.txt")).getStatus())
                .isEqualTo(303);
        assertThat(drafts.files).hasSize(1);
        assertThat(taken.commands.getFirst().draft()).isEqualTo(new SentDraft(UUID.fromString(DRAFT), 0));
    }

    @Test
    void pressedTwiceTheFilesLeadToTheSameReceipt() throws IOException {
        var key = key();
        var first = post(withFiles(filled(key, "Fordi."), "Notat.txt"));
        calls.key = UUID.fromString(key);
        calls.files = List.copyOf(drafts.files);
        drafts.fields = null;
        for (var refusal : List.of(new ContributionRefusal.DraftIsGone(), new SharedRefusal.NotThereOrNotYours())) {
            drafts.refusal = refusal;
            var second = post(withFiles(filled(key, "Fordi."), "Notat.txt"));
            assertThat(second.getStatus()).isEqualTo(303);
            assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        }
        assertThat(new java.util.HashSet<>(taken.commands)).as("the same").hasSize(1);

        drafts.refusal = new ContributionRefusal.DraftIsGone();
        var another = post(withFiles(filled(key, "Fordi."), "Notat.txt", "Nytt.txt"));
        assertThat(another.getStatus()).as("a file that wasn’t sent").isEqualTo(409);
        assertThat(page(another).select("[role=alert]").text()).contains("Utkastet er sendt inn allerede");
        var unknown = post(withFiles(filled(key(), "Fordi."), "Notat.txt"));
        assertThat(unknown.getStatus()).as("nothing was sent from here").isEqualTo(409);
    }

    @Test
    void throwsAwayTheFilesOfADraftThatAreNotToBeSent() throws IOException {
        post(withFiles(saved("Halv"), "En.txt", "To.txt"));
        var first = drafts.files.getFirst().id().toString();
        post(saved("Halv").asking("version", "3").asking("remove", first));
        assertThat(drafts.files).extracting(kept -> kept.file().fileName()).containsExactly("To.txt");
        var second = drafts.files.getFirst().id().toString();
        post(saved("Halv").asking("version", "3").asking("remove", second).with("Accept", "application/json"));
        assertThat(drafts.files).as("so far it is only ticked").hasSize(1);
    }

    @Test
    void keepsWithAChangeWhichOfTheFilesThatWereSentGo() throws IOException {
        calls.key = UUID.fromString(DRAFT);
        calls.attachments = true;
        var file = new UUID(8, 8).toString();
        var stored = new StoredFile("Notat.txt", FileType.TEXT, 5, "ab".repeat(32));
        calls.files = List.of(new KeptFile(new UUID(8, 8), stored));
        var edit = FORM + "/receipts/" + calls.key + "/edit";
        var begun = page(get(edit));
        var asked = new Visitor(edit).filling(begun).asking("remove", file).asking("step", "language-nn");
        assertThat(post(asked).getStatus()).isEqualTo(303);
        assertThat(drafts.kept)
                .as("that is a change, whatever else is")
                .singleElement()
                .satisfies(draft -> assertThat(draft.fields()).containsEntry("remove", List.of(file)));
        drafts.fields = drafts.kept.getFirst().fields();
        assertThat(page(get(edit)).select("input[name=remove][checked]").eachAttr("value"))
                .containsExactly(file);

        post(changed("Nå har vi lager.")
                .asking("remove", UUID.randomUUID().toString())
                .asking("step", "save"));
        assertThat(drafts.kept.getLast().fields())
                .as("another file isn’t theirs")
                .doesNotContainKey("remove");
        var script = changed("Nå har vi lager.").asking("remove", file).with("Accept", "application/json");
        assertThat(post(script).getStatus()).isEqualTo(200);
        assertThat(drafts.kept.getLast().fields()).containsEntry("remove", List.of(file));
        assertThat(taken.replaced).isEmpty();
    }

    @Test
    void saysThatFilesWhichCameTooLateAreNotKept() throws IOException {
        calls.status = CallStatus.CLOSED;
        drafts.takesFiles = false;
        var late = post(withFiles(filled(key(), "Lageret mangler."), "En.txt", "To.txt"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(taken.commands).isEmpty();
        assertThat(page(late).select("[role=alert]").text())
                .contains("Runden ble lukket før innspillet ditt kom fram")
                .containsOnlyOnce("Filene er ikke lagret");
        assertThat(page(late).select(".form-kept").text()).contains("Lageret mangler.");

        var kept = post(withFiles(saved("Halv"), "En.txt"));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(page(kept).select("[role=alert]").text()).contains("Filene er ikke lagret");
        assertThat(drafts.files).isEmpty();
    }

    @Test
    void sendsTheTextWithoutFilesWhereThereIsNoRoomForThem() throws IOException {
        drafts.hasRoom = false;
        for (var form : List.of(filled(key(), "Fordi."), saved("Fordi."))) {
            var response = post(withFiles(form, "Notat.txt"));
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("3600");
            assertThat(page(response).getElementById("files-fault").text())
                    .contains("«Notat.txt»: Vi kan ikke ta imot flere vedlegg akkurat nå. Send inn uten");
        }
        assertThat(post(filled(key(), "Fordi.")).getStatus()).isEqualTo(303);
    }

    @Test
    void tellsItsScriptWhichFilesItHas() throws IOException {
        var response = post(withFiles(saved("Halv"), "En.txt", "tomt.txt").with("Accept", "application/json"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).contains("\"files\":", "En.txt, ", "tomt.txt»: ");
    }

    @Test
    void givesTheFilesToWhoeverHasTheReceiptToKeepAndNeverToShow() throws IOException {
        calls.key = UUID.fromString(DRAFT);
        var file = new StoredFile("Notat æ.txt", FileType.TEXT, 5, "ab".repeat(32));
        calls.files = List.of(new KeptFile(new UUID(8, 8), file));
        calls.attachments = true;
        var receipt = FORM + "/receipts/" + calls.key;
        var link = page(get(receipt)).select(".form-kept-files a");
        assertThat(link.text()).isEqualTo("Notat æ.txt, 5 byte");
        assertThat(link.attr("href")).isEqualTo("/public/calls" + receipt + "/files/" + new UUID(8, 8));

        var response = get(receipt + "/files/" + new UUID(8, 8));
        assertThat(text(response)).isEqualTo("notat");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(FORM + "/receipts/" + UUID.randomUUID() + "/files/" + new UUID(8, 8))
                        .getStatus())
                .isEqualTo(404);
        assertThat(post(new Visitor(receipt + "/files/" + new UUID(8, 8))).getStatus())
                .isEqualTo(404);

        var edit = page(get(receipt + "/edit"));
        assertThat(edit.select(".form-kept-files").text()).contains("Notat æ.txt");
        post(withFiles(changed("Nå har vi lager."), "Nytt.txt").asking("remove", new UUID(8, 8).toString()));
        assertThat(taken.replaced.getFirst().without()).containsExactly(new UUID(8, 8));
        taken.refusal = new AttachmentRefusal.TooLargeTogether(100);
        var tooMuch = post(changed("Nå har vi lager.").asking("draft", DRAFT));
        assertThat(tooMuch.getStatus()).isEqualTo(422);
        assertThat(page(tooMuch).getElementById("files-fault").text()).contains("100 MB");
        assertThat(page(tooMuch).getElementById(WHY_FIELD).text()).isEqualTo("Nå har vi lager.");
        assertThat(drafts.files).hasSize(1);
    }

    @Test
    void mailsTheLinkOfADraftToWhoeverAsksForIt() throws IOException {
        var response = post(saved("Halv").asking("mail", "yes").asking("email", "kari@fjord.example"));
        assertThat(response.getHeader("Location")).isEqualTo(KEPT + "?language=nb&mailed=yes");
        assertThat(drafts.mailed)
                .containsExactly(
                        new MailDraft(new DraftAddress(CALL, UUID.fromString(DRAFT)), "kari@fjord.example", "nb"));
        drafts.fields = Map.of("email", List.of("kari@fjord.example"));
        var page = new FakeResponse();
        pages.doGet(new Visitor(FORM + "/drafts/" + DRAFT).asking("mailed", "yes"), page);
        assertThat(page(page).select(".form-draft [role=status]").text())
                .isEqualTo("Lenken er sendt til kari@fjord.example.");

        assertThat(post(saved("Halv").asking("mail", "yes")).getHeader("Location"))
                .isEqualTo(KEPT + "?language=nb&mailed=no");
    }

    @Test
    void theLinkThatWasMailedConfirmsTheAddressByAPress() throws IOException {
        var key = UUID.randomUUID();
        calls.key = key;
        assertThat(page(get(FORM + "/receipts/" + key)).text())
                .contains("Kvitteringen er også sendt til kari@fjord.example.");
        assertThat(page(get(FORM + "/receipts/" + key))
                        .select("form:not([action*=/mail]):not([action*=/erase]):not(.form-less)"))
                .isEmpty();
        calls.address = AddressProof.NOT_MAILED;
        assertThat(page(get(FORM + "/receipts/" + key)).text()).contains("blir ikke sendt dit");

        calls.address = AddressProof.AT_HAND;
        var page = page(get(FORM + "/receipts/" + key));
        assertThat(page.text()).contains("Er kari@fjord.example adressen din?");
        assertThat(taken.confirmed).as("looking at it confirms nothing").isEmpty();
        var form = page.selectFirst("form[method=post]");
        assertThat(form.text()).isEqualTo("Bekreft adressen");
        assertThat(form.attr("action")).isEqualTo("/public/calls/" + CALL + "/receipts/" + key + "?language=nb");
        var response = post(new Visitor(FORM + "/receipts/" + key));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(form.attr("action"));
        assertThat(taken.confirmed).containsExactly(new ConfirmAddress(new ReceiptAddress(CALL, key)));

        calls.address = AddressProof.CONFIRMED;
        assertThat(page(get(FORM + "/receipts/" + key)).text()).contains("Adressen kari@fjord.example er bekreftet.");
        assertThat(page(get(FORM + "/receipts/" + key)).select("form:not([action*=/erase]):not(.form-less)"))
                .isEmpty();
    }

    @Test
    void mailsAReceiptAgainUntilItsAddressIsConfirmedAndNotTooOften() throws IOException {
        calls.key = UUID.randomUUID();
        var receipt = FORM + "/receipts/" + calls.key;
        var address = "/public/calls" + receipt;
        for (var proof : AddressProof.values()) {
            calls.address = proof;
            assertThat(page(get(receipt)).select("form[action*=/mail]"))
                    .hasSize(proof == AddressProof.MAILED || proof == AddressProof.NOT_MAILED ? 1 : 0);
        }
        calls.address = AddressProof.MAILED;
        var form = page(get(receipt)).selectFirst("form[action*=/mail]");
        assertThat(form.attr("action")).isEqualTo(address + "/mail?language=nb");
        assertThat(page(get(receipt + "/mail")).text()).contains("Takk for innspillet");
        assertThat(mails.again).as("looking at it sends nothing").isEmpty();

        var response = post(new Visitor(receipt + "/mail"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(address + "?language=nb&mailed=yes");
        assertThat(mails.again).containsExactly(new MailReceipt(new ReceiptAddress(CALL, calls.key)));
        var told = new FakeResponse();
        pages.doGet(new Visitor(receipt).asking("mailed", "yes"), told);
        assertThat(page(told).select("[role=status]").text())
                .isEqualTo("Kvitteringen er sendt til kari@fjord.example.");

        mails.isLate = true;
        var late = post(new Visitor(receipt + "/mail"));
        assertThat(late.getStatus()).isEqualTo(429);
        assertThat(late.getHeader("Retry-After")).isEqualTo("300");
        assertThat(page(late).select("[role=alert]").text()).contains("Vent litt");
        assertThat(page(late).text()).contains("Lageret mangler.");
    }

    @Test
    void showsTheFormAgainWithWhatWasSentToChangeIt() throws IOException {
        calls.key = UUID.randomUUID();
        var receipt = FORM + "/receipts/" + calls.key;
        assertThat(page(get(receipt)).select(".form-steps a").eachAttr("href"))
                .containsExactly(
                        "/public/calls" + receipt + "/edit?language=nb",
                        "/public/calls" + receipt + "/withdraw?language=nb");
        var page = page(get(receipt + "/edit"));

        assertThat(page.select(".form-change").text()).startsWith("Du endrer innspill 2026-0042.");
        assertThat(page.select(".form-change a").attr("href")).isEqualTo("/public/calls" + receipt + "?language=nb");
        assertThat(page.getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Lageret mangler.");
        assertThat(page.select("input[name=" + WHAT_FIELD + "][checked]").eachAttr("value"))
                .containsExactly("1");
        assertThat(page.getElementById("name").val()).isEqualTo("Kari Strand");
        assertThat(page.getElementById("organisation").val()).isEqualTo("Fjordbruk");
        assertThat(page.getElementById("email").hasAttr("readonly")).isTrue();
        assertThat(page.getElementById("name").hasAttr("readonly")).isFalse();
        assertThat(page.select("input[name=publication][checked]").val()).isEqualTo("WITHOUT_NAME");
        assertThat(page.select("input[name=revision]").val()).isEqualTo("3");
        assertThat(page.select("input[name=agreed]").val()).isEqualTo("WITHOUT_NAME");
        assertThat(page.select("form").attr("action")).isEqualTo("/public/calls" + receipt + "/edit?language=nb");
    }

    private Visitor changed(String words) {
        var filled = filled(key(), words).asking("revision", "3").asking("agreed", "WITHOUT_NAME");
        return filled.at(FORM + "/receipts/" + calls.key + "/edit");
    }

    @Test
    void sendsTheChangeAndLeadsToTheReceipt() throws IOException {
        calls.key = UUID.randomUUID();
        var response = post(changed("Nå har vi lager."));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "/receipts/" + calls.key + "?language=nb");
        assertThat(taken.replaced).singleElement().satisfies(command -> {
            assertThat(command.at()).isEqualTo(new ReceiptAddress(CALL, calls.key));
            assertThat(command.revision()).isEqualTo(3);
            assertThat(command.agreed()).isEqualTo(Publication.WITHOUT_NAME);
            assertThat(command.replies().to(WHY.id())).isEqualTo(Reply.of("Nå har vi lager."));
        });
        assertThat(post(changed("")).getStatus()).isEqualTo(422);
        assertThat(taken.replaced).hasSize(1);
    }

    @Test
    void keepsAChangeWhileItIsTypedAndSaysSoUntilItIsSentOrThrownAway() throws IOException {
        calls.key = UUID.fromString(DRAFT);
        var at = DraftAddress.ofChange(new ReceiptAddress(CALL, calls.key));
        var receipt = FORM + "/receipts/" + calls.key;
        var begun = page(get(receipt + "/edit"));
        assertThat(begun.select("form[data-form]").attr("data-draft"))
                .isEqualTo("/public/calls" + receipt + "/edit?language=nb");
        assertThat(begun.select("input[name=mail]")).as("they have their link").isEmpty();
        assertThat(page(get(receipt)).text()).doesNotContain("Du har begynt på en endring");
        assertThat(page(get(receipt + "/discard")).text())
                .as("there is nothing to throw away")
                .contains("Takk for innspillet");

        var response = post(changed("Nå har vi lager.").with("Accept", "application/json"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(taken.replaced).isEmpty();
        assertThat(drafts.kept).singleElement().satisfies(command -> {
            assertThat(command.at()).isEqualTo(at);
            assertThat(command.fields()).containsEntry(WHY_FIELD, List.of("Nå har vi lager."));
        });
        drafts.fields = drafts.kept.getFirst().fields();
        var again = page(get(receipt + "/edit"));
        assertThat(again.getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Nå har vi lager.");
        assertThat(again.select("input[name=version]").val()).isEqualTo("3");
        assertThat(page(get(receipt)).text())
                .contains("Du har begynt på en endring som ikke er sendt.", "Lageret mangler.")
                .doesNotContain("Nå har vi lager.");
        calls.status = CallStatus.CLOSED;
        assertThat(page(get(receipt)).text()).contains("Denne endringen ble ikke sendt", "Nå har vi lager.");
        calls.status = CallStatus.OPEN;

        var where = "/public/calls" + receipt + "/discard?language=nb";
        var stands = page(get(receipt));
        assertThat(stands.select(".form-change .form-steps a").eachAttr("href")).contains(where);
        assertThat(again.select("a[href*=discard]"))
                .as("what was typed since goes with the form")
                .isEmpty();
        assertThat(again.select("form[data-form] button[type=submit]").eachAttr("value"))
                .as("Enter sends")
                .containsExactly("save", "ask-discard");
        assertThat(begun.select("[value=ask-discard]")).isEmpty();
        for (var from : List.of(again, stands)) {
            assertThat(from.select("form[action*=discard]")).as("it asks first").isEmpty();
        }
        var asked = post(changed("Nå har vi to lagre.").asking("step", "ask-discard"));
        assertThat(asked.getStatus()).isEqualTo(303);
        assertThat(asked.getHeader("Location")).isEqualTo(where);
        assertThat(drafts.kept.getLast().fields()).containsEntry(WHY_FIELD, List.of("Nå har vi to lagre."));
        assertThat(taken.replaced).isEmpty();
        assertThat(drafts.discarded).isEmpty();
        var asks = page(get(receipt + "/discard"));
        assertThat(asks.text())
                .contains("Forkaste endringen?", "Innspill 2026-0042 gjelder slik du sendte det.")
                .doesNotContain("Takk for innspillet");
        assertThat(asks.select("form").attr("action")).isEqualTo(where);
        assertThat(drafts.discarded).as("looking at it throws nothing away").isEmpty();

        var foreign = post(new Visitor(receipt + "/discard").with("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.getStatus()).isEqualTo(403);
        assertThat(page(foreign).getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Nå har vi lager.");
        assertThat(drafts.discarded).isEmpty();
        assertThat(post(new Visitor(receipt + "/discard")).getStatus()).isEqualTo(303);
        assertThat(drafts.discarded).containsExactly(at);
        assertThat(taken.replaced).as("nothing is sent by it").isEmpty();
    }

    @Test
    void keepsAChangeThatIsNotTaken() throws IOException {
        calls.key = UUID.randomUUID();
        var words = Map.of(
                new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED),
                "Runden ble lukket før endringen kom fram",
                new ContributionRefusal.IsWithdrawn(),
                "Innspillet er trukket i mellomtiden",
                new SharedRefusal.ChangedMeanwhile(),
                "Endringen er skrevet om et annet sted",
                new ContributionRefusal.DraftIsGone(),
                "Endringen er sendt eller forkastet et annet sted");
        for (var refused : words.entrySet()) {
            taken.refusal = refused.getKey();
            var response = post(changed("Nå har vi lager."));
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(page(response).select("[role=alert]").text()).contains(refused.getValue());
            assertThat(page(response).text()).contains("Nå har vi lager.");
            assertThat(page(response).select("form[data-form]").eachAttr("action"))
                    .as("it stays a change")
                    .allMatch(action -> action.contains("/receipts/" + calls.key + "/edit"));
        }
    }

    @Test
    void saysOfAChangeThatCameTooLateThatItIsKeptOnlyWhereItIs() throws IOException {
        calls.key = UUID.fromString(DRAFT);
        drafts.fields = Map.of();
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        assertThat(page(post(changed("Nå har vi lager.")))
                        .select("[role=alert]")
                        .text())
                .contains("Endringen er lagret");
        drafts.refusal = new SharedRefusal.InvalidInput(List.of());
        var lost = page(post(changed("Nå har vi lager.")));
        assertThat(lost.select("[role=alert]").text())
                .contains("verken sendt eller lagret")
                .doesNotContain("Endringen er lagret");
        assertThat(lost.text()).contains("Nå har vi lager.");
    }

    @Test
    void saysOfAChangeThatItsCallWasWithdrawnAndNotThatItClosed() throws IOException {
        calls.key = UUID.randomUUID();
        drafts.refusal = new SharedRefusal.NotThereOrNotYours();
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.WITHDRAWN);
        isNotTakenForItsCallIsWithdrawn("Nå har vi lager.");
        calls.status = CallStatus.WITHDRAWN;
        isNotTakenForItsCallIsWithdrawn("Nå har vi lager.");
        isNotTakenForItsCallIsWithdrawn("Nå har vi lager. " + "å".repeat(50));
    }

    private void isNotTakenForItsCallIsWithdrawn(String words) throws IOException {
        var response = post(changed(words));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text())
                .contains("Innspillsrunden er trukket, så endringen er ikke sendt.")
                .doesNotContain("lukket");
        assertThat(page(response).text())
                .contains(words)
                .doesNotContain("gjelder til du sender inn endringen", "Det går ikke lenger an");
        assertThat(page(response).select("form")).isEmpty();
    }

    @Test
    void saysThatTheConsentIsLessThanWhenItWasSentAndSinceWhen() throws IOException {
        calls.key = UUID.randomUUID();
        assertThat(page(get(FORM + "/receipts/" + calls.key)).select(".form-narrowed"))
                .isEmpty();
        calls.narrowedAt = Stage.NOW;
        assertThat(page(get(FORM + "/receipts/" + calls.key))
                        .select(".form-narrowed")
                        .text())
                .startsWith("Samtykket til publisering ble innskrenket ")
                .endsWith("med samtykket du ga da.");
    }

    @Test
    void agreesToNothingAnewByAPageOfBeforeTheConsentWasTakenBack() throws IOException {
        calls.key = UUID.randomUUID();
        var before = changed("Nå har vi lager.").asking("agreed", "WITH_NAME");
        var response = post(before);
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("input[name=agreed]").val()).isEqualTo("WITHOUT_NAME");
        assertThat(page(response).select("[role=alert]").text())
                .contains("Samtykket til publisering ble innskrenket etter at du åpnet denne siden");
        assertThat(page(response).getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Nå har vi lager.");
        assertThat(page(response).select("input[name=publication][checked]"))
                .as("it is chosen anew")
                .isEmpty();
        assertThat(taken.replaced).isEmpty();

        var foreign = post(before.with("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.getStatus()).isEqualTo(403);
        assertThat(page(foreign).select("input[name=publication][checked]")).isEmpty();
    }

    @Test
    void aChangeKeepsTheConsentThatIsLeftAlsoWhereTheCallOffersOnlyMore() throws IOException {
        calls.key = UUID.randomUUID();
        calls.publication = Publication.NOT;
        var edit = FORM + "/receipts/" + calls.key + "/edit";
        for (var offered :
                List.of(List.of(Publication.WITH_NAME), List.of(Publication.WITH_NAME, Publication.WITHOUT_NAME))) {
            calls.publications = offered;
            for (boolean narrowed : List.of(true, false)) {
                calls.narrowedAt = narrowed ? Stage.NOW : null;
                var page = page(get(edit));
                assertThat(page.select("input[name=publication][type=radio]").eachAttr("value"))
                        .containsExactlyElementsOf(Stream.concat(offered.stream(), Stream.of(Publication.NOT))
                                .map(Publication::name)
                                .toList());
                assertThat(page.select("input[name=publication][checked]").eachAttr("value"))
                        .containsExactly("NOT");
                assertThat(post(new Visitor(edit).filling(page)).getStatus()).isEqualTo(303);
                assertThat(taken.replaced.getLast().by().publication()).isEqualTo(Publication.NOT);
            }
        }
        assertThat(taken.replaced).hasSize(4);

        calls.publications = List.of(Publication.WITH_NAME);
        var before = post(changed("Nå har vi lager.").asking("agreed", "WITH_NAME"));
        assertThat(before.getStatus()).isEqualTo(409);
        assertThat(page(before).select("input[name=publication]").eachAttr("type"))
                .as("a page of before, on which there was nothing to choose")
                .containsOnly("radio");
        calls.publication = Publication.WITH_NAME;
        assertThat(page(get(edit)).select("input[name=publication]").eachAttr("type"))
                .containsExactly("hidden");
    }

    @Test
    void agreesToNothingAnewByADraftOfBeforeTheConsentWasTakenBack() throws IOException {
        calls.key = UUID.fromString(DRAFT);
        var edit = FORM + "/receipts/" + calls.key + "/edit";
        drafts.fields = Map.of(WHY_FIELD, List.of("Nå har vi lager."), "publication", List.of("WITH_NAME"));
        assertThat(page(get(edit)).select("input[name=publication][checked]").val())
                .as("nothing was taken back")
                .isEqualTo("WITH_NAME");

        calls.narrowedAt = Stage.NOW;
        var page = page(get(edit));
        assertThat(page.getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Nå har vi lager.");
        assertThat(page.select("input[name=publication]").eachAttr("value")).contains("WITH_NAME");
        assertThat(page.select("input[name=publication][checked]")).isEmpty();
        var sent = post(new Visitor(edit).filling(page));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(page(sent).getElementById("publication-fault")).isNotNull();
        assertThat(taken.replaced).isEmpty();

        drafts.fields = Map.of("publication", List.of("NOT"));
        assertThat(page(get(edit)).select("input[name=publication][checked]").val())
                .as("that is less")
                .isEqualTo("NOT");
    }

    @Test
    void keepsNothingOfAChangeOfWhatWasChangedSince() throws IOException {
        calls.key = UUID.randomUUID();
        var response = post(changed("Nå har vi lager.").asking("revision", "2"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text()).contains("Innspillet er endret i en annen fane");
        assertThat(page(response).getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Nå har vi lager.");
        assertThat(page(response).select("input[name=revision]").val()).isEqualTo("3");
        var saved = post(changed("Nå har vi lager.").asking("revision", "2").with("Accept", "application/json"));
        assertThat(saved.getStatus()).isEqualTo(409);
        assertThat(taken.replaced).isEmpty();
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void leadsToTheReceiptOfAChangeThatIsSentTwice() throws IOException {
        calls.key = UUID.randomUUID();
        var change = changed("Nå har vi lager.").asking("publication", "NOT");
        var key = change.getParameter("key");
        assertThat(post(change).getStatus()).isEqualTo(303);
        calls.revision = 4;
        calls.publication = Publication.NOT;

        var again = post(change);
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "/receipts/" + calls.key + "?language=nb");
        assertThat(post(change.with("Sec-Fetch-Site", "cross-site")).getStatus())
                .isEqualTo(403);
        var another = post(changed("Vi venter på lager.").asking("key", key));
        assertThat(another.getStatus()).as("gone back to, and rewritten").isEqualTo(409);
        assertThat(page(another).getElementById(WHY_FIELD).wholeText().strip()).isEqualTo("Vi venter på lager.");
        var file = post(withFiles(changed("Nå har vi lager.").asking("publication", "NOT"), "Nytt.txt")
                .asking("key", key));
        assertThat(file.getStatus()).as("a file that came to nobody").isEqualTo(409);
        assertThat(taken.replaced).hasSize(1);
    }

    @Test
    void asksBeforeItIsTakenBack() throws IOException {
        calls.key = UUID.randomUUID();
        var receipt = FORM + "/receipts/" + calls.key;
        var page = page(get(receipt + "/withdraw"));
        assertThat(page.text()).contains("Trekke innspillet?", "Innspill 2026-0042 blir ikke behandlet");
        assertThat(taken.withdrawn).as("looking at it takes nothing back").isEmpty();
        var action = page.select("form").attr("action");
        assertThat(action).isEqualTo("/public/calls" + receipt + "/withdraw?language=nb");

        assertThat(post(new Visitor(receipt + "/withdraw")).getStatus()).isEqualTo(303);
        assertThat(taken.withdrawn).containsExactly(new WithdrawContribution(new ReceiptAddress(CALL, calls.key)));
        taken.refusal = new ContributionRefusal.IsWithdrawn();
        assertThat(post(new Visitor(receipt + "/withdraw")).getStatus()).isEqualTo(303);
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        var late = post(new Visitor(receipt + "/withdraw"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(page(late).select("[role=alert]").text()).contains("Runden er lukket");
        assertThat(page(late).select(".form-steps")).isEmpty();
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.WITHDRAWN);
        assertThat(page(post(new Visitor(receipt + "/withdraw")))
                        .select("[role=alert]")
                        .text())
                .contains("Runden er trukket, så innspillet kan ikke trekkes lenger.");
    }

    @Test
    void whatWasTakenBackSaysSoAndIsNotChanged() throws IOException {
        calls.key = UUID.randomUUID();
        calls.state = ContributionState.WITHDRAWN;
        for (var step : List.of("", "/edit", "/discard", "/withdraw")) {
            var page = page(get(FORM + "/receipts/" + calls.key + step));
            assertThat(page.text()).contains("Innspillet er trukket", "Lageret mangler.");
            assertThat(page.select("form:not([action*=/erase]), .form-address")).isEmpty();
            assertThat(page.select(".form-steps a").eachAttr("href"))
                    .as("one can but answer anew")
                    .containsExactly("/public/calls" + FORM + "?language=nb");
        }
    }

    @Test
    void whoeverIsInvitedAndTookItBackAnswersAnewByTheirInvitation() throws IOException {
        calls.key = UUID.randomUUID();
        calls.state = ContributionState.WITHDRAWN;
        calls.audience = Audience.INVITED;
        var receipt = FORM + "/receipts/" + calls.key;
        var byItself = page(get(receipt));
        assertThat(byItself.text()).contains("Lenken i invitasjonen fører til skjemaet");
        assertThat(byItself.select(".form-steps")).isEmpty();

        calls.invitation = calls.key;
        assertThat(page(get(receipt)).select(".form-steps a").attr("href"))
                .isEqualTo("/public/invitations/" + calls.key + "?language=nb");

        calls.status = CallStatus.CLOSED;
        var over = page(get(receipt));
        assertThat(over.select(".form-steps")).isEmpty();
        assertThat(over.text()).doesNotContain("Lenken i invitasjonen");
    }

    @Test
    void isNotChangedWhenTheCallIsOver() throws IOException {
        calls.key = UUID.randomUUID();
        calls.status = CallStatus.CLOSED;
        for (var step : List.of("", "/edit", "/discard", "/withdraw")) {
            var page = page(get(FORM + "/receipts/" + calls.key + step));
            assertThat(page.text()).contains("Takk for innspillet");
            assertThat(page.select("form:not([action*=/mail]):not([action*=/erase]):not(.form-less), .form-steps"))
                    .isEmpty();
        }
    }

    @Test
    void aReceiptTellsHowFarTheContributionIsHandledAndWhatWasAnswered() throws IOException {
        calls.key = UUID.randomUUID();
        calls.status = CallStatus.CLOSED;
        assertThat(receipt()).doesNotContain("form-answers", "til behandling");

        calls.handling = HandlingState.UNDER_CONSIDERATION;
        assertThat(receipt()).contains("til behandling").doesNotContain("form-answers");

        calls.handling = HandlingState.ANSWERED;
        calls.answers = List.of(
                new PointAnswer(
                        List.of(WHY.id()),
                        "Lageret <mangler>.",
                        false,
                        Disposition.PARTLY_ADOPTED,
                        "Et lager bygges.",
                        "Kapittel 2"),
                new PointAnswer(
                        List.of(WHAT.id(), WHY.id()),
                        "Prisen.",
                        false,
                        Disposition.OUT_OF_SCOPE,
                        "Prisen er ikke vår.",
                        null));
        assertThat(receipt())
                .contains(
                        "form-answers",
                        "Lageret &lt;mangler&gt;.",
                        "Delvis tatt til følge",
                        "Et lager bygges.",
                        "Kapittel 2",
                        "Utenfor mandatet",
                        "Prisen er ikke vår.")
                .containsOnlyOnce("Ble til");
        var points = Jsoup.parse(receipt()).select(".form-answers li");
        var asked = points.first().select(".form-point-asked");
        assertThat(asked.eachText()).containsExactly("Hva hindrer ombruk?");
        assertThat(asked.next().text()).isEqualTo("Lageret <mangler>.");
        assertThat(points.last().select(".form-point-asked").eachText())
                .as("joined of what was answered to both")
                .containsExactly("Hva hindrer ombruk?", "Hva er viktigst?");
    }

    @Test
    void aReceiptSaysInWhichLanguageEachAnswerStands() throws IOException {
        calls.key = UUID.randomUUID();
        calls.written = "nn";
        calls.questions =
                List.of(WHY, WHAT, Question.inWords(new QuestionId(new UUID(3, 9)), Translated.of("nb", "Noe mer?")));
        calls.answers = List.of(
                new PointAnswer(List.of(WHY.id()), "Lageret.", false, Disposition.NOTED, "Takk for det.", null));
        var response = new FakeResponse();
        pages.doGet(new Visitor(FORM + "/receipts/" + calls.key).asking("language", "en"), response);
        assertThat(page(response).select("blockquote").eachAttr("lang")).containsExactly("nn");
        assertThat(page(response).select("[aria-labelledby=sent] .form-words").eachAttr("lang"))
                .as("written by the sender, chosen in the call, and said by the page")
                .containsExactly("nn", "nb", "en");
    }

    @Test
    void aReceiptSaysThatTheCallIsOpenAgainAndNotThatItIsClosed() throws IOException {
        calls.key = UUID.randomUUID();
        for (var handling : List.of(HandlingState.RECEIVED, HandlingState.UNDER_CONSIDERATION)) {
            calls.handling = handling;
            calls.status = CallStatus.OPEN;
            assertThat(receipt())
                    .contains("Innspillsrunden er åpen igjen.", "Endre innspillet")
                    .doesNotContain("Innspillsrunden er lukket", "til behandling");
            calls.status = CallStatus.CLOSED;
            assertThat(receipt()).doesNotContain("åpen igjen");
        }
        calls.handling = HandlingState.RECEIVED;
        assertThat(receipt()).contains("Innspillsrunden er lukket.");
    }

    @Test
    void aReceiptPromisesNoAnswerOnceTheCallIsWithdrawn() throws IOException {
        calls.key = UUID.randomUUID();
        calls.status = CallStatus.WITHDRAWN;
        calls.handling = HandlingState.RECEIVED;
        assertThat(receipt()).contains("Innspillsrunden er trukket").doesNotContain("hvert punkt i det får et svar");
        calls.handling = HandlingState.UNDER_CONSIDERATION;
        calls.answers = List.of(
                new PointAnswer(List.of(WHY.id()), "Lageret.", false, Disposition.NOTED, "Takk for det.", null));
        assertThat(receipt())
                .as("what was answered before")
                .contains("Takk for det.", "Innspillsrunden er trukket. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe", "så innspillene i den blir ikke besvart");
        calls.handling = HandlingState.ANSWERED;
        assertThat(receipt()).contains("Takk for det.").doesNotContain("Innspillsrunden er trukket");
        calls.answers = List.of();
        assertThat(receipt())
                .as("of choices alone")
                .contains("Innspillet er med i grunnlaget til gruppen")
                .doesNotContain("Innspillsrunden er trukket");
    }

    @Test
    void aReceiptPromisesNoAnswerOnceTheMandateIsOver() throws IOException {
        calls.key = UUID.randomUUID();
        calls.status = CallStatus.CLOSED;
        calls.mandateOver = true;
        calls.handling = HandlingState.RECEIVED;
        assertThat(receipt())
                .contains("Mandatet er over, og innspillet blir ikke besvart")
                .doesNotContain("hvert punkt i det får et svar", "Innspillsrunden er trukket");
        calls.handling = HandlingState.UNDER_CONSIDERATION;
        calls.answers = List.of(
                new PointAnswer(List.of(WHY.id()), "Lageret.", false, Disposition.NOTED, "Takk for det.", null));
        assertThat(receipt())
                .as("what was answered before")
                .contains("Takk for det.", "Mandatet er over. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe", "innspillet blir ikke besvart");
        calls.handling = HandlingState.ANSWERED;
        assertThat(receipt()).contains("Takk for det.").doesNotContain("Mandatet er over");
        calls.answers = List.of();
        calls.handling = null;
        calls.state = ContributionState.WITHDRAWN;
        assertThat(receipt()).as("whoever took it back waits for nothing").doesNotContain("Mandatet er over");
    }

    @Test
    void saysThatWhatIsNotAnsweredWontBeOnceTheMandateIsOver() throws IOException {
        calls.status = CallStatus.CLOSED;
        assertThat(page(get(FORM)).text()).doesNotContain("Mandatet er over");
        calls.mandateOver = true;
        assertThat(page(get(FORM)).text()).contains("Mandatet er over, så innspill som ikke er besvart");
        calls.status = CallStatus.ANSWERED;
        assertThat(page(get(FORM)).text()).doesNotContain("Mandatet er over");
    }

    @Test
    void leadsToTheAnswersOnceEverybodyMayReadSome() throws IOException {
        calls.status = CallStatus.CLOSED;
        assertThat(page(get(FORM)).select("a[href*=/answers/]:not([href*=.atom])"))
                .isEmpty();
        calls.answered = true;
        assertThat(page(get(FORM))
                        .select("a[href*=/answers/]:not([href*=.atom])")
                        .attr("href"))
                .isEqualTo("/public/answers/" + CALL + "?language=nb");
    }

    private String receipt() throws IOException {
        return get(FORM + "/receipts/" + calls.key).getBuffer().toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoCallIsNotThere() throws IOException {
        for (var path : List.of(
                "/",
                "/x",
                "/" + UUID.randomUUID(),
                FORM + "/what",
                "/" + UUID.randomUUID() + "/about",
                ABOUT + "/",
                FORM + "/receipts/x",
                FORM + "/receipts/" + UUID.randomUUID() + "/edit",
                FORM + "/receipts/" + UUID.randomUUID() + "/withdraw",
                FORM + "/receipts/" + UUID.randomUUID() + "/discard",
                FORM + "/drafts/x",
                FORM + "/receipts/" + UUID.randomUUID())) {
            assertThat(get(path).getStatus()).as(path).isEqualTo(404);
            assertThat(post(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private static final class Calls extends PublicCalls {

        private CallStatus status = CallStatus.OPEN;
        private boolean answered;
        private List<DeadlineChange> deadlines = List.of();
        private boolean attachments;
        private List<Question> questions = List.of(WHY, WHAT);
        private List<Publication> publications = List.of(Publication.values());
        private Publication publication = Publication.WITHOUT_NAME;
        private Audience audience = Audience.PUBLIC;
        private boolean mandateOver;
        private @Nullable Instant erasureAskedAt;
        private @Nullable Instant narrowedAt;
        private List<KeptFile> files = List.of();
        private @Nullable UUID key;
        private @Nullable String signed;
        private @Nullable UUID invitation;
        private String written = "nb";
        private AddressProof address = AddressProof.MAILED;
        private ContributionState state = ContributionState.SUBMITTED;
        private int revision = 3;
        private @Nullable HandlingState handling;
        private List<PointAnswer> answers = List.of();

        @Override
        public PublishedCall of(CallId id) {
            if (!id.equals(CALL)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new PublishedCall(
                    CALL,
                    "Gruppen for ombruk",
                    "ombruk",
                    new CallText(
                            List.of("nb", "nn"),
                            new Translated(Map.of(
                                    "nb",
                                    "Hva hindrer ombruk der du bygger?",
                                    "nn",
                                    "Kva hindrar ombruk der du byggjer?")),
                            Translated.of("nb", "Gruppen spør **alle**."),
                            attachments,
                            questions,
                            publications),
                    audience,
                    new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z")),
                    deadlines,
                    status,
                    answered,
                    Map.of(CLAUSE, "3.1.1"),
                    mandateOver);
        }

        @Override
        public PublishedCall ofDraft(DraftAddress at) {
            return of(at.call());
        }

        @Override
        public PublishedCall ofReceipt(ReceiptAddress address) {
            return of(address.call());
        }

        @Override
        public InvitedCall invited(InvitationLink link) {
            if (!link.secret().equals(invitation)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new InvitedCall(
                    of(CALL), new Invitee("Kari Strand", "kari@fjord.example", null, null, "nb"), false, false);
        }

        @Override
        public Optional<String> signedReceipt(ReceiptAddress address) {
            var ignored = receipt(address);
            return Optional.ofNullable(signed);
        }

        @Override
        public SentContribution receipt(ReceiptAddress address) {
            if (!address.key().equals(key)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new SentContribution(
                    CallFakes.CONTRIBUTION,
                    new Receipt("2026-0042", Stage.NOW, "ab".repeat(32)),
                    state,
                    revision,
                    "Kari Strand",
                    "kari@fjord.example",
                    "Fjordbruk",
                    OrganisationCategory.INDUSTRY,
                    publication,
                    written,
                    new Replies(
                            Map.of(WHY.id(), Reply.of("Lageret mangler."), WHAT.id(), new Reply("", List.of(1), 0))),
                    this.address,
                    handling,
                    answers,
                    files,
                    erasureAskedAt,
                    narrowedAt);
        }

        @Override
        public Download file(FileOfReceipt asked) {
            if (!asked.at().key().equals(key)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new Download(files.getFirst().file(), asked.file(), new Attachments() {
                @Override
                public byte[] piece(UUID id, int number) {
                    return "notat".getBytes(StandardCharsets.UTF_8);
                }
            });
        }
    }

    private static final class Drafts extends OpenDraftService {

        private final List<KeepDraft> kept = new ArrayList<>();
        private final List<MailDraft> mailed = new ArrayList<>();
        private final List<DraftAddress> discarded = new ArrayList<>();
        private final List<KeptFile> files = new ArrayList<>();
        private @Nullable Map<String, List<String>> fields;
        private @Nullable AskedLate late;
        private @Nullable Refusal refusal;
        private boolean takesFiles = true;
        private boolean hasRoom = true;

        @Override
        public OpenDraft find(DraftAddress at) {
            if (fields == null || !at.secret().toString().equals(DRAFT)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new OpenDraft(fields, 3, Stage.NOW, Instant.parse("2027-01-03T23:00:00Z"), List.copyOf(files), late);
        }

        @Override
        public int keep(KeepDraft command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            kept.add(command);
            return 4;
        }

        @Override
        public void discard(DraftAddress at) {
            discarded.add(at);
        }

        @Override
        public void attach(AttachFile command) {
            if (!takesFiles) {
                throw new RefusedException(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
            }
            if (!hasRoom) {
                throw new RefusedException(new AttachmentRefusal.NoRoom());
            }
            if (command.file().fileName().startsWith("For mye")) {
                throw new RefusedException(new AttachmentRefusal.TooLargeTogether(100));
            }
            files.add(new KeptFile(new UUID(8, files.size()), command.file().stored()));
        }

        @Override
        public void detach(DetachFile command) {
            files.removeIf(kept -> kept.id().equals(command.file()));
        }

        @Override
        public boolean mail(MailDraft command) {
            if (command.email().isEmpty()) {
                throw new RefusedException(new SharedRefusal.InvalidInput(List.of()));
            }
            mailed.add(command);
            return true;
        }
    }

    private static final class Mails extends ReceiptMailService {

        private final List<MailReceipt> again = new ArrayList<>();
        private boolean isLate;

        @Override
        public void again(MailReceipt command) {
            if (isLate) {
                throw new RefusedException(new ContributionRefusal.ReceiptMailedLately());
            }
            again.add(command);
        }
    }

    private static final class Taken extends ContributionService {

        private final List<SubmitContribution> commands = new ArrayList<>();
        private final List<ConfirmAddress> confirmed = new ArrayList<>();
        private final List<ReplaceContribution> replaced = new ArrayList<>();
        private final List<WithdrawContribution> withdrawn = new ArrayList<>();
        private final Calls calls;
        private @Nullable Refusal refusal;

        Taken(Calls calls) {
            this.calls = calls;
        }

        @Override
        public Receipt submit(SubmitContribution command) {
            refuse();
            commands.add(command);
            return new Receipt("2026-0042", Stage.NOW, "ab".repeat(32));
        }

        private void refuse() {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
        }

        @Override
        public Receipt replace(ReplaceContribution command) {
            refuse();
            if (!replaced.contains(command)) {
                if (command.revision() != calls.revision || command.agreed() != calls.publication) {
                    throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
                }
                replaced.add(command);
            }
            return new Receipt("2026-0042", Stage.NOW, "ab".repeat(32));
        }

        @Override
        public void withdraw(WithdrawContribution command) {
            refuse();
            withdrawn.add(command);
        }

        @Override
        public void confirmAddress(ConfirmAddress command) {
            confirmed.add(command);
        }
    }
}
