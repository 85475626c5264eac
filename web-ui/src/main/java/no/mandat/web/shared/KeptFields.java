package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.workflow.drafts.Drafts;

/**
 * Keeps what is typed in some fields within seconds, as the writer's own, until it is sent or thrown away; what was kept before is there
 * again. Beside it is kept what the writer began with, so that what somebody else has saved since isn't overwritten.
 */
public final class KeptFields extends Span {

    private static final long serialVersionUID = 1L;
    private static final Jsonb JSON = JsonbBuilder.create();

    private final transient Drafts drafts;
    private final String place;
    private final transient Clock clock;
    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private int version;
    private boolean begun;

    /**
     * What is kept. Public, as it is read by its constructor.
     *
     * @param version of what the writer began with; 0 where it is something new
     * @param before what the fields said then
     * @param texts what they say
     */
    public record Kept(int version, Map<String, String> before, Map<String, String> texts) {}

    /** @param place under which name it is kept */
    public KeptFields(Drafts drafts, String place, Clock clock) {
        this.drafts = drafts;
        this.place = place;
        this.clock = clock;
        addClassName("kept-fields");
    }

    /** Adds a field. */
    public KeptFields with(String name, TextFieldBase<?, String> field) {
        TypedText.steadily(field);
        field.addValueChangeListener(change -> keep());
        fields.put(name, field);
        return this;
    }

    /** From now on it keeps. The fields show what they begin with, or what was kept before. */
    public void begin(int now) {
        version = now;
        before.putAll(texts());
        drafts.find(place).map(kept -> JSON.fromJson(kept, Kept.class)).ifPresent(kept -> {
            version = kept.version();
            before.putAll(kept.before());
            fields.forEach((name, field) -> field.setValue(kept.texts().getOrDefault(name, field.getValue())));
            setText(t(version == now ? "kept.found" : "kept.found.changed"));
        });
        begun = true;
    }

    /** Of what the writer began with: what is saved names it. */
    public int version() {
        return version;
    }

    /** What a field said when the writer began. */
    public String before(String name) {
        return before.getOrDefault(name, "");
    }

    /** The writer has seen what stands now: what they type from now on begins with that. */
    public void goOnFrom(int now, Map<String, String> standing) {
        version = now;
        before.putAll(standing);
        keep();
    }

    /** Whether anything else is typed than the writer began with, that wasn't sent. */
    public boolean isKept() {
        return begun && !texts().equals(before);
    }

    /** It was sent, or thrown away. */
    public void drop() {
        begun = false;
        drafts.drop(place);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.getValue()));
        return texts;
    }

    private void keep() {
        if (!begun) {
            return;
        }
        var texts = texts();
        if (texts.equals(before)) {
            drafts.drop(place);
            setText("");
        } else {
            drafts.keep(place, JSON.toJson(new Kept(version, before, texts)));
            setText(t("kept.at", Say.dates().time(clock.instant().atZone(clock.getZone()))));
        }
    }
}
