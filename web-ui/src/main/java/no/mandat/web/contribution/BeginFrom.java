package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallSource;
import org.jspecify.annotations.Nullable;

/** Chooses what a new call begins with: a template, or an earlier call. */
final class BeginFrom extends ComboBox<BeginFrom.Source> {

    private static final long serialVersionUID = 1L;

    /** One of the two. */
    record Source(@Nullable CallTemplate template, @Nullable CallSource call) {

        private String words() {
            return call == null
                    ? Say.sentence(t(Objects.requireNonNull(template)))
                    : t("call.from.call", call.title(), call.mandate());
        }
    }

    BeginFrom(List<CallSource> calls, Consumer<Source> chosen) {
        super(t("call.from"));
        setItems(Stream.concat(
                        Stream.of(CallTemplate.values()).map(template -> new Source(template, null)),
                        calls.stream().map(call -> new Source(null, call)))
                .toList());
        setItemLabelGenerator(Source::words);
        setHelperText(t("call.from.help"));
        setWidthFull();
        addClassName("call-from");
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
    }
}
