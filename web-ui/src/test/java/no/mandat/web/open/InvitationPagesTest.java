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
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallInvitationAction;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InvitedCall;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of whoever is invited, as the browser gets it. */
class InvitationPagesTest {

    private static final CallId CALL = new CallId(new UUID(5, 1));
    private static final UUID SECRET = UUID.randomUUID();
    private static final String FORM = "/" + SECRET;
    private static final Question WHY =
            Question.inWords(new QuestionId(new UUID(5, 3)), Translated.of("nb", "Hva hindrer ombruk?"));
    private static final String WHY_FIELD = "q-" + WHY.id();

    private final Calls calls = new Calls();
    private final Taken taken = new Taken();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OpenTemplates templates = new OpenTemplates();
    private final OpenAnswer answer = new OpenAnswer(new SecurityHeaders(configuration));
    private final Drafts drafts = new Drafts();
    private final FormDrafts formDrafts = new FormDrafts(drafts, calls, new Reception(Stage.CLOCK));
    private final OpenForm form =
            new OpenForm(formDrafts, templates, answer, configuration, Stage.validator(), Stage.CLOCK);
    private final DraftPages draftPages = new DraftPages(drafts, formDrafts, templates, form, answer, Stage.CLOCK);
    private final Late late = new Late();
    private final InvitationPages pages = new InvitationPages(
            calls,
            taken,
            form,
            draftPages,
            new LatePages(late, drafts, draftPages, form, Stage.validator(), new LateAllowances(configuration)),
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
                .asking("name", "Kari Strand")
                .asking("email", "kari@fjord.example")
                .asking("publication", "WITH_NAME");
    }

    @Test
    void isFilledInWithWhoIsInvitedWithoutACookieOrACache() throws IOException {
        var response = get(FORM);
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.text()).contains("Gruppen for ombruk", "Hva hindrer ombruk?");
        assertThat(page.getElementById("name").val()).isEqualTo("Kari Strand");
        assertThat(page.getElementById("email").val()).isEqualTo("kari@fjord.example");
        assertThat(page.getElementById("email").hasAttr("readonly")).isFalse();
        assertThat(page.getElementById("organisation").val()).isEqualTo("Fjordbruk");
        assertThat(page.select("#category option[selected]").val()).isEqualTo("INDUSTRY");
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(page.select("form[method=post]").attr("action"))
                .isEqualTo("/public/invitations/" + SECRET + "?language=nb");
        assertThat(page.html()).as("its public address leads nowhere").doesNotContain("/public/calls/");
    }

    @Test
    void wantsToBeToldTheNameOfAnOrganisationOfSomeKind() throws IOException {
        var response = post(filled(UUID.randomUUID().toString(), "Lageret mangler.")
                .asking("organisation", "")
                .asking("category", "INDUSTRY"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).getElementById("organisation-fault").text()).startsWith("Skriv navnet på");
        assertThat(taken.commands).isEmpty();
    }

    @Test
    void sendsWhatWasFilledInAndLeadsToTheReceipt() throws IOException {
        var key = UUID.randomUUID().toString();
        var response = post(filled(key, "Lageret mangler."));

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "/receipts/" + key + "?language=nb");
        assertThat(taken.commands).singleElement().satisfies(command -> {
            assertThat(command.key()).hasToString(key);
            assertThat(command.at()).isEqualTo(new InvitationLink(SECRET));
            assertThat(command.by().name()).isEqualTo("Kari Strand");
            assertThat(command.replies().to(WHY.id())).isEqualTo(Reply.of("Lageret mangler."));
        });
    }

    @Test
    void sendsInWhichLanguageThePageWasShownAndNotInWhichTheyWereInvited() throws IOException {
        post(filled(UUID.randomUUID().toString(), "Fordi.").asking("language", "en"));
        post(filled(UUID.randomUUID().toString(), "Fordi.")
                .asking("language", "tlh")
                .speaking("en"));
        assertThat(taken.commands).extracting(AnswerInvitation::language).containsExactly("en", "nb");
    }

    @Test
    void saysWhoReadsItAndAsksAboutPublicationOnlyWhereEverybodyIsAsked() throws IOException {
        calls.attachments = true;
        var page = page(get(FORM));
        assertThat(page.text())
                .contains("Gruppen og sekretariatet leser det.", "innsyn i innspillet ditt")
                .doesNotContain("Kan vi publisere innspillet ditt?", "publisere filer");
        assertThat(page.select("[name=publication]")).isEmpty();
        var silent = new Visitor(FORM)
                .asking("key", UUID.randomUUID().toString())
                .asking(WHY_FIELD, "Lageret mangler.")
                .asking("name", "Kari Strand")
                .asking("email", "kari@fjord.example");
        calls.attachments = false;
        assertThat(post(silent).getStatus()).as("there is nothing to choose").isEqualTo(303);
        calls.audience = Audience.PUBLIC;
        assertThat(page(get(FORM)).select("[name=publication]")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ANSWERED"})
    void whoeverComesTooLateAsksToBeLetInWithWhatIsKept(CallStatus status) throws IOException {
        calls.status = status;
        var untouched = page(get(FORM));
        assertThat(untouched.select(".form-kept")).as("nothing was typed").isEmpty();
        assertThat(untouched.select(".form-late").text()).contains("Sekretariatet ser at du ber om det");
        assertThat(untouched.select(".form-late input"))
                .as("it is known who they are")
                .isEmpty();
        drafts.kept.add(new KeepDraft(
                DraftAddress.of(CALL, new InvitationLink(SECRET)),
                UUID.randomUUID(),
                0,
                Map.of(WHY_FIELD, List.of("Lageret mangler."), "name", List.of("Kari Strand"))));
        var page = page(get(FORM));
        assertThat(page.text()).contains("Lageret mangler.");
        assertThat(page.selectFirst(".form-late form").attr("action"))
                .isEqualTo("/public/invitations/" + SECRET + "?language=nb");

        var asking = new Visitor(FORM)
                .asking("name", "Noen andre")
                .asking("email", "noen.andre@fjord.example")
                .asking("reason", "Var syk.")
                .asking("step", "ask");
        var response = post(asking);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/public/invitations/" + SECRET + "?language=nb");
        assertThat(late.asked)
                .containsExactly(new AskToBeLetIn(
                        DraftAddress.of(CALL, new InvitationLink(SECRET)),
                        "Kari Strand",
                        "kari@fjord.example",
                        "Var syk.",
                        "nb"));
        assertThat(taken.commands).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhateverIsWrong() throws IOException {
        var response =
                post(filled(UUID.randomUUID().toString(), "Lageret mangler.").asking("email", "ingen"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Lageret mangler.");
        assertThat(page(response).select("form").attr("action")).startsWith("/public/invitations/" + SECRET);
        assertThat(taken.commands).isEmpty();
        for (var refused : Map.of(
                        new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED),
                        "Runden ble lukket før innspillet ditt kom fram",
                        new CallInvitationRefusal.InvitationNotInState(
                                CallInvitationState.ANSWERED, CallInvitationAction.ANSWER),
                        "Invitasjonen er allerede besvart")
                .entrySet()) {
            taken.refusal = refused.getKey();
            var late = post(filled(UUID.randomUUID().toString(), "Lageret mangler."));
            assertThat(late.getStatus()).isEqualTo(409);
            assertThat(page(late).select("[role=alert]").text()).contains(refused.getValue());
            assertThat(page(late).text()).contains("Lageret mangler.");
        }
    }

    @Test
    void saysThatNobodyIsLetInOnceTheMandateIsOver() throws IOException {
        calls.status = CallStatus.CLOSED;
        calls.mandateOver = true;
        var page = page(get(FORM));
        assertThat(page.select(".form-late").text()).startsWith("Mandatet er over");
        assertThat(page.select(".form-late form")).isEmpty();
    }

    @Test
    void saysThatWhatCameTooLateIsNotKeptWhereAnotherPageSavedSomethingElse() throws IOException {
        taken.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        var kept = page(post(filled(UUID.randomUUID().toString(), "Lageret mangler.")));
        assertThat(kept.select(".form-late").text()).contains("der alt du skrev, står");
        drafts.refusal = new SharedRefusal.ChangedMeanwhile();
        var lost = page(post(filled(UUID.randomUUID().toString(), "Noe annet mangler.")));
        assertThat(lost.text()).contains("Noe annet mangler.");
        assertThat(lost.select(".form-late").text())
                .contains("er ikke lagret: Ta vare på det")
                .doesNotContain("der alt du skrev, står");
    }

    @Test
    void keepsWhatIsTypedUnderTheLinkItselfAndFindsItAgain() throws IOException {
        var fresh = page(get(FORM));
        var address = "/public/invitations/" + SECRET + "?language=nb";
        assertThat(fresh.selectFirst("form").attr("data-draft")).isEqualTo(address);
        assertThat(fresh.select("main button").eachText()).containsExactly("Send inn", "Lagre og fortsett senere");
        assertThat(fresh.select("input[name=mail]"))
                .as("they have the link by mail")
                .isEmpty();
        assertThat(fresh.select("script").eachAttr("src"))
                .containsExactly("/scripts/parts.js", "/scripts/open-form.js");

        var key = UUID.randomUUID().toString();
        var saved = post(filled(key, "Halvferdig").asking("step", "save").asking("mail", "yes"));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getHeader("Location")).isEqualTo(address);
        assertThat(drafts.kept).singleElement().satisfies(draft -> {
            assertThat(draft.at()).isEqualTo(DraftAddress.of(CALL, new InvitationLink(SECRET)));
            assertThat(draft.fields()).containsEntry(WHY_FIELD, List.of("Halvferdig"));
        });
        var script = post(filled(key, "Halvferdig").with("Accept", "application/json"));
        assertThat(script.getBuffer().toString(StandardCharsets.UTF_8)).contains(address);
        assertThat(taken.commands).isEmpty();

        var again = get(FORM);
        assertThat(page(again).getElementById(WHY_FIELD).text()).isEqualTo("Halvferdig");
        assertThat(page(again).select("input[name=version]").val()).isEqualTo("2");
        assertThat(page(again).select(".form-draft a").attr("href")).isEqualTo(address);
        assertThat(again.getHeader("X-Robots-Tag")).isEqualTo("noindex");

        post(filled(key, "Ferdig").asking("version", "2"));
        assertThat(taken.commands.getFirst().draft()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptForWhoeverOnlyWantsAnotherLanguage() throws IOException {
        var page = page(get(FORM));
        var asked = new Visitor(FORM).filling(page).asking("step", "language-nn");
        assertThat(post(asked).getHeader("Location")).isEqualTo("/public/invitations/" + SECRET + "?language=nn");
        assertThat(drafts.kept).isEmpty();
        var typed = new Visitor(FORM).filling(page).asking("step", "language-nn");
        assertThat(post(typed.asking(WHY_FIELD, "Halvferdig")).getStatus()).isEqualTo(303);
        assertThat(drafts.kept).hasSize(1);
    }

    @Test
    void takesFilesWhereTheCallDoes() throws IOException {
        assertThat(page(get(FORM)).select("input[type=file]")).isEmpty();
        calls.attachments = true;
        assertThat(page(get(FORM)).select("input[type=file]")).hasSize(1);
        var response = post(filled(UUID.randomUUID().toString(), "Fordi.")
                .handingIn(List.of(new ChosenFile("Notat.txt", "Innhold"))));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(drafts.files).containsExactly("Notat.txt");
    }

    @Test
    void whatAnotherPageSavedIsNotLostUnseen() throws IOException {
        post(filled(UUID.randomUUID().toString(), "Der").asking("step", "save"));
        taken.refusal = new SharedRefusal.ChangedMeanwhile();
        var response = post(filled(UUID.randomUUID().toString(), "Her"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).select("[role=alert]").text()).contains("Utkastet er endret et annet sted");
        assertThat(page(response).getElementById(WHY_FIELD).text()).isEqualTo("Her");
        assertThat(page(response).select("input[name=version]").val())
                .as("now it was read")
                .isEqualTo("1");
    }

    @Test
    void leadsToTheReceiptOnceItIsAnswered() throws IOException {
        calls.answered = true;
        var response = get(FORM);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location"))
                .isEqualTo("/public/calls/" + CALL + "/receipts/" + SECRET + "?language=nb");
    }

    @Test
    void aWrongLinkIsNotThere() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), FORM + "/more")) {
            assertThat(get(path).getStatus()).as(path).isEqualTo(404);
            assertThat(post(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
        taken.refusal = new SharedRefusal.NotThereOrNotYours();
        var revoked = post(filled(UUID.randomUUID().toString(), "Fordi.").posting(1));
        assertThat(revoked.getStatus()).as("revoked meanwhile").isEqualTo(404);
        assertThat(page(revoked).select("[role=alert]").text())
                .contains("Invitasjonen eller innspillsrunden er trukket, så innspillet er ikke sendt.");
        assertThat(page(revoked).select("textarea").eachText())
                .as("what was typed is theirs")
                .containsExactly("Fordi.");
        assertThat(page(revoked).select("input[type=text]").eachAttr("value")).contains("Kari Strand");
        assertThat(page(revoked).select("button")).isEmpty();
    }

    @Test
    void tellsItsScriptInWordsThatNothingIsKeptThereAnyMore() throws IOException {
        var response = post(filled(UUID.randomUUID().toString(), "Fordi.")
                .with("Accept", "application/json")
                .posting(1)
                .at("/" + UUID.randomUUID()));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getBuffer().toString(StandardCharsets.UTF_8))
                .contains("Innspillsrunden er trukket, eller lenken gjelder ikke lenger.")
                .doesNotContain("version");
    }

    @Test
    void showsWhatWasTypedWhenTheCallIsWithdrawnAndTakesNothing() throws IOException {
        calls.status = CallStatus.WITHDRAWN;
        isOnlyRead("Innspillsrunden er trukket.");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOUNCED", "OPEN", "CLOSED", "ANSWERED"})
    void showsWhatWasTypedWhenTheInvitationIsTakenBackAndTakesNothing(CallStatus status) throws IOException {
        calls.status = status;
        calls.revoked = true;
        isOnlyRead("Invitasjonen din er trukket.");
    }

    @Test
    void showsWhatWasTypedWhenTheCallIsADraftAgainAndTakesNothing() throws IOException {
        calls.status = CallStatus.DRAFT;
        isOnlyRead("Innspillsrunden er tatt tilbake for å bli endret, og er ikke åpen.");
    }

    private void isOnlyRead(String why) throws IOException {
        drafts.kept.add(new KeepDraft(
                DraftAddress.of(CALL, new InvitationLink(SECRET)),
                UUID.randomUUID(),
                0,
                Map.of(WHY_FIELD, List.of("Lageret mangler."))));
        var page = page(get(FORM));
        assertThat(page.text())
                .contains(why, "Lageret mangler.", "Det blir tatt vare på til")
                .doesNotContain("lese og endre", "eller til det er sendt inn");
        assertThat(page.select("form")).isEmpty();
        for (var step : List.of("", "save", "ask")) {
            var response = post(filled(UUID.randomUUID().toString(), "Nytt.")
                    .asking("step", step)
                    .posting(1));
            assertThat(response.getStatus()).as(step).isEqualTo(404);
            assertThat(page(response).select("textarea").eachText()).as(step).contains("Nytt.");
        }
        assertThat(taken.commands).isEmpty();
        assertThat(drafts.kept).hasSize(1);
        assertThat(late.asked).isEmpty();
    }

    @Test
    void saysWhyALinkIsNoLongerValidAndWhereTheReceiptIs() throws IOException {
        var response = get("/" + UUID.randomUUID());
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(page.select("h1").text()).isEqualTo("Lenken gjelder ikke lenger");
        assertThat(page.select(".open-message a").eachAttr("href"))
                .containsExactly("/public/receipts?language=nb", "/public?language=nb");
        assertThat(page(get("/x")).select("h1").text()).isEqualTo("Siden finnes ikke");
    }

    private static final class Calls extends PublicCalls {

        private boolean answered;
        private boolean revoked;
        private boolean attachments;
        private Audience audience = Audience.INVITED;
        private CallStatus status = CallStatus.OPEN;
        private boolean mandateOver;

        @Override
        public InvitedCall invited(InvitationLink link) {
            if (!link.secret().equals(SECRET)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new InvitedCall(
                    new PublishedCall(
                            CALL,
                            "Gruppen for ombruk",
                            null,
                            new CallText(
                                    List.of("nb"),
                                    Translated.of("nb", "Hva hindrer ombruk der du bygger?"),
                                    Translated.NONE,
                                    attachments,
                                    List.of(WHY)),
                            audience,
                            new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z")),
                            List.of(),
                            status,
                            false,
                            Map.of(),
                            mandateOver),
                    new Invitee("Kari Strand", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, "nb"),
                    answered,
                    revoked);
        }
    }

    private static final class Drafts extends OpenDraftService {

        private final List<KeepDraft> kept = new ArrayList<>();
        private @Nullable Refusal refusal;
        private final List<String> files = new ArrayList<>();

        @Override
        public OpenDraft find(DraftAddress at) {
            if (kept.isEmpty()) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new OpenDraft(kept.getLast().fields(), kept.size(), Stage.NOW, Stage.NOW, List.of());
        }

        @Override
        public int keep(KeepDraft command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            kept.add(command);
            return kept.size();
        }

        @Override
        public void attach(AttachFile command) {
            files.add(command.file().fileName());
        }
    }

    private static final class Taken extends ContributionService {

        private final List<AnswerInvitation> commands = new ArrayList<>();
        private @Nullable Refusal refusal;

        @Override
        public Receipt answer(AnswerInvitation command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            commands.add(command);
            return new Receipt("2026-0042", Stage.NOW, "ab".repeat(32));
        }
    }
}
