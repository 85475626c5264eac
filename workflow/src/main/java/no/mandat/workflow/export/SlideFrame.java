package no.mandat.workflow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What all slides have in common: how they look, and where titles, texts and footers stand. */
final class SlideFrame {

    private static final String MASTER = "ppt/slideMasters/slideMaster1.xml";
    private static final String NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";
    private static final int LAYOUTS = 3;

    private final OfficeParts parts;
    private final String language;

    SlideFrame(OfficeParts parts, String language) {
        this.parts = parts;
        this.language = language;
    }

    /** The masters, with their layouts and themes. */
    void masters() {
        for (int i = 1; i <= LAYOUTS; i++) {
            var layout = "slideLayout" + i + ".xml";
            relate(MASTER, "slideLayout", "../slideLayouts/" + layout);
            add("ppt/slideLayouts/", "slideLayout" + i, SlidesExport.KIND + "slideLayout+xml");
            relate("ppt/slideLayouts/" + layout, "slideMaster", "../slideMasters/slideMaster1.xml");
        }
        relate(MASTER, "theme", "../theme/theme1.xml");
        add("ppt/slideMasters/", "slideMaster1", SlidesExport.KIND + "slideMaster+xml");
        relate(NOTES_MASTER, "theme", "../theme/theme2.xml");
        add("ppt/notesMasters/", "notesMaster1", SlidesExport.KIND + "notesMaster+xml");
        var theme = "application/vnd.openxmlformats-officedocument.theme+xml";
        add("ppt/theme/", "theme1", theme);
        // Each master has a theme to itself.
        parts.add("ppt/theme/theme2.xml", theme, resource("theme1"));
    }

    /** How the program is to treat it. */
    void settings() {
        List.of("presProps", "viewProps", "tableStyles").forEach(name -> {
            relate(SlidesExport.PRESENTATION, name, name + ".xml");
            add("ppt/", name, SlidesExport.KIND + name + "+xml");
        });
        relate(SlidesExport.PRESENTATION, "theme", "theme/theme1.xml");
    }

    private void add(String folder, String name, String type) {
        parts.add(folder + name + ".xml", type, resource(name));
    }

    private void relate(String from, String type, String target) {
        var ignored = parts.relate(from, type, target);
    }

    private byte[] resource(String name) {
        var file = "slides/" + name + ".xml";
        try (var stream = Objects.requireNonNull(SlideFrame.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$language$", language)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
