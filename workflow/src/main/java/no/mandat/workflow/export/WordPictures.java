package no.mandat.workflow.export;

import java.io.IOException;
import java.util.List;

/** Puts pictures into a Word document, as large as they are but no wider than the text. */
final class WordPictures {

    /** In a thousandth of a millimetre. */
    private static final int UNITS = 36;

    /** In thousandths of a millimetre, as are twentieths of a point. */
    private static final long WIDEST = WordStyle.WIDTH * 635L / UNITS;

    private static final long HIGHEST = 180_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private final OfficeParts parts;
    private int count;

    WordPictures(OfficeParts parts) {
        this.parts = parts;
    }

    /** Writes it into the paragraph that is open; false where it can't be read. */
    boolean write(OfficeXml xml, ExportPicture picture, String alternative) throws IOException {
        var size = picture.size();
        if (size.isEmpty()) {
            return false;
        }
        var fit = PictureFit.of(size.get(), WIDEST, HIGHEST);
        var number = Integer.toString(++count);
        var name = "media/picture%s.%s".formatted(number, picture.isPng() ? "png" : "jpeg");
        parts.stream("word/" + name, "", picture::writeTo);
        draw(
                xml,
                number,
                parts.relate(OfficeParts.DOCUMENT, "image", name),
                alternative,
                new Extent(fit.width() * UNITS, fit.height() * UNITS));
        return true;
    }

    private record Extent(long width, long height) {

        void write(OfficeXml xml, String name) {
            xml.open(name)
                    .set("cx", Long.toString(width))
                    .set("cy", Long.toString(height))
                    .close();
        }
    }

    private static void draw(OfficeXml xml, String number, String relation, String alternative, Extent extent) {
        xml.open("w:r").open("w:drawing").open("wp:inline");
        for (var side : List.of("distT", "distB", "distL", "distR")) {
            xml.set(side, "0");
        }
        extent.write(xml, "wp:extent");
        describe(xml, "wp:docPr", number, alternative);
        xml.open("a:graphic").open("a:graphicData").set("uri", MAIN);
        xml.open("pic:pic").open("pic:nvPicPr");
        describe(xml, "pic:cNvPr", number, alternative);
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").open("a:blip").set("r:embed", relation).close();
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm");
        xml.open("a:off").set("x", "0").set("y", "0").close();
        extent.write(xml, "a:ext");
        xml.close();
        xml.open("a:prstGeom").set("prst", "rect").empty("a:avLst").close();
        xml.close().close().close().close().close().close().close();
    }

    private static void describe(OfficeXml xml, String name, String number, String alternative) {
        xml.open(name)
                .set("id", number)
                .set("name", "picture" + number)
                .set("descr", alternative)
                .close();
    }
}
