package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedTest {

    @Test
    void takesSoManyBytesAndNotOneMore() throws IOException {
        try (var bounded = new Bounded(3)) {
            bounded.write(new byte[] {1, 2});
            bounded.write(3);

            assertThatThrownBy(() -> bounded.write(4)).isInstanceOf(Bounded.TooMuch.class);
            assertThatThrownBy(() -> bounded.write(new byte[] {4})).isInstanceOf(Bounded.TooMuch.class);
            assertThat(bounded.taken()).containsExactly(1, 2, 3);
        }
    }
}
