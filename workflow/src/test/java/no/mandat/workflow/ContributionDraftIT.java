package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.MailDraft;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.drafts.DraftSize;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.operations.HouseKeeping;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What everybody types into the form of a call is kept under a secret until it is sent. */
class ContributionDraftIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();
    private static final Actor KARI = new Actor.Visitor("Kari");

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    OpenDraftService drafts;

    @Inject
    PublicCalls published;

    @Inject
    HouseKeeping houseKeeping;

    @Inject
    Post post;

    private CallId call(Audience audience) {
        return call(audience, CallForms.why());
    }

    private CallId call(Audience audience, QuestionForm... questions) {
        var now = clock.instant();
        var form =
                CallForms.of(false, audience, now.minusSeconds(60), now.plus(Duration.ofDays(2)), List.of(questions));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private CallId call() {
        return call(Audience.PUBLIC);
    }

    private static KeepDraft draft(DraftAddress at, UUID page, int version, String words) {
        return new KeepDraft(at, page, version, Map.of("q-" + WHY, List.of(words), "name", List.of("Kari", "æøå 😀")));
    }

    private int keep(KeepDraft command) {
        return as(KARI, () -> drafts.keep(command));
    }

    private OpenDraft found(DraftAddress at) {
        return as(KARI, () -> drafts.find(at));
    }

    private void isGone(DraftAddress at) {
        assertThat(refusalOf(() -> found(at))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private Receipt send(CallId call, UUID key, SentDraft draft) {
        return as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        key,
                        call,
                        new ContributorForm("Kari", "kari@fjord.example", null, null, Publication.NOT),
                        new Replies(Map.of(WHY, Reply.of("Fordi."))),
                        "nb",
                        draft)));
    }

    private static DraftAddress at(CallId call) {
        return new DraftAddress(call, UUID.randomUUID());
    }

    @Test
    void isFoundByWhoeverHasItsSecretAndByNobodyElse() {
        var at = at(call());
        var page = UUID.randomUUID();
        assertThat(keep(draft(at, page, 0, "Halv"))).isEqualTo(1);
        assertThat(keep(draft(at, page, 1, "Halvferdig"))).isEqualTo(2);

        var found = found(at);
        assertThat(found.fields())
                .isEqualTo(Map.of("q-" + WHY, List.of("Halvferdig"), "name", List.of("Kari", "æøå 😀")));
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.savedAt()).isBetween(clock.instant().minusSeconds(30), clock.instant());
        assertThat(found.keptUntil())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(31)),
                        clock.instant().plus(Duration.ofDays(32)));
        isGone(at(at.call()));
        var elsewhere = new DraftAddress(call(), at.secret());
        isGone(elsewhere);
        assertThat(refusalOf(() -> keep(draft(elsewhere, page, 2, "Her"))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(world.number(
                        "select count(*) from open_draft where secret_hash = ?1",
                        at.secret().toString()))
                .as("the secret itself is nowhere")
                .isZero();
    }

    @Test
    void isKeptAsLongAsWasSaidThoughTheCallIsClosedEarly() {
        var at = at(call());
        keep(draft(at, UUID.randomUUID(), 0, "Halv"));
        var said = found(at).keptUntil();

        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), at.call(), "Nok")));

        assertThat(found(at).keptUntil()).isEqualTo(said);
    }

    @Test
    void isNotOverwrittenByAPageThatDoesNotKnowItAsItIs() {
        var at = at(call());
        var here = UUID.randomUUID();
        var there = UUID.randomUUID();
        keep(draft(at, here, 0, "Først"));
        keep(draft(at, there, 1, "Der"));

        assertThat(refusalOf(() -> keep(draft(at, here, 1, "Her")))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("Der"));
        assertThat(keep(draft(at, here, 1, "Der"))).as("it says the same").isEqualTo(2);
        assertThat(keep(draft(at, there, 1, "Der, igjen")))
                .as("the answer to its last save was lost")
                .isEqualTo(3);
        assertThat(keep(draft(at, here, 3, "Her"))).isEqualTo(4);
    }

    @Test
    void isOneWhenItIsSavedManyTimesAtOnce() throws Exception {
        var at = at(call());
        var page = UUID.randomUUID();
        var turn = new AtomicInteger();
        var ends = world.together(8, () -> keep(draft(at, page, 0, "Utgave " + turn.getAndIncrement())));
        assertThat(ends).noneMatch(Throwable.class::isInstance);
        assertThat(found(at).version()).isEqualTo(8);
    }

    @Test
    void isForgottenInTheTransactionThatSendsIt() {
        var call = call();
        var at = at(call);
        var key = UUID.randomUUID();
        keep(draft(at, key, 0, "Fordi."));
        var first = send(call, key, new SentDraft(at.secret(), 1));
        isGone(at);
        assertThat(send(call, key, new SentDraft(at.secret(), 1)).reference())
                .as("sent twice")
                .isEqualTo(first.reference());

        var refusal = refusalOf(() -> send(call, UUID.randomUUID(), new SentDraft(at.secret(), 1)));
        assertThat(refusal).as("sent from another page").isEqualTo(new ContributionRefusal.DraftIsGone());
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isEqualTo(1);
        assertThat(refusalOf(() -> keep(draft(at, key, 1, "Fordi …"))))
                .isEqualTo(new ContributionRefusal.DraftIsGone());
        assertThat(refusalOf(() -> keep(draft(at, key, 0, "Fordi …"))))
                .as("a first save that comes late begins nothing anew")
                .isEqualTo(new ContributionRefusal.DraftIsGone());
    }

    @Test
    void staysWhenItSaysMoreThanWhatIsSent() {
        var call = call();
        var at = at(call);
        keep(draft(at, UUID.randomUUID(), 0, "Først"));
        keep(draft(at, UUID.randomUUID(), 1, "Senere, et annet sted"));
        send(call, UUID.randomUUID(), new SentDraft(at.secret(), 1));
        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("Senere, et annet sted"));
        send(call, UUID.randomUUID(), new SentDraft(UUID.randomUUID(), 0));
    }

    @Test
    void showsWhatWasTypedWhenItsCallIsOver() {
        var call = call();
        var at = at(call);
        var page = UUID.randomUUID();
        keep(draft(at, page, 0, "For sent"));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(keep(draft(at, page, 1, "For sent, men alt"))).isEqualTo(2);
        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("For sent, men alt"));
    }

    private void withdraw(CallId call) {
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
    }

    private Refusal refusalOfCall(DraftAddress at) {
        return refusalOf(() -> as(KARI, () -> published.ofDraft(at)));
    }

    @Test
    void isReadAsLongAsWasSaidThoughItsCallIsWithdrawnAndIsNeitherChangedNorSent() {
        var call = call();
        var at = at(call);
        var page = UUID.randomUUID();
        keep(draft(at, page, 0, "Halv"));
        var said = found(at).keptUntil();
        withdraw(call);

        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("Halv"));
        assertThat(found(at).keptUntil()).isEqualTo(said);
        assertThat(as(KARI, () -> published.ofDraft(at)).status()).isEqualTo(CallStatus.WITHDRAWN);
        assertThat(refusalOfCall(at(call))).as("where nothing is kept").isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(KARI, () -> published.of(call)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> keep(draft(at, page, 1, "Mer")))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> keep(draft(at(call), page, 0, "Nytt")))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> send(call, page, new SentDraft(at.secret(), 1))))
                .isEqualTo(NOT_THERE);
        assertThat(found(at).version()).isEqualTo(1);

        end(call);
        houseKeeping.forget();
        isGone(at);
        assertThat(refusalOfCall(at)).isEqualTo(NOT_THERE);
    }

    @Test
    void isReadThoughItsCallIsADraftAgainAndGoneOnWithOnceThatIsOpened() {
        var call = call();
        var at = at(call);
        var page = UUID.randomUUID();
        keep(draft(at, page, 0, "Halv"));
        var said = found(at).keptUntil();
        var begins = clock.instant().plus(Duration.ofHours(1));
        world.change("update input_call set opens_at = ?1 where id = ?2", begins, call.value());
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), call)));
        world.change("update input_call set closes_at = ?1 where id = ?2", begins.plusSeconds(1), call.value());

        assertThat(found(at).keptUntil())
                .as("though the draft would close earlier")
                .isEqualTo(said);
        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("Halv"));
        assertThat(as(KARI, () -> published.ofDraft(at)).status()).isEqualTo(CallStatus.DRAFT);
        assertThat(refusalOfCall(at(call))).as("where nothing is kept").isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> keep(draft(at, page, 1, "Mer")))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> keep(draft(at(call), page, 0, "Nytt")))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> send(call, page, new SentDraft(at.secret(), 1))))
                .isEqualTo(NOT_THERE);

        world.change("update input_call set state = 'OPEN' where id = ?1", call.value());
        assertThat(keep(draft(at, page, 1, "Mer"))).isEqualTo(2);
    }

    @Test
    void ofAChangeIsReadAndThrownAwayThoughItsCallIsWithdrawn() {
        var call = call();
        var receipt = new ReceiptAddress(call, UUID.randomUUID());
        send(call, receipt.key(), new SentDraft(UUID.randomUUID(), 0));
        var at = DraftAddress.ofChange(receipt);
        keep(draft(at, UUID.randomUUID(), 0, "Endret"));
        withdraw(call);

        assertThat(found(at).fields()).containsEntry("q-" + WHY, List.of("Endret"));
        var change = new ReplaceContribution(
                UUID.randomUUID(),
                receipt,
                1,
                Publication.NOT,
                new ContributorForm("Kari", "kari@fjord.example", null, null, Publication.NOT),
                new Replies(Map.of(WHY, Reply.of("Endret"))),
                "nb",
                1,
                List.of());
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(change))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.WITHDRAWN));
        assertThat(found(at).version()).isEqualTo(1);
        run(KARI, () -> drafts.discard(at));
        isGone(at);
    }

    @Test
    void isNotBegunForACallOfMembersAndNotLongerThanAnyForm() {
        assertThat(refusalOf(() -> keep(draft(at(call(Audience.MEMBERS)), UUID.randomUUID(), 0, "Her"))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> keep(draft(at(call()), UUID.randomUUID(), 0, "å".repeat(DraftSize.MOST / 2)))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }

    @Test
    void isKeptWhereEachAnswerIsAsLongAsItCanBe() {
        var questions = IntStream.range(0, 25)
                .mapToObj(number -> asLongAsAny(new QuestionId(new UUID(5, number))))
                .toArray(QuestionForm[]::new);
        var at = at(call(Audience.PUBLIC, questions));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (var question : questions) {
            fields.put("q-" + question.id(), List.of("å".repeat(Question.HIGHEST_LIMIT)));
        }
        assertThat(keep(new KeepDraft(at, UUID.randomUUID(), 0, fields))).isEqualTo(1);
        assertThat(found(at).fields()).isEqualTo(fields);
    }

    private static QuestionForm asLongAsAny(QuestionId id) {
        return QuestionForm.of(new Question(
                id,
                QuestionKind.TEXT,
                Translated.of("nb", "Hvorfor?"),
                Translated.NONE,
                false,
                Question.HIGHEST_LIMIT,
                List.of(),
                Scale.usual(),
                List.of()));
    }

    @Test
    void isForgottenWhenItWasLeftOrItsCallIsLongOver() {
        var left = at(call());
        var over = at(call());
        var fresh = at(call());
        List.of(left, over, fresh).forEach(at -> keep(draft(at, UUID.randomUUID(), 0, "Halv")));
        age(left, Duration.ofDays(91));
        age(fresh, Duration.ofDays(89));
        end(over.call());

        houseKeeping.forget();
        isGone(left);
        isGone(over);
        assertThat(found(fresh).version()).isEqualTo(1);
    }

    /** Its last instant was so long ago that what was typed for it is kept no longer. */
    private void end(CallId call) {
        world.change(
                "update input_call set opens_at = ?1, closes_at = ?2 where id = ?3",
                clock.instant().minus(Duration.ofDays(32)),
                clock.instant().minus(Duration.ofDays(31)),
                call.value());
    }

    private void age(DraftAddress at, Duration age) {
        world.change(
                "update open_draft set saved_at = ?1 where call_id = ?2",
                clock.instant().minus(age),
                at.call().value());
    }

    @Test
    void itsLinkIsMailedInTheLanguageOfThePageOrInThatOfTheCall() throws Exception {
        var at = at(call());
        keep(draft(at, UUID.randomUUID(), 0, "Halvferdig"));
        var subjects = Map.of(
                "en", "The link to your draft", "nn", "Lenkja til utkastet ditt", "tlh", "Lenken til utkastet ditt");
        for (var asked : subjects.entrySet()) {
            var email = "kari-%s@fjord.example".formatted(UUID.randomUUID());
            assertThat(as(KARI, () -> drafts.mail(new MailDraft(at, email, asked.getKey()))))
                    .isTrue();
            assertThat(post.await(email, 1).getFirst().message().getSubject()).isEqualTo(asked.getValue());
        }
    }

    @Test
    void itsLinkIsMailedToWhoeverAsksForItAndCarriesNothingThatWasTyped() throws Exception {
        var at = at(call());
        var email = "Kari-%s@Fjord.example".formatted(UUID.randomUUID());
        keep(draft(at, UUID.randomUUID(), 0, "Hemmelig halvferdig"));
        for (int i = 0; i < 5; i++) {
            assertThat(as(KARI, () -> drafts.mail(new MailDraft(at, email, "nb"))))
                    .isTrue();
        }
        assertThat(as(KARI, () -> drafts.mail(new MailDraft(at, email, "nb"))))
                .as("the address has had enough")
                .isFalse();

        var message = post.await(email.toLowerCase(java.util.Locale.ROOT), 5)
                .getFirst()
                .message();
        var text = ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(message.getSubject()).isEqualTo("Lenken til utkastet ditt");
        assertThat(text)
                .contains("/public/calls/%s/drafts/%s".formatted(at.call(), at.secret()), "«Ombruk»")
                .doesNotContain("Kari", "Hemmelig");
        for (var none : List.of("ingen adresse", "kåre@fjord.example", "kari.@fjord.example")) {
            assertThat(refusalOf(() -> as(KARI, () -> drafts.mail(new MailDraft(at, none, "nb")))))
                    .as(none)
                    .isInstanceOf(SharedRefusal.InvalidInput.class);
        }
        var name = UUID.randomUUID().toString();
        assertThat(as(KARI, () -> drafts.mail(new MailDraft(at, name + "@blåbær.example", "nb"))))
                .isTrue();
        assertThat(post.await(name + "@xn--blbr-roah.example", 1)).hasSize(1);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.mail(new MailDraft(at(at.call()), email, "nb")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }
}
