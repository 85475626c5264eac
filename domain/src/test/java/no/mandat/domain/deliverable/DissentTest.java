package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.Reports.BEGUN;
import static no.mandat.domain.deliverable.Reports.HASH;
import static no.mandat.domain.deliverable.Reports.ID;
import static no.mandat.domain.deliverable.Reports.LATER;
import static no.mandat.domain.deliverable.Reports.MANDATE;
import static no.mandat.domain.deliverable.Reports.OTHER_HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

class DissentTest {

    private static final DissentId DISSENT = new DissentId(new UUID(8, 40));
    private static final RecommendationId TO = new RecommendationId(new UUID(8, 41));
    private static final PersonId ADA = new PersonId(new UUID(8, 42));
    private static final PersonId BO = new PersonId(new UUID(8, 43));

    private final Dissent dissent = raise().dissent();

    private static Dissent.Raising raise() {
        return Dissent.raise(DISSENT, Reports.begin(), DissentKind.DISSENT, TO, "Nei.", ADA, HASH, BEGUN);
    }

    @Test
    void isSignedByWhoRaisesIt() {
        assertThat(dissent)
                .returns(ADA, Dissent::author)
                .returns(DissentKind.DISSENT, Dissent::kind)
                .returns("Nei.", Dissent::text);
        assertThat(dissent.recommendation()).contains(TO);
        assertThat(dissent.signatures()).containsExactly(new Signature(ADA, HASH, BEGUN));
        assertThat(raise().event().subject()).isEqualTo(Subject.of(Dissent.class, DISSENT));
        assertThat(raise().event().changes())
                .containsExactly(
                        Change.set("deliverable", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("kind", DissentKind.DISSENT),
                        Change.set("text", "Nei."),
                        Change.set("author", ADA),
                        Change.set("signatures", List.of(ADA)),
                        Change.set("textHash", HASH),
                        Change.set("recommendation", TO));
    }

    @Test
    void isSignedByOthersForThemselvesAndOnceOnly() {
        assertThat(dissent.sign(BO, HASH, LATER).changes())
                .containsExactly(
                        new Change("signatures", List.of(ADA), List.of(ADA, BO)), Change.set("textHash", HASH));
        assertThat(dissent.signatures()).extracting(Signature::person).containsExactly(ADA, BO);
        assertThatThrownBy(() -> dissent.sign(BO, HASH, LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.SignedAlready()));
    }

    @Test
    void isSignedAgainWhereItSaysSomethingElseSince() {
        assertThat(dissent.sign(BO, HASH, BEGUN.plusSeconds(1)).changes()).isNotEmpty();

        assertThat(dissent.edit(DissentKind.REMARK, "Jo, men.", OTHER_HASH, LATER)
                        .orElseThrow()
                        .changes())
                .extracting(Change::field)
                .containsExactly("kind", "text", "signatures", "lapsed", "textHash");
        assertThat(dissent.signatures())
                .as("the author signs what they wrote; the other's signature is for the old text")
                .containsExactlyInAnyOrder(
                        new Signature(ADA, OTHER_HASH, LATER), new Signature(BO, "", BEGUN.plusSeconds(1)));

        assertThat(dissent.sign(BO, OTHER_HASH, LATER.plusSeconds(1)).changes())
                .containsExactly(
                        new Change("signatures", List.of(ADA), List.of(ADA, BO)),
                        new Change("lapsed", List.of(BO), List.of()),
                        Change.set("textHash", OTHER_HASH));
        assertThat(dissent.signatures())
                .containsExactly(
                        new Signature(ADA, OTHER_HASH, LATER), new Signature(BO, OTHER_HASH, LATER.plusSeconds(1)));
    }

    @Test
    void isSignedAgainAlsoWhereItSaysTheSameOnceMoreAsWhenItWasSigned() {
        assertThat(dissent.sign(BO, HASH, BEGUN.plusSeconds(1)).changes()).isNotEmpty();
        assertThat(dissent.edit(DissentKind.REMARK, "Jo, men.", OTHER_HASH, LATER))
                .isPresent();
        assertThat(dissent.edit(DissentKind.DISSENT, "Nei.", HASH, LATER.plusSeconds(1)))
                .isPresent();

        assertThat(dissent.signatures())
                .as("the other has signed nothing since")
                .containsExactlyInAnyOrder(
                        new Signature(ADA, HASH, LATER.plusSeconds(1)), new Signature(BO, "", BEGUN.plusSeconds(1)));
        assertThat(dissent.sign(BO, HASH, LATER.plusSeconds(2)).changes()).isNotEmpty();
    }

    @Test
    void losesEachSignatureForGoodOnceWhatItDiffersFromIsChanged() {
        assertThat(dissent.sign(BO, HASH, LATER).changes()).isNotEmpty();

        var lapsed = dissent.lapse(LATER.plusSeconds(1)).orElseThrow();

        assertThat(lapsed.subject()).isEqualTo(Subject.of(Dissent.class, DISSENT));
        assertThat(lapsed.lapsed()).containsExactly(ADA, BO);
        assertThat(lapsed.changes())
                .containsExactly(
                        new Change("signatures", List.of(ADA, BO), List.of()),
                        new Change("lapsed", List.of(), List.of(ADA, BO)));
        assertThat(dissent.signatures()).containsExactly(new Signature(ADA, "", BEGUN), new Signature(BO, "", LATER));
        assertThat(dissent.changedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(dissent.lapse(LATER.plusSeconds(2)))
                .as("there is nothing left to lapse")
                .isEmpty();
        assertThat(dissent.withdraw(BO, LATER.plusSeconds(3)).changes())
                .containsExactly(
                        new Change("signatures", List.of(), List.of()),
                        new Change("lapsed", List.of(ADA, BO), List.of(ADA)));
        assertThat(dissent.sign(ADA, HASH, LATER.plusSeconds(4)).changes())
                .containsExactly(
                        new Change("signatures", List.of(), List.of(ADA)),
                        new Change("lapsed", List.of(ADA), List.of()),
                        Change.set("textHash", HASH));
    }

    @Test
    void tellsWhoseSignatureLapsesWhereItsAuthorSaysItOtherwise() {
        var signed = dissent.sign(BO, HASH, LATER);
        assertThat(signed.lapsed()).isEmpty();

        assertThat(dissent.edit(DissentKind.REMARK, "Jo, men.", OTHER_HASH, LATER)
                        .orElseThrow()
                        .lapsed())
                .containsExactly(BO);
        assertThat(dissent.edit(DissentKind.REMARK, "Jo, men!", HASH, LATER)
                        .orElseThrow()
                        .lapsed())
                .as("there is nothing left to lapse")
                .isEmpty();
        assertThat(dissent.withdraw(ADA, LATER).lapsed())
                .as("who takes it back knows")
                .isEmpty();
    }

    @Test
    void isNotChangedByAFormThatSaysTheSame() {
        assertThat(dissent.edit(DissentKind.DISSENT, "Nei.", OTHER_HASH, LATER)).isEmpty();
        assertThat(dissent.signatures()).containsExactly(new Signature(ADA, HASH, BEGUN));
    }

    @Test
    void letsEachTakeTheirOwnSignatureBack() {
        assertThat(dissent.sign(BO, HASH, LATER).changes()).isNotEmpty();

        assertThat(dissent.withdraw(ADA, LATER).changes())
                .containsExactly(new Change("signatures", List.of(ADA, BO), List.of(BO)));
        assertThatThrownBy(() -> dissent.withdraw(ADA, LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.NotSigned()));
        assertThat(dissent.withdraw(BO, LATER).changes()).isNotEmpty();
        assertThat(dissent.signatures()).isEmpty();
    }

    @Test
    void isSignedWithItsKindItsWordsAndThoseItDiffersFrom() {
        assertThat(Dissent.signedText(DissentKind.DISSENT, "Nei.", "Tell ulvene."))
                .isNotEqualTo(Dissent.signedText(DissentKind.REMARK, "Nei.", "Tell ulvene."))
                .isNotEqualTo(Dissent.signedText(DissentKind.DISSENT, "Ja.", "Tell ulvene."))
                .isNotEqualTo(Dissent.signedText(DissentKind.DISSENT, "Nei.", "Tell alle."));
    }
}
