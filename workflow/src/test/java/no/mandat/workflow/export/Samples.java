package no.mandat.workflow.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Box.Look;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.Inline.Break;
import no.mandat.workflow.export.Inline.Link;
import no.mandat.workflow.export.Inline.Mark;
import no.mandat.workflow.export.Inline.Words;

/** Invented documents that hold whatever a document can hold. */
public final class Samples {

    public static final Locale NB = Locale.of("nb", "NO");

    /** Letters of Norwegian and Sámi, signs of typography, and signs that nobody can draw. */
    static final String LETTERS = "æøå ÆØÅ áčđŋšŧž ÁČĐŊŠŦŽ «sitat» – — … § € ½ ≥ ≤ → № ﬁ α β Ж";

    static final String ODD =
            "emoji 😀👩‍🔬🏳️‍🌈, kinesisk 漢字, arabisk مرحبا, hebraisk שלום, \u202Emerke\u202C, \u0000\u0007\u001B kontroll, \uD800 halvt,"
                    + " \uFFFE intet, \uE000 privat, a\u030A sammensatt, myk\u00ADbinde\u200Bstrek, \u2028 linje";

    private static final String TEXT =
            "Utvalget skal vurdere hvordan tilgangen til kritiske råvarer kan sikres, og hvilke"
                    + " virkemidler som er egnet for det. Vurderingene skal bygge på det som er kjent, og utvalget skal si fra der"
                    + " kunnskapen ikke strekker til.";

    private Samples() {}

    static ExportFacts facts(Locale language) {
        return new ExportFacts(
                "Næringsdepartementet",
                "Mandat",
                "Ekspertutvalg om kritiske råvarer og sirkulær økonomi i nordlige strøk",
                "for ekspertgruppen for råvarer",
                List.of("Fastsatt 3. mars 2026", "13. jan. 2026 – 31. des. 2027"),
                "Versjon 2",
                "3f2a9c01d4e5b6a798877665544332211ffeeddccbbaa00998877665544332211",
                LocalDate.of(2026, 11, 26),
                language);
    }

    static List<Inline> words(String text) {
        return List.of(Words.plain(text));
    }

    /** Everything once. */
    public static ExportDocument everything(Locale language) {
        List<ExportBlock> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(words("Innledning før den første overskriften. " + LETTERS)));
        blocks.add(new Heading(1, "1", words("Bakgrunn og formål")));
        blocks.add(new Paragraph(
                Paragraph.Kind.TEXT,
                "1.1",
                List.of(
                        Words.plain(TEXT + " Det er "),
                        new Words("viktig", true, false, false),
                        Words.plain(", "),
                        new Words("ganske", false, true, false),
                        Words.plain(" og "),
                        new Words("svært", true, true, false),
                        Words.plain(" nødvendig"),
                        new Mark(0),
                        Words.plain(". Se "),
                        new Link(
                                "https://example.org/rapport?a=1&b=2",
                                words("rapporten").stream()
                                        .map(Words.class::cast)
                                        .toList()),
                        Words.plain(", "),
                        new Link("mailto:post@example.org", List.of(Words.plain("skriv"))),
                        Words.plain(" eller fotnoten igjen"),
                        new Mark(0),
                        Words.plain("."))));
        blocks.add(new Paragraph(Paragraph.Kind.TEXT, "1.2", words(TEXT)));
        blocks.add(new Heading(2, "1.3", words("Sammensetning")));
        blocks.add(Paragraph.of(words("Utvalget skal:")));
        for (var label : List.of("a)", "b)", "c)")) {
            blocks.add(new Item(1, label, words("vurdere " + TEXT)));
        }
        blocks.add(new Item(2, "–", List.of(Words.plain("med et underpunkt"), new Mark(1))));
        blocks.add(new Item(3, "i.", words("og et dypere")));
        blocks.add(new Item(1, "", words("og et punkt uten nummer")));
        blocks.add(new Heading(4, "1.3.1.1", words("En overskrift som hopper et nivå")));
        blocks.add(new Paragraph(Paragraph.Kind.QUOTE, "", words("Et sitat. " + TEXT)));
        blocks.add(new Paragraph(
                Paragraph.Kind.CODE, "", List.of(Words.plain("x = 1"), new Break(), Words.plain("y = 2"))));
        blocks.add(table("Land og råvarer", 3, 4));
        blocks.add(new Picture(picture("png"), "Et kart over forekomster", "Figur 1: Forekomster"));
        blocks.add(new Picture(picture("jpeg"), "", "Figur 2: Uten alternativ tekst"));
        blocks.add(new Picture(picture("png"), "", ""));
        blocks.add(new Picture(new ExportPicture("image/png", new byte[] {1, 2, 3}), "Ødelagt", ""));
        blocks.add(box());
        blocks.add(new Heading(1, "2", words("Rare tegn " + ODD)));
        blocks.add(Paragraph.of(words(ODD)));
        blocks.add(table("En lang tabell", 5, 90));
        blocks.add(table("", 12, 6));
        blocks.add(new PageBreak());
        blocks.add(new Heading(1, "Vedlegg 2", words("Medlemmer")));
        blocks.add(new Paragraph(Paragraph.Kind.TEXT, "V2.1", words(TEXT)));
        blocks.add(new Item(1, "1.", words("Ada")));
        blocks.add(new Item(1, "2.", words("Bo")));
        return new ExportDocument(
                facts(language),
                blocks,
                List.of(
                        List.of(
                                Words.plain("En fotnote med "),
                                new Link("https://example.org", List.of(Words.plain("lenke"))),
                                Words.plain(" og " + LETTERS)),
                        words("En annen fotnote. " + TEXT)));
    }

    /** A box with one in it, a list, a footnote that was there before and a picture. */
    static Box box() {
        return new Box(
                Look.FOREMOST,
                2,
                words("Anbefaling 5.1"),
                List.of(
                        Paragraph.of(List.of(Words.plain(TEXT), new Mark(0))),
                        new Item(1, "", words("et punkt")),
                        new Item(1, "b)", words("et til")),
                        new Picture(picture("jpeg"), "Et bilde i ramme", ""),
                        new Box(Look.ASIDE, 3, words("Dissens fra Ada"), List.of(Paragraph.of(words(TEXT))))));
    }

    /** About sixty pages. */
    static ExportDocument sixtyPages() {
        List<ExportBlock> blocks = new ArrayList<>();
        List<List<Inline>> notes = new ArrayList<>();
        for (int chapter = 1; chapter <= 10; chapter++) {
            blocks.add(new Heading(1, Integer.toString(chapter), words("Kapittel om råvarer")));
            for (int section = 1; section <= 5; section++) {
                var number = chapter + "." + section;
                blocks.add(new Heading(2, number, words("Utredning av tilgang")));
                for (int clause = 1; clause <= 4; clause++) {
                    blocks.add(new Paragraph(
                            Paragraph.Kind.TEXT,
                            number + "." + clause,
                            List.of(Words.plain(TEXT + " " + TEXT), new Mark(notes.size()))));
                    notes.add(words("Fotnote " + notes.size()));
                }
                blocks.add(new Item(1, "a)", words(TEXT)));
                blocks.add(new Item(1, "b)", words(TEXT)));
            }
            blocks.add(table("Tabell", 4, 12));
        }
        return new ExportDocument(facts(NB), blocks, notes);
    }

    static ExportDocument of(ExportBlock... blocks) {
        return new ExportDocument(facts(NB), List.of(blocks), List.of());
    }

    /** With one footnote. */
    static ExportDocument withNote(ExportBlock... blocks) {
        return new ExportDocument(facts(NB), List.of(blocks), List.of(words("En fotnote")));
    }

    private static Table table(String caption, int columns, int rows) {
        var head = IntStream.range(0, columns)
                .mapToObj(column -> new Cell(align(column), words("Kolonne " + column)))
                .toList();
        var body = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> new Cell(
                                align(column), words(column == 0 ? "Råvare nummer " + row : "Celle " + row * column)))
                        .toList())
                .toList();
        return new Table(caption, head, body);
    }

    private static Align align(int column) {
        return Align.values()[column % 3];
    }

    static ExportPicture picture(String format) {
        boolean png = format.equals("png");
        var image = new BufferedImage(640, 320, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(11, 93, 78));
        brush.fillOval(40, 40, 240, 240);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportPicture("image/" + format, bytes.toByteArray());
    }
}
