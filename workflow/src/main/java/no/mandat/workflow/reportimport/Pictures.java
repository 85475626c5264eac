package no.mandat.workflow.reportimport;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.manuscript.Picture;
import no.mandat.workflow.text.MarkdownText;

/** Names the pictures that a text shows. */
final class Pictures {

    private final Supplier<UUID> ids;
    private final Map<Integer, PictureId> named = new LinkedHashMap<>();
    private final Map<Integer, String> words = new HashMap<>();

    Pictures(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** The Markdown that shows the picture of that number. */
    String show(int number, String description) {
        return "![%s](%s)".formatted(description, address(number, description));
    }

    /** What stands in the text for its address. */
    String address(int number, String description) {
        words.merge(number, MarkdownText.plain(description), (one, other) -> one.isEmpty() ? other : one);
        return "picture:" + named.computeIfAbsent(number, unknown -> new PictureId(ids.get()));
    }

    /** Those that were shown. */
    List<DraftPicture> all(List<Picture> pictures) {
        return named.entrySet().stream()
                .map(one -> {
                    var picture = pictures.get(one.getKey());
                    return new DraftPicture(
                            one.getValue(), picture.type(), picture.content(), words.getOrDefault(one.getKey(), ""));
                })
                .toList();
    }
}
