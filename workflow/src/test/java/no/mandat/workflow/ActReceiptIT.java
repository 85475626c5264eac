package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.verify.Receipt;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.RoundReceipts;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.audit.RowMarks;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.ForgedLog;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.SignedDissent;
import no.mandat.workflow.deliverable.WithdrawSignature;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What was decided and signed in the real server has a receipt that the verifier accepts, and nobody gets another's. */
class ActReceiptIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    RoundReceipts ofRounds;

    @Inject
    DeliverableReceipts ofDeliverables;

    @Inject
    DeliverableQueries delivered;

    @Inject
    SignatureReceipts ofSignatures;

    @Inject
    TestedLog log;

    @Inject
    ForgedLog forged;

    private static String hash(String text) {
        return Fingerprints.of(String.join("\n\n", DissentKind.DISSENT.name(), text, ""));
    }

    /** Waits until it is signed. */
    private static String receipt(Actor.Someone reader, Callable<Optional<String>> asked) throws Exception {
        until(() -> as(reader, asked).isPresent());
        return as(reader, asked).orElseThrow();
    }

    private String signature(Actor.Someone signatory, DissentId id) throws Exception {
        return receipt(signatory, () -> ofSignatures.signed(id));
    }

    private void isRightAndNoOther(String receipt, String action, String said, String instead) throws Exception {
        assertThat(log.judge(receipt)).isEmpty();
        assertThat(Receipt.parse(receipt).action()).isEqualTo(action);
        assertThat(TestedLog.said(receipt)).contains(said);
        assertThat(log.judge(TestedLog.altered(receipt, said, instead)))
                .map(Finding::fault)
                .contains(Fault.PAYLOAD);
    }

    @Test
    void whoSignsADissentHasTheirOwn() throws Exception {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        assertThat(as(bo, () -> ofSignatures.own(of))).isEmpty();
        assertThat(refusalOf(() -> as(bo, () -> ofSignatures.of(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(bo, () -> ofSignatures.signed(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> ofSignatures.own(of)))).isEqualTo(NOT_YOURS);

        run(bo, () -> dissents.sign(new SignDissent(key(), id, hash("Nei."))));
        isRightAndNoOther(signature(ada, id), "DissentRaised", hash("Nei."), hash("Jo."));
        isRightAndNoOther(signature(bo, id), "DissentSigned", hash("Nei."), hash("Jo."));
        assertThat(TestedLog.said(signature(bo, id))).contains("\"actor\":\"Bo\"");
        assertThat(as(bo, () -> ofSignatures.own(of))).containsOnlyKeys(id);
        assertThat(as(bo, () -> ofSignatures.page(Seek.first(10))))
                .extracting(SignedDissent::id)
                .containsExactly(id);
    }

    @Test
    void whoTakesASignatureBackHasAReceiptOfThat() throws Exception {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        run(bo, () -> dissents.sign(new SignDissent(key(), id, hash("Nei."))));
        run(bo, () -> dissents.withdraw(new WithdrawSignature(key(), id)));

        isRightAndNoOther(signature(bo, id), "SignatureWithdrawn", "Ada, Bo", "Ada, Cille");
        assertThat(as(bo, () -> ofSignatures.own(of)).get(id))
                .returns("SignatureWithdrawn", ActReceipt::action)
                .returns(true, ActReceipt::isSigned);
        assertThat(as(bo, () -> ofSignatures.page(Seek.first(10)))).isEmpty();
    }

    @Test
    void whoeverLeavesTheGroupKeepsTheirs() throws Exception {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        world.leave(ada, world.mandate(mandate).expertGroup());

        assertThat(signature(ada, id)).isNotEmpty();
        assertThat(as(ada, () -> ofSignatures.page(Seek.first(10)))).hasSize(1);
        assertThat(refusalOf(() -> as(ada, () -> ofSignatures.own(of)))).isEqualTo(NOT_YOURS);
    }

    @Test
    void whoReadsARoundHasThatOfItsResultAndOfNobodysPosition() throws Exception {
        var round = open();
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(as(secretary, () -> ofRounds.of(round))).as("it is open").isEmpty();
        assertThat(as(secretary, () -> ofRounds.signed(round))).isEmpty();
        cast(cille, round, PositionKind.APPROVE);

        var receipt = receipt(secretary, () -> ofRounds.signed(round));
        isRightAndNoOther(receipt, "RoundEnded", "\"PASSED\"", "\"FAILED\"");
        assertThat(TestedLog.said(receipt))
                .contains(details(ada, round).about().hash())
                .doesNotContain("Ada", "Bo", "Cille");
        assertThat(as(ada, () -> ofRounds.of(round))).hasValueSatisfying(ended -> assertThat(ended)
                .returns("RoundEnded", ActReceipt::action)
                .returns(true, ActReceipt::isByRule));
        assertThat(refusalOf(() -> as(boardMember, () -> ofRounds.of(round)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> ofRounds.signed(round))))
                .isEqualTo(NOT_YOURS);
    }

    /** Somebody wrote a later end of the round into the database: nobody is kept from the receipt of the real one. */
    @Test
    void whatStandsNowhereInTheLogHidesNoReceipt() throws Exception {
        var round = open();
        for (var voter : List.of(ada, bo, cille)) {
            cast(voter, round, PositionKind.APPROVE);
        }
        receipt(secretary, () -> ofRounds.signed(round));
        var real = as(secretary, () -> ofRounds.of(round)).orElseThrow();
        var ghost = UUID.randomUUID();
        forged.whileItSays(
                "insert into audit_entry select '%s', at + interval 1 day, actor, on_behalf_of, action, subject_kind, subject_id, mandate_id, request, commitment from audit_entry where id = ?"
                        .formatted(ghost),
                "delete from audit_entry where id <> ? and id = '%s'".formatted(ghost),
                real.entry(),
                () -> {
                    assertThat(as(secretary, () -> ofRounds.of(round))).contains(real);
                    assertThat(as(secretary, () -> ofRounds.signed(round))).isPresent();
                });
    }

    private Optional<HistoryRow> found(Actor.Someone reader, String number) {
        return as(
                reader, () -> history.receipt(mandate, ReceiptNumber.of(number).orElseThrow()));
    }

    @Test
    void theHistoryNamesThatOfASignatureAndFindsItByItsNumber() {
        var of = written();
        var id = dissent(ada, of, null, "Nei.");
        run(bo, () -> dissents.sign(new SignDissent(key(), id, hash("Nei."))));
        var number = as(bo, () -> ofSignatures.own(of)).get(id).reference();

        var row = found(bo, number).orElseThrow();
        assertThat(row.action()).isEqualTo("DissentSigned");
        assertThat(row.about().id()).isEqualTo(id.value());
        assertThat(row.marks().given()).hasValueSatisfying(given -> assertThat(given)
                .returns(number, RowMarks.Receipt::reference)
                .returns(hash("Nei."), RowMarks.Receipt::fingerprint)
                .returns(null, RowMarks.Receipt::own));
        assertThat(found(boardMember, number)).isEmpty();
    }

    @Test
    void theHistoryNamesThatOfADecisionAndFindsItByItsNumber() {
        var round = open();
        long before = as(secretary, () -> history.receipts(mandate, Instant.EPOCH));
        for (var voter : List.of(ada, bo, cille)) {
            cast(voter, round, PositionKind.APPROVE);
        }
        var number = as(secretary, () -> ofRounds.of(round)).orElseThrow().reference();

        var row = found(secretary, number.toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(row.action()).isEqualTo("RoundEnded");
        assertThat(row.about().id()).isEqualTo(round.value());
        assertThat(row.marks().given()).hasValueSatisfying(given -> assertThat(given)
                .returns(number, RowMarks.Receipt::reference)
                .returns(details(ada, round).about().hash(), RowMarks.Receipt::fingerprint));
        assertThat(as(secretary, () -> history.receipts(mandate, Instant.EPOCH)))
                .as("those of three positions, and of what came of them")
                .isEqualTo(before + 4);
    }

    @Test
    void aRoundThatWasCalledOffDecidedNothing() {
        var round = open();
        run(secretary, () -> service.cancel(new CancelRound(key(), round, "Avlyst")));
        assertThat(as(secretary, () -> ofRounds.of(round))).isEmpty();
    }

    @Test
    void whoReadsTheApprovedTextHasThatOfItsApproval() throws Exception {
        var id = ready();
        assertThat(as(secretary, () -> ofDeliverables.of(id)))
                .as("it isn't approved")
                .isEmpty();
        approve(id);

        var receipt = receipt(boardMember, () -> ofDeliverables.signed(id));
        isRightAndNoOther(receipt, "DeliverableApproved", "\"APPROVED\"", "\"PUBLISHED\"");
        var text = as(boardMember, () -> delivered.details(id)).hash();
        assertThat(text).hasSize(64);
        isRightAndNoOther(receipt, "DeliverableApproved", text, "0".repeat(64));
        assertThat(as(ada, () -> ofDeliverables.of(id)).map(ActReceipt::isSigned))
                .contains(true);
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> ofDeliverables.of(id))))
                .isEqualTo(NOT_YOURS);
    }

    @Test
    void theHistoryNamesThatOfAnApprovalWithTheFingerprintOfTheText() {
        var id = approved();
        var number = as(secretary, () -> ofDeliverables.of(id)).orElseThrow().reference();

        var row = found(secretary, number).orElseThrow();
        assertThat(row.action()).isEqualTo("DeliverableApproved");
        assertThat(row.marks().given()).hasValueSatisfying(given -> assertThat(given)
                .returns(number, RowMarks.Receipt::reference)
                .returns(as(secretary, () -> delivered.details(id)).hash(), RowMarks.Receipt::fingerprint));
    }
}
