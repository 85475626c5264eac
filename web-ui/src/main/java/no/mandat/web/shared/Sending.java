package no.mandat.web.shared;

import com.vaadin.flow.component.button.Button;

/** What is sent by a click: meanwhile the button takes no other, so that a double click sends once. */
public final class Sending {

    private Sending() {}

    /** Has the button do it, and take the next click whatever came of this one: where the database was away, it is sent once more. */
    public static void onClick(Button button, Runnable work) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                work.run();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}
