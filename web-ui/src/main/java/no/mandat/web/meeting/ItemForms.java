package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;

/** The form of an item, and its fields. */
final class ItemForms {

    /** As many minutes as one most often plans. */
    static final int USUAL_MINUTES = 15;

    private static final int LONGEST = 200;

    private ItemForms() {}

    /** As it was filled in before. */
    static ItemForm of(ItemRow row) {
        return new ItemForm(
                row.title(), row.kind(), row.presenter(), row.minutes(), row.clauses(), row.classification());
    }

    static ItemForm titled(ItemForm form, String title) {
        return new ItemForm(
                title, form.kind(), form.presenter(), form.minutes(), form.clauses(), form.classification());
    }

    static ItemForm of(ItemForm form, ItemKind kind) {
        return new ItemForm(
                form.title(), kind, form.presenter(), form.minutes(), form.clauses(), form.classification());
    }

    static ItemForm lasting(ItemForm form, int minutes) {
        return new ItemForm(
                form.title(), form.kind(), form.presenter(), minutes, form.clauses(), form.classification());
    }

    static ItemForm presented(ItemForm form, String presenter) {
        return new ItemForm(
                form.title(), form.kind(), presenter, form.minutes(), form.clauses(), form.classification());
    }

    static TextField line() {
        var field = new TextField();
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    static Select<ItemKind> kinds() {
        var field = new Select<ItemKind>();
        field.setItems(ItemKind.values());
        field.setItemLabelGenerator(kind -> Say.sentence(t(kind)));
        return field;
    }

    static IntegerField minutes() {
        var field = new IntegerField();
        field.setMin(0);
        field.setMax(ItemForm.LONGEST);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }
}
