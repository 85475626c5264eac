package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.web.FakeReceipts;
import no.mandat.web.Stage;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.SignedDissent;
import no.mandat.workflow.deliverable.WithdrawSignature;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DissentsCardTest {

    private static final DissentId DISSENT = new DissentId(new UUID(94, 1));

    private final Stage stage = Stage.of("Ada", Set.of(RealmRole.MEMBER), Map.of());
    private final List<Object> sent = new ArrayList<>();
    private final FakeReceipts receipts = new FakeReceipts();

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(boolean signed, boolean stale) {
        var signatures = signed || stale
                ? List.of(new DissentRow.Signed("Ada", Stage.NOW, stale))
                : List.<DissentRow.Signed>of();
        var row = new DissentRow(
                DISSENT, 0, DissentKind.DISSENT, null, "Nei.", "Bo", "b", signatures, false, signed, stale);
        var deliverable = DeliverableSample.draft(DeliverableSample.form(DeliverableKind.NOTE, "Ulv i utmark", ""));
        var outline = new OutlineDetails(List.of(), List.of(), List.of(row), List.of());
        UI.getCurrent().add(new DissentsCard(deliverable, outline, desk(), () -> {}));
    }

    private DeliverableDesk desk() {
        var dissents = new DissentService() {
            @Override
            public void sign(SignDissent command) {
                sent.add(command);
            }

            @Override
            public void withdraw(WithdrawSignature command) {
                sent.add(command);
            }
        };
        return DeskSample.of(Map.of(), dissents, receipts.signatures());
    }

    private static List<String> acts() {
        return _find(
                        Button.class,
                        spec -> spec.withPredicate(
                                button -> button.getAriaLabel().isPresent()))
                .stream()
                .map(Button::getText)
                .toList();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void isSignedByWhoeverHasNotAndWithdrawnByWhoeverHas() {
        open(false, false);
        assertThat(acts()).containsExactly("Skriv under");
        UI.getCurrent().removeAll();
        open(true, false);
        assertThat(acts()).containsExactly("Trekk underskriften");
    }

    @Test
    void whoSignedSomethingElseSignsAgainOrWithdraws() {
        open(false, true);

        assertThat(stage.text()).contains("men teksten er endret siden");
        assertThat(acts()).containsExactly("Skriv under", "Trekk underskriften");
        press("Trekk underskriften");
        assertThat(sent).singleElement().isInstanceOfSatisfying(WithdrawSignature.class, command -> assertThat(
                        command.dissent())
                .isEqualTo(DISSENT));
        press("Skriv under");
        assertThat(sent).last().isInstanceOfSatisfying(SignDissent.class, command -> assertThat(command.hash())
                .isEqualTo("b"));
    }

    @Test
    void whoSignedHasTheirOwnReceiptUnderIt() {
        open(true, false);
        assertThat(stage.text()).doesNotContain("Kvitteringen");

        UI.getCurrent().removeAll();
        receipts.signed.add(new SignedDissent(DISSENT, DissentKind.DISSENT, "Ulv", Stage.NOW));
        receipts.there = FakeReceipts.WAITING;
        open(true, false);
        assertThat(stage.text()).contains("Kvitteringen for underskriften din", "Kvitteringen er ikke signert ennå.");

        UI.getCurrent().removeAll();
        receipts.there = FakeReceipts.SIGNED;
        open(false, false);
        assertThat(stage.text()).contains("Kvitteringen for at du trakk underskriften");
        var file = _get(Anchor.class, spec -> spec.withText("Last ned kvittering " + FakeReceipts.SIGNED.reference()));
        assertThat(file.getHref()).isEqualTo("/download/acts/" + DISSENT + "/signature.txt?language=nb");
    }
}
