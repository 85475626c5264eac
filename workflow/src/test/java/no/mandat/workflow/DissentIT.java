package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal.SignaturesMissing.Unsigned;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.EditDissent;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.RaiseDissent;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.UpholdDeliverable;
import no.mandat.workflow.deliverable.WithdrawSignature;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Members put what they differ in beside a text that they let go, each for themselves. */
class DissentIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    ImpartialityService impartiality;

    @Inject
    WritingQueries writing;

    @Inject
    MyDeliverables mine;

    private static String hash(DissentKind kind, String text, String about) {
        return Fingerprints.of(String.join("\n\n", kind.name(), text, about));
    }

    /** Of a dissent from the recommendation, which has no rationale and no addressee. */
    private static String hashTo(String text, String recommended) {
        return hash(DissentKind.DISSENT, text, recommended + "\n\n\n\n");
    }

    private void sign(Actor.Someone signatory, DissentId id, String hash) {
        run(signatory, () -> dissents.sign(new SignDissent(key(), id, hash)));
    }

    private void edit(Actor.Someone author, DissentId id, String text) {
        run(
                author,
                () -> dissents.edit(
                        new EditDissent(key(), id, versionOf("dissent", id.value()), DissentKind.DISSENT, text)));
    }

    private void withdraw(Actor.Someone signatory, DissentId id) {
        run(signatory, () -> dissents.withdraw(new WithdrawSignature(key(), id)));
    }

    private void recommend(RecommendationId id, String text) {
        run(
                secretary,
                () -> recommendations.edit(new EditRecommendation(
                        key(),
                        id,
                        versionOf("recommendation", id.value()),
                        new RecommendationForm(null, text, "", "", List.of(), List.of()))));
    }

    /** The last revision. */
    private String cut(DeliverableId id) {
        submit(id);
        return world.text(
                "select content from deliverable_revision where deliverable_id = ?1 order by revision desc limit 1",
                id.value());
    }

    @Test
    void isRaisedByAMemberAndSignedByThatAndPartOfTheRevision() {
        var of = written();
        var id = dissent(ada, of, recommendation(of, "Tell."), "Nei.");

        assertThat(trailOf(id.value())).containsExactly("DissentRaised");
        assertThat(told("DissentRaised"))
                .containsExactlyInAnyOrder(
                        "deliverable", "mandate", "kind", "text", "author", "signatures", "textHash", "recommendation");
        assertThat(cut(of)).contains("Nei.", "\"name\":\"Ada\"");
    }

    @Test
    void saysWhatItsPicturesShowToThoseWhoDoNotSeeThem() {
        var of = written();
        var mute = "Se ![](picture:%s) og ![ ](picture:%s).".formatted(UUID.randomUUID(), UUID.randomUUID());
        assertThat(refusalOf(() -> dissent(ada, of, null, mute)))
                .isEqualTo(new DeliverableRefusal.PicturesWithoutWords("dissens", 2));
        assertThat(world.number("select count(*) from dissent where deliverable_id = ?1", of.value()))
                .isZero();

        var id = dissent(ada, of, null, "Se ![Kart](picture:%s).".formatted(UUID.randomUUID()));
        assertThat(refusalOf(() -> edit(ada, id, mute)))
                .isEqualTo(new DeliverableRefusal.PicturesWithoutWords("dissens", 2));
        assertThat(trailOf(id.value())).containsExactly("DissentRaised");
    }

    @Test
    void isRaisedOnceByTheSameCommand() throws Exception {
        var of = written();
        var command = new RaiseDissent(key(), of, DissentKind.REMARK, null, "En ting til.");
        world.together(3, () -> as(ada, () -> dissents.raise(command)));
        assertThat(world.number("select count(*) from dissent where deliverable_id = ?1", of.value()))
                .isOne();
    }

    @Test
    void belongsToThoseWithAVoteAndNobodyElse() {
        var of = written();
        assertThat(refusalOf(() -> dissent(secretary, of, null, "Nei.")))
                .as("whoever leads until somebody is elected never dissents")
                .isEqualTo(new DeliverableRefusal.NoVoteToDiffer());
        assertThat(refusalOf(() -> dissent(boardMember, of, null, "Nei."))).isEqualTo(NOT_YOURS);
        assertThat(dissent(leader(), of, null, "Nei.")).isNotNull();
    }

    @Test
    void isSignedByOthersForThemselvesAndForWhatTheySee() {
        var of = written();
        var id = dissent(ada, of, recommendation(of, "Tell."), "Nei.");

        assertThat(refusalOf(() -> sign(bo, id, hashTo("Noe annet.", "Tell."))))
                .isEqualTo(new DeliverableRefusal.SaysOtherwise());
        sign(bo, id, hashTo("Nei.", "Tell."));
        assertThat(told("DissentSigned")).containsExactly("signatures", "textHash");
        assertThat(refusalOf(() -> sign(bo, id, hashTo("Nei.", "Tell."))))
                .isEqualTo(new DeliverableRefusal.SignedAlready());
        assertThat(refusalOf(() -> sign(secretary, id, hashTo("Nei.", "Tell."))))
                .isEqualTo(new DeliverableRefusal.NoVoteToDiffer());
        assertThat(refusalOf(() -> sign(boardMember, id, hashTo("Nei.", "Tell."))))
                .isEqualTo(NOT_YOURS);
        assertThat(cut(of)).contains("\"name\":\"Ada\"", "\"name\":\"Bo\"");
    }

    @Test
    void nobodySignsOrWithdrawsForAnother() {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        assertThat(refusalOf(() -> withdraw(bo, id))).isEqualTo(new DeliverableRefusal.NotSigned());
        assertThat(cut(of)).as("hers stands").contains("\"name\":\"Ada\"");

        sign(bo, id, hash(DissentKind.DISSENT, "Nei.", ""));
        assertThat(cut(of)).contains("\"name\":\"Ada\"", "\"name\":\"Bo\"");
        withdraw(bo, id);
        assertThat(cut(of))
                .as("each takes back their own")
                .contains("\"name\":\"Ada\"")
                .doesNotContain("\"name\":\"Bo\"");
        assertThat(trailOf(id.value())).containsExactly("DissentRaised", "DissentSigned", "SignatureWithdrawn");
    }

    @Test
    void isSignedOnceByWhoeverSendsItTwiceAtOnce() throws Exception {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        var ends = world.together(
                2,
                () -> as(bo, () -> {
                    dissents.sign(new SignDissent(key(), id, hash(DissentKind.DISSENT, "Nei.", "")));
                    return true;
                }));
        assertThat(ends).containsOnlyOnce(true);
        assertThat(world.number("select count(*) from dissent_signature where dissent_id = ?1", id.value()))
                .isEqualTo(2);
    }

    @Test
    void isChangedByItsAuthorAloneAndTheOthersMustSignAgain() {
        var of = written();
        var id = dissent(ada, of, recommendation(of, "Tell."), "Nei.");
        sign(bo, id, hashTo("Nei.", "Tell."));

        assertThat(refusalOf(() -> edit(bo, id, "Bos."))).isEqualTo(NOT_YOURS);
        edit(ada, id, "Absolutt ikke.");

        assertThat(told("DissentEdited")).containsExactlyInAnyOrder("text", "signatures", "lapsed", "textHash");
        assertThat(cut(of)).contains("Absolutt ikke.", "\"name\":\"Ada\"").doesNotContain("\"name\":\"Bo\"");
        sign(bo, id, hashTo("Absolutt ikke.", "Tell."));
        assertThat(cut(of)).contains("\"name\":\"Bo\"");
        assertThat(refusalOf(() ->
                        run(ada, () -> dissents.edit(new EditDissent(key(), id, 0, DissentKind.DISSENT, "For sent.")))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void isLeftOutUntilItIsSignedAgainWhereTheRecommendationIsAnother() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, to, "Nei.");
        assertThat(cut(of)).contains("Nei.");

        recommend(to, "Tell alle.");
        assertThat(cut(of)).doesNotContain("Nei.");
        assertThat(refusalOf(() -> sign(ada, id, hashTo("Nei.", "Tell."))))
                .isEqualTo(new DeliverableRefusal.SaysOtherwise());

        sign(ada, id, hashTo("Nei.", "Tell alle."));
        assertThat(cut(of)).contains("Nei.");
    }

    @Test
    void isNotSignedByAnybodyWhoseSignatureLapsedWhereTheRecommendationIsAsItWas() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, to, "Nei.");
        var other = dissent(bo, of, null, "Til alt.");

        recommend(to, "Tell alle.");
        assertThat(told("SignaturesLapsed")).containsExactlyInAnyOrder("signatures", "lapsed");
        assertThat(trailOf(id.value())).containsExactly("DissentRaised", "SignaturesLapsed");
        assertThat(trailOf(other.value())).as("it is about the whole").containsExactly("DissentRaised");
        recommend(to, "Tell.");

        assertThat(cut(of))
                .as("she has done nothing since")
                .doesNotContain("Nei.")
                .contains("Til alt.");
        assertThat(as(ada, () -> writing.outline(of)).dissents())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .returns(false, DissentRow::signed)
                .returns(true, DissentRow::stale);
        sign(ada, id, hashTo("Nei.", "Tell."));
        assertThat(cut(of)).contains("Nei.");
        recommend(to, "Tell alle.");
        withdraw(ada, id);
        assertThat(world.number("select count(*) from dissent_signature where dissent_id = ?1", id.value()))
                .isZero();
    }

    private long toSign(Actor.Someone person, DeliverableId of) {
        return as(person, () -> mine.mine()).stream()
                .filter(row -> row.id().equals(of) && row.waits() == MyDeliverableRow.Waits.SIGN_AGAIN)
                .count();
    }

    @Test
    void waitsForThoseWhoseSignatureLapsedAndTellsThemOnce() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, to, "Nei.");
        sign(bo, id, hashTo("Nei.", "Tell."));
        assertThat(toSign(ada, of)).isZero();

        recommend(to, "Tell alle.");
        recommend(to, "Tell alle igjen.");
        assertThat(letters("signatureLapsed", ada)).isOne();
        assertThat(letters("signatureLapsed", bo)).isOne();
        assertThat(letters("signatureLapsed", cille)).isZero();
        assertThat(List.of(toSign(ada, of), toSign(bo, of), toSign(cille, of), toSign(secretary, of)))
                .containsExactly(1L, 1L, 0L, 0L);

        sign(bo, id, hashTo("Nei.", "Tell alle igjen."));
        assertThat(toSign(bo, of)).isZero();
        withdraw(ada, id);
        assertThat(toSign(ada, of)).as("who doesn't stand behind it any more").isZero();
        edit(ada, id, "Absolutt ikke.");
        assertThat(letters("signatureLapsed", bo)).isEqualTo(2);
        assertThat(letters("signatureLapsed", ada)).as("who did it").isOne();
        assertThat(List.of(toSign(ada, of), toSign(bo, of))).containsExactly(0L, 1L);

        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), to, versionOf("recommendation", to.value()))));
        assertThat(toSign(bo, of)).as("it isn't about anything now").isZero();
    }

    @Test
    void waitsForNobodyWhoCannotSignIt() {
        var of = written();
        var to = recommendation(of, "Tell.");
        dissent(ada, of, to, "Nei.");
        dissent(bo, of, to, "Nei takk.");
        world.recuse(ada, mandate, new SubjectRef("Deliverable", of.value(), 0, ""));
        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                LocalDate.now(clock).minusDays(1),
                bo.personId().value());

        recommend(to, "Tell alle.");
        assertThat(letters("signatureLapsed", ada)).as("who is partial in it").isZero();
        assertThat(letters("signatureLapsed", bo)).as("who has left").isZero();
        assertThat(List.of(toSign(ada, of), toSign(bo, of))).containsExactly(0L, 0L);
        submit(of);
        assertThat(refusalOf(() -> finish(of)))
                .as("the leader is asked about what is lost, all the same; who is partial speaks no more")
                .isEqualTo(new DeliverableRefusal.SignaturesMissing(
                        List.of(new Unsigned(DissentKind.DISSENT, "1.1", List.of(bo.name()), true))));
    }

    @Test
    void isNotLostBehindTheLeadersBackWhoMakesTheTextReady() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, to, "Nei.");
        var whole = dissent(bo, of, null, "Til alt.");
        sign(ada, whole, hash(DissentKind.DISSENT, "Til alt.", ""));
        submit(of);
        recommend(to, "Tell alle.");
        edit(bo, whole, "Til alt, altså.");

        assertThat(refusalOf(() -> finish(of)))
                .isEqualTo(new DeliverableRefusal.SignaturesMissing(List.of(
                        new Unsigned(DissentKind.DISSENT, "1.1", List.of(ada.name()), true),
                        new Unsigned(DissentKind.DISSENT, null, List.of(ada.name()), false))));
        assertThat(stateOf(of)).isEqualTo(DeliverableState.IN_REVIEW);

        sign(ada, id, hashTo("Nei.", "Tell alle."));
        var onTheWhole = new Unsigned(DissentKind.DISSENT, null, List.of(ada.name()), false);
        assertThat(refusalOf(() -> finish(of)))
                .isEqualTo(new DeliverableRefusal.SignaturesMissing(List.of(onTheWhole)));
        var seen = finishing(secretary, of);
        run(
                secretary,
                () -> deliverables.finish(new FinishDeliverable(
                        key(), of, version(of), seen.hash(), seen.seenAt(), false, false, List.of(onTheWhole))));
        assertThat(stateOf(of)).isEqualTo(DeliverableState.READY);
        assertThat(toSign(ada, of)).as("it is too late").isZero();
    }

    @Test
    void isNotLostWhereAReturnedTextIsUpheldEither() {
        var of = written();
        var to = recommendation(of, "Tell.");
        dissent(ada, of, to, "Nei.");
        submit(of);
        finish(of);
        approveByGroup(ask(of));
        cast(boardMember, ask(of), PositionKind.OBJECT);
        endRound(of);
        recommend(to, "Tell alle.");
        assertThat(refusalOf(() -> uphold(of, List.of())))
                .as("nobody is asked about a text that can't be upheld")
                .isEqualTo(new DeliverableRefusal.NothingToUphold(true));
        recommend(to, "Tell.");

        var missing = new Unsigned(DissentKind.DISSENT, "1.1", List.of(ada.name()), true);
        var other = new Unsigned(DissentKind.DISSENT, "1.1", List.of(bo.name()), true);
        for (var named : List.of(List.<Unsigned>of(), List.of(other))) {
            assertThat(refusalOf(() -> uphold(of, named)))
                    .as("whose signatures are missing wasn't said, or others' were")
                    .isEqualTo(new DeliverableRefusal.SignaturesMissing(List.of(missing)));
        }
        assertThat(stateOf(of)).isEqualTo(DeliverableState.DRAFT);
        uphold(of, List.of(missing));
        assertThat(stateOf(of)).isEqualTo(DeliverableState.READY);
    }

    private void uphold(DeliverableId of, List<Unsigned> named) {
        run(
                secretary,
                () -> deliverables.uphold(new UpholdDeliverable(key(), of, version(of), "Vi står ved den.", named)));
    }

    @Test
    void staysSignedWhereNothingOfTheRecommendationIsChangedThatWasSigned() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, to, "Nei.");
        run(
                secretary,
                () -> recommendations.edit(new EditRecommendation(
                        key(),
                        to,
                        versionOf("recommendation", to.value()),
                        new RecommendationForm(null, "Tell.", "", "", List.of(clause), List.of()))));
        assertThat(trailOf(id.value())).containsExactly("DissentRaised");
        assertThat(cut(of)).contains("Nei.");
    }

    @Test
    void isLeftOutOnceItsRecommendationIsTakenOutOrAllHaveWithdrawn() {
        var of = written();
        var to = recommendation(of, "Tell.");
        var id = dissent(ada, of, null, "Til alt.");
        dissent(ada, of, to, "Til det ene.");

        withdraw(ada, id);
        assertThat(told("SignatureWithdrawn")).containsExactly("signatures");
        assertThat(refusalOf(() -> withdraw(ada, id))).isEqualTo(new DeliverableRefusal.NotSigned());
        assertThat(refusalOf(() -> withdraw(bo, id))).isEqualTo(new DeliverableRefusal.NotSigned());
        assertThat(cut(of)).contains("Til det ene.").doesNotContain("Til alt.");

        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), to, versionOf("recommendation", to.value()))));
        assertThat(cut(of)).doesNotContain("Til det ene.");
        assertThat(refusalOf(() -> dissent(ada, of, to, "Nei."))).isEqualTo(NOT_YOURS);
    }

    @Test
    void isToARecommendationOfItsDeliverable() {
        var of = written();
        var elsewhere = recommendation(begin(form("Et annet")), "Tell.");
        assertThat(refusalOf(() -> dissent(ada, of, elsewhere, "Nei."))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> dissent(ada, of, new RecommendationId(UUID.randomUUID()), "Nei.")))
                .isEqualTo(NOT_YOURS);
    }

    @Test
    void speaksNoMoreForWhoeverIsPartialInIt() {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        sign(bo, id, hash(DissentKind.DISSENT, "Nei.", ""));
        submit(of);
        finish(of);
        var round = ask(of);
        run(ada, () -> impartiality.declare(new DeclarePartial(key(), round, "Eier skog.")));
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), of, version(of), "Mer må med.")));

        assertThat(refusalOf(() -> withdraw(ada, id))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> edit(ada, id, "Jo."))).isEqualTo(NOT_YOURS);
        assertThat(cut(of)).contains("Nei.", "\"name\":\"Bo\"").doesNotContain("\"name\":\"Ada\"");
    }

    @Test
    void isCutAsARevisionOfItsOwnWhereItCameAfterTheReview() {
        var of = written();
        submit(of);
        dissent(ada, of, null, "Nei.");
        finish(of);
        assertThat(revision(of)).isEqualTo(2);
    }
}
