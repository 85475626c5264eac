package no.mandat.workflow.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * Writes slides as PowerPoint (.pptx): titles, texts, footers and numbers in the places of a master of Mandat's own, so that whoever goes on
 * with them has a presentation like their others. By hand, as {@link WordExport} is, and for the same reasons.
 */
public final class SlidesExport {

    static final String KIND = "application/vnd.openxmlformats-officedocument.presentationml.";

    /** What a browser is told that it is. */
    public static final String MEDIA_TYPE = KIND + "presentation";

    static final String PRESENTATION = "ppt/presentation.xml";
    private static final int OPENING = 1;
    private static final int TEXT = 2;
    private static final int FOREMOST = 3;
    private static final int FIRST_SLIDE_ID = 256;

    private final ExportSlides slides;
    private final Words words;
    private final String language;
    private final OfficeParts parts = new OfficeParts();
    private final List<String> ids = new ArrayList<>();
    private int pictures;

    private SlidesExport(ExportSlides slides) {
        this.slides = slides;
        words = Words.in(slides.facts().language());
        language = words.locale().toLanguageTag();
    }

    /** Writes them to their end. The same slides give the same bytes. */
    public static void write(ExportSlides slides, OutputStream out) throws IOException {
        new SlidesExport(slides).write(out);
    }

    private void write(OutputStream out) throws IOException {
        parts.relate("", "officeDocument", PRESENTATION);
        var master = parts.relate(PRESENTATION, "slideMaster", "slideMasters/slideMaster1.xml");
        var notesMaster = parts.relate(PRESENTATION, "notesMaster", "notesMasters/notesMaster1.xml");
        var frame = new SlideFrame(parts, language);
        frame.masters();
        opening();
        for (var slide : slides.slides()) {
            for (var page : SlidePage.of(slide, words)) {
                page(page);
            }
        }
        frame.settings();
        parts.add(PRESENTATION, KIND + "presentation.main+xml", presentation(master, notesMaster));
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                WordProperties.core(slides.facts(), words));
        parts.relateProperties("docProps/core.xml");
        parts.writeTo(out);
    }

    private void relate(String from, String type, String target) {
        var ignored = parts.relate(from, type, target);
    }

    private void opening() {
        var facts = slides.facts();
        var part = begin(OPENING);
        var shapes = shapes(part, "p:sld");
        shapes.plain("Title", "ctrTitle", "", facts.title());
        shapes.plain(
                "Subtitle",
                "subTitle",
                "1",
                Stream.concat(
                                Stream.of(
                                        facts.subtitle(), facts.version() + " · " + new Dates(words).day(facts.date())),
                                facts.lines().stream())
                        .filter(line -> !line.isBlank())
                        .toArray(String[]::new));
        shapes.plain("Sender", "body", "13", facts.organisation(), facts.kind());
        end(part, shapes);
    }

    private void page(SlidePage page) throws IOException {
        var part = begin(page.look() == Look.FOREMOST && page.picture() == null ? FOREMOST : TEXT);
        var shapes = shapes(part, "p:sld");
        shapes.plain("Title", "title", "", page.title());
        if (page.picture() == null) {
            shapes.text("Text", "", "1", page.lines());
        } else {
            picture(page.picture(), shapes);
        }
        if (!page.notes().isEmpty()) {
            notes(part, page.notes());
        }
        end(part, shapes);
    }

    private void picture(Picture picture, SlideShapes shapes) throws IOException {
        var said = picture.alternative().isBlank() ? picture.caption() : picture.alternative();
        var alternative = said.isBlank() ? words.of("export.picture") : said;
        if (!shapes.picture(picture, "picture" + ++pictures, alternative)) {
            shapes.plain("Text", "", "1", "[" + alternative + "]");
        }
    }

    private String begin(int layout) {
        var name = "slides/slide" + (ids.size() + 1) + ".xml";
        ids.add(parts.relate(PRESENTATION, "slide", name));
        relate("ppt/" + name, "slideLayout", "../slideLayouts/slideLayout" + layout + ".xml");
        return "ppt/" + name;
    }

    private SlideShapes shapes(String part, String root) {
        return new SlideShapes(parts, part, root, language);
    }

    private void end(String part, SlideShapes shapes) {
        shapes.plain("Footer", "ftr", "11", mark());
        shapes.number(ids.size());
        parts.add(part, KIND + "slide+xml", shapes.done());
    }

    private String mark() {
        var facts = slides.facts();
        return Stream.of(facts.version(), facts.hash().isBlank() ? "" : words.of("export.hash", facts.shortHash()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void notes(String slide, List<String> said) {
        var name = "notesSlides/notesSlide" + ids.size() + ".xml";
        relate(slide, "notesSlide", "../" + name);
        relate("ppt/" + name, "notesMaster", "../notesMasters/notesMaster1.xml");
        relate("ppt/" + name, "slide", "../slides/slide" + ids.size() + ".xml");
        var shapes = shapes("ppt/" + name, "p:notes");
        shapes.miniature();
        shapes.plain("Notes", "body", "3", said.toArray(String[]::new));
        parts.add("ppt/" + name, KIND + "notesSlide+xml", shapes.done());
    }

    private byte[] presentation(String master, String notesMaster) {
        var xml = OfficeXml.slides("p:presentation").set("saveSubsetFonts", "1");
        xml.open("p:sldMasterIdLst")
                .open("p:sldMasterId")
                .set("id", "2147483648")
                .set("r:id", master);
        xml.close().close();
        xml.open("p:notesMasterIdLst").open("p:notesMasterId").set("r:id", notesMaster);
        xml.close().close();
        xml.open("p:sldIdLst");
        for (int i = 0; i < ids.size(); i++) {
            xml.open("p:sldId").set("id", Integer.toString(FIRST_SLIDE_ID + i)).set("r:id", ids.get(i));
            xml.close();
        }
        xml.close();
        xml.open("p:sldSz").set("cx", "12192000").set("cy", "6858000").close();
        xml.open("p:notesSz").set("cx", "6858000").set("cy", "9144000").close();
        xml.open("p:defaultTextStyle").open("a:defPPr").open("a:defRPr").set("lang", language);
        xml.close().close().close();
        return xml.done();
    }
}
