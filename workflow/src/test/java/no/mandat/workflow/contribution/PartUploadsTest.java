package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Which parts of a file take room. */
class PartUploadsTest {

    private static final DraftPlace PLACE = DraftPlace.of(new UUID(7, 1));
    private static final UUID FILE = new UUID(7, 2);

    private final List<Long> room = new ArrayList<>();
    private final PartUploads uploads = new PartUploads(null, new Kept(), null, null);
    private UploadState there = new UploadState(FILE, "Notat.txt", 5, 0, false);

    private long put(long offset, int length) {
        return uploads.put(PLACE, FILE, offset, ByteBuffer.allocate(length), room::add)
                .received();
    }

    private void isNoPart(int length) {
        assertThatThrownBy(() -> put(0, length))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal())
                        .isInstanceOf(SharedRefusal.InvalidInput.class));
    }

    @Test
    void oneThatIsKeptTakesRoomOnce() {
        assertThat(put(0, 5)).isEqualTo(5);
        assertThat(put(0, 5)).as("it came already").isEqualTo(5);
        assertThat(room).containsExactly(5L);
    }

    @Test
    void oneThatIsRefusedOrChangesNothingTakesNone() {
        isNoPart(4);
        isNoPart(6);
        assertThat(put(3, 2)).as("not from where it is").isZero();
        assertThat(put(0, 0)).as("empty").isZero();
        assertThat(room).isEmpty();
    }

    @Test
    void oneThatFindsNoRoomIsNotKept() {
        var full = new RefusedException(new AttachmentRefusal.NoRoom());
        assertThatThrownBy(() -> uploads.put(PLACE, FILE, 0, ByteBuffer.allocate(5), _ -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(there.received()).isZero();
    }

    private final class Kept extends OpenUploads {

        @Override
        Optional<UploadState> hold(DraftPlace place, UUID id) {
            return Optional.of(there);
        }

        @Override
        UploadState put(UploadState held, byte[] part) {
            there = new UploadState(held.id(), held.name(), held.size(), held.received() + part.length, false);
            return there;
        }
    }
}
