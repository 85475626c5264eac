package no.mandat.workflow.accounts;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.workflow.shared.Json;

/** What the identity provider answered. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    boolean isDone() {
        return status() / 100 == 2;
    }

    boolean isNotThere() {
        return status() == 404;
    }

    boolean isConflict() {
        return status() == 409;
    }

    /** Whether something else than Keycloak speaks: a proxy with a page of its own. */
    boolean isForeign() {
        return isDone()
                && !response.body().isBlank()
                && !response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    /** Whether it may well be another one a moment later. */
    boolean isOutage() {
        return status() >= 500 || status() == 429;
    }

    JsonObject object() {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    List<JsonObject> list() {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** The id of what was made. */
    String id() {
        var place = response.headers().firstValue("Location").orElse("");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The provider's own names of what was wrong, and nothing else of its answer: the rest may hold what was typed. */
    String reasons() {
        try {
            var answer = object();
            var errors =
                    answer.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
            return Stream.concat(Stream.of(answer), errors.getValuesAs(JsonObject.class).stream())
                    .flatMap(
                            error -> Stream.of("error", "field", "errorMessage").map(error::get))
                    .filter(JsonString.class::isInstance)
                    .map(word -> ((JsonString) word).getString())
                    .reduce((first, next) -> first + ", " + next)
                    .map(words -> " (" + words + ")")
                    .orElse("");
        } catch (JsonException | ClassCastException e) {
            return "";
        }
    }
}
