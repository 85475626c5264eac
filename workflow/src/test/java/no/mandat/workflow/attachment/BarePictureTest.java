package no.mandat.workflow.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import no.mandat.domain.attachment.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarePictureTest {

    private static String signs(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage seen(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) >> 16 & 0xFF) > 200 && (image.getRGB(x, y) & 0xFF) < 50;
    }

    @Test
    void aPhotographOfAPhoneStandsUprightAndDoesNotSayWhereItWasTaken() throws IOException {
        var photo = Samples.photo(6);
        assertThat(signs(photo)).contains("Exif", "N 59 54 50");

        var bare = BarePicture.of(photo, FileType.JPEG);

        assertThat(signs(bare)).doesNotContain("Exif", "N 59 54 50");
        var image = seen(bare);
        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat(isRed(image, 4, 4)).as("above").isTrue();
        assertThat(isRed(image, 28, 4)).as("above").isTrue();
        assertThat(isRed(image, 4, 60)).as("below").isFalse();
        assertThat(isRed(image, 28, 60)).as("below").isFalse();
    }

    /** Where the red half is, that lies left in the file. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 4, 16",
        "2, 64, 60, 16",
        "3, 64, 60, 16",
        "4, 64, 4, 16",
        "5, 32, 16, 4",
        "6, 32, 16, 4",
        "7, 32, 16, 60",
        "8, 32, 16, 60"
    })
    void standsUprightHoweverTheCameraWasHeld(int orientation, int width, int x, int y) throws IOException {
        var image = seen(BarePicture.of(Samples.photo(orientation), FileType.JPEG));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, width - 1 - x, 96 - width - 1 - y)).isFalse();
    }

    @Test
    void eachDotOfOneThatIsUprightStaysAsItIs() throws IOException {
        var photo = Samples.photo(1);
        var plain = new ByteArrayOutputStream();
        ImageIO.write(seen(photo), "jpg", plain);
        assertThat(BarePicture.of(plain.toByteArray(), FileType.JPEG)).isEqualTo(plain.toByteArray());

        var bare = BarePicture.of(photo, FileType.JPEG);
        assertThat(photo).endsWith(Arrays.copyOfRange(bare, 2, bare.length));
        assertThat(signs(bare)).doesNotContain("Exif", "N 59");
    }

    @Test
    void ofAJpegCommentsOtherProgramsAndWhatStandsBehindItGoAndColoursStay() {
        var jpeg = Samples.picture("jpg");
        var colours = Samples.withPart(jpeg, 0xE2, Samples.text("ICC_PROFILE\0\1\1farger"));
        var all = Samples.withPart(colours, 0xE1, Samples.text("http://ns.adobe.com/xap/1.0/\0GPSLatitude"));
        all = Samples.withPart(all, 0xED, Samples.text("Photoshop 3.0\0sted"));
        all = Samples.withPart(all, 0xE2, Samples.text("MPF\0flere"));
        all = Samples.withPart(all, 0xFE, Samples.text("tatt av Kari"));
        all = joined(all, Samples.photo(1));
        assertThat(BarePicture.of(all, FileType.JPEG)).isEqualTo(colours);
    }

    @Test
    void ofAPngTextsAndWhatACameraWroteGo() {
        var png = Samples.picture("png");
        int head = 33;
        var more = new ByteArrayOutputStream();
        more.write(png, 0, head);
        more.writeBytes(part("iTXt", "XML:com.adobe.xmp GPSLatitude"));
        more.writeBytes(part("eXIf", "II N 59"));
        more.writeBytes(part("tEXt", "Author Kari"));
        more.write(png, head, png.length - head);
        more.writeBytes(Samples.text("bak"));
        assertThat(BarePicture.of(more.toByteArray(), FileType.PNG)).isEqualTo(png);
        assertThat(BarePicture.of(png, FileType.PNG)).isEqualTo(png);
    }

    private static byte[] part(String name, String content) {
        var said = Samples.text(name + content);
        var check = new CRC32();
        check.update(said);
        return ByteBuffer.allocate(said.length + 8)
                .putInt(content.length())
                .put(said)
                .putInt((int) check.getValue())
                .array();
    }

    @Test
    void oneOfMoreDotsThanAreTakenIsNotDrawn() {
        var large = Samples.jpeg(10_000, 5_001);
        assertThat(BarePicture.of(Samples.withPart(large, 0xE1, Samples.exif(6)), FileType.JPEG))
                .isEqualTo(large);
    }

    @Test
    void whatIsCutOffIsNotMadeWhole() {
        for (var format : new String[] {"jpg", "png"}) {
            var whole = Samples.picture(format);
            var cut = Arrays.copyOf(whole, whole.length - 1);
            var bare = BarePicture.of(cut, format.equals("jpg") ? FileType.JPEG : FileType.PNG);
            assertThat(whole).startsWith(bare);
            assertThat(bare).hasSizeLessThan(whole.length);
        }
    }

    @Test
    void damageIsNoFaultAndNeverSaysWhereItWasTaken() {
        var chance = new Random(3);
        var photo = Samples.photo(6);
        int exif = 90;
        for (int i = 0; i < 2_000; i++) {
            var damaged = photo.clone();
            for (int j = 0; j <= i % 8; j++) {
                damaged[2 + chance.nextInt(i % 2 == 0 ? exif : photo.length - 2)] = (byte) chance.nextInt(256);
            }
            var cut = Arrays.copyOf(damaged, i % 3 == 0 ? chance.nextInt(photo.length) : photo.length);
            assertThatCode(() -> BarePicture.of(cut, FileType.JPEG)).doesNotThrowAnyException();
            assertThatCode(() -> BarePicture.of(cut, FileType.PNG)).doesNotThrowAnyException();
        }
        for (int orientation : new int[] {0, 9, -1, 0x7fff}) {
            assertThat(signs(BarePicture.of(Samples.photo(orientation), FileType.JPEG)))
                    .doesNotContain("Exif");
        }
    }
}
