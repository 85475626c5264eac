package no.mandat.workflow.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a PDF, by the standards that we promise. */
public final class Conformance {

    private static final int MOST = 20;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Each broken rule once, with where it was first broken. */
    public static List<String> faults(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                .flatMap(flavour -> faults(pdf, flavour).stream())
                .toList();
    }

    static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .collect(Collectors.toMap(
                            assertion -> flavour + " " + assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion -> assertion.getMessage() + " "
                                    + assertion.getLocation().getContext(),
                            (first, other) -> first))
                    .entrySet()
                    .stream()
                    .map(fault -> fault.getKey() + " " + fault.getValue())
                    .limit(MOST)
                    .toList();
            return result.isCompliant() || !faults.isEmpty() ? faults : List.of(flavour + ": not compliant");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
