package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.WithdrawSignature;
import org.jspecify.annotations.Nullable;

/** What members put beside the text: who has signed what, and where one signs for oneself. */
final class DissentsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient OutlineDetails outline;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    DissentsCard(DeliverableDetails deliverable, OutlineDetails outline, DeliverableDesk desk, Runnable changed) {
        this.deliverable = deliverable;
        this.outline = outline;
        this.desk = desk;
        this.changed = changed;
    }

    @Override
    protected Card initContent() {
        var list = new UnorderedList();
        list.addClassName("dissents");
        var own = outline.dissents().isEmpty()
                ? Map.<DissentId, ActReceipt>of()
                : desk.signatures().own(deliverable.id());
        outline.dissents().forEach(row -> list.add(item(row, own.get(row.id()))));
        var card = new Card("dissents", t("dissents.title"));
        if (outline.dissents().isEmpty()) {
            var none = new Paragraph(t("dissents.none"));
            none.addClassNames("small", "muted");
            card.add(none);
        } else {
            card.add(list);
        }
        if (deliverable.dissents()) {
            card.add(new Button(t("dissent.raise"), click -> DissentDialog.raise(deliverable, outline, desk, changed)));
        }
        return card;
    }

    private ListItem item(DissentRow row, @Nullable ActReceipt own) {
        var title = new Div(new Span(Say.sentence(t(row.kind()))), new Span(" · " + about(row)));
        title.addClassName("dissent-title");
        var text = new Paragraph(row.text());
        text.addClassName("dissent-words");
        var signatures = new UnorderedList();
        signatures.addClassNames("small", "signatures");
        row.signatures().forEach(one -> signatures.add(signature(one)));
        if (row.signatures().isEmpty()) {
            signatures.add(new ListItem(t("dissents.unsigned")));
        }
        var item = new ListItem(title, text, signatures);
        if (own != null) {
            item.add(receipt(row, own));
        }
        if (deliverable.dissents()) {
            item.add(acts(row));
        }
        return item;
    }

    private String about(DissentRow row) {
        var recommendation = row.recommendation();
        return recommendation == null
                ? t("dissents.whole")
                : outline.recommendations().stream()
                        .filter(one -> one.id().equals(recommendation))
                        .findFirst()
                        .map(RecommendationRow::number)
                        .filter(number -> !number.isEmpty())
                        .map(number -> t("deliverable.recommendation", number))
                        .orElseGet(() -> t("dissents.gone"));
    }

    private ListItem signature(DissentRow.Signed one) {
        var day = Say.dates().day(one.at().atZone(desk.clock().getZone()).toLocalDate());
        return new ListItem(t(one.stale() ? "dissents.stale" : "deliverable.signed", one.name(), day));
    }

    /** Of one's own signature, or of one's taking it back. */
    private static Div receipt(DissentRow row, ActReceipt own) {
        var said = new Span(t(row.signed() || row.stale() ? "act.signature.own" : "act.signature.withdrawn"));
        var receipt = new Div(said, new ReceiptLine(own, ReceiptOf.SIGNATURE, row.id()));
        receipt.addClassNames("small", "dissent-receipt");
        return receipt;
    }

    private Div acts(DissentRow row) {
        var acts = new Div();
        acts.addClassName("dissent-acts");
        if (!row.signed()) {
            acts.add(button("dissent.sign", row, () -> desk.dissents()
                    .sign(new SignDissent(UUID.randomUUID(), row.id(), row.hash()))));
        }
        if (row.signed() || row.stale()) {
            acts.add(button("dissent.withdraw", row, () -> desk.dissents()
                    .withdraw(new WithdrawSignature(UUID.randomUUID(), row.id()))));
        }
        if (row.own()) {
            var edit = new Button(
                    t("dissent.edit"), click -> DissentDialog.edit(deliverable, row, outline, desk, changed));
            edit.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            acts.add(edit);
        }
        return acts;
    }

    private Button button(String key, DissentRow row, Runnable act) {
        var button = new Button(t(key), click -> {
            try {
                act.run();
                Toast.done(t(key + ".done"));
            } catch (RefusedException e) {
                Toast.refused(e.refusal());
            }
            changed.run();
        });
        button.setAriaLabel(t(key + ".named", about(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
