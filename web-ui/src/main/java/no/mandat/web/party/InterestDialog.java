package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.party.InterestKind;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.EditInterest;
import no.mandat.workflow.party.InterestForm;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.Interests;

/** An interest of one's own: a new one, or one that is changed or ended. */
final class InterestDialog extends FormDialog<InterestForm> {

    private static final long serialVersionUID = 1L;

    private final transient Optional<InterestLine> edited;
    private final transient Interests interests;
    private final transient Consumer<String> done;

    InterestDialog(Optional<InterestLine> edited, Interests interests, Validator validator, Consumer<String> done) {
        super(
                t(edited.isPresent() ? "profile.interests.edit.title" : "profile.interests.add"),
                t("profile.interests.save"),
                InterestForm.class,
                validator);
        this.edited = edited;
        this.interests = interests;
        this.done = done;
        var kind = new Select<InterestKind>();
        kind.setLabel(t("input.kind"));
        kind.setItems(InterestKind.values());
        kind.setItemLabelGenerator(item -> Say.sentence(t(item)));
        kind.setWidthFull();
        var organisation = new TextField(t("profile.interests.organisation"));
        organisation.setWidthFull();
        var text = new TextArea(t("input.text"));
        text.setHelperText(t("profile.interests.text.help"));
        text.setWidthFull();
        var from = Days.field("composition.from", null);
        var to = Days.field("composition.lastDay", null);
        to.setHelperText(t("profile.interests.to.help"));
        show(kind, organisation, text, from, to);
        required(kind, "kind");
        optional(organisation, "organisationName");
        required(text, "text");
        optional(from, "fromDay");
        optional(to, "toDay");
        edited.map(InterestLine::form).ifPresent(form -> {
            kind.setValue(form.kind());
            organisation.setValue(Optional.ofNullable(form.organisationName()).orElse(""));
            text.setValue(form.text());
            from.setValue(form.fromDay());
            to.setValue(form.toDay());
        });
        kind.focus();
    }

    @Override
    protected void carryOut(InterestForm form) {
        if (edited.isPresent()) {
            var old = edited.get();
            interests.edit(new EditInterest(key(), old.id(), old.version(), form));
        } else {
            interests.declare(new DeclareInterest(key(), form));
        }
        done.accept(t("profile.interests.done"));
    }
}
