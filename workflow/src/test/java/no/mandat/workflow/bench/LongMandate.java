package no.mandat.workflow.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.mandate.MandateDocument;
import no.mandat.workflow.words.Words;

/** An invented mandate of sixty pages, of which no two sentences are the same: as clauses, and as a file in Word. */
final class LongMandate {

    private static final int SECTIONS = 12;
    private static final int PARTS = 5;
    private static final int PARAGRAPHS = 4;
    private static final int ITEMS = 3;

    private static final List<String> WHO =
            List.of("Gruppen", "Sekretariatet", "Lederen", "Styret", "Et mindre utvalg");
    private static final List<String> DOES =
            List.of("skal vurdere", "bør beskrive", "kan innhente", "må dokumentere", "skal sammenligne", "bør drøfte");
    private static final List<String> WHAT = List.of(
            "tilgangen til nikkel og kobolt",
            "behovet for lagring av korn",
            "kostnadene ved å flytte ferjekaien",
            "erfaringene fra tidligere forsøk",
            "hvordan fjorden fryser til",
            "hvem som berøres av vedtaket",
            "kunnskapen om gamle gruver");
    private static final List<String> HOW = List.of(
            "på grunnlag av det som er kjent i dag",
            "i samråd med kommunene langs kysten",
            "uten å legge bånd på senere valg",
            "med vekt på det som haster mest",
            "slik at andre kan etterprøve svaret",
            "og peke på hva som fortsatt er usikkert",
            "før den neste leveransen sendes ut",
            "etter en åpen høring blant medlemmene",
            "med en enkel oversikt over kilder",
            "for både sommer og vinter",
            "og si fra om uenighet i gruppen");

    private final List<Clause> clauses = new ArrayList<>();
    private final int reworded;
    private int sentences;

    private LongMandate(int reworded) {
        this.reworded = reworded;
        for (int section = 1; section <= SECTIONS; section++) {
            add(0, ClauseForm.SECTION, section + "", "Arbeidsfelt " + section, "");
            add(1, ClauseForm.PARAGRAPH, "", "", sentences(2));
            for (int part = 1; part <= PARTS; part++) {
                part(section + "." + part);
            }
        }
    }

    private void part(String number) {
        add(1, ClauseForm.SECTION, number, "Oppgaver under " + number, "");
        for (int i = 0; i < PARAGRAPHS; i++) {
            add(2, ClauseForm.PARAGRAPH, "", "", sentences(6));
        }
        for (int i = 0; i < ITEMS; i++) {
            add(2, ClauseForm.ITEM, (char) ('a' + i) + ")", "", sentences(2));
        }
    }

    /** The mandate. */
    static ClauseTree tree() {
        return new ClauseTree(new LongMandate(0).clauses);
    }

    /** The same, with something else said at the end of every so-manieth clause. */
    static ClauseTree reworded(int every) {
        return new ClauseTree(new LongMandate(every).clauses);
    }

    /** The mandate as somebody has it in Word. */
    static byte[] word() {
        return written(WordExport::write);
    }

    /** The mandate as PDF. */
    static byte[] pdf() {
        return written(PdfExport::write);
    }

    private static byte[] written(Format format) {
        var facts = new ExportFacts(
                "Styret for arbeidsfelt",
                "Mandat",
                "Mandat for en gruppe med mange oppgaver",
                "",
                List.of(),
                "",
                "",
                LocalDate.of(2026, 3, 2),
                Words.BOKMAL);
        var file = new ByteArrayOutputStream();
        try {
            format.write(MandateDocument.of(tree(), Map.of(), facts), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What writes a document. */
    private interface Format {

        void write(ExportDocument document, OutputStream out) throws IOException;
    }

    private void add(int depth, ClauseForm form, String number, String heading, String text) {
        int no = clauses.size() + 1;
        boolean changes = reworded > 0 && no % reworded == 0 && !text.isEmpty();
        clauses.add(new Clause(
                new ClauseId(new UUID(0, no)),
                depth,
                form,
                number,
                heading,
                changes ? text + " Dette er sagt på nytt." : text,
                ClauseKind.QUESTION,
                Force.SHOULD));
    }

    private String sentences(int count) {
        return IntStream.range(0, count).mapToObj(i -> sentence(sentences++)).collect(Collectors.joining(" "));
    }

    /** The lists' lengths have no divisor in common: so the words come together anew each time. */
    private static String sentence(int no) {
        return "%s %s %s %s."
                .formatted(
                        WHO.get(no % WHO.size()),
                        DOES.get(no % DOES.size()),
                        WHAT.get(no % WHAT.size()),
                        HOW.get(no % HOW.size()));
    }
}
