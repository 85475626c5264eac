package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.meeting.RemarkRow;

/** Asks once before minutes are locked, and says which remarks are printed with them. */
final class CloseMinutesDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient Consumer<UUID> act;

    CloseMinutesDialog(List<RemarkRow> remarks, Consumer<UUID> act, Runnable done) {
        super(t("minutes.close"), done);
        this.act = act;
        var standing = remarks.stream().filter(RemarkRow::stands).toList();
        var text = new Paragraph(t("minutes.close.text", standing.size()));
        text.addClassName("dialog-text");
        var list = new UnorderedList();
        standing.forEach(remark ->
                list.add(new ListItem(t("minutes.close.remark", ErasedWords.name(remark.by()), remark.text()))));
        list.setVisible(!standing.isEmpty());
        ask(t("minutes.close.confirm"), text, list);
    }

    @Override
    protected void carryOut() {
        act.accept(key);
    }
}
