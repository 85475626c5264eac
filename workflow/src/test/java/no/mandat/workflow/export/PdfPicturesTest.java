package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import no.mandat.workflow.attachment.PictureSize;
import no.mandat.workflow.export.ExportBlock.Picture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfPicturesTest {

    private static byte[] file(String format, int type, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, type);
        var brush = image.createGraphics();
        brush.setColor(new Color(250, 220, 60));
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] pdf(ExportBlock... blocks) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfExport.write(Samples.of(blocks), out);
        return out.toByteArray();
    }

    private static List<PDImageXObject> images(PDDocument pdf) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                    images.add(image);
                }
            }
        }
        return images;
    }

    @ParameterizedTest
    @CsvSource({
        "png, 1, 600, 300", // RGB
        "png, 2, 600, 300", // with transparency
        "png, 10, 600, 300", // grey
        "png, 12, 600, 300", // black and white
        "png, 13, 600, 300", // of a palette
        "png, 1, 5200, 2600",
        "jpeg, 1, 600, 300",
        "jpeg, 10, 600, 300",
        "jpeg, 1, 5200, 2600"
    })
    void areSeenAsTheyAreAndKeepBothStandards(String format, int type, int width, int height) throws IOException {
        var pdf = pdf(
                new Picture(new ExportPicture("image/" + format, file(format, type, width, height)), "Et bilde", ""));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var image = images(document).getFirst();
            assertThat(image.getWidth() / (double) image.getHeight()).isEqualTo(2);
            assertThat(image.getWidth())
                    .isGreaterThanOrEqualTo(Math.min(width, 1240))
                    .isLessThanOrEqualTo(4960);
            var seen = image.getImage();
            int left = seen.getRGB(image.getWidth() / 4, image.getHeight() / 2);
            int right = seen.getRGB(image.getWidth() * 3 / 4, image.getHeight() / 2);
            assertThat(left).isNotEqualTo(right);
            if (type == BufferedImage.TYPE_INT_ARGB) {
                assertThat(image.getSoftMask()).isNotNull();
            }
        }
    }

    @Test
    void aJpegIsPutInAsItIs() throws IOException {
        var jpeg = file("jpeg", BufferedImage.TYPE_INT_RGB, 600, 300);
        try (var document = Loader.loadPDF(pdf(new Picture(new ExportPicture("image/jpeg", jpeg), "x", "")))) {
            var image = images(document).getFirst();
            assertThat(image.getCOSObject().getCOSName(COSName.FILTER)).isEqualTo(COSName.DCT_DECODE);
            try (var raw = image.getCOSObject().createRawInputStream()) {
                assertThat(raw.readAllBytes()).isEqualTo(jpeg);
            }
        }
    }

    @Test
    void whatIsCutOffIsNotPutInAsItIs() throws IOException {
        var png = file("png", BufferedImage.TYPE_INT_RGB, 600, 300);
        var jpeg = file("jpeg", BufferedImage.TYPE_INT_RGB, 600, 300);
        var pdf = pdf(
                new Picture(new ExportPicture("image/png", cut(png)), "Halvt kart", ""),
                new Picture(new ExportPicture("image/jpeg", cut(jpeg)), "Halvt foto", ""),
                new Picture(new ExportPicture("image/png", jpeg), "Noe annet enn det sier", ""));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            for (var image : images(document)) {
                assertThat(image.getImage().getWidth()).isEqualTo(600);
            }
        }
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    @Test
    void oneThatIsShownTwiceIsThereOnce() throws IOException {
        var picture = new ExportPicture("image/jpeg", file("jpeg", BufferedImage.TYPE_INT_RGB, 600, 300));
        try (var document = Loader.loadPDF(pdf(new Picture(picture, "x", ""), new Picture(picture, "y", "")))) {
            assertThat(images(document).stream()
                            .map(PDImageXObject::getCOSObject)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void leaveNoFilesBehind() throws IOException {
        var files = new PdfFiles();
        var file = files.make();
        assertThat(file).exists();
        files.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void areAsLargeAsTheyAreOrAsThereIsRoomFor() {
        assertThat(PictureFit.of(size(96, 48), 142_000, 180_000)).isEqualTo(new PictureFit(25_400, 12_700));
        assertThat(PictureFit.of(size(9600, 4800), 142_000, 180_000)).isEqualTo(new PictureFit(142_000, 71_000));
        assertThat(PictureFit.of(size(100, 9600), 142_000, 180_000).height()).isEqualTo(180_000);
    }

    private static PictureSize size(int width, int height) {
        return new PictureSize(width, height);
    }

    @Test
    void aPictureThatCannotBeFetchedIsNoDocument() {
        var gone = new ExportPicture("image/png", () -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> pdf(new Picture(gone, "x", "")))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void readsFromTheBeginningEachTime() throws IOException {
        var file = file("png", BufferedImage.TYPE_INT_RGB, 60, 30);
        var picture = new ExportPicture("image/png", () -> new ByteArrayInputStream(file));
        assertThat(picture.size()).contains(size(60, 30));
        assertThat(picture.size()).contains(size(60, 30));
    }
}
