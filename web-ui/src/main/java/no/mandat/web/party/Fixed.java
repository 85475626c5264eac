package no.mandat.web.party;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A part of a form that was chosen before it opened, and that nobody changes in it. */
final class Fixed<T extends @Nullable Object> implements HasValue<HasValue.ValueChangeEvent<T>, T> {

    private static final long serialVersionUID = 1L;

    private final transient T value;

    Fixed(T value) {
        this.value = value;
    }

    @Override
    public void setValue(T other) {
        // It stays as it is.
    }

    @Override
    public T getValue() {
        return value;
    }

    @Override
    public Registration addValueChangeListener(ValueChangeListener<? super ValueChangeEvent<T>> listener) {
        return () -> {};
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        // It always is.
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        // Nobody sees it.
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return false;
    }
}
