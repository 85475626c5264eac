package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.MovedClock;
import org.junit.jupiter.api.Test;

/** How much room the files take together that nobody has sent. */
class UnsentFilesTest {

    private static final long MB = 1024 * 1024;
    private static final CallId CALL = new CallId(new UUID(7, 1));
    private static final DraftAddress AT = new DraftAddress(CALL, new UUID(7, 2));

    private final MovedClock clock = new MovedClock();
    private long there;
    private int counts;

    private final UnsentFiles files = new UnsentFiles(new Configuration(Map.of("MANDAT_PUBLIC_UNSENT", "10")), clock) {
        @Override
        long count() {
            counts++;
            return there;
        }
    };

    private void isRefused(long more) {
        assertThatThrownBy(() -> files.take(AT, more))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(new AttachmentRefusal.NoRoom()));
    }

    @Test
    void isAddedUpAndSeldomCounted() {
        there = 7 * MB;
        files.take(AT, MB);
        files.take(AT, 2 * MB);
        isRefused(1);
        assertThat(counts).isEqualTo(1);

        there = 9 * MB;
        isRefused(1);
        clock.pass(UnsentFiles.COUNTED);
        files.take(AT, MB);
        isRefused(1);
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void isThereForWhatIsOnlyAskedFor() {
        files.requireRoom(AT, 10 * MB);
        files.requireRoom(AT, 10 * MB);
        files.take(AT, 10 * MB);
        isRefused(1);
        files.requireRoom(AT, 0);
    }

    @Test
    void isAlwaysThereForWhoeverIsInvited() {
        there = 20 * MB;
        files.take(DraftAddress.of(CALL, new InvitationLink(new UUID(7, 3))), MB);
        isRefused(1);
    }

    @Test
    void isThereAgainOnceTheyAreThrownAwayOrSent() {
        there = 11 * MB;
        isRefused(1);
        there = 0;
        clock.pass(Duration.ofMinutes(1));
        files.take(AT, 10 * MB);
    }
}
