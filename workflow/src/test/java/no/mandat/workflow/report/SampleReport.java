package no.mandat.workflow.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Picture;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.report.ReportFacts.Names;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.report.ReportFacts.Standing;

/** An invented report that holds whatever a report can hold. */
public final class SampleReport {

    static final PictureId PICTURE = new PictureId(id(90));
    static final SectionId LOST = new SectionId(id(12));
    static final SectionId SECRET = new SectionId(id(13));
    static final RecommendationId REGISTER = new RecommendationId(id(20));
    static final RecommendationId CLOSED = new RecommendationId(id(21));

    private static final Instant SIGNED = Instant.parse("2026-09-28T10:00:00Z");
    private static final Classification OPEN = Classification.of(Openness.OPEN);
    private static final ClauseId CLAUSE = new ClauseId(id(40));
    private static final PointId POINT = new PointId(id(50));
    private static final String TEXT =
            "Slagg, støv og slam fra norske smelteverk inneholder metaller som Europa mangler. Det meste blir ikke utnyttet i dag, selv om"
                    + " to metoder er prøvd ut i full skala.";

    private SampleReport() {}

    static UUID id(int no) {
        return new UUID(0xABCDEF0000000000L, no);
    }

    /** The report. */
    public static ReportContent content(String language) {
        return new ReportContent(
                DeliverableKind.NOTE,
                5,
                "Biprodukter som råstoffkilde",
                language,
                "Gruppen har sett på **biproduktene** fra smelteverkene.\n\n- De blandes tidlig.\n- De mister verdi.",
                sections(),
                recommendations(),
                dissents(),
                List.of(new Picture(PICTURE, "image/png", 3000, "00")),
                List.of(new Figure("meetings", 1204, "plan", SIGNED, LocalDate.of(2026, 9, 1))),
                new Reply(
                        "Styret for råvarer",
                        List.of(new Objection("Jonas Ekre", "Et meldekrav rammer de minste.", "tre års frist")),
                        "Gruppen holder fast ved teksten. Se [kapitlet](section:" + LOST + ")."));
    }

    private static List<Section> sections() {
        return List.of(
                section(
                        11,
                        1,
                        "Hvorfor nå",
                        TEXT + "[^1]\n\n## Om metodene\n\nDe er to[^a].\n\n[^1]: Se rapporten fra 2024.\n[^a]: Fra "
                                + "2019 og 2023.",
                        "- Metallene mangler i Europa\n- To metoder er prøvd\n\n![Et kart](picture:" + PICTURE + ")"),
                section(
                        12,
                        1,
                        "Hva som går tapt",
                        TEXT + "\n\n![Et kart over verkene](picture:" + PICTURE + " \"Verkene langs kysten\")\n\n"
                                + "| Verk | Tonn |\n|---|--:|\n| Odda | 1200 |\n| Mo | 800 |\n\n> Strømmene blandes tidlig.\n\n1. Først\n2. Så[^1]\n\n"
                                + "Se [](recommendation:" + REGISTER
                                + ") og [innspillet](input:2026-0031).\n\n[^1]: En fotnote til.",
                        "Strømmene blandes, og" + " verdien går tapt."),
                section(14, 2, "Det som ligger i deponier", TEXT, ""),
                new Section(
                        SECRET,
                        1,
                        "Forhandlinger med eierne",
                        "Hemmelig tekst.",
                        "Hemmelig kort.",
                        List.of(),
                        new Classification(Openness.EXEMPT, "offentleglova § 23", false, null)),
                section(15, 2, "Hemmelig del", "Også hemmelig.", ""),
                section(16, 1, "Videre arbeid", TEXT, ""));
    }

    private static Section section(int no, int level, String title, String text, String summary) {
        return new Section(new SectionId(id(no)), level, title, text, summary, List.of(CLAUSE), OPEN);
    }

    private static List<Recommendation> recommendations() {
        return List.of(
                new Recommendation(
                        REGISTER,
                        LOST,
                        "Nye og utvidede anlegg bør melde inn til et **åpent register** hvilke metaller biproduktene"
                                + " inneholder.",
                        "Den som eier anlegget, har sjelden grunn til å sortere.",
                        "Miljømyndighetene",
                        List.of(CLAUSE),
                        List.of(POINT)),
                new Recommendation(CLOSED, SECRET, "Hemmelig anbefaling.", "", "", List.of(), List.of()),
                new Recommendation(
                        new RecommendationId(id(22)),
                        null,
                        "Arbeidet bør følges opp om tre år.",
                        "",
                        "",
                        List.of(),
                        List.of()));
    }

    private static List<Dissent> dissents() {
        return List.of(
                new Dissent(
                        new DissentId(id(30)),
                        DissentKind.DISSENT,
                        REGISTER,
                        "Registeret bør også omfatte gamle deponier.",
                        List.of(signatory(1, "Tor Vikan"), signatory(2, "Liv Sandmo"))),
                new Dissent(
                        new DissentId(id(31)),
                        DissentKind.REMARK,
                        null,
                        "Tiden var for knapp.",
                        List.of(signatory(1, "Tor Vikan"))),
                new Dissent(
                        new DissentId(id(32)),
                        DissentKind.DISSENT,
                        CLOSED,
                        "Hemmelig dissens.",
                        List.of(signatory(3, "Nils Fjelde"))));
    }

    private static Signatory signatory(int no, String name) {
        return new Signatory(new PersonId(id(no)), name, SIGNED);
    }

    /** What isn't in it. */
    public static ReportFacts facts() {
        return new ReportFacts(
                "Ekspertgruppen for råvarer",
                "Styret for råvarer",
                "Ekspertgruppe om kritiske råvarer",
                new Standing(
                        3,
                        "4e2ac07dd4e5b6a798877665544332211ffeeddccbbaa00998877665544332211",
                        "godkjent",
                        List.of("Godkjent av ekspertgruppen 2. okt. 2026", "Godkjent av styret 9. okt. 2026"),
                        LocalDate.of(2026, 10, 9),
                        LocalDate.of(2026, 10, 20),
                        null,
                        LocalDate.of(2026, 10, 12),
                        ""),
                new Names(
                        Map.of(CLAUSE, "4.1"),
                        Map.of(POINT, "innspill 2026-0031"),
                        Map.of("input:2026-0031", "innspill 2026-0031"),
                        Map.of("meetings", "Møter som er holdt", "plan", "Planen for mandatet"),
                        Set.of()),
                picture -> new ByteArrayInputStream(png()),
                List.of(new Remark("Amir Solvang, styret", "Godt arbeid.", "")),
                List.of(
                        new Heading(1, "Vedlegg 1", List.of(Inline.Words.plain("Sporbarhet"))),
                        Paragraph.of(List.of(Inline.Words.plain("Alle punktene er besvart.")))),
                ZoneId.of("Europe/Oslo"));
    }

    static byte[] png() {
        var image = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(224, 239, 234));
        brush.fillRect(0, 0, 1200, 600);
        brush.setColor(new Color(11, 93, 78));
        for (int i = 0; i < 8; i++) {
            brush.fillRect(60 + i * 140, 500 - i * 50, 90, 40 + i * 50);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
