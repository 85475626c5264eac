package no.mandat.domain.contribution;

import java.util.UUID;

/** Identifies a question of a call, however it is worded and wherever it stands. */
public record QuestionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
