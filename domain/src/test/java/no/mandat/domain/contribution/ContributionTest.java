package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final ContributionId CONTRIBUTION = new ContributionId(new UUID(9, 1));
    private static final Contributor KARI =
            new Contributor("Kari", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY);
    private static final String HASH = "c".repeat(64);

    private final Call call = Calls.draft();

    private Contribution.Submission submit(String words, Instant at) {
        var question = call.text().questions().getFirst().id();
        return Contribution.submit(
                CONTRIBUTION,
                call,
                "2026-0042",
                new Contribution.Statement(
                        KARI, Publication.WITH_NAME, "nb", new Replies(Map.of(question, Reply.of(words))), HASH),
                at);
    }

    private void isRefused(String words, Instant at, Refusal why) {
        assertThatThrownBy(() -> submit(words, at))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    @Test
    void isSentWhileTheCallTakesItAndTellsAllThatItSays() {
        assertThat(call.open(DRAFTED).changes()).isNotEmpty();

        var submission = submit("Fordi.", DURING);

        assertThat(submission.contribution())
                .returns(CONTRIBUTION, Contribution::id)
                .returns(ID, Contribution::call)
                .returns(MANDATE, Contribution::mandate)
                .returns("2026-0042", Contribution::reference)
                .returns(KARI, Contribution::contributor)
                .returns(Publication.WITH_NAME, Contribution::publication)
                .returns("nb", Contribution::language)
                .returns(ContributionState.SUBMITTED, Contribution::state)
                .returns(1, Contribution::revision)
                .returns(HASH, Contribution::contentHash)
                .returns(DURING, Contribution::sentAt)
                .returns(0, Contribution::version)
                .returns(DURING, Contribution::changedAt);
        assertThat(submission.text())
                .returns(HASH, ContributionText::contentHash)
                .returns(DURING, ContributionText::sentAt);
        assertThat(submission
                        .text()
                        .replies()
                        .to(call.text().questions().getFirst().id()))
                .isEqualTo(Reply.of("Fordi."));
        assertThat(submission.event().subject()).isEqualTo(Subject.of(Contribution.class, CONTRIBUTION));
        assertThat(submission.event().mandate()).contains(MANDATE);
        assertThat(submission.event().changes())
                .containsExactly(
                        Change.set("call", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("reference", "2026-0042"),
                        Change.set("name", "Kari"),
                        Change.set("email", "kari@fjord.example"),
                        Change.set("organisation", "Fjordbruk"),
                        Change.set("category", OrganisationCategory.INDUSTRY),
                        Change.set("publication", Publication.WITH_NAME),
                        Change.set("language", "nb"),
                        Change.set("state", ContributionState.SUBMITTED),
                        Change.set("revision", 1),
                        Change.set("contentHash", HASH),
                        Change.set("sentAt", DURING),
                        Change.set("texts", 1));
    }

    @Test
    void isNotTakenBeforeOrAfterTheCall() {
        isRefused("Fordi.", DURING, new ContributionRefusal.CallTakesNothing(CallStatus.DRAFT));
        assertThat(call.open(DRAFTED).changes()).isNotEmpty();
        isRefused("Fordi.", DRAFTED, new ContributionRefusal.CallTakesNothing(CallStatus.ANNOUNCED));
        isRefused("Fordi.", CLOSES, new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(submit("Fordi.", CLOSES.minusNanos(1)).event().changes()).isNotEmpty();
    }

    @Test
    void isNotTakenWithAFaultyAnswer() {
        assertThat(call.open(DRAFTED).changes()).isNotEmpty();
        var question = call.text().questions().getFirst().id();
        isRefused(
                "",
                DURING,
                new ContributionRefusal.RepliesFaulty(
                        java.util.List.of(new ReplyFault(question, ReplyFault.Kind.MISSING, 0))));
    }
}
