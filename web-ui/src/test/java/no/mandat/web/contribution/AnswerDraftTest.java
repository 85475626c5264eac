package no.mandat.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.workflow.drafts.DraftSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerDraftTest {

    /** Of one byte, that takes two where it is kept; of two; of three. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "ø", "語"})
    void isKeptWhereEachAnswerIsAsLongAsAnyCanBe(String letter) {
        var longest = Reply.of(letter.repeat(Question.HIGHEST_LIMIT));
        Map<QuestionId, Reply> all = new LinkedHashMap<>();
        for (int i = 0; i < CallText.MOST_QUESTIONS; i++) {
            all.put(new QuestionId(new UUID(3, i)), longest);
        }
        var draft = AnswerDraft.of(UUID.randomUUID(), new Replies(all), true).write();
        assertThatCode(() -> DraftSize.require(draft)).doesNotThrowAnyException();
    }

    @Test
    void knowsWhichFilesGoWithItNoLonger() {
        var file = new UUID(8, 1);
        var draft =
                AnswerDraft.of(UUID.randomUUID(), new Replies(Map.of()), false).removing(List.of(file));
        assertThat(AnswerDraft.read(draft.write()).anew().removed()).containsExactly(file);
        var older = "{\"key\":\"%s\",\"replies\":[],\"forOrganisation\":true}".formatted(UUID.randomUUID());
        assertThat(AnswerDraft.read(older))
                .returns(List.of(), AnswerDraft::removed)
                .returns(true, AnswerDraft::forOrganisation);
    }
}
