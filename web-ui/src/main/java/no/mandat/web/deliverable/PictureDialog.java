package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.shared.FileUpload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.PictureService;
import org.jspecify.annotations.Nullable;

/** Puts a picture into a text, with what it shows: without that it isn't put in. */
final class PictureDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final TextArea alternative = new TextArea(t("write.picture.alternative"));
    private final Paragraph file = new Paragraph(t("write.picture.none"));
    private final transient AtomicReference<@Nullable PictureId> picture = new AtomicReference<>();
    private final transient BiConsumer<PictureId, String> insert;

    PictureDialog(
            DeliverableId deliverable,
            PictureService pictures,
            Reception reception,
            BiConsumer<PictureId, String> insert) {
        this.insert = insert;
        setHeaderTitle(t("write.picture.title"));
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var upload = new FileUpload(
                false,
                reception,
                received -> picture.set(pictures.add(new AddPicture(UUID.randomUUID(), deliverable, received))),
                name -> file.setText(t("write.picture.chosen", name)));
        file.addClassNames("small", "muted");
        file.getElement().setAttribute("role", "status");
        alternative.setHelperText(t("write.picture.alternative.help"));
        alternative.setMaxLength(LONGEST);
        alternative.setRequiredIndicatorVisible(true);
        alternative.setValueChangeMode(ValueChangeMode.EAGER);
        alternative.setWidthFull();
        add(upload, file, alternative);
        var put = new Button(t("write.picture.insert"), click -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), put);
    }

    private void put() {
        var chosen = picture.get();
        if (chosen == null) {
            file.setText(t("write.picture.missing"));
            return;
        }
        if (alternative.getValue().codePoints().noneMatch(Character::isLetterOrDigit)) {
            // Blanks and signs say nothing.
            alternative.setErrorMessage(t("write.picture.alternative.missing"));
            alternative.setInvalid(true);
            alternative.focus();
            return;
        }
        close();
        insert.accept(chosen, alternative.getValue().strip());
    }
}
