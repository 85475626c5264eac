package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.workflow.party.ImportFault;
import no.mandat.workflow.party.ImportPreview;
import no.mandat.workflow.party.ImportProblem;
import no.mandat.workflow.party.ImportedMember;

/** What would come of a list of members: what must be mended first, by row and column, or who gets a place. */
final class ImportPreviewCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    /** More than anybody reads before the next try. */
    private static final int MOST = 100;

    private final transient ImportPreview preview;
    private final transient Runnable carryOut;

    ImportPreviewCard(ImportPreview preview, Runnable carryOut) {
        this.preview = preview;
        this.carryOut = carryOut;
    }

    @Override
    protected Card initContent() {
        var card = new Card("import-preview", t("import.preview"));
        card.add(new Paragraph(summary(preview)));
        if (!preview.faults().isEmpty()) {
            card.add(table(
                    List.of("import.row", "import.column", "import.fault"),
                    preview.faults().stream().limit(MOST).map(ImportPreviewCard::row)));
            more(card, preview.faults().size());
        } else if (!preview.members().isEmpty()) {
            card.add(table(
                    List.of(
                            "import.row",
                            "input.fullName",
                            "input.email",
                            "input.role",
                            "input.category",
                            "input.fromDay"),
                    preview.members().stream().limit(MOST).map(ImportPreviewCard::row)));
            more(card, preview.members().size());
            card.add(confirmation());
        }
        return card;
    }

    /** What would come of it, in a sentence. */
    static String summary(ImportPreview preview) {
        if (!preview.faults().isEmpty()) {
            return t("import.faults", preview.faults().size());
        }
        return preview.members().isEmpty()
                ? t("import.nobody")
                : t("import.summary", preview.members().size(), preview.newPeople(), preview.newSeats());
    }

    private static void more(Card card, int all) {
        if (all > MOST) {
            card.add(new Paragraph(t("import.more", all - MOST)));
        }
    }

    private Component confirmation() {
        var refusal = new RefusalLine();
        var button = new Button(t("import.save", preview.members().size()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(button, () -> {
            refusal.clear();
            try {
                carryOut.run();
            } catch (RefusedException e) {
                refusal.say(Say.t(e.refusal()));
            }
        });
        var row = new Div(button, refusal);
        row.addClassName("import-confirm");
        return row;
    }

    private static Component table(List<String> headings, Stream<List<String>> rows) {
        var head = new NativeTableRow();
        headings.forEach(key -> {
            var cell = new NativeTableHeaderCell(t(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        var body = new NativeTableBody();
        rows.forEach(cells -> body.add(
                new NativeTableRow(cells.stream().map(NativeTableCell::new).toArray(NativeTableCell[]::new))));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("import-table");
        table.getElement().setAttribute("aria-labelledby", "import-preview");
        // Wider than a telephone: it scrolls by itself, also by keyboard.
        var frame = new Div(table);
        frame.addClassName("import-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-labelledby", "import-preview");
        return frame;
    }

    private static List<String> row(ImportFault fault) {
        var column = fault.column();
        return List.of(Integer.toString(fault.row()), column == null ? "–" : Say.sentence(t(column)), words(fault));
    }

    private static String words(ImportFault fault) {
        var refusal = fault.refusal();
        return fault.problem() == ImportProblem.REFUSED && refusal != null
                ? t(refusal)
                : t("ImportProblem." + fault.problem().name(), fault.values().toArray());
    }

    private static List<String> row(ImportedMember member) {
        var category = member.category();
        return List.of(
                Integer.toString(member.row()),
                Objects.requireNonNullElse(member.fullName(), "–"),
                member.email(),
                t(member.role()),
                category == null ? "–" : t(category),
                Say.dates().day(member.fromDay()));
    }
}
