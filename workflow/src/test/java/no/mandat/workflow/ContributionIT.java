package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.FindReceipt;
import no.mandat.workflow.contribution.MailReceipt;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RequestLog;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contributions of people who have no login: taken once, with a receipt, while their call takes them. */
class ContributionIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final Pattern LINK = Pattern.compile("/public/calls/(\\S{36})/receipts/(\\S{36})");

    @Inject
    TestedLog log;

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PublicationService publications;

    @Inject
    ReceiptMailService mails;

    @Inject
    PublicCalls open;

    @Inject
    ContributionQueries sent;

    @Inject
    Post post;

    @Inject
    HistoryQueries history;

    @Inject
    RequestLog requests;

    private CallId call(Audience audience, Duration until, Publication... offered) {
        var now = clock.instant();
        var question = CallForms.why();
        var form = new CallForm(
                List.of("nb"),
                Translated.of("nb", "Ombruk"),
                Translated.NONE,
                false,
                List.of(offered),
                audience,
                now.minusSeconds(60),
                now.plus(until),
                List.of(question),
                ChooseReminders.USUAL);
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private CallId call() {
        return call(Audience.PUBLIC, Duration.ofDays(2), Publication.values());
    }

    private static SubmitContribution contribution(UUID key, CallId call, String words) {
        return contribution(key, call, words, "Kari@Fjord.example");
    }

    private static SubmitContribution contribution(UUID key, CallId call, String words, String email) {
        return new SubmitContribution(
                key,
                call,
                new ContributorForm(
                        "Kari Strand", email, "Fjordbruk", OrganisationCategory.INDUSTRY, Publication.WITHOUT_NAME),
                new Replies(Map.of(WHY, Reply.of(words))),
                "nb");
    }

    private Receipt submit(SubmitContribution command) {
        return as(KARI, () -> contributions.submit(command));
    }

    private long kept(CallId call) {
        return world.number("select count(*) from contribution where call_id = ?1", call.value());
    }

    @Test
    void hasAReceiptThatOthersCheck() throws Exception {
        var call = call();
        var key = UUID.randomUUID();
        submit(contribution(key, call, "Fordi lageret mangler."));
        var at = new ReceiptAddress(call, key);
        log.decideSomethingIn(mandate);
        until(() -> as(KARI, () -> open.signedReceipt(at)).isPresent());

        var receipt = no.mandat.verify.Receipt.parse(
                as(KARI, () -> open.signedReceipt(at)).orElseThrow());
        assertThat(receipt.check(log.keys())).isEmpty();
        assertThat(receipt.action()).isEqualTo("ContributionSubmitted");
    }

    @Test
    void isTakenWithAReceiptThatItsSenderFindsAgain() {
        var call = call();
        var key = UUID.randomUUID();
        var receipt = submit(contribution(key, call, "Fordi lageret mangler."));

        assertThat(receipt.reference()).matches("\\d{4}-\\d{4,}");
        assertThat(receipt.hash()).hasSize(64);
        assertThat(receipt.at()).isBetween(clock.instant().minusSeconds(30), clock.instant());
        var sent = as(KARI, () -> open.receipt(new ReceiptAddress(call, key)));
        assertThat(sent.receipt().reference()).isEqualTo(receipt.reference());
        assertThat(sent.receipt().hash()).isEqualTo(receipt.hash());
        assertThat(sent.name()).isEqualTo("Kari Strand");
        assertThat(sent.language()).isEqualTo("nb");
        assertThat(sent.organisation()).isEqualTo("Fjordbruk");
        assertThat(sent.replies().to(WHY)).isEqualTo(Reply.of("Fordi lageret mangler."));
        assertThat(refusalOf(() -> as(KARI, () -> open.receipt(new ReceiptAddress(call, UUID.randomUUID())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(KARI, () -> open.signedReceipt(new ReceiptAddress(call, UUID.randomUUID())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(KARI, () -> open.receipt(new ReceiptAddress(call(), key)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isOneHoweverOftenItIsSent() throws Exception {
        var call = call();
        var command = contribution(UUID.randomUUID(), call, "Fordi.");
        var ends = world.together(8, () -> submit(command).reference());
        assertThat(ends).noneMatch(Throwable.class::isInstance);
        assertThat(new HashSet<>(ends)).hasSize(1);
        assertThat(kept(call)).isEqualTo(1);
        assertThat(refusalOf(() -> submit(contribution(command.key(), call, "Noe annet."))))
                .isEqualTo(new SharedRefusal.KeyUsedForAnother());
        submit(contribution(UUID.randomUUID(), call, "Fordi."));
        assertThat(kept(call)).as("a second one is a second one").isEqualTo(2);
    }

    @Test
    void isOneAlsoWhenItIsSentAgainAfterItsKeyWasForgotten() {
        var call = call();
        var command = contribution(UUID.randomUUID(), call, "Fordi.");
        var receipt = submit(command);
        world.change("update request set at = ?1", clock.instant().minus(Duration.ofDays(8)));
        requests.forgetOld();
        assertThat(requests.knows(command.key())).isFalse();

        assertThat(refusalOf(() -> submit(contribution(command.key(), call, "Noe annet."))))
                .isEqualTo(new SharedRefusal.KeyUsedForAnother());
        assertThat(refusalOf(() -> submit(contribution(command.key(), call(), "Fordi."))))
                .as("a call of its own")
                .isEqualTo(new SharedRefusal.KeyUsedForAnother());
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(submit(command)).isEqualTo(receipt);
        assertThat(kept(call)).isEqualTo(1);
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    @Test
    void itsPageSaysWhatElseItsOrganisationOrAddressSentToTheCall() {
        var call = call();
        var email = anAddress();
        var first = submit(of(call, email, "Fjordbruk"));
        var ofAnother = submit(of(call, anAddress(), "FJORDBRUK"));
        var ofBoth = submit(of(call, email, "Fjordbruk"));
        var ofNone = submit(of(call, email.toUpperCase(Locale.ROOT), null));
        var alone = submit(of(call, anAddress(), "Bruket"));
        submit(of(call(), email, "Fjordbruk"));
        confirmAll(call);
        var unproven = submit(of(call, email, null));

        var details = details(call, first);
        assertThat(details.ofTheSame().first())
                .extracting(ContributionDetails.Other::reference)
                .containsExactly(ofAnother.reference(), ofBoth.reference());
        assertThat(details.ofTheAddress().first())
                .as("each once, and nothing for which anybody may have typed the address")
                .extracting(ContributionDetails.Other::reference)
                .containsExactly(ofNone.reference());
        assertThat(details(call, ofNone).ofTheSame()).isEqualTo(ContributionDetails.Others.NONE);
        assertThat(details(call, ofNone).ofTheAddress().first())
                .extracting(ContributionDetails.Other::reference)
                .containsExactly(first.reference(), ofBoth.reference());
        var same = submit(of(call, anAddress(), "Fjordbruk"));
        assertThat(details(call, first).ofTheSame().first())
                .as("what says so, whether its address is confirmed or not")
                .extracting(ContributionDetails.Other::reference)
                .containsExactly(ofAnother.reference(), ofBoth.reference(), same.reference());
        assertThat(List.of(details(call, alone), details(call, unproven))).allSatisfy(one -> assertThat(one)
                .returns(ContributionDetails.Others.NONE, ContributionDetails::ofTheSame)
                .returns(ContributionDetails.Others.NONE, ContributionDetails::ofTheAddress));
    }

    /** As if each had opened the link that came to their address. */
    private void confirmAll(CallId call) {
        world.change(
                "update contribution set confirmed_at = now(6) where call_id = ?1 and confirmed_at is null",
                call.value());
    }

    @Test
    void itsPageSaysThatThereAreMoreOfTheOrganisationAndNoneOfThemTwice() {
        var call = call();
        var email = anAddress();
        var first = submit(of(call, email, "Fjordbruk"));
        for (int i = 0; i < 20; i++) {
            submit(of(call, email, "Fjordbruk"));
        }
        confirmAll(call);
        assertThat(details(call, first).ofTheSame()).satisfies(others -> {
            assertThat(others.first()).hasSize(20);
            assertThat(others.more()).isFalse();
        });

        submit(of(call, email, "Fjordbruk"));
        confirmAll(call);
        assertThat(details(call, first).ofTheSame()).satisfies(others -> {
            assertThat(others.first()).hasSize(20);
            assertThat(others.more()).isTrue();
        });
        assertThat(details(call, first).ofTheAddress()).isEqualTo(ContributionDetails.Others.NONE);
    }

    private static SubmitContribution of(CallId call, String email, @Nullable String organisation) {
        return new SubmitContribution(
                UUID.randomUUID(),
                call,
                new ContributorForm("Kari Strand", email, organisation, null, Publication.WITHOUT_NAME),
                new Replies(Map.of(WHY, Reply.of("Fordi."))),
                "nb");
    }

    private ContributionDetails details(CallId call, Receipt receipt) {
        return as(
                secretary,
                () -> sent.details(
                        mandate,
                        call,
                        sent.page(call, Seek.first(50)).stream()
                                .filter(row -> row.reference().equals(receipt.reference()))
                                .findFirst()
                                .orElseThrow()
                                .id()));
    }

    private AddressProof proof(CallId call, UUID key) {
        return as(KARI, () -> open.receipt(new ReceiptAddress(call, key))).address();
    }

    @Test
    void mailsItsReceiptWhoseLinkConfirmsTheAddress() throws Exception {
        var call = call();
        var email = anAddress();
        var key = UUID.randomUUID();
        var receipt = submit(contribution(key, call, "Fordi lageret mangler.", email));
        assertThat(proof(call, key)).isEqualTo(AddressProof.MAILED);

        var message = post.await(email, 1).getFirst().message();
        var text = ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replaceAll("\\R", "\n");
        assertThat(message.getSubject()).isEqualTo("Kvittering for innspill " + receipt.reference());
        assertThat(text)
                .contains("Hei!", "«Ombruk»", receipt.hash())
                .as("nobody's words are carried to a stranger")
                .doesNotContain("Kari Strand", "Fjordbruk", "lageret");
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(call.toString());
        var mailed = UUID.fromString(link.group(2));

        assertThat(refusalOf(() -> run(
                        KARI, () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, key))))))
                .as("whoever typed the address has this one, and maybe not the mail")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(
                        KARI,
                        () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call(), mailed))))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(proof(call, mailed)).isEqualTo(AddressProof.AT_HAND);
        var row = as(secretary, () -> sent.page(call, Seek.first(1))).getFirst();
        assertThat(row.confirmed()).isFalse();
        assertThat(as(secretary, () -> sent.details(mandate, call, row.id())).confirmed())
                .isFalse();

        var ends = world.together(4, () -> {
            run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, mailed))));
            return "confirmed";
        });
        assertThat(ends).containsOnly("confirmed");
        assertThat(proof(call, mailed)).isEqualTo(AddressProof.CONFIRMED);
        assertThat(proof(call, key)).isEqualTo(AddressProof.CONFIRMED);
        assertThat(as(secretary, () -> sent.page(call, Seek.first(1)))
                        .getFirst()
                        .confirmed())
                .isTrue();
        assertThat(as(secretary, () -> sent.details(mandate, call, row.id())).confirmed())
                .isTrue();
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .extracting(HistoryRow::action)
                .containsExactly("AddressConfirmed");
    }

    /** The secret of the receipt to which the last of so many letters leads. */
    private UUID link(String email, int letters) throws Exception {
        var link = LINK.matcher(last(email, letters));
        assertThat(link.find()).isTrue();
        return UUID.fromString(link.group(2));
    }

    /** What the last of so many letters says. */
    private String last(String email, int letters) throws Exception {
        return ((MimeMultipart) post.await(email, letters).getLast().message().getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private void confirmed(CallId call, String email) throws Exception {
        submit(contribution(UUID.randomUUID(), call, "Fordi.", email));
        var link = link(email, 1);
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, link))));
    }

    /** How many letters of that kind went there when all had been written. */
    private long news(String email, String kind) {
        world.letJobsEnd();
        return world.number("select count(*) from mail_message where address = ?1 and kind = ?2", email, kind);
    }

    @Test
    void whoeverHasConfirmedTheirAddressIsToldWhatBecomesOfTheCall() throws Exception {
        var call = call();
        var email = anAddress();
        var unproven = anAddress();
        confirmed(call, email);
        submit(contribution(UUID.randomUUID(), call, "Fordi.", unproven));

        var later = clock.instant().plus(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        assertThat(news(email, "contributionCallExtended")).isEqualTo(1);
        assertThat(last(email, 2)).contains("Begrunnelsen er: Ferie");

        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), call, later, "Flere")));
        assertThat(news(email, "contributionCallReopened")).isEqualTo(1);
        assertThat(last(email, 3)).contains("Begrunnelsen er: Flere");

        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
        assertThat(news(email, "contributionCallWithdrawn")).isEqualTo(1);
        assertThat(last(email, 4)).contains("Begrunnelsen er: Stilt feil");
        assertThat(letters(email)).isEqualTo(4);
        assertThat(letters(unproven))
                .as("who hasn't shown that it is theirs has a receipt alone")
                .isEqualTo(1);
        var link = link(email, 4);
        assertThat(receipt(call, link).replies().to(WHY))
                .as("what was sent is read by the link of the last letter")
                .isEqualTo(Reply.of("Fordi."));
    }

    private static SubmitContribution onPage(String shown, CallId call, String email) {
        var form = contribution(UUID.randomUUID(), call, "Fordi.", email);
        return new SubmitContribution(form.key(), call, form.by(), form.replies(), shown);
    }

    private String subject(String email, int letters) throws Exception {
        return post.await(email, letters).getLast().message().getSubject();
    }

    @Test
    void isWrittenToInTheLanguageOfThePageAlsoWhereTheCallIsInAnother() throws Exception {
        var call = call();
        var email = anAddress();
        var receipt = submit(onPage("en", call, email));
        assertThat(subject(email, 1)).isEqualTo("Receipt for input " + receipt.reference());
        assertThat(last(email, 1)).contains("“Ombruk”").containsPattern(LINK.pattern() + "\\?language=en");
        var at = new ReceiptAddress(call, link(email, 1));
        assertThat(receipt(call, at.key()).language())
                .as("what was written answers a call in bokmål")
                .isEqualTo("nb");
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(at)));

        var later = clock.instant().plus(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        assertThat(news(email, "contributionCallExtended")).isEqualTo(1);
        assertThat(subject(email, 2)).isEqualTo("More time: “Ombruk”");
        assertThat(last(email, 2)).containsPattern(LINK.pattern() + "\\?language=en");

        var changed = contribution(UUID.randomUUID(), call, "Likevel.", email);
        as(
                KARI,
                () -> contributions.replace(new ReplaceContribution(
                        changed.key(), at, 1, changed.by().publication(), changed.by(), changed.replies(), "nn")));
        assertThat(subject(email, 3)).isEqualTo("Kvittering for innspel " + receipt.reference());
        pause(email);
        find(receipt.reference(), email);
        assertThat(subject(email, 4)).as("who has lost it").startsWith("Lenkja til");
        assertThat(last(email, 4)).containsPattern(LINK.pattern() + "\\?language=nn");
    }

    @Test
    void isWrittenToInTheLanguageOfTheCallWhereThePageWasInNoneThatWeSpeak() throws Exception {
        for (var unknown : List.of("", "tlh", "../en", "e".repeat(300), "en\r\nBcc: alle@fjord.example")) {
            var email = anAddress();
            submit(onPage(unknown, call(), email));
            assertThat(subject(email, 1)).as(unknown).startsWith("Kvittering for innspill");
            assertThat(last(email, 1)).containsPattern(LINK.pattern() + "\\?language=nb");
        }
    }

    @Test
    void isWrittenToInTheLanguageThatItAnswersInWhereItWasSentBeforeThatOfThePageWasKept() throws Exception {
        var call = call();
        var email = anAddress();
        submit(onPage("en", call, email));
        var link = link(email, 1);
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, link))));
        world.change("update contribution set letter_language = null where call_id = ?1", call.value());
        var later = clock.instant().plus(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        assertThat(news(email, "contributionCallExtended")).isEqualTo(1);
        assertThat(subject(email, 2)).isEqualTo("Mer tid: «Ombruk»");
    }

    @Test
    void isTakenWhenItsAddressHasHadEnoughReceiptsAndIsNotMailedThere() {
        var call = call();
        var email = anAddress();
        var keys = IntStream.range(0, 7).mapToObj(i -> UUID.randomUUID()).toList();
        keys.forEach(key -> submit(contribution(key, call, "Fordi.", email)));

        assertThat(kept(call)).isEqualTo(7);
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isEqualTo(5);
        assertThat(keys.stream().map(key -> proof(call, key)))
                .containsExactlyElementsOf(Stream.concat(
                                Collections.nCopies(5, AddressProof.MAILED).stream(),
                                Collections.nCopies(2, AddressProof.NOT_MAILED).stream())
                        .toList());
    }

    private void find(String reference, String email) {
        run(KARI, () -> mails.find(new FindReceipt(reference, email)));
        world.letJobsEnd();
    }

    private long letters(String email) {
        return world.number("select count(*) from mail_message where address = ?1", email);
    }

    /** As if its last letter had gone five minutes ago. */
    private void pause(String email) {
        world.change(
                "update mail_message set queued_at = ?1 where address = ?2",
                clock.instant().minus(Duration.ofMinutes(6)),
                email);
    }

    @Test
    void itsReceiptIsMailedAgainForWhoeverHasItOrKnowsReferenceAndAddress() throws Exception {
        var call = call();
        var email = anAddress();
        var key = UUID.randomUUID();
        var at = new ReceiptAddress(call, key);
        var receipt = submit(contribution(key, call, "Fordi.", email));
        assertThat(refusalOf(() -> run(KARI, () -> mails.again(new MailReceipt(at)))))
                .as("it went only just now")
                .isEqualTo(new ContributionRefusal.ReceiptMailedLately());
        find(receipt.reference(), email);
        assertThat(letters(email)).isEqualTo(1);

        pause(email);
        run(KARI, () -> mails.again(new MailReceipt(at)));
        assertThat(letters(email)).isEqualTo(2);
        pause(email);
        find(receipt.reference(), "somebody-else@fjord.example");
        find("2026-9999999", email);
        find("ø", email);
        assertThat(letters(email)).isEqualTo(2);
        find(" %s ".formatted(receipt.reference()), email.toUpperCase(java.util.Locale.ROOT));
        assertThat(letters(email)).isEqualTo(3);
        assertThat(letters("somebody-else@fjord.example")).isZero();

        var link = link(email, 3);
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, link))));
        pause(email);
        run(KARI, () -> mails.again(new MailReceipt(at)));
        assertThat(letters(email)).as("it is confirmed").isEqualTo(3);
        assertThat(refusalOf(() ->
                        run(KARI, () -> mails.again(new MailReceipt(new ReceiptAddress(call, UUID.randomUUID()))))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        find(receipt.reference(), email);
        assertThat(letters(email)).as("but the link can be lost still").isEqualTo(4);
    }

    @Test
    void itsReceiptIsFoundThoughTheCallIsWithdrawn() throws Exception {
        var call = call();
        var email = anAddress();
        var receipt = submit(contribution(UUID.randomUUID(), call, "Fordi.", email));
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
        pause(email);
        find(receipt.reference(), email);
        assertThat(letters(email)).isEqualTo(2);
        assertThat(receipt(call, link(email, 2)).replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
    }

    @Test
    void whetherReferenceAndAddressBelongTogetherIsToldNeitherByWhatIsDoneNorByWhatIsRefusedLater() throws Exception {
        var call = call();
        var email = anAddress();
        var key = UUID.randomUUID();
        var receipt = submit(contribution(key, call, "Fordi.", email));
        pause(email);
        assertThat(statements(receipt.reference(), email))
                .isEqualTo(statements(receipt.reference(), anAddress()))
                .isEqualTo(statements("2026-9999999", email));
        assertThat(letters(email)).as("asked for many times").isEqualTo(2);

        // Whoever gave that address themselves is answered as if no letter had gone there.
        run(KARI, () -> mails.again(new MailReceipt(new ReceiptAddress(call, key))));
        assertThat(letters(email)).isEqualTo(3);
    }

    private long statements(String reference, String email) throws Exception {
        return world.statements(() -> {
            run(KARI, () -> mails.find(new FindReceipt(reference, email)));
            return true;
        });
    }

    private ReplaceContribution replacement(CallId call, UUID receipt, int revision, String words) {
        var form = contribution(UUID.randomUUID(), call, words, "somebody-else@fjord.example");
        return new ReplaceContribution(
                form.key(),
                new ReceiptAddress(call, receipt),
                revision,
                form.by().publication(),
                form.by(),
                form.replies(),
                "nb");
    }

    private SentContribution receipt(CallId call, UUID key) {
        return as(KARI, () -> open.receipt(new ReceiptAddress(call, key)));
    }

    @Test
    void itsSendersSecretIsNotInTheLogOfRequests() {
        var key = UUID.randomUUID();
        submit(contribution(key, call(), "Fordi."));
        assertThat(world.number(
                        "select count(*) from request where request_key = ?1 or result like concat('%', ?1, '%')", key))
                .isZero();
    }

    @Test
    void saysSomethingElseUntilTheCallClosesAndWhatItSaidIsKept() {
        var call = call();
        var email = anAddress();
        var key = UUID.randomUUID();
        var first = submit(contribution(key, call, "Fordi.", email));
        var command = replacement(call, key, 1, "Av andre grunner.");
        var second = as(KARI, () -> contributions.replace(command));

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(as(KARI, () -> contributions.replace(command)))
                .as("sent twice")
                .isEqualTo(second);
        var receipt = receipt(call, key);
        assertThat(receipt.receipt()).isEqualTo(second);
        assertThat(receipt.revision()).isEqualTo(2);
        assertThat(receipt.email()).as("it stays, whatever the form says").isEqualTo(email);
        assertThat(receipt.replies().to(WHY)).isEqualTo(Reply.of("Av andre grunner."));
        assertThat(post.await(email, 2)).hasSize(2);
        assertThat(post.mails("somebody-else@fjord.example")).isEmpty();
        assertThat(refusalOf(
                        () -> as(KARI, () -> contributions.replace(replacement(call, key, 1, "I en annen fane.")))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(as(KARI, () -> contributions.replace(replacement(call, key, 2, "Av andre grunner."))))
                .as("the same again is nothing new")
                .isEqualTo(second);
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(replacement(call(), key, 2, "Fordi.")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(
                        () -> as(KARI, () -> contributions.replace(replacement(call, UUID.randomUUID(), 2, "Fordi.")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());

        var row = as(secretary, () -> sent.page(call, Seek.first(2)));
        assertThat(row).hasSize(1);
        var details =
                as(secretary, () -> sent.details(mandate, call, row.getFirst().id()));
        assertThat(details.replies().to(WHY)).isEqualTo(Reply.of("Av andre grunner."));
        assertThat(details.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
            assertThat(earlier.sentAt()).isEqualTo(first.at());
        });
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(replacement(call, key, 2, "For sent.")))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(receipt(call, key).receipt()).isEqualTo(second);
    }

    @Test
    void whatIsTakenBackMeanwhileIsNotConsentedToAnewUnseen() {
        var call = call();
        var key = UUID.randomUUID();
        submit(contribution(key, call, "Fordi."));
        var before = replacement(call, key, 1, "Av andre grunner.");
        run(KARI, () -> publications.narrow(new NarrowPublication(before.at(), Publication.NOT)));
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(before))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(receipt(call, key))
                .returns(Publication.NOT, SentContribution::publication)
                .returns(1, SentContribution::revision);
    }

    @Test
    void whatIsTakenBackStaysSoByAChangeAlsoWhereTheCallOffersOnlyMore() {
        var only = call(Audience.PUBLIC, Duration.ofDays(2), Publication.WITHOUT_NAME);
        var both = call(Audience.PUBLIC, Duration.ofDays(2), Publication.WITH_NAME, Publication.WITHOUT_NAME);
        for (var call : List.of(only, both)) {
            var key = UUID.randomUUID();
            submit(contribution(key, call, "Fordi."));
            var at = new ReceiptAddress(call, key);
            run(KARI, () -> publications.narrow(new NarrowPublication(at, Publication.NOT)));
            var by = new ContributorForm("Kari Strand", "Kari@Fjord.example", null, null, Publication.NOT);
            for (int revision : List.of(1, 2)) {
                var says = new Replies(Map.of(WHY, Reply.of("Av %d grunner.".formatted(revision))));
                var change = new ReplaceContribution(UUID.randomUUID(), at, revision, Publication.NOT, by, says, "nb");
                as(KARI, () -> contributions.replace(change));
            }
            assertThat(receipt(call, key))
                    .returns(Publication.NOT, SentContribution::publication)
                    .returns(3, SentContribution::revision);
        }
    }

    @Test
    void isTakenBackByItsSenderUntilTheCallCloses() {
        var call = call();
        var key = UUID.randomUUID();
        var other = UUID.randomUUID();
        submit(contribution(key, call, "Fordi."));
        submit(contribution(other, call, "Fordi."));
        var withdraw = new WithdrawContribution(new ReceiptAddress(call, key));
        run(KARI, () -> contributions.withdraw(withdraw));

        assertThat(receipt(call, key).state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(as(secretary, () -> sent.count(call))).isEqualTo(1);
        assertThat(refusalOf(() -> run(KARI, () -> contributions.withdraw(withdraw))))
                .isEqualTo(new ContributionRefusal.IsWithdrawn());
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(replacement(call, key, 1, "Likevel.")))))
                .isEqualTo(new ContributionRefusal.IsWithdrawn());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1)))
                        .getFirst()
                        .action())
                .isEqualTo("ContributionWithdrawn");
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(refusalOf(() -> run(
                        KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, other))))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
    }

    @Test
    void isNotTakenWhenTheCallIsOver() {
        var call = call();
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "Fordi."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(kept(call)).isZero();
        assertThat(as(KARI, () -> open.of(call)).status()).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void isNotTakenByACallForOthersWhichIsNotThere() {
        for (var audience : List.of(Audience.MEMBERS, Audience.INVITED)) {
            var call = call();
            world.change("update input_call set audience = ?1 where id = ?2", audience.name(), call.value());
            assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "Fordi."))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
            assertThat(refusalOf(() -> as(KARI, () -> open.of(call))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        }
    }

    private static final Refusal NOTHING =
            new ContributionRefusal.RepliesFaulty(List.of(new ReplyFault(WHY, ReplyFault.Kind.NOTHING, 0)));

    @Test
    void isRefusedWhereNothingIsAnsweredAndNothingChanges() {
        var call = call();
        for (var blank : List.of("", " \n\t", "\u00A0\u200B")) {
            assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, blank))))
                    .isEqualTo(NOTHING);
        }
        assertThat(kept(call)).isZero();

        var key = UUID.randomUUID();
        var first = submit(contribution(key, call, "Fordi."));
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(replacement(call, key, 1, " ")))))
                .as("who wants to say nothing takes it back")
                .isEqualTo(NOTHING);
        assertThat(receipt(call, key)).returns(first, SentContribution::receipt).returns(1, SentContribution::revision);
    }

    @Test
    void badInputGetsWordsAndIsNotKept() {
        var call = call();
        assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "å".repeat(4_001)))))
                .isInstanceOf(ContributionRefusal.RepliesFaulty.class);
        var nobody = new SubmitContribution(
                UUID.randomUUID(),
                call,
                new ContributorForm("Kari\nBcc: x", "ikke en adresse", null, null, Publication.NOT),
                new Replies(Map.of(WHY, Reply.of("Fordi."))),
                "nb");
        assertThat(refusalOf(() -> submit(nobody)))
                .isInstanceOfSatisfying(SharedRefusal.InvalidInput.class, broken -> assertThat(broken.fields())
                        .extracting(SharedRefusal.InvalidField::field)
                        .containsExactlyInAnyOrder("name", "email"));
        assertThat(kept(call)).isZero();
    }

    @Test
    void aKindOfOrganisationIsOfOneThatIsNamed() {
        var call = call();
        var ofNobody = new SubmitContribution(
                UUID.randomUUID(),
                call,
                new ContributorForm(
                        "Kari Strand", "kari@fjord.example", " ", OrganisationCategory.INDUSTRY, Publication.NOT),
                new Replies(Map.of(WHY, Reply.of("Fordi."))),
                "nb");
        assertThat(refusalOf(() -> submit(ofNobody)))
                .isEqualTo(new SharedRefusal.InvalidInput(
                        List.of(new SharedRefusal.InvalidField("organisation", "rule.organisationNamed"))));
        assertThat(kept(call)).isZero();
    }

    private static SharedRefusal.InvalidInput notThatAddress(String rule) {
        return new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField("email", rule)));
    }

    @Test
    void anAddressThatNoLetterCanGoToIsRefusedAtItsField() {
        var call = call();
        for (var address : List.of("kåre@fjord.example", "å@blåbær.example")) {
            assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "Fordi.", address))))
                    .as(address)
                    .isEqualTo(notThatAddress("rule.emailLetters"));
        }
        for (var address : List.of(".kari@fjord.example", "kari.@fjord.example", "kari@straße.example")) {
            assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "Fordi.", address))))
                    .as(address)
                    .isEqualTo(notThatAddress("rule.email"));
        }
        assertThat(kept(call)).isZero();
    }

    @Test
    void aDomainInLettersIsTheOneThatServersKnow() throws Exception {
        var name = "kari-" + UUID.randomUUID();
        var inLetters = name + "@Blåbær.example";
        var forServers = name + "@xn--blbr-roah.example";
        var receipt = submit(contribution(UUID.randomUUID(), call(), "Fordi.", inLetters));
        assertThat(post.await(forServers, 1)).hasSize(1);

        pause(forServers);
        find(receipt.reference(), inLetters);
        assertThat(letters(forServers)).as("its receipt is found").isEqualTo(2);
    }

    @Test
    void standsInTheHistoryByItsReferenceAndItsSendersName() {
        var call = call();
        var receipt = submit(contribution(UUID.randomUUID(), call, "Fordi."));
        var rows = as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1)));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("ContributionSubmitted");
            assertThat(row.actor()).isEqualTo("Kari");
            assertThat(row.subject()).isEqualTo(receipt.reference());
            assertThat(row.automaton()).isFalse();
        });
        assertThat(as(secretary, () -> history.actors(mandate)))
                .anySatisfy(actor -> assertThat(actor.id()).isEqualTo(Actor.Visitor.ID));
    }

    @Test
    void whoeverClosesTheCallWaitsForThoseWhoAnswerAndNobodyAnswersAfterwards() throws Exception {
        var call = call();
        var turn = new AtomicInteger();
        var ends = world.together(9, () -> {
            int number = turn.getAndIncrement();
            if (number == 4) {
                run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
                return "closed";
            }
            return submit(contribution(UUID.randomUUID(), call, "Svar " + number));
        });
        assertThat(ends).contains("closed");
        assertThat(ends).filteredOn(Throwable.class::isInstance).allSatisfy(late -> assertThat(
                        ((RefusedException) late).refusal())
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED)));
        assertThat(kept(call))
                .isEqualTo(ends.stream().filter(Receipt.class::isInstance).count());
    }
}
