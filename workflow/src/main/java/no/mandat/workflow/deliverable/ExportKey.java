package no.mandat.workflow.deliverable;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.deliverable.PrintedReports.Printed;

/** What tells one exported file from another: the revision by its hash, as what, for whom, and all that is printed with it. */
final class ExportKey {

    private ExportKey() {}

    /** In hexadecimal digits. */
    static String of(Printed printed, ReportFormat format) {
        var facts = printed.facts();
        var names = facts.names();
        return Fingerprints.of(Stream.of(
                        format,
                        printed.audience(),
                        printed.hash(),
                        ReportHash.of(printed.content()),
                        facts.group(),
                        facts.receiver(),
                        facts.mandate(),
                        facts.standing(),
                        sorted(names.clauses()),
                        sorted(names.points()),
                        sorted(names.references()),
                        sorted(names.figures()),
                        new TreeSet<>(names.closed()),
                        facts.remarks(),
                        facts.annexes(),
                        facts.zone())
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
    }

    private static Map<String, String> sorted(Map<?, String> names) {
        Map<String, String> sorted = new TreeMap<>();
        names.forEach((key, value) -> sorted.put(key.toString(), value));
        return sorted;
    }
}
