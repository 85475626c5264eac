package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Contributions of people who have no login: taken once, with a receipt, while their call takes them. */
class ContributionIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PublicCalls open;

    @Inject
    HistoryQueries history;

    private CallId call(Audience audience, Duration until) {
        var now = clock.instant();
        var question = QuestionForm.of(Question.inWords(WHY, Translated.of("nb", "Hvorfor?")));
        var form = new CallForm(
                List.of("nb"),
                Translated.of("nb", "Ombruk"),
                Translated.NONE,
                false,
                audience,
                now.minusSeconds(60),
                now.plus(until),
                List.of(question));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private CallId call() {
        return call(Audience.PUBLIC, Duration.ofDays(2));
    }

    private static SubmitContribution contribution(UUID key, CallId call, String words) {
        return new SubmitContribution(
                key,
                call,
                new ContributorForm(
                        "Kari Strand",
                        "Kari@Fjord.example",
                        "Fjordbruk",
                        OrganisationCategory.INDUSTRY,
                        Publication.WITHOUT_NAME),
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
        assertThat(sent.organisation()).isEqualTo("Fjordbruk");
        assertThat(sent.replies().to(WHY)).isEqualTo(Reply.of("Fordi lageret mangler."));
        assertThat(refusalOf(() -> as(KARI, () -> open.receipt(new ReceiptAddress(call, UUID.randomUUID())))))
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
            var call = call(audience, Duration.ofDays(2));
            assertThat(refusalOf(() -> submit(contribution(UUID.randomUUID(), call, "Fordi."))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
            assertThat(refusalOf(() -> as(KARI, () -> open.of(call))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        }
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
