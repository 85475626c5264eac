package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.contribution.FileRule;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.ReceivedFile;
import org.junit.jupiter.api.Test;

/** Which files of a draft take no room. */
class DraftFilesTest {

    private static final DraftPlace PLACE = DraftPlace.of(new UUID(7, 1));

    private final List<Long> room = new ArrayList<>();
    private final List<KeptFile> kept = new ArrayList<>();

    private final DraftFiles files = new DraftFiles() {
        @Override
        List<KeptFile> of(DraftPlace place) {
            return kept;
        }
    };

    private static ReceivedFile file(int number) {
        return new ReceivedFile(
                new UUID(8, number), "Notat %d.pdf".formatted(number), FileType.PDF, 5, "0123456789abcdef".repeat(4));
    }

    private void keep(int number) {
        kept.add(new KeptFile(new UUID(9, number), file(number).stored()));
    }

    @Test
    void oneThatIsThereAlready() {
        keep(1);
        files.add(PLACE, file(1), room::add);
        assertThat(room).isEmpty();
    }

    @Test
    void oneTooMany() {
        for (int number = 1; number <= FileRule.MOST_FILES; number++) {
            keep(number);
        }
        assertThatThrownBy(() -> files.add(PLACE, file(0), room::add))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal())
                        .isEqualTo(new AttachmentRefusal.TooMany(FileRule.MOST_FILES)));
        assertThat(room).isEmpty();
    }
}
