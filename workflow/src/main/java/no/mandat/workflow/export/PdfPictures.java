package no.mandat.workflow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.mandat.workflow.attachment.PictureSize;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document, by addresses that hold for it alone. The renderer lays the pages out with a stand-in of a few bytes for
 * each; the pictures themselves lie in files meanwhile, and take the places of their stand-ins in the finished document.
 */
final class PdfPictures {

    static final String PROTOCOL = "picture";

    /** How wide the text is, in thousandths of a millimetre, and how much of it a box takes. */
    static final long WIDEST = 142_000;

    static final long BOX_EDGE = 7_000;
    private static final long HIGHEST = 180_000;

    /** The place of a picture that can't be read. */
    private static final int NONE = -1;

    private final List<Ready> images = new ArrayList<>();
    private final PdfFiles files;
    private final Map<ExportPicture, Integer> known = new IdentityHashMap<>();

    PdfPictures(PdfFiles files) {
        this.files = files;
    }

    private record Ready(PdfImage image, PictureSize size) {}

    /** A picture on a page. */
    record Drawn(String address, PictureFit fit) {

        String style() {
            return String.format(
                    Locale.ROOT, "width: %.3fmm; height: %.3fmm", fit.width() / 1000.0, fit.height() / 1000.0);
        }
    }

    /** Makes it ready; nothing where it can't be read. */
    Optional<Drawn> add(ExportPicture picture, long widest) throws IOException {
        var place = known.get(picture);
        if (place == null) {
            place = ready(picture);
            known.put(picture, place);
        }
        if (place == NONE) {
            return Optional.empty();
        }
        var fit = PictureFit.of(images.get(place).size(), widest, HIGHEST);
        return Optional.of(new Drawn(PROTOCOL + ":" + place, fit));
    }

    private int ready(ExportPicture picture) throws IOException {
        var file = files.make();
        try (var out = Files.newOutputStream(file)) {
            picture.writeTo(out);
        }
        Optional<PictureSize> size;
        try (var in = Files.newInputStream(file)) {
            size = PictureSize.of(in);
        }
        var image = size.isPresent() ? PdfImage.of(file, picture.isPng()) : Optional.<PdfImage>empty();
        image.ifPresent(one -> images.add(new Ready(one, size.orElseThrow())));
        return image.isPresent() ? images.size() - 1 : NONE;
    }

    /** The stand-in at an address. */
    byte @Nullable [] find(String address) {
        if (!address.startsWith(PROTOCOL + ":")) {
            return null;
        }
        var place = address.substring(PROTOCOL.length() + 1);
        return place.matches("\\d{1,6}") && Integer.parseInt(place) < images.size()
                ? PdfStandIn.of(Integer.parseInt(place))
                : null;
    }

    /** Puts the pictures in the places of their stand-ins. */
    void putInto(PDDocument pdf) throws IOException {
        var drawn = new PDImageXObject[images.size()];
        for (var page : pdf.getPages()) {
            var resources = page.getResources();
            for (var name : names(resources)) {
                if (resources.getXObject(name) instanceof PDImageXObject standIn) {
                    var place = PdfStandIn.place(standIn);
                    if (place.isPresent()) {
                        resources.put(name, image(pdf, drawn, place.get()));
                    }
                }
            }
        }
    }

    private PDImageXObject image(PDDocument pdf, @Nullable PDImageXObject[] drawn, int place) throws IOException {
        var known = drawn[place];
        if (known == null) {
            known = images.get(place).image().draw(pdf);
            drawn[place] = known;
        }
        return known;
    }

    private static List<COSName> names(@Nullable PDResources resources) {
        List<COSName> names = new ArrayList<>();
        if (resources != null) {
            resources.getXObjectNames().forEach(names::add);
        }
        return names;
    }
}
