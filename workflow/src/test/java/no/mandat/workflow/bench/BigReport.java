package no.mandat.workflow.bench;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Picture;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.ReportFacts.Names;
import no.mandat.workflow.report.ReportFacts.Standing;
import no.mandat.workflow.traceability.SampleAnnex;

/**
 * An invented report of some two hundred pages, in which no two sentences are the same, with a hundred pictures of 300 kB and three hundred
 * footnotes, and an annex that says how the two hundred clauses of its mandate are answered. The pictures lie in a folder, three JPEGs to a PNG, and are read from there each time.
 */
public final class BigReport {

    static final int PICTURES = 100;
    static final int NOTES = 300;
    static final int CLAUSES = 200;

    /** As many at least. */
    static final int PAGES = 200;

    static final int CHAPTERS = 20;
    private static final int PARTS = 5;
    private static final int PARAGRAPHS = 5;
    private static final int NOTES_OF_PART = NOTES / CHAPTERS / PARTS;
    private static final int EACH_PNG = 4;
    private static final Classification OPEN = Classification.of(Openness.OPEN);

    private static final List<String> WHO =
            List.of("Gruppen", "Næringen", "Verkene langs kysten", "De fleste kommunene", "Et mindretall av eierne");
    private static final List<String> DOES = List.of(
            "har vist", "venter fortsatt på", "ser små tegn til", "har lenge savnet", "regner med", "advarer mot");
    private static final List<String> WHAT = List.of(
            "bedre tilgang til nikkel og kobolt",
            "lagring av slagg på land",
            "høyere avgifter på deponering",
            "felles anlegg for utskilling",
            "en åpen oversikt over strømmene",
            "raskere behandling av søknader",
            "mer kunnskap om gamle gruver");
    private static final List<String> HOW = List.of(
            "på grunnlag av det som er kjent i dag",
            "i samråd med dem som bor der",
            "uten å legge bånd på senere valg",
            "med vekt på det som haster mest",
            "slik at andre kan etterprøve svaret",
            "selv om mye fortsatt er usikkert",
            "før den neste planen legges fram",
            "etter en åpen høring",
            "ved siden av det som er satt i gang",
            "for både sommer og vinter",
            "og viser til uenighet i fagmiljøene");

    private final Path folder;
    private int sentences;
    private int pictures;

    private BigReport(Path folder) {
        this.folder = folder;
    }

    /** The report. */
    public static ReportContent content() {
        return new BigReport(Path.of("")).make();
    }

    /** What isn't in it; its pictures are read from that folder. */
    static ReportFacts facts(Path folder) {
        return facts(folder, SampleAnnex.of(CLAUSES));
    }

    /** The same for its text alone. */
    static ReportFacts textFacts(Path folder) {
        return facts(folder, List.of());
    }

    private static ReportFacts facts(Path folder, List<ExportBlock> annexes) {
        return new ReportFacts(
                "Ekspertgruppen for råvarer",
                "Styret for råvarer",
                "Ekspertgruppe om kritiske råvarer",
                new Standing(
                        7,
                        "4e2ac07dd4e5b6a798877665544332211ffeeddccbbaa00998877665544332211",
                        "godkjent",
                        List.of("Godkjent av ekspertgruppen 2. okt. 2026", "Godkjent av styret 9. okt. 2026"),
                        LocalDate.of(2026, 10, 9),
                        null,
                        null,
                        null,
                        ""),
                new Names(Map.of(), Map.of(), Map.of(), Map.of(), Set.of()),
                picture -> open(folder, picture),
                List.of(),
                annexes,
                ZoneId.of("Europe/Oslo"));
    }

    private static InputStream open(Path folder, PictureId picture) throws IOException {
        return Files.newInputStream(folder.resolve(picture.value().getLeastSignificantBits() + ".picture"));
    }

    private ReportContent make() {
        List<Section> sections = new ArrayList<>();
        List<Recommendation> recommendations = new ArrayList<>();
        List<Dissent> dissents = new ArrayList<>();
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            sections.add(section(
                    1,
                    "Kapittel om " + WHAT.get(chapter % WHAT.size()),
                    sentences(6),
                    "- " + sentence() + "\n- " + sentence()));
            for (int part = 1; part <= PARTS; part++) {
                sections.add(section(2, "Utredning av " + WHAT.get(part), part(), ""));
            }
            var one = new Recommendation(
                    new RecommendationId(new UUID(3, chapter)),
                    sections.getLast().id(),
                    sentences(2),
                    sentences(3),
                    "Departementet",
                    List.of(),
                    List.of());
            recommendations.add(one);
            dissents.add(new Dissent(
                    new DissentId(new UUID(4, chapter)),
                    DissentKind.DISSENT,
                    one.id(),
                    sentences(2),
                    List.of(new Signatory(new PersonId(new UUID(5, 1)), "Tor Vikan", java.time.Instant.EPOCH))));
        }
        return new ReportContent(
                DeliverableKind.FINAL_REPORT,
                9,
                "Råvarer i nordlige strøk",
                "nb",
                sentences(8),
                sections,
                recommendations,
                dissents,
                IntStream.range(0, PICTURES)
                        .mapToObj(no -> new Picture(new PictureId(new UUID(2, no)), mediaType(no), 300_000, "00"))
                        .toList(),
                List.of(),
                null);
    }

    private static String mediaType(int picture) {
        return picture % EACH_PNG == 0 ? "image/png" : "image/jpeg";
    }

    private Section section(int level, String title, String text, String summary) {
        return new Section(new SectionId(new UUID(1, sentences)), level, title, text, summary, List.of(), OPEN);
    }

    private String part() {
        var text = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            text.append(sentences(5));
            if (i < NOTES_OF_PART) {
                text.append("[^").append(i + 1).append(']');
            }
            text.append("\n\n");
        }
        text.append("![Et kart over funn nummer %d](picture:%s)\n\n".formatted(pictures, new UUID(2, pictures++)));
        text.append("- ").append(sentence()).append("\n- ").append(sentence()).append("\n\n");
        text.append("| Sted | Tonn |\n|---|--:|\n| Odda | %d |\n| Mo | %d |\n\n".formatted(sentences, sentences * 3));
        for (int i = 0; i < NOTES_OF_PART; i++) {
            text.append("[^%d]: %s\n".formatted(i + 1, sentence()));
        }
        return text.toString();
    }

    private String sentences(int count) {
        return IntStream.range(0, count).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    /** The lists' lengths have no divisor in common: so the words come together anew each time. */
    private String sentence() {
        int no = sentences++;
        return "%s %s %s %s, sak %d."
                .formatted(
                        WHO.get(no % WHO.size()),
                        DOES.get(no % DOES.size()),
                        WHAT.get(no % WHAT.size()),
                        HOW.get(no % HOW.size()),
                        no);
    }

    /** Draws the pictures into the folder: noise, for of all else less than 300 kB would be left. */
    static void draw(Path folder) throws IOException {
        var chance = new Random(7);
        for (int no = 0; no < PICTURES; no++) {
            var file = folder.resolve(no + ".picture");
            if (no % EACH_PNG == 0) {
                png(file, noise(chance, 330, 303));
            } else {
                jpeg(file, noise(chance, 1000, 625));
            }
        }
    }

    private static BufferedImage noise(Random chance, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chance.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static void png(Path file, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    private static void jpeg(Path file, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.6f);
        try (var out = ImageIO.createImageOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
