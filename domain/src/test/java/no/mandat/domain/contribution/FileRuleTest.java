package no.mandat.domain.contribution;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

/** How many files go with a contribution. */
class FileRuleTest {

    private static List<StoredFile> files(int number, long size) {
        return Collections.nCopies(number, new StoredFile("a.pdf", FileType.PDF, size, "ab".repeat(32)));
    }

    @Test
    void takesTwentyFilesAndAHundredMegabytesTogether() {
        assertThatCode(() -> FileRule.require(files(20, 5L * 1024 * 1024))).doesNotThrowAnyException();
        assertThatThrownBy(() -> FileRule.require(files(21, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, refused -> org.assertj.core.api.Assertions.assertThat(refused.refusal())
                                .isEqualTo(new AttachmentRefusal.TooMany(20)));
        assertThatThrownBy(() -> FileRule.require(files(4, 25L * 1024 * 1024 + 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, refused -> org.assertj.core.api.Assertions.assertThat(refused.refusal())
                                .isEqualTo(new AttachmentRefusal.TooLargeTogether(100)));
    }
}
