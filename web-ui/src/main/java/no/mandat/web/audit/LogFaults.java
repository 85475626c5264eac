package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.verify.Finding;
import no.mandat.workflow.auditlog.SelfCheck;

/** What the installation found wrong with its log, in words; entries by the numbers that the rows of the history have. */
final class LogFaults {

    private LogFaults() {}

    /** All of it in a line; none where nothing is wrong. */
    static Optional<String> said(SelfCheck.Status checked) {
        var said = Stream.of(
                        checked.finding().map(LogFaults::said).stream(),
                        Stream.of(checked.strays()).filter(strays -> strays > 0).map(strays -> t("log.strays", strays)),
                        Stream.of(checked.blind()).filter(blind -> blind).map(blind -> t("log.blind")))
                .flatMap(faults -> faults)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** Where the fault is in no entry, it is in what isn't there. */
    private static String said(Finding finding) {
        var fault = t("log.fault." + finding.fault().code());
        long from = finding.from() + 1;
        long to = finding.to() + 1;
        if (to < from) {
            return fault;
        }
        return to == from ? t("log.panel.fault.one", fault, from) : t("log.panel.fault", fault, from, to);
    }
}
