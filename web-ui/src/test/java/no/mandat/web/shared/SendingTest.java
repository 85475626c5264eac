package no.mandat.web.shared;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final List<Boolean> takenMeanwhile = new ArrayList<>();

    @BeforeEach
    void aPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closed() {
        MockVaadin.tearDown();
    }

    private Button button(Runnable then) {
        var button = new Button("Lagre");
        Sending.onClick(button, () -> {
            takenMeanwhile.add(button.isEnabled());
            then.run();
        });
        UI.getCurrent().add(button);
        return button;
    }

    @Test
    void takesNoOtherClickUntilItIsDone() {
        var button = button(() -> {});

        _click(button);

        assertThat(takenMeanwhile).containsExactly(false);
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void canBeSentOnceMoreAfterAFault() {
        var button = button(() -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatException().isThrownBy(() -> _click(button));
        assertThatException().isThrownBy(() -> _click(button));

        assertThat(takenMeanwhile).containsExactly(false, false);
        assertThat(button.isEnabled()).isTrue();
    }
}
