package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.contribution.ContributionEvent.PublicationNarrowed;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
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
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();

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

    private Contribution.Statement onPage(String shown, String words, String hash) {
        var said = statement(KARI, words, hash);
        return new Contribution.Statement(
                KARI, said.publication(), "nb", shown, said.replies(), hash, List.of(), false);
    }

    @Test
    void isWrittenToInTheLanguageOfThePageWhicheverOfTheCallItAnswersIn() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var submission = Contribution.submit(CONTRIBUTION, call, "2026-0042", onPage("en", "Fordi.", HASH), DURING);
        var sent = submission.contribution();
        assertThat(submission.event().changes())
                .contains(Change.set("language", "nb"), Change.set("letterLanguage", "en"));
        assertThat(sent).returns("nb", Contribution::language).returns("en", Contribution::letterLanguage);

        var replaced = sent.replace(call, onPage("nn", "Likevel.", "d".repeat(64)), DURING);
        assertThat(replaced.orElseThrow().event().changes()).contains(new Change("letterLanguage", "en", "nn"));
        assertThat(sent.letterLanguage()).isEqualTo("nn");
    }

    @Test
    void isWrittenToAsItAnsweredWhereThePageIsNotKnown() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        assertThat(Contribution.submit(CONTRIBUTION, call, "2026-0042", statement(KARI, "Fordi.", HASH), DURING)
                        .contribution()
                        .letterLanguage())
                .isEqualTo("nn");
    }

    @Test
    void offersItsFilesOnlyWhereItStandsThereByNameForEverybody() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        var why = new ContributionRefusal.FilesNotForEverybody();
        isRefused(() -> sent.offer(call, 1), why);
        assertThat(sent.confirmAddress(DURING)).isPresent();
        assertThat(sent.mayOfferFiles(call)).isTrue();
        assertThat(sent.offer(call, 2).changes()).containsExactly(Change.set("offeredFile", 2));
        assertThat(sent.withhold(2).changes()).containsExactly(new Change("offeredFile", 2, null));
        assertThat(sent.reclassify(Classification.of(Openness.INTERNAL), DURING))
                .isPresent();
        isRefused(() -> sent.offer(call, 1), why);
        assertThat(sent.reclassify(Classification.of(Openness.OPEN), DURING)).isPresent();
        assertThat(sent.replace(call, statement(KARI, "Likevel.", "d".repeat(64)), DURING))
                .isPresent();
        isRefused(() -> sent.offer(call, 1), why);
    }

    private Contribution.Statement statement(Contributor by, String words, String hash) {
        return statement(by, words, hash, Publication.NOT);
    }

    private Contribution.Statement statement(Contributor by, String words, String hash, Publication publication) {
        var question = call.text().questions().getFirst().id();
        return new Contribution.Statement(by, publication, "nn", new Replies(Map.of(question, Reply.of(words))), hash);
    }

    private static void isRefused(Supplier<?> act, Refusal why) {
        assertThatThrownBy(act::get)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    @Test
    void saysSomethingElseWhileTheCallTakesIt() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        var ola = new Contributor("Ola", "another@fjord.example", null, null);
        var other = "d".repeat(64);

        assertThat(sent.replace(call, statement(KARI, "Fordi.", HASH), CLOSES.minusNanos(2)))
                .as("it says that already")
                .isEmpty();
        var replaced = sent.replace(call, statement(ola, "Likevel.", other), CLOSES.minusNanos(1))
                .orElseThrow();
        assertThat(sent)
                .returns(new Contributor("Ola", "kari@fjord.example", null, null), Contribution::contributor)
                .returns(Publication.NOT, Contribution::publication)
                .returns("nn", Contribution::language)
                .returns(2, Contribution::revision)
                .returns(other, Contribution::contentHash)
                .returns(DURING, Contribution::sentAt)
                .returns(CLOSES.minusNanos(1), Contribution::changedAt);
        assertThat(replaced.text())
                .returns(other, ContributionText::contentHash)
                .returns(CLOSES.minusNanos(1), ContributionText::sentAt);
        assertThat(replaced.event().changes())
                .containsExactly(
                        new Change("name", "Kari", "Ola"),
                        new Change("organisation", "Fjordbruk", null),
                        new Change("category", OrganisationCategory.INDUSTRY, null),
                        new Change("publication", Publication.WITH_NAME, Publication.NOT),
                        new Change("language", "nb", "nn"),
                        new Change("revision", 1, 2),
                        new Change("contentHash", HASH, other),
                        Change.set("texts", 2));
        isRefused(
                () -> sent.replace(call, statement(KARI, "", HASH), DURING),
                new ContributionRefusal.RepliesFaulty(java.util.List.of(
                        new ReplyFault(call.text().questions().getFirst().id(), ReplyFault.Kind.MISSING, 0))));
        isRefused(
                () -> sent.replace(call, statement(KARI, "For sent.", HASH), CLOSES),
                new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
    }

    @Test
    void isTakenBackWhileTheCallTakesContributions() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        isRefused(() -> sent.withdraw(call, CLOSES), new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));

        var withdrawn = sent.withdraw(call, CLOSES.minusNanos(1));
        assertThat(withdrawn.changes())
                .containsExactly(new Change("state", ContributionState.SUBMITTED, ContributionState.WITHDRAWN));
        assertThat(sent)
                .returns(ContributionState.WITHDRAWN, Contribution::state)
                .returns(CLOSES.minusNanos(1), Contribution::changedAt);
        isRefused(() -> sent.withdraw(call, DURING), new ContributionRefusal.IsWithdrawn());
        isRefused(
                () -> sent.replace(call, statement(KARI, "Likevel.", HASH), DURING),
                new ContributionRefusal.IsWithdrawn());
    }

    @Test
    void whoSentItIsErasedForGoodWithoutTellingWhoItWas() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var submission = submit("Fordi.", DURING);
        var sent = submission.contribution();
        var texts = java.util.List.of(submission.text());
        var erased = sent.erase(Erasure.PERSON, texts, true, "Sak 26/17", CLOSES);
        assertThat(erased.reason()).contains("Sak 26/17");
        assertThat(erased.changes())
                .contains(new Change("erasure", null, Erasure.PERSON), new Change("name", null, null))
                .extracting(Change::field)
                .as("what it says stays, and files are named anew")
                .contains("files")
                .doesNotContain("texts");
        assertThat(sent.contributor().name()).isEmpty();
        assertThat(sent.contributor().email()).isEmpty();
        assertThat(sent.contributor().category()).isEqualTo(KARI.category());
        assertThat(sent.contentHash()).isEqualTo(HASH);
        assertThat(submission.text().replies().byQuestion()).isNotEmpty();
        isRefused(() -> sent.erase(Erasure.PERSON, texts, true, "Igjen", CLOSES), new ContributionRefusal.IsErased());

        assertThat(sent.erase(Erasure.PERSON_AND_TEXT, texts, true, "Mer", CLOSES)
                        .changes())
                .extracting(Change::field)
                .containsExactly("erasure", "texts", "files");
        assertThat(submission.text().replies().byQuestion()).isEmpty();
        assertThat(sent.erasure()).contains(Erasure.PERSON_AND_TEXT);
        isRefused(() -> sent.erase(Erasure.PERSON, texts, false, "Igjen", CLOSES), new ContributionRefusal.IsErased());
    }

    @Test
    void standsForEverybodyAsItDoesSinceThatChangedAndNothingElse() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.shownSince()).isEqualTo(DURING);
        var confirmed = DURING.plusSeconds(1);
        assertThat(sent.confirmAddress(confirmed)).isPresent();
        assertThat(sent.shownSince()).as("by name").isEqualTo(confirmed);

        assertThat(sent.assign(new PersonId(new UUID(8, 8)), confirmed.plusSeconds(1)))
                .isPresent();
        assertThat(sent.askErasure(confirmed.plusSeconds(2))).isPresent();
        assertThat(sent.shownSince()).isEqualTo(confirmed);

        var erased = confirmed.plusSeconds(3);
        assertThat(sent.erase(Erasure.PERSON, List.of(), false, "Sak 26/17", erased)
                        .changes())
                .isNotEmpty();
        assertThat(sent.shownSince()).isEqualTo(erased);
        assertThat(sent.assign(null, erased.plusSeconds(1))).isPresent();
        assertThat(sent.shownSince()).as("whoever has it").isEqualTo(erased);
    }

    @Test
    void standsForEverybodySinceItIsAnswered() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.receive(CLOSES).changes()).isNotEmpty();
        assertThat(sent.handle(HandlingAction.CONSIDER, CLOSES)).isPresent();
        assertThat(sent.shownSince()).as("nobody sees that").isEqualTo(DURING);
        var answered = CLOSES.plusSeconds(1);
        assertThat(sent.handle(HandlingAction.ANSWER, answered)).isPresent();
        assertThat(sent.shownSince()).isEqualTo(answered);

        assertThat(sent.assign(new PersonId(new UUID(8, 8)), answered.plusSeconds(1)))
                .isPresent();
        assertThat(sent.handle(HandlingAction.RESUME, answered.plusSeconds(2))).isPresent();
        assertThat(sent.shownSince()).isEqualTo(answered);
        var again = answered.plusSeconds(3);
        assertThat(sent.handle(HandlingAction.ANSWER, again)).isPresent();
        assertThat(sent.shownSince()).isEqualTo(again);
    }

    private static Optional<PublicationNarrowed> narrow(Contribution sent, Publication to, Instant at) {
        return sent.narrowPublication(to, Optional.empty(), at);
    }

    @Test
    void consentsToLessWhateverHasBecomeOfTheCallAndNeverToMore() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.receive(CLOSES).changes()).isNotEmpty();
        assertThat(narrow(sent, Publication.WITH_NAME, CLOSES)).as("it is so").isEmpty();
        assertThat(sent.narrowedAt()).isEmpty();
        var after = CLOSES.plusSeconds(1);

        var narrowed = narrow(sent, Publication.WITHOUT_NAME, after).orElseThrow();

        assertThat(narrowed.changes())
                .containsExactly(
                        new Change("publication", Publication.WITH_NAME, Publication.WITHOUT_NAME),
                        Change.set("narrowedAt", after));
        assertThat(narrowed.reason()).isEmpty();
        assertThat(sent)
                .returns(Publication.WITHOUT_NAME, Contribution::publication)
                .returns(Optional.of(after), Contribution::narrowedAt)
                .returns(Optional.of(HandlingState.RECEIVED), Contribution::handling)
                .returns(after, Contribution::shownSince)
                .returns(after, Contribution::changedAt);
        assertThat(sent)
                .as("what was sent stays as it is")
                .returns(1, Contribution::revision)
                .returns(HASH, Contribution::contentHash)
                .returns(DURING, Contribution::sentAt);
        isRefused(() -> narrow(sent, Publication.WITH_NAME, after), new ContributionRefusal.PublicationOnlyNarrowed());
        assertThat(narrow(sent, Publication.NOT, after)).isPresent();
        isRefused(
                () -> narrow(sent, Publication.WITHOUT_NAME, after), new ContributionRefusal.PublicationOnlyNarrowed());
    }

    @Test
    void consentsToNothingOnceItIsTakenBack() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.withdraw(call, DURING).changes()).isNotEmpty();
        isRefused(() -> narrow(sent, Publication.NOT, DURING), new ContributionRefusal.IsWithdrawn());
    }

    @Test
    void consentsAnewBySayingTheSameAgainWhileTheCallTakesIt() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(narrow(sent, Publication.NOT, DURING)).isPresent();
        var again = DURING.plusSeconds(1);

        var replaced = sent.replace(call, statement(KARI, "Fordi.", HASH, Publication.WITH_NAME), again)
                .orElseThrow();

        assertThat(replaced.event().changes())
                .containsExactly(
                        new Change("publication", Publication.NOT, Publication.WITH_NAME),
                        new Change("language", "nb", "nn"),
                        new Change("revision", 1, 2),
                        new Change("narrowedAt", DURING, null),
                        Change.set("texts", 2));
        assertThat(sent)
                .returns(Publication.WITH_NAME, Contribution::publication)
                .returns(Optional.empty(), Contribution::narrowedAt)
                .returns(again, Contribution::shownSince);
    }

    @Test
    void saysSomethingElseWithTheConsentThatIsLeftAlsoWhereTheCallOffersOnlyMore() {
        for (var offered : List.of(
                Calls.offering(call.text(), Publication.WITH_NAME),
                Calls.offering(call.text(), Publication.WITH_NAME, Publication.WITHOUT_NAME))) {
            var asked = Call.draft(ID, MANDATE, 2, Calls.plan(offered), DRAFTED).call();
            assertThat(asked.open(false, DRAFTED).changes()).isNotEmpty();
            var named = statement(KARI, "Fordi.", HASH, Publication.WITH_NAME);
            var sent = Contribution.submit(CONTRIBUTION, asked, "2026-0042", named, DURING)
                    .contribution();
            var silent = statement(KARI, "Likevel.", "d".repeat(64));
            isRefused(() -> sent.replace(asked, silent, DURING), new ContributionRefusal.PublicationNotOffered());
            assertThat(narrow(sent, Publication.NOT, DURING)).isPresent();

            assertThat(sent.replace(asked, silent, DURING).orElseThrow().event().changes())
                    .contains(new Change("narrowedAt", DURING, null))
                    .noneMatch(change -> change.field().equals("publication"));
            var again = statement(KARI, "Atter.", "e".repeat(64));
            assertThat(sent.replace(asked, again, DURING))
                    .as("what was said with it since has it as well")
                    .isPresent();
            assertThat(sent)
                    .returns(Publication.NOT, Contribution::publication)
                    .returns(Optional.empty(), Contribution::narrowedAt);
            assertThat(sent.replace(asked, named, DURING)).isPresent();
            isRefused(() -> sent.replace(asked, silent, DURING), new ContributionRefusal.PublicationNotOffered());
        }
    }

    @Test
    void standsForEverybodyAnewWhereItWasForFewer() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.reclassify(Classification.of(Openness.INTERNAL), CLOSES))
                .isPresent();
        var again = CLOSES.plusSeconds(1);
        assertThat(sent.reclassify(Classification.of(Openness.OPEN), again)).isPresent();
        assertThat(sent.shownSince()).isEqualTo(again);

        assertThat(sent.assign(new PersonId(new UUID(8, 8)), again.plusSeconds(1)))
                .isPresent();
        assertThat(sent.askErasure(again.plusSeconds(2))).isPresent();
        assertThat(sent.declineErasure("Nei.", again.plusSeconds(3)).changes()).isNotEmpty();
        assertThat(sent.shownSince()).as("nobody sees that").isEqualTo(again);
    }

    @Test
    void whoItIsForIsSaidAndWhoHasIt() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.classification()).isEqualTo(Classification.of(Openness.OPEN));
        assertThat(sent.reclassify(Classification.of(Openness.OPEN), CLOSES)).isEmpty();
        assertThat(sent.reclassify(Classification.of(Openness.INTERNAL), CLOSES))
                .hasValueSatisfying(event -> assertThat(event.changes())
                        .containsExactly(
                                new Change("openness", Openness.OPEN, Openness.INTERNAL), Change.set("inPart", false)));
        assertThat(sent.reclassify(Classification.of(Openness.OPEN), CLOSES)).isPresent();
        assertThat(sent.classification().openness()).isEqualTo(Openness.OPEN);

        var siri = new PersonId(new UUID(8, 8));
        assertThat(sent.assign(siri, CLOSES))
                .hasValueSatisfying(event -> assertThat(event.changes()).containsExactly(Change.set("handler", siri)));
        assertThat(sent.assign(siri, CLOSES)).isEmpty();
        assertThat(sent.handler()).contains(siri);
        assertThat(sent.assign(null, CLOSES)).isPresent();
        assertThat(sent.handler()).isEmpty();
    }

    @Test
    void itsAddressIsConfirmedOnce() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.isConfirmed()).isFalse();

        assertThat(sent.confirmAddress(CLOSES)).hasValueSatisfying(confirmed -> {
            assertThat(confirmed.subject()).isEqualTo(Subject.of(Contribution.class, CONTRIBUTION));
            assertThat(confirmed.mandate()).contains(MANDATE);
            assertThat(confirmed.changes()).containsExactly(Change.set("confirmedAt", CLOSES));
        });
        assertThat(sent).returns(true, Contribution::isConfirmed).returns(CLOSES, Contribution::changedAt);
        assertThat(sent.confirmAddress(CLOSES.plusSeconds(1))).isEmpty();
        assertThat(sent.changedAt()).isEqualTo(CLOSES);
    }

    @Test
    void isNotTakenBeforeOrAfterTheCall() {
        isRefused("Fordi.", DURING, new ContributionRefusal.CallTakesNothing(CallStatus.DRAFT));
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        isRefused("Fordi.", DRAFTED, new ContributionRefusal.CallTakesNothing(CallStatus.ANNOUNCED));
        isRefused("Fordi.", CLOSES, new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(submit("Fordi.", CLOSES.minusNanos(1)).event().changes()).isNotEmpty();
    }

    @Test
    void isNotTakenWithAFaultyAnswer() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var question = call.text().questions().getFirst().id();
        isRefused(
                "",
                DURING,
                new ContributionRefusal.RepliesFaulty(
                        java.util.List.of(new ReplyFault(question, ReplyFault.Kind.MISSING, 0))));
    }

    @Test
    void isNotTakenWhereItSaysNothing() {
        var question = Question.inWords(call.text().questions().getFirst().id(), Translated.of("nb", "Hvorfor?"));
        var asked = Call.draft(ID, MANDATE, 2, Calls.plan(Calls.text(question)), DRAFTED)
                .call();
        assertThat(asked.open(false, DRAFTED).changes()).isNotEmpty();
        var why = new ContributionRefusal.RepliesFaulty(
                List.of(new ReplyFault(question.id(), ReplyFault.Kind.NOTHING, 0)));
        var ada = new PersonId(new UUID(9, 5));
        var silent = statement(KARI, " ", HASH);
        isRefused(() -> Contribution.submit(CONTRIBUTION, asked, "2026-0042", silent, DURING), why);
        isRefused(() -> Contribution.submitLate(CONTRIBUTION, asked, "2026-0042", silent, CLOSES), why);
        isRefused(() -> Contribution.submitBy(ada, CONTRIBUTION, asked, "2026-0042", silent, DURING), why);
        isRefused(() -> Contribution.submitLateBy(ada, CONTRIBUTION, asked, "2026-0042", silent, CLOSES), why);

        var withAFile = new Contribution.Statement(
                KARI,
                Publication.NOT,
                "nb",
                "nb",
                silent.replies(),
                HASH,
                List.of(Change.set("files", "Notat.pdf")),
                true);
        var sent = Contribution.submit(CONTRIBUTION, asked, "2026-0042", withAFile, DURING)
                .contribution();
        isRefused(() -> sent.replace(asked, silent, DURING), why);
        assertThat(sent.revision()).isEqualTo(1);
    }

    @Test
    void isNotTakenWithAChoiceThatTheCallDoesNotOffer() {
        var named = Calls.offering(call.text(), Publication.WITH_NAME);
        assertThat(call.edit(Calls.plan(named), "a".repeat(64), DRAFTED)
                        .orElseThrow()
                        .changes())
                .contains(new Change("publications", List.of(Publication.values()), List.of(Publication.WITH_NAME)));
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        isRefused(
                () -> sent.replace(call, statement(KARI, "Likevel.", "d".repeat(64)), DURING),
                new ContributionRefusal.PublicationNotOffered());
        isRefused(
                () -> Contribution.submitLate(CONTRIBUTION, call, "2026-0043", statement(KARI, "Fordi.", HASH), CLOSES),
                new ContributionRefusal.PublicationNotOffered());
        assertThat(sent.publication()).isEqualTo(Publication.WITH_NAME);
    }

    @Test
    void isNeverPublishedWhereNotEverybodyIsAskedWhateverTheTextOffers() {
        for (var audience : Audience.values()) {
            var plan = new CallPlan(call.text(), "b".repeat(64), audience, Calls.WINDOW);
            var asked = Call.draft(ID, MANDATE, 2, plan, DRAFTED).call();
            assertThat(asked.open(true, DRAFTED).changes()).isNotEmpty();
            var named = statement(KARI, "Fordi.", HASH, Publication.WITH_NAME);
            var silent = statement(KARI, "Fordi.", HASH, Publication.NOT);
            if (audience == Audience.PUBLIC) {
                assertThat(asked.publications()).containsExactly(Publication.values());
                assertThat(Contribution.submit(CONTRIBUTION, asked, "2026-0042", named, DURING)
                                .contribution()
                                .publication())
                        .isEqualTo(Publication.WITH_NAME);
            } else {
                assertThat(asked.publications()).containsExactly(Publication.NOT);
                isRefused(
                        () -> Contribution.submit(CONTRIBUTION, asked, "2026-0042", named, DURING),
                        new ContributionRefusal.PublicationNotOffered());
            }
            assertThat(Contribution.submit(CONTRIBUTION, asked, "2026-0042", silent, DURING)
                            .contribution()
                            .publication())
                    .isEqualTo(Publication.NOT);
        }
    }

    @Test
    void followsWhoIsAskedWhileItIsADraft() {
        var named = Calls.offering(call.text(), Publication.WITH_NAME);
        var members = new CallPlan(named, "b".repeat(64), Audience.MEMBERS, Calls.WINDOW);
        assertThat(call.edit(members, "a".repeat(64), DRAFTED)).isPresent();
        assertThat(call.publications()).containsExactly(Publication.NOT);
        assertThat(call.edit(Calls.plan(named), "b".repeat(64), DRAFTED)).isPresent();
        assertThat(call.publications()).containsExactly(Publication.WITH_NAME);
    }

    @Test
    void isAskedToBeErasedOnceUntilItIs() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        assertThat(sent.erasureAskedAt()).isEmpty();
        assertThat(sent.askErasure(DURING).orElseThrow().changes())
                .containsExactly(Change.set("erasureAskedAt", DURING));
        assertThat(sent.askErasure(CLOSES)).isEmpty();
        assertThat(sent.erasureAskedAt()).contains(DURING);
        assertThat(sent.erase(Erasure.PERSON, List.of(), false, "Sak 26/17", CLOSES)
                        .changes())
                .contains(new Change("erasureAskedAt", DURING, null));
        assertThat(sent.erasureAskedAt()).isEmpty();
        isRefused(() -> sent.askErasure(CLOSES), new ContributionRefusal.IsErased());
    }

    @Test
    void isAskedToBeErasedAgainOnceThatWasDeclined() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var sent = submit("Fordi.", DURING).contribution();
        isRefused(() -> sent.declineErasure("Nei", DURING), new ContributionRefusal.ErasureNotAsked());
        assertThat(sent.askErasure(DURING)).isPresent();
        var declined = sent.declineErasure("Må kunne etterprøves", CLOSES);
        assertThat(declined.changes()).containsExactly(new Change("erasureAskedAt", DURING, null));
        assertThat(declined.reason()).contains("Må kunne etterprøves");
        assertThat(sent.erasureAskedAt()).isEmpty();
        isRefused(() -> sent.declineErasure("Nei", CLOSES), new ContributionRefusal.ErasureNotAsked());
        assertThat(sent.askErasure(CLOSES)).isPresent();
        assertThat(sent.erasureAskedAt()).contains(CLOSES);
    }

    @Test
    void ofSomebodyWhoHasLoggedInIsTheirsAndItsAddressIsKnown() {
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        var ada = new PersonId(new UUID(9, 5));
        var question = call.text().questions().getFirst().id();
        var statement = new Contribution.Statement(
                KARI, Publication.WITH_NAME, "nb", new Replies(Map.of(question, Reply.of("Fordi."))), HASH);
        var sent = Contribution.submitBy(ada, CONTRIBUTION, call, "2026-0042", statement, DURING);

        assertThat(sent.contribution().person()).contains(ada);
        assertThat(sent.contribution().isConfirmed()).isTrue();
        assertThat(sent.event().changes()).contains(Change.set("person", ada), Change.set("confirmedAt", DURING));
        assertThat(submit("Fordi.", DURING).contribution().person()).isEmpty();
        assertThat(submit("Fordi.", DURING).contribution().isConfirmed()).isFalse();
    }
}
