package no.mandat.workflow.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import no.mandat.workflow.export.ExportBlock.Picture;

/** Writes the shapes of one slide. */
final class SlideShapes {

    /** In a thousandth of a millimetre, as are all measures of slides. */
    private static final int UNITS = 36;

    private static final long LEFT = 685_800;
    private static final long TOP = 1_645_920;
    private static final long WIDTH = 10_820_400;
    private static final long HEIGHT = 4_480_560;
    private static final long CAPTION = 457_200;

    private final OfficeParts parts;
    private final String part;
    private final SlideRuns runs;
    private final OfficeXml xml;
    private int shapes = 1;

    /**
     * Begins a slide.
     *
     * @param part its name
     */
    SlideShapes(OfficeParts parts, String part, String root, String language) {
        this.parts = parts;
        this.part = part;
        xml = OfficeXml.slides(root);
        runs = new SlideRuns(xml, parts, part, language);
        xml.open("p:cSld").open("p:spTree");
        xml.open("p:nvGrpSpPr");
        properties("", "");
        xml.empty("p:cNvGrpSpPr").empty("p:nvPr").close();
        xml.open("p:grpSpPr").open("a:xfrm");
        at("a:off", "x", "y", 0, 0);
        at("a:ext", "cx", "cy", 0, 0);
        at("a:chOff", "x", "y", 0, 0);
        at("a:chExt", "cx", "cy", 0, 0);
        xml.close().close();
    }

    private void at(String name, String one, String other, long first, long second) {
        xml.open(name)
                .set(one, Long.toString(first))
                .set(other, Long.toString(second))
                .close();
    }

    /** A placeholder of the layout, with the lines in it. */
    void text(String name, String type, String index, List<SlideLine> lines) {
        placeholder(name, type, index);
        xml.empty("p:spPr").open("p:txBody").empty("a:bodyPr").empty("a:lstStyle");
        runs.paragraphs(lines);
        xml.close().close();
    }

    /** The same with plain text. */
    void plain(String name, String type, String index, String... texts) {
        text(
                name,
                type,
                index,
                Arrays.stream(texts)
                        .map(text -> new SlideLine(SlideLine.Kind.TEXT, 0, "", List.of(Inline.Words.plain(text))))
                        .toList());
    }

    /** The number of the slide. */
    void number(int number) {
        placeholder("Slide number", "sldNum", "12");
        xml.empty("p:spPr")
                .open("p:txBody")
                .empty("a:bodyPr")
                .empty("a:lstStyle")
                .open("a:p");
        runs.field("slidenum", Integer.toString(number));
        xml.close().close().close();
    }

    /** The picture of the slide itself, on a page of notes. */
    void miniature() {
        xml.open("p:sp").open("p:nvSpPr");
        properties("Slide image", "");
        xml.open("p:cNvSpPr")
                .open("a:spLocks")
                .set("noGrp", "1")
                .set("noRot", "1")
                .set("noChangeAspect", "1")
                .close()
                .close();
        xml.open("p:nvPr")
                .open("p:ph")
                .set("type", "sldImg")
                .set("idx", "2")
                .close()
                .close()
                .close();
        xml.empty("p:spPr").close();
    }

    private void placeholder(String name, String type, String index) {
        xml.open("p:sp").open("p:nvSpPr");
        properties(name, "");
        xml.open("p:cNvSpPr").open("a:spLocks").set("noGrp", "1").close().close();
        xml.open("p:nvPr").open("p:ph");
        if (!type.isEmpty()) {
            xml.set("type", type);
        }
        if (!index.isEmpty()) {
            xml.set("idx", index);
        }
        xml.close().close().close();
    }

    private void properties(String name, String description) {
        xml.open("p:cNvPr").set("id", Integer.toString(shapes++)).set("name", name);
        if (!description.isEmpty()) {
            xml.set("descr", description);
        }
        xml.close();
    }

    /** A picture in the place of the text, and its caption below it. Gives false where it can't be read. */
    boolean picture(Picture picture, String media, String alternative) throws IOException {
        var size = picture.picture().size();
        if (size.isEmpty()) {
            return false;
        }
        long room = picture.caption().isBlank() ? HEIGHT : HEIGHT - CAPTION;
        var fit = PictureFit.of(size.get(), WIDTH / UNITS, room / UNITS);
        var name = "media/" + media + (picture.picture().isPng() ? ".png" : ".jpeg");
        parts.stream("ppt/" + name, "", picture.picture()::writeTo);
        xml.open("p:pic").open("p:nvPicPr");
        properties("Picture", alternative);
        xml.open("p:cNvPicPr")
                .open("a:picLocks")
                .set("noChangeAspect", "1")
                .close()
                .close();
        xml.empty("p:nvPr").close();
        xml.open("p:blipFill")
                .open("a:blip")
                .set("r:embed", parts.relate(part, "image", "../" + name))
                .close();
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("p:spPr");
        frame(LEFT, TOP, fit.width() * UNITS, fit.height() * UNITS);
        xml.close().close();
        if (!picture.caption().isBlank()) {
            caption(picture.caption(), TOP + fit.height() * UNITS);
        }
        return true;
    }

    private void frame(long left, long top, long width, long height) {
        xml.open("a:xfrm");
        at("a:off", "x", "y", left, top);
        at("a:ext", "cx", "cy", width, height);
        xml.close();
        xml.open("a:prstGeom").set("prst", "rect").empty("a:avLst").close();
    }

    private void caption(String text, long top) {
        xml.open("p:sp").open("p:nvSpPr");
        properties("Caption", "");
        xml.open("p:cNvSpPr").set("txBox", "1").close().empty("p:nvPr").close();
        xml.open("p:spPr");
        frame(LEFT, top + CAPTION / 4, WIDTH, CAPTION * 3 / 4);
        xml.empty("a:noFill").close();
        xml.open("p:txBody")
                .open("a:bodyPr")
                .set("wrap", "square")
                .set("lIns", "0")
                .close();
        xml.empty("a:lstStyle");
        runs.small(text);
        xml.close().close();
    }

    /** The part, ended. */
    byte[] done() {
        xml.close().close();
        xml.open("p:clrMapOvr").empty("a:masterClrMapping").close();
        return xml.done();
    }
}
