package no.mandat.web.shared;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;

/** A part of a form that was chosen before it opened, and that nobody changes in it. */
public final class Fixed<T> implements HasValue<HasValue.ValueChangeEvent<T>, T> {

    private static final long serialVersionUID = 1L;

    private final transient Optional<T> value;

    /** Of that value. */
    public Fixed(Optional<T> value) {
        this.value = value;
    }

    @Override
    public void setValue(T other) {
        // It stays as it is.
    }

    @Override
    @SuppressWarnings("NullAway") // Vaadin's fields are null where they are empty
    public T getValue() {
        return value.orElse(null);
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
