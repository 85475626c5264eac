package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.review.AcceptComment;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.DeclineComment;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.OverrideObjection;
import no.mandat.workflow.review.Place;
import no.mandat.workflow.review.ReopenComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.ResolveComment;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.WithdrawComment;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.text.PassageText;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** Comments find their passage after others wrote, and are settled by those who may. */
class CommentIT extends InAReview {

    private void accept(Actor.Someone by, CommentId id) {
        run(by, () -> comments.accept(new AcceptComment(UUID.randomUUID(), id)));
    }

    private void override(Actor.Someone by, CommentId id) {
        run(by, () -> comments.override(new OverrideObjection(UUID.randomUUID(), id, "Fristen holder.")));
    }

    private Actor.Someone observer() {
        var observer = world.fresh(world.person("Observatør", RealmRole.MEMBER));
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, today().minusDays(3));
        return observer;
    }

    private String passageOf(CommentId id) {
        var place = row(ada, id).place();
        assertThat(place).isNotNull();
        return PassageText.plain(text(first)).substring(place.from(), place.to());
    }

    @Test
    void staysAtItsPassageWhileOthersWriteAroundIt() {
        var id = remark(ada, "Det meste blir ikke utnyttet");
        assertThat(row(ada, id).place()).extracting(Place::fit).isEqualTo(Place.Fit.EXACT);
        write(first, TEXT.replace("Slagg og slam", "Slagg, støv og slam").replace("mister verdi", "taper verdi"));
        assertThat(passageOf(id)).isEqualTo("Det meste blir ikke utnyttet");
        write(first, text(first).replace("Det meste blir ikke utnyttet", "Det meste blir aldri utnyttet"));
        assertThat(passageOf(id)).isEqualTo("Det meste blir aldri utnyttet");
        assertThat(row(ada, id).place()).extracting(Place::fit).isEqualTo(Place.Fit.CHANGED);
        write(first, "Noe helt annet.");
        assertThat(row(ada, id).isLost()).isTrue();
        assertThat(row(ada, id).quote()).isEqualTo("Det meste blir ikke utnyttet");
        assertThat(as(ada, () -> commentQueries.on(note, 1))
                        .comments()
                        .getFirst()
                        .place())
                .as("in the revision it was made on it stands where it did")
                .extracting(Place::fit)
                .isEqualTo(Place.Fit.EXACT);
        assertThat(trailOf(id.value())).containsExactly("CommentMade");
    }

    @Test
    void onASectionThatWasTakenOutSaysThatItIsGone() {
        var before = remark(ada, "Det meste blir ikke utnyttet");
        run(
                secretary,
                () -> sections.remove(new RemoveSection(UUID.randomUUID(), first, (int)
                        world.number("select version from section where id = ?1", first.value()))));
        assertThat(row(ada, before).isLost()).isTrue();
        assertThat(row(ada, before).quote()).isEqualTo("Det meste blir ikke utnyttet");

        var after = remark(bo, "slam");
        assertThat(row(bo, after).isLost())
                .as("it was in the text that is reviewed")
                .isTrue();
        assertThat(as(ada, () -> commentQueries.on(note, 1)).comments())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.place()).isNotNull());
        var suggestion = suggest(ada, "mister verdi", "taper seg");
        assertThat(refusalOf(() -> accept(secretary, suggestion))).isNotNull();
        assertThat(row(ada, suggestion).state()).isEqualTo(CommentState.OPEN);
    }

    @Test
    void isMadeByMembersOnTheTextTheySee() {
        assertThat(refusalOf(() -> remark(observer(), "slam"))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        var form = CommentForm.remark(first, passage("slam"), "Hvor?");
        assertThat(refusalOf(
                        () -> as(ada, () -> comments.comment(new MakeComment(UUID.randomUUID(), note, "00", form)))))
                .isEqualTo(new ReviewRefusal.AnotherText(1));
        assertThat(refusalOf(() ->
                        comment(ada, CommentForm.remark(first, new CommentForm.Passage(3, "finnes ikke"), "Hvor?"))))
                .isInstanceOf(ReviewRefusal.NoSuchPassage.class);
        assertThat(refusalOf(() -> object(secretary))).isInstanceOf(ReviewRefusal.OnlyVotersObject.class);
        assertThat(row(secretary, remark(secretary, "slam")).kind()).isEqualTo(CommentKind.REMARK);
        assertThat(listed(secretary).mayMake()).containsExactlyInAnyOrder(CommentKind.REMARK, CommentKind.SUGGESTION);
        assertThat(listed(ada).mayMake()).hasSize(3);
        assertThat(listed(observer()).mayMake()).isEmpty();
    }

    @Test
    void isAnsweredDeclinedReopenedAndWithdrawn() {
        var id = remark(ada, "slam");
        run(secretary, () -> comments.reply(new ReplyToComment(UUID.randomUUID(), id, "Jeg ser på det.")));
        assertThat(letters("commentReplied", ada)).isOne();
        run(ada, () -> comments.reply(new ReplyToComment(UUID.randomUUID(), id, "Takk.")));
        assertThat(letters("commentReplied", secretary)).isOne();
        assertThat(row(bo, id).replies()).extracting(CommentRow.ReplyRow::by).containsExactly("Sekretær", "Ada");
        assertThat(refusalOf(() -> run(bo, () -> comments.decline(new DeclineComment(UUID.randomUUID(), id, "Nei")))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        run(secretary, () -> comments.decline(new DeclineComment(UUID.randomUUID(), id, "Ingen tall.")));
        assertThat(letters("commentSettled", ada)).isOne();
        assertThat(row(ada, id).reason()).isEqualTo("Ingen tall.");
        assertThat(row(ada, id).actions()).containsExactlyInAnyOrder(CommentAction.REPLY, CommentAction.REOPEN);
        run(ada, () -> comments.reopen(new ReopenComment(UUID.randomUUID(), id)));
        assertThat(refusalOf(() -> run(secretary, () -> comments.withdraw(new WithdrawComment(UUID.randomUUID(), id)))))
                .isEqualTo(new ReviewRefusal.OnlyItsAuthor(CommentAction.WITHDRAW));
        run(ada, () -> comments.withdraw(new WithdrawComment(UUID.randomUUID(), id)));
        assertThat(row(ada, id).state()).isEqualTo(CommentState.WITHDRAWN);
        assertThat(trailOf(id.value()))
                .containsExactly(
                        "CommentMade",
                        "CommentReplied",
                        "CommentReplied",
                        "CommentDeclined",
                        "CommentReopened",
                        "CommentWithdrawn");
    }

    @Test
    void aSuggestionIsTakenIntoTheText() {
        var id = suggest(ada, "blandes tidlig og mister verdi", "blandes før metallene er skilt ut");
        assertThat(refusalOf(() -> accept(bo, id))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        accept(secretary, id);
        assertThat(text(first)).endsWith("\n\nStrømmene blandes før metallene er skilt ut.");
        assertThat(row(ada, id).state()).isEqualTo(CommentState.ACCEPTED);
        assertThat(letters("commentSettled", ada)).isOne();
        assertThat(trailOf(first.value())).contains("SectionWritten");
        assertThat(trailOf(id.value())).containsExactly("CommentMade", "CommentAccepted");
    }

    @Test
    void aSuggestionForWordsThatWereChangedChangesNothing() {
        var changed = suggest(ada, "mister verdi", "taper seg");
        var lost = suggest(ada, "Slagg og slam", "Slam");
        var formatted = suggest(ada, "tidlig og", "sent og");
        write(first, TEXT.replace("mister verdi", "mister all verdi").replace("Slagg og slam", "De"));
        var before = text(first);
        assertThat(refusalOf(() -> accept(secretary, changed)))
                .isEqualTo(new ReviewRefusal.SuggestionOutdated("mister verdi", "mister all verdi"));
        assertThat(refusalOf(() -> accept(secretary, lost)))
                .isEqualTo(new ReviewRefusal.SuggestionOutdated("Slagg og slam", null));
        assertThat(refusalOf(() -> accept(secretary, formatted)))
                .isEqualTo(new ReviewRefusal.SuggestionDoesNotFit("tidlig og", "sent og"));
        assertThat(text(first)).isEqualTo(before);
        assertThat(row(ada, changed).state()).isEqualTo(CommentState.OPEN);
    }

    @Test
    void whoeverHasAVoteOverridesAnothersObjectionWhereTheLeaderIsPartial() {
        var adas = object(ada);
        assertThat(refusalOf(() -> override(bo, adas))).isInstanceOf(ReviewRefusal.OnlyTheLeaderOverrides.class);
        world.recuse(leader, mandate, new SubjectRef("Deliverable", note.value(), 0, ""));
        assertThat(refusalOf(() -> override(ada, adas))).isInstanceOf(ReviewRefusal.OwnObjection.class);
        assertThat(refusalOf(() -> override(secretary, adas))).isInstanceOf(ReviewRefusal.OnlyTheLeaderOverrides.class);
        override(bo, adas);
        assertThat(row(ada, adas).state()).isEqualTo(CommentState.OVERRIDDEN);
    }

    @Test
    void anObjectionKeepsTheTextFromBeingReadyUntilItsAuthorOrTheLeaderEndsIt() {
        var adas = object(ada);
        var leaders = object(leader);
        assertThat(letters("objectionMade", secretary)).isEqualTo(2);
        assertThat(letters("objectionMade", leader)).isOne();
        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing()))))
                .isEqualTo(new DeliverableRefusal.ObjectionsOpen(2));
        assertThat(refusalOf(() -> run(secretary, () -> comments.resolve(new ResolveComment(UUID.randomUUID(), adas)))))
                .isEqualTo(new ReviewRefusal.OnlyItsAuthor(CommentAction.RESOLVE));
        assertThat(refusalOf(() -> override(bo, adas))).isInstanceOf(ReviewRefusal.OnlyTheLeaderOverrides.class);
        assertThat(refusalOf(() -> override(leader, leaders))).isInstanceOf(ReviewRefusal.OwnObjection.class);
        assertThat(row(leader, adas).actions()).contains(CommentAction.OVERRIDE);
        assertThat(row(leader, leaders).actions()).doesNotContain(CommentAction.OVERRIDE);
        override(leader, adas);
        assertThat(letters("objectionOverridden", ada)).isOne();
        assertThat(row(bo, adas).reason()).isEqualTo("Fristen holder.");
        run(leader, () -> comments.resolve(new ResolveComment(UUID.randomUUID(), leaders)));
        assertThat(as(ada, () -> reviewQueries.hindrances(note)).isNothing()).isTrue();
        assertThat(trailOf(adas.value())).containsExactly("CommentMade", "ObjectionOverridden");
    }

    @Test
    void whoeverLeadsUntilSomebodyIsElectedOverridesNothing() {
        var id = object(ada);
        world.leave(leader, world.mandate(mandate).expertGroup());
        assertThat(refusalOf(() -> override(secretary, id))).isInstanceOf(ReviewRefusal.OnlyTheLeaderOverrides.class);
        assertThat(row(secretary, id).actions()).doesNotContain(CommentAction.OVERRIDE);
    }

    @Test
    void isNotThereForWhoeverIsPartialAndTheirObjectionBlocksNothing() {
        var id = object(ada);
        recuse(ada);
        assertThat(refusalOf(() -> listed(ada))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> run(ada, () -> comments.withdraw(new WithdrawComment(UUID.randomUUID(), id)))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(bo, () -> reviewQueries.hindrances(note)).isNothing()).isTrue();
    }

    @Test
    void onTheWholeTextStandsFirstAndIsCountedAndBlocks() {
        var review = ask(ada, bo);
        var onWords = remark(ada, "slam");
        var remark = comment(ada, new CommentForm(CommentKind.REMARK, null, null, null, "For langt.", null, null));
        assertThat(refusalOf(() ->
                        comment(ada, new CommentForm(CommentKind.SUGGESTION, null, null, null, null, "Kortere", null))))
                .isInstanceOf(ReviewRefusal.PassageMissing.class);
        assertThat(refusalOf(() -> comment(
                        secretary, new CommentForm(CommentKind.OBJECTION, null, null, null, "Nei.", null, "Vent."))))
                .isInstanceOf(ReviewRefusal.OnlyVotersObject.class);
        var objection = comment(
                ada, new CommentForm(CommentKind.OBJECTION, null, null, null, "For tidlig.", null, "Vent til våren."));
        assertThat(listed(bo).comments()).extracting(CommentRow::id).containsExactly(remark, objection, onWords);
        assertThat(listed(bo).onTheWhole()).extracting(CommentRow::isOnTheWhole).containsExactly(true, true);
        assertThat(row(secretary, review).reviewers())
                .filteredOn(one -> one.person().equals(ada.personId()))
                .extracting(ReviewRow.ReviewerRow::openComments)
                .containsExactly(3);
        assertThat(as(ada, () -> reviewQueries.hindrances(note)).objections()).hasSize(1);
        var seen = finishing();
        var ending = new FinishDeliverable(
                UUID.randomUUID(), note, seen.version(), seen.hash(), seen.seenAt(), true, false, List.of());
        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(ending))))
                .isEqualTo(new DeliverableRefusal.ObjectionsOpen(1));
        run(ada, () -> comments.withdraw(new WithdrawComment(UUID.randomUUID(), objection)));
        assertThat(as(ada, () -> reviewQueries.hindrances(note)).isNothing()).isTrue();
    }

    @Test
    void isCountedForTheTableOfContents() {
        var words = Words.in(Words.BOKMAL);
        assertThat(listed(ada).open(first).words(words)).isEqualTo("Ingen merknader");
        remark(ada, "slam");
        remark(bo, "metaller");
        suggest(ada, "mister verdi", "taper seg");
        object(ada);
        assertThat(listed(ada).open(first).words(words)).isEqualTo("1 innvending, 1 forslag, 2 merknader");
        assertThat(listed(ada).open(second).all()).isZero();
        assertThat(listed(ada).on(first))
                .extracting(CommentRow::quote)
                .containsExactly("slam", "metaller", "mister verdi", null);
        assertThat(listed(ada).open().all()).isEqualTo(4);
    }

    @Test
    void isNotReadByThoseWhoDoNotReadItsSection() {
        var id = remark(ada, "slam");
        var observer = observer();
        assertThat(row(observer, id).quote()).isEqualTo("slam");
        world.change(
                "update section set openness = 'EXEMPT', legal_basis = 'offl. § 23', version = version + 1 where id ="
                        + " ?1",
                first.value());
        assertThat(listed(observer).comments()).isEmpty();
        assertThat(row(bo, id).quote()).isEqualTo("slam");
    }

    @Test
    void areReadInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
        remark(ada, "slam");
        long few = world.statements(() -> as(secretary, () -> commentQueries.current(note)));
        long fewToMembers = world.statements(() -> as(cille, () -> commentQueries.current(note)));
        for (var quote : List.of("Slagg", "metaller", "verdi")) {
            var id = remark(bo, quote);
            run(secretary, () -> comments.reply(new ReplyToComment(UUID.randomUUID(), id, "Ja.")));
        }
        assertThat(world.statements(() -> as(secretary, () -> commentQueries.current(note))))
                .isEqualTo(few);
        assertThat(world.statements(() -> as(cille, () -> commentQueries.current(note))))
                .as("to a member who writes none of it")
                .isEqualTo(fewToMembers);
    }

    @Test
    void isNotOpenedAgainOnceTheTextIsFixed() {
        var id = object(ada);
        run(ada, () -> comments.resolve(new ResolveComment(UUID.randomUUID(), id)));
        assertThat(row(ada, id).actions()).contains(CommentAction.REOPEN);
        world.change("update deliverable set state = 'READY', version = version + 1 where id = ?1", note.value());
        assertThat(row(ada, id).actions()).doesNotContain(CommentAction.REOPEN);
        assertThat(refusalOf(() -> run(ada, () -> comments.reopen(new ReopenComment(UUID.randomUUID(), id)))))
                .isEqualTo(new ReviewRefusal.TextIsFixed());
        assertThat(row(ada, id).state()).isEqualTo(CommentState.RESOLVED);
    }
}
