package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.workflow.reportimport.Remark;

/** What there is to look at in a text that was brought in, in words: a line for each kind. */
final class ImportRemarks {

    /** So many details of one kind are named; more are counted. */
    private static final int NAMED = 4;

    private ImportRemarks() {}

    static List<String> lines(List<Remark> remarks) {
        Map<Remark.Kind, List<String>> byKind = remarks.stream()
                .collect(Collectors.groupingBy(
                        Remark::kind,
                        () -> new EnumMap<>(Remark.Kind.class),
                        Collectors.mapping(Remark::detail, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(kind -> line(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static String line(Remark.Kind kind, List<String> details) {
        var named =
                details.stream().filter(detail -> !detail.isBlank()).distinct().toList();
        var first =
                named.stream().limit(NAMED).map(detail -> "«" + detail + "»").toList();
        var more = named.size() > NAMED ? " " + t("mandateImport.more", named.size() - NAMED) : "";
        var about = first.isEmpty() ? "" : " " + String.join(", ", first) + more;
        return t("reportImport.remark." + kind) + about;
    }
}
