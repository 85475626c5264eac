package no.mandat.web.shared;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Text that is sent while it is typed, and none of which is lost to whoever saves right after the last keystroke. */
public final class TypedText {

    /**
     * A browser may tell twice of the same text: for each line of several that come at once, or for a word when it is put together
     * and when it is taken. Vaadin has nothing new to send for the second, and what a click hurries is the last that waits alone:
     * nothing, and the text is never sent. So Vaadin hears of each text once.
     */
    private static final String ONCE = """
            this.addEventListener('input', (event) => {
              if (event.target === this.inputElement && event.target.value === this.value) {
                event.stopPropagation();
              }
            }, true);
            """;

    /** So long after the last keystroke what is kept as a draft is taken. */
    private static final int PAUSE_MS = 700;

    /** And so often while somebody types without a pause: nobody loses five seconds of typing. */
    private static final int MEANWHILE_MS = 3_000;

    private TypedText() {}

    /** Sends what is typed in a pause, and at once when the field is left or a button is pressed. */
    public static void lazily(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // Whatever the server is told of hurries what waits. A choice in a table or a list isn't told in that way.
        field.getElement().addEventListener("change", left -> {});
        field.addAttachListener(attach -> field.getElement().executeJs(ONCE));
    }

    /** As {@link #lazily}, and while somebody types without a pause too: what is kept as a draft is never far behind. */
    public static void steadily(TextFieldBase<?, String> field) {
        lazily(field);
        field.setValueChangeTimeout(PAUSE_MS);
        field.getElement()
                .addEventListener("input", typed -> {})
                .throttle(MEANWHILE_MS)
                .synchronizeProperty("value");
    }
}
