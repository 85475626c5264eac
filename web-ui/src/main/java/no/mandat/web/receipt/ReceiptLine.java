package no.mandat.web.receipt;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import no.mandat.domain.shared.Id;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.auditlog.ActReceipt;

/** A receipt beside what it is of: its number, and the file; that it takes a moment, where it isn't signed yet. */
public final class ReceiptLine extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * That of an act.
     *
     * @param id of which one
     */
    public ReceiptLine(ActReceipt receipt, ReceiptOf of, Id id) {
        addClassName("receipt-line");
        if (receipt.isSigned()) {
            var file =
                    new Anchor(ActDownload.address(of, id, Say.words().tag()), t("act.download", receipt.reference()));
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            add(file);
        } else {
            add(new Span(t("act.receipt", receipt.reference()) + ". " + t("signed.notYet")));
        }
    }

    /** Where everybody checks one, in a tab of its own. */
    public static Anchor check() {
        var check = new Anchor(
                PublicAddress.AUDIT + "?language=" + Say.words().tag(), t("signed.check"), AnchorTarget.BLANK);
        check.setRouterIgnore(true);
        return check;
    }
}
