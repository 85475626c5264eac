package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.workflow.recognition.LossCheck;
import no.mandat.workflow.recognition.Remark;

/** What the check of an import says: whether every word is there, and what to look at. */
final class ImportCheckCard extends Section {

    private static final long serialVersionUID = 1L;

    /** So many details of one kind are named; more are counted. */
    private static final int NAMED = 4;

    private final Paragraph words = new Paragraph();
    private final UnorderedList places = new UnorderedList();

    ImportCheckCard(List<Remark> remarks, LossCheck.Loss loss) {
        var title = new com.vaadin.flow.component.html.H2(t("mandateImport.check"));
        title.setId("import-check");
        getElement().setAttribute("aria-labelledby", "import-check");
        addClassName("card");
        words.getElement().setAttribute("role", "status");
        add(title, words, places);
        show(loss);
        byKind(remarks).forEach((kind, details) -> add(remark(kind, details)));
    }

    /** Shows the comparison anew, after something was corrected. */
    void show(LossCheck.Loss loss) {
        words.setText(
                loss.lost() == 0
                        ? t("mandateImport.words.all", loss.words())
                        : t("mandateImport.words.lost", loss.lost(), loss.words()));
        words.setClassName("import-lost", loss.lost() > 0);
        words.setClassName("import-whole", loss.lost() == 0);
        places.removeAll();
        loss.places().forEach(place -> places.add(new ListItem(place)));
        places.setVisible(loss.lost() > 0);
    }

    private static Map<Remark.Kind, List<String>> byKind(List<Remark> remarks) {
        return remarks.stream()
                .collect(Collectors.groupingBy(
                        Remark::kind,
                        () -> new EnumMap<>(Remark.Kind.class),
                        Collectors.mapping(Remark::detail, Collectors.toList())));
    }

    private static Paragraph remark(Remark.Kind kind, List<String> details) {
        var named =
                details.stream().filter(detail -> !detail.isBlank()).distinct().toList();
        var first =
                named.stream().limit(NAMED).map(detail -> "«" + detail + "»").toList();
        var more = named.size() > NAMED ? " " + t("mandateImport.more", named.size() - NAMED) : "";
        var about = first.isEmpty() ? "" : " " + String.join(", ", first) + more;
        return new Paragraph(t("mandateImport.remark." + kind) + about);
    }
}
