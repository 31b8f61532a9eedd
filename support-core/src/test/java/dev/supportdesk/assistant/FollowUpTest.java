package dev.supportdesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Origin;
import dev.supportdesk.conversation.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "and how much is it?",
                "And for two people?",
                "what about the yearly plan?",
                "How about a refund?",
                "does it expire",
                "can I change that later?",
                "are they included?",
                "how long is it valid",
                "und was kostet das?",
                "y cuanto cuesta?"
            })
    void cannotBeUnderstoodAlone(String text) {
        assertThat(FollowUp.isCertain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I reset my password?",
                "Is there a free trial?",
                "What does the Solo plan include?",
                "Are there discounts for charities?",
                "I heard that you have a desktop app",
                "my invoice to a client in another country shows the wrong tax rate, can somebody explain to me how to "
                        + "correct that and send it again"
            })
    void standsForItself(String text) {
        assertThat(FollowUp.isCertain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price?", "how much", "for how long?", "yearly?"})
    void mayNeedTheQuestionBefore(String text) {
        assertThat(FollowUp.isCertain(text)).isFalse();
        assertThat(FollowUp.isPossible(text)).isTrue();
    }

    @Test
    void speaksOfTheLatestQuestionThatStoodForItself() {
        List<Message> before = said(
                Role.USER, "Can my clients pay by card?",
                Role.ASSISTANT, "Yes.",
                Role.USER, "What does the Solo plan include?",
                Role.ASSISTANT, "One user.",
                Role.USER, "and how much is it?",
                Role.ASSISTANT, "12 a month.");
        assertThat(FollowUp.topic(before)).contains("What does the Solo plan include?");
    }

    @Test
    void speaksOfTheLatestQuestionWhenNoneStoodForItself() {
        assertThat(FollowUp.topic(said(Role.USER, "price?", Role.ASSISTANT, "Of what?")))
                .contains("price?");
        assertThat(FollowUp.topic(List.of())).isEmpty();
    }

    private static List<Message> said(Object... rolesAndTexts) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < rolesAndTexts.length; i += 2) {
            int seq = i / 2 + 1;
            MessageId id = new MessageId("msg_" + seq);
            messages.add(new Message(
                    id,
                    new ConversationId("cnv_0123456789012345678901"),
                    seq,
                    id,
                    (Role) rolesAndTexts[i],
                    (String) rolesAndTexts[i + 1],
                    List.of(),
                    null,
                    false,
                    Origin.LIVE,
                    Instant.EPOCH));
        }
        return messages;
    }
}
